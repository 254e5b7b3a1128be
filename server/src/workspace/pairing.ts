/** The body of a plan against its own appendices, by the engine that compares plans. */
import type { Plan, Section, Task, TaskReading } from '../plan/model';
import { sameDeadline, sameOwners } from './differences';
import { createMatcher, type Matcher, type Near } from './match/matcher';
import type { BodyAppendix, BodyAppendixPair, DuplicateTask, Verdict } from './pairs';

/**
 * Body and appendix word a task nearly alike; a pair that differs more is another task, which is worse to claim here than
 * to miss: the finding speaks of a contradiction.
 */
const PAIRED = 0.5;
/**
 * A row that shortens its task keeps less of the wording than that. It is still the task's row when both have no other
 * partner and nothing else comes near either of them.
 */
const LEFT_OVER = 0.3;
const APART = 0.1;
/**
 * Duties repeat tasks for one body, in its own words: only nearly the same wording counts, or what pairs other tasks where
 * no other duty comes near (a follow-up table that restates the duties, each for one body).
 */
const PAIRED_DUTY = 0.75;

const known = new WeakMap<Plan, BodyAppendix>();
const pairMatchers = new WeakMap<TaskReading, Matcher>();

/** Which task of the body is which row of an appendix; each in one pair at most. Worked out once for each plan. */
export function matchBodyAppendix(plan: Plan): BodyAppendix {
  let result = known.get(plan);
  if (!result) {
    result = pair(plan, matcherFor(plan, pairMatchers));
    known.set(plan, result);
  }
  return result;
}

/**
 * The matcher that an earlier state of `plan` used, known by the readings that the two share: an edit leaves all readings
 * but one the same objects, so that of the first, the middle and the last at least one is still there.
 */
function matcherFor({ tasks }: Plan, matchers: WeakMap<TaskReading, Matcher>): Matcher {
  const marks = [tasks[0], tasks[tasks.length >> 1], tasks.at(-1)].flatMap((task) => task?.reading ?? []);
  const matcher = marks.map((reading) => matchers.get(reading)).find((it) => it !== undefined) ?? createMatcher();
  for (const reading of marks) matchers.set(reading, matcher);
  return matcher;
}

function pair(plan: Plan, matcher: Matcher): BodyAppendix {
  const body = plan.tasks.filter((task) => !inAppendix(task.section));
  const rows = plan.tasks.filter((task) => inAppendix(task.section));
  if (body.length === 0 || rows.length === 0) return { pairs: [], bodyOnly: body, appendixOnly: rows };
  const nearest = matcher.match(
    body.map((task) => task.reading),
    rows.map((task) => task.reading),
    plan.damaged ? 'letters' : 'words',
  );
  const claims = body.flatMap((task, i) =>
    (nearest[i] ?? []).filter((near) => near.score >= LEFT_OVER).map((near) => ({ task, body: i, near })),
  );
  const partner = new Map<number, Near>();
  const taken = new Set<number>();
  const isOpen = (claim: Claim): boolean => !partner.has(claim.body) && !taken.has(claim.near.index);
  const take = (claim: Claim): void => {
    if (!isOpen(claim)) return;
    partner.set(claim.body, claim.near);
    taken.add(claim.near.index);
  };
  const [duties, others] = [true, false].map((duty) =>
    claims.filter((claim) => (claim.task.reading.form === 'duty') === duty).sort(byScore),
  ) as [Claim[], Claim[]];
  others.filter((claim) => claim.near.score >= PAIRED).forEach(take);
  leftOver(others.filter(isOpen)).forEach(take);
  duties.filter((claim) => claim.near.score >= PAIRED_DUTY).forEach(take);
  unrivalled(duties.filter((claim) => isOpen(claim) && claim.near.score >= PAIRED)).forEach(take);
  const pairs: BodyAppendixPair[] = [];
  body.forEach((task, i) => {
    const found = partner.get(i);
    if (found) pairs.push(verdicts(task, rows[found.index]!, found.score));
  });
  return {
    pairs,
    bodyOnly: body.filter((_, i) => !partner.has(i)),
    appendixOnly: rows.filter((_, i) => !taken.has(i)),
  };
}

/** Claims between two tasks that nothing else comes near to, on either side. `claims` best first. */
function leftOver(claims: readonly Claim[]): readonly Claim[] {
  const ofBody = scoresBy(claims, (claim) => claim.body);
  return unrivalled(claims).filter(({ body, near }) => stands(ofBody.get(body)!, near.score));
}

/** Claims on a row that nothing else comes near to. `claims` best first. */
function unrivalled(claims: readonly Claim[]): readonly Claim[] {
  const ofRow = scoresBy(claims, (claim) => claim.near.index);
  return claims.filter(({ near }) => stands(ofRow.get(near.index)!, near.score));
}

/** The scores of the claims on each side, best first. */
function scoresBy(claims: readonly Claim[], side: (claim: Claim) => number): ReadonlyMap<number, readonly number[]> {
  const scores = new Map<number, number[]>();
  for (const claim of claims) {
    const list = scores.get(side(claim));
    if (list) list.push(claim.near.score);
    else scores.set(side(claim), [claim.near.score]);
  }
  return scores;
}

const stands = ([best, next]: readonly number[], score: number): boolean =>
  score === best && (next === undefined || next <= score - APART);

interface Claim {
  readonly task: Task;
  readonly body: number;
  readonly near: Near;
}

/** Best first; among equals the pair that keeps the order of the two lists. */
const byScore = (a: Claim, b: Claim): number =>
  b.near.score - a.near.score || a.body - b.body || a.near.index - b.near.index;

function verdicts(body: Task, appendix: Task, score: number): BodyAppendixPair {
  const { owners, deadline } = body.reading;
  const row = appendix.reading;
  return {
    body,
    appendix,
    score,
    owner: verdict(owners.length > 0, row.owners.length > 0, () => sameOwners(owners, row.owners)),
    deadline: verdict(deadline !== null, row.deadline !== null, () => sameDeadline(deadline, row.deadline)),
  };
}

function verdict(inBody: boolean, inRow: boolean, same: () => boolean): Verdict {
  if (inBody && inRow) return same() ? 'same' : 'different';
  if (inBody) return 'only-body';
  return inRow ? 'only-appendix' : 'neither';
}

function inAppendix(section: Section | null): boolean {
  for (let at = section; at; at = at.parent) if (at.role === 'appendix') return true;
  return false;
}

/** Two tasks of one list are one task put twice only when hardly a word differs. */
const DUPLICATE = 0.92;

const duplicates = new WeakMap<Plan, readonly DuplicateTask[]>();
const duplicateMatchers = new WeakMap<TaskReading, Matcher>();

/**
 * Tasks that stand twice in the body, or twice in one appendix; each is reported once, with the first that says the same.
 * The row of a body task, and one duty given to two bodies, are no duplicates.
 */
export function duplicateTasks(plan: Plan): readonly DuplicateTask[] {
  let result = duplicates.get(plan);
  if (!result) {
    result = findDuplicates(plan, matcherFor(plan, duplicateMatchers));
    duplicates.set(plan, result);
  }
  return result;
}

function findDuplicates(plan: Plan, matcher: Matcher): readonly DuplicateTask[] {
  const readings = plan.tasks.map((task) => task.reading);
  const nearest = matcher.look(readings, readings, plan.damaged ? 'letters' : 'words');
  const found: DuplicateTask[] = [];
  plan.tasks.forEach((second, i) => {
    for (const { other, score } of nearest[i] ?? []) {
      if (score < DUPLICATE) break;
      const first = plan.tasks[other.position]!;
      if (other.position >= i || !comparable(first, second)) continue;
      found.push({ first, second, score });
      break;
    }
  });
  return found;
}

function comparable(a: Task, b: Task): boolean {
  if (inAppendix(a.section) !== inAppendix(b.section)) return false;
  return a.reading.form !== 'duty' && b.reading.form !== 'duty' ? true : a.section === b.section;
}
