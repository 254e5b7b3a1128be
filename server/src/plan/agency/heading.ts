import { type AgencyIndex, agencyIndex } from '../../knowledge/agencies';
import type { AgencyMention } from '../model';
import { readCell, skipSigns } from './cell';
import { fieldTree, isOffice } from './fields';
import { startsGroup } from './group';
import { skipAside, skipStanding } from './list';
import { mentionsOf } from './mention';
import type { Name } from './name';
import { longest } from './phrases';
import { phraseAt, roleAt } from './role';
import { assignTree } from './vocabulary';
import { readWords, signAt, type Words } from './words';

const MAX_WORDS = 120;

/**
 * The agencies that a heading names, as in a list of duties: "Công an xã:", "Các sở, ban, ngành, UBND các quận, huyện",
 * "Công an tỉnh - Cơ quan thường trực Tổ công tác". Empty unless the heading says nothing else. A number before the
 * name is skipped.
 */
export function readAgencyHeading(text: string, offset = 0, index: AgencyIndex = agencyIndex): AgencyMention[] {
  const words = readWords(text, MAX_WORDS, false, index);
  let i = skipMarker(words);
  const assign = phraseAt(assignTree, words, i);
  if (assign && !words.upper) i = assign.end;
  const cell = readCell(words, i);
  if (cell.names.length === 0) return [];
  if (!cell.names.every((name, i) => isNamed(words, name, i))) return [];
  if (cell.names.some((name) => name.kind === 'org' && !name.closed && name.to - name.from > 10)) return [];
  return isDone(words, cell.end) ? mentionsOf(words, cell.names, offset) : [];
}

/** False for a wording that may as well be a subject: "Văn hóa", "Chuyển đổi số". */
function isNamed(words: Words, name: Name, at: number): boolean {
  if (name.kind !== 'unknown' && name.kind !== 'field') return true;
  if (words.upper) return false;
  // "Các Sở: Xây dựng, Công Thương"
  if (startsGroup(words, name.from)) return true;
  const field = longest(fieldTree, words, name.from, true);
  // "Công an xã, Văn hóa": a field after a body is the list's next member.
  if (field === null) return false;
  return at > 0 || (name.kind === 'field' && field.end < name.to) || (field.end === name.to && isOffice(field.value));
}

function isDone(words: Words, at: number): boolean {
  let i = skipAside(words, at);
  // "Sở Y tế có trách nhiệm:"
  i = roleAt(words, i)?.value === 'duty' ? roleAt(words, i)!.end : i;
  i = skipStanding(words, i);
  while (i < words.list.length && /^[.:;,–-]$/.test(signAt(words, i))) i++;
  return i >= words.list.length;
}

/** Index behind "3.", "III.", "a)", "-" at the start. */
function skipMarker(words: Words): number {
  const first = words.list[0];
  const second = signAt(words, 1);
  if (first && !first.sign && /^(?:\d{1,3}|[ivxl]{1,5}|[a-z])$/.test(first.key) && (second === '.' || second === ')')) {
    let i = 2;
    while (/^\d{1,3}$/.test(words.list[i]?.key ?? '')) i += signAt(words, i + 1) === '.' ? 2 : 1;
    return skipSigns(words, i);
  }
  return skipSigns(words, 0);
}
