/** The parent's tasks that fall to this level, in this plan's words. */
import { bodyName } from '../../knowledge/tasks';
import type { AgencyMention, Deadline, Plan, Section, Service, Task } from '../../plan/model';
import { concerns, givenBelow } from '../../rules/parent-task-missing';
import { loweredPhrase } from '../../rules/responsible';
import type { RuleContext } from '../../rules/rule';
import { foldKey } from '../../text/fold';
import { duplicateTasks, matchBodyAppendix } from '../../workspace';
import { atPlace, named, sentence } from '../offers';

/** A task, or a service, to be written into the draft. */
export interface DraftTask {
  readonly text: string;
  /** Who leads; holds a blank where that cannot be known. */
  readonly lead: string;
  readonly coop: readonly string[];
  readonly deadline: string;
  readonly product: string | null;
  /** The parent's section that it stands in. */
  readonly section: Section | null;
}

export interface DraftService extends Omit<DraftTask, 'product' | 'section'> {
  readonly serviceLevel: string;
}

/** Tasks under one heading; null for those that stand under none of their own. */
export interface DraftGroup {
  readonly title: string | null;
  readonly tasks: readonly DraftTask[];
}

export interface DraftContent {
  readonly body: readonly DraftGroup[];
  readonly rows: readonly DraftGroup[];
  readonly services: readonly DraftService[];
}

/** `plan` of `context` is the draft's own header, read. */
export function contentOf(parent: Plan, context: RuleContext): DraftContent {
  const own = tasksFor(parent, context);
  const seen = new Set<string>();
  const tasks = own.flatMap((task): (DraftTask & { readonly row: boolean })[] => {
    const drafted = draftTask(task, parent, context);
    const key = foldKey(drafted.text);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ ...drafted, row: task.reading.form === 'row' }];
  });
  // A plan that is one table has its tasks in the body of the draft.
  const body = tasks.filter((task) => !task.row);
  return {
    body: groupsOf(body.length > 0 ? body : tasks),
    rows: groupsOf(body.length > 0 ? tasks.filter((task) => task.row) : []),
    services: parent.services.flatMap((service) => draftService(service, parent, context)),
  };
}

function groupsOf(tasks: readonly DraftTask[]): readonly DraftGroup[] {
  const groups = new Map<string | null, DraftTask[]>();
  for (const task of tasks) {
    const title = titleOf(task.section);
    const group = groups.get(title);
    if (group) group.push(task);
    else groups.set(title, [task]);
  }
  return [...groups].map(([title, members]) => ({ title, tasks: members }));
}

/** The heading that tasks stand under; one that names a body, or the whole part, is none of this plan's. */
function titleOf(section: Section | null): string | null {
  if (!section || section.level === 1 || section.agency || section.role === 'appendix') return null;
  const title = section.title
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^\s+|[\s.:;]+$/g, '');
  return title === '' ? null : sentenceCase(title);
}

/** A title in capitals in small letters, but for its first. */
export function sentenceCase(title: string): string {
  const letters = title === title.toUpperCase() ? title.toLowerCase() : title;
  return letters === '' ? '' : letters[0]!.toUpperCase() + letters.slice(1);
}

/**
 * `content` without the rows that are tasks of its body over again; `pairs` gives each such row's task in the body, both by
 * their places in the lists. What the body leaves blank is taken from the row.
 */
export function withoutTwins(content: DraftContent, pairs: ReadonlyMap<number, number>): DraftContent {
  const rows = content.rows.flatMap((group) => group.tasks);
  const twins = new Map([...pairs].map(([row, body]) => [body, rows[row]]));
  const kept = (groups: readonly DraftGroup[], change: (task: DraftTask, place: number) => DraftTask | null) => {
    let place = 0;
    return groups
      .map(({ title, tasks }) => ({ title, tasks: tasks.flatMap((task) => change(task, place++) ?? []) }))
      .filter(({ tasks }) => tasks.length > 0);
  };
  return {
    ...content,
    body: kept(content.body, (task, place) => filled(task, twins.get(place))),
    rows: kept(content.rows, (task, place) => (pairs.has(place) ? null : task)),
  };
}

const isBlank = (text: string): boolean => /…/.test(text);

function filled(task: DraftTask, twin: DraftTask | undefined): DraftTask {
  if (!twin) return task;
  const by = isBlank(task.lead) && !isBlank(twin.lead) ? twin : task;
  const deadline = isBlank(task.deadline) && !isBlank(twin.deadline) ? twin.deadline : task.deadline;
  return { ...task, lead: by.lead, coop: by.coop, deadline, product: task.product ?? twin.product };
}

/** A task that the parent writes twice, in body and appendix or in two places, is one. */
function tasksFor(parent: Plan, context: RuleContext): readonly Task[] {
  const twins = new Map(matchBodyAppendix(parent).pairs.map((pair) => [pair.appendix, pair.body]));
  const bodies = new Map([...twins].map(([appendix, body]) => [body, appendix]));
  const repeated = new Set(duplicateTasks(parent).map((pair) => pair.second));
  const falls = (task: Task): boolean =>
    task.reading.form === 'duty'
      ? task.reading.owners.some(({ text }) => givenBelow(text))
      : concerns({ task }, context);
  return parent.tasks.filter((task) => {
    if (twins.has(task) || repeated.has(task)) return false;
    const twin = bodies.get(task);
    return falls(task) || (twin !== undefined && falls(twin));
  });
}

function draftTask(task: Task, parent: Plan, context: RuleContext): DraftTask {
  const { reading, section } = task;
  const { lead, coop } = responsible(reading.owners, reading.coop, parent, context);
  const product = reading.product?.text.replace(/[*_]/g, '').trim();
  return {
    text: tidied(atPlace(sentence(task), parent, context.plan)),
    lead,
    coop,
    deadline: deadlineFor(reading.deadline, context),
    product: product ? atPlace(product, parent, context.plan) : null,
    section,
  };
}

function draftService({ reading }: Service, parent: Plan, context: RuleContext): DraftService[] {
  const all = [...reading.owners, ...reading.coop];
  const names = bodies(reading.owners, parent, context);
  if (names.length === 0 && !all.some(({ text }) => givenBelow(text))) return [];
  const { lead, coop } = responsible(reading.owners, reading.coop, parent, context);
  const deadline = deadlineFor(reading.deadline, context);
  return [{ text: reading.name.text.trim(), lead, coop, deadline, serviceLevel: reading.serviceLevel ?? '' }];
}

/** Who leads at this level, the first of several, and who helps; a collective phrase never leads. */
function responsible(
  owners: readonly AgencyMention[],
  helpers: readonly AgencyMention[],
  parent: Plan,
  context: RuleContext,
): Pick<DraftTask, 'lead' | 'coop'> {
  const [lead = unknownLead(context.plan), ...others] = bodies(owners, parent, context);
  const coop = [...others, ...bodies(helpers, parent, context)];
  const phrases = [...owners, ...helpers].filter((it) => it.generic).map((it) => phraseFor(it, parent, context));
  const seen = new Set([foldKey(lead)]);
  const kept = [...coop, ...phrases.slice(0, 1).map((phrase) => loweredPhrase(tidied(phrase)))].filter((name) => {
    const key = foldKey(name);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
  return { lead, coop: kept };
}

/** Single bodies of this level that do what `mentions` do at the parent's. */
const bodies = (mentions: readonly AgencyMention[], parent: Plan, { plan, today }: RuleContext): readonly string[] =>
  named(
    mentions.filter((it) => !it.generic),
    parent,
    plan,
    today,
    // The catalogue names the department where no other body has the work; a lower level cannot give it any.
  ).filter((name) => plan.header.level === 'tinh' || !/^(?:Sở|Cục|Bộ) /.test(name));

/** "các sở, ban, ngành" as this level says it. */
function phraseFor({ text }: AgencyMention, parent: Plan, { plan, today }: RuleContext): string {
  const { level } = plan.header;
  const own = level !== null && level !== parent.header.level && /(?<!\p{L})sở,/iu.test(text);
  return own ? (bodyName('cac-co-quan', level, today) ?? PHRASE) : atPlace(text.replace(/[*_]/g, ''), parent, plan);
}

const PHRASE = 'các cơ quan, đơn vị liên quan';

/** The committee has the task; whom it gives it to is the drafter's to say. */
const unknownLead = ({ header }: Plan): string =>
  `${header.issuer?.replace(header.locality ?? '', '').trim() ?? 'UBND'} chủ trì (giao […] tham mưu)`;

/**
 * The parent's deadline as it stands. One that is over cannot be kept, one that is missing has to be found: both hold a
 * blank.
 */
function deadlineFor(deadline: Deadline | null, { today }: RuleContext): string {
  const text =
    deadline?.text
      .replace(/[*_]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s:(]+|[\s.;,]+$/g, '') ?? '';
  if (!deadline || text === '' || deadline.invalid.length > 0) return `Trước ngày …/…/${today.slice(0, 4)}`;
  if (deadline.end !== null && deadline.end < today) return 'Ngay sau khi Kế hoạch này được ban hành […]';
  return text[0]!.toUpperCase() + text.slice(1);
}

/**
 * A task's words without references to the parent's appendices, which are not the draft's; without the "phối hợp" that is
 * left of a list of bodies, of which one leads now; without a word written twice.
 */
function tidied(text: string): string {
  const words = text
    .replace(/\s*\([^()]{0,60}[Pp]hụ lục[^()]{0,80}\)/g, '')
    .replace(/^Phối hợp (?=(?:triển khai|thực hiện|tổ chức|xây dựng|rà soát) )/u, '')
    .replace(/(?<!\p{L})(các|và|của|với|ủy) \1(?!\p{L})/gu, '$1')
    .replace(/[\s.,;:]+$/, '');
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1);
}
