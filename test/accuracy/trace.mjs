// A plan's links to its parent's tasks against hand-made ones. Tasks are matched by line.
import { tally } from './count.mjs';

/** Scores `trace --format json` of the labelled pair. */
export function scoreTrace(gold, child, parent, trace, complain) {
  const score = { links: tally(), 'new tasks': tally(), uncovered: { right: 0, of: 0 } };
  const linesOf = (plan, id) => plan.tasks.find((task) => task.id === id)?.lines;
  const within = (line, lines) => lines !== undefined && line >= lines[0] && line <= lines[1];
  for (const label of gold.links) {
    if (label.certain === false) continue;
    const lines = linesOf(child, label.child);
    const link = trace.links.find((it) => it.line === lines?.[0]) ?? trace.links.find((it) => within(it.line, lines));
    const isNew = label.status === 'new';
    const saidNew = !link || link.status === 'new' || link.parentLine == null;
    const say = (text) => complain(`${label.child}, line ${lines?.[0]}: ${text}`);
    if (isNew && saidNew) score['new tasks'].right++;
    else if (isNew) {
      score['new tasks'].missed++;
      score.links.extra++;
      say(`new, linked to line ${link.parentLine}`);
    } else if (saidNew) {
      score['new tasks'].extra++;
      score.links.missed++;
      say(`carries out ${label.parent.join(' or ')}, said to be new`);
    } else if (label.parent.some((id) => within(link.parentLine, linesOf(parent, id)))) score.links.right++;
    else {
      score.links.extra++;
      score.links.missed++;
      say(`carries out ${label.parent.join(' or ')}, linked to line ${link.parentLine}`);
    }
  }
  const used = new Set();
  for (const id of gold.uncovered) {
    const lines = linesOf(parent, id);
    if (!lines) continue;
    score.uncovered.of++;
    const hit = trace.uncovered.find((task) => !used.has(task) && within(task.parentLine, lines));
    if (hit) {
      used.add(hit);
      score.uncovered.right++;
    } else complain(`${id}, line ${lines[0]}: nobody takes it up, said to be covered`);
  }
  return score;
}
