/** How alike two tasks are. */
import type { Features, Segment } from './features';

/** A segment with the weight of each feature, its place taken into account. */
export interface WeighedSegment {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  readonly total: number;
}

export interface WeighedFeatures {
  readonly whole: WeighedSegment;
  readonly parts: readonly WeighedSegment[];
}

export function weigh(features: Features, weightOf: (key: number) => number): WeighedFeatures {
  const segment = ({ keys, places }: Segment): WeighedSegment => {
    const weights = new Float32Array(keys.length);
    let total = 0;
    for (let i = 0; i < keys.length; i++) {
      weights[i] = weightOf(keys[i]!) * places[i]!;
      total += weights[i]!;
    }
    return { keys, weights, total };
  };
  return { whole: segment(features.whole), parts: features.parts.map(segment) };
}

/**
 * What only the child says counts for less than what only the parent says: a child adds its own circumstances to the
 * parent's words, but to leave out half of them is another task.
 */
const CHILD_ONLY = 0.3;
const PARENT_ONLY = 0.5;
/**
 * What each says in place of the other's counts again: to add to a task or to cut it is to change it, to put another
 * database, law or body where the parent names one is a different task, however long the words around it.
 */
const INSTEAD = 0.5;
/** A part of the child's task stands for the whole with some loss: the rest says something else. */
const CHILD_PART = 0.85;
/** A part of the parent's with more: the child leaves the rest undone. */
const PARENT_PART = 0.8;

/** The opening words of a task are often boilerplate. What holds less than this share of what a task says is not it. */
const FULL_STANDING = 0.3;

const standing = (part: WeighedSegment, whole: WeighedSegment): number =>
  Math.min(1, part.total / (FULL_STANDING * whole.total));

/** 0 to 1: how far `child` and `parent` state the same task, or, with `inParts`, stretches of one the other. */
export function similarity(child: WeighedFeatures, parent: WeighedFeatures, inParts: boolean): number {
  let best = overlap(child.whole, parent.whole);
  if (best >= CHILD_PART || !inParts) return best;
  for (const part of child.parts) {
    best = Math.max(best, CHILD_PART * standing(part, child.whole) * overlap(part, parent.whole));
  }
  for (const part of parent.parts) {
    best = Math.max(best, PARENT_PART * standing(part, parent.whole) * overlap(child.whole, part));
  }
  return best;
}

function overlap(child: WeighedSegment, parent: WeighedSegment): number {
  const a = child.keys;
  const b = parent.keys;
  let ofChild = 0;
  let ofParent = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      ofChild += child.weights[i++]!;
      ofParent += parent.weights[j++]!;
    } else if (x < y) i++;
    else j++;
  }
  const shared = (ofChild + ofParent) / 2;
  const onlyChild = Math.max(0, child.total - ofChild);
  const onlyParent = Math.max(0, parent.total - ofParent);
  const apart = CHILD_ONLY * onlyChild + PARENT_ONLY * onlyParent + INSTEAD * Math.min(onlyChild, onlyParent);
  const all = shared + apart;
  return all > 0 ? shared / all : 0;
}
