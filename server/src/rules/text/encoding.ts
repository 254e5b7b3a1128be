/** The encoding before Unicode that a plan is in as a whole. */
import type { Plan } from '../../plan/model';
import { textBetween } from '../../syntax/parse';
import { type LegacyEncoding, wholeEncoding } from '../../text/legacy';

/** Words to judge by, in UTF-16 code units; the same stretch that decides whether the text is a plan. */
const SAMPLE = 8_000;

const known = new WeakMap<Plan, LegacyEncoding | null>();

/** Null for Unicode text, even when some paragraphs are not. */
export function encodingOf(plan: Plan): LegacyEncoding | null {
  let encoding = known.get(plan);
  if (encoding === undefined) {
    encoding = wholeEncoding(textBetween(plan.tree, 0, SAMPLE));
    known.set(plan, encoding);
  }
  return encoding;
}
