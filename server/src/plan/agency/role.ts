import { longest, type Match, type Phrases } from './phrases';
import { type Role, roleTree, verbTree } from './vocabulary';
import { isLower, signAt, toned, tonedForm, type Words } from './words';

/** The word at `at` that says who leads or helps: "chủ trì", "phối hợp", "với"; null when none stands there. */
export function roleAt(words: Words, at: number): Match<Role> | null {
  const role = longest(roleTree, words, at) ?? (words.damaged ? scannedRole(words, at) : null);
  // "cùng" and "với" fold to the same as other words: "cung cấp", "vôi".
  if (role?.value === 'with' && role.end === at + 1) {
    const next = words.list[at + 1]?.key ?? '';
    if (next === 'cap' || next === 'ung') return null;
    if (!words.damaged && !WITH.has(toned(words, at))) return null;
  }
  return role;
}

/** "phbi hop", "phédi hop", "chti tri": a syllable that scanning garbles beyond one letter, told by the one after it. */
function scannedRole(words: Words, at: number): Match<Role> | null {
  const key = words.list[at]?.key ?? '';
  const next = words.list[at + 1]?.key ?? '';
  if (next === 'hop' && /^ph.{0,4}$/.test(key)) return { end: at + 2, value: 'help' };
  if (next === 'tri' && /^ch.{0,3}$/.test(key)) return { end: at + 2, value: 'lead' };
  return null;
}

const WITH = new Set(['cùng', 'với', 'cung', 'voi'].map(tonedForm));

/** The phrase of `tree` at `at`; a phrase of one syllable must be written with its own tone mark: "giao", not "giáo". */
export function phraseAt(
  tree: Phrases<ReadonlySet<string>>,
  words: Words,
  at: number,
): Match<ReadonlySet<string>> | null {
  const match = longest(tree, words, at);
  return match && match.end === at + 1 && !words.damaged && !match.value.has(toned(words, at)) ? null : match;
}

/** Index behind the action word at `at`, written in lower case, or `at` when none stands there. */
export function verbEnd(words: Words, at: number): number {
  if (!isLower(words, at)) return at;
  // "chuyển đổi số" is a programme's name, not an action.
  if (words.list[at]!.key === 'chuyen' && words.list[at + 1]?.key === 'doi' && words.list[at + 2]?.key === 'so')
    return at;
  return phraseAt(verbTree, words, at)?.end ?? at;
}

/** "có dịch vụ công thiết yếu", "giải quyết TTHC": words of action that describe the members of a group. */
const CARRYING = new Set('co giai duoc cung quan kham su san dang ban tham thuc dao nuoi trong nhan lam'.split(' '));

/**
 * True when the action at `at` describes the members of a collective phrase instead of beginning the sentence's own: a
 * word of the lead follows within the same clause.
 */
export function describes(words: Words, at: number, reach: 'cell' | 'prose' | 'part'): boolean {
  const key = words.list[at]?.key ?? '';
  const next = words.list[at + 1]?.key ?? '';
  if (!CARRYING.has(key) || (key === 'co' && (next === 'trach' || next === 'nhiem'))) return false;
  if (key === 'thuc' && (at + 2 >= words.list.length || words.list[at + 2]!.sign || words.list[at + 2]!.key === 'theo'))
    return false;
  if (reach === 'cell') return true;
  for (let i = at + 1; i < words.list.length && i - at < 14 && signAt(words, i) === ''; i++) {
    const role = roleAt(words, i);
    if (role) return role.value === 'lead' || role.value === 'duty';
  }
  return false;
}
