/** Tasks that can be taken over: the parent plan's where there is one, otherwise the standard list, in this plan's words. */
import { adaptTask, tasksFor } from '../knowledge/tasks';
import type { AgencyMention, Level, Plan, SectionRole, Task } from '../plan/model';
import { placeName } from '../plan/place-name';
import { startOfLine } from '../rules/habits';
import { atLevelOf, placeOf } from '../rules/inherit';
import { isOver } from '../rules/values';
import { foldKey } from '../text/fold';
import { type Language, type Localized, say } from '../text/localized';
import { matchBodyAppendix, type Trace, type TraceParent } from '../workspace';
import { sectionAt, taskAt } from './at';

/** A task in this plan's words. */
export interface Offer {
  /** "parent:0:II.1.a" or "standard:dich-vu-cong-2". */
  readonly id: string;
  readonly text: string;
  readonly owners: readonly string[];
  readonly coop: readonly string[];
  /** Null when the source names none that could still be kept. */
  readonly deadline: string | null;
  readonly product: string | null;
  readonly source: string;
  /** A task of the plan takes it up already. */
  readonly covered: boolean;
}

const TEXT = {
  standard: { vi: 'danh mục nhiệm vụ chuẩn', en: 'standard tasks' },
  parent: { vi: 'Kế hoạch {number}, {place}', en: 'Plan {number}, {place}' },
  unnumbered: { vi: 'kế hoạch cấp trên, {place}', en: 'parent plan, {place}' },
} satisfies Record<string, Localized>;

const TASK_SECTIONS: ReadonlySet<SectionRole> = new Set(['tasks', 'duties', 'implementation', 'appendix']);

/** True where a task can go: in a list of tasks, on a task, on an empty line or behind a bare marker. */
export function takesTask(plan: Plan, offset: number): boolean {
  const section = sectionAt(plan, offset);
  if (!section || !TASK_SECTIONS.has(section.role)) return false;
  if (taskAt(plan, offset)) return true;
  const { text } = plan.tree;
  const start = startOfLine(text, offset);
  const line = /^[^\r\n]{0,20}/.exec(text.slice(start, start + 20))![0];
  return section.role !== 'appendix' && /^\s*(?:[-+*•]|(?:\d{1,3}\.){1,4}|\d{1,3}[.)]|[a-zđ][.)])?\s*$/.test(line);
}

/** Offers in the order of their source, those that nobody has taken up first. `today`: YYYY-MM-DD. */
export function taskOffers(plan: Plan, trace: Trace | null, today: string, language: Language): readonly Offer[] {
  const parents = (trace?.parents ?? []).filter((parent) => (parent.depth ?? 1) === 1);
  const offers =
    trace && parents.some((parent) => parent.plan.tasks.length > 0)
      ? parents.flatMap((parent, index) => parentOffers(plan, trace, parent, index, today, language))
      : standardOffers(plan, today, language);
  return [...offers.filter((offer) => !offer.covered), ...offers.filter((offer) => offer.covered)];
}

/** The id of the offer of `task` of the `index`-th of the direct parents. */
export const offerId = (index: number, task: Task): string => `parent:${index}:${task.id}`;

function parentOffers(
  plan: Plan,
  trace: Trace,
  parent: TraceParent,
  index: number,
  today: string,
  language: Language,
): readonly Offer[] {
  const uncovered = new Set(
    // A task in body and appendix is offered as the body words it.
    trace.uncovered.filter((it) => it.parent.uri === parent.uri).flatMap((it) => [it.task, it.twin]),
  );
  const twins = new Set(matchBodyAppendix(parent.plan).pairs.map((pair) => pair.appendix));
  const number = parent.plan.header.number;
  return parent.plan.tasks
    .filter((task) => !twins.has(task) && task.reading.action.trim() !== '')
    .map((task) => ({
      id: offerId(index, task),
      text: atPlace(sentence(task), parent.plan, plan),
      owners: named(task.reading.owners, parent.plan, plan, today),
      coop: named(task.reading.coop, parent.plan, plan, today),
      deadline: deadlineOf(task, plan),
      product: task.reading.product?.text.trim() || null,
      source: say(
        { text: number ? TEXT.parent : TEXT.unnumbered, args: { number: number ?? '', place: placeName(task.id) } },
        language,
      ),
      covered: !uncovered.has(task),
    }));
}

function standardOffers(plan: Plan, today: string, language: Language): readonly Offer[] {
  const level: Level = plan.header.level ?? 'xa';
  const taken = new Set(plan.tasks.map((task) => foldKey(task.reading.action)));
  return tasksFor(level).map((task) => {
    const adapted = adaptTask(task, level, plan.header.issueDate ?? today, placeOf(plan));
    const text = withoutSlots(adapted.text);
    return {
      id: `standard:${task.id}`,
      text,
      owners: adapted.owners.map(withoutSlots),
      coop: adapted.coop.map(withoutSlots),
      deadline: adapted.deadline === '' ? null : withoutSlots(adapted.deadline),
      product: adapted.product,
      source: TEXT.standard[language],
      covered: taken.has(foldKey(text)),
    };
  });
}

/** Null for a deadline that is over on the day the plan is issued: nobody could keep it. */
function deadlineOf({ reading: { deadline } }: Task, plan: Plan): string | null {
  return deadline === null || isOver(deadline, plan) ? null : deadline.text.replace(/[*_]/g, '').trim();
}

const withoutSlots = (text: string): string => text.replace(/ ?\{\w+\}/g, '');

/** What is to be done, on one line, capital first, without closing marks. */
export function sentence({ reading }: Task): string {
  const text = reading.action
    .replace(/<\/?[a-z]{1,6}>|\*+/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:]+|[\s.,;:(]+$/g, '');
  return text === '' ? '' : text[0]!.toUpperCase() + text.slice(1);
}

/** Names as they are at `plan`'s level; collective phrases stay, bodies that the level does not have are left out. */
export function named(mentions: readonly AgencyMention[], parent: Plan, plan: Plan, today: string): readonly string[] {
  const names = mentions.map((mention) => {
    const name = mention.text.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
    return mention.generic ? atPlace(name, parent, plan) : atLevelOf(name, parent, { plan, today });
  });
  return [...new Set(names.filter((name) => name !== null && name !== ''))] as string[];
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A level word with either first letter: "thành phố" -> "[Tt]hành phố". */
const eitherCase = (word: string): string => `[${word[0]!.toUpperCase()}${word[0]}]${escapePattern(word.slice(1))}`;

/** `text` of the parent's with this plan's level and place for the parent's: "địa bàn thành phố Huế" -> "địa bàn phường An Cựu". */
export function atPlace(text: string, parent: Plan, plan: Plan): string {
  const from = placeOf(parent);
  const to = placeOf(plan);
  if (!from.cap || !to.cap || parent.header.level === plan.header.level) return text;
  const cap = eitherCase(from.cap);
  const own = [to.cap, to.ten].filter(Boolean).join(' ');
  const full = from.ten ? text.replace(new RegExp(`${cap} ${escapePattern(from.ten)}(?!\\p{L})`, 'gu'), own) : text;
  // A level word with another name behind it is another place.
  const unit = new RegExp(`(địa bàn|UBND|Ủy ban nhân dân|cấp|Công an|của) ${cap}(?!\\p{L}| \\p{Lu})`, 'gu');
  return full.replace(unit, (_, before: string) => `${before} ${to.cap}`);
}
