/** Deadlines: the document's own first, then the standard phrases of its year. */
import { deadlineWordings, fillSlots } from '../../knowledge/wording';
import { absolute, type Deadline, type Plan } from '../../plan/model';
import { isOver } from '../../rules/values';
import { foldKey } from '../../text/fold';
import type { Language, Localized } from '../../text/localized';
import { overlaps } from '../../text/span';
import { placeholder } from '../edits';
import { type Entry, OWN } from './entry';
import type { Place } from './place';

const STANDARD: Localized = { vi: 'mẫu chuẩn', en: 'standard phrase' };
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Longer ones are sentences of their own task. */
const LONGEST = 120;

/** `today` (YYYY-MM-DD) gives the year of a plan that has no date yet. */
export function deadlineEntries(plan: Plan, place: Place, today: string, language: Language): readonly Entry[] {
  const own = ownDeadlines(plan, place).map(({ deadline, uses }, i): Entry => {
    const label = deadline.text.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
    const weight = (isOver(deadline, plan) ? 0 : 300) + uses - i / 1000;
    return { label, origin: OWN[language], weight, about: { kind: 'deadline', phrase: label } };
  });
  const known = new Set(own.map((entry) => foldKey(entry.label)));
  const standard = standardPhrases(plan, place, today).filter((entry) => !known.has(foldKey(entry.label)));
  return [...own, ...standard.map((entry, i) => ({ ...entry, origin: STANDARD[language], weight: 100 - i / 10 }))];
}

/** Every deadline of the plan, each wording once; what is being written at the place itself is none yet. */
function ownDeadlines(plan: Plan, place: Place): readonly { readonly deadline: Deadline; readonly uses: number }[] {
  const counted = new Map<string, { readonly deadline: Deadline; uses: number }>();
  for (const holder of [...plan.tasks, ...plan.services]) {
    const { deadline } = holder.reading;
    if (!deadline || deadline.kind === 'unknown' || deadline.text.length > LONGEST) continue;
    if (deadline.span && overlaps(absolute(holder, deadline.span), place.span)) continue;
    const known = counted.get(foldKey(deadline.text));
    if (known) known.uses++;
    else counted.set(foldKey(deadline.text), { deadline, uses: 1 });
  }
  return [...counted.values()];
}

/** The phrases for the year of the plan; first those for the year that is being typed, when it is another. */
function standardPhrases(plan: Plan, { typed }: Place, today: string): readonly Phrase[] {
  const [year, month] = (plan.header.issueDate ?? today).split('-').map(Number);
  const asked = Number(/20\d\d/.exec(typed)?.[0] ?? year);
  return [...(asked === year ? [] : phrases(asked, 1)), ...phrases(year!, month!)];
}

type Phrase = Pick<Entry, 'label' | 'snippet' | 'about'>;

/** Every standard phrase, once for each month or quarter where it names one, those to come before those that are over. */
function phrases(year: number, month: number): readonly Phrase[] {
  const months = range(12).map((_, i) => String(((i + month - 1) % 12) + 1));
  const quarters = range(4).map((_, i) => QUARTERS[(i + Math.ceil(month / 3) - 1) % 4]!);
  return deadlineWordings.flatMap(({ phrase }) => {
    const dated = fillSlots(phrase, { nam: String(year) });
    const single = !/\{(?!thang|quy)/.test(dated) && dated.indexOf('{thang}') === dated.lastIndexOf('{thang}');
    if (single && dated.includes('{thang}')) return months.map((n) => plain(fillSlots(dated, { thang: n })));
    if (single && dated.includes('{quy}')) return quarters.map((quarter) => plain(fillSlots(dated, { quy: quarter })));
    return [dated.includes('{') ? withStops(dated) : plain(dated)];
  });
}

const plain = (label: string): Phrase => ({
  label,
  about: { kind: 'deadline', phrase: label },
});

/** "Trước ngày {ngay}/{thang}/2023": slots as dots in the label and as stops in the snippet. */
function withStops(phrase: string): Phrase {
  let stop = 0;
  const label = phrase.replace(/\{\w+\}/g, '…');
  const snippet = phrase.replace(/\{\w+\}/g, () => placeholder(++stop, []));
  return { label, snippet };
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i + 1);
