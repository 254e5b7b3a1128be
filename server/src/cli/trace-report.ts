/** A trace in the form that every output of `kehoach trace` is made from: texts, files and lines instead of offsets. */
import type { AgencyMention, Header, Task, TaskReading } from '../plan/model';
import { NO_REVIEW, type Review, type Suspicion, suspects } from '../workspace/review';
import type { Difference, Trace, TraceLink, TraceParent } from '../workspace/trace';
import type { Lines } from './lines';

/** A plan by name. */
export interface PlanHead {
  readonly file: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

/** A task and where it stands. */
export interface TaskPlace {
  readonly file: string;
  readonly id: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly owners: string;
  readonly deadline: string;
}

export interface RowDifference {
  readonly what: Difference;
  readonly ours: string;
  readonly theirs: string;
}

export interface TraceRow {
  readonly task: TaskPlace;
  readonly status: TraceLink['status'];
  readonly unsure: boolean;
  readonly score: number;
  readonly parent: TaskPlace | null;
  /** The nearest parent task, where none is near enough to be the parent. */
  readonly nearest: TaskPlace | null;
  readonly differences: readonly RowDifference[];
  readonly later: boolean;
  /** What has become of the parent's task since the link was reviewed; null when nothing has. */
  readonly review: Suspicion | null;
}

export interface TraceReport {
  readonly child: PlanHead;
  readonly parents: readonly PlanHead[];
  readonly rows: readonly TraceRow[];
  readonly uncovered: readonly TaskPlace[];
  readonly coverage: { readonly covered: number; readonly total: number };
}

export interface TraceCounts {
  readonly tasks: number;
  readonly inherited: number;
  readonly changed: number;
  readonly fresh: number;
  readonly unsure: number;
  readonly later: number;
  readonly suspect: number;
}

/** Where the texts of a trace come from: file names and line tables by URI. */
export interface Files {
  readonly nameOf: (uri: string) => string;
  readonly linesOf: (parent: TraceParent) => Lines;
}

export function reportOf(
  file: string,
  header: Header,
  lines: Lines,
  trace: Trace,
  files: Files,
  review: Review = NO_REVIEW,
): TraceReport {
  const suspected = suspects(trace, review);
  const placeIn = (parent: TraceParent, task: Task): TaskPlace =>
    placeOf(files.nameOf(parent.uri), files.linesOf(parent), task);
  return {
    child: headOf(file, header),
    parents: trace.parents.map((parent) => headOf(files.nameOf(parent.uri), parent.plan.header)),
    rows: trace.links.map((link) => {
      const [nearest] = link.candidates;
      return {
        task: placeOf(file, lines, link.task),
        status: link.status,
        unsure: link.confidence === 'unsure',
        score: link.score,
        parent: link.parent && link.parentTask ? placeIn(link.parent, link.parentTask) : null,
        nearest: !link.parentTask && nearest ? placeIn(nearest.parent, nearest.task) : null,
        differences: link.parentTask ? differencesOf(link, link.parentTask.reading) : [],
        later: link.later,
        review: suspected.get(link.task) ?? null,
      };
    }),
    uncovered: trace.uncovered.map(({ parent, task }) => placeIn(parent, task)),
    coverage: trace.coverage,
  };
}

export function countsOf({ rows }: TraceReport): TraceCounts {
  const count = (test: (row: TraceRow) => boolean): number => rows.filter(test).length;
  return {
    tasks: rows.length,
    inherited: count((row) => row.status === 'inherited'),
    changed: count((row) => row.status === 'changed'),
    fresh: count((row) => row.status === 'new'),
    unsure: count((row) => row.unsure),
    later: count((row) => row.later),
    suspect: count((row) => row.review !== null),
  };
}

/** Whole per cent; 100 only when nothing is left. */
export const percentOf = ({ covered, total }: TraceReport['coverage']): number =>
  total === 0 ? 0 : Math.floor((100 * covered) / total);

const headOf = (file: string, header: Header): PlanHead => ({
  file,
  number: header.number,
  issuer: header.issuer,
  title: header.title,
});

function placeOf(file: string, lines: Lines, task: Task): TaskPlace {
  const { reading } = task;
  return {
    file,
    id: task.id,
    line: lines.at(task.start).line,
    text: reading.action.trim() === '' ? reading.text : reading.action,
    owners: names(reading.owners),
    deadline: reading.deadline?.text ?? '',
  };
}

const names = (mentions: readonly AgencyMention[]): string => mentions.map((mention) => mention.text).join('; ');

function differencesOf({ task, differences }: TraceLink, parent: TaskReading): readonly RowDifference[] {
  const sides: Readonly<Record<Difference, readonly [ours: string, theirs: string]>> = {
    owner: [names(task.reading.owners), names(parent.owners)],
    deadline: [task.reading.deadline?.text ?? '', parent.deadline?.text ?? ''],
    wording: ['', ''],
  };
  return differences.map((what) => ({ what, ours: sides[what][0], theirs: sides[what][1] }));
}
