import type { AgencyMention } from '../model';
import { mentionOf } from './mention';
import { type Name, readName, startsName } from './name';
import { longest } from './phrases';
import { eachTree } from './vocabulary';
import { readWords, type Words } from './words';

/**
 * Every agency named anywhere in `text` (NFC), in order; names inside other names are left out. Precise rather than
 * complete: "Chính phủ số" and "lực lượng Công an nhân dân" name no body. Spans are relative to `text`.
 */
export function findAgencies(text: string): AgencyMention[] {
  const words = readWords(text);
  const found: AgencyMention[] = [];
  let i = 0;
  while (i < words.list.length) {
    const name = startsName(words, i) ? readName(words, i, 'prose') : null;
    if (name && isBody(words, name)) {
      found.push(mentionOf(words, name, 0));
      i = name.to;
    } else i++;
  }
  return found;
}

/** In running prose a name must be written like one. */
function isBody(words: Words, name: Name): boolean {
  const first = words.list[name.from]!;
  switch (name.kind) {
    case 'group':
      return longest(eachTree, words, name.from) !== null;
    case 'org':
    case 'team':
      return first.capital ? name.to > name.from + 1 : name.closed;
    case 'title':
    case 'body':
      return first.capital;
    default:
      return false;
  }
}
