/** How people call the place that a task's id stands for. */
import type { Localized } from '../text/localized';

interface Step {
  readonly pattern: RegExp;
  readonly vi: string;
  readonly en: string;
}

/** Steps of an id that are no markers of the plan: an appendix, the n-th dash, plus or paragraph. */
const STEPS: readonly Step[] = [
  { pattern: /^PL(\d+)$/, vi: 'Phụ lục', en: 'appendix' },
  { pattern: /^-(\d+)$/, vi: 'gạch đầu dòng', en: 'dash' },
  { pattern: /^\+(\d+)$/, vi: 'dấu cộng', en: 'plus' },
  { pattern: /^p(\d+)$/, vi: 'đoạn', en: 'paragraph' },
];

/** "II.1.a" -> "mục II.1.a", "III.5.b.-2" -> "mục III.5.b, gạch đầu dòng 2", "PL2.I.3" -> "Phụ lục 2, mục I.3". */
export function placeName(id: string): Localized {
  const [path = '', again] = id.split('~');
  const vi: string[] = [];
  const en: string[] = [];
  let markers: string[] = [];
  const close = (): void => {
    if (markers.length === 0) return;
    vi.push(`mục ${markers.join('.')}`);
    en.push(markers.join('.'));
    markers = [];
  };
  for (const part of path.split('.')) {
    const step = STEPS.find(({ pattern }) => pattern.test(part));
    if (!step) {
      markers.push(part);
      continue;
    }
    close();
    const number = step.pattern.exec(part)![1]!;
    vi.push(`${step.vi} ${number}`);
    en.push(`${step.en} ${number}`);
  }
  close();
  return again === undefined
    ? { vi: vi.join(', '), en: en.join(', ') }
    : { vi: `${vi.join(', ')} (lần ${again})`, en: `${en.join(', ')} (${again})` };
}
