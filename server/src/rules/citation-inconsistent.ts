/** One document cited with two dates or issuers; a type doubled; a symbol that cannot be the named issuer's. */
import type { Citation, Plan } from '../plan/model';
import { fold, foldKey } from '../text/fold';
import { type Span, shift, span } from '../text/span';
import type { Finding, Fix, Related, Rule } from './rule';

const DOUBLED = {
  vi: '“{words}” viết lặp khi viện dẫn. Đề nghị bỏ một lần.',
  en: '“{words}” is written twice in this citation. Remove one.',
};
const DATES = {
  vi: '{document} ghi “{date}”, chỗ khác ghi “{other}”. Chỉ một ngày đúng. Đề nghị kiểm tra.',
  en: '{document} has “{date}” here and “{other}” elsewhere. Only one can be right. Please check.',
};
const ISSUERS = {
  vi: 'Ký hiệu “{symbol}” là của {expected}, không phải của “{issuer}”. Đề nghị kiểm tra số, ký hiệu hoặc cơ quan ban hành.',
  en: 'The symbol “{symbol}” is used by {expected}, not by “{issuer}”. Check symbol or issuer.',
};
const TYPES = {
  vi: 'Ký hiệu “{symbol}” là của {expected}, không phải của {type}. Đề nghị kiểm tra loại văn bản hoặc ký hiệu.',
  en: 'The symbol “{symbol}” marks a {expected}, not a {type}. Check type or symbol.',
};
const YEAR = {
  vi: 'Số “{number}” thuộc năm {year}, nhưng ngày ghi là “{date}”. Đề nghị kiểm tra.',
  en: 'The number “{number}” is of {year}, but the date says “{date}”. Please check.',
};
const ELSEWHERE = { vi: 'Chỗ này ghi “{text}”', en: '“{text}” here' };
const FIX_DOUBLED = { vi: 'Bỏ phần lặp “{words}”', en: 'Remove the repeated “{words}”' };
const FIX_DATE = { vi: 'Ghi như chỗ khác: “{date}”', en: 'Use the date given elsewhere: “{date}”' };

export const citationInconsistent: Rule = {
  id: 'citation-inconsistent',
  severity: 'warning',
  tags: ['vien-dan'],
  title: { vi: 'Viện dẫn không thống nhất', en: 'Citation that contradicts itself' },
  docs: {
    what: {
      vi: 'Chỉ ra: một văn bản viện dẫn với hai ngày khác nhau; tên loại viết lặp (“Quyết định số Quyết định số”); ký hiệu không thể là của cơ quan được nêu (…/QH15 “của Ủy ban Thường vụ Quốc hội”) hoặc của loại văn bản được nêu; năm trong số, ký hiệu khác năm ban hành.',
      en: 'Points at one document cited with two dates, at a doubled type, at a symbol that cannot be the named issuer’s or type’s, and at a year in the number that differs from the date’s.',
    },
    why: {
      vi: 'Viện dẫn sai thì không tra cứu được căn cứ, và là lỗi phải sửa khi thẩm định.',
      en: 'A wrong citation cannot be looked up, and reviewers send it back.',
    },
    example: {
      vi: 'tại Phụ lục I kèm theo Quyết định số Quyết định số 06/QĐ-TTg ngày 06/01/2022',
      en: '“Quyết định số” is doubled.',
    },
    fix: {
      vi: 'Bỏ phần lặp; ghi ngày như các chỗ khác của văn bản.',
      en: 'Remove the repetition; use the date given elsewhere.',
    },
    safety: {
      vi: 'Bỏ phần lặp là an toàn. Sửa ngày cần xem lại: cần đối chiếu văn bản gốc.',
      en: 'Removing the repetition is safe. Dates are for review: compare with the document itself.',
    },
  },
  check: function* ({ plan }) {
    const dates = datesByDocument(plan);
    for (const citation of plan.citations) {
      yield* doubledType(plan, citation);
      yield* otherDate(plan, citation, dates);
      yield* wrongSymbol(citation);
    }
  },
};

const absolute = (citation: Citation, place: Span): Span => shift(place, citation.start);

const TYPE = '(?:quyet dinh|ke hoach|nghi quyet|nghi dinh|thong tu|chi thi|chuong trinh|cong van|thong bao|luat|de an)';
const TWICE = new RegExp(`(${TYPE}(?: so)?)\\s{1,3}\\1(?![a-z])`);

function* doubledType(plan: Plan, citation: Citation): Iterable<Finding> {
  const whole = absolute(citation, citation.span);
  const from = Math.max(0, whole.start - 40);
  const text = plan.tree.text.slice(from, whole.end);
  const match = TWICE.exec(fold(text));
  if (!match || from + match.index + match[0].length < whole.start) return;
  const words = text.slice(match.index, match.index + match[1]!.length);
  const at = from + match.index;
  const gap = match[0].length - match[1]!.length;
  yield {
    span: span(at, at + match[0].length),
    message: { text: DOUBLED, args: { words } },
    fixes: () => [
      {
        title: { text: FIX_DOUBLED, args: { words } },
        safe: true,
        preferred: true,
        edits: [{ span: span(at, at + gap), text: '' }],
      },
    ],
  };
}

/** Citations with a date, by type, number and issuer's symbol; a number without a year is one document a year. */
function datesByDocument(plan: Plan): ReadonlyMap<string, readonly Citation[]> {
  const documents = new Map<string, Citation[]>();
  for (const citation of plan.citations) {
    if (citation.number === null || citation.date === null) continue;
    const key = documentKey(citation);
    documents.set(key, [...(documents.get(key) ?? []), citation]);
  }
  return documents;
}

const documentKey = ({ type, number, issuer }: Citation): string =>
  `${foldKey(type)} ${fold(number ?? '')} ${/ubnd|hdnd|uy ban|hoi dong/.test(fold(`${number} ${issuer}`)) ? issuerKey(issuer) : ''}`;

/** Number 12/KH-UBND is one of every province and commune: the place tells them apart. */
const issuerKey = (issuer: string | null): string =>
  issuer === null ? '' : foldKey(issuer).replace(/^(?:uy ban nhan dan|ubnd) /, '');

function* otherDate(
  plan: Plan,
  citation: Citation,
  documents: ReadonlyMap<string, readonly Citation[]>,
): Iterable<Finding> {
  if (citation.date === null || citation.dateSpan === null) return;
  const same = documents.get(documentKey(citation)) ?? [];
  const dates = new Map<string, Citation[]>();
  for (const other of same) dates.set(other.date!, [...(dates.get(other.date!) ?? []), other]);
  if (dates.size < 2) return;
  const [usual] = [...dates.values()].sort((a, b) => b.length - a.length || a[0]!.start - b[0]!.start);
  // The date that most citations give is taken for right; of two that stand once, the first.
  if (usual!.includes(citation)) return;
  const other = usual![0]!;
  const place = absolute(citation, citation.dateSpan);
  const dateOf = (it: Citation): string =>
    plan.tree.text.slice(...ends(absolute(it, it.dateSpan ?? it.span))).replace(/\s+/g, ' ');
  const related: Related[] = [
    { uri: null, span: absolute(other, other.span), message: { text: ELSEWHERE, args: { text: other.text } } },
  ];
  yield {
    span: place,
    message: {
      text: DATES,
      args: { document: `${citation.type} ${citation.number}`, date: dateOf(citation), other: dateOf(other) },
    },
    related,
    fixes: (): readonly Fix[] => [
      {
        title: { text: FIX_DATE, args: { date: dateOf(other) } },
        safe: false,
        preferred: true,
        edits: [{ span: place, text: dateOf(other) }],
      },
    ],
  };
}

const ends = ({ start, end }: Span): [number, number] => [start, end];

interface SymbolRule {
  readonly symbol: RegExp;
  readonly type: string;
  /** Words of the issuers that use the symbol, folded; null when any may. */
  readonly issuer: RegExp | null;
  readonly issuerName: string;
}

/** Decree 30/2020/NĐ-CP, appendix III.I for the types; laws on organisation for the issuers. */
const SYMBOLS: readonly SymbolRule[] = [
  { symbol: /\/ubtvqh\d*$/, type: '', issuer: /thuong vu quoc hoi|ubtvqh/, issuerName: 'Ủy ban Thường vụ Quốc hội' },
  { symbol: /\/qh\d+$/, type: '', issuer: /^(?!.*thuong vu).*quoc hoi/, issuerName: 'Quốc hội' },
  { symbol: /\/nd-cp$/, type: 'nghi dinh', issuer: /^chinh phu/, issuerName: 'Chính phủ' },
  { symbol: /\/nq-cp$/, type: 'nghi quyet', issuer: /^chinh phu/, issuerName: 'Chính phủ' },
  { symbol: /\/qd-ttg$/, type: 'quyet dinh', issuer: /thu tuong/, issuerName: 'Thủ tướng Chính phủ' },
  { symbol: /\/ct-ttg$/, type: 'chi thi', issuer: /thu tuong/, issuerName: 'Thủ tướng Chính phủ' },
  { symbol: /\/tt-[a-z]+$/, type: 'thong tu', issuer: null, issuerName: '' },
  { symbol: /\/kh-ubnd$/, type: 'ke hoach', issuer: /uy ban nhan dan|ubnd/, issuerName: 'UBND' },
  { symbol: /\/qd-ubnd$/, type: 'quyet dinh', issuer: /uy ban nhan dan|ubnd/, issuerName: 'UBND' },
  { symbol: /\/nq-hdnd$/, type: 'nghi quyet', issuer: /hoi dong nhan dan|hdnd/, issuerName: 'HĐND' },
];

const TYPE_NAMES: Readonly<Record<string, string>> = {
  'nghi dinh': 'Nghị định',
  'nghi quyet': 'Nghị quyết',
  'quyet dinh': 'Quyết định',
  'chi thi': 'Chỉ thị',
  'thong tu': 'Thông tư',
  'ke hoach': 'Kế hoạch',
};

function* wrongSymbol(citation: Citation): Iterable<Finding> {
  const { number, numberSpan, issuer, issuerSpan, type, date, dateSpan } = citation;
  if (number === null || numberSpan === null) return;
  const folded = fold(number);
  const rule = SYMBOLS.find(({ symbol }) => symbol.test(folded));
  const symbol = number.slice(number.lastIndexOf('/') + 1);
  if (rule?.issuer && issuer !== null && issuerSpan !== null && !rule.issuer.test(foldKey(issuer))) {
    yield {
      span: absolute(citation, issuerSpan),
      message: { text: ISSUERS, args: { symbol, expected: rule.issuerName, issuer } },
    };
  }
  if (rule?.type && TYPE_NAMES[foldKey(type)] && foldKey(type) !== rule.type) {
    const args = { symbol, expected: TYPE_NAMES[rule.type]!, type };
    yield { span: absolute(citation, span(citation.span.start, numberSpan.end)), message: { text: TYPES, args } };
  }
  const year = /^\d+\/(20\d\d)\//.exec(number)?.[1];
  if (year !== undefined && date !== null && dateSpan !== null && !date.startsWith(year)) {
    yield {
      span: absolute(citation, dateSpan),
      message: { text: YEAR, args: { number, year, date: date.split('-').reverse().join('/') } },
    };
  }
}
