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
  ['úùủũụ', [1.2, 'y i'], [1.4, 'ii ti ta il ut'], [1.7, 't a l ia'], [2.4, 'e w']],
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

const NONE: ReadonlyMap<string, number> = new Map();
const TOO_FAR = FAR + 1;

function letterCost(letter: string, seen: string): number {
  if (letter === seen) return 0;
  const listed = readings.get(letter)?.get(seen) ?? TOO_FAR;
  const base = fold(letter);
  if (base !== fold(seen)) return listed;
  if (/[ăđơư\u0128\u0129\u0168\u0169\u1ea0-\u1ef9]/.test(seen)) return SURE_MARK;
  return Math.min(listed, letter === base ? ADDED_MARK : seen === base ? BARE : OTHER_MARK);
}

const isSpeck = (sign: string): boolean => !/[\p{L}\p{N}]/u.test(sign);

/** A word made ready to be compared with many: for each of its letters, alone and with the next, what it is read as. */
export interface Word {
  readonly text: string;
  readonly one: readonly ReadonlyMap<string, number>[];
  readonly two: readonly ReadonlyMap<string, number>[];
}

/** `text` in lower case and NFC. */
export const wordOf = (text: string): Word => ({
  text,
  one: [...text].map((letter) => readings.get(letter) ?? NONE),
  two: [...text].map((_, i) => readings.get(text.slice(i, i + 2)) ?? NONE),
});

/** True when `word` may begin with what is read as `sign`. */
export function beginsAs({ text, one, two }: Word, sign: string): boolean {
  if (letterCost(text[0]!, sign) <= FAR) return true;
  for (const costs of [one[0]!, two[0]!]) for (const seen of costs.keys()) if (seen.startsWith(sign)) return true;
  return isSpeck(sign);
}

const pairCosts = new Map<string, number>();

function pairCost(letter: string, sign: string): number {
  const key = letter + sign;
  let cost = pairCosts.get(key);
  if (cost === undefined) {
    cost = letterCost(letter, sign);
    pairCosts.set(key, cost);
  }
  return cost;
}

const LONGEST = 16;
/** Costs of the beginnings of a word against the beginnings of what is seen; reused from call to call. */
const costs = new Float64Array(LONGEST * (LONGEST + 1));

/** How dear it is to read `word` as `seen`, in lower case and NFC; more than `most` when it is dearer than that. */
export function misreadCost({ text, one, two }: Word, seen: string, most: number = FAR): number {
  const [m, n] = [text.length, seen.length];
  if (m >= LONGEST || n >= LONGEST) return text === seen ? 0 : TOO_FAR;
  const width = n + 1;
  costs.fill(TOO_FAR, 0, (m + 1) * width);
  costs[0] = 0;
  const reach = (at: number, cost: number): void => {
    if (cost < costs[at]!) costs[at] = cost;
  };
  let before = 0;
  for (let i = 0; i <= m; i++) {
    const row = i * width;
    let least = TOO_FAR;
    for (let j = 0; j <= n; j++) {
      const here = costs[row + j]!;
      if (here > most) continue;
      least = here;
      if (j < n) reach(row + j + 1, here + (isSpeck(seen[j]!) ? SPECK : ADDED_LETTER));
      if (i === m) continue;
      reach(row + width + j, here + LOST_LETTER);
      if (j < n) reach(row + width + j + 1, here + pairCost(text[i]!, seen[j]!));
      for (let length = 2; length <= 3 && j + length <= n && one[i]!.size > 0; length++) {
        const listed = one[i]!.get(seen.slice(j, j + length));
        if (listed !== undefined) reach(row + width + j + length, here + listed);
      }
      for (let length = 1; length <= 3 && j + length <= n && two[i]!.size > 0; length++) {
        const listed = two[i]!.get(seen.slice(j, j + length));
        if (listed !== undefined) reach(row + 2 * width + j + length, here + listed);
      }
    }
    // Two letters in one leap over a row.
    if (least === TOO_FAR && before === TOO_FAR) return TOO_FAR;
    before = least;
  }
  const cost = costs[m * width + n]!;
  return cost > most ? TOO_FAR : cost;
}
