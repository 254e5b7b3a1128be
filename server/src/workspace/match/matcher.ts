/**
 * Every task of one list against every task of another, kept up to date from call to call: what an edit of either list has
 * not touched is not compared again. The outcome never depends on what was matched before.
 */
import type { TaskReading } from '../../plan/model';
import { commonEnds } from '../../text/lists';
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

/** More new tasks at once than this, and everything is compared anew: it is another list. */
const FEW = 16;

/** One of theirs. */
interface Other {
  readonly features: Features;
  /** Evens out the lengths of tasks. */
  readonly scale: number;
  position: number;
  weighed: WeighedFeatures | null;
}

/** What was found for one of ours. */
interface Found {
  readonly nearest: readonly { readonly other: Other; readonly score: number }[];
  /** What the last of the kept shares; zero while there is room. */
  readonly cutoff: number;
  /** The same by position, while theirs stand where they stood. */
  near: readonly Near[] | null;
}

export interface Matcher {
  /**
   * For each of `ours`, the nearest of `theirs`, best first; only those that share a word of weight. Equal scores stand in
   * the order of `theirs`. While neither a task of ours nor `theirs` has changed, its list is the same object.
   */
  match(ours: readonly TaskReading[], theirs: readonly TaskReading[], kind: FeatureKind): readonly (readonly Near[])[];
  /** The same without a list of its own for each: what is looked at once, until the next call moves the places. */
  look(ours: readonly TaskReading[], theirs: readonly TaskReading[], kind: FeatureKind): readonly (readonly Seen[])[];
}

/** A task of the second list where it stands now. */
export interface Seen {
  readonly other: { readonly position: number };
  readonly score: number;
}

/** A matcher without memory of anything yet. */
export function createMatcher(): Matcher {
  let kind: FeatureKind = 'words';
  let theirs: readonly TaskReading[] = [];
  let others: readonly Other[] = [];
  let postings = new Map<number, Other[]>();
  let counted: readonly TaskReading[] = [];
  let found = new Map<TaskReading, Found>();
  let counts = new Map<number, number>();
  let total = 0;
  let weightAt = weightTable(0);

  const weightFor = (key: number): number => weightAt(counts.get(key) ?? 0);

  return {
    match: (ours, nextTheirs, nextKind) =>
      bring(ours, nextTheirs, nextKind).map((mine) => {
        mine.near ??= mine.nearest.map(({ other, score }) => ({ index: other.position, score }));
        return mine.near;
      }),
    look: (ours, nextTheirs, nextKind) => bring(ours, nextTheirs, nextKind).map((mine) => mine.nearest),
  };

  /** What was found for each of ours, after all that has changed since the last call. */
  function bring(ours: readonly TaskReading[], nextTheirs: readonly TaskReading[], nextKind: FeatureKind): Found[] {
    if (kind !== nextKind) forget(nextKind);
    const changed = recount([
      [counted, ours],
      [theirs, nextTheirs],
    ]);
    counted = ours;
    const { removed, added } = index(nextTheirs);
    if (changed === 'all' || added.length > FEW) {
      found = new Map();
      for (const other of others) other.weighed = null;
    } else if (changed.size > 0 || removed.size > 0 || added.length > 0) refresh(changed, removed, added);
    const kept = new Map<TaskReading, Found>();
    const all = ours.map((reading) => {
      const mine = found.get(reading) ?? kept.get(reading) ?? search(featuresOf(reading, kind));
      kept.set(reading, mine);
      return mine;
    });
    found = kept;
    return all;
  }

  function forget(nextKind: FeatureKind): void {
    kind = nextKind;
    theirs = [];
    others = [];
    postings = new Map();
    counted = [];
    found = new Map();
    counts = new Map();
    total = 0;
    weightAt = weightTable(0);
  }

  /** Counts in how many tasks each feature stands; gives the features whose weight is no longer what it was. */
  function recount(lists: readonly (readonly [was: readonly TaskReading[], is: readonly TaskReading[]])[]) {
    const moved = lists.map(([was, is]) => {
      const { start, end } = commonEnds(was, is);
      return { gone: was.slice(start, was.length - end), come: is.slice(start, is.length - end) };
    });
    const totalBefore = total;
    for (const { gone, come } of moved) total += come.length - gone.length;
    // Where all weights change anyway, nobody asks which did.
    const before = step(totalBefore) === step(total) ? new Map<number, number>() : null;
    const add = (reading: TaskReading, by: number): void => {
      for (const key of featuresOf(reading, kind).whole.keys) {
        const count = counts.get(key) ?? 0;
        if (before && !before.has(key)) before.set(key, count);
        if (count + by > 0) counts.set(key, count + by);
        else counts.delete(key);
      }
    };
    for (const { gone, come } of moved) {
      for (const reading of gone) add(reading, -1);
      for (const reading of come) add(reading, 1);
    }
    if (!before) {
      weightAt = weightTable(total);
      return 'all' as const;
    }
    const changed = new Set<number>();
    for (const [key, count] of before) if (step(counts.get(key) ?? 0) !== step(count)) changed.add(key);
    return changed;
  }

  /** Takes `readings` for theirs; gives what has gone and come. */
  function index(readings: readonly TaskReading[]): { removed: ReadonlySet<Other>; added: readonly Other[] } {
    const { start, end } = commonEnds(theirs, readings);
    const removed = new Set(others.slice(start, others.length - end));
    const added = readings.slice(start, readings.length - end).map((reading): Other => {
      const features = featuresOf(reading, kind);
      return { features, scale: 1 / Math.sqrt(1 + features.whole.keys.length), position: 0, weighed: null };
    });
    theirs = readings;
    if (removed.size === 0 && added.length === 0) return { removed, added };
    for (const other of removed) {
      for (const key of other.features.whole.keys) {
        const rest = postings.get(key)!.filter((it) => it !== other);
        if (rest.length > 0) postings.set(key, rest);
        else postings.delete(key);
      }
    }
    for (const other of added) {
      for (const key of other.features.whole.keys) {
        const list = postings.get(key);
        if (list) list.push(other);
        else postings.set(key, [other]);
      }
    }
    others = [...others.slice(0, start), ...added, ...others.slice(others.length - end)];
    others.forEach((other, position) => {
      other.position = position;
    });
    for (const mine of found.values()) mine.near = null;
    return { removed, added };
  }

  /** Drops what was found with the old weight of a `changed` feature, or without regard to what has gone or come. */
  function refresh(changed: ReadonlySet<number>, removed: ReadonlySet<Other>, added: readonly Other[]): void {
    const stale = new Set(removed);
    for (const key of changed) for (const other of postings.get(key) ?? []) stale.add(other);
    for (const other of stale) other.weighed = null;
    // In damaged text a feature also weighs by whether it stands in theirs at all.
    const appeared =
      kind === 'letters' ? new Set([...removed, ...added].flatMap((it) => [...it.features.whole.keys])) : null;
    for (const [reading, { nearest, cutoff }] of found) {
      const features = featuresOf(reading, kind);
      if (
        nearest.some((it) => stale.has(it.other)) ||
        holdsAny(features, changed) ||
        (appeared && holdsAny(features, appeared)) ||
        added.some((other) => sharedWith(features, other) >= cutoff * (1 - ROUNDING))
      ) {
        found.delete(reading);
      }
    }
  }

  /** What `features` share with `other`, as `search` reckons it, but for rounding. */
  function sharedWith({ whole }: Features, other: Other): number {
    const keys = other.features.whole.keys;
    let shared = 0;
    for (let i = 0, j = 0; i < whole.keys.length && j < keys.length; ) {
      const mine = whole.keys[i]!;
      const its = keys[j]!;
      if (mine === its) {
        shared += weightFor(mine) * whole.places[i]!;
        i++;
        j++;
      } else if (mine < its) i++;
      else j++;
    }
    return shared > 0 ? shared * other.scale : -1;
  }

  function search(features: Features): Found {
    const known = (key: number): number => weightFor(key) * (postings.has(key) ? 1 : NOISE);
    const ours = weigh(features, kind === 'letters' ? known : weightFor);
    // A long task shares words with everything: what is shared counts by the length of the other, so that the row that says
    // nothing else is not crowded out.
    const shared = new Float32Array(others.length);
    const { keys, weights } = ours.whole;
    for (let i = 0; i < keys.length; i++) {
      const weight = weights[i]!;
      const list = weight > 0 ? postings.get(keys[i]!) : undefined;
      if (list) for (let at = 0; at < list.length; at++) shared[list[at]!.position]! += weight;
    }
    for (let position = 0; position < shared.length; position++) shared[position]! *= others[position]!.scale;
    const best = largest(shared, KEPT);
    const nearest = best.map((position, place) => {
      const other = others[position]!;
      other.weighed ??= weigh(other.features, weightFor);
      const score = similarity(ours, other.weighed, place < IN_PARTS);
      return { other, score: kind === 'letters' ? Math.min(1, score * LOST) : score };
    });
    nearest.sort((a, b) => b.score - a.score || a.other.position - b.other.position);
    return { nearest, cutoff: best.length < KEPT ? 0 : shared[best[KEPT - 1]!]!, near: null };
  }
}

/** Sums of the same weights in another precision differ by less than this part. */
const ROUNDING = 1e-4;

function holdsAny({ whole }: Features, keys: ReadonlySet<number>): boolean {
  if (keys.size * 8 > whole.keys.length) return whole.keys.some((key) => keys.has(key));
  for (const key of keys) if (holds(whole.keys, key)) return true;
  return false;
}

function holds(sorted: Uint32Array, key: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]! < key) low = mid + 1;
    else high = mid;
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
