import {
  type AgencyEntry,
  type AgencyIndex,
  agencyIndex,
  agencyKey,
  findAgencyEntries,
  validOn,
} from '../../knowledge/agencies';
import { foldKey, toneNeutral } from '../../text/fold';
import type { AgencyCluster, AgencyVariant, Header, LocatedAgency } from '../model';
import { addedEntry } from './added';
import { headNames } from './heads';
import { type Identity, identityOf } from './identity';
import { type Parts, readParts } from './parts';
import { readWords } from './words';

interface Known {
  readonly parts: Parts;
  readonly identity: Identity;
}

/** Readings of spellings under one header, so that a keystroke reads new spellings only. */
type Memory = Map<string, Known>;

let memory: { readonly key: string; readonly index: AgencyIndex; readonly known: Memory } | null = null;
const MEMORY_SIZE = 5000;

function memoryOf(header: Header, index: AgencyIndex): Memory {
  const issuers = header.parents.map((parent) => parent.issuer);
  const key = JSON.stringify([header.level, header.locality, header.issuer, header.issueDate, issuers]);
  if (memory === null || memory.key !== key || memory.index !== index || memory.known.size > MEMORY_SIZE)
    memory = { key, index, known: new Map() };
  return memory.known;
}

function remember(text: string, header: Header, index: AgencyIndex, memory: Memory): Known {
  let known = memory.get(text);
  if (!known) {
    const parts = readParts(text, index);
    known = { parts, identity: identityOf(parts, text, header, index) };
    memory.set(text, known);
  }
  return known;
}

/**
 * All spellings of each body in one document, in order of first mention. "Công an xã", "Công an xã Kon Gang" and "CAX"
 * of one commune's plan are one cluster; "Công an huyện" is another.
 */
export function clusterAgencies(
  mentions: readonly LocatedAgency[],
  header: Header,
  index: AgencyIndex = agencyIndex,
): AgencyCluster[] {
  const groups = new Map<string, { identity: Identity; parts: Parts; variants: Map<string, LocatedAgency[]> }>();
  const known = memoryOf(header, index);
  const byText = groupByText(mentions);
  const places = nearestPlaces(byText, header, index, known);
  for (const [text, located] of byText) {
    const { parts, identity } = remember(text, header, index, known);
    const place = identity.place ?? (identity.level === null ? null : (places.get(identity.level) ?? null));
    const key = `${identity.sector}|${identity.level ?? ''}|${place ?? ''}`;
    const group = groups.get(key) ?? {
      identity: { ...identity, place },
      parts,
      variants: new Map<string, LocatedAgency[]>(),
    };
    groups.set(key, group);
    group.variants.set(text, located);
  }
  return [...groups].map(([key, { identity, parts, variants }]) => {
    const list: AgencyVariant[] = [...variants].map(([text, located]) => ({ text, mentions: located }));
    return {
      key,
      canonical: canonicalOf(identity, parts, list, header, index),
      generic: identity.generic,
      variants: list,
    };
  });
}

/** Mentions by their words, in order of first mention: a long plan says the same few hundred names thousands of times. */
function groupByText(mentions: readonly LocatedAgency[]): ReadonlyMap<string, LocatedAgency[]> {
  const groups = new Map<string, LocatedAgency[]>();
  for (const located of mentions) {
    const group = groups.get(located.mention.text);
    if (group) group.push(located);
    else groups.set(located.mention.text, [located]);
  }
  return groups;
}

/** For each level, the place meant where none is named: the one of a cited parent plan, else the one named most. */
function nearestPlaces(
  mentions: ReadonlyMap<string, readonly LocatedAgency[]>,
  header: Header,
  index: AgencyIndex,
  known: Memory,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const count = (text: string, weight: number): void => {
    const { identity } = remember(text, header, index, known);
    if (
      identity.level === null ||
      identity.level === header.level ||
      identity.place === null ||
      identity.place.startsWith('*')
    )
      return;
    const level = counts.get(identity.level) ?? new Map<string, number>();
    counts.set(identity.level, level);
    level.set(identity.place, (level.get(identity.place) ?? 0) + weight);
  };
  for (const parent of header.parents) if (parent.issuer) count(parent.issuer, 1000);
  for (const [text, located] of mentions) count(text, located.length);
  return new Map([...counts].map(([level, places]) => [level, [...places].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** The standard name of the body that `text` names in the plan with `header`; null for a collective phrase. */
export function canonicalAgency(text: string, header: Header, index: AgencyIndex = agencyIndex): string | null {
  const { parts, identity } = remember(text.replace(/\s+/g, ' '), header, index, memoryOf(header, index));
  return identity.generic ? null : canonicalOf(identity, parts, [{ text, mentions: [] }], header, index);
}

/** Heads that are told apart by level and place only, so that their standard name carries both. */
const PLACED = new Set([
  'công an',
  'ubnd',
  'hđnd',
  'tòa án nhân dân',
  'viện kiểm sát nhân dân',
  'bảo hiểm xã hội',
  'thanh tra',
  'trạm y tế',
  'ban chỉ huy quân sự',
  'kho bạc nhà nước',
  'văn phòng ubnd',
  'văn phòng hđnd và ubnd',
  'ủy ban mặt trận tổ quốc việt nam',
]);
const ABBREVIATED: Readonly<Record<string, string>> = {
  cat: 'công an',
  cax: 'công an',
  cah: 'công an',
  catp: 'công an',
};
const LEVEL_WORD = { xa: 'xã', huyen: 'huyện', tinh: 'tỉnh', 'trung-uong': '' } as const;

function canonicalOf(
  identity: Identity,
  parts: Parts,
  variants: readonly AgencyVariant[],
  header: Header,
  index: AgencyIndex,
): string {
  const text = variants.reduce((most, variant) =>
    variant.mentions.length > most.mentions.length ? variant : most,
  ).text;
  if (identity.generic || parts.kind === 'unknown' || parts.kind === 'group' || identity.place?.startsWith('*'))
    return text;
  const own = addedEntry(parts.head, index);
  if (own) return own.name;
  const head = ABBREVIATED[parts.head] ?? parts.head;
  if (parts.kind === 'body' && PLACED.has(head)) return placed(headNames.get(head) ?? text, identity, parts, header);
  const names = [text, ...variants.map((variant) => variant.text)];
  for (const name of names) {
    const entry = findAgencyEntries(name, header.issueDate, index).find(
      (candidate) =>
        candidate.level === identity.level && (header.issueDate === null || validOn(candidate, header.issueDate)),
    );
    if (entry && startsAlike(entry, name)) return levelled(partyNamed(entry.name, name), parts);
  }
  // The catalogue may know the name without the level or place that every spelling here carries.
  const bare = agencyKey(`${headNames.get(parts.head) ?? ''} ${parts.fieldName}`);
  const entry = index.entries.find(
    (candidate) =>
      candidate.level === identity.level &&
      (header.issueDate === null || validOn(candidate, header.issueDate)) &&
      agencyKey(candidate.name.replace(LEVEL_END, '')) === bare,
  );
  if (entry) return levelled(entry.name, parts);
  if (parts.fieldName !== '' && readWords(text).damaged) return composed(parts);
  return names.reduce((best, name) => (isFull(name) && !isFull(best) ? name : best), text);
}

/** A name out of a scan in standard spelling: its head, its field and its level. */
const composed = (parts: Parts): string =>
  [
    headNames.get(parts.head) ?? '',
    parts.fieldName,
    parts.levels[0] && !parts.grade ? levelName(parts.levels[0].word) : '',
  ]
    .filter((part) => part)
    .join(' ');

/** False for "Thành ủy" under the entry "Huyện ủy": another word, not another spelling. */
const startsAlike = (entry: AgencyEntry, name: string): boolean =>
  entry.abbr.some((abbreviation) => agencyKey(abbreviation) === agencyKey(name)) ||
  foldKey(entry.name).split(' ')[0] === foldKey(name).split(' ')[0];

const PARTY_SEAT = /(?:Thành|Quận|Thị) ủy$/i;

/** "Ban Tuyên giáo Tỉnh ủy" of the catalogue, for a plan that says "Ban Tuyên giáo Thành ủy". */
function partyNamed(standard: string, name: string): string {
  const seat = PARTY_SEAT.exec(name);
  return seat ? standard.replace(/(?:Tỉnh|Huyện) ủy$/, seat[0]) : standard;
}

const LEVEL_END = / (?:tỉnh|huyện|xã)$/;

/** The catalogue's "… huyện" with the level that the text names, "… thành phố". */
function levelled(name: string, parts: Parts): string {
  const level = parts.levels[0] && !parts.grade ? levelName(parts.levels[0].word) : '';
  return level === '' ? name : name.replace(LEVEL_END, ` ${level}`);
}

/** "Công chức Tư pháp" says more than "Tư pháp xã". */
const isFull = (name: string): boolean => /^công chức |^cán bộ /i.test(name);

/** "Công an" + "xã" + "Kon Gang": level as the text or the issuer words it, place as the header spells it. */
function placed(name: string, identity: Identity, parts: Parts, header: Header): string {
  const own = identity.level === header.level;
  const level =
    parts.levels[0] && !parts.grade
      ? levelName(parts.levels[0].word)
      : own
        ? ownLevel(header)
        : identity.level
          ? LEVEL_WORD[identity.level]
          : '';
  const place = own && identity.place === foldKey(header.locality ?? '') ? header.locality : parts.placeName;
  return [name, level, place].filter((part) => part).join(' ');
}

const LEVEL_NAMES = ['xã', 'phường', 'thị trấn', 'đặc khu', 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh'];
const levelName = (word: string): string => LEVEL_NAMES.find((name) => foldKey(name) === word) ?? '';

/** What kind of place the issuer is, by its own name: "UBND phường An Hải" -> "phường". */
function ownLevel(header: Header): string {
  const issuer = toneNeutral(header.issuer ?? '');
  const found = LEVEL_NAMES.filter((name) => issuer.includes(` ${toneNeutral(name)}`)).sort(
    (a, b) => b.length - a.length,
  )[0];
  return found ?? (header.level ? LEVEL_WORD[header.level] : '');
}
