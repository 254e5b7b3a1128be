/**
 * A complete draft out of the plan above: letterhead, preamble, sections, the tasks that fall to this level, appendix
 * tables, recipients, signature. What cannot be known is left blank in a way that the rule `unresolved-blank` finds.
 */
import {
  appendixCaption,
  closing,
  fillSlots,
  letterhead,
  preamble,
  recipientLines,
  sectionSkeleton,
  signatureLines,
  tableWordings,
} from '../../knowledge/wording';
import type { IsoDate, Plan } from '../../plan/model';
import { readPlan } from '../../plan/read';
import { placeOf } from '../../rules/inherit';
import { listed } from '../../rules/responsible';
import { toRoman } from '../../syntax/marker';
import { parse } from '../../syntax/parse';
import type { Localized } from '../../text/localized';
import { matchBodyAppendix } from '../../workspace';
import { atPlace } from '../offers';
import { lowered } from '../task-text';
import { isBelow, type Locality, readLocality } from './locality';
import { contentOf, type DraftContent, type DraftGroup, type DraftTask, sentenceCase, withoutTwins } from './tasks';

export interface DraftOptions {
  readonly locality: Locality;
  /** The day of drafting, YYYY-MM-DD. */
  readonly today: IsoDate;
}

/** What asking for a draft comes to. */
export type DraftResult =
  | { readonly kind: 'draft'; readonly text: string; readonly locality: Locality }
  /** What was written does not name a unit: no level word, or no name. */
  | { readonly kind: 'no-unit' }
  /** The unit is not of a level below the parent's. */
  | { readonly kind: 'not-below' }
  | { readonly kind: 'not-a-plan' };

/** A draft that carries out `parent`, for the unit that the drafter calls `written` ("xã Kon Gang"). */
export function draftFor(parent: Plan, written: string, today: IsoDate): DraftResult {
  if (!parent.recognised) return { kind: 'not-a-plan' };
  const above = parent.header.level;
  const locality = readLocality(written, above);
  if (!locality) return { kind: 'no-unit' };
  if (!isBelow(locality.level, above)) return { kind: 'not-below' };
  return { kind: 'draft', text: draftFromParent(parent, { locality, today }), locality };
}

/** Why there is no draft, for whoever asked. */
export const DRAFT_REFUSALS: Readonly<Record<Exclude<DraftResult['kind'], 'draft'>, Localized>> = {
  'no-unit': {
    vi: 'Hãy ghi cấp và tên đơn vị, ví dụ “xã Kon Gang” hoặc “phường An Cựu”.',
    en: 'Give the unit’s level and name, such as “xã Kon Gang”.',
  },
  'not-below': {
    vi: 'Đơn vị này không ở dưới cấp ban hành kế hoạch đã chọn. Hãy chọn kế hoạch của cấp trên.',
    en: 'This unit is not below the level that issued the chosen plan. Choose a plan from above.',
  },
  'not-a-plan': {
    vi: 'Tệp đã chọn không đọc được như một kế hoạch.',
    en: 'The chosen file does not read like a plan.',
  },
};

/** The draft's text, for the plan of `options.locality` that carries out `parent`. Blank lines part paragraphs; ends are LF. */
export function draftFromParent(parent: Plan, options: DraftOptions): string {
  const slots = slotsOf(parent, options);
  const opening = openingOf(parent, options, slots);
  // Rules and offers ask a plan for its level, place and issuer: the opening, read, is that plan.
  const own = readPlan(parse(`${opening.join('\n\n')}\n`), parent.knowledge);
  const content = contentOf(parent, { plan: own, trace: null, today: options.today });
  const write = (content: DraftContent): string => {
    const parts = [...opening, ...bodyOf(parent, options, slots, content), ...endOf(options, slots)];
    return `${[...parts, ...appendicesOf(slots, content)].join('\n\n')}\n`;
  };
  const text = write(content);
  const twins = twinsIn(readPlan(parse(text), parent.knowledge), content);
  return twins.size === 0 ? text : write(withoutTwins(content, twins));
}

const count = (groups: readonly DraftGroup[]): number => groups.reduce((sum, { tasks }) => sum + tasks.length, 0);

/** Two tasks of the parent that only resemble each other stay two. */
const SAME = 0.8;

/**
 * Rows of the draft that say again what its body says, by place, each with its task in the body: what the parent gives to
 * two levels in two places is one task here. None where the draft does not read as it was meant.
 */
function twinsIn(draft: Plan, content: DraftContent): ReadonlyMap<number, number> {
  const rows = draft.tasks.filter((task) => task.reading.form === 'row');
  const body = draft.tasks.filter((task) => task.reading.form !== 'row');
  if (rows.length !== count(content.rows) || body.length !== count(content.body)) return new Map();
  const pairs = matchBodyAppendix(draft).pairs.filter((pair) => pair.score >= SAME);
  return new Map(pairs.map((pair) => [rows.indexOf(pair.appendix), body.indexOf(pair.body)]));
}

type Slots = Readonly<Record<string, string | undefined>>;

function slotsOf(parent: Plan, { locality, today }: DraftOptions): Slots {
  const above = placeOf(parent);
  const aboveName = [above.cap, above.ten].filter(Boolean).join(' ');
  return {
    cap: locality.unit,
    ten: locality.name,
    captren: above.cap ?? 'cấp trên',
    diaphuongtren: aboveName === '' ? 'cấp trên' : aboveName,
    nam: today.slice(0, 4),
    sokyhieu: '      /KH-UBND',
    ngay: '   ',
    thang: '   ',
  };
}

function openingOf(parent: Plan, { locality }: DraftOptions, slots: Slots): readonly string[] {
  const [committee, unit, state, motto, number, date] = letterhead.map((line) => fillSlots(line, slots));
  const subject = subjectFor(parent, locality);
  const { level } = locality;
  const cited = preamble(level === 'xa' || level === 'huyen' ? level : 'xa')
    .replace('UBND {diaphuongtren}', () => issuerOf(parent, slots))
    .replace('{trichyeu}', () => lowered(subject));
  return [
    `${committee}\n${unit}`,
    `${state}\n${motto}`,
    number!,
    date!,
    `KẾ HOẠCH\n${subject}`,
    fillSlots(cited, { ...slots, sokyhieu: numberOf(parent) }),
  ];
}

/** "2274/KH-UBND ngày 07 tháng 4 năm 2022"; blank where the parent's own number or date is. */
function numberOf({ header: { number, issueDate } }: Plan): string {
  const symbol = number ?? '…/KH-UBND';
  if (issueDate === null) return `${symbol} ngày …/…/…`;
  const [year, month, day] = issueDate.split('-');
  return `${symbol} ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

const issuerOf = ({ header }: Plan, slots: Slots): string =>
  header.issuer?.replace(/^Chủ tịch /, '') ??
  (slots.diaphuongtren === 'cấp trên' ? '[…]' : `UBND ${slots.diaphuongtren}`);

/** The parent's subject, for this place. */
function subjectFor(parent: Plan, { unit, name, level }: Locality): string {
  const title = (parent.header.title ?? '').replace(/^k[ếêe]\s?ho[ạa]ch\s*/iu, '').trim();
  if (title === '') return `[…] trên địa bàn ${unit} ${name}`;
  const stub = { header: { ...parent.header, level, locality: name, issuer: `UBND ${unit} ${name}` } } as Plan;
  const subject = sentenceCase(atPlace(title, parent, stub)).replace(/[\s./]+$/, '');
  return subject.includes(name) ? subject : `${subject} trên địa bàn ${unit} ${name}`;
}

const ROMANS = Array.from({ length: 20 }, (_, i) => toRoman(i + 1));

function bodyOf(parent: Plan, { locality }: DraftOptions, slots: Slots, content: DraftContent): readonly string[] {
  const parts: string[] = [];
  const sections = sectionSkeleton(locality.level).filter(({ role }) => role !== 'duties');
  sections.forEach(({ title, role }, i) => {
    parts.push(`${ROMANS[i]}. ${title}`);
    if (role === 'purpose') parts.push(...purpose(parent, slots, content));
    else if (role === 'tasks') parts.push(...taskList(content.body));
    else parts.push(fillSlots(closing(locality.level), slots));
  });
  return parts;
}

function purpose(parent: Plan, slots: Slots, content: DraftContent): readonly string[] {
  const names = appendixNames(content);
  const named = `Kế hoạch số ${numberOf(parent)} của ${issuerOf(parent, slots)}`;
  return [
    '1. Mục đích',
    fillSlots(
      `Cụ thể hóa và tổ chức thực hiện đầy đủ, kịp thời các nhiệm vụ được giao tại ${named} trên địa bàn {cap}.`,
      slots,
    ),
    '2. Yêu cầu',
    'Xác định rõ nội dung công việc, thời gian hoàn thành và trách nhiệm của từng cơ quan, đơn vị, bộ phận; bảo đảm chất lượng, tiến độ.',
    ...(names.length > 0 ? [`Nội dung chi tiết nêu tại ${names.join(', ')} kèm theo Kế hoạch này.`] : []),
  ];
}

/** Tasks under the parent's own headings, numbered 1.1., 1.2. under 1.; without headings 1., 2. */
function taskList(groups: readonly DraftGroup[]): readonly string[] {
  return groups.flatMap(({ title, tasks }, i) => {
    const heading = groups.length > 1 ? [`${i + 1}. ${title ?? OTHER_TASKS}`] : [];
    const prefix = groups.length > 1 ? `${i + 1}.` : '';
    return [...heading, ...tasks.flatMap((task, j) => taskBlock(`${prefix}${j + 1}.`, task))];
  });
}

const OTHER_TASKS = 'Các nhiệm vụ khác';

function taskBlock(marker: string, { text, lead, coop, deadline, product }: DraftTask): readonly string[] {
  const help = coop.length > 0 ? `, phối hợp với ${listed(coop)}` : '';
  return [
    `${marker} ${text}.`,
    `Cơ quan thực hiện: ${lead}${/ chủ trì/.test(lead) ? '' : ' chủ trì'}${help}.`,
    `Thời gian hoàn thành: ${deadline}.`,
    ...(product ? [`Sản phẩm: ${product.replace(/[.;]+$/, '')}.`] : []),
  ];
}

function endOf({ locality, today }: DraftOptions, slots: Slots): readonly string[] {
  const recipients = recipientLines(locality.level, today).map((line) => fillSlots(line, slots));
  const lines = recipients.map((line, i) => `- ${line}${i === recipients.length - 1 ? '.' : ';'}`);
  return [
    ['Nơi nhận:', ...lines].join('\n'),
    signatureLines(locality.level)
      .map((line) => fillSlots(line, slots))
      .join('\n'),
    '(Họ và tên người ký)',
  ];
}

/** "Phụ lục I", "Phụ lục II": services first, then tasks. */
const appendixNames = ({ services, rows }: DraftContent): readonly string[] =>
  [services, rows].filter((list) => list.length > 0).map((_, i) => `Phụ lục ${ROMANS[i]}`);

function appendicesOf(slots: Slots, content: DraftContent): readonly string[] {
  const names = appendixNames(content);
  const caption = fillSlots(appendixCaption, slots);
  const tables = [
    ...(content.services.length > 0 ? [{ title: 'DANH MỤC DỊCH VỤ CÔNG', rows: serviceRows(content) }] : []),
    ...(content.rows.length > 0 ? [{ title: 'CHI TIẾT NHIỆM VỤ', rows: taskRows(content) }] : []),
  ];
  return tables.flatMap(({ title, rows }, i) => [`${names[i]}\n${title}\n${caption}`, rows.join('\n')]);
}

function serviceRows({ services }: DraftContent): readonly string[] {
  const header = tableWordings.find(({ holds }) => holds === 'services')!.columns;
  const rows = services.map(({ text, serviceLevel, lead, coop, deadline }, i) => [
    String(i + 1),
    text,
    serviceLevel,
    lead,
    coop.join(', '),
    deadline,
  ]);
  return [header, ...rows].map((cells) => cells.map(cellText).join('\t'));
}

function taskRows({ rows }: DraftContent): readonly string[] {
  const wording = tableWordings.filter(({ holds }) => holds === 'tasks');
  const products = rows.some(({ tasks }) => tasks.some(({ product }) => product !== null));
  const header = (products ? wording.find(({ columns }) => columns.includes('Sản phẩm')) : wording[0])!.columns;
  const lines = rows.flatMap(({ title, tasks }, g) => [
    ...(rows.length > 1 ? [[ROMAN_GROUP(g), title ?? OTHER_TASKS]] : []),
    ...tasks.map(({ text, lead, coop, deadline, product }, i) => [
      String(i + 1),
      text,
      lead,
      coop.join(', '),
      deadline,
      ...(products ? [product ?? ''] : []),
    ]),
  ]);
  return [header, ...lines].map((cells) =>
    [...cells, ...header.slice(cells.length).map(() => '')].map(cellText).join('\t'),
  );
}

const ROMAN_GROUP = (index: number): string => ROMANS[index] ?? String(index + 1);

const cellText = (text: string): string => text.replace(/\s+/g, ' ').trim();
