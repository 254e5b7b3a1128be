/** Texts that no plan should be: time stays in proportion to length. The caps leave room for a slow or busy machine. */
import { describe, expect, it } from 'vitest';
import { everything, seed } from './texts';

const CAP = 15_000;

/** Milliseconds of computing that everything takes for `text`; what other programs do meanwhile does not count. */
function cost(text: string): number {
  const before = process.cpuUsage();
  everything(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const HEAD = 'KẾ HOẠCH\nTriển khai Đề án 06\n\nI. MỤC ĐÍCH\n\nII. NHIỆM VỤ\n\n';
const ROW = 'Rà soát thủ tục hành chính\tCông an xã\tSở Tư pháp và các đơn vị liên quan\tTháng 6/2022\n';

const rows = (n: number): string =>
  `${HEAD}TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời hạn\n${Array.from({ length: n }, (_, i) => `${i + 1}\t${ROW}`).join('')}`;

const pipes = (n: number): string =>
  `${HEAD}| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|\n${Array.from({ length: n }, (_, i) => `| ${i + 1} | Rà soát | Công an xã | 6/2022 |\n`).join('')}`;

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
const million = (unit: string): string => repeated(unit, 1_000_000);
/** For what is costly to read or no line of a plan by any stretch: a fifth shows as well that time does not run away. */
const fifth = (unit: string): string => repeated(unit, 200_000);

/** The same bytes every time. */
function noise(length: number): string {
  const bytes = Buffer.alloc(length);
  let state = 12345;
  for (let i = 0; i < length; i++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[i] = state >> 16;
  }
  return bytes.toString('utf8');
}

const nested = Array.from(
  { length: 200 },
  (_, i) =>
    `${'  '.repeat(i)}${Array(i + 1)
      .fill('1')
      .join('.')}. Công an xã triển khai\n`,
);

const CASES: readonly (readonly [string, string])[] = [
  ['one line of a million letters', million('a')],
  ['one line of words', million('nhiệm vụ trọng tâm ')],
  ['one line of agencies', HEAD + million('Công an xã, Sở Tư pháp và UBND các huyện, ')],
  ['one line of deadlines', HEAD + fifth('trong tháng 3 năm 2022 đến Quý I/2023, sau khi ')],
  ['one line of citations', HEAD + fifth('Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng ')],
  ['one line of blanks', fifth(' ')],
  ['one line of tabs', million('\t')],
  ['one line of pipes', fifth('| ')],
  ['one line of dots', `${HEAD}Số${fifth('.')}`],
  ['one line of open brackets', HEAD + fifth('(')],
  ['one line of brackets in each other', `${HEAD}${'('.repeat(100_000)}Công an xã${')'.repeat(100_000)}`],
  ['one line of stars', fifth('*')],
  ['one line of digits and slashes', fifth('1/2/')],
  ['one line of combining marks', `a${fifth('\u0301')}`],
  ['one line, decomposed', HEAD + fifth('Công an xã chủ trì ').normalize('NFD')],
  ['line ends alone', fifth('\n')],
  ['carriage returns', fifth('\r')],
  ['short lines', HEAD + fifth('a\n')],
  ['unfinished comments', fifth('<!-- kehoach: ')],
  ['10,000 rows', rows(10_000)],
  ['10,000 pipe rows', pipes(10_000)],
  [
    '10,000 items',
    `${HEAD}${Array.from({ length: 10_000 }, (_, i) => `${i + 1}. Công an xã chủ trì rà soát.\n\n`).join('')}`,
  ],
  ['10,000 headings', Array.from({ length: 10_000 }, (_, i) => `# ${i}. Công an xã\n`).join('')],
  ['200 levels of nesting', HEAD + nested.join('')],
  ['200 signs of heading', `${'#'.repeat(200)} KẾ HOẠCH\n${'>'.repeat(200)} a\n`],
  ['random bytes', noise(100_000)],
  ['Chinese', fifth('关于印发工作计划的通知。\n')],
  ['Arabic', fifth('خطة العمل السنوية\n')],
  ['English', fifth('The committee shall prepare a plan by 31 March.\n')],
  ['program text', fifth('for (let i = 0; i < n; i++) { x[i] = f(i); }\n')],
];

describe('time stays in proportion to length', () => {
  it.each(CASES)('%s', { timeout: 60_000 }, async (_, text) => {
    await new Promise((resolve) => setImmediate(resolve));
    expect(cost(text)).toBeLessThan(CAP);
  });

  it.each([
    ['rows', rows],
    ['pipe rows', pipes],
    ['plans one after another', (n: number) => seed('xa-kon-gang-79-2022.kh.txt').repeat(n / 500)],
  ])('four times the %s takes no more than about four times as long', { timeout: 60_000 }, (_, make) => {
    everything(make(1000));
    const small = Math.min(...[1, 2, 3].map(() => cost(make(1000))));
    const large = cost(make(4000));
    // Quadratic time would be sixteen times as long.
    expect(large).toBeLessThan(10 * small + 200);
  });
});
