/** Who issued a cited document: "của Thủ tướng Chính phủ", "của UBND huyện Đak Đoa". */
import { isOneEdit } from '../text/edit-distance';
import { type Span, span } from '../text/span';
import { isDayWord } from './dates';
import { readAny, type Token } from './deadline/tokens';

const MOST_WORDS = 28;

/** Words in small letters that begin what the document is about or what is done with it. */
const STOPS = new Set(
  've nham tai den duoc de theo cho khi co da la thi do nay nhu cac voi tu gom cung trong'.split(' '),
);
const STOP_PAIRS = [
  'phe duyet',
  'ban hanh',
  'thong bao',
  'quy dinh',
  'sua doi',
  'bo sung',
  'huong dan',
  'trien khai',
  'thuc hien',
  'doi voi',
  'yeu cau',
  'giao nhiem',
  'chi dao',
  'kien toan',
  'tang cuong',
  'day manh',
  'thanh lap',
  'bai bo',
  'cong bo',
  'phan cong',
  'tap trung',
  'trinh ubnd',
  'lien quan',
  'dieu chinh',
  'hop nhat',
  'chu tri',
  'phoi hop',
  'dong gop',
  'so ket',
  'tong ket',
  'xay dung',
  'phat dong',
  'phat trien',
  'nang cao',
];

/** Words after which a stop word still belongs to the name: "Văn phòng Chính phủ", "Ban Chỉ đạo", "liên tịch". */
const HEADS = ['to cong tac', 'ban chi dao', 'to giup viec'];

/** Names of ministries and departments that carry a comma or dash. */
const AFTER_COMMA = ['the thao va', 'thuong binh va', 'the thao', 'gia dinh va', 'an toan'];

/**
 * The issuer that begins with "của" at token `at`; null when there is none. Ends before what the document is about
 * ("về …", "phê duyệt …"), a date, a comma or the end of the sentence.
 */
export function readIssuer(text: string, tokens: readonly Token[], at: number): { span: Span; to: number } | null {
  const of = tokens[at];
  if (of?.kind !== 'word' || !isOf(of)) return null;
  const from = at + 1;
  const closed = closedName(tokens, from);
  let i = closed || openName(text, tokens, from);
  while (i > from && (tokens[i - 1]!.kind === 'sign' || tokens[i - 1]!.text === 'va') && tokens[i - 1]!.text !== ')')
    i--;
  if (i === from) return null;
  return { span: span(tokens[from]!.start, tokens[i - 1]!.end), to: i };
}

/** "cua", "caa", "ciia", "cta", "ctua" out of scans; other short words that are near in spelling are not. */
const isOf = (token: Token): boolean =>
  token.text === 'cua' || (/^c[a-z]{2,3}$/.test(token.text) && /a$/.test(token.text));

/** Names after which nothing belongs to the name. */
const CLOSED = [
  'thu tuong chinh phu',
  'van phong chinh phu',
  'thanh tra chinh phu',
  'chinh phu',
  'quoc hoi',
  'bo chinh tri',
];

/** Index after a closed name, each word allowed one letter's damage; 0 for none. */
function closedName(tokens: readonly Token[], from: number): number {
  for (const name of CLOSED) {
    const words = name.split(' ');
    if (words.every((word, i) => isNearWord(tokens[from + i], word))) return from + words.length;
  }
  return 0;
}

const isNearWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'word' && (token.text === word || (word.length > 2 && isOneEdit(token.text, word)));

/** Index after a name that its own words must end. */
function openName(text: string, tokens: readonly Token[], from: number): number {
  const group = readAny(tokens, from, HEADS) > 0;
  let i = from;
  while (i < tokens.length && i - from < MOST_WORDS && continues(text, tokens, i, from, group)) {
    if (i > from + 1 && !group && isPlaced(tokens, i, from)) break;
    i++;
  }
  return i;
}

const LEVELS = ['thi tran', 'thi xa', 'thanh pho', 'dac khu', 'tinh', 'huyen', 'quan', 'xa', 'phuong', 'tp', 'tp .'];

/** True for a word in small letters after "tỉnh Gia Lai": the place has been named. */
function isPlaced(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word' || startsCapital(token) || token.text === 'va' || readAny(tokens, i, LEVELS)) return false;
  let place = i;
  while (place > from && tokens[place - 1]!.kind === 'word' && startsCapital(tokens[place - 1]!)) place--;
  if (place === i) return false;
  return [1, 2].some((words) => place - words >= from && readAny(tokens, place - words, LEVELS) === words);
}

function continues(text: string, tokens: readonly Token[], i: number, from: number, group: boolean): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  if (i > from && text.slice(before.end, token.start).split('\n').length > 2) return false;
  if (token.kind === 'number')
    return (
      group ||
      /^(?:quan|phuong|khoa|phan)$/.test(before.text) ||
      (i > from && /^(?:QH|khóa|Quận|Phường)$/u.test(before.raw))
    );
  if (token.kind === 'mask') return false;
  if (token.kind === 'sign') return continuesOverSign(tokens, i);
  if (isDayWord(token) && (tokens[i + 1]?.kind === 'number' || tokens[i + 1]?.text === '/')) return false;
  if (i === from) return true;
  if (token.text === 'va') return continuesOverAnd(tokens, i);
  if (startsCapital(token) && !isAllCapitals(tokens, i))
    return !startsCitation(tokens, i) && !readAny(tokens, i, ['quy dinh', 'ban hanh', 'phe duyet']);
  if (group && i - from < 14) return !/^(?:ve|ban|thong)$/.test(token.text) || token.text === 'thong';
  return !STOPS.has(token.text) && !readAny(tokens, i, STOP_PAIRS);
}

/** In a title all words are capitals, so that none shows that a name goes on. */
const isAllCapitals = (tokens: readonly Token[], i: number): boolean =>
  i > 1 && [tokens[i - 2]!, tokens[i - 1]!, tokens[i]!].every(({ raw }) => raw.length > 1 && raw === raw.toUpperCase());

const CITED = [
  'quyet dinh',
  'nghi dinh',
  'nghi quyet',
  'ke hoach so',
  'chi thi',
  'thong tu',
  'cong van',
  'thong bao',
  'ket luan',
  'huong dan',
];
const startsCitation = (tokens: readonly Token[], i: number): boolean => readAny(tokens, i, CITED) > 0;

const startsCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.raw);

function continuesOverSign(tokens: readonly Token[], i: number): boolean {
  const sign = tokens[i]!.text;
  const next = tokens[i + 1];
  // "Ủy ban nhân dân (UBND) tỉnh …": the abbreviation introduced inside the name.
  if (sign === '(') return readAny(tokens, i + 1, ['ubnd )', 'hdnd )']) > 0;
  if (sign === ')') return readAny(tokens, i - 2, ['( ubnd', '( hdnd']) > 0;
  if (sign === ',') return readAny(tokens, i + 1, AFTER_COMMA) > 0;
  if (sign === '&' || sign === '-')
    return next?.kind === 'word' && startsCapital(next) && !startsCitation(tokens, i + 1);
  if (sign === '.')
    return tokens[i - 1]!.text === 'tp' && tokens[i]!.start === tokens[i - 1]!.end && next?.kind === 'word';
  return false;
}

const AGENCIES = [
  'uy ban',
  'ubnd',
  'hdnd',
  'hoi dong',
  'bo',
  'so',
  'ban',
  'tinh uy',
  'doan',
  'van phong',
  'chinh phu',
  'thu tuong',
  'chu tich',
  'tong',
];

/** "Giáo dục và Đào tạo", "HĐND và UBND": a name goes on with a capital; "và các văn bản" does not. */
function continuesOverAnd(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next?.kind !== 'word' || startsCitation(tokens, i + 1)) return false;
  return (
    startsCapital(next) ||
    (readAny(tokens, i + 1, AGENCIES) > 0 && next.raw === next.raw.toUpperCase()) ||
    readAny(tokens, i + 1, [
      'phat trien nong thon',
      'dao tao',
      'truyen thong',
      'xa hoi',
      'du lich',
      'moi truong',
      'cong nghe',
      'dau tu',
      'gia dinh',
    ]) > 0
  );
}
