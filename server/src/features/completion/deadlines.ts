/** Deadlines: the document's own first, then the standard phrases of its year. */
import { deadlineWordings, fillSlots } from '../../knowledge/wording';
import type { Plan } from '../../plan/model';
import { habitsOf } from '../../rules/habits';
import { fold, foldKey } from '../../text/fold';
import type { Language, Localized } from '../../text/localized';
import { placeholder } from '../edits';
import type { Entry } from './entry';

const OWN: Localized = { vi: 'có trong văn bản', en: 'used in this document' };
const STANDARD: Localized = { vi: 'mẫu chuẩn', en: 'standard phrase' };
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** `today` (YYYY-MM-DD) gives the year of a plan that has no date yet. */
export function deadlineEntries(plan: Plan, today: string, language: Language): readonly Entry[] {
  const year = Number((plan.header.issueDate ?? today).slice(0, 4));
  const own = habitsOf(plan).deadlines.map((deadline, i): Entry => {
    const label = deadline.text.trim();
    return { label, origin: OWN[language], weight: 300 - i, about: { kind: 'deadline', phrase: label } };
  });
  const known = new Set(own.map((entry) => foldKey(entry.label)));
  const standard = phrases(year).filter((entry) => !known.has(foldKey(entry.label)));
  return [...own, ...standard.map((entry, i) => ({ ...entry, origin: STANDARD[language], weight: 100 - i / 10 }))];
}

/** Every standard phrase, once for each month or quarter where it names one. */
function phrases(year: number): readonly Omit<Entry, 'origin' | 'weight'>[] {
  return deadlineWordings.flatMap(({ phrase }) => {
    const dated = fillSlots(phrase, { nam: String(year) });
    const single = !/\{(?!thang|quy)/.test(dated) && dated.indexOf('{thang}') === dated.lastIndexOf('{thang}');
    if (single && dated.includes('{thang}')) return range(12).map((n) => plain(fillSlots(dated, { thang: String(n) })));
    if (single && dated.includes('{quy}')) return QUARTERS.map((quarter) => plain(fillSlots(dated, { quy: quarter })));
    return [dated.includes('{') ? withStops(dated) : plain(dated)];
  });
}

const plain = (label: string): Omit<Entry, 'origin' | 'weight'> => ({
  label,
  about: { kind: 'deadline', phrase: label },
});

const NAMES: Readonly<Record<string, string>> = { ngay: '…', thang: '…', coquan: '…', vanban: '…' };

/** "Trước ngày {ngay}/{thang}/2023": slots as dots in the label and as stops in the snippet. */
function withStops(phrase: string): Omit<Entry, 'origin' | 'weight'> {
  let stop = 0;
  const label = phrase.replace(/\{(\w+)\}/g, (_, name) => NAMES[name] ?? '…');
  const snippet = phrase.replace(/\{\w+\}/g, () => placeholder(++stop, []));
  return { label, snippet };
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i + 1);

/** `entry` as it is written in the middle of a sentence, where the document writes its deadlines so. */
export function inSentence(entry: Entry, typed: string): Entry {
  const lower = typed !== '' && typed[0] === typed[0]!.toLowerCase() && /\p{L}/u.test(typed[0]!);
  if (
    !lower ||
    !/^(?:T(?=[hrừ])|N(?=ăm)|S(?=au)|K(?=hi))/.test(entry.label) ||
    /^[a-z]/.test(fold(entry.label)) === false
  ) {
    return entry;
  }
  const decapitalise = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
  return {
    ...entry,
    label: decapitalise(entry.label),
    ...(entry.snippet === undefined ? {} : { snippet: decapitalise(entry.snippet) }),
  };
}
