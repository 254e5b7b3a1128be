/** What a row of a task or service table says. */
import type { AgencyIndex } from '../knowledge/agencies';
import type { Knowledge } from '../knowledge/knowledge';
import { matchService } from '../knowledge/services';
import { fold } from '../text/fold';
import { rememberPhrases } from '../text/remember';
import { type Responsibility, readAgencyList, readResponsibility, readSubject } from './agency';
import { type Cell, cellSpan, placeAgencies, placeDeadline, placeInRow } from './cell';
import { readDeadline } from './deadline';
import type { AgencyMention, ColumnRole, Deadline, Field, Quote, ServiceReading, TaskReading } from './model';
import { tidy } from './quote';

export type RowCells = Readonly<Partial<Record<ColumnRole, Cell>>>;

/** What cells of this row share with the row above: words that stand there and count here. */
export interface Spanned {
  readonly owners: readonly AgencyMention[];
  readonly coop: readonly AgencyMention[];
  readonly deadline: Deadline | null;
}

export const nothingSpanned: Spanned = { owners: [], coop: [], deadline: null };

interface RowFields {
  readonly owners: readonly AgencyMention[];
  readonly coop: readonly AgencyMention[];
  readonly deadline: Deadline | null;
  /** "A phối hợp với B": the cell itself does not say who leads. */
  readonly joint: boolean;
}

/** Words from another place: they count, but have no span here. */
const inherited = <T extends Quote>(quote: T): T => ({ ...quote, span: null });

const isBlank = (cell: Cell | undefined): boolean => !cell || /^[\s\-–—./*]*$/.test(cell.text);

/** "nt", "như trên", two strokes: the same as in the row above. */
const isDitto = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  cell.text.length < 12 &&
  /^\W*(?:n\s?[/.]?\s?t|nhu tren)\W*$|^\s*(?:"|''|\/\/)\s*$/.test(fold(cell.text));

function readFields(
  found: RowCells,
  spanned: Spanned,
  above: Spanned,
  year: number | null,
  agencies: AgencyIndex,
): RowFields {
  const { responsibility, list } = readersOf(agencies);
  const cells: RowCells = withoutDitto(found);
  if (cells !== found) return readFields(cells, dittoed(found, spanned, above), above, year, agencies);
  const shifted = shiftedDeadline(cells);
  const lead = isBlank(cells.owner) ? null : responsibility(cells.owner!.text);
  const joint = lead !== null && lead.coop.length > 0 && !lead.leadMarked;
  const owners = lead ? placeAgencies(cells.owner!, lead.owners) : spanned.owners.map(inherited);
  const others = lead ? placeAgencies(cells.owner!, lead.coop) : [];
  // In a table without a column for them, the helpers above belong to the owner above.
  const shared = lead && !cells.coop ? [] : spanned.coop.map(inherited);
  const coop = shifted || isBlank(cells.coop) ? shared : placeAgencies(cells.coop!, list(cells.coop!.text));
  return {
    owners,
    coop: [...others, ...coop],
    joint,
    deadline: deadlineIn(shifted ?? cells.deadline, year) ?? (spanned.deadline && inherited(spanned.deadline)),
  };
}

const DITTO_ROLES = ['owner', 'coop', 'deadline'] as const;

/** `cells` without those that point to the row above; the same object where none does. */
function withoutDitto(cells: RowCells): RowCells {
  const pointing = DITTO_ROLES.filter((role) => isDitto(cells[role]));
  if (pointing.length === 0) return cells;
  const rest = { ...cells };
  for (const role of pointing) delete rest[role];
  return rest;
}

const dittoed = (cells: RowCells, spanned: Spanned, above: Spanned): Spanned => ({
  owners: isDitto(cells.owner) ? above.owners : spanned.owners,
  coop: isDitto(cells.coop) ? above.coop : spanned.coop,
  deadline: isDitto(cells.deadline) ? above.deadline : spanned.deadline,
});

interface Readers {
  readonly responsibility: (text: string) => Responsibility;
  readonly list: (text: string) => readonly AgencyMention[];
}

const readers = new WeakMap<AgencyIndex, Readers>();

/** Readers of cells that look bodies up in `agencies`; the same words come back in many rows. */
function readersOf(agencies: AgencyIndex): Readers {
  let made = readers.get(agencies);
  if (!made) {
    made = {
      responsibility: rememberPhrases((text) => readResponsibility(text, 0, agencies)),
      list: rememberPhrases((text) => readAgencyList(text, 0, agencies)),
    };
    readers.set(agencies, made);
  }
  return made;
}

function deadlineIn(cell: Cell | undefined, year: number | null): Deadline | null {
  if (isBlank(cell)) return null;
  const deadline = readDeadline(cell!.text, 0, year);
  return deadline && placeDeadline(cell!, deadline);
}

/** A conversion that lost a merged cell moved the time into the column before: the cell of agencies that holds a time. */
function shiftedDeadline(cells: RowCells): Cell | null {
  if (!isBlank(cells.deadline) || isBlank(cells.coop)) return null;
  const deadline = readDeadline(cells.coop!.text);
  return deadline &&
    deadline.kind !== 'unknown' &&
    deadline.kind !== 'after-event' &&
    /\d|thường xuyên/i.test(cells.coop!.text)
    ? cells.coop!
    : null;
}

function cellSpans(cells: RowCells): TaskReading['cells'] {
  return Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, cellSpan(cell)]));
}

/**
 * A row that is a task. `above`: the row above; `has`: the fields its table has a column for; `leads`: its owners' column is
 * one of leads; `year`: see `readDeadline`.
 */
export function readRowTask(
  cells: RowCells,
  length: number,
  spanned: Spanned,
  above: Spanned,
  has: readonly Field[],
  leads: boolean,
  heading: readonly AgencyMention[],
  year: number | null,
  knowledge: Knowledge,
): TaskReading {
  const task = cells.task ?? cells.other;
  const text = tidy(task?.text ?? '');
  const fields = readFields(cells, spanned, above, year, knowledge.agencies);
  const subject =
    fields.owners.length === 0 && !has.includes('owner') && task ? readSubject(task.text, 0, knowledge.agencies) : null;
  const owners =
    fields.owners.length > 0
      ? fields.owners
      : subject?.owners.length
        ? placeAgencies(task!, subject.owners)
        : heading.map(inherited);
  const coop =
    subject && fields.owners.length === 0 ? [...placeAgencies(task!, subject.coop), ...fields.coop] : fields.coop;
  const missing: Field[] = [];
  if (owners.length === 0 && has.includes('owner')) missing.push('owner');
  if (!fields.deadline && has.includes('deadline')) missing.push('deadline');
  return {
    form: 'row',
    length,
    text,
    action: text,
    head: task ? cellSpan(task) : { start: 0, end: 0 },
    owners,
    coop,
    leadMarked: owners.length > 0 && (leads || !fields.joint),
    deadline: fields.deadline,
    product: isBlank(cells.product) ? null : { text: tidy(cells.product!.text), span: cellSpan(cells.product!) },
    missing,
    labels: [],
    cells: cellSpans(cells),
    brackets: [],
  };
}

/** A row of a service table. */
export function readRowService(
  cells: RowCells,
  length: number,
  spanned: Spanned,
  above: Spanned,
  year: number | null,
  agencies: AgencyIndex,
): ServiceReading {
  const name = cells.task;
  const text = tidy(name?.text ?? '');
  const fields = readFields(cells, spanned, above, year, agencies);
  const row = Number.parseInt(tidy(cells.index?.text ?? ''), 10);
  return {
    length,
    row: Number.isNaN(row) ? null : row,
    name: { text, span: name ? placeInRow(name, { start: 0, end: name.text.length }) : null },
    serviceLevel: tidy(cells.level?.text ?? '') || null,
    owners: fields.owners,
    coop: fields.coop,
    deadline: fields.deadline,
    standard: matchService(text)?.index ?? null,
    cells: cellSpans(cells),
  };
}
