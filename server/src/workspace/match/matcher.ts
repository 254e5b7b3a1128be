/**
 * Every task of one list against every task of another, kept up to date from call to call: what an edit has not touched is
 * not compared again. The outcome never depends on what was matched before.
 */
import type { TaskReading } from '../../plan/model';
import { type FeatureKind, type Features, featuresOf } from './features';
import { similarity, type WeighedFeatures, weigh } from './similarity';
import { step, weightTable } from './weights';

/** A task of the second list, by its index, and how near it is. */
export interface Near {
  readonly index: number;
  /** 0 to 1. */
  readonly score: number;
}

/** How many of the nearest are kept: twice the six or so that are ever shown, since a task may stand in body and appendix. */
const KEPT = 12;

/** How many of those are compared part by part, too. */
const IN_PARTS = 6;

/** Letters of a damaged text that stand nowhere in the other list are more likely damage than another meaning. */
const NOISE = 0.25;
/** What a scan takes from every match, given back, so that scores mean the same for damaged text. */
const LOST = 1.25;

interface Other {
  readonly features: Features;
  /** Evens out the lengths of tasks. */
  readonly scale: number;
  weighed: WeighedFeatures | null;
}

export interface Matcher {
  /**
   * For each of `ours`, the nearest of `theirs`, best first; only those that share a word of weight. Equal scores stand in
   * the order of `theirs`.
   */
  match(ours: readonly TaskReading[], theirs: readonly TaskReading[], kind: FeatureKind): readonly (readonly Near[])[];
}

/** A matcher without memory of anything yet. */
export function createMatcher(): Matcher {
  let kind: FeatureKind | null = null;
  let theirs: readonly TaskReading[] = [];
  let others: readonly Other[] = [];
  let postings = new Map<number, number[]>();
  let counted: readonly TaskReading[] = [];
  let nearest = new Map<TaskReading, readonly Near[]>();
  let total = 0;
  let weightAt = weightTable(0);
  const counts = new Map<number, number>();

  return { match };

  function match(
    ours: readonly TaskReading[],
    nextTheirs: readonly TaskReading[],
    nextKind: FeatureKind,
  ): readonly (readonly Near[])[] {
    const sameKind = kind === nextKind;
    if (!sameKind) forget();
    kind = nextKind;
    const sameTheirs = sameKind && sameList(theirs, nextTheirs);
    const changed = recount([...ours, ...nextTheirs]);
    if (!sameTheirs) index(nextTheirs);
    if (changed === 'all' || !sameTheirs) {
      nearest = new Map();
      for (const other of others) other.weighed = null;
    } else if (changed.size > 0) refresh(changed);
    const kept = new Map<TaskReading, readonly Near[]>();
    const found = ours.map((reading) => {
      const near = nearest.get(reading) ?? search(featuresOf(reading, nextKind));
      kept.set(reading, near);
      return near;
    });
    nearest = kept;
    return found;
  }

  function forget(): void {
    counted = [];
    counts.clear();
    total = 0;
    weightAt = weightTable(0);
    theirs = [];
    others = [];
    nearest = new Map();
  }

  /** Counts in how many tasks each feature stands; gives the features whose weight is no longer what it was. */
  function recount(readings: readonly TaskReading[]): ReadonlySet<number> | 'all' {
    const before = new Map<number, number>();
    const add = (reading: TaskReading, by: number): void => {
      total += by;
      for (const key of featuresOf(reading, kind!).whole.keys) {
        const count = counts.get(key) ?? 0;
        if (!before.has(key)) before.set(key, count);
        if (count + by > 0) counts.set(key, count + by);
        else counts.delete(key);
      }
    };
    const totalBefore = total;
    // Only what stands between the common ends of the two lists is counted out and in.
    let start = 0;
    while (start < counted.length && start < readings.length && counted[start] === readings[start]) start++;
    let end = 0;
    const room = Math.min(counted.length, readings.length) - start;
    while (end < room && counted[counted.length - 1 - end] === readings[readings.length - 1 - end]) end++;
    for (let i = start; i < counted.length - end; i++) add(counted[i]!, -1);
    for (let i = start; i < readings.length - end; i++) add(readings[i]!, 1);
    counted = readings;
    if (step(totalBefore) !== step(total)) {
      weightAt = weightTable(total);
      return 'all';
    }
    const changed = new Set<number>();
    for (const [key, count] of before) if (step(counts.get(key) ?? 0) !== step(count)) changed.add(key);
    return changed;
  }

  function index(readings: readonly TaskReading[]): void {
    theirs = readings;
    others = readings.map((reading) => {
      const features = featuresOf(reading, kind!);
      return { features, scale: 1 / Math.sqrt(1 + features.whole.keys.length), weighed: null };
    });
    postings = new Map();
    others.forEach(({ features }, position) => {
      for (const key of features.whole.keys) {
        const list = postings.get(key);
        if (list) list.push(position);
        else postings.set(key, [position]);
      }
    });
  }

  /** Drops what was worked out with the old weight of a `changed` feature. */
  function refresh(changed: ReadonlySet<number>): void {
    const stale = new Set<number>();
    for (const key of changed) for (const position of postings.get(key) ?? []) stale.add(position);
    for (const position of stale) others[position]!.weighed = null;
    for (const [reading, near] of nearest) {
      if (near.some((it) => stale.has(it.index)) || holdsAny(featuresOf(reading, kind!), changed))
        nearest.delete(reading);
    }
  }

  function search(features: Features): readonly Near[] {
    const weightFor = (key: number): number => weightAt(counts.get(key) ?? 0);
    const known = (key: number): number => weightFor(key) * (postings.has(key) ? 1 : NOISE);
    const ours = weigh(features, kind === 'letters' ? known : weightFor);
    const shared = new Float32Array(others.length);
    const { keys, weights } = ours.whole;
    for (let i = 0; i < keys.length; i++) {
      const weight = weights[i]!;
      const list = weight > 0 ? postings.get(keys[i]!) : undefined;
      if (list) for (let at = 0; at < list.length; at++) shared[list[at]!]! += weight;
    }
    // A long task shares words with everything: what is shared counts by the length of the other, so that the row that says
    // nothing else is not crowded out.
    for (let position = 0; position < shared.length; position++) {
      shared[position]! *= others[position]!.scale;
    }
    return largest(shared, KEPT)
      .map((position, place) => {
        const other = others[position]!;
        other.weighed ??= weigh(other.features, weightFor);
        const score = similarity(ours, other.weighed, place < IN_PARTS);
        return { index: position, score: kind === 'letters' ? Math.min(1, score * LOST) : score };
      })
      .sort((a, b) => b.score - a.score || a.index - b.index);
  }
}

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

function holdsAny({ whole }: Features, keys: ReadonlySet<number>): boolean {
  if (keys.size * 8 > whole.keys.length) return whole.keys.some((key) => keys.has(key));
  for (const key of keys) if (holds(whole.keys, key)) return true;
  return false;
}

function holds(sorted: Uint32Array, key: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === key;
}

/** Positions of the `count` largest positive values, the earlier first among equals. */
function largest(values: Float32Array, count: number): readonly number[] {
  const best: number[] = [];
  for (let position = 0; position < values.length; position++) {
    const value = values[position]!;
    if (value <= 0 || (best.length === count && value <= values[best[count - 1]!]!)) continue;
    let at = best.length;
    while (at > 0 && values[best[at - 1]!]! < value) at--;
    best.splice(at, 0, position);
    if (best.length > count) best.pop();
  }
  return best;
}
