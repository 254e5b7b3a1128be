import type { AgencyIndex } from '../../knowledge/agencies';
import type { AgencyMention } from '../model';
import { readCell, skipSigns, skipWith } from './cell';
import { skipAssignment } from './list';
import { mentionsOf } from './mention';
import type { Name } from './name';
import { roleAt } from './role';
import type { Role } from './vocabulary';
import { readWords, signAt, type Words } from './words';

/** Who carries something out and who helps. Spans are relative to the text read, plus its offset. */
export interface Responsibility {
  readonly owners: readonly AgencyMention[];
  readonly coop: readonly AgencyMention[];
  /** The text itself says who leads: "chủ trì", "có trách nhiệm", "làm đầu mối". */
  readonly leadMarked: boolean;
}

/** More words than any statement of responsibility has; a longer text is read no further. */
const MAX_WORDS = 2000;

/**
 * Agencies of a list: a cell, what follows a label. Any wording that is neither a time nor an action counts as a name
 * here, whether the catalogue knows it or not. `text` is NFC; `offset` is added to the spans; `index` as for `findAgencies`.
 */
export function readAgencyList(text: string, offset = 0, index?: AgencyIndex): AgencyMention[] {
  const words = readWords(text, MAX_WORDS, false, index);
  const { owners, coop } = readRoles(words);
  const inOrder = [...owners, ...coop].sort((a, b) => a.from - b.from);
  return mentionsOf(words, inOrder, offset);
}

/**
 * A statement of who is responsible, as it stands after a label, in a lead cell or in a closing bracket: "A chủ trì,
 * phối hợp với B, C", "A phối hợp với B", "A với B", "A, B và C", "do A làm Tổ trưởng". `end` is the offset (plus
 * `offset`) behind the last word understood.
 */
export function readResponsibility(
  text: string,
  offset = 0,
  index?: AgencyIndex,
): Responsibility & { readonly end: number } {
  const words = readWords(text, MAX_WORDS, false, index);
  const roles = readRoles(words);
  return {
    owners: mentionsOf(words, roles.owners, offset),
    coop: mentionsOf(words, roles.coop, offset),
    leadMarked: roles.leadMarked,
    end: offset + (roles.end > 0 ? words.list[roles.end - 1]!.end : 0),
  };
}

interface Roles {
  readonly owners: readonly Name[];
  readonly coop: readonly Name[];
  readonly leadMarked: boolean;
  readonly end: number;
}

/** Owners and helpers of a text that says nothing else. */
export function readRoles(words: Words): Roles {
  const owners: Name[] = [];
  const coop: Name[] = [];
  let leadMarked = false;
  let helping = false;
  let end = 0;
  let i = skipAssignment(words, skipSigns(words, 0));
  for (;;) {
    const role = roleAt(words, i);
    if (role) {
      helping = role.value === 'help' || role.value === 'with';
      if (!helping) leadMarked = true;
      end = role.end;
      i = afterRole(words, role.end, role.value);
      continue;
    }
    const cell = readCell(words, i);
    if (cell.names.length === 0) break;
    if (owners.length > 0 && watches(words, cell.end)) {
      end = cell.end + 2;
      break;
    }
    const next = roleAfter(words, cell.end);
    // "A thực hiện, B phối hợp": the role stands behind its names and nobody is named behind it.
    const helped =
      next?.value === 'help' &&
      owners.length > 0 &&
      readCell(words, afterRole(words, next.end, 'help')).names.length === 0;
    (helping || helped ? coop : owners).push(...cell.names);
    end = cell.end;
    if (!next) break;
    if (next.bracketed) {
      // "A (chủ trì), B, C": the bracket is about A alone; "B, C (phối hợp)" about all before it since the last one.
      helping = true;
      if (next.value === 'lead' || next.value === 'duty') leadMarked = true;
      end = next.end;
      i = skipSigns(words, next.end);
      continue;
    }
    i = next.at;
  }
  const late = readLateHelpers(words, end);
  return { owners, coop: [...coop, ...late.names], leadMarked, end: Math.max(end, late.end) };
}

/** "A chủ trì, B theo dõi": B looks on. */
const watches = (words: Words, at: number): boolean =>
  /^(?:theo doi|giam sat|don doc|chi dao|kiem tra)$/.test(`${words.list[at]?.key} ${words.list[at + 1]?.key}`);

interface RoleAt {
  readonly at: number;
  readonly end: number;
  readonly value: Role;
  readonly bracketed: boolean;
}

/** The word of a role that follows at `at`, signs skipped, or null. */
function roleAfter(words: Words, at: number): RoleAt | null {
  let i = skipSigns(words, at);
  if (words.list[i]?.key === 'va') i++;
  const role = roleAt(words, i);
  return role
    ? {
        at: i,
        end: role.end,
        value: role.value,
        bracketed: signAt(words, i - 1) === '(' && signAt(words, role.end) === ')',
      }
    : null;
}

/** "A thực hiện theo hướng dẫn của cấp trên, B và C phối hợp": helpers named in a last clause of their own. */
function readLateHelpers(words: Words, from: number): { readonly names: readonly Name[]; readonly end: number } {
  const none = { names: [], end: 0 };
  let last = words.list.length;
  while (last > from && words.list[last - 1]!.sign) last--;
  if (last - 2 <= from || roleAt(words, last - 2)?.value !== 'help') return none;
  for (let i = last - 3; i > from; i--) {
    const sign = signAt(words, i);
    if (sign !== ',' && sign !== ';') continue;
    const cell = readCell(words, i + 1);
    if (cell.names.length > 0 && cell.end === last - 2) return { names: cell.names, end: last };
    if (last - i > 60) break;
  }
  return none;
}

/** Index behind a role word and what leads over to the names. */
export function afterRole(words: Words, at: number, role: Role): number {
  let i = at;
  while (/^[,:;]$/.test(signAt(words, i))) i++;
  if (role === 'help' || role === 'with') return skipWith(words, i);
  if (words.list[i]?.key === 'va') i++;
  return i;
}
