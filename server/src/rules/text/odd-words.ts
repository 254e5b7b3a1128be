/** Words that cannot be Vietnamese as they are written, and what they may have been meant for. */
import { alike, isLoan, nameFor, usualSyllable } from '../../knowledge/spelling';
import { isPossibleSyllable } from '../../text/syllable';
import { undoneTelex } from '../../text/telex';
import { withToneInPlace } from '../../text/tone';
import type { Word } from '../blocks';
import { addressesIn, inCaseOf, type Running } from './running';
import type { Misspelling } from './slips';

const LETTERS = /^\p{L}+$/u;
const ASCII = /^[a-z]+$/i;
const VOWEL = /[aeiouyăâêôơư]/i;

/** What is known of a word by itself; words come back, so it is looked up once. */
interface Judgement {
  readonly kind: Misspelling['kind'];
  /** In lower case, or with its own capitals for a name. */
  readonly right: string | null;
}

const judged = new Map<string, Judgement | null>();
const MOST_JUDGED = 20_000;

function judge(word: string): Judgement | null {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const judgement = judgeAnew(word);
  if (judged.size >= MOST_JUDGED) judged.clear();
  judged.set(word, judgement);
  return judgement;
}

/** The longest word that is looked at: "nghiêng" twice over. */
const LONGEST = 14;

function judgeAnew(word: string): Judgement | null {
  if (word.length < 2 || word.length > LONGEST || !LETTERS.test(word)) return null;
  const name = nameFor(word);
  if (name) return { kind: 'name', right: name };
  const lower = word.toLowerCase();
  if (isPossibleSyllable(word)) {
    const right = ASCII.test(word) ? null : withToneInPlace(lower);
    return right === null ? null : { kind: 'tone', right };
  }
  if (isLoan(word)) return null;
  const capitals = word === word.toUpperCase();
  const typed = capitals ? null : undoneTelex(word);
  const usual = typed && usualSyllable(typed);
  if (ASCII.test(word)) {
    // Short foreign words ("max") spell Vietnamese ones by chance.
    return usual && (word.length > 3 || /w|dd/i.test(word)) ? { kind: 'telex', right: usual } : null;
  }
  if (usual) return { kind: 'telex', right: usual };
  // Abbreviations ("HĐND") have no vowel, or none that makes a syllable.
  if (!LETTERS.test(word) || !lower.normalize('NFD').match(VOWEL)) return null;
  const pair = twoWords(lower);
  if (pair) return { kind: 'joined', right: pair };
  const near = alike(lower);
  const right = near.length === 1 && word.length > 2 ? near[0]! : null;
  // With a capital it may be a name of a minority language, "Đắk": only a sure suggestion counts.
  return right !== null || word === lower ? { kind: 'word', right } : null;
}

/** "hằng tháng" for "hằngtháng": syllables that can stand alone, one of them in everyday use. */
function twoWords(word: string): string | null {
  for (let i = SHORTEST_PART; i <= word.length - SHORTEST_PART; i++) {
    const [a, b] = [word.slice(0, i), word.slice(i)];
    if (!isPossibleSyllable(a) || !isPossibleSyllable(b)) continue;
    if (usualSyllable(a) === a || usualSyllable(b) === b) return `${a} ${b}`;
  }
  return onlySplit(word);
}

/** "kế hoạch" for "kếhoạch": with a short part both syllables must be in use, and no other place to part them. */
function onlySplit(word: string): string | null {
  const found: string[] = [];
  for (let i = 1; i < word.length; i++) {
    const [a, b] = [word.slice(0, i), word.slice(i)];
    if (isUsual(a) && isUsual(b)) found.push(`${a} ${b}`);
  }
  return found.length === 1 ? found[0]! : null;
}

const isUsual = (syllable: string): boolean => isPossibleSyllable(syllable) && usualSyllable(syllable) !== null;

const SHORTEST_PART = 3;

/** In a block where so many words are odd the letters are lost; there is no use in naming each. */
const MOST_ODD = 0.15;
const FEW = 3;

export function findOddWords(running: Running): Misspelling[] {
  const { text, words } = running;
  const found: Misspelling[] = [];
  let odd = 0;
  let addresses: ReturnType<typeof addressesIn> | null = null;
  for (const [i, word] of words.entries()) {
    const judgement = judge(word.text);
    if (!judgement) continue;
    if (judgement.kind === 'word') odd++;
    addresses ??= addressesIn(text);
    if (addresses.some(({ start, end }) => start <= word.start && word.end <= end)) continue;
    if (isPart(text, word) || isBroken(running, i)) continue;
    const { kind, right } = judgement;
    const { start, end, text: written } = word;
    const cased = right && kind !== 'name' ? inCaseOf(written, right) : right;
    found.push({
      start,
      end,
      written,
      right: cased,
      replacement: cased,
      kind,
      safe: kind === 'tone' || kind === 'telex',
    });
  }
  return odd > FEW && odd > words.length * MOST_ODD ? [] : found;
}

/** Part of a longer name or code ("M'gar", "Đê-ga"), or cut by emphasis in its middle ("th**ực**"). */
const isPart = (text: string, { start, end }: Word): boolean =>
  /[\p{L}\p{N}][-'’*_<>]+$/u.test(text.slice(Math.max(0, start - 4), start)) ||
  /^[-'’*_<>]+[\p{L}\p{N}]/u.test(text.slice(end, end + 4));

/** Cut by the end of a line. */
function isBroken({ text, words }: Running, i: number): boolean {
  const word = words[i]!;
  const [before, after] = [words[i - 1], words[i + 1]];
  const cut = (a: Word, b: Word): boolean =>
    text.slice(a.end, b.start).includes('\n') && isPossibleSyllable(a.text + b.text);
  return (before !== undefined && cut(before, word)) || (after !== undefined && cut(word, after));
}
