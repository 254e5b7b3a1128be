/** Standard tasks at the start of an item: the parent plan's that nobody has taken up, or the standard list's. */
import type { Plan } from '../../plan/model';
import type { Language, Localized } from '../../text/localized';
import { shorten } from '../../text/shorten';
import type { Trace } from '../../workspace';
import { escapeSnippet, placeholder } from '../edits';
import { taskOffers } from '../offers';
import { taskParts } from '../task-text';
import type { Entry } from './entry';
import type { Place } from './place';

const LABEL_LENGTH = 110;
const COVERED: Localized = { vi: 'đã có', en: 'already there' };

/** In a cell only the task's words; elsewhere with agencies and deadline in the document's own form. */
export function taskEntries(
  plan: Plan,
  place: Place,
  trace: Trace | null,
  today: string,
  language: Language,
): readonly Entry[] {
  return taskOffers(plan, trace, today, language).map((offer, i) => {
    const parts = place.cell ? [offer.text] : taskParts(plan, place.cursor, offer);
    let stop = 0;
    return {
      label: shorten(offer.text, LABEL_LENGTH),
      insert: parts.map((part) => (typeof part === 'string' ? part : (part.choices[0] ?? '…'))).join(''),
      snippet: parts
        .map((part) => (typeof part === 'string' ? escapeSnippet(part) : placeholder(++stop, part.choices)))
        .join(''),
      origin: offer.covered ? COVERED[language] : offer.source,
      weight: (offer.covered ? -1000 : 0) - i,
      about: { kind: 'task', id: offer.id },
    };
  });
}
