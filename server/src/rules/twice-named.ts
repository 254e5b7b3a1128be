/** A body that leads a task and is told to help itself with it: "Công an tỉnh phối hợp với CAT". */
import type { AgencyCluster, AgencyMention, Plan, Task } from '../plan/model';
import { textBetween } from '../syntax/parse';
import { fold, foldKey } from '../text/fold';
import { type Span, shift, span } from '../text/span';
import type { Finding } from './rule';

const SAME = {
  vi: '“{name}” vừa chủ trì vừa phối hợp với chính mình. Đề nghị bỏ một lần.',
  en: '“{name}” both leads and helps itself. Remove one.',
};
const OTHER_FORM = {
  vi: '“{name}” cũng là “{owner}”, cơ quan đã chủ trì nhiệm vụ này. Đề nghị bỏ một lần.',
  en: '“{name}” is “{owner}”, which leads this task already. Remove one.',
};
const FIX = { vi: 'Bỏ “{name}”', en: 'Remove “{name}”' };

/** Findings on helpers that are the task's own leader under the same name or an abbreviation of it. */
export function* twiceNamed(plan: Plan): Iterable<Finding> {
  const clusters = clustersAt(plan);
  for (const task of plan.tasks) {
    const { owners, coop } = task.reading;
    if (coop.length === 0) continue;
    for (const helper of coop) {
      const owner = owners.find((each) => isSame(clusters, task, each, helper));
      if (owner && areTold(plan, task, owner.span!, helper.span!)) yield finding(plan, task, owner, helper);
    }
  }
}

/** The single bodies that tasks name, by the offset where each mention begins. */
function clustersAt(plan: Plan): ReadonlyMap<number, AgencyCluster> {
  const found = new Map<number, AgencyCluster>();
  for (const cluster of plan.agencies) {
    if (cluster.generic || cluster.key.split('|')[2]?.startsWith('*')) continue;
    for (const { mentions } of cluster.variants)
      for (const { use, span: place } of mentions)
        if (use === 'owner' || use === 'coop') found.set(place.start, cluster);
  }
  return found;
}

function isSame(
  clusters: ReadonlyMap<number, AgencyCluster>,
  { start }: Task,
  owner: AgencyMention,
  helper: AgencyMention,
): boolean {
  if (!owner.span || !helper.span || owner.span.start >= helper.span.start) return false;
  const cluster = clusters.get(start + owner.span.start);
  if (!cluster || cluster !== clusters.get(start + helper.span.start)) return false;
  return foldKey(owner.text) === foldKey(helper.text) || isShort(owner.text) !== isShort(helper.text);
}

/** "CAT", "Sở TT&TT": capitals in a row stand for words. */
const isShort = (text: string): boolean => /\p{Lu}{2}/u.test(text) && /^\P{Ll}+$|&|\p{Lu}{3}/u.test(text);

/** True where both names belong to one statement of who is responsible: its two labels, two cells, or "A phối hợp với B". */
function areTold(plan: Plan, { start, reading }: Task, owner: Span, helper: Span): boolean {
  const labelled = (role: 'owner' | 'coop', place: Span): boolean =>
    reading.labels.some(
      ({ role: of, valueSpan: value }) => of === role && value.start <= place.start && place.end <= value.end,
    );
  if (labelled('owner', owner) && labelled('coop', helper)) return true;
  const { owner: lead, coop } = reading.cells;
  if (lead && coop && holds(lead, owner) && holds(coop, helper)) return true;
  const between = fold(textBetween(plan.tree, start + owner.end, start + helper.start));
  return between.length < MOST_BETWEEN && /phoi hop/.test(between) && !/[.;:\n]/.test(between);
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const MOST_BETWEEN = 200;

function finding(plan: Plan, task: Task, owner: AgencyMention, helper: AgencyMention): Finding {
  const place = shift(helper.span!, task.start);
  const name = helper.text;
  const same = foldKey(owner.text) === foldKey(name);
  return {
    span: place,
    message: { text: same ? SAME : OTHER_FORM, args: { name, owner: owner.text } },
    fixes: () => {
      const cut = withSeparator(plan, place);
      return cut
        ? [{ title: { text: FIX, args: { name } }, safe: false, preferred: true, edits: [{ span: cut, text: '' }] }]
        : [];
    },
  };
}

/** How far around a name its separator stands. */
const NEAR = 24;

/** The name with the comma behind or before it; null where it is all that its label, cell or clause holds. */
function withSeparator({ tree }: Plan, { start, end }: Span): Span | null {
  const behind = /^[ *_]*[,;][ *_]*(?=[^\s,;])/.exec(textBetween(tree, end, end + NEAR));
  if (behind) return span(start, end + behind[0].length);
  const before = /(?:[ *_]*[,;]|\svà)\s*$/.exec(textBetween(tree, Math.max(0, start - NEAR), start));
  if (before) return span(start - before[0].length, end);
  const alone = /,?\s*phối hợp(?: với| cùng)?\s*$/u.exec(textBetween(tree, Math.max(0, start - NEAR), start));
  return alone ? span(start - alone[0].length, end) : null;
}
