/**
 * What scanners make of a Vietnamese word: how far a word in a scanned text is from one that may have stood on the page.
 * Most marks are lost, and marked letters are taken for others that look like them ("ố" for "d", "ử" for "ir").
 */
import { fold } from '../../text/fold';

/** Above this a word is not that one. In nats: the lower, the likelier. */
export const FAR = 7;

/** A marked letter without its mark. */
const BARE = 0.5;
/** A marked letter with another mark. */
const OTHER_MARK = 0.9;
/** Letters that only Vietnamese has are seldom misread for each other: a scanner that knows them has seen them. */
const SURE_MARK = 3.5;
/** A mark where there was none. */
const ADDED_MARK = 2.2;
const LOST_LETTER = 3;
const ADDED_LETTER = 3;
/** Specks read as punctuation inside a word. */
const SPECK = 1.5;

/** For the letter (or its family of marked letters) what it is read as, dearer from group to group. */
const AS_SIGNS: readonly (readonly [letters: string, ...groups: (readonly [cost: number, readings: string])[]])[] = [
  ['áàảãạ', [1.5, '4 &'], [2, 'é d i 3 A'], [3, 'u g']],
  ['ăắằẳẵặ', [1.3, 'i é d 4'], [2, 'u 3 4a ia']],
  ['âấầẩẫậ', [1.3, 'i é d 4 A'], [2, 'u & éa']],
  ['a', [2.2, '4 3']],
  ['éèẻẽẹ', [1.3, '& ¢ €'], [2, 'c 6']],
  ['êếềểễệ', [0.6, 'é ê'], [1.2, '& ¢ €'], [1.6, 'd 6 c @'], [2.5, 'i o']],
  ['e', [2, 'c ¢ €']],
  ['óòỏõọ', [1, '6 0'], [1.5, 'd é ¢'], [2.5, 'a b 9']],
  ['ôốồổỗộ', [0.9, 'd 6 é'], [1.2, 'b 0 9'], [1.8, '8 $ @ ¢ & § 1 4'], [2.5, 'a e i']],
  ['ơớờởỡợ', [1, '¢ & é 6'], [1.5, 'd 0 @ e'], [1.8, 'a g b 9 $ 1 s¢ 0¢']],
  ['o', [1.2, '0 6']],
  ['úùủũụ', [1.2, 'y i'], [1.4, 'ii ti ta il ut'], [1.7, 't a l ia'], [2.4, 'd e w']],
  ['ưứừửữự', [1, 'y ir t it'], [1.3, 'i tr ur ut ix iu'], [1.7, 'r tt w ti or e h iri im g ui'], [2.2, 'l v m n a']],
  ['u', [2, 'v n ii']],
  ['íìỉĩị', [0.8, '1 l'], [2, 'f j t']],
  ['i', [1, '1 l'], [2, 'f j t']],
  ['ýỳỷỹỵ', [1.6, 'v']],
  ['đ', [1.5, 'p b dp'], [2.5, 'b4']],
  ['l', [0.7, '1 |'], [1.5, 'i'], [2.2, 't d']],
  ['c', [0.9, '¢ ©'], [1.5, 'e'], [2.2, 'o t']],
  ['g', [1.8, 'q'], [2.5, 'p']],
  ['h', [2.2, 'b n li']],
  ['n', [1.8, 'm'], [2.4, 'u ri']],
  ['m', [1.3, 'rn'], [2.2, 'n in']],
  ['s', [1.2, '5 $']],
  ['t', [2.2, 'l f i r']],
  ['q', [1.8, 'g']],
  ['v', [2.2, 'y u']],
  ['r', [2.2, 't']],
  // Two letters in one.
  ['ưn ứn ừn ửn ữn ựn', [1.5, 'm'], [1.8, 'n']],
  ['ươ ướ ườ ưở ưỡ ượ', [1.2, 'uo ud uó u6 ué'], [1.6, 'o uw wo u u’o u0']],
  ['uộ uố uồ uổ', [1.2, 'ud'], [1.8, 'd']],
];

/** "ố" -> "d" -> 0.9. Keys of one or two letters. */
const readings = (() => {
  const map = new Map<string, Map<string, number>>();
  for (const [letters, ...groups] of AS_SIGNS) {
    const sources = letters.includes(' ') ? letters.split(' ') : [...letters];
    for (const source of sources) {
      const costs = map.get(source) ?? new Map<string, number>();
      for (const [cost, signs] of groups) for (const sign of signs.toLowerCase().split(' ')) costs.set(sign, cost);
      map.set(source, costs);
    }
  }
  return map;
})();

/** A letter that only Vietnamese has, in lower case. */
export const isSureMark = (sign: string): boolean => /[ăđơư\u0128\u0129\u0168\u0169\u1ea0-\u1ef9]/.test(sign);

const NONE: ReadonlyMap<string, number> = new Map();
const TOO_FAR = FAR + 1;

/** `letter` of the word that stood there, read as the sign `seen`. */
function letterCost(letter: string, seen: string): number {
  if (letter === seen) return 0;
  const listed = readings.get(letter)?.get(seen) ?? TOO_FAR;
  const base = fold(letter);
  if (base !== fold(seen)) return listed;
  if (isSureMark(seen)) return SURE_MARK;
  return Math.min(listed, letter === base ? ADDED_MARK : seen === base ? BARE : OTHER_MARK);
}

const isSpeck = (sign: string): boolean => !/[\p{L}\p{N}]/u.test(sign);

const ids = new Map<string, number>();

/** Letters of words, numbered as they are met. */
function idOf(letter: string): number {
  let id = ids.get(letter);
  if (id === undefined) {
    id = ids.size;
    ids.set(letter, id);
    letters.push(letter);
  }
  return id;
}

const letters: string[] = [];
const MOST_LETTERS = 512;

/** Signs listed for a letter that are two or three in number, and all that are listed for two letters in one. */
const listed = new Set(
  [...readings].flatMap(([source, costs]) => [...costs.keys()].filter((sign) => source.length > 1 || sign.length > 1)),
);

export interface Letter {
  readonly id: number;
  /** What it is read as when that is more than one sign. */
  readonly more: ReadonlyMap<string, number>;
  /** What it and the letter before it are read as in one. */
  readonly joined: ReadonlyMap<string, number>;
}

/** A letter of a word, to be compared with what is seen; `before` is the one before it, empty for the first. */
export const letterOf = (letter: string, before: string): Letter => ({
  id: idOf(letter),
  more: readings.get(letter) ?? NONE,
  joined: readings.get(before + letter) ?? NONE,
});

/** A word as it was scanned, made ready to be compared with many. */
export interface Seen {
  readonly text: string;
  /** By position and letter: how dear it is to read the letter as the sign there. */
  readonly single: readonly Float64Array[];
  /** By position: the listed runs of signs that end before it. */
  readonly runs: readonly (readonly string[])[];
  /** By position: how dear it is that the sign there stands for nothing. */
  readonly added: readonly number[];
}

const signCosts = new Map<string, Float64Array>();
const MOST_SIGNS = 1000;

function costsOf(sign: string): Float64Array {
  let costs = signCosts.get(sign);
  if (costs === undefined) {
    if (signCosts.size >= MOST_SIGNS) signCosts.clear();
    costs = new Float64Array(MOST_LETTERS).fill(-1);
    signCosts.set(sign, costs);
  }
  return costs;
}

/** `text` in lower case and NFC. */
export const seenOf = (text: string): Seen => ({
  text,
  single: Array.from({ length: text.length }, (_, j) => costsOf(text[j]!)),
  runs: Array.from({ length: text.length + 1 }, (_, j) =>
    [1, 2, 3].flatMap((length) => {
      const run = length <= j ? text.slice(j - length, j) : '';
      return listed.has(run) ? [run] : [];
    }),
  ),
  added: Array.from({ length: text.length }, (_, j) => (isSpeck(text[j]!) ? SPECK : ADDED_LETTER)),
});

function singleCost(costs: Float64Array, id: number, text: string, j: number): number {
  if (id >= MOST_LETTERS) return letterCost(letters[id]!, text[j]!);
  const known = costs[id]!;
  if (known >= 0) return known;
  const cost = letterCost(letters[id]!, text[j]!);
  costs[id] = cost;
  return cost;
}

/** Longer words are only compared with themselves. */
export const LONGEST = 16;

/**
 * Costs of the beginnings of a word against the beginnings of what is seen, row by row of letters: `rows` holds those of
 * the letters before. Rows are as long as the signs seen and one.
 */
export const newRows = (): Float64Array => new Float64Array((LONGEST + 3) * (LONGEST + 1));

/** The row of no letters: before the first letter there is nothing but specks. */
export function firstRow(rows: Float64Array, { text, added }: Seen): void {
  rows[0] = 0;
  for (let j = 1; j <= text.length; j++) rows[j] = added[j - 1] === SPECK ? rows[j - 1]! + SPECK : TOO_FAR;
}

/** Fills row `i`, with `letter` as the last of its letters; its least cost. What is dearer than `most` need not be exact. */
export function fillRow(rows: Float64Array, i: number, { id, more, joined }: Letter, seen: Seen, most: number): number {
  const { text, single, runs, added } = seen;
  const width = text.length + 1;
  const [row, above, above2] = [i * width, (i - 1) * width, (i - 2) * width];
  let least = TOO_FAR;
  for (let j = 0; j < width; j++) {
    // A word is known by its first letter: that is never lost.
    let cost = i === 1 ? TOO_FAR : rows[above + j]! + LOST_LETTER;
    if (j > 0) {
      const [paired, alone] = [rows[above + j - 1]!, rows[row + j - 1]!];
      if (paired <= most) cost = Math.min(cost, paired + singleCost(single[j - 1]!, id, text, j - 1));
      if (alone <= most) cost = Math.min(cost, alone + added[j - 1]!);
      for (const run of runs[j]!) {
        const one = run.length > 1 ? more.get(run) : undefined;
        if (one !== undefined) cost = Math.min(cost, rows[above + j - run.length]! + one);
        const both = i > 1 ? joined.get(run) : undefined;
        if (both !== undefined) cost = Math.min(cost, rows[above2 + j - run.length]! + both);
      }
    }
    rows[row + j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

const rows = newRows();

/** How dear it is to read `word` as `text`, both in lower case and NFC; more than `most` when it is dearer than that. */
export function misreadCost(word: string, text: string, most: number = FAR): number {
  if (word.length >= LONGEST || text.length >= LONGEST) return word === text ? 0 : TOO_FAR;
  const seen = seenOf(text);
  firstRow(rows, seen);
  for (let i = 1; i <= word.length; i++) fillRow(rows, i, letterOf(word[i - 1]!, word[i - 2] ?? ''), seen, most);
  const cost = rows[word.length * (text.length + 1) + text.length]!;
  return cost > most ? TOO_FAR : cost;
}
