/** Completion: what may be written where the cursor stands, found without accents, best first. */
import type { CompletionList } from 'vscode-languageserver-types';
import type { Language } from '../../text/localized';
import type { Trace } from '../../workspace';
import { taskAt } from '../at';
import { lastStarting, type Source } from '../source';
import { agencyEntries } from './agencies';
import { citationEntries } from './citations';
import { deadlineEntries } from './deadlines';
import type { Entry } from './entry';
import { type CompletionClient, item, type Ranked, rank } from './item';
import { labelEntries } from './labels';
import { type Place, placesAt } from './place';
import { serviceEntries } from './services';
import { taskEntries } from './tasks';

export interface CompletionRequest {
  readonly source: Source;
  /** Offset of the cursor. */
  readonly offset: number;
  /** The drafter asked for the list; otherwise it opens only where what is typed, or the place, leaves no doubt. */
  readonly invoked: boolean;
  readonly trace: Trace | null;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly language: Language;
  readonly client: CompletionClient;
}

const MOST_ITEMS = 60;
/** In running text this much has to be typed before a list opens by itself. */
const LETTERS = 2;

/**
 * Items for the cursor's place; none in free text. The list is incomplete on purpose: what fits is decided here, where
 * accents, abbreviations and keys of input methods are understood, and so it is asked for again with every letter.
 */
export function complete(request: CompletionRequest): CompletionList {
  const { source, offset, client } = request;
  const ranked = placesAt(source.plan, offset)
    .filter((place) => request.invoked || place.certain || place.typed.trim().length >= LETTERS)
    .flatMap((place) => rank(entriesFor(place, request), place, MOST_ITEMS))
    .filter(unlessWritten);
  const best = distinct(ranked).slice(0, MOST_ITEMS);
  return { isIncomplete: true, items: best.map((it, index) => item(source, client, it, index)) };
}

function entriesFor(place: Place, { source, offset, trace, today, language }: CompletionRequest): readonly Entry[] {
  const { plan } = source;
  switch (place.kind) {
    case 'agency':
      return agencyEntries(plan, place, today, language);
    case 'deadline':
      return deadlineEntries(plan, place, today, language);
    case 'service':
      return serviceEntries(plan, today, language);
    case 'citation':
      return citationEntries(plan, language);
    case 'label': {
      const above = plan.tasks[lastStarting(plan.tasks, offset, (task) => task.start)];
      return labelEntries(plan, taskAt(plan, offset) ?? above, language);
    }
    case 'task':
      return taskEntries(plan, place, trace, today, language);
  }
}

/** What stands there already is not offered again. */
const unlessWritten = ({ entry, place }: Ranked): boolean =>
  entry.label !== place.typed.trim() || entry.insert !== undefined;

/** Each label once, where it fits best. */
function distinct(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>();
  return [...ranked]
    .sort((a, b) => b.fit - a.fit)
    .filter(({ entry: { label } }) => !seen.has(label) && seen.add(label));
}
