import { type Knowledge, standardKnowledge } from '../knowledge/knowledge';
import type { Tree } from '../syntax/tree';
import { clusterAgencies } from './agency';
import { readChapters } from './chapters';
import { readDecomposed } from './decomposed';
import { readHeader } from './header';
import { earliestIssue } from './issue';
import type { Plan } from './model';
import { recognisePlan } from './recognise';
import { yearOfPlan } from './year';

/**
 * What the plan in `tree` says. Never throws, whatever the text; a file that is no plan gives a plan without tasks and
 * `recognised` false. Chapters and readings whose blocks are the same objects as before are remembered, so reading again
 * after an edit costs the chapter that was edited and one pass over the results of the others. `knowledge`: the catalogues of
 * the product, or with a workspace's own.
 */
export function readPlan(tree: Tree, knowledge: Knowledge = standardKnowledge): Plan {
  const plan = readAsItStands(tree, knowledge);
  return plan ?? readDecomposed(tree, (composed) => readAsItStands(composed, knowledge, true)!);
}

/** The plan in `tree`; null for decomposed text, unless it is all that can be had. */
function readAsItStands(tree: Tree, knowledge: Knowledge, composed = false): Plan | null {
  const { recognised, damaged } = recognisePlan(tree);
  const { mentions, decomposed, ...chapters } = readChapters(tree, damaged, yearOfPlan(tree), knowledge);
  if (decomposed && !composed) return null;
  const header = readHeader(tree, chapters.citations);
  const agencies = clusterAgencies(mentions, { ...header, issueDate: earliestIssue(header) }, knowledge.agencies);
  return { tree, knowledge, recognised, damaged, header, ...chapters, agencies };
}
