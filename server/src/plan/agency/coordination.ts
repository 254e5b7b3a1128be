import type { AgencyMention } from '../model';
import { skipWith } from './cell';
import { readNames } from './list';
import { mentionsOf } from './mention';
import { roleAt } from './role';
import { readWords } from './words';

const MAX_WORDS = 2000;

/** "quy chế phối hợp", "công tác phối hợp": cooperation as a thing, not a statement of who helps. */
const NOUN = /^(?:che|tac|viec|su|thuc|chuc)$/;

/**
 * The agencies that a sentence anywhere calls on to help: "…; phối hợp với Công an tỉnh, Sở Tư pháp …". In order, each
 * spelling once. `text` is NFC; `offset` is added to the spans.
 */
export function readCoordination(text: string, offset = 0): AgencyMention[] {
  const words = readWords(text, MAX_WORDS);
  const found = new Map<string, AgencyMention>();
  for (let i = 0; i < words.list.length; i++) {
    const role = roleAt(words, i);
    if (role?.value !== 'help' || NOUN.test(words.list[i - 1]?.key ?? '')) continue;
    for (const mention of mentionsOf(words, readNames(words, skipWith(words, role.end), 'prose').names, offset)) {
      if (!found.has(mention.text)) found.set(mention.text, mention);
    }
    i = role.end - 1;
  }
  return [...found.values()];
}
