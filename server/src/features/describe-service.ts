/** Public services in words: what a row names, in which list it stands, and who usually leads it. */
import { findService, type ListedService, nameOn, type ServiceChoice } from '../knowledge/service-lists';
import { type ServiceList, sectorName } from '../knowledge/services';
import { fillSlots } from '../knowledge/wording';
import type { Plan, Service } from '../plan/model';
import { placeOf } from '../rules/inherit';
import { type Language, type Localized, say } from '../text/localized';
import { describeDeadline, line, plainMarkdown } from './describe';

const TEXT = {
  service: { vi: 'Dịch vụ công', en: 'Public service' },
  row: { vi: 'Dịch vụ số {n} trong danh mục {list}', en: 'Service {n} of the list {list}' },
  notListed: { vi: 'Không có trong danh mục {list}', en: 'Not on the list {list}' },
  unknownRows: {
    vi: 'Chưa có sẵn tên từng dịch vụ của danh mục {list} để đối chiếu',
    en: 'The names on the list {list} are not known here',
  },
  level: { vi: 'Mức độ {n}', en: 'Level {n}' },
  sector: { vi: 'Lĩnh vực', en: 'Sector' },
  usually: { vi: 'Thường do', en: 'Usually led by' },
  owners: { vi: 'Chủ trì', en: 'Lead' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
} satisfies Record<string, Localized>;

const tell = (language: Language, key: keyof typeof TEXT, args: Readonly<Record<string, string | number>> = {}) =>
  say({ text: TEXT[key], args }, language);

/** "Quyết định số 06/QĐ-TTg"; the title of a list that no document carries. */
export const listName = ({ document, title }: ServiceList, language: Language): string => {
  if (!document) return `“${title[language]}”`;
  return language === 'vi' ? `${document.type} số ${document.number}` : document.number;
};

/** A service of a list, as the list and the catalogue have it. */
export function describeListedService(
  { service, list }: ListedService,
  plan: Plan,
  date: string,
  language: Language,
): string[] {
  const where = tell(language, 'row', { n: service.index, list: plainMarkdown(listName(list, language)) });
  const sector = sectorName(service, language);
  const facts = [
    service.level && tell(language, 'level', { n: plainMarkdown(service.level) }),
    sector && line(tell(language, 'sector'), plainMarkdown(sector)),
    usualOwner(service.owners, plan, date, language),
  ].filter((fact) => fact !== '');
  const lines = [`**${plainMarkdown(nameOn(service, date))}**`, where];
  return facts.length > 0 ? [...lines, facts.join(' · ')] : lines;
}

/** Who leads it at the plan's level on a day; empty where that is not known, or the body's place is not. */
function usualOwner(owners: ListedService['service']['owners'], plan: Plan, date: string, language: Language): string {
  const owner = owners.find(
    ({ level, from, to }) =>
      level === plan.header.level && (from === undefined || from <= date) && (to === undefined || date <= to),
  );
  const name = owner ? fillSlots(owner.name, placeOf(plan)) : '';
  return name === '' || name.includes('{') ? '' : line(tell(language, 'usually'), plainMarkdown(name));
}

/** A row of a service table: what it names in the lists that the plan goes by, and what the row says. */
export function describeService({ reading }: Service, plan: Plan, choice: ServiceChoice, language: Language): string[] {
  const found = findService(reading.name.text, choice);
  const lines = found
    ? describeListedService(found, plan, choice.date, language)
    : [`**${tell(language, 'service')}**`, ...choice.applied.map(({ list }) => absence(list, language))];
  if (reading.owners.length > 0) {
    lines.push(line(tell(language, 'owners'), reading.owners.map((it) => plainMarkdown(it.text)).join(', ')));
  }
  if (reading.deadline) {
    const { deadline } = reading;
    lines.push(
      line(tell(language, 'deadline'), `${plainMarkdown(deadline.text)} (${describeDeadline(deadline, language)})`),
    );
  }
  return lines;
}

/** That a list does not have a name, as far as can be said. */
const absence = (list: ServiceList, language: Language): string =>
  `*${tell(language, list.complete ? 'notListed' : 'unknownRows', { list: plainMarkdown(listName(list, language)) })}*`;
