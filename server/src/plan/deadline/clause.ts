/** Clauses of running text that state a deadline without label or bracket. */
import { type Atom, readAtom } from './atoms';
import { clauseSpan, endsSentence, type Place } from './place';
import { readAny, type Token } from './tokens';

/** The first clause of `tokens` that is surely a deadline, or null. */
export function findClause(text: string, tokens: readonly Token[]): Place | null {
  for (let i = 0; i < tokens.length; i++) {
    const number = tokens[i]!.kind === 'number';
    if (tokens[i]!.kind !== 'word' && !number) continue;
    const atom = number && tokens[i + 1]?.kind !== 'word' ? null : readAtom(tokens, i);
    // A number alone is a time only in "03 tháng/lần".
    if (!atom || (number && atom.kind !== 'periodic')) continue;
    if (!isDeadline(tokens, atom)) {
      if (atom.series) i = atom.to - 1;
      continue;
    }
    const to = extend(tokens, atom);
    const verb = verbBefore(tokens, i);
    const set = verb > 0 && (isOpening(tokens, i - verb) || tokens[i - verb - 1]?.text === ',');
    const from = set ? i - verb : i;
    return { from: i, to, cut: cutOf(text, tokens, from, to) };
  }
  return null;
}

/** An opening clause goes with the comma behind it, any other with the one in front. */
function cutOf(text: string, tokens: readonly Token[], from: number, to: number) {
  const opening = from === 0 || isOpening(tokens, from);
  const comma = tokens[to];
  if (opening && comma?.text === ',') return { start: tokens[from]!.start, end: comma.end };
  const before = tokens[from - 1];
  if (before?.text === ',' && !isClosing(tokens, to)) return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  return clauseSpan(text, tokens, from, to);
}

const OPENERS = new Set(['.', ';', ':', '(', '-', '+', ')']);

/** True where a clause begins at token `at`. */
const isOpening = (tokens: readonly Token[], at: number): boolean => at === 0 || OPENERS.has(tokens[at - 1]!.text);

/** True where the clause before token `at` ends. */
function isClosing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.text === ';' || token.text === ')' || token.text === '(') return true;
  return endsSentence(tokens, at) || (token.text === '/' && tokens[at + 1]?.text === '.');
}

const VERBS = ['hoan thanh', 'thuc hien xong', 'trien khai xong', 'ket thuc', 'xong', 'hoan tat'];
const LOOSE_VERBS = [
  ...VERBS,
  'thuc hien',
  'trien khai',
  'ban hanh',
  'to chuc',
  'ap dung',
  'van hanh',
  'bat dau',
  'trinh',
  'bao cao',
];

/** Number of tokens of a verb of finishing right before token `at`. */
const verbBefore = (tokens: readonly Token[], at: number): number => wordsBefore(tokens, at, VERBS);

function wordsBefore(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (let words = 3; words > 0; words--) {
    const found = at >= words ? readAny(tokens, at - words, phrases) : 0;
    if (found === words) return words;
  }
  return 0;
}

function isDeadline(tokens: readonly Token[], atom: Atom): boolean {
  switch (atom.kind) {
    case 'by':
      return isLimit(tokens, atom);
    case 'within':
    case 'range':
      return isStretch(tokens, atom) || (tokens[atom.from]!.text === 'vao' && isRepeated(tokens, atom.to));
    case 'from':
      return isStart(tokens, atom);
    case 'periodic':
      return isRecurring(tokens, atom);
    case 'ongoing':
      return isSteady(tokens, atom);
    case 'after-event':
      return readAny(tokens, atom.from, ['cham nhat']) > 0 || isTerm(tokens, atom);
  }
}

/** "trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ": a term that a given day begins. */
const isTerm = (tokens: readonly Token[], atom: Atom): boolean =>
  readAny(tokens, atom.from, ['trong thoi han', 'trong vong', 'trong']) > 0 &&
  tokens[atom.to - 2]?.kind === 'number' &&
  (readAny(tokens, atom.to, ['ke tu', 'tinh tu', 'sau khi', 'tu ngay', 'tu khi']) > 0 ||
    readAny(tokens, atom.to + 2, ['ke tu', 'tinh tu', 'sau khi', 'tu ngay', 'tu khi']) > 0);

/** Words after which a date tells of the past or of a programme: "sinh trước ngày", "được cấp trước ngày", "tầm nhìn đến". */
const PAST = [
  'duoc cap',
  'da cap',
  'sinh',
  'hieu luc',
  'ban hanh',
  'tam nhin',
  'dinh huong',
  'giai doan',
  'phat sinh',
  'so lieu',
];

/** "tính đến ngày 30/6/2022" gives the state of that day. */
const isCounted = (token: Token | undefined): boolean => token?.text === 'tinh' && /^t[ií]nh$/iu.test(token.raw);

function isLimit(tokens: readonly Token[], atom: Atom): boolean {
  const first = tokens[atom.from]!.text;
  if (wordsBefore(tokens, atom.from, PAST) > 0 || isCounted(tokens[atom.from - 1])) return false;
  if (first === 'cham' || first === 'muon' || first === 'khong' || first === 'xong' || first === 'tre') return true;
  const point = atom.series!.points[atom.series!.points.length - 1]!;
  const finishing = verbBefore(tokens, atom.from) > 0;
  if (first === 'truoc') {
    if (point.unit === 'day') return point.firstMonth !== null || isRepeated(tokens, atom.to) || finishing;
    return point.unit === 'year' ? finishing : point.year !== null || finishing;
  }
  if (finishing) return true;
  if (point.year === null) return false;
  // "đến": of the many things that go "đến", only a day, or "hết" a month, quarter or year.
  const whole = tokens[atom.from + 1]?.text === 'het' || tokens[atom.from + 1]?.text === 'cuoi';
  if (!whole && point.unit !== 'day') return false;
  const urged = wordsBefore(tokens, atom.from, ['phan dau', 'bao dam', 'dam bao']) > 0;
  return urged || isOpening(tokens, atom.from) || isClosing(tokens, atom.to);
}

/** True when "hằng tháng", "của tháng cuối quý" or the like follows. */
function isRepeated(tokens: readonly Token[], at: number): boolean {
  const i = tokens[at]?.text === 'cua' ? at + 1 : at;
  return tokens[i]?.kind === 'word' && readAtom(tokens, i)?.kind === 'periodic';
}

function isStretch(tokens: readonly Token[], atom: Atom): boolean {
  const { unit } = atom.series!.points[0]!;
  const word = tokens[atom.from]!.text;
  if (word === 'giai' || word === 'nhiem') return false;
  const closing = isClosing(tokens, atom.to);
  if (verbBefore(tokens, atom.from) > 0) return closing || tokens[atom.to]?.text === ',';
  if (word !== 'trong' && word !== 'vao' && word !== 'tu') return false;
  if (unit === 'year' || unit === 'part') return closing && wordsBefore(tokens, atom.from, LOOSE_VERBS) > 0;
  // "trong ngày" is today; "trong ngày 15/3/2026" a day.
  if (unit === 'day' && word === 'trong' && atom.series!.points[0]!.firstMonth === null) return false;
  if (closing || isClosingNote(tokens, atom.to)) return true;
  return isOpening(tokens, atom.from) && (tokens[atom.to]?.text === ',' || readAny(tokens, atom.to, FINISHING) > 0);
}

const FINISHING = ['hoan thanh', 'phai hoan thanh', 'xong'];

/** ", để …", ", nhằm …": the clause is over although the sentence goes on. */
const isClosingNote = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'de' ||
  (tokens[at]?.text === ',' && readAny(tokens, at + 1, ['de', 'nham', 'bao dam', 'dam bao']) > 0);

function isStart(tokens: readonly Token[], atom: Atom): boolean {
  const { unit } = atom.series!.points[0]!;
  if (unit === 'year' || tokens[atom.from]!.text === 'sau') return false;
  const verb = wordsBefore(tokens, atom.from, LOOSE_VERBS) > 0 || tokens[atom.from]!.text === 'bat';
  return verb && isClosing(tokens, atom.to);
}

/** Nouns that "định kỳ" and "hằng năm" merely qualify: "báo cáo định kỳ", "dự toán hằng năm". */
function isRecurring(tokens: readonly Token[], atom: Atom): boolean {
  const opening = isOpening(tokens, atom.from) || tokens[atom.from - 1]?.text === ',';
  if (readAny(tokens, atom.from, ['dinh ky', 'dinh ki'])) {
    const next =
      tokens[atom.to]?.kind === 'word' || tokens[atom.to]?.kind === 'number' ? readAtom(tokens, atom.to) : null;
    return opening || next?.kind === 'periodic' || next?.kind === 'by';
  }
  // "… mỗi tháng một lần.", "họp 03 tháng/lần": nothing but how often.
  if (tokens[atom.to - 1]!.text === 'lan' && isClosing(tokens, atom.to)) return true;
  return tokens[atom.from]!.kind === 'word' && isOpening(tokens, atom.from);
}

/** "Thường xuyên" opens the whole item, or "thực hiện thường xuyên" is all that a clause says. */
function isSteady(tokens: readonly Token[], atom: Atom): boolean {
  if (!readAny(tokens, atom.from, ['thuong xuyen'])) return false;
  if (opensItem(tokens, atom.from)) return true;
  const verb = wordsBefore(tokens, atom.from, ['thuc hien', 'trien khai']);
  return verb > 0 && isClosing(tokens, atom.to) && isOpening(tokens, atom.from - verb);
}

/** True when only a marker ("1.", "a)", "-") stands in front of token `at`. */
const opensItem = (tokens: readonly Token[], at: number): boolean =>
  at <= 3 && tokens.slice(0, at).every((token) => token.kind !== 'word' || token.text.length === 1);

const JOINTS = new Set([',', 'va', 'hoac', 'cua']);
const UNITS = new Set(['ngay', 'tuan', 'thang', 'quy', 'nam']);

/** Past what goes on with the same time: "hàng tháng" after "trước ngày 08", ", hàng quý, 06 tháng, 01 năm". */
function extend(tokens: readonly Token[], atom: Atom): number {
  let to = atom.to;
  // What a term begins with belongs to it: "… kể từ ngày nhận được hồ sơ".
  if (atom.kind === 'after-event' && isTerm(tokens, atom)) {
    while (tokens[to] && tokens[to]!.kind !== 'sign') to++;
    return to;
  }
  for (let rounds = 0; rounds < 12; rounds++) {
    const joined = JOINTS.has(tokens[to]?.text ?? '') ? to + 1 : to;
    const token = tokens[joined];
    if (!token || token.kind === 'sign' || token.kind === 'mask') break;
    const next = readAtom(tokens, joined);
    const periodic = atom.kind === 'periodic' || next?.kind === 'periodic';
    const dated = next?.kind === 'by' || (next?.kind === 'within' && isRepeated(tokens, next.to));
    if (next && periodic && (next.kind === 'periodic' || (dated && joined === to))) to = next.to;
    else if (atom.kind === 'periodic' && token.kind === 'number' && UNITS.has(tokens[joined + 1]?.text ?? ''))
      to = joined + 2;
    else break;
  }
  return to;
}
