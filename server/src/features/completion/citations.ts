/** Documents that the plan already cites, in the words of their fullest citation. */
import type { Citation, Plan } from '../../plan/model';
import type { Language, Localized } from '../../text/localized';
import type { Entry } from './entry';

const ORIGIN: Localized = { vi: 'đã viện dẫn {n} lần', en: 'cited {n} times' };

export function citationEntries(plan: Plan, language: Language): readonly Entry[] {
  const byNumber = new Map<string, { fullest: Citation; uses: number; first: number }>();
  plan.citations.forEach((citation, first) => {
    if (citation.number === null) return;
    const key = `${citation.type} ${citation.number}`;
    const known = byNumber.get(key);
    if (!known) byNumber.set(key, { fullest: citation, uses: 1, first });
    else byNumber.set(key, { ...known, uses: known.uses + 1, fullest: fuller(known.fullest, citation) });
  });
  return [...byNumber.values()].map(({ fullest, uses, first }) => ({
    label: fullest.text.replace(/\s+/g, ' ').trim(),
    aliases: [`${fullest.type} ${fullest.number}`, fullest.number!],
    origin: ORIGIN[language].replace('{n}', String(uses)),
    weight: uses - first / 1000,
    about: { kind: 'citation', number: fullest.number! },
  }));
}

/** The one that says more of date and issuer. */
function fuller(a: Citation, b: Citation): Citation {
  const says = (citation: Citation): number => (citation.date ? 2 : 0) + (citation.issuer ? 1 : 0);
  return says(b) > says(a) ? b : a;
}
