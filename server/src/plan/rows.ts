/**
 * Table rows out of the lines that converters draw them in: a row a line; several lines between drawn rules
 * ("+---+", "├───┤"); a line a cell, with a bar alone in the lines between; or cells one below the other without any sign.
 */
import type { Block, RowBlock } from '../syntax/tree';
import { type Span, span } from '../text/span';
import type { CellPart } from './cell';
import type { RowPiece, Stretch } from './pieces';
import { stackedRows } from './stacked';

/** Rows that stand together, and the index of the first block behind them. */
export interface Run {
  readonly rows: readonly RowPiece[];
  readonly next: number;
}

/** The rows that begin at block `at`; null when none does. */
export function rowsAt(tree: Stretch, at: number): Run | null {
  const block = tree.blocks[at]!;
  if (block.kind === 'paragraph') return stackedRows(tree, at);
  if (block.kind !== 'row') return null;
  if (isBar(block)) return barredRows(tree, at) ?? { rows: [], next: at + 1 };
  return block.style === 'tab' ? { rows: [lineRow(tree, at)], next: at + 1 } : pipeRows(tree, at);
}

const isBar = (block: Block | undefined): boolean => block?.kind === 'row' && block.cells.length === 0;
const isPipe = (block: Block | undefined): block is RowBlock =>
  block?.kind === 'row' && block.style === 'pipe' && block.cells.length > 0;

/** One line, one row. */
function lineRow(tree: Stretch, at: number): RowPiece {
  const block = tree.blocks[at] as RowBlock;
  const cells = block.cells.map((cell) => [{ block, at: 0, span: cell }]);
  return { kind: 'row', block, first: at, last: at, style: block.style, cells };
}

/** Lines of pipes up to something else, with the rules and page breaks between them. */
function pipeRows(tree: Stretch, at: number): Run {
  const groups: number[][] = [[]];
  let next = at;
  for (let i = at; i < tree.blocks.length; i++) {
    const block = tree.blocks[i]!;
    if (block.kind === 'rule') groups.push([]);
    else if (isPipe(block)) {
      groups.at(-1)!.push(i);
      next = i + 1;
    } else if (block.kind !== 'blank') break;
  }
  if (tree.blocks[next]?.kind === 'rule') next++;
  const pages = pagesOf(
    tree,
    groups.filter((group) => group.length > 0),
  );
  const ruled = pages.some(isRuled);
  const joins = ruled || isDrawn(tree, pages);
  const rows = pages.flatMap((page) =>
    page.flatMap((group, i) =>
      joins || (i === 0 && page.length > 1) ? joinedRows(tree, group, ruled) : group.map((row) => lineRow(tree, row)),
    ),
  );
  return { rows, next };
}

/** Groups of lines between rules, page by page: a page begins where the table's first line comes again. */
function pagesOf(tree: Stretch, groups: readonly (readonly number[])[]): number[][][] {
  const header = tree.blocks[groups[0]?.[0] ?? 0]!.text.trim();
  const pages: number[][][] = [];
  for (const group of groups) {
    let open: number[] = [];
    const page = pages.at(-1);
    if (page) page.push(open);
    else pages.push([open]);
    for (const row of group) {
      if (open.length > 0 && tree.blocks[row]!.text.trim() === header) {
        open = [];
        pages.push([open]);
      }
      open.push(row);
    }
  }
  return pages.map((page) => page.filter((group) => group.length > 0));
}

/** Lines between two rules, at the most, that are still one row when the table has no numbers to tell. */
const MOST_LINES = 12;

/** True when rules part the rows of a table, and not only its header from the rest. */
const isRuled = (groups: readonly (readonly number[])[]): boolean =>
  groups.length > 2 && groups.filter((group) => group.length <= MOST_LINES).length > groups.length * 0.8;

/**
 * True when a table is drawn in letters, its bars below each other in every line, with numbers in front of its rows: then a
 * line without a number goes on with the line above it. Markdown, whose rows are lines, has its own rule below the header.
 */
function isDrawn(tree: Stretch, pages: readonly (readonly (readonly number[])[])[]): boolean {
  const lines = pages.flat(2).map((i) => tree.blocks[i] as RowBlock);
  const after = tree.blocks[(pages[0]?.[0]?.at(-1) ?? -1) + 1];
  if (after?.kind === 'rule' && /^[\s|:-]+$/.test(after.text)) return false;
  const bars = barsOf(lines[0]!.text);
  const begun = lines.filter((line) => beginsRow(firstCell(line))).length;
  return lines.length > 2 && begun > 0 && begun < lines.length && lines.every((line) => barsOf(line.text) === bars);
}

/** Where the bars stand in a line, as one string to compare. */
function barsOf(line: string): string {
  let bars = '';
  for (let i = 0; i < line.length && bars.length < 200; i++) if ('|│┃║'.includes(line[i]!)) bars += `${i} `;
  return bars;
}

const firstCell = (row: RowBlock): string => row.text.slice(row.cells[0]!.start, row.cells[0]!.end);

/**
 * Lines between two rules: one row, or several where the first cell begins anew. `ruled`: rules stand between the rows, so
 * that a single number among the lines belongs to all of them, wherever it stands.
 */
function joinedRows(tree: Stretch, group: readonly number[], ruled: boolean): RowPiece[] {
  const begun = group.filter((i) => beginsRow(firstCell(tree.blocks[i] as RowBlock))).length;
  const whole = ruled && begun === 1;
  const rows: { first: number; last: number; cells: CellPart[][] }[] = [];
  for (const index of group) {
    const block = tree.blocks[index] as RowBlock;
    const open = rows.at(-1);
    if (open && (whole || !beginsRow(firstCell(block)))) {
      const at = tree.starts[index]! - tree.starts[open.first]!;
      for (const [column, cell] of block.cells.entries()) {
        const parts = open.cells[column];
        if (!parts) open.cells.push([{ block, at, span: cell }]);
        else if (cell.start < cell.end) parts.push({ block, at, span: cell });
      }
      open.last = index;
    } else {
      rows.push({ first: index, last: index, cells: block.cells.map((cell) => [{ block, at: 0, span: cell }]) });
    }
  }
  return rows.map((row) => ({ kind: 'row', style: 'pipe', block: tree.blocks[row.first]!, ...row }));
}

/** A first cell that numbers its row: "3", "1.2", "IV", "A". */
const beginsRow = (cell: string): boolean =>
  /^[*_]{0,3}(?:\d{1,3}(?:\.\d{1,2}){0,2}|[IVX]{1,5}|[A-HĐ])[.)]?[*_]{0,3}$/.test(cell);

/** Blocks that one row of cells in lines of their own may take. */
const MOST_BLOCKS = 200;

/**
 * Cells in lines of their own with a bar alone in the line before, between and behind them. The first row ends at the
 * first two bars in a row; how many cells it had tells where the others end, for an empty cell is two bars in a row too.
 */
function barredRows(tree: Stretch, at: number): Run | null {
  const rows: RowPiece[] = [];
  let columns = Number.POSITIVE_INFINITY;
  let next = at;
  while (isBar(tree.blocks[next])) {
    const row = barredRow(tree, next, columns);
    if (!row || (rows.length === 0 && row.cells.length < 2)) break;
    columns = row.cells.length;
    rows.push(row);
    next = row.last + 1;
    while (tree.blocks[next]?.kind === 'blank' && !isNumber(tree.blocks[next]!)) next++;
  }
  return rows.length > 0 ? { rows, next } : null;
}

function barredRow(tree: Stretch, at: number, columns: number): RowPiece | null {
  const cells: CellPart[][] = [];
  let open: CellPart[] = [];
  for (let i = at + 1; i < tree.blocks.length && i - at < MOST_BLOCKS; i++) {
    const block = tree.blocks[i]!;
    if (isBar(block)) {
      cells.push(open.length > 0 ? open : [{ block, at: tree.starts[i]! - tree.starts[at]!, span: span(0, 0) }]);
      open = [];
      const nextIsBar = isBar(tree.blocks[nextFilled(tree, i + 1)]);
      if (cells.length === columns || (columns === Number.POSITIVE_INFINITY && (nextIsBar || endsHere(tree, i + 1))))
        return { kind: 'row', style: 'pipe', block: tree.blocks[at]!, first: at, last: i, cells };
      continue;
    }
    const words = wordsOf(block);
    if (words) open.push({ block, at: tree.starts[i]! - tree.starts[at]!, span: words });
  }
  return null;
}

/** True when no further bar comes near: the row was the table's last. */
function endsHere(tree: Stretch, from: number): boolean {
  for (let i = from; i < tree.blocks.length && i - from < MOST_BLOCKS; i++) if (isBar(tree.blocks[i])) return false;
  return true;
}

function nextFilled(tree: Stretch, from: number): number {
  let i = from;
  while (tree.blocks[i]?.kind === 'blank' && !isNumber(tree.blocks[i]!)) i++;
  return i;
}

const isNumber = (block: Block): boolean => block.kind === 'blank' && /\d/.test(block.text);

/** The words of a block that stands in a cell; null for blank ones, though a lone number is a row's. */
function wordsOf(block: Block): Span | null {
  if (block.kind === 'rule' || (block.kind === 'blank' && !isNumber(block))) return null;
  const start = block.text.length - block.text.trimStart().length;
  return span(start, block.text.trimEnd().length);
}
