import type { Tree } from '../syntax/tree';
import { clusterAgencies } from './agency';
import { readHeader } from './header';
import { agenciesOf, citationsOf } from './mentions';
import type { Plan } from './model';
import { recognisePlan } from './recognise';
import { walk } from './walk';

/**
 * What the plan in `tree` says. Never throws, whatever the text; a file that is no plan gives a plan without tasks and
 * `recognised` false. Readings of stretches whose blocks are the same objects as before are remembered, so reading again
 * after an edit costs the stretch that was edited and one pass over the list of pieces.
 */
export function readPlan(tree: Tree): Plan {
  const { recognised, damaged } = recognisePlan(tree);
  const walked = walk(tree, damaged);
  const citations = citationsOf(tree, walked.pieces);
  const header = readHeader(tree, citations);
  const headings = walked.sections.filter((section) => section.agency !== null).map((section) => section.span);
  const mentions = agenciesOf(tree, walked.pieces, walked.tasks, walked.services, headings);
  return {
    tree,
    recognised,
    damaged,
    header,
    sections: walked.sections,
    items: walked.items,
    tasks: walked.tasks,
    services: walked.services,
    citations,
    agencies: clusterAgencies(mentions, header),
    tables: walked.tables,
  };
}
