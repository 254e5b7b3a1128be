import type { Block } from '../syntax/tree';

interface Entry<T> {
  readonly inputs: readonly unknown[];
  readonly value: T;
}

/** Remembers, on the block a reading begins with, the last value made from the same inputs (compared by identity). */
export interface Memo<T> {
  readonly entries: WeakMap<Block, Entry<T>>;
}

export const createMemo = <T>(): Memo<T> => ({ entries: new WeakMap() });

/** The remembered value for `inputs`, or what `make` gives. Two readings that begin with one block evict each other. */
export function remember<T>(memo: Memo<T>, block: Block, inputs: readonly unknown[], make: () => T): T {
  const known = memo.entries.get(block);
  if (known && sameInputs(known.inputs, inputs)) return known.value;
  const value = make();
  memo.entries.set(block, { inputs, value });
  return value;
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
