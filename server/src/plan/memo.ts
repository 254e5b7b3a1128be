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

/** Cells say the same few names and times over and over; longer texts seldom come back. */
const LONGEST_REPEATED = 160;
const REPEATED_KEPT = 1000;

/** `read` with its answers to short texts remembered. `read` must depend on the text alone. */
export function rememberTexts<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_REPEATED) return read(text);
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = read(text);
    if (known.size >= REPEATED_KEPT) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
