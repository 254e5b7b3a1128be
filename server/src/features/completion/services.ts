/** Essential public services, by their standard names. */
import { type EssentialService, essentialServices } from '../../knowledge/services';
import type { Plan } from '../../plan/model';
import type { Language, Localized } from '../../text/localized';
import type { Entry } from './entry';

const ORIGIN: Localized = { vi: 'dịch vụ công thiết yếu', en: 'essential public service' };
const OWN: Localized = { vi: 'dịch vụ công của địa phương', en: 'public service of the place' };
const LISTED: Localized = { vi: 'đã có trong bảng', en: 'already in the table' };

/** The services of the list; those that the plan's tables already hold come last. */
export function serviceEntries(plan: Plan, language: Language): readonly Entry[] {
  const listed = new Set(plan.services.map((service) => service.reading.standard));
  return plan.knowledge.services.services.map((service) => {
    const there = listed.has(service.index);
    return {
      label: service.name,
      aliases: aliases(service),
      origin: there ? LISTED[language] : originOf(service, language),
      weight: (there ? 0 : 100) - service.index / 10,
      about: { kind: 'service', index: service.index },
    };
  });
}

const originOf = ({ index, own }: EssentialService, language: Language): string =>
  own ? OWN[language] : `${ORIGIN[language]} ${index}/${essentialServices.length}`;

const aliases = ({ shortName, aliases = [] }: EssentialService): readonly string[] =>
  shortName === undefined ? aliases : [shortName, ...aliases];
