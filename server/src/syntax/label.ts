import { fold } from '../text/fold';
import { span, trimSpan } from '../text/span';
import type { Label, LabelRole } from './tree';

/** What the words of a label's name are about. */
type Word = 'body' | 'lead' | 'act' | 'weak' | 'help' | 'time' | 'end' | 'product' | 'glue';

/**
 * The words that names of labels are made of, folded. `act` says by itself that somebody does something, `weak` only behind
 * a body ("Cơ quan trình"); `end` belongs to times and products.
 */
const WORDS: readonly (readonly [Word, string])[] = (
  [
    ['body', 'co quan;don vi;bo phan;to chuc;ca nhan;nguoi;can bo;lanh dao;dong chi;luc luong;thanh vien;dau moi'],
    ['lead', 'chu tri'],
    ['act', 'thuc hien;chiu trach nhiem;trach nhiem;phu trach;tham muu;trien khai;phan cong;dau moi;giao'],
    ['weak', 'duoc giao;soan thao;xay dung;trinh;nhiem vu;chinh;to chuc;quan ly;bao cao;ban hanh'],
    ['help', 'phoi hop;tham gia;cung phoi hop'],
    ['time', 'thoi gian;thoi han;thoi diem;tien do;han chot;han;ky han;moc thoi gian;lo trinh'],
    ['end', 'hoan thanh;du kien;ket thuc;bat dau;hoan tat;yeu cau;gui;can dat;dat duoc;cuoi cung;giao nop;dich'],
    ['product', 'san pham;ket qua;dau ra'],
    ['glue', 'va;cac;voi;cua;,'],
  ] as const
)
  .flatMap(([word, names]) => names.split(';').map((name) => [word, name] as const))
  .sort((a, b) => b[1].length - a[1].length);

/** A label name is never longer than this. */
const LONGEST = 60;
const MOST_WORDS = 12;

/** The kinds of the words in `folded`, glue left out; null when there are others. */
function wordsOf(folded: string): Word[] | null {
  const words: Word[] = [];
  let rest = folded;
  for (let n = 0; rest && n < MOST_WORDS; n++) {
    const found = WORDS.filter(([, name]) => rest.startsWith(name) && /^(?:$|[ ,])/.test(rest.slice(name.length)));
    const [kind, name] = pick(found, words) ?? [];
    if (!kind || name === undefined) return null;
    if (kind !== 'glue') words.push(kind);
    rest = rest.slice(name.length).trimStart();
  }
  return rest ? null : words;
}

/** "tổ chức" and "đầu mối" are bodies at the beginning and actions behind one. */
function pick(
  found: readonly (readonly [Word, string])[],
  before: readonly Word[],
): readonly [Word, string] | undefined {
  const longest = found.filter(([, name]) => name.length === found[0]![1].length);
  return longest.find(([kind]) => (kind === 'body') === (before.length === 0)) ?? longest[0];
}

const only = (words: readonly Word[], ...kinds: readonly Word[]): boolean =>
  words.every((word) => kinds.includes(word));

/** What a label called `name` announces ("Cơ quan thực hiện" -> owner), or null. */
export function labelRole(name: string): LabelRole | null {
  if (name.length > LONGEST) return null;
  const folded = fold(name)
    .replace(/[^a-z,]+/g, ' ')
    .trim();
  const words = wordsOf(folded);
  if (!words || words.length === 0) return null;
  if (words.includes('time') && only(words, 'time', 'end', 'act', 'weak')) return 'deadline';
  if (folded === 'hoan thanh') return 'deadline';
  if (words.includes('product') && only(words, 'product', 'end', 'act', 'weak')) return 'product';
  if (!only(words, 'body', 'lead', 'act', 'weak', 'help')) return null;
  if (words.includes('lead')) return 'owner';
  if (words.includes('help')) return words[0] === 'body' || folded.startsWith('phoi hop') ? 'coop' : null;
  if (words[0] === 'body')
    return words.some((word) => word === 'act' || word === 'weak') || isDoing(folded) ? 'owner' : null;
  return words[0] === 'act' ? 'owner' : null;
}

/** "Tổ chức thực hiện", "Đầu mối": bodies by their words, but not by their sense. */
const isDoing = (folded: string): boolean => folded === 'dau moi';

/**
 * The label that `text` begins with at `at`, its value running to `end`. Emphasis around the name is passed over.
 * `numbered`: a number or letter stands before it; then, without a value, it is a heading.
 */
export function readLabel(text: string, at: number, end: number, numbered = false): Label | null {
  const head = text.slice(at, Math.min(end, at + LONGEST));
  const colon = head.indexOf(':');
  if (colon < 0) return null;
  const name = trimSpan(text, trimEmphasis(text, at, at + colon));
  const role = labelRole(text.slice(name.start, name.end));
  if (!role) return null;
  let valueStart = at + colon + 1;
  while (valueStart < end && /[*_\s]/.test(text[valueStart]!)) valueStart++;
  const value = trimSpan(text, trimEmphasis(text, valueStart, end));
  return numbered && value.start >= value.end ? null : { role, name, value };
}

function trimEmphasis(text: string, start: number, end: number) {
  let from = start;
  let to = end;
  while (from < to && /[*_\s]/.test(text[from]!)) from++;
  while (to > from && /[*_\s]/.test(text[to - 1]!)) to--;
  return span(from, to);
}
