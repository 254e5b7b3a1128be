import type { AgencyMention } from '../model';
import { readCell, skipSigns } from './cell';
import { fieldTree } from './fields';
import { skipAside, skipStanding } from './list';
import { mentionsOf } from './mention';
import { longest } from './phrases';
import { assignTree } from './vocabulary';
import { readWords, signAt, type Words } from './words';

const MAX_WORDS = 120;

/**
 * The agencies that a heading names, as in a list of duties: "Công an xã:", "Các sở, ban, ngành, UBND các quận, huyện",
 * "Công an tỉnh - Cơ quan thường trực Tổ công tác". Empty unless the heading says nothing else. A number before the
 * name is skipped.
 */
export function readAgencyHeading(text: string, offset = 0): AgencyMention[] {
  const words = readWords(text, MAX_WORDS);
  let i = skipMarker(words);
  const assign = longest(assignTree, words, i);
  if (assign && (words.list[i]!.key === 'trach' || words.list[i]!.key === 'nhiem' || words.list[i]!.key === 'doi'))
    i = assign.end;
  const cell = readCell(words, i);
  if (cell.names.length === 0) return [];
  const known = cell.names.filter((name) => name.kind !== 'unknown');
  const first = cell.names[0]!;
  if (
    known.length < cell.names.length &&
    !(first.kind === 'unknown' && cell.names.length === 1 && isField(words, first.from, first.to))
  )
    return [];
  if (cell.names.some((name) => name.kind === 'org' && !name.closed && name.to - name.from > 10)) return [];
  return isDone(words, cell.end) ? mentionsOf(words, cell.names, offset) : [];
}

/** "Dân số & kế hoạch hóa gia đình": a heading that names a field instead of its officer. */
const isField = (words: Words, from: number, to: number): boolean => longest(fieldTree, words, from, true)?.end === to;

function isDone(words: Words, at: number): boolean {
  let i = skipAside(words, at);
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
