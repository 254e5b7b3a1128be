/** Which task of the parents each task of a plan carries out, by content: plans give their tasks no identifiers. */
import type { Plan, Section, Task, TaskReading } from '../plan/model';
import { differencesOf, endsLater } from './differences';
import type { FeatureKind } from './match/features';
import { createMatcher, type Matcher, type Near } from './match/matcher';
import { matchBodyAppendix } from './pairing';
import type { Difference, Trace, TraceCandidate, TraceLink, TraceParent, Uncovered } from './trace';

/** Score from which the nearest parent task is taken for the task's own. */
const LINKED = 0.25;
/** From here on nobody would doubt it; between here and `LINKED` it is said with a question mark. */
const SURE = 0.45;
/** Below this the nearest parent task has nothing to do with it. */
const SURELY_NEW = 0.18;
/** The wording has been changed, beyond places, levels and small words. */
const REWORDED = 0.7;
/** A parent task that a child's task holds besides the one it is linked to is taken up, too. */
const ALSO_TAKEN_UP = 0.6;
/** Candidates shown. */
const CANDIDATES = 5;

/** What tracing a plan remembers from one call to the next, so that a keystroke costs the task it is in. */
export interface TraceMemory {
  readonly matcher: Matcher;
  parents: ParentTasks | null;
  choices: WeakMap<readonly Near[], Choice>;
}

export const createTraceMemory = (): TraceMemory => ({
  matcher: createMatcher(),
  parents: null,
  choices: new WeakMap(),
});

/**
 * `child` against `parents`, direct ones first. The outcome is the same with and without `memory`; pass the same memory
 * for the same child. Plans without tasks give a trace without links.
 */
export function traceTasks(child: Plan, parents: readonly TraceParent[], memory = createTraceMemory()): Trace {
  const above = tasksOf(parents, memory);
  const kind: FeatureKind = child.damaged || parents.some((parent) => parent.plan.damaged) ? 'letters' : 'words';
  const ours = child.tasks.map((task) => task.reading);
  const nearest = memory.matcher.match(ours, above.readings, kind);
  const choices = nearest.map((near, i) => {
    let choice = memory.choices.get(near);
    if (!choice) {
      choice = choose(ours[i]!, near, above.entries);
      memory.choices.set(near, choice);
    }
    return choice;
  });
  const worths = settle(child.tasks, choices);
  const links = child.tasks.map((task, i) => linkOf(task, choices[i]!, worths[i]!));
  return { parents, links, ...coverage(links, choices, above) };
}

/** One task of a parent; `group` is shared with the same task's row in the parent's appendix. */
interface Entry {
  readonly parent: TraceParent;
  readonly task: Task;
  readonly twin: Task | null;
  readonly group: object;
}

/** The tasks of all parents. */
interface ParentTasks {
  readonly parents: readonly TraceParent[];
  readonly entries: readonly Entry[];
  readonly readings: readonly TaskReading[];
  /** What the child has to take up: the groups of the direct parents, each with the task that stands for it. */
  readonly asked: ReadonlyMap<object, Uncovered>;
}

function tasksOf(parents: readonly TraceParent[], memory: TraceMemory): ParentTasks {
  const known = memory.parents;
  if (known && sameParents(known.parents, parents)) return known;
  const entries = parents.flatMap(entriesOf);
  const asked = new Map<object, Uncovered>();
  for (const { parent, task, twin, group } of entries) {
    if ((parent.depth ?? 1) > 1) continue;
    // The row of the appendix stands for both: it has the owner, the deadline and the product in their columns.
    if (!asked.has(group) || task.reading.form === 'row') asked.set(group, { parent, task, twin });
  }
  memory.parents = { parents, entries, readings: entries.map((entry) => entry.task.reading), asked };
  memory.choices = new WeakMap();
  return memory.parents;
}

/** The same plans, told apart by identity: an edit makes a new plan. */
export const sameParents = (a: readonly TraceParent[], b: readonly TraceParent[]): boolean =>
  a.length === b.length &&
  a.every((it, i) => it.uri === b[i]!.uri && it.plan === b[i]!.plan && it.depth === b[i]!.depth);

function entriesOf(parent: TraceParent): readonly Entry[] {
  const twins = new Map<Task, { readonly twin: Task; readonly group: object }>();
  for (const { body, appendix } of matchBodyAppendix(parent.plan).pairs) {
    const group = {};
    twins.set(body, { twin: appendix, group });
    twins.set(appendix, { twin: body, group });
  }
  return parent.plan.tasks.map((task) => ({ parent, task, ...(twins.get(task) ?? { twin: null, group: {} }) }));
}

interface Ranked {
  readonly entry: Entry;
  readonly score: number;
}

interface Choice {
  /** Best first, one for each group. */
  readonly ranked: readonly Ranked[];
  readonly candidates: readonly TraceCandidate[];
  readonly differences: readonly Difference[];
  /** The task's deadline ends after the best one's. */
  readonly later: boolean;
}

/** A farther plan of the chain has to fit better by this much to be named before a nearer one. */
const NEARER = 0.1;

function choose(reading: TaskReading, near: readonly Near[], entries: readonly Entry[]): Choice {
  const seen = new Set<object>();
  const ranked: Ranked[] = [];
  for (const { index, score } of near) {
    const entry = entries[index]!;
    if (seen.has(entry.group)) continue;
    seen.add(entry.group);
    ranked.push({ entry, score });
  }
  const rank = (it: Ranked): number => it.score - NEARER * ((it.entry.parent.depth ?? 1) - 1);
  ranked.sort((a, b) => rank(b) - rank(a));
  const best = ranked[0]?.entry.task.reading;
  return {
    ranked,
    candidates: ranked
      .slice(0, CANDIDATES)
      .map(({ entry, score }) => ({ parent: entry.parent, task: entry.task, score })),
    differences: best ? differencesOf(reading, best) : [],
    later: best !== undefined && endsLater(reading.deadline, best.deadline),
  };
}

/** A claim is this much weaker than the better one that it gives way to, and is then worth half. */
const BETTER_BY = 0.3;
const GIVEN_WAY = 0.5;

/** Three parent tasks fit alike when the third is at least this near to the first. */
const ALIKE = 0.8;

/**
 * A task that fits three parent tasks alike, and none well, shares their boilerplate: "Kết nối, chia sẻ dữ liệu giữa … với"
 * a database that the parent does not name.
 */
const isCommon = (ranked: readonly Ranked[]): boolean =>
  ranked.length > 2 && ranked[0]!.score < SURE && ranked[2]!.score >= ALIKE * ranked[0]!.score;

/**
 * What each task's best score is worth, beside the others'. Within one list a plan states a parent's task once. Where one
 * task of a list fits a parent task far better than another of the same list, the other is likely something else that is
 * put in similar words. A body, an appendix and a list of duties each may state it.
 */
function settle(tasks: readonly Task[], choices: readonly Choice[]): readonly number[] {
  const best = new Map<object, Map<Section | null, number>>();
  const lists = tasks.map((task) => outermost(task.section));
  choices.forEach(({ ranked }, i) => {
    const [first] = ranked;
    if (!first) return;
    const byList = best.get(first.entry.group) ?? new Map<Section | null, number>();
    best.set(first.entry.group, byList);
    byList.set(lists[i]!, Math.max(byList.get(lists[i]!) ?? 0, first.score));
  });
  return choices.map(({ ranked }, i) => {
    const [first] = ranked;
    if (!first) return 0;
    const better = best.get(first.entry.group)?.get(lists[i]!) ?? 0;
    const givesWay = better >= first.score + BETTER_BY || isCommon(ranked);
    return givesWay ? first.score * GIVEN_WAY : first.score;
  });
}

function outermost(section: Section | null): Section | null {
  let at = section;
  while (at?.parent) at = at.parent;
  return at;
}

function linkOf(task: Task, { ranked, candidates, differences, later }: Choice, worth: number): TraceLink {
  const [best] = ranked;
  const score = best?.score ?? 0;
  const confidence = worth >= SURE || score < SURELY_NEW ? 'sure' : 'unsure';
  if (!best || worth < LINKED) {
    const nothing = { parent: null, parentTask: null, status: 'new', differences: [], later: false } as const;
    return { task, ...nothing, score, confidence, candidates };
  }
  const reworded = score < REWORDED;
  return {
    task,
    parent: best.entry.parent,
    parentTask: best.entry.task,
    status: reworded ? 'changed' : 'inherited',
    score,
    confidence,
    differences: reworded ? [...differences, 'wording'] : differences,
    candidates,
    later,
  };
}

function coverage(
  links: readonly TraceLink[],
  choices: readonly Choice[],
  { asked }: ParentTasks,
): Pick<Trace, 'uncovered' | 'coverage'> {
  const covered = new Set<object>();
  choices.forEach(({ ranked }, i) => {
    ranked.forEach(({ entry, score }, place) => {
      if (place === 0 ? links[i]!.parentTask : score >= ALSO_TAKEN_UP) covered.add(entry.group);
    });
  });
  const uncovered: Uncovered[] = [];
  for (const [group, task] of asked) if (!covered.has(group)) uncovered.push(task);
  return { uncovered, coverage: { covered: asked.size - uncovered.length, total: asked.size } };
}
