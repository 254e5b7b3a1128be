/** Readings in words, for hovers and for the documentation of completion items. */
import { type AgencyIndex, findAgencyEntries, successorsOf } from '../knowledge/agencies';
import type { AgencyCluster, Citation, Deadline, DeadlineKind, IsoDate, Level, Task } from '../plan/model';
import { placeName } from '../plan/place-name';
import { type Language, type Localized, type Message, say } from '../text/localized';
import { shorten } from '../text/shorten';
import type { Difference, TraceLink } from '../workspace';

const TEXT = {
  owners: { vi: 'Chủ trì', en: 'Lead' },
  doers: { vi: 'Thực hiện (chưa rõ ai chủ trì)', en: 'Carried out by (no lead named)' },
  coop: { vi: 'Phối hợp', en: 'Coordinating' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  missing: { vi: 'chưa ghi', en: 'not given' },
  byHeading: { vi: 'theo tiêu đề hoặc ô gộp phía trên', en: 'from the heading or cell above' },
  task: { vi: 'Nhiệm vụ tại {place}', en: 'Task {place}' },
  uses: { vi: 'Trong văn bản: {n} lần', en: 'In this document: {n} times' },
  spellings: { vi: 'Các cách ghi', en: 'Spellings' },
  generic: { vi: 'Cụm từ chung, không chỉ một cơ quan cụ thể', en: 'A collective phrase, not one body' },
  exists: { vi: 'Có tên này', en: 'Under this name' },
  existed: { vi: 'Còn hoạt động', en: 'Existed' },
  successors: { vi: 'Cơ quan kế tục', en: 'Succeeded by' },
  source: { vi: 'Nguồn: {source}', en: 'Source: {source}' },
  issued: { vi: 'Ngày ban hành', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  inWorkspace: { vi: 'Có trong thư mục làm việc', en: 'In the workspace' },
  parentTask: { vi: 'Kế hoạch cấp trên{number}, {place}', en: 'Parent plan{number}, {place}' },
  ownTask: { vi: 'Không thấy trong kế hoạch cấp trên', en: 'Not found in the parent plan' },
  unsure: { vi: 'chưa chắc chắn', en: 'not certain' },
  same: { vi: 'Khớp', en: 'Same' },
  differs: { vi: 'Khác về', en: 'Differs in' },
  from: { vi: 'từ {start}', en: 'from {start}' },
  until: { vi: 'đến hết {end}', en: 'until {end}' },
  span: { vi: 'từ {start} đến hết {end}', en: '{start} to {end}' },
  impossible: { vi: 'không có ngày {days}', en: 'there is no {days}' },
} satisfies Record<string, Localized>;

const KINDS: Readonly<Record<DeadlineKind, Localized>> = {
  within: { vi: 'trong khoảng thời gian', en: 'within a period' },
  by: { vi: 'trước một ngày', en: 'before a day' },
  ongoing: { vi: 'thường xuyên', en: 'ongoing' },
  'after-event': { vi: 'sau một sự kiện', en: 'after an event' },
  from: { vi: 'kể từ một ngày', en: 'from a day on' },
  range: { vi: 'khoảng thời gian', en: 'period' },
  periodic: { vi: 'định kỳ', en: 'periodic' },
  unknown: { vi: 'chưa hiểu được', en: 'not understood' },
};

const DIFFERENCES: Readonly<Record<Difference, Localized>> = {
  owner: { vi: 'cơ quan chủ trì', en: 'lead agency' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  wording: { vi: 'nội dung', en: 'wording' },
};

export const LEVELS: Readonly<Record<Level, Localized>> = {
  xa: { vi: 'cấp xã', en: 'commune' },
  huyen: { vi: 'cấp huyện', en: 'district' },
  tinh: { vi: 'cấp tỉnh', en: 'province' },
  'trung-uong': { vi: 'trung ương', en: 'central' },
};

type Key = keyof typeof TEXT;
type Args = NonNullable<Message['args']>;

const tell = (language: Language, key: Key, args?: Args): string =>
  say(args ? { text: TEXT[key], args } : { text: TEXT[key] }, language);

/** "10/03/2023" for 2023-03-10: the way dates are written in Vietnamese. */
export const spoken = (date: IsoDate): string => date.split('-').reverse().join('/');

/** Markdown of words out of a document: nothing in them is markup. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/<\/?[a-z]{1,6}>|\*+/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** A value under its name, in Markdown. */
export const line = (name: string, value: string): string => `**${name}:** ${value}`;

/** What a deadline means, in one line: "tháng 3/2022 — từ 01/03/2022 đến hết 31/03/2022". */
export function describeDeadline(deadline: Deadline, language: Language): string {
  const { kind, start, end, invalid } = deadline;
  const parts = [KINDS[kind][language]];
  if (start && end) parts.push(tell(language, 'span', { start: spoken(start), end: spoken(end) }));
  else if (start) parts.push(tell(language, 'from', { start: spoken(start) }));
  else if (end) parts.push(tell(language, 'until', { end: spoken(end) }));
  if (invalid.length > 0) parts.push(tell(language, 'impossible', { days: invalid.join(', ') }));
  return parts.join(', ');
}

export function describeTask(task: Task, language: Language): string[] {
  const { owners, coop, deadline, product, leadMarked, missing } = task.reading;
  const elsewhere = owners.length > 0 && owners.every((owner) => owner.span === null);
  const names = owners.map((owner) => plainMarkdown(owner.text)).join(', ');
  const owned =
    names === '' ? tell(language, 'missing') : elsewhere ? `${names} (${tell(language, 'byHeading')})` : names;
  const lines = [`**${tell(language, 'task', { place: placeName(task.id) })}**`];
  lines.push(line(tell(language, leadMarked || owners.length < 2 ? 'owners' : 'doers'), owned));
  if (coop.length > 0) lines.push(line(tell(language, 'coop'), coop.map((it) => plainMarkdown(it.text)).join(', ')));
  if (deadline || missing.includes('deadline')) {
    const said = deadline
      ? `${plainMarkdown(deadline.text)} (${describeDeadline(deadline, language)})`
      : tell(language, 'missing');
    lines.push(line(tell(language, 'deadline'), said));
  }
  if (product) lines.push(line(tell(language, 'product'), plainMarkdown(product.text)));
  return lines;
}

/** A task's words are quoted to be recognised, not to be read in full; in UTF-16 code units. */
const LONGEST_QUOTE = 400;

/** The parent's task beside this one: its words, owners and deadline, and what differs. */
export function describeLink(link: TraceLink, language: Language): string[] {
  const { parent, parentTask, differences, confidence } = link;
  if (!parent || !parentTask) return [`*${tell(language, 'ownTask')}*`];
  const number = parent.plan.header.number ? ` ${parent.plan.header.number}` : '';
  const doubt = confidence === 'unsure' ? ` (${tell(language, 'unsure')})` : '';
  const { owners, deadline, text } = parentTask.reading;
  const lines = [`**${tell(language, 'parentTask', { number, place: placeName(parentTask.id) })}**${doubt}`];
  lines.push(`> ${shorten(plainMarkdown(text), LONGEST_QUOTE)}`);
  if (owners.length > 0) {
    lines.push(line(tell(language, 'owners'), owners.map((it) => plainMarkdown(it.text)).join(', ')));
  }
  if (deadline) lines.push(line(tell(language, 'deadline'), plainMarkdown(deadline.text)));
  lines.push(
    differences.length === 0
      ? tell(language, 'same')
      : line(tell(language, 'differs'), differences.map((it) => DIFFERENCES[it][language]).join(', ')),
  );
  return lines;
}

/** What the document and the catalogue say of a body; `date` (YYYY-MM-DD) is the plan's own. */
export function describeAgency(cluster: AgencyCluster, date: string, index: AgencyIndex, language: Language): string[] {
  const count = cluster.variants.reduce((sum, variant) => sum + variant.mentions.length, 0);
  const lines = [`**${plainMarkdown(cluster.canonical)}**`];
  if (cluster.generic) lines.push(tell(language, 'generic'));
  lines.push(tell(language, 'uses', { n: count }));
  if (cluster.variants.length > 1) {
    const variants = [...cluster.variants].sort((a, b) => b.mentions.length - a.mentions.length);
    const listed = variants.map((it) => `${plainMarkdown(it.text)} (${it.mentions.length})`).join(' · ');
    lines.push(line(tell(language, 'spellings'), listed));
  }
  return [...lines, ...catalogueEntry(cluster.canonical, date, index, language).slice(1)];
}

/** The catalogue's entry for a name: what it is called, since and until when, what came after, and who says so. */
export function catalogueEntry(name: string, date: string, index: AgencyIndex, language: Language): string[] {
  const [entry] = findAgencyEntries(name, date, index);
  if (!entry) return [];
  const lines = [`**${plainMarkdown(entry.name)}**`];
  const { validFrom, validTo } = entry;
  if (validFrom) lines.push(line(tell(language, 'exists'), tell(language, 'from', { start: spoken(validFrom) })));
  if (validTo) lines.push(line(tell(language, 'existed'), tell(language, 'until', { end: spoken(validTo) })));
  const after = successorsOf(entry, index).map(
    (it) => `${plainMarkdown(it.entry.name)}${it.scope === 'toàn bộ' ? '' : ` (${plainMarkdown(it.scope)})`}`,
  );
  if (after.length > 0) lines.push(line(tell(language, 'successors'), after.join('; ')));
  lines.push(`*${tell(language, 'source', { source: plainMarkdown(entry.source) })}*`);
  return lines;
}

export function describeCitation(citation: Citation, file: string | null, language: Language): string[] {
  const lines = [`**${plainMarkdown([citation.type, citation.number].filter(Boolean).join(' '))}**`];
  if (citation.date) lines.push(line(tell(language, 'issued'), spoken(citation.date)));
  if (citation.issuer) lines.push(line(tell(language, 'issuer'), plainMarkdown(citation.issuer)));
  if (file !== null) lines.push(line(tell(language, 'inWorkspace'), plainMarkdown(file)));
  return lines;
}

export const markdownLines = (lines: readonly string[]): string => lines.join('\n\n');

/** The same without markup, for clients that know none. Escaped characters are not markup. */
export const withoutMarkup = (markdown: string): string =>
  markdown.replace(/\\(.)|\*+|^> /gm, (_, escaped: string | undefined) => escaped ?? '');
