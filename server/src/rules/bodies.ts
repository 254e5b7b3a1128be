/** Which body a mention names: sector, level and place, as the reader has told them apart. */
import { LEVEL_RANK } from '../plan/authority';
import type { AgencyCluster, AgencyMention, Level, LocatedAgency, Plan, Task } from '../plan/model';
import { type Span, shift } from '../text/span';

export interface Body {
  readonly cluster: AgencyCluster;
  readonly sector: string;
  readonly level: Level | null;
  /** Folded name of the place; null when it is not known or the mention speaks of many places. */
  readonly place: string | null;
}

const known = new WeakMap<Plan, ReadonlyMap<number, Body>>();

/** The bodies that a plan gives tasks to, by the offset where each mention begins. */
export function bodiesAt(plan: Plan): ReadonlyMap<number, Body> {
  const before = known.get(plan);
  if (before) return before;
  const bodies = new Map<number, Body>();
  for (const cluster of plan.agencies) {
    const body = bodyOf(cluster);
    for (const { mentions } of cluster.variants) {
      for (const { use, span } of mentions) if (use === 'owner') bodies.set(span.start, body);
    }
  }
  known.set(plan, bodies);
  return bodies;
}

export function bodyOf(cluster: AgencyCluster): Body {
  const [sector = '', level = '', place = ''] = cluster.key.split('|');
  return {
    cluster,
    sector,
    level: level === '' ? null : (level as Level),
    place: place === '' || place.startsWith('*') ? null : place,
  };
}

/** The body that one of a task's owners names; undefined where its words stand elsewhere. */
export const bodyOfMention = (plan: Plan, task: Task, { span }: AgencyMention): Body | undefined =>
  span ? bodiesAt(plan).get(task.start + span.start) : undefined;

/** One spelling of one body, with the places where it stands. */
export interface Spelling {
  readonly body: Body;
  readonly text: string;
  readonly mentions: readonly LocatedAgency[];
}

/** Every spelling of every single body; what depends on the words alone is judged once for all places. */
export function* spellings(plan: Plan): Iterable<Spelling> {
  for (const cluster of plan.agencies) {
    if (cluster.generic) continue;
    const body = bodyOf(cluster);
    for (const { text, mentions } of cluster.variants) yield { body, text, mentions };
  }
}

/** True when a body of `level` stands above an issuer of level `issuer`. */
export const isAbove = (level: Level, issuer: Level): boolean => LEVEL_RANK[level] > LEVEL_RANK[issuer];

const cited = new WeakMap<Plan, readonly Span[]>();

/** True for an offset inside a citation, where names belong to the document that is cited. */
export function isCited(plan: Plan, offset: number): boolean {
  let spans = cited.get(plan);
  if (!spans) {
    spans = plan.citations.map(({ start, span }) => shift(span, start)).sort((a, b) => a.start - b.start);
    cited.set(plan, spans);
  }
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = spans[middle]!;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return true;
  }
  return false;
}
