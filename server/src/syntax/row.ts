import { type Span, span, trimSpan } from '../text/span';

const PIPES = '|│┃║';

/** True when the line is drawn rather than written: dashes, table borders, Markdown's header rule. */
export function isRuleLine(line: string): boolean {
  let strokes = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if ('-=_─═━┄*'.includes(char)) strokes++;
    else if (!` \t\r\n\f:+${PIPES}┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝`.includes(char)) return false;
  }
  return strokes >= 3;
}

/** True for a bar alone in its line, as converters put one between cells that have lines of their own. */
export function isBar(line: string): boolean {
  if (line.length > 64) return false;
  const body = line.trim();
  return body.length === 1 && PIPES.includes(body);
}

/** A list marker and a tab, as Word sets them; in a table only those that number no row. */
const BULLET_AND_TAB = /^\s*(?:[-–+*•●▪◦·○■\uf000-\uf0ff]|[a-zđ]\)|[IVX]{1,5}\.)\t/;
const MARKER_AND_TAB =
  /^\s*(?:[-–+*•●▪◦·○■\uf000-\uf0ff]|[a-zđ][.)]|[A-HĐ]\.|\d{1,2}[.)/]|\d{1,2}(?:\.\d{1,2}){1,3}[.)/]?|[IVX]{1,5}[.)/])\t/;

/** Style of the table row that the line is, or null for a line of prose. `inTable`: the line before was a row. */
export function rowStyle(line: string, inTable: boolean): 'tab' | 'pipe' | null {
  const pipes = pipeCount(line);
  // Two bars make three cells, with or without bars around; prose has none.
  if (pipes >= 2 || (pipes === 1 && (isBar(line) || (inTable && / [|│┃║] /.test(line))))) return 'pipe';
  const tabs = count(line, '\t');
  if (tabs === 0) return null;
  // One tab in front is an indented paragraph, unless a table is open.
  const inner = count(line.trim(), '\t');
  if (inner === 1 && (inTable ? BULLET_AND_TAB : MARKER_AND_TAB).test(line)) return null;
  return inner > 0 || inTable ? 'tab' : null;
}

/**
 * The cells of a row, trimmed, relative to the line's start. Outer pipes bound the row and make no cells of their own; a
 * bar alone has none.
 */
export function readCells(line: string, style: 'tab' | 'pipe'): Span[] {
  if (isBar(line)) return [];
  const end = line.replace(/[\r\n]+$/, '').length;
  const cells: Span[] = [];
  let start = 0;
  for (let i = 0; i <= end; i++) {
    const stop = i === end || (style === 'tab' ? line[i] === '\t' : PIPES.includes(line[i]!) && line[i - 1] !== '\\');
    if (!stop) continue;
    cells.push(trimCell(line, start, i));
    start = i + 1;
  }
  if (style === 'tab') return cells;
  const first = cells[0];
  const last = cells.at(-1);
  const from = first && first.start === first.end ? 1 : 0;
  const to = cells.length - (last && last.start === last.end && cells.length > 1 ? 1 : 0);
  return cells.slice(from, to);
}

/** An empty cell keeps its place: an empty span after the first blank, where a drafter would type. */
function trimCell(line: string, start: number, end: number): Span {
  const trimmed = trimSpan(line, span(start, end));
  if (trimmed.start < trimmed.end) return trimmed;
  const at = Math.min(end, start + (line[start] === ' ' ? 1 : 0));
  return span(at, at);
}

function pipeCount(text: string): number {
  let found = 0;
  for (const char of text) if (PIPES.includes(char)) found++;
  return found;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let i = text.indexOf(char); i >= 0; i = text.indexOf(char, i + 1)) found++;
  return found;
}
