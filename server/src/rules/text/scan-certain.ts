/** What stays certain about a task of a scan, whose words may be misread. */
import type { Plan, Task } from '../../plan/model';
import { textBetween } from '../../syntax/parse';
import { fold } from '../../text/fold';

const JOINED = /^[\s,;–-]*(?:va)?[\s,;–-]*$/;
/** Behind the bodies the bracket or the sentence ends, or they "thực hiện" the task: nothing is left that could say who leads. */
const ENDS = /^\s*(?:[).;]|$|th[a-z]{1,4} hi[a-z]n)/;
const BEHIND = 40;

/**
 * True when the bodies of `task` stand together with nothing but commas and "và" between and nothing behind them: words
 * that might be a misread "chủ trì" or "phối hợp" are not there.
 */
export function namesBodiesOnly({ tree }: Plan, { start, reading }: Task): boolean {
  const spans = [...reading.owners, ...reading.coop].flatMap(({ span }) => span ?? []);
  if (spans.length < reading.owners.length + reading.coop.length) return false;
  spans.sort((a, b) => a.start - b.start);
  const between = (from: number, to: number): string => fold(textBetween(tree, start + from, start + to));
  for (let i = 1; i < spans.length; i++) if (!JOINED.test(between(spans[i - 1]!.end, spans[i]!.start))) return false;
  const last = spans.at(-1);
  return last !== undefined && ENDS.test(between(last.end, last.end + BEHIND));
}

/** What names of bodies, and words that give them work, look like however badly they are read. */
const BODIES =
  /[()]|c[a-z0-9]ng an|ubnd|hdnd|\bso |\bban |\bb[a-z0-9]? phan|ph[a-z0-9]ng |tr[a-z0-9]m |trung t|tr[a-z]{1,5}ng |c[a-z0-9] quan|d[a-z0-9]n vi|ch[a-z0-9]{1,3} tr|ph[a-z0-9]{1,3} h[a-z0-9]p/;

/** True when nothing in the words of `task` could be a body, misread or not. */
export const namesNoBody = ({ reading }: Task): boolean => !BODIES.test(fold(reading.text));

/** Words of time, misread or not, and any number. */
const TIMES = /\d{2}|th[a-z0-9]{1,3}ng|ng[a-z0-9]y|qu[yiv]|n[a-z0-9]m |d[a-z0-9]nh k|sau khi|khi c/;

/** True when nothing in the words of `task` could be a time. */
export const namesNoTime = ({ reading }: Task): boolean => !TIMES.test(fold(reading.text));
