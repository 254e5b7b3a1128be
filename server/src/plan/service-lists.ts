/**
 * The lists of services that a plan goes by. They follow from citations anywhere in the document and are therefore chosen
 * for the document as it stands; the reading of a row keeps its words alone.
 */
import { chooseLists, type ServiceChoice } from '../knowledge/service-lists';
import type { IsoDate, Plan } from './model';

/** `today` stands in for the day of a plan that is not dated yet. */
export function servicesOf(plan: Plan, today: IsoDate): ServiceChoice {
  const { header, sections, citations, knowledge } = plan;
  return chooseLists(knowledge.services, {
    citations,
    headings: [header.title ?? '', ...sections.map(({ title }) => title)],
    date: header.issueDate ?? today,
  });
}
