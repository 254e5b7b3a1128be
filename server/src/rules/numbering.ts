/** Skipped, repeated, disordered markers, and letters that Vietnamese lists do not use. */
import type { Item, Plan } from '../plan/model';
import { LIST_LETTERS, toRoman } from '../syntax/marker';
import { fold } from '../text/fold';
import { type Span, span, trimSpan } from '../text/span';
import type { Edit, Finding, Fix, Rule } from './rule';

const SKIPPED = {
  vi: 'Sau “{before}” là “{marker}”, thiếu “{expected}”. Người đọc dễ tưởng mất nội dung. Đề nghị bổ sung mục thiếu hoặc đánh lại thứ tự.',
  en: '“{before}” is followed by “{marker}”; “{expected}” is missing. Readers may think that something was lost. Add it or renumber.',
};
const REPEATED = {
  vi: '“{marker}” trùng với mục ở trên. Khi viện dẫn không phân biệt được hai mục. Đề nghị đánh lại thứ tự.',
  en: '“{marker}” repeats the one above. The two cannot be cited apart. Renumber the list.',
};
const DISORDERED = {
  vi: '“{marker}” không đúng thứ tự, sau “{before}” phải là “{expected}”. Đề nghị đánh lại thứ tự.',
  en: '“{marker}” is out of order: “{expected}” comes after “{before}”. Renumber the list.',
};
const FOREIGN = {
  vi: 'Không dùng chữ “{marker}” để đánh thứ tự: sau “{before}” là “{expected}”. Bảng chữ cái tiếng Việt không có f, j, w, z. Đề nghị đánh lại thứ tự.',
  en: 'Lists do not use the letter “{marker}”: “{expected}” comes after “{before}”, for the Vietnamese alphabet has no f, j, w, z. Renumber the list.',
};
const FIX = { vi: 'Đánh lại thứ tự từ đây ({places} mục)', en: 'Renumber from here ({places} items)' };

export const numbering: Rule = {
  id: 'numbering',
  severity: 'warning',
  tags: ['the-thuc'],
  title: { vi: 'Số thứ tự bị nhảy, trùng hoặc lộn xộn', en: 'Numbering skips, repeats or jumps' },
  docs: {
    what: {
      vi: 'Chỉ ra số thứ tự bị bỏ cách (II rồi IV), bị trùng, không theo thứ tự, và chữ cái không dùng để đánh điểm (f, j, w, z). Thứ tự đúng của điểm: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y. Không nhắc khi việc chuyển đổi tệp đã làm mất số thứ tự của cả một cấp.',
      en: 'Points at a skipped (II, IV), repeated or disordered marker and at letters that Vietnamese lists do not use (f, j, w, z). Silent where a conversion has lost the markers of a level.',
    },
    why: {
      vi: 'Nghị định số 30/2020/NĐ-CP quy định đánh thứ tự liên tục, điểm theo bảng chữ cái tiếng Việt; số sai làm sai mọi chỗ viện dẫn.',
      en: 'Decree 30/2020/NĐ-CP asks for consecutive numbers and Vietnamese letters; a wrong one makes every reference to it wrong.',
    },
    example: {
      vi: 'd) Hoàn thành triển khai các dịch vụ công thiết yếu.\n\ng) Triển khai hiệu quả ứng dụng VNeID.',
      en: 'đ) and e) are missing between d) and g).',
    },
    fix: {
      vi: 'Đánh lại thứ tự từ mục này đến hết danh sách, kể cả các mục con (3.1, 3.2).',
      en: 'Renumber from here to the end of the list, sub-items (3.1, 3.2) included.',
    },
    safety: {
      vi: 'An toàn khi văn bản không viện dẫn mục nào được đánh lại; ngược lại phải xem lại các chỗ viện dẫn. Đánh lại phụ lục luôn phải xem lại.',
      en: 'Safe when the text refers to none of the renumbered items; else for review. Renumbering appendices is always for review.',
    },
  },
  check: function* ({ plan }) {
    for (const list of listsOf(plan)) yield* judge(plan, list);
  },
};

/** The plan's numbered lists. Roman headings are one list however deep a converter has set each; an appendix begins anew. */
function listsOf(plan: Plan): Iterable<readonly Item[]> {
  const lists = new Map<string, Item[]>();
  let appendices = 0;
  for (const item of plan.items) {
    if (item.kind === 'appendix') appendices++;
    if (item.path.length === 0 || (item.kind !== 'letter' && item.path.at(-1) === 0)) continue;
    const key = item.kind === 'roman' ? `roman ${appendices}` : `${item.list}`;
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  return lists.values();
}

interface Fault {
  readonly at: number;
  readonly kind: 'skipped' | 'repeated' | 'disordered' | 'foreign';
  /** The value that should stand here. */
  readonly expected: number;
}

function* judge(plan: Plan, list: readonly Item[]): Iterable<Finding> {
  const faults = findFaults(list);
  if (areMarkersLost(list, faults)) return;
  for (const fault of faults) yield finding(plan, list, fault);
}

const lastOf = (item: Item): number => item.path.at(-1) ?? 0;

function findFaults(list: readonly Item[]): Fault[] {
  const faults: Fault[] = [];
  let before = lastOf(list[0]!);
  for (let at = 1; at < list.length; at++) {
    const item = list[at]!;
    const value = lastOf(item);
    const expected = before + 1;
    const next = list[at + 1];
    if (value === 0) {
      faults.push({ at, kind: 'foreign', expected });
      continue;
    }
    // A list that begins again was not recognised as another one: nothing is said about it.
    if (value === expected || value === 1) {
      before = value;
      continue;
    }
    // Conversions turn "đ)" into a second "d)".
    if (
      value === before &&
      item.kind === 'letter' &&
      fold(item.text) === 'd' &&
      next &&
      lastOf(next) === expected + 1
    ) {
      before = expected;
      continue;
    }
    const odd = next !== undefined && lastOf(next) === expected;
    faults.push({
      at,
      kind: value === before ? 'repeated' : value > expected && !odd ? 'skipped' : 'disordered',
      expected,
    });
    if (!odd) before = value;
  }
  return faults;
}

/** Text out of a converter often keeps only some of its markers; where a third of a list is wrong, none can be trusted. */
const areMarkersLost = (list: readonly Item[], faults: readonly Fault[]): boolean => {
  const skips = faults.filter((fault) => fault.kind !== 'foreign').length;
  return skips > 1 && skips * 3 > list.length;
};

/** The marker of `item` with another value at its end. */
function marked(item: Item, value: number): string {
  switch (item.kind) {
    case 'roman':
      return toRoman(value);
    case 'letter':
      return LIST_LETTERS[value - 1] ?? item.text;
    case 'part':
      return /^[A-ZĐ]$/.test(item.text) ? (LIST_LETTERS[value - 1] ?? '').toUpperCase() : replaceEnd(item.text, value);
    default:
      return replaceEnd(item.text, value);
  }
}

/** "3.2" with 3 -> "3.3"; "Phụ lục IV" with 3 -> "Phụ lục III"; a text without a number stays. */
const replaceEnd = (text: string, value: number): string =>
  text.replace(/\d+$|[IVXLC]+$/, (end) =>
    /\d/.test(end) ? String(value).padStart(end.startsWith('0') ? end.length : 1, '0') : toRoman(value),
  );

const MESSAGES = { skipped: SKIPPED, repeated: REPEATED, disordered: DISORDERED, foreign: FOREIGN };

function finding(plan: Plan, list: readonly Item[], { at, kind, expected }: Fault): Finding {
  const item = list[at]!;
  const shown = (value: number): string => withSign(plan, item, marked(item, value));
  const missing =
    kind === 'skipped'
      ? Array.from({ length: Math.min(lastOf(item) - expected, 3) }, (_, i) => expected + i)
      : [expected];
  const args = {
    before: shown(expected - 1),
    marker: kind === 'foreign' ? item.text : withSign(plan, item, item.text),
    expected: missing.map(shown).join(', '),
  };
  return {
    span: trimSpan(plan.tree.text, item.span),
    message: { text: MESSAGES[kind], args },
    fixes: () => fixes(plan, list, at, expected),
  };
}

/** The marker with the bracket that stands behind it in the text: "đ)". */
const withSign = (plan: Plan, item: Item, marker: string): string =>
  item.kind === 'letter' && plan.tree.text.slice(item.span.start, item.span.end).trimEnd().endsWith(')')
    ? `${marker})`
    : marker;

interface Renumbered {
  readonly edits: readonly Edit[];
  readonly items: readonly Item[];
}

function fixes(plan: Plan, list: readonly Item[], from: number, expected: number): readonly Fix[] {
  const renumbered = renumber(plan, list, from, expected);
  if (renumbered.edits.length === 0) return [];
  const safe = list[from]!.kind !== 'appendix' && !isReferenced(plan, renumbered.items);
  return [
    { title: { text: FIX, args: { places: renumbered.edits.length } }, safe, preferred: true, edits: renumbered.edits },
  ];
}

/** Edits that number `list` from `from` on, beginning with `expected`, up to where the list begins again. */
function renumber(plan: Plan, list: readonly Item[], from: number, expected: number): Renumbered {
  const edits: Edit[] = [];
  const items: Item[] = [];
  for (let i = from; i < list.length; i++) {
    const item = list[i]!;
    if (i > from && lastOf(item) === 1) break;
    const text = marked(item, expected + i - from);
    if (text === item.text) continue;
    const place = markerSpan(plan, item);
    if (!place) return { edits: [], items: [] };
    items.push(item);
    edits.push({ span: place, text });
    if (item.kind === 'decimal')
      edits.push(...childEdits(plan, item, list[i + 1]?.start ?? Number.POSITIVE_INFINITY, text));
  }
  return { edits: edits.sort((a, b) => a.span.start - b.span.start), items };
}

/** "3.1", "3.2" under a "3" that becomes "4". */
function childEdits(plan: Plan, parent: Item, end: number, text: string): Edit[] {
  const prefix = `${parent.text}.`;
  return plan.items
    .filter(
      (item) =>
        item.kind === 'decimal' && item.start > parent.start && item.start < end && item.text.startsWith(prefix),
    )
    .flatMap((item) => {
      const place = markerSpan(plan, item);
      return place ? [{ span: span(place.start, place.start + parent.text.length), text }] : [];
    });
}

/** Where the marker's own characters stand; null when emphasis or tags are mixed in. */
function markerSpan(plan: Plan, item: Item): Span | null {
  const place = span(item.span.start, item.span.start + item.text.length);
  return plan.tree.text.slice(place.start, place.end) === item.text ? place : null;
}

const REFERENCE =
  /(?<![a-z])(?:muc|khoan|diem|phan|tiet|nhiem vu|so thu tu|stt)\s{1,3}([ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])(?![a-z\d])/g;

/** True when the text speaks of one of the items: "theo điểm g mục 2". */
function isReferenced(plan: Plan, items: readonly Item[]): boolean {
  const names = new Set(items.map((item) => fold(item.text)));
  for (const match of fold(plan.tree.text).matchAll(REFERENCE)) if (names.has(match[1]!)) return true;
  return false;
}
