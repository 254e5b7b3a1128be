/** Agencies: as this document calls them, then as standard tasks of its level and date name them. */
import { validOn } from '../../knowledge/agencies';
import { bodyName, standardBodies } from '../../knowledge/tasks';
import { fillSlots } from '../../knowledge/wording';
import type { AgencyCluster, Plan } from '../../plan/model';
import { placeOf } from '../../rules/inherit';
import { foldKey } from '../../text/fold';
import type { Language, Localized } from '../../text/localized';
import { overlaps } from '../../text/span';
import type { Entry } from './entry';
import type { Place } from './place';

const OWN: Localized = { vi: 'trong văn bản, {n} lần', en: '{n} times in this document' };
const CATALOGUE: Localized = { vi: 'danh mục cơ quan', en: 'catalogue of agencies' };

/**
 * Where a lead agency stands, bodies that lead elsewhere come first and collective phrases last. What is being written at
 * the place itself is no name yet.
 */
export function agencyEntries(plan: Plan, place: Place, today: string, language: Language): readonly Entry[] {
  const clusters = plan.agencies.map((cluster) => elsewhere(cluster, place)).filter((it) => it.variants.length > 0);
  const own = clusters.map((cluster) => ownEntry(cluster, place.leads, language));
  const known = new Set(clusters.flatMap((cluster) => cluster.variants.map((variant) => foldKey(variant.text))));
  // A name that the document has with level and place, or as it stands, is no news.
  const isKnown = ({ label }: Entry): boolean => {
    const key = foldKey(label);
    return known.has(key) || [...known].some((name) => name.startsWith(`${key} `));
  };
  return [...own, ...catalogued(plan, today, language).filter((entry) => !isKnown(entry))];
}

function elsewhere(cluster: AgencyCluster, { span }: Place): AgencyCluster {
  const variants = cluster.variants.map((variant) => ({
    text: variant.text,
    mentions: variant.mentions.filter((mention) => !overlaps(mention.span, span)),
  }));
  return { ...cluster, variants: variants.filter((variant) => variant.mentions.length > 0) };
}

function ownEntry(cluster: AgencyCluster, leads: boolean, language: Language): Entry {
  let uses = 0;
  let fitting = 0;
  let usual = cluster.variants[0];
  for (const variant of cluster.variants) {
    uses += variant.mentions.length;
    fitting += variant.mentions.filter(({ use }) => use === (leads ? 'owner' : 'coop')).length;
    if (usual && variant.mentions.length > usual.mentions.length) usual = variant;
  }
  const label = (usual?.text ?? cluster.canonical).replace(/\s+/g, ' ').trim();
  return {
    label,
    // Found by the other spellings too, and written in the usual one.
    aliases: [cluster.canonical, ...cluster.variants.map((variant) => variant.text)].filter((text) => text !== label),
    origin: OWN[language].replace('{n}', String(uses)),
    weight: 1000 + 10 * fitting + uses - (cluster.generic && leads ? 2000 : 0),
    about: { kind: 'agency', name: label },
  };
}

/** Bodies of the plan's level first: as standard tasks call them here, then every body of its day, by level. */
function catalogued(plan: Plan, today: string, language: Language): readonly Entry[] {
  const { level } = plan.header;
  const date = plan.header.issueDate ?? today;
  const kinds = level === null ? [] : standardBodies.map(({ kind }) => bodyName(kind, level, date));
  const named = [...new Set(kinds)].filter((name) => name !== null).map((name) => fillSlots(name, placeOf(plan)));
  const standard = named.map((name, i): Entry => {
    const label = name.replace(/ ?\{\w+\}/g, '');
    return { label, origin: CATALOGUE[language], weight: -i, about: { kind: 'agency', name: label } };
  });
  const bodies = plan.knowledge.agencies.entries.filter((entry) => validOn(entry, date));
  return [
    ...standard,
    ...bodies.map(({ name, abbr, variants, ...entry }, i): Entry => {
      const weight = (entry.level === level ? -100 : -10_000) - i;
      const aliases = [...abbr, ...variants];
      return { label: name, aliases, origin: CATALOGUE[language], weight, about: { kind: 'agency', name } };
    }),
  ];
}
