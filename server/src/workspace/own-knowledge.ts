/** The catalogues that plans of a workspace are read by: the product's, with what the workspace adds. */
import {
  type AgencyEntry,
  type AgencyIndex,
  type AgencySuccessor,
  agencyIndex,
  findAgencyEntries,
} from '../knowledge/agencies';
import { buildKnowledge, type Knowledge } from '../knowledge/knowledge';
import { buildServiceCatalogue, type ServiceCatalogue } from '../knowledge/service-lists';
import { type EssentialService, type ServiceList, serviceLists } from '../knowledge/services';
import { foldKey } from '../text/fold';
import type { Catalogue, ConfigAgency, ConfigService, ConfigServiceList } from './catalogue';

/**
 * The product's catalogues with `catalogues`, the later ones over the earlier. A body that the product knows at the same
 * level is completed, not doubled; a successor that nobody knows becomes a body of its own.
 */
export function knowledgeOf(catalogues: readonly Catalogue[]): Knowledge {
  const own = new Map<string, AgencyEntry>();
  const given = catalogues.flatMap(({ agencies }) => agencies);
  for (const agency of given) {
    const entry = entryOf(agency);
    own.set(entry.id, entry);
  }
  for (const agency of given) {
    for (const { name } of agency.successors) {
      if (idOf(name, own)) continue;
      const entry = entryOf({ ...BARE, name, level: agency.level });
      own.set(entry.id, entry);
    }
  }
  for (const agency of given) {
    const { id } = entryOf(agency);
    const successors = agency.successors.flatMap(({ name, work }): readonly AgencySuccessor[] => {
      const successor = idOf(name, own);
      return successor && successor !== id ? [{ id: successor, scope: work ?? WHOLE }] : [];
    });
    if (successors.length > 0) own.set(id, { ...own.get(id)!, successors });
  }
  return buildKnowledge([...own.values()], servicesOf(catalogues));
}

/** Undefined where the workspace says nothing of services. */
function servicesOf(catalogues: readonly Catalogue[]): ServiceCatalogue | undefined {
  const services = new Map(catalogues.flatMap((it) => it.services.map((service) => [foldKey(service.name), service])));
  const lists = catalogues.flatMap((it) => it.serviceLists.map(listOf));
  const named = catalogues.flatMap((it) => it.namedLists);
  if (services.size + lists.length + named.length === 0) return undefined;
  return buildServiceCatalogue({ lists, named, services: [...services.values()].map(serviceOf) });
}

const SOURCE = '.kehoach';
const WHOLE = 'toàn bộ';
const BARE = { abbreviations: [], variants: [], from: null, to: null, successors: [] };

const ownId = (name: string): string => `rieng-${foldKey(name).replace(/[^a-z0-9]+/g, '-')}`;

/** The id of the body called `name`: one of the workspace's own, or one of the product's. */
function idOf(name: string, own: ReadonlyMap<string, AgencyEntry>): string | null {
  const key = foldKey(name);
  for (const entry of own.values()) if (foldKey(entry.name) === key) return entry.id;
  return findAgencyEntries(name)[0]?.id ?? null;
}

function entryOf({ name, abbreviations, variants, level, from, to }: ConfigAgency): AgencyEntry {
  const known = standardEntry(name, level, agencyIndex);
  if (known) {
    return {
      ...known,
      abbr: [...new Set([...known.abbr, ...abbreviations])],
      variants: [...new Set([...known.variants, ...variants])],
      validFrom: from ?? known.validFrom,
      validTo: to ?? known.validTo,
      verified: true,
    };
  }
  const id = ownId(name);
  return {
    id,
    name,
    level: level ?? 'xa',
    sector: id,
    abbr: abbreviations,
    variants,
    validFrom: from,
    validTo: to,
    successors: [],
    source: SOURCE,
  };
}

/** The product's own entry under this very name. */
const standardEntry = (name: string, level: ConfigAgency['level'], index: AgencyIndex): AgencyEntry | undefined =>
  findAgencyEntries(name, null, index).find(
    (entry) => foldKey(entry.name) === foldKey(name) && (level === null || entry.level === level),
  );

const serviceOf = ({ name, aliases, level, sector }: ConfigService, i: number): EssentialService => ({
  index: i + 1,
  name,
  aliases,
  level: level ?? '',
  sector: sector ?? '',
  owners: [],
});

/** A list under the id of one of the product's fills that in: what it leaves out stays as the product has it. */
function listOf({ id, title, document, from, to, services }: ConfigServiceList): ServiceList {
  const known = serviceLists.find((list) => list.id === id);
  const carrier = document ?? known?.document ?? null;
  return {
    id,
    title: title === null ? (known?.title ?? { vi: id, en: id }) : { vi: title, en: title },
    document: carrier,
    called: known?.called ?? [],
    validFrom: from ?? carrier?.date ?? null,
    validTo: to ?? known?.validTo ?? null,
    complete: services.length > 0,
    services: services.map(serviceOf),
  };
}
