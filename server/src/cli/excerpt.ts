/** One line of a plan for the terminal, with a place in it underlined. */

export interface Excerpt {
  readonly text: string;
  /** Blanks and marks that stand under `text` on a terminal with letters of fixed width. */
  readonly underline: string;
}

const MARK = '─';
const CUT = '…';
/** Cells of a table stand apart by this instead of a tab of unknown width. */
const CELL = ' ¦ ';

const clusters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

interface Glyph {
  /** From the start of what is looked at. */
  readonly offset: number;
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/**
 * `line` from about `start`, with [start, end) underlined; offsets in UTF-16 units from the line's start. A line wider
 * than `width` columns is cut, with the place in view. An empty place is marked by one sign.
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  const place = { start: Math.min(start, line.length), end: Math.min(Math.max(end, start), line.length) };
  // Of a very long line only the neighbourhood is looked at.
  const from = Math.max(0, place.start - 2 * width);
  const to = Math.min(line.length, place.start + 4 * width);
  const glyphs = glyphsOf(line.slice(from, to), place.start - from, place.end - from);
  const first = glyphs.findIndex((glyph) => glyph.marked || glyph.offset >= place.start - from);
  const at = first < 0 ? glyphs.length : first;
  const total = sum(glyphs);

  let begin = 0;
  if (from > 0 || total > width) {
    // A third of the line goes to what stands before the place, the whole line when there is room for it.
    const before = Math.min(Math.floor(width / 3), Math.max(width - sum(glyphs.slice(at)), Math.floor(width / 3)));
    begin = at;
    for (let room = before; begin > 0 && room >= glyphs[begin - 1]!.width; begin--) room -= glyphs[begin - 1]!.width;
    if (from === 0 && begin <= 1) begin = 0;
  }
  const cutLeft = from > 0 || begin > 0;
  let room = width - (cutLeft ? 1 : 0);
  let finish = begin;
  while (finish < glyphs.length && glyphs[finish]!.width <= room) room -= glyphs[finish++]!.width;
  const cutRight = finish < glyphs.length || to < line.length;
  if (cutRight && room < 1 && finish > begin) finish--;
  const shown = glyphs.slice(begin, finish);
  const text = `${cutLeft ? CUT : ''}${shown.map((glyph) => glyph.text).join('')}${cutRight ? CUT : ''}`;
  const marks = shown.map((glyph) => (glyph.marked ? MARK : ' ').repeat(glyph.width)).join('');
  const underline = `${cutLeft ? ' ' : ''}${marks}`.trimEnd();
  return {
    text: text.trimEnd(),
    underline: underline || `${' '.repeat((cutLeft ? 1 : 0) + sum(glyphs.slice(begin, at)))}${MARK}`,
  };
}

const sum = (glyphs: readonly Glyph[]): number => glyphs.reduce((total, glyph) => total + glyph.width, 0);

/** Letters that each stand for themselves and are one column wide: composed Vietnamese, and what goes with it. */
const PLAIN =
  /^[\t\u0020-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u22ff\u2500-\u257f]*$/;

function* clustersOf(text: string): Generator<{ readonly segment: string; readonly index: number }> {
  if (PLAIN.test(text)) for (let index = 0; index < text.length; index++) yield { segment: text[index]!, index };
  else yield* clusters.segment(text);
}

function glyphsOf(text: string, start: number, end: number): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const { segment, index } of clustersOf(text)) {
    const marked = index < end && index + segment.length > start;
    const shown = segment === '\t' ? CELL : visible(segment);
    glyphs.push({ offset: index, text: shown, width: segment === '\t' ? CELL.length : displayWidth(shown), marked });
  }
  return glyphs;
}

/** Control characters would move the cursor of the terminal. */
const visible = (segment: string): string => (/^[\p{Cc}\p{Cf}\u2028\u2029]/u.test(segment) ? ' ' : segment);

/** `text` in lines of at most `width` columns, broken between words; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const columns = sum(glyphsOf(word, 0, 0));
    if (line !== '' && used + 1 + columns > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += columns + (line === '' ? 0 : 1);
    line += line === '' ? word : ` ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Columns that one cluster of characters takes: two for the wide letters of East Asia and emoji, one otherwise. */
function displayWidth(cluster: string): number {
  const code = cluster.codePointAt(0) ?? 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}
