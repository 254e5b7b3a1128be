/** Applies the safe fixes of one document until there are none left. */
import { safeEdits } from '../features/actions';
import { plainText } from '../features/edits';
import type { CheckedFinding } from '../rules/check';
import type { Edit } from '../rules/rule';

/** Fixes converge; this only keeps a pair of rules that disagree from going on for ever. */
const MOST_ROUNDS = 10;

export interface Fixed {
  readonly text: string;
  /** Edits made. */
  readonly count: number;
}

/** `check` finds what is wrong with a text, again after each round. */
export async function applySafeFixes(
  text: string,
  check: (text: string) => Promise<readonly CheckedFinding[]>,
): Promise<Fixed> {
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(await check(fixed.text));
    const next = applyEdits(fixed.text, edits);
    if (next === fixed.text) return fixed;
    fixed = { text: next, count: fixed.count + edits.length };
  }
  return fixed;
}

/** `text` after `edits`, which are ascending and do not overlap; where an edit offers choices the first is taken. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.span.start), plainText(edit));
    at = edit.span.end;
  }
  return parts.join('') + text.slice(at);
}
