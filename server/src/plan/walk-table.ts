/** Tables on the walk: from the header row to the last row, over page breaks and repeated headers. */
import type { Block, ParagraphBlock, RowBlock } from '../syntax/tree';
import { span } from '../text/span';
import { type Cell, type CellPart, joinCell } from './cell';
import { pieceSpan, readRowMarker } from './item';
import { createMemo, remember } from './memo';
import type { AgencyMention, ColumnRole, Field, SectionRole, ServiceReading, TaskReading } from './model';
import { isCaps, type Piece, pieceText } from './pieces';
import { type Columns, cellsOf, columnsFrom, joinHeaders, readColumns, rowKind } from './table';
import { nothingSpanned, type RowCells, readRowService, readRowTask, type Spanned } from './task-row';
import { closeTo, currentSection, inheritedHere, openSection, top, type WalkState } from './walk-state';

/** Rank of group rows, under the appendix they stand in and above nothing else. */
const GROUP_RANK = 8;

interface Entry {
  readonly first: number;
  last: number;
  /** Cells by column number; each cell the parts that lines and pages have cut it into. */
  readonly cells: CellPart[][];
}

interface OpenTable {
  readonly columns: Columns;
  readonly start: number;
  entry: Entry | null;
  above: Spanned;
  rows: number;
  /** Columns in which rows repeat the words of the row above: there an empty cell is empty, not spanned. */
  readonly repeats: ReadonlySet<ColumnRole>;
}

/** Reads the table that begins at piece `at`; returns the index of the first piece behind it, `at` when there is none. */
export function walkTable(state: WalkState, at: number): number {
  const header = headerAt(state, at);
  if (!header) return at;
  const table: OpenTable = {
    columns: header.columns,
    start: state.tree.starts[state.pieces[at]!.first]!,
    entry: null,
    above: nothingSpanned,
    rows: 0,
    repeats: repeatingColumns(state, header.next, header.columns),
  };
  let i = header.next;
  let end = header.next;
  let afterBreak = false;
  for (; i < state.pieces.length; i++) {
    const piece = state.pieces[i]!;
    if (piece.kind === 'paragraph') {
      if (!walkParagraph(state, table, i)) break;
      end = i + 1;
      continue;
    }
    const repeated = headerAt(state, i);
    if (repeated) {
      if (!sameColumns(repeated.columns, table.columns)) break;
      i = repeated.next - 1;
      end = i + 1;
      afterBreak = true;
      continue;
    }
    afterBreak ||= piece.first > 0 && state.tree.blocks[piece.first - 1]!.kind !== 'row';
    walkRow(state, table, i, afterBreak);
    afterBreak = false;
    end = i + 1;
  }
  closeEntry(state, table);
  closeTo(state, GROUP_RANK);
  const last = state.pieces[end - 1]!;
  const close = state.tree.starts[last.last]! + state.tree.blocks[last.last]!.text.length;
  state.tables.push({ columns: table.columns.roles, span: span(table.start, close), holds: table.columns.holds });
  return end;
}

function sameColumns(a: Columns, b: Columns): boolean {
  return a.holds === b.holds && a.roles.length === b.roles.length && a.roles.every((role, i) => role === b.roles[i]);
}

const joined = new WeakMap<RowBlock, { lower: RowBlock; columns: Columns | null }>();

/** The header that begins at piece `at`, in one row or broken over two. */
function headerAt(state: WalkState, at: number): { columns: Columns; next: number } | null {
  const piece = state.pieces[at];
  if (piece?.kind !== 'row') return null;
  const columns = readColumns(piece.block);
  const below = state.pieces[at + 1];
  if (below?.kind === 'row' && readColumns(below.block) === null && cellsOf(below.block).includes('')) {
    const both = joinedColumns(piece.block, below.block);
    if (both && (!columns || tellsMore(both, columns))) return { columns: both, next: at + 2 };
  }
  return columns && { columns, next: at + 1 };
}

const tellsMore = (a: Columns, b: Columns): boolean => told(a) > told(b) && a.task >= 0;
const told = (columns: Columns): number => columns.roles.filter((role) => role !== 'other').length;

function joinedColumns(upper: RowBlock, lower: RowBlock): Columns | null {
  const known = joined.get(upper);
  if (known?.lower === lower) return known.columns;
  const cells = cellsOf(upper);
  const below = cellsOf(lower);
  const heading =
    cells.length > 1 &&
    cells.every((cell) => cell.length < 40) &&
    below.every((cell) => cell.length < 40 && !/\d/.test(cell));
  const columns = heading ? columnsFrom(joinHeaders(cells, below)) : null;
  joined.set(upper, { lower, columns });
  return columns;
}

/** Columns where two rows in a row carry the same words: their table writes everything out and spans nothing. */
function repeatingColumns(state: WalkState, from: number, columns: Columns): ReadonlySet<ColumnRole> {
  const found = new Set<ColumnRole>();
  let above: readonly string[] = [];
  for (let i = from; i < state.pieces.length; i++) {
    const piece = state.pieces[i]!;
    if (piece.kind !== 'row') {
      if (!isCaps(piece.block)) break;
      continue;
    }
    const cells = cellsOf(piece.block);
    columns.roles.forEach((role, column) => {
      if (cells[column] && cells[column] === above[column] && cells[columns.task]) found.add(role);
    });
    above = cells;
  }
  return found;
}

/** A line of prose between rows: a group title, or the rest of a cell whose words a conversion broke. False: the table ends. */
function walkParagraph(state: WalkState, table: OpenTable, i: number): boolean {
  const piece = state.pieces[i]!;
  const block = piece.block as ParagraphBlock;
  const next = state.pieces[i + 1];
  if (next?.kind !== 'row' || block.marker?.kind === 'appendix') return false;
  if (headerAt(state, i + 1) && !isCaps(block)) return false;
  const entry = table.entry;
  const short = entry !== null && entry.cells.length < table.columns.roles.length;
  if (short && !block.marker && piece.first === entry.last + 1) {
    addPart(state, entry, entry.cells.length - 1, block, piece.first, block.content);
    entry.last = piece.last;
    return true;
  }
  const strong = isCaps(block) || block.strong || block.marker?.kind === 'roman';
  if (!strong || block.content.end - block.content.start > 250) return false;
  closeEntry(state, table);
  openGroup(state, piece, block.marker?.text ?? '', pieceText(state.tree, piece));
  return true;
}

function walkRow(state: WalkState, table: OpenTable, i: number, afterBreak: boolean): void {
  const piece = state.pieces[i]!;
  const row = piece.block as RowBlock;
  const { entry } = table;
  if (entry && isBrokenRest(entry, row, table.columns) && piece.first === entry.last + 1) {
    addPart(state, entry, entry.cells.length - 1, row, piece.first, row.cells[0]!);
    for (const cell of row.cells.slice(1)) addCell(state, entry, row, piece.first, cell);
    entry.last = piece.last;
    return;
  }
  const kind = groupByNumber(state, table, i) ? 'group' : rowKind(row, table.columns, entry !== null, afterBreak);
  if (kind === 'continuation' && entry) {
    row.cells.forEach((cell, column) => {
      if (cell.start < cell.end && column < entry.cells.length) addPart(state, entry, column, row, piece.first, cell);
    });
    entry.last = piece.last;
    return;
  }
  closeEntry(state, table);
  if (kind === 'group') {
    const cells = cellsOf(row);
    const indexAt = table.columns.roles.indexOf('index');
    const title = cells.filter((cell, column) => cell && column !== indexAt)[0] ?? cells[indexAt] ?? '';
    openGroup(state, piece, indexAt >= 0 && title !== cells[indexAt] ? readRowMarker(cells[indexAt] ?? '') : '', title);
    table.above = nothingSpanned;
  } else if (kind === 'entry') {
    const opened: Entry = { first: piece.first, last: piece.last, cells: [] };
    for (const cell of row.cells) addCell(state, opened, row, piece.first, cell);
    table.entry = opened;
  }
}

/** "1" over "1.1", "1.2": the row only introduces the numbers below it. */
function groupByNumber(state: WalkState, table: OpenTable, i: number): boolean {
  const indexAt = table.columns.roles.indexOf('index');
  const below = state.pieces[i + 1];
  if (indexAt < 0 || below?.kind !== 'row') return false;
  const cells = cellsOf(state.pieces[i]!.block as RowBlock);
  const index = (cells[indexAt] ?? '').replace(/\.$/, '');
  if (!/^\d+(?:\.\d+)*$/.test(index) || !(cellsOf(below.block)[indexAt] ?? '').startsWith(`${index}.`)) return false;
  return table.columns.roles.every((role, column) => !['owner', 'coop', 'deadline'].includes(role) || !cells[column]);
}

/** The first cell of `row` is the rest of the entry's last one, and the others are the cells still lacking. */
function isBrokenRest(entry: Entry, row: RowBlock, columns: Columns): boolean {
  const lacking = columns.roles.length - entry.cells.length;
  return (
    lacking > 0 &&
    row.style === 'tab' &&
    row.cells.length - 1 <= lacking &&
    row.cells.length > 1 &&
    !/^\d+\.?$/.test(cellsOf(row)[0] ?? '') &&
    cellsOf(row)[0] !== ''
  );
}

function addCell(state: WalkState, entry: Entry, block: Block, index: number, cell: CellPart['span']): void {
  entry.cells.push([{ block, at: state.tree.starts[index]! - state.tree.starts[entry.first]!, span: cell }]);
}

function addPart(
  state: WalkState,
  entry: Entry,
  column: number,
  block: Block,
  index: number,
  cell: CellPart['span'],
): void {
  entry.cells[column]?.push({ block, at: state.tree.starts[index]! - state.tree.starts[entry.first]!, span: cell });
}

function openGroup(state: WalkState, piece: Piece, marker: string, title: string): void {
  closeTo(state, GROUP_RANK);
  const frame = top(state);
  const role: SectionRole = 'tasks';
  const id = marker ? (frame.id ? `${frame.id}.${marker}` : marker) : frame.id;
  const depth = /^\d+\.\d/.test(marker) ? 0.5 : 0;
  openSection(state, {
    marker,
    title,
    role,
    agency: null,
    span: pieceSpan(state.tree, piece),
    rank: GROUP_RANK + depth,
    id,
    inherited: null,
  });
}

const taskMemo = createMemo<TaskReading>();
const serviceMemo = createMemo<ServiceReading>();

function closeEntry(state: WalkState, table: OpenTable): void {
  const { entry, columns } = table;
  table.entry = null;
  if (!entry || columns.holds === 'other') return;
  table.rows++;
  const blocks = state.tree.blocks.slice(entry.first, entry.last + 1);
  const start = state.tree.starts[entry.first]!;
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const spanned = spannedBy(table, entry, columns);
  const inputs = [columns, ...blocks, spanned.owners, spanned.coop, spanned.deadline];
  const cells = (): RowCells => cellsOfEntry(entry, columns);
  const index = indexOf(entry, columns);
  const section = currentSection(state);
  if (index) addRowItem(state, entry, index, start);
  if (columns.holds === 'services') {
    const reading = remember(serviceMemo, blocks[0]!, inputs, () => readRowService(cells(), length, spanned));
    table.above = reading;
    state.services.push({ start, section, reading });
    return;
  }
  const heading = inheritedHere(state)?.owners ?? noHeading;
  const reading = remember(taskMemo, blocks[0]!, [...inputs, heading], () =>
    readRowTask(cells(), length, spanned, fieldsOf(columns), heading),
  );
  table.above = reading;
  const frame = top(state);
  const id = `${frame.id ? `${frame.id}.` : ''}${index || table.rows}`;
  state.tasks.push({ id, start, section, reading });
}

const noHeading: readonly AgencyMention[] = [];

function fieldsOf(columns: Columns): Field[] {
  return (['owner', 'deadline'] as const).filter((field) => columns.roles.includes(field));
}

function addRowItem(state: WalkState, entry: Entry, index: string, start: number): void {
  const part = entry.cells[0]![0]!;
  const path = index.split('.').map(Number);
  if (path.some(Number.isNaN)) return;
  const at = start + part.at + part.span.start;
  const frame = top(state);
  const key = GROUP_RANK + path.length;
  const list = frame.lists.get(key) ?? ++state.lists;
  frame.lists.set(key, list);
  state.items.push({
    start,
    kind: 'row',
    text: index,
    path,
    span: span(at, at + (part.span.end - part.span.start)),
    list,
  });
}

function indexOf(entry: Entry, columns: Columns): string {
  const at = columns.roles.indexOf('index');
  const part = entry.cells[at]?.[0];
  return part ? readRowMarker(part.block.text.slice(part.span.start, part.span.end)) : '';
}

/**
 * What an empty cell takes from the row above. A row without its own number is spanned by the one above in all its empty
 * cells. Otherwise only agencies span, and only in columns where no row ever repeats the words of the one above.
 */
function spannedBy(table: OpenTable, entry: Entry, columns: Columns): Spanned {
  const indexAt = columns.roles.indexOf('index');
  const unnumbered = indexAt >= 0 && indexOf(entry, columns) === '';
  if (unnumbered) return table.above;
  const merged = columns.holds === 'services' || !table.repeats.has('owner');
  return merged ? { owners: table.above.owners, coop: nothingSpanned.coop, deadline: null } : nothingSpanned;
}

function cellsOfEntry(entry: Entry, columns: Columns): RowCells {
  const cells: Partial<Record<ColumnRole, Cell>> = {};
  columns.roles.forEach((role, column) => {
    const parts = entry.cells[column];
    if (parts && !cells[role]) cells[role] = joinCell(parts);
  });
  return cells;
}
