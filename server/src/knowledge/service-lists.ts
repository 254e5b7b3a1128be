/** Which lists of public services a plan goes by, and which service of them a name means. */
import { fold } from '../text/fold';
import {
  buildServiceIndex,
  type EssentialService,
  essentialServices,
  matchService,
  type ServiceIndex,
  type ServiceList,
  sameName,
  serviceIndex,
  serviceLists,
} from './services';

/** A list with the index to find names in it. */
export interface IndexedList {
  readonly list: ServiceList;
  readonly index: ServiceIndex;
}

/** The lists that plans of a workspace may go by. */
export interface ServiceCatalogue {
  readonly lists: readonly IndexedList[];
  /** Ids of the lists that the workspace names for its plans; empty: the citations of each plan decide. */
  readonly named: readonly string[];
  /** Services that the workspace adds to every list; null without any. */
  readonly added: IndexedList | null;
}

/** What a workspace says of lists and services. */
export interface OwnServices {
  /** A list under the id of one of the product's takes its place. */
  readonly lists: readonly ServiceList[];
  readonly named: readonly string[];
  readonly services: readonly EssentialService[];
}

/** The list for plans that name none. */
const DEFAULT_LIST = serviceLists[0]!.id;

/** Id of the services that a workspace adds without a list. */
export const ADDED_LIST = 'rieng';

const indexed = (list: ServiceList): IndexedList => ({
  list,
  index: list.services === essentialServices ? serviceIndex : buildServiceIndex(list.services, essentialServices),
});

const productLists: readonly IndexedList[] = serviceLists.map(indexed);

/** The product's lists. */
export const standardServices: ServiceCatalogue = { lists: productLists, named: [], added: null };

/** The product's lists with what a workspace says. */
export function buildServiceCatalogue({ lists, named, services }: OwnServices): ServiceCatalogue {
  const all = new Map(productLists.map((it) => [it.list.id, it]));
  for (const list of lists) all.set(list.id, indexed(list));
  return {
    lists: [...all.values()],
    named: named.filter((id) => all.has(id)),
    added: services.length > 0 ? indexed({ ...ADDED, services }) : null,
  };
}

const ADDED: Omit<ServiceList, 'services'> = {
  id: ADDED_LIST,
  title: { vi: 'Dịch vụ công riêng của địa phương', en: 'Public services of the place itself' },
  document: null,
  validFrom: null,
  validTo: null,
  complete: true,
};

/** What a plan says that lists can be told by. */
export interface ListClues {
  readonly citations: Iterable<{ readonly number: string | null; readonly date: string | null }>;
  /** Its title and headings. */
  readonly headings: readonly string[];
  /** The plan's day, YYYY-MM-DD. */
  readonly date: string;
}

/** The lists that hold for one plan. */
export interface ServiceChoice {
  /** Those that apply, the services that the workspace adds last. */
  readonly applied: readonly IndexedList[];
  /**
   * Those that names are looked up in: the applied ones, and the list of Decision 06 where one of them is not known row by
   * row. The names of the decision are worth offering there, but decide nothing.
   */
  readonly known: readonly IndexedList[];
  readonly date: string;
}

/**
 * The lists for a plan: those that the workspace names; else those whose documents the plan cites, or calls by name in its
 * title or a heading; else the services of Decision 06. A list that has ended by the plan's day, or the default one before
 * its first day, does not apply; one that is named or cited before its first day does, for no plan can cite what is to come,
 * and the day is what is wrong.
 */
export function chooseLists(catalogue: ServiceCatalogue, { citations, headings, date }: ListClues): ServiceChoice {
  const { lists, named, added } = catalogue;
  const given = lists.filter(({ list }) => named.includes(list.id));
  const current = given.filter(({ list }) => isInForce(list, date));
  let chosen = current.length > 0 ? current : given;
  if (chosen.length === 0) {
    const cited = [...citations];
    chosen = lists.filter(({ list }) => !hasEnded(list, date) && (isCited(list, cited) || isCalled(list, headings)));
  }
  const usual = lists.filter(({ list }) => list.id === DEFAULT_LIST);
  if (chosen.length === 0) chosen = usual.filter(({ list }) => isInForce(list, date));
  const behind = chosen.every(({ list }) => list.complete) ? [] : usual.filter((it) => !chosen.includes(it));
  const applied = added ? [...chosen, added] : chosen;
  return { applied, known: [...applied, ...behind], date };
}

const hasEnded = ({ validTo }: ServiceList, date: string): boolean => validTo !== null && validTo < date;

const isInForce = (list: ServiceList, date: string): boolean =>
  !hasEnded(list, date) && (list.validFrom === null || list.validFrom <= date);

/** By number and date, for numbers begin anew each year; a date that is not known fits any. */
const isCited = ({ document }: ServiceList, citations: readonly { number: string | null; date: string | null }[]) =>
  document !== null &&
  citations.some(
    ({ number, date }) =>
      number !== null &&
      number.toUpperCase() === document.number.toUpperCase() &&
      (date === null || document.date === null || date === document.date),
  );

function isCalled({ called = [] }: ServiceList, headings: readonly string[]): boolean {
  if (called.length === 0) return false;
  const names = called.map(plainWords);
  return headings.map(plainWords).some((title) => names.some((name) => holdsWord(title, name)));
}

/** The words of a text, folded; what stands between them tells nothing. */
const plainWords = (text: string): string => fold(text).replace(/["“”'‘’,\s]+/g, ' ');

/** `words` stand in `text` and do not go on: "Đề án 06/CP", but not "Đề án 060" or "Đề án 06/2019". */
function holdsWord(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/[a-z0-9]$/.test(text.slice(0, at)) && !/^(?:[a-z0-9]|\/\d)/.test(text.slice(at + words.length))) return true;
  }
  return false;
}

/** A service in the list it belongs to. */
export interface ListedService {
  readonly service: EssentialService;
  readonly list: ServiceList;
  /** The name is right by the list, or by a later law on the plan's day. */
  readonly exact: boolean;
  /** The list applies and is known row by row: another name for the service is wrong. */
  readonly binding: boolean;
}

/** The service that `name` means, in the list whose name for it fits best, the first of equals; null when it means none. */
export function findService(name: string, { applied, known, date }: ServiceChoice): ListedService | null {
  let best: ListedService | null = null;
  let bestScore = 0;
  for (const entry of known) {
    const { list, index } = entry;
    const match = matchService(name, index);
    if (!match || (match.score <= bestScore && !match.exact) || best?.exact) continue;
    const service = index.services[match.index - 1]!;
    const exact = match.exact || laterNames(service, date).some((later) => sameName(later, name));
    best = { service, list, exact, binding: list.complete && applied.includes(entry) };
    bestScore = match.score;
  }
  return best;
}

/** The service at `place` (from 1) of the known list called `id`; null where there is none. */
export function serviceAtPlace(id: string, place: number, { known }: ServiceChoice): ListedService | null {
  const found = known.find(({ list }) => list.id === id);
  const service = found?.index.services[place - 1];
  return found && service ? { service, list: found.list, exact: true, binding: false } : null;
}

/** What to call `service` on a day: as the list does, or as a later law does. */
export const nameOn = (service: EssentialService, date: string): string => laterNames(service, date)[0] ?? service.name;

const laterNames = ({ laterNames: names = [] }: EssentialService, date: string): readonly string[] =>
  names.filter(({ from }) => from <= date).map(({ name }) => name);
