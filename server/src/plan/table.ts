/** Tables: what their columns are about, and what kind of row a row is. */
import type { RowBlock } from '../syntax/tree';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { flatBlock, tidy } from './flat';
import type { ColumnRole } from './model';

/**
 * Column headings by meaning. The first pattern that matches decides; "Cơ quan phối hợp" must be seen before "Cơ quan …",
 * "Thời gian thực hiện" before "… thực hiện", "Theo dõi" before "… thực hiện".
 */
const COLUMNS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['index', /^(?:s ?t ?t|t ?t|so tt|so thu tu|stt\W*)$/],
  ['coop', /phoi hop/],
  ['monitor', /(?:theo doi|don doc|giam sat|kiem tra|lanh dao (?:phu trach|chi dao)|chi dao)/],
  ['deadline', /(?:thoi gian|thoi han|tien do|han hoan thanh|thoi diem|moc|lo trinh|^ngay|^thang|^han)/],
  ['product', /(?:san pham|ket qua|dau ra|hinh thuc van ban)/],
  ['level', /^(?:cap do|muc do|muc)/],
  ['note', /(?:ghi chu|kinh phi|nguon|dia diem|so luong|don vi tinh|du toan|thanh phan|can cu)/],
  [
    'owner',
    /(?:chu tri|thuc hien|co quan|don vi|phu trach|phan cong|dau moi|chiu trach nhiem|tham muu|trach nhiem|nguoi |bo phan|to chuc$)/,
  ],
  [
    'task',
    /(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap|cong tac|thu tuc|dich vu|chi tieu|muc tieu|bien phap|ten |chuong trinh|van ban)/,
  ],
];

/** Words that decide for the task column even where "thực hiện" stands in it: "Nội dung thực hiện". */
const TASK_FIRST =
  /^(?:\W*(?:ten |cac )?(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap|thu tuc|dich vu cong|ten thu tuc|cong tac|danh muc))/;

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
}

/** Text of each cell of a row, tidied. */
const cellTexts = new WeakMap<RowBlock, readonly string[]>();

export function cellsOf(row: RowBlock): readonly string[] {
  const known = cellTexts.get(row);
  if (known) return known;
  const flat = flatBlock(row);
  const texts = row.cells.map((cell) => tidy(flat.slice(cell.start, cell.end)));
  cellTexts.set(row, texts);
  return texts;
}

const columnsOfRow = new WeakMap<RowBlock, Columns | null>();

/** The columns that `row` announces when it is a header row, else null. */
export function readColumns(row: RowBlock): Columns | null {
  const known = columnsOfRow.get(row);
  if (known !== undefined) return known;
  const columns = columnsFrom(cellsOf(row));
  columnsOfRow.set(row, columns);
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
  // Without "STT" in front, nearly every heading must be one we know, and there must be three of them.
  if (hasIndex ? told < 2 : told < 3 || told < filled - 1) return null;
  const roles = disambiguate(read);
  const task = roles.indexOf('task');
  const holds = task < 0 ? 'other' : holdings(cells[task]!, roles);
  return { roles, holds, task };
}

function holdings(taskHeading: string, roles: readonly ColumnRole[]): Columns['holds'] {
  if (SERVICE_HEADING.test(fold(taskHeading))) return 'services';
  return roles.some((role) => role === 'owner' || role === 'coop' || role === 'deadline') ? 'tasks' : 'other';
}

/** One task column only: with none told, the first unknown one behind the index; of two, the first. */
function disambiguate(roles: readonly ColumnRole[]): ColumnRole[] {
  const tasks = roles.flatMap((role, i) => (role === 'task' ? [i] : []));
  if (tasks.length > 1) return roles.map((role, i) => (role === 'task' && i !== tasks[0] ? 'other' : role));
  const unknown = roles.indexOf('other');
  if (tasks.length === 0 && unknown >= 0 && unknown <= 1)
    return roles.map((role, i) => (i === unknown ? 'task' : role));
  return [...roles];
}

/** Two header rows as one: "Cơ quan" over "chủ trì". The upper cell reads first. */
export function joinHeaders(upper: readonly string[], lower: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) =>
    tidy(`${upper[i] ?? ''} ${lower[i] ?? ''}`),
  );
}

/** The cell of each told column; a row with fewer cells lacks the last ones. The first of two columns of one role wins. */
export function cellsByRole(row: RowBlock, columns: Columns): Partial<Record<ColumnRole, Span>> {
  const found: Partial<Record<ColumnRole, Span>> = {};
  columns.roles.forEach((role, i) => {
    const cell = row.cells[i];
    if (cell && !found[role]) found[role] = cell;
  });
  return found;
}

export type RowKind = 'header' | 'group' | 'entry' | 'continuation' | 'empty';

const GROUP_INDEX = /^(?:[IVX]{1,5}|[A-HĐ]|phần [\divx]+)[.)]?$/i;

/** What `row` is in a table with `columns`; `afterBreak`: a page break or a repeated header stands before it. */
export function rowKind(row: RowBlock, columns: Columns, open: boolean, afterBreak: boolean): RowKind {
  const cells = cellsOf(row);
  const filled = cells.flatMap((cell, i) => (cell ? [i] : []));
  if (filled.length === 0) return 'empty';
  if (isColumnNumbers(cells)) return 'header';
  const indexAt = columns.roles.indexOf('index');
  const index = indexAt >= 0 ? (cells[indexAt] ?? '') : '';
  const others = filled.filter((i) => i !== indexAt);
  const only = others.length === 1 ? cells[others[0]!]! : null;
  const task = cells[columns.task] ?? '';
  if (others.length === 0)
    return open && !/\d/.test(index) ? 'continuation' : index && only === null ? 'group' : 'empty';
  if (only !== null && isGroup(index, only, others[0]!, columns, row)) return 'group';
  if (index) return 'entry';
  if (open && startsInside(cells, columns, filled)) return 'continuation';
  if (open && afterBreak && !task) return 'continuation';
  if (!task) return open ? 'continuation' : 'entry';
  return 'entry';
}

/** "(1) | (2) | (3)": numbers of the columns. */
const isColumnNumbers = (cells: readonly string[]): boolean =>
  cells.length > 2 &&
  cells.every(
    (cell, i) => cell === '' || cell.replace(/[()\s]/g, '') === String(i + 1) || /^\(?[A-Z]\)?$/.test(cell),
  ) &&
  cells.filter(Boolean).length > 2;

function isGroup(index: string, only: string, at: number, columns: Columns, row: RowBlock): boolean {
  if (at !== columns.task && at !== 0 && at !== 1) return false;
  if (GROUP_INDEX.test(index)) return true;
  const strong = /\*\*|<b>/.test(row.text.slice(0, 40));
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
