/** The words of a task that say who does it, and the same words with one body in the lead. */
import { type AgencyMention, absolute, type Plan, type Task } from '../plan/model';
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import type { Edit } from './rule';

/** From the first to the last of `mentions`, relative to the task; null when one of them stands elsewhere. */
export function mentionsSpan(mentions: readonly AgencyMention[]): Span | null {
  const spans = mentions.map((mention) => mention.span);
  const own = spans.filter((place) => place !== null);
  if (own.length === 0 || own.length < spans.length) return null;
  return span(Math.min(...own.map((s) => s.start)), Math.max(...own.map((s) => s.end)));
}

/** "chủ trì, phối hợp với", "phối hợp", "cùng phối hợp với", "với" behind a list of bodies. */
export const CONNECTIVE =
  /^[\s,]*(?:chu tri(?: thuc hien)?[\s,]*)?(?:cung )?(?:phoi hop(?: voi| cung)?|chu tri)(?![a-z])/;

/**
 * The edit that puts `lead` ("$0" with `choices`, or a name) in front and makes all other bodies of the task coordinate:
 * "A, B và C phối hợp" -> "B chủ trì, phối hợp với A và C". Null where the bodies do not stand together in the text.
 */
export function leadEdit(plan: Plan, task: Task, lead: string, choices?: readonly string[]): Edit | null {
  const { owners, coop } = task.reading;
  const owned = mentionsSpan(owners);
  if (!owned) return null;
  const { text } = plan.tree;
  const around = mentionsSpan([...owners, ...coop]) ?? owned;
  // Bodies in the same clause only: a coordinating body in another bracket or cell stays where it is.
  const between = text.slice(task.start + owned.end, task.start + Math.max(owned.end, around.end));
  const together = around.start === owned.start && !/[\t|():\r\n]/.test(between) ? around : owned;
  const others = (together === owned ? owners : [...owners, ...coop])
    .map((mention) => mention.text)
    .filter((name) => name !== lead);
  const place = absolute(task, together);
  const connective = CONNECTIVE.exec(fold(text.slice(place.end, place.end + 60)))?.[0] ?? '';
  const end = place.end + connective.length;
  const body =
    others.length === 0 ? `${lead} chủ trì` : `${lead} chủ trì, phối hợp với ${listed(others.map(loweredPhrase))}`;
  return { span: span(place.start, end), text: body, ...(choices ? { choices } : {}) };
}

/** "Các cơ quan …" loses its capital inside the sentence; a name keeps it. */
export const loweredPhrase = (name: string): string =>
  /^(?:Các|Những|Mọi) /.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

/** "A, B và C"; empty for nobody. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;

/** "UBND các quận, huyện" is a closed set, but each of it acts for itself: it neither leads nor lacks a lead. */
export const isOneBody = ({ text, generic }: AgencyMention): boolean =>
  !generic &&
  !/(?:^| )các |(?:quận|huyện|phường|xã|thị trấn|thành phố), (?:quận|huyện|phường|xã|thị xã|thành phố)/i.test(text);
