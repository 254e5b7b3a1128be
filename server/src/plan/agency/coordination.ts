import { type AgencyIndex, agencyIndex } from '../../knowledge/agencies';
import type { AgencyMention } from '../model';
import { skipWith } from './cell';
import { readNames } from './list';
import { mentionsOf } from './mention';
import { startsName } from './name';
import { roleAt } from './role';
import { readWords, signAt, type Words } from './words';

const MAX_WORDS = 2000;

/** "quy chế phối hợp", "công tác phối hợp": cooperation as a thing, not a statement of who helps. */
const NOUN = /^(?:che|tac|viec|su|thuc|chuc)$/;

/** "Chỉ đạo các trường phối hợp với …", "đề nghị Sở X phối hợp với …": those who are told to, not the duty's own agency. */
const TELLS = /^(?:chi dao|huong dan|don doc|de nghi|yeu cau|van dong|khuyen khich|giao|do)$/;

/** True when the word at `at` ends one that tells others what to do, and they are named right behind it. */
const tellsOthers = (words: Words, at: number): boolean =>
  (TELLS.test(words.list[at]!.key) || TELLS.test(`${words.list[at - 1]?.key} ${words.list[at]!.key}`)) &&
  (startsName(words, at + 1) || words.list[at + 1]?.key === 'cac');

/**
 * The agencies that a sentence anywhere calls on to help: "…; phối hợp với Công an tỉnh, Sở Tư pháp …". In order, each
 * spelling once. `text` is NFC; `offset` is added to the spans.
 */
export function readCoordination(text: string, offset = 0, index: AgencyIndex = agencyIndex): AgencyMention[] {
  const words = readWords(text, MAX_WORDS, false, index);
  const found = new Map<string, AgencyMention>();
  let told = false;
  for (let i = 0; i < words.list.length; i++) {
    if (/^[.;]$/.test(signAt(words, i))) told = false;
    else if (tellsOthers(words, i)) told = true;
    const role = told ? null : roleAt(words, i);
    if (role?.value !== 'help' || NOUN.test(words.list[i - 1]?.key ?? '')) continue;
    for (const mention of mentionsOf(words, readNames(words, skipWith(words, role.end), 'prose').names, offset)) {
      if (!found.has(mention.text)) found.set(mention.text, mention);
    }
    i = role.end - 1;
  }
  return [...found.values()];
}
