/**
 * Tables whose cells a converter wrote one below the other, without a sign between them and with nothing for an empty one.
 * The header tells what the columns hold; rows begin at their numbers; where a row has more or fewer lines than the table
 * has columns, what the lines say decides which column they belong to.
 */
import type { Block } from '../syntax/tree';
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { findAgencies } from './agency';
import type { CellPart } from './cell';
import { readDeadline } from './deadline';
import type { ColumnRole } from './model';
import type { RowPiece, Stretch } from './pieces';
import type { Run } from './rows';
import { columnsFrom } from './table';

/** Columns that such a table may have. */
const MOST_COLUMNS = 10;
/** Lines that a row of such a table may have. */
const MOST_LINES = 40;

interface Line {
  readonly index: number;
  readonly words: string;
  readonly span: Span;
}

/** The rows of the table that begins at block `at` with "STT" in a line of its own; null when none does. */
export function stackedRows(tree: Stretch, at: number): Run | null {
  if (!isIndexHeading(tree.blocks[at]!)) return null;
  const header = linesFrom(tree, at, (line, count) => count > MOST_COLUMNS || (count > 2 && isNumber(line.words)));
  const roles = columnsFrom(header.map((line) => line.words))?.roles;
  if (!roles || roles.length !== header.length || !roles.includes('task')) return null;
  const rows = [
    rowOf(
      tree,
      header.map((line) => [line]),
    ),
  ];
  let next = header.at(-1)!.index + 1;
  let number = 0;
  for (;;) {
    const lines = rowFrom(tree, next, number, roles.length);
    if (!lines) break;
    const group = !/^\d/.test(lines[0]!.words);
    rows.push(rowOf(tree, group ? lines.map((line) => [line]) : arrange(lines, roles)));
    next = lines.at(-1)!.index + 1;
    number = ownNumber(lines[0]!.words) ?? number;
  }
  return rows.length > 1 ? { rows, next } : null;
}

const isIndexHeading = (block: Block): boolean =>
  block.kind === 'paragraph' && block.text.length < 24 && /^\W*(?:stt|tt|so tt)\W*$/.test(fold(block.text));

const isNumber = (words: string): boolean => /^\(?(?:\d{1,3}|[IVX]{1,5}|[A-HĐ])[.)]?$/.test(words);

/** The filled lines from block `at` on, up to the one where `ends` says so. */
function linesFrom(tree: Stretch, at: number, ends: (line: Line, count: number) => boolean): Line[] {
  const lines: Line[] = [];
  for (let i = at; i < tree.blocks.length; i++) {
    const block = tree.blocks[i]!;
    if (block.kind === 'row' || block.kind === 'rule') break;
    const words = block.text.trim();
    if (!words || (block.kind === 'paragraph' && block.marker?.kind === 'appendix')) {
      if (words) break;
      continue;
    }
    const start = block.text.length - block.text.trimStart().length;
    const line = { index: i, words, span: span(start, start + words.length) };
    if (ends(line, lines.length)) break;
    lines.push(line);
  }
  return lines;
}

/** The lines of the row that begins at block `at`: its number, the one behind `number`, or a group's, and what it says. */
function rowFrom(tree: Stretch, at: number, number: number, columns: number): Line[] | null {
  let current = number;
  let ended = false;
  const lines = linesFrom(tree, at, (line, count) => {
    const own = ownNumber(line.words);
    const begins = own === null ? isNumber(line.words) : own === current + 1 || own === 1;
    if (count === 0) {
      current = own ?? number;
      return !begins;
    }
    ended = begins && count > 1;
    return ended || count > MOST_LINES;
  });
  if (lines.length < 2) return null;
  // The last row of all ends where its columns do.
  return ended ? lines : lines.slice(0, columns);
}

function ownNumber(words: string): number | null {
  const digits = /^\(?(\d{1,3})[.)]?$/.exec(words)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The lines of a row in its columns. */
function arrange(lines: readonly Line[], roles: readonly ColumnRole[]): Line[][] {
  const cells: Line[][] = roles.map(() => []);
  cells[0] = [lines[0]!];
  const said = lines.slice(1);
  if (said.length === roles.length - 1) {
    for (const [i, line] of said.entries()) cells[i + 1]!.push(line);
    return cells;
  }
  const columns = bestColumns(
    said.map((line) => line.words),
    roles.slice(1),
  );
  for (const [i, column] of columns.entries()) cells[column + 1]!.push(said[i]!);
  return cells;
}

/** The column of each line, from left to right, so that what the lines say fits best. */
function bestColumns(lines: readonly string[], roles: readonly ColumnRole[]): number[] {
  const none = Number.NEGATIVE_INFINITY;
  // best[i][c]: how well lines 0..i fit when line i stands in column c; from[i][c]: the column of the line before.
  const best = lines.map(() => roles.map(() => none));
  const from = lines.map(() => roles.map(() => -1));
  lines.forEach((words, i) => {
    roles.forEach((role, column) => {
      const fit = fitOf(words, role);
      if (i === 0) best[i]![column] = fit - skipped(roles, -1, column);
      for (let before = 0; i > 0 && before <= column; before++) {
        const through = best[i - 1]![before]! + fit - (before === column ? 0.5 : skipped(roles, before, column));
        if (through > best[i]![column]!) {
          best[i]![column] = through;
          from[i]![column] = before;
        }
      }
    });
  });
  let column = 0;
  const last = lines.length - 1;
  roles.forEach((_, c) => {
    if (best[last]![c]! > best[last]![column]!) column = c;
  });
  const columns: number[] = [];
  for (let i = last; i >= 0; i--) {
    columns.unshift(column);
    column = from[i]![column]!;
  }
  return columns;
}

/** What leaving out the columns between two costs. */
function skipped(roles: readonly ColumnRole[], before: number, column: number): number {
  let cost = 0;
  for (let i = before + 1; i < column; i++) cost += roles[i] === 'task' ? 6 : roles[i] === 'owner' ? 1.2 : 0.6;
  return cost;
}

function fitOf(words: string, role: ColumnRole): number {
  const time = readDeadline(words);
  const isTime =
    time !== null && words.length < 60 && (time.start !== null || time.end !== null || time.kind === 'ongoing');
  if (role === 'deadline') return isTime || time?.kind === 'after-event' || time?.kind === 'periodic' ? 3 : -3;
  if (isTime) return -3;
  if (role === 'owner' || role === 'coop')
    return findAgencies(words).length > 0 || /^(?:Các|Toàn)\s/.test(words) ? 2 : -1;
  return role === 'task' ? 1 : 0;
}

function rowOf(tree: Stretch, cells: readonly (readonly Line[])[]): RowPiece {
  const lines = cells.flat();
  const first = lines[0]!.index;
  const last = lines.at(-1)!.index;
  const start = tree.starts[first]!;
  const parts = cells.map((cell): CellPart[] =>
    cell.length > 0
      ? cell.map((line) => ({ block: tree.blocks[line.index]!, at: tree.starts[line.index]! - start, span: line.span }))
      : [{ block: tree.blocks[first]!, at: 0, span: span(0, 0) }],
  );
  return { kind: 'row', style: 'tab', block: tree.blocks[first]!, first, last, cells: parts };
}
