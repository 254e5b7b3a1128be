/** Entries as items of the protocol, fitted to what has been typed. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { rangeOf, type Source } from '../source';
import type { About, Entry } from './entry';
import { FIT, filterText, fit, matchable, query } from './match';
import type { Kind, Place } from './place';

export interface CompletionClient {
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly insertReplace: boolean;
  readonly markdown: boolean;
}

/** What comes back with `completionItem/resolve`. */
export interface ItemData {
  readonly uri: string;
  readonly about: About;
}

const KINDS: Readonly<Record<Kind, CompletionItemKind>> = {
  agency: CompletionItemKind.Class,
  deadline: CompletionItemKind.Event,
  service: CompletionItemKind.Interface,
  label: CompletionItemKind.Field,
  citation: CompletionItemKind.Reference,
  task: CompletionItemKind.Module,
};

/** An entry with how well it fits, best first when sorted by `compare`. */
export interface Ranked {
  readonly entry: Entry;
  readonly place: Place;
  readonly fit: number;
}

/** The entries that what was typed at `place` fits, best first, at most `limit`. */
export function rank(entries: readonly Entry[], place: Place, limit: number): readonly Ranked[] {
  const asked = query(place.typed);
  const typed = place.typed.trim().toLowerCase();
  const ranked: Ranked[] = [];
  let written = false;
  for (const entry of entries) {
    let best = fit(asked, matchable(entry.label));
    // An abbreviation counts, but less than the name itself fitting as well.
    for (const alias of entry.aliases ?? []) best = Math.max(best, fit(asked, matchable(alias)) - 0.5);
    const label = entry.label.toLowerCase();
    written ||= label === typed;
    // Typed with its accents, the word means itself rather than one that differs in them.
    if (best > 0) ranked.push({ entry, place, fit: label.startsWith(typed) ? best + 0.25 : best });
  }
  // A whole name has been written: only longer names that begin so are worth showing.
  const worth = written ? ranked.filter((it) => it.fit >= FIT.prefix) : ranked;
  return worth.sort((a, b) => b.fit - a.fit || b.entry.weight - a.entry.weight).slice(0, limit);
}

/** `index` is the item's place in the list, which the editor is to keep. */
export function item(source: Source, client: CompletionClient, ranked: Ranked, index: number): CompletionItem {
  const { entry, place } = ranked;
  const insert = rangeOf(source, { start: place.span.start, end: place.cursor });
  const replace = rangeOf(source, place.span);
  const snippet = client.snippets ? entry.snippet : undefined;
  const newText = snippet ?? entry.insert ?? entry.label;
  return {
    label: entry.label,
    kind: KINDS[place.kind],
    ...(client.labelDetails ? { labelDetails: { description: entry.origin } } : { detail: entry.origin }),
    filterText: filterText(place.typed, entry.label),
    sortText: String(index).padStart(4, '0'),
    ...(index === 0 ? { preselect: true } : {}),
    ...(snippet === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    textEdit: client.insertReplace ? { newText, insert, replace } : { newText, range: insert },
    ...(entry.about ? { data: { uri: source.uri, about: entry.about } satisfies ItemData } : {}),
  };
}
