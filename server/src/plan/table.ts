/** Tables: what their columns are about, and what kind of row a row is. */
import type { Block } from '../syntax/tree';
import { fold } from '../text/fold';
import { joinCell } from './cell';
import type { ColumnRole } from './model';
import type { RowPiece } from './pieces';
import { tidy } from './quote';

/**
 * Column headings by meaning. The first pattern that matches decides; "Cơ quan phối hợp" must be seen before "Cơ quan …",
 * "Thời gian thực hiện" before "… thực hiện", "Theo dõi" before "… thực hiện".
 */
const COLUMNS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['index', /^(?:s ?t ?t|t ?t|so tt|so thu tu)$/],
  // "Đơn vị chủ trì, phối hợp" names both in one column; its cells say who is who.
  ['coop', /^(?!.*chu tri).*phoi hop/],
  ['monitor', /(?:theo doi|don doc|giam sat|kiem tra|lanh dao (?:phu trach|chi dao)|chi dao)/],
  [
    'deadline',
    /(?:thoi gian|thoi han|tien do|han hoan thanh|thoi diem|moc|lo trinh|bat dau|ket thuc|hoan thanh|^ngay|^thang|^han|^tuan|^quy$)/,
  ],
  ['product', /(?:san pham|ket qua|dau ra|hinh thuc van ban)/],
  ['level', /^(?:cap do|muc do|muc)/],
  ['note', /(?:ghi chu|kinh phi|nguon|dia diem|so luong|don vi tinh|du toan|thanh phan|can cu|^nhom|linh vuc|^cap )/],
  [
    'owner',
    /(?:chu tri|thuc hien|co quan|don vi|phu trach|phan cong|dau moi|chiu trach nhiem|tham muu|trach nhiem|nguoi |bo phan|to chuc$)/,
  ],
  [
    'task',
    /(?:nhiem vu|noi dung|cong viec|dau viec|hang muc|hoat dong|giai phap|cong tac|thu tuc|dich vu|chi tieu|muc tieu|bien phap|ten |chuong trinh|van ban|^(?:cac )?viec)/,
  ],
];

/** Words that decide for the task column even where "thực hiện" stands in it: "Nội dung thực hiện". */
const TASK_FIRST =
  /^(?:\W*(?:ten |cac )?(?:nhiem vu|noi dung|cong viec|dau viec|hoat dong|giai phap|thu tuc|dich vu cong|ten thu tuc|cong tac|danh muc))/;

/** What a column headed `heading` holds. */
export function columnRole(heading: string): ColumnRole {
  const folded = fold(heading)
    .replace(/[^a-z0-9 ,/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!folded) return 'other';
  if (TASK_FIRST.test(folded) && !/phoi hop|thoi gian|thoi han/.test(folded)) return 'task';
  return COLUMNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

const SERVICE_HEADING = /(?:thu tuc|dich vu cong|dvc|tthc)/;

export interface Columns {
  readonly roles: readonly ColumnRole[];
  readonly holds: 'tasks' | 'services' | 'other';
  /** Column that holds the tasks, -1 without one. */
  readonly task: number;
  /** The owners' column says that they lead, by its heading or by another column for those who help. */
  readonly leads: boolean;
}

/** Text of each cell of a row, tidied, for rows in one block. */
const cellTexts = new WeakMap<Block, readonly string[]>();

/** What the cells of a row say, white space joined; an empty string for an empty cell. */
export function cellsOf(row: RowPiece): readonly string[] {
  const single = row.first === row.last;
  const known = single ? cellTexts.get(row.block) : undefined;
  if (known) return known;
  const texts = row.cells.map((parts) => tidy(joinCell(parts).text));
  if (single) cellTexts.set(row.block, texts);
  return texts;
}

interface Headed {
  readonly words: string;
  readonly columns: Columns | null;
}

const headed = new WeakMap<Block, Headed>();
const headedTwice = new WeakMap<Block, Headed>();

/** The columns that `row` announces when it is a header row, else null; the same object as long as its words stay. */
export const readColumns = (row: RowPiece): Columns | null => columnsOnce(headed, row.block, cellsOf(row));

/** The columns that two rows announce together. */
export const readColumnsTwice = (upper: RowPiece, lower: RowPiece): Columns | null =>
  columnsOnce(headedTwice, upper.block, joinHeaders(cellsOf(upper), cellsOf(lower)));

function columnsOnce(known: WeakMap<Block, Headed>, block: Block, cells: readonly string[]): Columns | null {
  const words = cells.join('\u001f');
  const before = known.get(block);
  if (before?.words === words) return before.columns;
  const columns = columnsFrom(cells);
  known.set(block, { words, columns });
  return columns;
}

/** Header cells are short; a row of prose that mentions "thực hiện" is no header. */
const LONGEST_HEADING = 60;

/** The columns announced by header cells; null when the cells do not look like a header. */
export function columnsFrom(cells: readonly string[]): Columns | null {
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEADING)) return null;
  if (/^\d/.test(cells[0]!)) return null;
  const read = cells.map(columnRole);
  const told = read.filter((role) => role !== 'other').length;
  const filled = cells.filter(Boolean).length;
  const hasIndex = read[0] === 'index';
  // Without "STT" in front, nearly every heading must be one we know, and there must be three of them, or all of two.
  const pair = told === filled && filled === 2 && read.includes('task') && read.some(isField);
  if (hasIndex ? told < 2 : !pair && (told < 3 || told < filled - 1)) return null;
  const roles = disambiguate(read, cells);
  const task = roles.indexOf('task');
  const holds = task < 0 ? 'other' : holdings(cells[task]!, roles, cells);
  const leads = roles.includes('coop') || LEAD_HEADING.test(fold(cells[roles.indexOf('owner')] ?? ''));
  return { roles, holds, task, leads };
}

const LEAD_HEADING = /chu tri|chiu trach nhiem|dau moi|phu trach/;

const isField = (role: ColumnRole): boolean => role === 'owner' || role === 'coop' || role === 'deadline';

/** Targets have owners and years as well, but ask nobody to do anything. */
const TARGET_HEADING = /^\W*(?:ten |cac )?(?:chi tieu|muc tieu)/;

/** Headings of a list of persons or of costs. */
const PERSON_HEADING = /ho (?:va )?ten/;
const COST_HEADING = /don gia|thanh tien|so tien/;

function holdings(taskHeading: string, roles: readonly ColumnRole[], cells: readonly string[]): Columns['holds'] {
  const heading = fold(taskHeading);
  const folded = cells.map(fold);
  const timed = roles.includes('deadline');
  if (!timed && folded.some((cell) => PERSON_HEADING.test(cell) || COST_HEADING.test(cell))) return 'other';
  if (SERVICE_HEADING.test(heading)) return 'services';
  if (TARGET_HEADING.test(heading) && !heading.includes('nhiem vu')) return 'other';
  return roles.some(isField) ? 'tasks' : 'other';
}

/** Headings of times, the one that binds first; "Tuần" and "Tháng" beside a "Ngày" only group the rows. */
const TIME_HEADINGS = [/ket thuc|hoan thanh|hoan tat/, /han|thoi gian|thoi diem|tien do/, /ngay/, /thang/, /(?:)/];

/**
 * One task column only: with none told, the first unknown one behind the index; of two, the first. Of a beginning and an
 * end, the end is the deadline.
 */
function disambiguate(roles: readonly ColumnRole[], cells: readonly string[]): ColumnRole[] {
  const found = [...roles];
  const tasks = roles.flatMap((role, i) => (role === 'task' ? [i] : []));
  for (const extra of tasks.slice(1)) found[extra] = 'other';
  const unknown = roles.indexOf('other');
  if (tasks.length === 0 && unknown >= 0 && unknown <= 1) found[unknown] = 'task';
  const times = roles.flatMap((role, i) => (role === 'deadline' ? [i] : []));
  if (times.length > 1) {
    const closest = (i: number): number => TIME_HEADINGS.findIndex((heading) => heading.test(fold(cells[i]!)));
    const end = times.reduce((best, i) => (closest(i) < closest(best) ? i : best));
    for (const other of times) if (other !== end) found[other] = 'other';
  }
  return found;
}

/**
 * Two header rows as one: "Cơ quan" over "chủ trì". The upper cell reads first. Where the upper row has one cell over two
 * of the lower ones, "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp", a conversion may have dropped the cells it spans.
 */
function joinHeaders(upper: readonly string[], lower: readonly string[]): readonly string[] {
  let [above, below] = [upper, lower];
  if (lower.length > upper.length) {
    const spanning = lower.findIndex(Boolean) + 1;
    const spanned = Array<string>(lower.length - upper.length).fill('');
    above = [...upper.slice(0, spanning), ...spanned, ...upper.slice(spanning)];
  } else if (lower.length < upper.length && lower.length > 1 && lower.every(Boolean)) {
    const spanning = upper.findIndex((cell) => columnRole(cell) === 'owner');
    if (spanning >= 0) {
      const spanned = Array<string>(lower.length - 1).fill('');
      above = [...upper.slice(0, spanning + 1), ...spanned, ...upper.slice(spanning + 1)];
      below = [...Array<string>(spanning).fill(''), ...lower];
    }
  }
  return Array.from({ length: Math.max(above.length, below.length) }, (_, i) =>
    tidy(`${above[i] ?? ''} ${below[i] ?? ''}`),
  );
}

export type RowKind = 'header' | 'group' | 'entry' | 'continuation' | 'empty';

const GROUP_INDEX = /^(?:[IVX]{1,5}|[A-HĐ]|phần [\divx]+)[.)]?$/i;

/** What `row` is in a table with `columns`; `afterBreak`: a page break or a repeated header stands before it. */
export function rowKind(row: RowPiece, columns: Columns, open: boolean, afterBreak: boolean): RowKind {
  const cells = cellsOf(row);
  const filled = cells.flatMap((cell, i) => (cell ? [i] : []));
  if (filled.length === 0) return 'empty';
  if (isColumnNumbers(cells)) return 'header';
  const indexAt = columns.roles.indexOf('index');
  const index = indexAt >= 0 ? (cells[indexAt] ?? '') : '';
  const others = filled.filter((i) => i !== indexAt);
  const only = others.length === 1 ? cells[others[0]!]! : null;
  const task = cells[columns.task] ?? '';
  // A title that stands in the column of numbers.
  if (others.length === 0) return open && index.length < 4 && !/\d/.test(index) ? 'continuation' : 'group';
  if (isSpread(cells, others)) return 'group';
  if (only !== null && isGroup(index, only, others[0]!, columns, row)) return 'group';
  if (index) return 'entry';
  if (open && startsInside(cells, columns, filled)) return 'continuation';
  if (open && afterBreak && !task) return 'continuation';
  if (!task) return open ? 'continuation' : 'entry';
  return 'entry';
}

/** One title in all cells: a merged cell that a conversion has written into each of the columns it covers. */
const isSpread = (cells: readonly string[], filled: readonly number[]): boolean =>
  filled.length > 2 && filled.every((i) => cells[i] === cells[filled[0]!]);

/** "(1) | (2) | (3)": numbers of the columns. */
const isColumnNumbers = (cells: readonly string[]): boolean =>
  cells.length > 2 &&
  cells.every(
    (cell, i) => cell === '' || cell.replace(/[()\s]/g, '') === String(i + 1) || /^\(?[A-Z]\)?$/.test(cell),
  ) &&
  cells.filter(Boolean).length > 2;

function isGroup(index: string, only: string, at: number, columns: Columns, row: RowPiece): boolean {
  if (at !== columns.task && at !== 0 && at !== 1) return false;
  if (GROUP_INDEX.test(index)) return true;
  const strong = /\*\*|<b>/.test(row.block.text.slice(0, 40));
  const upper = only.length > 3 && only === only.toUpperCase();
  return strong || upper || (index === '' && at === 0 && columns.roles[0] === 'index');
}

/** A cell that begins in lower case goes on with the one above. */
function startsInside(cells: readonly string[], columns: Columns, filled: readonly number[]): boolean {
  const told = filled.filter((i) => columns.roles[i] !== 'index');
  return (
    told.some((i) => i === columns.task && /^\p{Ll}/u.test(cells[i]!)) ||
    told.filter((i) => /^\p{Ll}/u.test(cells[i]!)).length * 2 >= told.length
  );
}
