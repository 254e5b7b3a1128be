/** Owners and deadlines of two statements of one task. */
import type { AgencyMention, Deadline, TaskReading } from '../plan/model';
import { foldKey } from '../text/fold';
import { bodyOf, type NamedBody, sameBody, sameSector } from './match/body';
import type { Difference } from './trace';

/**
 * How a task's owner and deadline differ from its parent task's. Levels and places do not: the police of a commune carry
 * out what the parent plan gives to the police of the province.
 */
export function differencesOf(child: TaskReading, parent: TaskReading): readonly Difference[] {
  const differences: Difference[] = [];
  if (!sameOwners(child.owners, parent.owners, sameSector)) differences.push('owner');
  if (!sameDeadline(child.deadline, parent.deadline)) differences.push('deadline');
  return differences;
}

/** True when both name the same single bodies, in whatever order and spelling, or no single body at all. */
export function sameOwners(
  a: readonly AgencyMention[],
  b: readonly AgencyMention[],
  same: (a: NamedBody, b: NamedBody) => boolean = sameBody,
): boolean {
  if ((a.length === 0) !== (b.length === 0)) return false;
  const bodiesA = a.flatMap((mention) => bodyOf(mention) ?? []);
  const bodiesB = b.flatMap((mention) => bodyOf(mention) ?? []);
  return (
    bodiesA.every((body) => bodiesB.some((other) => same(body, other))) &&
    bodiesB.every((body) => bodiesA.some((other) => same(other, body)))
  );
}

/** True when both fall on the same days, wait for the same event, or are both without an end. */
export function sameDeadline(a: Deadline | null, b: Deadline | null): boolean {
  if (a === null || b === null) return a === b;
  const key = [foldKey(a.text), foldKey(b.text)] as const;
  if (key[0] === key[1]) return true;
  if (a.start !== null || a.end !== null || b.start !== null || b.end !== null)
    return a.start === b.start && a.end === b.end;
  if (a.kind !== b.kind) return false;
  return a.kind === 'ongoing' || alike(key[0], key[1]);
}

/** Both end on a day, `child` after `parent`. */
export const endsLater = (child: Deadline | null, parent: Deadline | null): boolean =>
  child?.end != null && parent?.end != null && child.end > parent.end;

const DATES = /\d{1,4}/g;

/** One wording is the other shortened, and no number differs: "Sau khi Bộ Công an có văn bản đề nghị (tham gia góp ý …)". */
function alike(a: string, b: string): boolean {
  if ((a.match(DATES) ?? []).join(' ') !== (b.match(DATES) ?? []).join(' ')) return false;
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const words = new Set(large.split(' '));
  const all = small.split(' ');
  return all.filter((word) => words.has(word)).length >= all.length * 0.8;
}
