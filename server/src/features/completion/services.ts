/** Public services, by their names in the lists that the plan goes by. */
import { findService, nameOn } from '../../knowledge/service-lists';
import type { EssentialService, ServiceList } from '../../knowledge/services';
import type { Plan } from '../../plan/model';
import { servicesOf } from '../../plan/service-lists';
import type { Language, Localized } from '../../text/localized';
import { listName } from '../describe-service';
import type { Entry } from './entry';

const LISTED: Localized = { vi: 'đã có trong bảng', en: 'already in the table' };

/** The services of the plan's lists, list by list; those that the plan's tables already hold come last. */
export function serviceEntries(plan: Plan, today: string, language: Language): readonly Entry[] {
  const choice = servicesOf(plan, today);
  const listed = new Set(plan.services.map(({ reading }) => findService(reading.name.text, choice)?.service));
  return choice.known
    .flatMap(({ list }) => list.services.map((service) => ({ list, service })))
    .map(({ list, service }, i) => {
      const there = listed.has(service);
      const label = nameOn(service, choice.date);
      return {
        label,
        aliases: otherNames(service, label),
        origin: there ? LISTED[language] : originOf(list, service, language),
        weight: (there ? 0 : 100) - (i + 1) / 10,
        about: { kind: 'service', list: list.id, index: service.index },
      };
    });
}

/** "Quyết định số 06/QĐ-TTg, 5/25" */
const originOf = (list: ServiceList, { index }: EssentialService, language: Language): string =>
  list.document ? `${listName(list, language)}, ${index}/${list.services.length}` : list.title[language];

const otherNames = ({ name, shortName, aliases = [], laterNames = [] }: EssentialService, label: string) =>
  [name, shortName, ...aliases, ...laterNames.map((later) => later.name)].filter(
    (other) => other !== undefined && other !== label,
  ) as readonly string[];
