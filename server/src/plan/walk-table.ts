/** Tables on the walk: from the header row to the last row, over page breaks and repeated headers. */
import type { ParagraphBlock } from '../syntax/tree';
import { span } from '../text/span';
import { type Cell, type CellPart, joinCell } from './cell';
import { pieceSpan, readRowMarker } from './item';
import { createMemo, remember } from './memo';
import type { AgencyMention, ColumnRole, Field, SectionRole, ServiceReading, TaskReading } from './model';
import { isRecipients, isSignature } from './outline';
import { isCaps, type Piece, pieceText, type RowPiece } from './pieces';
import { type Columns, cellsOf, columnRole, readColumns, readColumnsTwice, rowKind } from './table';
import { nothingSpanned, type RowCells, readRowService, readRowTask, type Spanned } from './task-row';
import { childId, closeTo, currentSection, inheritedHere, openSection, top, type WalkState } from './walk-state';

/** Ranks of group rows, under the appendix they stand in and above nothing else: "A" over "I" over "1" over "1.1". */
const GROUP_RANK = 8;
const LETTER_GROUP_RANK = 7.9;

function groupRank(marker: string): number {
  if (/^\d/.test(marker)) return GROUP_RANK + 0.25 * marker.split('.').length;
  return /^[A-HĐ]$/.test(marker) ? LETTER_GROUP_RANK : GROUP_RANK;
}

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
  /** Id of the row above that has a number, empty before the first; rows without one go on counting from it. */
  numbered: string;
  unnumbered: number;
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
    numbered: '',
    unnumbered: 1,
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
    if (isClosingRow(piece)) break;
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
  closeTo(state, LETTER_GROUP_RANK);
  const last = state.pieces[end - 1]!;
  const close = state.tree.starts[last.last]! + state.tree.blocks[last.last]!.text.length;
  state.tables.push({ columns: table.columns.roles, span: span(table.start, close), holds: table.columns.holds });
  return end;
}

/** "Nơi nhận:" beside "TM. ỦY BAN NHÂN DÂN": recipients and signature, laid out as a row. */
export const isClosingRow = (row: RowPiece): boolean => {
  const cells = cellsOf(row);
  return isRecipients(cells[0] ?? '') || (cells.length < 4 && cells.some(isSignature));
};

function sameColumns(a: Columns, b: Columns): boolean {
  return a.holds === b.holds && a.roles.length === b.roles.length && a.roles.every((role, i) => role === b.roles[i]);
}

/** The header that begins at piece `at`, in one row or broken over two. */
function headerAt(state: WalkState, at: number): { columns: Columns; next: number } | null {
  const piece = state.pieces[at];
  if (piece?.kind !== 'row') return null;
  const columns = readColumns(piece);
  const below = state.pieces[at + 1];
  if (below?.kind === 'row' && mayBeLowerHalf(piece, below)) {
    const both = readColumnsTwice(piece, below);
    if (both && both.task >= 0 && (!columns || toldApart(both) > toldApart(columns)))
      return { columns: both, next: at + 2 };
  }
  return columns && { columns, next: at + 1 };
}

/** Different meanings that the columns have. */
const toldApart = (columns: Columns): number => new Set(columns.roles.filter((role) => role !== 'other')).size;

/** "Chủ trì", "Phối hợp": what may stand alone under a heading of two columns. */
const isHalfHeading = (cell: string): boolean => ['owner', 'coop', 'deadline'].includes(columnRole(cell));

/** Short words without numbers under short words, and nothing where the row's number would stand. */
function mayBeLowerHalf(upper: RowPiece, lower: RowPiece): boolean {
  const cells = cellsOf(upper);
  const below = cellsOf(lower);
  return (
    cells.length > 1 &&
    cells.every((cell) => cell.length < 40) &&
    below.every((cell) => cell.length < 40 && !/\d/.test(cell)) &&
    (below[0] === '' || (below.length < cells.length && below.every(isHalfHeading)))
  );
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
    const cells = cellsOf(piece);
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
  const { entry } = table;
  if (entry && piece.first === entry.last + 1 && goesOnInCell(state, entry, table.columns, i)) {
    const at = state.tree.starts[piece.first]! - state.tree.starts[entry.first]!;
    entry.cells.at(-1)?.push({ block, at, span: block.content });
    entry.last = piece.last;
    return true;
  }
  const next = state.pieces[i + 1];
  if (next?.kind !== 'row' || block.marker?.kind === 'appendix') return false;
  const header = headerAt(state, i + 1);
  if (header && (!isCaps(block) || !sameColumns(header.columns, table.columns))) return false;
  const strong = isCaps(block) || block.strong || block.marker?.kind === 'roman';
  if (!strong || block.content.end - block.content.start > 250) return false;
  closeEntry(state, table);
  openGroup(state, piece, block.marker?.text ?? '', pieceText(state.tree, piece));
  table.numbered = '';
  return true;
}

/** Paragraphs that one cell may hold. */
const CELL_LINES = 12;

/** True when the paragraphs from piece `i` on stand in the last cell of `entry`: a row with the cells it lacks follows. */
function goesOnInCell(state: WalkState, entry: Entry, columns: Columns, i: number): boolean {
  if (entry.cells.length >= columns.roles.length) return false;
  for (let j = i; j < i + CELL_LINES; j++) {
    const piece = state.pieces[j];
    if (!piece) return false;
    if (piece.kind === 'row') return isBrokenRest(entry, piece, columns);
    const kind = piece.block.marker?.kind;
    if (kind && kind !== 'dash' && kind !== 'plus' && kind !== 'bullet') return false;
    if (j > i && piece.first !== state.pieces[j - 1]!.last + 1) return false;
  }
  return false;
}

function walkRow(state: WalkState, table: OpenTable, i: number, afterBreak: boolean): void {
  const piece = state.pieces[i] as RowPiece;
  const { entry } = table;
  if (entry && isBrokenRest(entry, piece, table.columns) && piece.first === entry.last + 1) {
    const [rest, ...others] = partsIn(state, entry, piece);
    entry.cells.at(-1)!.push(...rest!);
    entry.cells.push(...others);
    entry.last = piece.last;
    return;
  }
  const kind = groupByNumber(state, table, i) ? 'group' : rowKind(piece, table.columns, entry !== null, afterBreak);
  if (kind === 'continuation' && entry) {
    partsIn(state, entry, piece).forEach((parts, column) => {
      const filled = parts.filter((part) => part.span.start < part.span.end);
      entry.cells[column]?.push(...filled);
    });
    entry.last = piece.last;
    return;
  }
  closeEntry(state, table);
  if (kind === 'group') {
    const cells = cellsOf(piece);
    const indexAt = table.columns.roles.indexOf('index');
    const title = cells.find((cell, column) => cell && column !== indexAt) ?? cells[indexAt] ?? '';
    openGroup(state, piece, indexAt >= 0 && title !== cells[indexAt] ? readRowMarker(cells[indexAt] ?? '') : '', title);
    table.above = nothingSpanned;
    table.numbered = '';
  } else if (kind === 'entry') {
    const opened: Entry = { first: piece.first, last: piece.last, cells: [] };
    opened.cells.push(...partsIn(state, opened, piece));
    table.entry = opened;
  }
}

/** The cells of `piece`, their places counted from the start of `entry`. */
function partsIn(state: WalkState, entry: Entry, piece: RowPiece): CellPart[][] {
  const by = state.tree.starts[piece.first]! - state.tree.starts[entry.first]!;
  return piece.cells.map((parts) => parts.map((part) => ({ ...part, at: part.at + by })));
}

/** "1" over "1.1", "1.2", or over "a", "b": the row only introduces the ones below it. */
function groupByNumber(state: WalkState, table: OpenTable, i: number): boolean {
  const indexAt = table.columns.roles.indexOf('index');
  const below = state.pieces[i + 1];
  if (indexAt < 0 || below?.kind !== 'row') return false;
  const cells = cellsOf(state.pieces[i] as RowPiece);
  const index = readRowMarker(cells[indexAt] ?? '');
  const next = readRowMarker(cellsOf(below)[indexAt] ?? '');
  if (!/^\d+(?:\.\d+)*$/.test(index) || !(next.startsWith(`${index}.`) || next === 'a' || next === '-')) return false;
  return table.columns.roles.every((role, column) => !['owner', 'coop', 'deadline'].includes(role) || !cells[column]);
}

/** The first cell of `row` is the rest of the entry's last one, and the others are the cells still lacking. */
function isBrokenRest(entry: Entry, row: RowPiece, columns: Columns): boolean {
  const lacking = columns.roles.length - entry.cells.length;
  const [first] = cellsOf(row);
  return (
    lacking > 0 &&
    row.style === 'tab' &&
    row.cells.length - 1 <= lacking &&
    row.cells.length > 1 &&
    first !== '' &&
    !/^\d+\.?$/.test(first ?? '')
  );
}

function openGroup(state: WalkState, piece: Piece, marker: string, title: string): void {
  const rank = groupRank(marker);
  closeTo(state, rank);
  const frame = top(state);
  const role: SectionRole = 'tasks';
  const id = marker ? childId(frame, marker) : frame.id;
  openSection(state, {
    marker,
    title,
    role,
    agency: null,
    span: pieceSpan(state.tree, piece),
    rank,
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
  const shape = entry.cells.map((parts) => parts.map((part) => part.at + part.span.start).join()).join(';');
  const inputs = [
    columns,
    shape,
    state.year,
    state.knowledge,
    ...blocks,
    ...inputsOf(spanned),
    ...inputsOf(table.above),
  ];
  const cells = (): RowCells => cellsOfEntry(entry, columns);
  const index = indexOf(entry, columns);
  const section = currentSection(state);
  if (index) addRowItem(state, entry, index, start);
  if (columns.holds === 'services') {
    const reading = remember(serviceMemo, blocks[0]!, inputs, () =>
      readRowService(cells(), length, spanned, table.above, state.year, state.knowledge.agencies),
    );
    table.above = reading;
    state.services.push({ start, section, reading });
    return;
  }
  const heading = inheritedHere(state)?.owners ?? noHeading;
  const reading = remember(taskMemo, blocks[0]!, [...inputs, heading], () =>
    readRowTask(
      cells(),
      length,
      spanned,
      table.above,
      fieldsOf(columns),
      columns.leads,
      heading,
      state.year,
      state.knowledge,
    ),
  );
  table.above = reading;
  state.tasks.push({ id: rowId(state, table, index), start, section, reading });
}

/** The row's own number; without one the number above and which of its rows this is, "8.p2"; else its place in the table. */
function rowId(state: WalkState, table: OpenTable, index: string): string {
  const { id } = top(state);
  const path = (last: string | number): string => `${id ? `${id}.` : ''}${last}`;
  if (index === '' && table.numbered !== '') return `${table.numbered}.p${++table.unnumbered}`;
  if (index === '') return path(table.rows);
  table.numbered = path(index);
  table.unnumbered = 1;
  return table.numbered;
}

const inputsOf = ({ owners, coop, deadline }: Spanned): readonly unknown[] => [owners, coop, deadline];

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
 * cells. Otherwise only agencies span, and only in columns where no row ever repeats the words of the one above; and times
 * that stand before the task, as the months of a year do.
 */
function spannedBy(table: OpenTable, entry: Entry, columns: Columns): Spanned {
  const indexAt = columns.roles.indexOf('index');
  const unnumbered = indexAt >= 0 && indexOf(entry, columns) === '';
  if (unnumbered) return table.above;
  const leading = (role: ColumnRole): boolean => indexAt < 0 && columns.roles.indexOf(role) < columns.task;
  const merged = columns.holds === 'services' || leading('owner') || !table.repeats.has('owner');
  return {
    owners: merged ? table.above.owners : nothingSpanned.owners,
    coop: nothingSpanned.coop,
    deadline: leading('deadline') ? table.above.deadline : null,
  };
}

function cellsOfEntry(entry: Entry, columns: Columns): RowCells {
  const cells: Partial<Record<ColumnRole, Cell>> = {};
  columns.roles.forEach((role, column) => {
    const parts = entry.cells[column];
    if (parts && !cells[role]) cells[role] = joinCell(parts);
  });
  return cells;
}
