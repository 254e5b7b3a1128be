/** One level of a reference: a unit with its numbers, "các mục 1, 2 và 3", "Mục này", "điểm a". */
import { reads, type Token } from './deadline/tokens';
import type { ReferenceNumber, ReferenceStep, ReferenceUnit } from './model';
import { readNumbers, readNumberWord } from './reference-number';

export interface Step {
  readonly step: ReferenceStep;
  /** The numbers that stand written together with these, from the inside outward: II in "mục II.2". */
  readonly outer: readonly ReferenceStep[];
  /** Indexes of the first token and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly doubtful: boolean;
  /** How far inside it stands; the appendix is outermost. */
  readonly level: number;
}

interface Unit {
  readonly name: ReferenceUnit;
  /** Folded words. */
  readonly words: string;
  /** The word that tells, in small letters as it must be written: "mục" is not "mức", "phần" not "phận". */
  readonly exact: readonly string[];
  /** Words before it that make another word of it: "danh mục", "thời điểm", "tài khoản". */
  readonly not: ReadonlySet<string>;
}

const unit = (name: ReferenceUnit, words: string, exact: string, not = ''): Unit => ({
  name,
  words,
  exact: exact.split(' '),
  not: new Set(not.split(' ')),
});

const UNITS: readonly Unit[] = [
  unit('phu-luc', 'phu luc', 'phụ phu'),
  unit('tieu-muc', 'tieu muc', 'tiểu'),
  unit('so', 'so thu tu', 'số'),
  unit('so', 'nhiem vu so', 'nhiệm'),
  unit('so', 'stt', 'stt'),
  unit('phan', 'phan', 'phần', 'thành bộ một hai ba học hợp cấu tiểu góp cổ đa đơn nửa'),
  unit('chuong', 'chuong', 'chương'),
  unit('muc', 'muc', 'mục', 'danh hạng chuyên đề thư'),
  unit('dieu', 'dieu', 'điều'),
  unit('khoan', 'khoan', 'khoản khỏan', 'tài điều chuyển trái hạng'),
  unit(
    'diem',
    'diem',
    'điểm',
    'thời địa đặc trọng quan ưu nhược thí cao tâm gốc khuyết luận giao tiêu tọa toạ số đạt chấm trừ cộng mức tổng thang',
  ),
  unit('tiet', 'tiet', 'tiết', 'chi thời tình'),
];

const BY_FIRST = new Map<string, readonly Unit[]>();
for (const it of UNITS) {
  const first = it.words.split(' ')[0]!;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), it]);
}

/** Units of which a number alone says little: a mark at school, an amount. They need a word that leads on to them. */
const NEEDS_LEAD = new Set<ReferenceUnit>(['diem', 'khoan', 'tiet']);
const LEADS = new Set('tại theo ở của thuộc nêu xem như và các những với từ hoặc đến hết trong điểm'.split(' '));

const lower = (token: Token | undefined): string => (token ? token.raw.toLowerCase() : '');

/** True when a number of this unit, standing alone, is surely one of a part of a document. */
export function isLed(tokens: readonly Token[], { step, from }: Step): boolean {
  const before = tokens[from - 1];
  // "2 phần 3" is an amount.
  if (step.unit === 'phan') return before?.kind !== 'number';
  if (!NEEDS_LEAD.has(step.unit) || step.numbers[0]?.form !== 'decimal') return true;
  return LEADS.has(lower(before)) || before?.text === '(';
}

/** The step that begins at token `at`, or null. */
export function readStep(tokens: readonly Token[], at: number): Step | null {
  for (const candidate of BY_FIRST.get(tokens[at]!.text) ?? []) {
    if (!reads(tokens, at, candidate.words)) continue;
    if (!candidate.exact.includes(lower(tokens[at])) || candidate.not.has(lower(tokens[at - 1]))) return null;
    return readUnit(tokens, at, at + candidate.words.split(' ').length, candidate.name);
  }
  return null;
}

function readUnit(tokens: readonly Token[], from: number, behind: number, unit: ReferenceUnit): Step | null {
  if (lower(tokens[behind]) === 'này') {
    const step: ReferenceStep = { unit, kind: 'this', numbers: [] };
    return { step, outer: [], from, to: behind + 1, doubtful: false, level: levelOf(unit, null) };
  }
  const word = unit === 'phan' || unit === 'phu-luc' ? readNumberWord(tokens, behind) : null;
  const number = lower(tokens[behind]) === 'số' ? behind + 1 : behind;
  const plural = ['các', 'những'].includes(lower(tokens[from - 1]));
  const found = word
    ? { kind: 'list' as const, compounds: [word], to: word.to, doubtful: false }
    : readNumbers(tokens, number, plural);
  if (!found) {
    if (unit !== 'phu-luc') return null;
    const step: ReferenceStep = { unit, kind: 'only', numbers: [] };
    return { step, outer: [], from, to: behind, doubtful: plural, level: levelOf(unit, null) };
  }
  const inner = found.compounds.map(({ parts }) => parts[0]!);
  const [{ parts }] = found.compounds as [(typeof found.compounds)[0]];
  const sameOuter = found.compounds.every((each) =>
    each.parts.slice(1).every((it, i) => it.text === parts[i + 1]!.text),
  );
  return {
    step: { unit, kind: found.kind, numbers: inner },
    outer: parts.slice(1).map((part) => ({ unit: 'muc', kind: 'list', numbers: [part] })),
    from,
    to: found.to,
    // "mục II.1 và III.2" are two things that this form cannot hold; "mục II.1, II.2" repeats what is to be rewritten.
    doubtful: found.doubtful || !sameOuter || (parts.length > 1 && found.compounds.length > 1),
    level: levelOf(unit, inner[0]!),
  };
}

const LEVELS: Readonly<Record<ReferenceUnit, number>> = {
  'phu-luc': 0,
  phan: 1,
  chuong: 1.5,
  muc: 2,
  'tieu-muc': 3.5,
  dieu: 3.8,
  khoan: 4,
  so: 4.2,
  diem: 4.5,
  tiet: 6,
};

/** "Mục II" holds "mục 2", and that "điểm a". */
function levelOf(unit: ReferenceUnit, number: ReferenceNumber | null): number {
  if (unit === 'muc' && number?.form === 'capital') return 1.7;
  if (unit === 'muc' && number?.form === 'decimal') return 3;
  if ((unit === 'muc' || unit === 'diem') && number?.form === 'letter') return 5;
  return LEVELS[unit];
}
