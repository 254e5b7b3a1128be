/** Skipped, repeated, disordered markers, and letters that Vietnamese lists do not use. */
import type { Item, Plan } from '../plan/model';
import { fold } from '../text/fold';
import { trimSpan } from '../text/span';
import { numberAnew, renumber } from './renumber';
import { lastOf, marked } from './renumber-marker';
import type { Changes } from './renumber-references';
import type { Finding, Fix, Rule } from './rule';

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
const FIX_REFERENCES = {
  vi: 'Đánh lại thứ tự từ đây ({places} mục), sửa {references} chỗ viện dẫn',
  en: 'Renumber from here ({places} items) and mend references ({references})',
};
const FIX_LEFT = {
  vi: 'Đánh lại thứ tự từ đây ({places} mục); cần xem lại {left} chỗ viện dẫn',
  en: 'Renumber from here ({places} items); references to look at: {left}',
};
const FIX_SOME = {
  vi: 'Đánh lại thứ tự từ đây ({places} mục), sửa {references} chỗ viện dẫn; cần xem lại {left} chỗ khác',
  en: 'Renumber from here ({places} items) and mend references ({references}); others to look at: {left}',
};

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
      vi: 'Đánh lại thứ tự từ mục này đến hết danh sách, kể cả các mục con (3.1, 3.2), và sửa theo các chỗ viện dẫn trong văn bản (“mục 3 Phần II”, “điểm a, b khoản 2 Mục này”, “từ mục 2 đến mục 5”) đúng theo cách đã viết. Viện dẫn văn bản khác (“khoản 2 Điều 5 Nghị định số …”) được giữ nguyên.',
      en: 'Renumber from here to the end of the list, sub-items (3.1, 3.2) included, and rewrite the references in the text to what is renumbered, each in the form in which it is written. References to other documents are left alone.',
    },
    safety: {
      vi: 'An toàn khi kế hoạch chưa có số và mọi chỗ viện dẫn có thể liên quan đến các mục được đánh lại đều chỉ rõ một mục duy nhất, sửa xong vẫn chỉ đúng mục ấy. Phải xem lại trước khi sửa trong các trường hợp: (1) kế hoạch đã có số, vì văn bản khác có thể đã viện dẫn các mục theo số thứ tự cũ; (2) có chỗ viện dẫn chưa rõ chỉ mục nào, chỉ mục không có, hoặc chỉ hiểu được theo vị trí (“mục 2” khi nhiều phần cùng có mục 2); (3) đoạn liên tục (“từ mục 2 đến mục 5”) sau khi đánh lại không còn đúng các mục cũ, khi đó chỗ viện dẫn được giữ nguyên; (4) đánh lại phụ lục.',
      en: 'Safe while the plan has no number yet and every reference that may concern the renumbered items names one item only, and still names the same one afterwards. For review when the plan has its number, because other documents may cite its items by their old numbers; when a reference is unclear, leads nowhere or is understood only by where it stands; when a range would no longer cover the same items (it is then left as it is); and for appendices.',
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
  for (const fault of certainFaults(list)) yield finding(plan, list, fault);
}

function certainFaults(list: readonly Item[]): readonly Fault[] {
  const faults = findFaults(list);
  return areMarkersLost(list, faults) ? [] : faults;
}

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

function fixes(plan: Plan, list: readonly Item[], from: number, expected: number): readonly Fix[] {
  const numbered = numberAnew(plan, list, from, expected);
  if (!numbered) return [];
  const appendix = list[from]!.kind === 'appendix';
  const { edits, places, references, left, safe } = renumber(plan, numbered, allChanges(plan), appendix);
  const told = references > 0 ? (left > 0 ? FIX_SOME : FIX_REFERENCES) : left > 0 ? FIX_LEFT : FIX;
  return [{ title: { text: told, args: { places, references, left } }, safe, preferred: true, edits }];
}

const known = new WeakMap<Plan, Changes>();

/** What the fixes of all lists change, the first of each list before the later ones. Made at the first request. */
function allChanges(plan: Plan): Changes {
  const before = known.get(plan);
  if (before) return before;
  const all = new Map<number, readonly number[]>();
  for (const list of listsOf(plan)) {
    for (const { at, expected } of certainFaults(list)) {
      for (const [place, path] of numberAnew(plan, list, at, expected)?.changes ?? [])
        if (!all.has(place)) all.set(place, path);
    }
  }
  known.set(plan, all);
  return all;
}
