import { type AgencyIndex, agencyIndex } from '../../knowledge/agencies';
import { skipSigns } from './cell';
import { readNames, skipAside, skipAssignment, skipStanding } from './list';
import { mentionsOf, offsetAt } from './mention';
import { type Name, readName, startsName } from './name';
import { afterRole, type Responsibility } from './responsibility';
import { phraseAt, roleAt, verbEnd } from './role';
import { clauseTree, type Role } from './vocabulary';
import { isLower, readWords, signAt, type Words } from './words';

/** Who does what a sentence says; `actionStart` is the offset (plus `offset`) of the first word of the action. */
export type Subject = Responsibility & { readonly actionStart: number };

/** A subject and its helpers stand within this many words of the sentence's start. */
const MAX_WORDS = 400;
/** How many words may stand before the subject: "Căn cứ …, định kỳ trước ngày …,". */
const MAX_CLAUSE = 80;

/**
 * The agencies at the start of a sentence or item: "A chủ trì, phối hợp B, C …", "A, B và C phối hợp …", "Giao A …",
 * "Căn cứ …, A …", and without a subject "Chủ trì, phối hợp với B …". Null when the text begins with no such thing.
 */
export function readSubject(text: string, offset = 0, index: AgencyIndex = agencyIndex): Subject | null {
  const words = readWords(text, MAX_WORDS, false, index);
  const start = skipSigns(words, 0);
  // A line in capitals is a heading.
  if (words.upper) return null;
  const role = roleAt(words, start);
  if (role && role.value !== 'duty') return readWithoutSubject(words, start, offset);
  const direct = readFrom(words, start, offset);
  if (direct) return direct;
  const assigned = skipAssignment(words, start);
  if (assigned > start) return readFrom(words, assigned, offset);
  return phraseAt(clauseTree, words, start) ? readBehindClause(words, start, offset) : null;
}

/** A subject behind a clause: after one of its commas, or after "yêu cầu", "giao", "đề nghị" without one. */
function readBehindClause(words: Words, start: number, offset: number): Subject | null {
  for (let i = start + 1; i < words.list.length && i - start < MAX_CLAUSE; i++) {
    const sign = signAt(words, i);
    if (sign === '.' && !/^\d/.test(words.list[i + 1]?.key ?? '')) return null;
    if (sign === ';') return null;
    // "Định kỳ, thường xuyên phối hợp với …"
    if (i - start <= 8 && roleAt(words, i)?.value === 'help' && !/^(?:che|tac|viec|su)$/.test(words.list[i - 1]!.key)) {
      return readWithoutSubject(words, i, offset);
    }
    const assigned = isLower(words, i) ? skipAssignment(words, i) : i;
    const at = assigned > i ? assigned : sign === ',' ? skipAssignment(words, i + 1) : i;
    if (at === i) continue;
    if (!startsName(words, at)) continue;
    const subject = readFrom(words, at, offset);
    if (subject) return subject;
  }
  return null;
}

/** "Chủ trì, phối hợp với B, C thực hiện …", "Phối hợp với B …": the subject stands in a heading above. */
function readWithoutSubject(words: Words, start: number, offset: number): Subject | null {
  const { coop, leadMarked, end } = readHelpers(words, start);
  if (coop.length === 0 && !leadMarked) return null;
  return { owners: [], coop: mentionsOf(words, coop, offset), leadMarked, actionStart: offset + offsetAt(words, end) };
}

function readFrom(words: Words, at: number, offset: number): Subject | null {
  if (!startsName(words, at) && readName(words, at, 'prose') === null) return null;
  const subject = readSubjectNames(words, at);
  if (!subject) return null;
  const { owners } = subject;
  const helpers = readHelpers(words, subject.end);
  return {
    owners: mentionsOf(words, owners, offset),
    coop: mentionsOf(words, helpers.coop, offset),
    leadMarked: helpers.leadMarked,
    actionStart: offset + offsetAt(words, helpers.end),
  };
}

/** Names up to the role word or the action; unknown wording counts as a name when a role word follows it. */
function readSubjectNames(words: Words, at: number): { readonly owners: readonly Name[]; readonly end: number } | null {
  const prose = closeList(words, at, 'prose');
  if (prose && isFollowed(words, prose.end)) return prose;
  const cell = closeList(words, at, 'cell');
  if (cell && isFollowed(words, cell.end) && roleAt(words, skipComma(words, cell.end))) return cell;
  return prose && prose.owners[0]!.closed && isTopic(words, prose) ? prose : null;
}

function closeList(
  words: Words,
  at: number,
  reach: 'prose' | 'cell',
): { readonly owners: readonly Name[]; readonly end: number } | null {
  const list = readNames(words, at, reach);
  if (list.names.length === 0) return null;
  let end = skipStanding(words, list.end);
  end = skipAside(words, end);
  return { owners: list.names, end };
}

const skipComma = (words: Words, at: number): number => (signAt(words, at) === ',' ? at + 1 : at);

/** True when a role word, an action or a colon follows the names. */
function isFollowed(words: Words, at: number): boolean {
  if (signAt(words, at) === ':') return true;
  const next = skipComma(words, at);
  const role = roleAt(words, next);
  if (role) return true;
  return verbEnd(words, next) > next;
}

/** A sentence that opens with known bodies and goes on in lower case has them as its subject, whatever the verb. */
const isTopic = (words: Words, list: { readonly owners: readonly Name[]; readonly end: number }): boolean =>
  isLower(words, list.end) && !words.upper && list.owners[0]!.kind !== 'unknown';

interface Helpers {
  readonly coop: readonly Name[];
  readonly leadMarked: boolean;
  /** Index of the first word of the action. */
  readonly end: number;
}

/** What follows the subject: "chủ trì, phối hợp với B, C", "có trách nhiệm", "phối hợp B". */
function readHelpers(words: Words, from: number): Helpers {
  const coop: Name[] = [];
  let leadMarked = false;
  let i = from;
  let end = from;
  for (let rounds = 0; rounds < 6; rounds++) {
    i = skipLink(words, i);
    const role = roleAt(words, i);
    if (!role) break;
    if (role.value === 'lead' || role.value === 'duty') {
      leadMarked = true;
      // "chịu trách nhiệm trước Chủ tịch" is itself what is to be done.
      if (/^(?:truoc|ve)$/.test(words.list[role.end]?.key ?? '')) break;
      i = role.end;
      end = i;
      continue;
    }
    const names = readHelperNames(words, role.value, role.end);
    // "phối hợp triển khai …" names nobody: it is the action itself.
    if (names.length === 0) break;
    coop.push(...names);
    i = names.at(-1)!.to;
    end = skipAside(words, i);
    i = end;
  }
  return { coop, leadMarked, end: skipColon(words, end) };
}

function readHelperNames(words: Words, role: Role, at: number): readonly Name[] {
  const start = afterRole(words, at, role);
  return readNames(words, start, 'prose').names;
}

/** Index behind commas and "và" between the roles. */
function skipLink(words: Words, at: number): number {
  let i = at;
  while (/^[,:]$/.test(signAt(words, i)) || (words.list[i]?.key === 'va' && roleAt(words, i + 1))) i++;
  return i;
}

const skipColon = (words: Words, at: number): number => {
  let i = at;
  while (/^[,:]$/.test(signAt(words, i))) i++;
  return i;
};
