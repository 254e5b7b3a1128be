import type { AgencyMention } from '../model';
import type { Name } from './name';
import { quote, type Words } from './words';

/** The name as a mention; `offset` is added to its span. */
export function mentionOf(words: Words, name: Name, offset: number): AgencyMention {
  return {
    text: quote(words, name.from, name.to),
    span: { start: words.list[name.from]!.start + offset, end: words.list[name.to - 1]!.end + offset },
    generic: name.generic,
  };
}

export const mentionsOf = (words: Words, names: readonly Name[], offset: number): AgencyMention[] =>
  names.map((name) => mentionOf(words, name, offset));

/** Offset in the text where word `at` begins, or the text's end. */
export const offsetAt = (words: Words, at: number): number => words.list[at]?.start ?? words.text.length;
