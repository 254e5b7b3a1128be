/**
 * Keys of the Telex way of typing that were left undone: "cuar" for "của", "thuwcj" for "thực", "ddược" for "được"
 * (Telex: s f r x j are tones; aa ee oo dd w are letters; TCVN 5712:1993 gives the letters).
 */
import { isPossibleSyllable } from './syllable';
import { withTone } from './tone';

const MARKS: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };

const LETTERS: readonly (readonly [string, string])[] = [
  ['uow', 'ươ'],
  ['ưo', 'ươ'],
  ['uơ', 'ươ'],
  ['aw', 'ă'],
  ['ow', 'ơ'],
  ['uw', 'ư'],
  ['aa', 'â'],
  ['ee', 'ê'],
  ['oo', 'ô'],
];

/**
 * The syllable whose keys `word` holds; null when it holds none, or is a syllable as it stands. In lower case. Not every
 * answer is a word in use: the caller looks it up.
 */
export function undoneTelex(word: string): string | null {
  if (word.length < 3 || word.length > 10 || isPossibleSyllable(word)) return null;
  const lower = word.normalize('NFC').toLowerCase();
  const mark = MARKS[lower.at(-1)!];
  // The key for the tone comes last, as hands do it; further in it is more often a foreign word.
  for (const [keys, tone] of mark
    ? [[lower.slice(0, -1), mark] as const, [lower, ''] as const]
    : [[lower, ''] as const]) {
    let letters = keys.startsWith('dd') ? `đ${keys.slice(2)}` : keys;
    for (const [typed, letter] of LETTERS) letters = letters.replace(typed, letter);
    const made = tone === '' ? letters : withTone(letters, tone);
    if (made !== null && made !== lower && isPossibleSyllable(made)) return made;
  }
  return null;
}
