/** Fixed expressions of administrative texts and known slips, made ready for looking up word by word. */
import data from '../../data/spelling.json';
import { fold, toneNeutral } from '../text/fold';

/** An expression by its words, in lower case. */
export interface Expression {
  readonly words: readonly string[];
  /** The words without diacritics. */
  readonly folded: readonly string[];
  /** The words to compare by: tone marks wherever they stand. */
  readonly keys: readonly string[];
  /** Merely right; nothing is held against it. */
  readonly only: boolean;
}

interface Correction {
  readonly right: string;
  /** Nothing else can be meant. */
  readonly safe: boolean;
  /** What else may be meant. */
  readonly also?: string;
  /** Wrong only before a quarter of a year: "Quy I/2023". */
  readonly before?: 'quarter';
}

export interface Slip extends Expression, Correction {}

interface SlipData extends Correction {
  readonly wrong: string;
  readonly source: string;
}

const expression = (text: string, only: boolean): Expression => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, folded: words.map(fold), keys: words.map(toneNeutral), only };
};

const byFirst = <E extends Expression>(all: readonly E[]): ReadonlyMap<string, readonly E[]> => {
  const map = new Map<string, E[]>();
  for (const each of all) {
    const first = each.folded[0]!;
    const known = map.get(first);
    if (known) known.push(each);
    else map.set(first, [each]);
  }
  return map;
};

const terms = data.terms.flatMap(({ words }) => words);

/** Fixed expressions by their first word without diacritics. */
export const expressions: ReadonlyMap<string, readonly Expression[]> = byFirst([
  ...terms.map((text) => expression(text, false)),
  ...data.right.words.map((text) => expression(text, true)),
]);

const pairs = new Set(
  [...expressions.values()].flat().flatMap(({ keys }) => (keys.length === 2 ? [keys.join(' ')] : [])),
);

/** True when two words make a fixed expression: "khai" and "thác". */
export const belongTogether = (first: string, second: string): boolean =>
  pairs.has(`${toneNeutral(first)} ${toneNeutral(second)}`);

/** Known slips by their first word without diacritics. */
export const slips: ReadonlyMap<string, readonly Slip[]> = byFirst(
  (data.slips as readonly SlipData[]).map(({ wrong, source: _source, ...slip }) => ({
    ...expression(wrong, false),
    ...slip,
  })),
);

const inUse = new Map(
  [...terms, ...data.right.words, ...data.common.words].flatMap((text) =>
    expression(text, true).words.map((word) => [toneNeutral(word), word]),
  ),
);

/** The syllable as usually written ("của", "thực") when `word` is one of administrative texts in any tone placement. */
export const usualSyllable = (word: string): string | null => inUse.get(toneNeutral(word)) ?? null;

const unmarked = new Map<string, Set<string>>();
for (const word of inUse.values()) {
  const letters = fold(word);
  const known = unmarked.get(letters);
  if (known) known.add(word);
  else unmarked.set(letters, new Set([word]));
}

/** Syllables in use that have the letters of `word` but for their marks. */
export const alike = (word: string): readonly string[] => [...(unmarked.get(fold(word.toLowerCase())) ?? [])];

const loans = new Set(data.loans.words);

/** A loan written with Vietnamese marks ("ôtô"), which is right although it is no syllable. */
export const isLoan = (word: string): boolean => loans.has(word.toLowerCase());

const names = new Map(data.names.flatMap(({ right, wrong }) => wrong.map((each) => [each, right] as const)));

/** The right spelling of a name that has its own capitals ("VNeID"), when `word` is a wrong one; null otherwise. */
export const nameFor = (word: string): string | null => names.get(word) ?? null;
