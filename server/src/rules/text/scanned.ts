/** The words of a plan out of a scan, each with what can be told of it before it is compared with others. */
import { commonestWords } from '../../knowledge/vocabulary';
import { flatBlock } from '../../plan/flat';
import type { Plan } from '../../plan/model';
import { compose, fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import { isPossibleSyllable } from '../../text/syllable';
import type { Scanned } from './decode';
import { NUMBER } from './language';
import { cutAtNumber, holdsNumber, isMarker, type Piece } from './scan-numbers';

export interface ScannedWord extends Scanned {
  /** From the document's start. */
  readonly span: Span;
  /** As it stands. */
  readonly text: string;
  /** Stands among words in capitals. */
  readonly capitals: boolean;
  /** What it must be, known without looking at its neighbours ("QD-TTg"); null otherwise. */
  readonly right: string | null;
  /** A number stands beside it without a blank, behind or before it. */
  readonly glued: 'before' | 'after' | null;
}

/** Words of all paragraphs and rows, in document order. `hints`: by offset, the word of a wording that stands there. */
export function scannedWords(plan: Plan, hints: ReadonlyMap<number, string>): readonly ScannedWord[] {
  const { tree } = plan;
  const own = placeWords(plan);
  const words: ScannedWord[] = [];
  tree.blocks.forEach((block, i) => {
    if (block.kind !== 'paragraph' && block.kind !== 'row') return;
    const { text, toSource } = compose(flatBlock(block));
    const source = compose(block.text).text;
    const rows = block.kind === 'row' ? source : text;
    const start = tree.starts[i]!;
    const capitalsAt = linesInCapitals(source);
    let named = false;
    let last = -1;
    for (const { at, written, glued } of pieces(text)) {
      const between = last < 0 ? '.' : rows.slice(last, at);
      const first = last < 0 || /[\r\n\t|]/.test(source.slice(last, at));
      last = at + written.length;
      const place = span(start + toSource(at), start + toSource(last));
      const capitals = capitalsAt(at);
      const big = /^\p{Lu}/u.test(written);
      const seen = /^\p{N}[\p{N}.,%]*(?:[/-].*)?$/u.test(written) ? NUMBER : written.toLowerCase();
      // "Số: 16".
      const opens = CUT.test(between) && !(seen === NUMBER && between.trim() === ':');
      // "huyện Nam Sách", "xã Nam Trung": what follows a word for a level is a name.
      const before = fold(words.at(-1)?.seen ?? '');
      named = big && !capitals && !opens && (named || LEVEL.test(before) || own.has(fold(seen)));
      words.push({
        span: place,
        text: written,
        seen,
        opens,
        capitals,
        right: symbolOf(written),
        glued: glued ?? null,
        fixed:
          named || isFixed(written, capitals) || isMarker(written, { first, next: text[last] ?? '', before, capitals }),
        name: big && !capitals && !opens,
        hint: hints.get(place.start) ?? null,
      });
    }
  });
  return words;
}

const EDGE = '[^\\p{L}\\p{M}\\p{N}¢€&@$§©]';
const LEADING = new RegExp(`^${EDGE}+`, 'u');
const TRAILING = new RegExp(`${EDGE}+$`, 'u');
/** Longer runs without a blank are no words. */
const LONGEST = 40;

/** Runs without blanks, without the punctuation around them; parted at dashes unless they are a document's symbol. */
function* pieces(text: string): Iterable<Piece> {
  for (const match of text.matchAll(/\S+/g)) {
    const [run] = match;
    if (run.length > LONGEST) continue;
    if (/[/\d]/.test(run) && run.includes('-')) {
      yield* trimmed(match.index, run);
      continue;
    }
    let from = 0;
    for (const part of run.split(/[-–]/)) {
      yield* trimmed(match.index + from, part);
      from += part.length + 1;
    }
  }
}

function* trimmed(at: number, part: string): Iterable<Piece> {
  const leading = LEADING.exec(part)?.[0].length ?? 0;
  const written = part.slice(leading).replace(TRAILING, '');
  if (written !== '') yield* cutAtNumber({ at: at + leading, written });
}

/** Between two words: the second has nothing to do with the first. */
const CUT = /[.;:()[\]“”"!?…\t|/+]/;

const LEVEL = /^(?:x[a34]|xi|huyen|tinh|ph[o6]|quan|phu[o6]ng|tr[a4]n)$/;

/** Numbers, symbols, abbreviations: not read by letters. */
function isFixed(written: string, capitals: boolean): boolean {
  if (/^[\p{N}.,/%-]+$/u.test(written) || /[/\\]/.test(written) || holdsNumber(written)) return true;
  // Markers of lists and parts; a capital alone may be what is left of a word: "B phận".
  if (written.length === 1) return !/[BCDGHKLNPST]/.test(written);
  const upper = written.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = written.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return true;
  return !capitals && upper > 1 && /^\p{Lu}[\p{Lu}\p{N}]/u.test(written) && !isPossibleSyllable(written);
}

/** Symbols and abbreviations whose đ has lost its stroke. */
const STROKES: readonly (readonly [RegExp, string])[] = [
  [/^HDND/, 'HĐND'],
  [/(?<=\/)QD-/, 'QĐ-'],
  [/(?<=\/)ND-CP/, 'NĐ-CP'],
  [/^BCD/, 'BCĐ'],
  [/LD(?=-?TB)/, 'LĐ'],
];

function symbolOf(written: string): string | null {
  for (const [wrong, right] of STROKES) if (wrong.test(written)) return written.replace(wrong, right);
  return null;
}

/** The words of the plan's own place name. */
const placeWords = ({ header }: Plan): ReadonlySet<string> =>
  new Set(header.locality === null ? [] : fold(header.locality).split(/\s+/));

/** Tells of ascending places in `text` whether most letters of their line are capitals, as in a heading. */
function linesInCapitals(text: string): (at: number) => boolean {
  let end = -1;
  let capitals = false;
  return (at) => {
    if (at > end) {
      const start = text.lastIndexOf('\n', at) + 1;
      const found = text.indexOf('\n', at);
      end = found < 0 ? text.length : found;
      capitals = inCapitals(text.slice(start, Math.min(end, start + LONGEST_HEADING)));
    }
    return capitals;
  };
}

const LONGEST_HEADING = 400;

function inCapitals(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const upper = line.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 3 && upper > letters * 0.7;
}

/** `right` in the capitals of the scanned word, which scans keep better than marks. */
export function inCaseOfScan({ text, capitals, name }: ScannedWord, right: string): string {
  if (capitals && !/\p{Ll}{2}/u.test(text)) return right.toUpperCase();
  if (!/^\p{Lu}/u.test(text)) return right;
  if (name && (isMisreadCapital(text[0]!, right[0]!) || (SAME_SHAPE.test(text) && neverNames.has(right)))) return right;
  return right.charAt(0).toUpperCase() + right.slice(1);
}

/** Letters whose capitals differ in nothing but their size. */
const SAME_SHAPE = /^[COSUVWXZ]/;
/** Words of every sentence have no capital inside one, but for those that names begin with ("Xã hội", "Chính phủ Số"). */
const neverNames: ReadonlySet<string> = new Set(commonestWords.filter((word) => word !== 'xã' && word !== 'số'));

/** "Gmg" for "ứng", "Iy" for "lý": inside a sentence, a capital that is no other letter's capital. */
function isMisreadCapital(seen: string, right: string): boolean {
  const [a, b] = [fold(seen), fold(right)];
  const isVowel = (letter: string): boolean => /[aeiouy]/.test(letter);
  return a !== b && isVowel(a) !== isVowel(b);
}
