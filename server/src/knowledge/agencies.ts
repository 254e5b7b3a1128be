import data from '../../data/agencies.json';
import { foldKey } from '../text/fold';

/** Levels of government, as in the plan's own model. */
export type AgencyLevel = 'xa' | 'huyen' | 'tinh' | 'trung-uong';

export interface AgencySuccessor {
  readonly id: string;
  /** Which part of the work went there, in Vietnamese; "toàn bộ" for all of it. */
  readonly scope: string;
}

/** One body, or one kind of body that every province or commune has, under one name. */
export interface AgencyEntry {
  readonly id: string;
  readonly name: string;
  readonly level: AgencyLevel;
  /** Bodies of one sector at one level in one place are one body, whatever they are called. */
  readonly sector: string;
  readonly abbr: readonly string[];
  /** Other spellings in use. */
  readonly variants: readonly string[];
  /** YYYY-MM-DD; null when it was there before 2020. */
  readonly validFrom: string | null;
  /** The last day, YYYY-MM-DD; null while it exists. */
  readonly validTo: string | null;
  readonly successors: readonly AgencySuccessor[];
  readonly source: string;
  /** False when no document has been compared; absent means true. */
  readonly verified?: boolean;
  readonly note?: string;
}

/** A task that went from one body to another on a day. */
export interface FunctionMove {
  readonly task: string;
  readonly before: string;
  readonly after: string;
  readonly from: string;
  readonly source: string;
}

/** A catalogue that can be looked things up in. */
export interface AgencyIndex {
  readonly entries: readonly AgencyEntry[];
  readonly byId: ReadonlyMap<string, AgencyEntry>;
  /** Entries by `agencyKey` of their name or another spelling; several when a name came back with another scope. */
  readonly byKey: ReadonlyMap<string, readonly AgencyEntry[]>;
  /** Entries by `agencyKey` of an abbreviation: "Sở TT&TT", "CAX". */
  readonly byAbbreviation: ReadonlyMap<string, readonly AgencyEntry[]>;
  /** Bodies that a workspace has added: known by name whatever their wording. */
  readonly added: readonly AgencyEntry[];
}

/** What the spellings of one name have in common: folded words without "và", "&", commas, dashes and blanks. */
export const agencyKey = (name: string): string =>
  foldKey(name)
    .split(' ')
    .filter((word) => word !== 'va')
    .join('');

/** An index over `entries` and what a workspace has `added`; where two have one id the later one replaces the earlier. */
export function buildAgencyIndex(entries: readonly AgencyEntry[], added: readonly AgencyEntry[] = []): AgencyIndex {
  const byId = new Map([...entries, ...added].map((entry) => [entry.id, entry] as const));
  const kept = [...byId.values()];
  const byKey = new Map<string, AgencyEntry[]>();
  const byAbbreviation = new Map<string, AgencyEntry[]>();
  for (const entry of kept) {
    for (const name of [entry.name, ...entry.variants]) put(byKey, agencyKey(name), entry);
    for (const abbreviation of entry.abbr) put(byAbbreviation, agencyKey(abbreviation), entry);
  }
  return { entries: kept, byId, byKey, byAbbreviation, added };
}

function put(map: Map<string, AgencyEntry[]>, key: string, entry: AgencyEntry): void {
  const known = map.get(key);
  if (!known) map.set(key, [entry]);
  else if (!known.includes(entry)) known.push(entry);
}

/** Tasks that changed hands. */
export const functionMoves: readonly FunctionMove[] = data.moves;

/** The catalogue that comes with the product. */
export const agencyIndex: AgencyIndex = buildAgencyIndex(data.agencies as readonly AgencyEntry[]);

/** True when `entry` existed on `date` (YYYY-MM-DD). */
export const validOn = (entry: AgencyEntry, date: string): boolean =>
  (entry.validFrom === null || entry.validFrom <= date) && (entry.validTo === null || date <= entry.validTo);

/** The bodies that took over from `entry`, each with its part of the work. Successors of successors are not followed. */
export const successorsOf = (
  entry: AgencyEntry,
  index: AgencyIndex = agencyIndex,
): readonly { readonly entry: AgencyEntry; readonly scope: string }[] =>
  entry.successors.flatMap(({ id, scope }) => {
    const successor = index.byId.get(id);
    return successor ? [{ entry: successor, scope }] : [];
  });

/** Every entry that `name` spells, in full or abbreviated; those valid on `date` first when one is given. */
export function findAgencyEntries(
  name: string,
  date: string | null = null,
  index: AgencyIndex = agencyIndex,
): readonly AgencyEntry[] {
  const key = agencyKey(name);
  const found = [...(index.byKey.get(key) ?? []), ...(index.byAbbreviation.get(key) ?? [])];
  if (date === null || found.length < 2) return found;
  return [...found.filter((entry) => validOn(entry, date)), ...found.filter((entry) => !validOn(entry, date))];
}
