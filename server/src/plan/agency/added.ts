/** Bodies that a workspace has added to the catalogue: known by their whole names, whatever they are worded like. */
import type { AgencyEntry, AgencyIndex } from '../../knowledge/agencies';
import type { HeadMatch } from './head';
import type { Head } from './heads';
import { longest, type Phrases, phrases } from './phrases';
import { tonedForm, type Words } from './words';

const MARK = 'riêng:';

interface Added {
  readonly tree: Phrases<Head>;
  readonly byHead: ReadonlyMap<string, AgencyEntry>;
}

const known = new WeakMap<AgencyIndex, Added>();

function addedIn(index: AgencyIndex): Added {
  let added = known.get(index);
  if (!added) {
    const heads = index.added.map((entry) => [entry, headOf(entry)] as const);
    const named = heads.flatMap(([{ name, variants, abbr }, head]) =>
      [name, ...variants, ...abbr].map((text) => [text, head] as const),
    );
    added = { tree: phrases(named, true), byHead: new Map(heads.map(([entry, { id }]) => [id, entry])) };
    known.set(index, added);
  }
  return added;
}

const headOf = ({ id }: AgencyEntry): Head => ({
  kind: 'body',
  id: MARK + id,
  toned: null,
  capital: false,
  letters: false,
});

/** The added body whose name begins at word `at`, or null. Its first letter must be a capital, its marks right. */
export function addedAt(words: Words, at: number): HeadMatch | null {
  if (words.index.added.length === 0 || words.list[at]?.capital !== true) return null;
  const match = longest(addedIn(words.index).tree, words, at, true);
  if (!match) return null;
  const entry = addedEntry(match.value.id, words.index)!;
  return words.damaged || isSpelt(words, at, match.end, entry) ? { head: match.value, end: match.end } : null;
}

/** Folded words agree already; "Tổ" and "Tô" are two words. */
function isSpelt(words: Words, at: number, end: number, { name, variants, abbr }: AgencyEntry): boolean {
  const written = plain(words.text.slice(words.list[at]!.start, words.list[end - 1]!.end));
  return [name, ...variants, ...abbr].some((text) => plain(text) === written);
}

/** Words alone, tone marks in a fixed place; signs, "và" and the capitals of a heading tell nothing. */
const plain = (text: string): string =>
  (tonedForm(text.toLowerCase()).match(/[\p{L}\p{N}]+\p{M}*/gu) ?? []).filter((word) => word !== 'và').join(' ');

/** The added body that a head stands for; null for the heads of the language. */
export const addedEntry = (head: string, index: AgencyIndex): AgencyEntry | null =>
  head.startsWith(MARK) ? (addedIn(index).byHead.get(head) ?? null) : null;

export const isAdded = (head: Head): boolean => head.id.startsWith(MARK);
