/** Which task of the parents each task of a plan carries out, by content: plans give their tasks no identifiers. */
import type { Plan, Section, Task, TaskReading } from '../plan/model';
import { differencesOf, endsLater } from './differences';
import type { FeatureKind } from './match/features';
import { createMatcher, type Matcher, type Near } from './match/matcher';
import { matchBodyAppendix } from './pairing';
import type { Trace, TraceCandidate, TraceLink, TraceParent, Uncovered } from './trace';

/** Score from which the nearest parent task is taken for the task's own. */
const LINKED = 0.3;
/** From here on nobody would doubt it; between here and `LINKED` it is said with a question mark. */
const SURE = 0.5;
/** Below this the nearest parent task has nothing to do with it. */
const SURELY_NEW = 0.2;
/** The wording has been changed, beyond places, levels and small words. */
const REWORDED = 0.7;
/** A parent task that a child's task holds besides the one it is linked to is taken up, too. */
const ALSO_TAKEN_UP = 0.6;
/** Candidates shown. */
const CANDIDATES = 5;

/** What tracing a plan remembers from one call to the next, so that a keystroke costs the task it is in. */
export interface TraceMemory {
  readonly matcher: Matcher;
}

export const createTraceMemory = (): TraceMemory => ({ matcher: createMatcher() });

/**
 * `child` against `parents`, direct ones first. The outcome is the same with and without `memory`; pass the same memory
 * for the same child. Plans without tasks give a trace without links.
 */
export function traceTasks(child: Plan, parents: readonly TraceParent[], memory = createTraceMemory()): Trace {
  const entries = parents.flatMap(entriesOf);
  const kind: FeatureKind = child.damaged || parents.some((parent) => parent.plan.damaged) ? 'letters' : 'words';
  const readings = child.tasks.map((task) => task.reading);
  const nearest = memory.matcher.match(readings, entries.map(readingOf), kind);
  const choices = child.tasks.map((task, i) => choose(task, nearest[i] ?? [], entries));
  const links = settle(choices).map((choice) => linkOf(choice, child));
  return { parents, links, ...coverage(links, choices, entries) };
}

/** One task of a parent; `group` is shared with the same task's row in the parent's appendix. */
interface Entry {
  readonly parent: TraceParent;
  readonly task: Task;
  readonly twin: Task | null;
  readonly group: object;
}

const readingOf = (entry: Entry): TaskReading => entry.task.reading;

const entriesByPlan = new WeakMap<Plan, readonly Omit<Entry, 'parent'>[]>();

function entriesOf(parent: TraceParent): readonly Entry[] {
  let entries = entriesByPlan.get(parent.plan);
  if (!entries) {
    const twins = new Map<Task, { readonly twin: Task; readonly group: object }>();
    for (const { body, appendix } of matchBodyAppendix(parent.plan).pairs) {
      const group = {};
      twins.set(body, { twin: appendix, group });
      twins.set(appendix, { twin: body, group });
    }
    entries = parent.plan.tasks.map((task) => ({ task, ...(twins.get(task) ?? { twin: null, group: {} }) }));
    entriesByPlan.set(parent.plan, entries);
  }
  return entries.map((entry) => ({ ...entry, parent }));
}

interface Ranked {
  readonly entry: Entry;
  readonly score: number;
}

interface Choice {
  readonly task: Task;
  /** Best first, one for each group. */
  readonly ranked: readonly Ranked[];
  /** The best one's score, less what speaks against it. */
  readonly worth: number;
}

/** A farther plan of the chain has to fit better by this much to be named before a nearer one. */
const NEARER = 0.1;

function choose(task: Task, near: readonly Near[], entries: readonly Entry[]): Choice {
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
  return { task, ranked, worth: ranked[0]?.score ?? 0 };
}

/** A claim is this much weaker than the better one that it gives way to, and is then worth so much less. */
const BETTER_BY = 0.3;
const GIVEN_WAY = 0.65;

/**
 * Within one list a plan states a parent's task once. Where one task of a list fits a parent task far better than another
 * of the same list, the other is likely something else that is put in similar words. A body, an appendix and a list of
 * duties each may state it.
 */
function settle(choices: readonly Choice[]): readonly Choice[] {
  const best = new Map<object, Map<Section | null, number>>();
  for (const { task, ranked, worth } of choices) {
    const group = ranked[0]?.entry.group;
    if (!group) continue;
    const lists = best.get(group) ?? new Map<Section | null, number>();
    best.set(group, lists);
    const list = listOf(task);
    lists.set(list, Math.max(lists.get(list) ?? 0, worth));
  }
  return choices.map((choice) => {
    const group = choice.ranked[0]?.entry.group;
    const better = group ? (best.get(group)?.get(listOf(choice.task)) ?? 0) : 0;
    return better >= choice.worth + BETTER_BY ? { ...choice, worth: choice.worth * GIVEN_WAY } : choice;
  });
}

/** The outermost section around a task. */
function listOf(task: Task): Section | null {
  let section = task.section;
  while (section?.parent) section = section.parent;
  return section;
}

function linkOf({ task, ranked, worth }: Choice, child: Plan): TraceLink {
  const [best] = ranked;
  const candidates: readonly TraceCandidate[] = ranked
    .slice(0, CANDIDATES)
    .map(({ entry, score }) => ({ parent: entry.parent, task: entry.task, score }));
  const confidence = worth >= SURE || worth < SURELY_NEW ? 'sure' : 'unsure';
  if (!best || worth < LINKED) {
    const nothing = { parent: null, parentTask: null, status: 'new', differences: [], later: false } as const;
    return { task, ...nothing, score: best?.score ?? 0, confidence, candidates };
  }
  const { parent, task: parentTask } = best.entry;
  const reworded = best.score < REWORDED;
  return {
    task,
    parent,
    parentTask,
    status: reworded ? 'changed' : 'inherited',
    score: best.score,
    confidence,
    differences: [
      ...differencesOf(task.reading, child, parentTask.reading, parent.plan),
      ...(reworded ? (['wording'] as const) : []),
    ],
    candidates,
    later: endsLater(task.reading.deadline, parentTask.reading.deadline),
  };
}

function coverage(
  links: readonly TraceLink[],
  choices: readonly Choice[],
  entries: readonly Entry[],
): Pick<Trace, 'uncovered' | 'coverage'> {
  const covered = new Set<object>();
  choices.forEach(({ ranked }, i) => {
    ranked.forEach(({ entry, score }, place) => {
      if (place === 0 ? links[i]?.parentTask : score >= ALSO_TAKEN_UP) covered.add(entry.group);
    });
  });
  const groups = new Map<object, Entry[]>();
  for (const entry of entries) {
    if ((entry.parent.depth ?? 1) > 1) continue;
    const group = groups.get(entry.group);
    if (group) group.push(entry);
    else groups.set(entry.group, [entry]);
  }
  const uncovered: Uncovered[] = [];
  for (const [group, members] of groups) {
    if (covered.has(group)) continue;
    // The row of the appendix stands for both: it has the owner, the deadline and the product in their columns.
    const entry = members.find((member) => member.task.reading.form === 'row') ?? members[0]!;
    uncovered.push({ parent: entry.parent, task: entry.task, twin: entry.twin });
  }
  return { uncovered, coverage: { covered: groups.size - uncovered.length, total: groups.size } };
}
