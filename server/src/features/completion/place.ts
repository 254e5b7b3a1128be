/** Where the cursor stands in a plan, and what may be written there. */
import type { ColumnRole, Plan, SectionRole, Table } from '../../plan/model';
import { blockAt } from '../../syntax/parse';
import type { LabelRole, ParagraphBlock } from '../../syntax/tree';
import { compose, fold } from '../../text/fold';
import { type Span, slice } from '../../text/span';
import { agencyAt, sectionAt } from '../at';

export type Kind = 'agency' | 'deadline' | 'service' | 'label' | 'citation' | 'task';

export interface Place {
  readonly kind: Kind;
  /** The words that an item takes the place of, before and after the cursor; within one line. */
  readonly span: Span;
  readonly cursor: number;
  /** What stands between the span's start and the cursor, composed (NFC). */
  readonly typed: string;
  /** For agencies: whether the body leads. */
  readonly leads: boolean;
  /** True where nothing else can be meant, so that a list may open before a letter is typed. */
  readonly certain: boolean;
  /** For tasks and services: written into a cell. */
  readonly cell: boolean;
}

/** Line and cursor, with what is needed to look around. */
interface Around {
  readonly plan: Plan;
  readonly offset: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The line up to the cursor, and the same folded; offsets of both agree. */
  readonly before: string;
  readonly folded: string;
  /** Absolute offset of an offset in `before`. */
  readonly toSource: (at: number) => number;
}

/** What may be written at `offset`, the most likely kind first; empty in free text. */
export function placesAt(plan: Plan, offset: number): readonly Place[] {
  const around = look(plan, offset);
  const row = inRow(around);
  if (row !== null) return row;
  const label = inLabel(around);
  if (label !== null) return label;
  return [inBracket(around), citation(around), ...sentence(around), listedService(around), ...lineStart(around)].filter(
    (place) => place !== null,
  );
}

function look(plan: Plan, offset: number): Around {
  const { text } = plan.tree;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const newline = text.slice(offset).search(/[\r\n]/);
  const lineEnd = newline < 0 ? text.length : offset + newline;
  const composed = compose(text.slice(lineStart, offset));
  return {
    plan,
    offset,
    lineStart,
    lineEnd,
    before: composed.text,
    folded: fold(composed.text),
    toSource: (at) => lineStart + composed.toSource(at),
  };
}

const AGENCY_BREAK = /[,;:(]|(?:^|\s)(?:va|chu tri|phoi hop voi|phoi hop|giao|do)(?=\s)/g;
const LIST_BREAK = /[;:(]/g;

/** The place from behind the last `breaks` match at or after `from` (in the line), up to the next `stop`. */
function segment(
  around: Around,
  from: number,
  breaks: RegExp | null,
  stop: RegExp,
  rest: Omit<Place, 'span' | 'cursor' | 'typed'>,
): Place {
  const { before, folded, offset, lineEnd, plan } = around;
  let start = from;
  if (breaks) {
    for (const match of folded.slice(from).matchAll(breaks)) start = from + match.index + match[0].length;
  }
  while (start < before.length && /[\s*_“"]/.test(before[start]!)) start++;
  const after = slice(plan.tree.text, { start: offset, end: lineEnd });
  const length = after.search(stop);
  const end = offset + (length < 0 ? after : after.slice(0, length)).trimEnd().length;
  return {
    ...rest,
    span: { start: Math.min(around.toSource(start), offset), end },
    cursor: offset,
    typed: before.slice(start),
  };
}

const COLUMN_KIND: Partial<Record<ColumnRole, Kind>> = { owner: 'agency', coop: 'agency', deadline: 'deadline' };
const CELL_STOP = /[\t|]/;
const AGENCY_STOP = /[\t|,;.)*]/;

/** Null outside of tables; empty in a cell where nothing can be offered. */
function inRow(around: Around): readonly Place[] | null {
  const { plan, before, lineStart } = around;
  const piped = /^\s*\|/.test(before);
  const separator = piped ? '|' : '\t';
  const from = before.lastIndexOf(separator) + 1;
  const block = plan.tree.blocks[blockAt(plan.tree, lineStart)];
  if (from === 0 && block?.kind !== 'row') return null;
  const table = tableAt(plan, lineStart);
  if (!table) return from === 0 ? null : [];
  const column = before.split(separator).length - (piped ? 2 : 1);
  const role = table.columns[column];
  const kind = role === 'task' ? (table.holds === 'services' ? 'service' : 'task') : role && COLUMN_KIND[role];
  if (!kind) return [];
  const rest = { kind, leads: role === 'owner', certain: kind !== 'task', cell: true };
  return [
    kind === 'agency'
      ? segment(around, from, AGENCY_BREAK, AGENCY_STOP, rest)
      : segment(around, from, null, CELL_STOP, rest),
  ];
}

/** The table that holds the line at `offset`, or that ends on the line above it: its next row is being written. */
function tableAt(plan: Plan, offset: number): Table | undefined {
  return plan.tables.findLast(({ span }) => {
    if (offset < span.start) return false;
    return offset <= span.end || /^[ \r]*\n?[ \r]*$/.test(plan.tree.text.slice(span.end, offset));
  });
}

const ROLE_KIND: Readonly<Record<LabelRole, Kind | null>> = {
  owner: 'agency',
  coop: 'agency',
  deadline: 'deadline',
  product: null,
};

/** Null when the cursor is not behind the colon of a label line. */
function inLabel(around: Around): readonly Place[] | null {
  const { plan, offset } = around;
  const index = blockAt(plan.tree, offset);
  for (const at of [index, index - 1]) {
    const block = plan.tree.blocks[at];
    const start = plan.tree.starts[at];
    if (block?.kind !== 'paragraph' || start === undefined || block.label === null) continue;
    const colon = start + block.label.name.end;
    // The label may lie above the line that the cursor is on: then this is its continued value.
    if (offset <= colon || start + block.text.length < around.lineStart || start > around.lineEnd) continue;
    return labelPlace(around, block, colon);
  }
  return null;
}

function labelPlace(around: Around, block: ParagraphBlock, nameEnd: number): readonly Place[] {
  const role = block.label!.role;
  const kind = ROLE_KIND[role];
  if (kind === null) return [];
  const local =
    nameEnd < around.lineStart ? 0 : around.before.indexOf(':', Math.max(0, nameEnd - around.lineStart - 1)) + 1;
  const rest = { kind, leads: role === 'owner', certain: true, cell: false };
  return [
    kind === 'agency'
      ? segment(around, local, AGENCY_BREAK, AGENCY_STOP, rest)
      : segment(around, local, null, /[).*]\s*$|[;]/, rest),
  ];
}

const TIME_LABEL = /(?:thoi gian|thoi han|tien do)(?: (?:thuc hien|hoan thanh|trien khai))?\s*:(?=[^:]*$)/;

/** A deadline in the sentence: "(Thời gian thực hiện: …". */
function inBracket(around: Around): Place | null {
  const match = TIME_LABEL.exec(around.folded);
  if (!match || /[();.]/.test(around.folded.slice(match.index))) return null;
  const rest = { kind: 'deadline', leads: false, certain: true, cell: false } as const;
  return segment(around, match.index + match[0].length, null, /[);.*]/, rest);
}

const CITED =
  /(?:quyet dinh|ke hoach|nghi quyet|nghi dinh|thong tu|chi thi|cong van|thong bao|huong dan|luat|de an)(?= )/g;
const CITATION_LENGTH = 80;

/** A cited document, from the word for its kind on. */
function citation(around: Around): Place | null {
  let last: RegExpExecArray | null = null;
  for (const match of around.folded.matchAll(CITED)) last = match;
  if (!last) return null;
  const tail = around.folded.slice(last.index);
  if (tail.length > CITATION_LENGTH || !/^[a-z ]+ s[o:]?[^,;.]*$/.test(tail)) return null;
  const rest = { kind: 'citation', leads: false, certain: /\bso:?\s*$/.test(tail), cell: false } as const;
  return segment(around, last.index, null, /[,;.)]/, rest);
}

const LEAD = /(?:chu tri|phoi hop(?: voi| cung)?|giao(?: cho)?|tham muu voi)[,:]?\s/g;
const NAME_LENGTH = 90;

/** An agency in the sentence, behind "chủ trì", "phối hợp (với)" or "giao". */
function sentence(around: Around): readonly Place[] {
  let last: RegExpExecArray | null = null;
  for (const match of around.folded.matchAll(LEAD)) last = match;
  if (!last) return [];
  const from = last.index + last[0].length;
  if (/[.;)]/.test(around.folded.slice(from))) return [];
  const leads = !last[0].startsWith('phoi');
  const rest = { kind: 'agency', leads, certain: !leads, cell: false } as const;
  const place = segment(around, from, AGENCY_BREAK, AGENCY_STOP, rest);
  return place.typed.length > NAME_LENGTH ? [] : [place];
}

const ABOUT_SERVICES = /dich vu cong|thu tuc/;

/** A service in a list of services, or behind "thủ tục", "dịch vụ công". */
function listedService(around: Around): Place | null {
  const { folded } = around;
  let last: RegExpExecArray | null = null;
  for (const match of folded.matchAll(
    /(?:dich vu cong(?: truc tuyen| thiet yeu)?|thu tuc(?: hanh chinh)?)(?: ve)?[:\s]\s*/g,
  )) {
    last = match;
  }
  const rest = { kind: 'service', leads: false, certain: false, cell: false } as const;
  if (last) {
    const tail = folded.slice(last.index + last[0].length);
    if (!/[.]/.test(tail)) return segment(around, last.index + last[0].length, LIST_BREAK, /[;.)\t|]/, rest);
  }
  const marker = markerEnd(around);
  if (marker === null || !ABOUT_SERVICES.test(heading(around))) return null;
  return segment(around, marker, null, /[;.]\s*$/, rest);
}

/** Title of the section, and of the paragraph that introduces the list, folded. */
function heading({ plan, lineStart }: Around): string {
  const section = sectionAt(plan, lineStart);
  let intro = '';
  for (let at = blockAt(plan.tree, lineStart) - 1, seen = 0; at >= 0 && seen < 40; at--, seen++) {
    const block = plan.tree.blocks[at]!;
    if (block.kind !== 'paragraph') continue;
    if (block.text.trimEnd().endsWith(':')) {
      intro = block.text;
      break;
    }
    if (block.marker === null) break;
  }
  return fold(`${section?.title ?? ''} ${intro}`.normalize('NFC'));
}

const MARKER = /^\s*(?:#{1,6}\s+)?(?:\*\*)?(?:[-+*•]|(?:\d{1,3}\.){1,4}|\d{1,3}[.)]|[a-zđ][.)]|[ivx]{1,5}\.)\s+/;

/** Where the text behind the line's marker begins, in the line; null without marker. */
const markerEnd = ({ folded }: Around): number | null => MARKER.exec(folded)?.[0].length ?? null;

const TASK_SECTIONS: ReadonlySet<SectionRole> = new Set(['tasks', 'duties', 'implementation', 'appendix', 'other']);
const LABEL_LENGTH = 30;

/** A standard task or an agency behind a marker; a label line at the start of a line. */
function lineStart(around: Around): readonly Place[] {
  const { plan, folded } = around;
  const section = sectionAt(plan, around.lineStart);
  if (section && !TASK_SECTIONS.has(section.role)) return [];
  const marker = markerEnd(around);
  const rest = { leads: true, certain: false, cell: false };
  if (marker === null) {
    if (!/^\s*[a-z ]*$/.test(folded) || folded.length > LABEL_LENGTH) return [];
    return [segment(around, 0, null, /:/, { ...rest, kind: 'label' })];
  }
  if (/[.;:]/.test(folded.slice(marker))) return [];
  const task = segment(around, marker, null, /$/, { ...rest, kind: 'task' });
  // "Công an xã, Văn phòng …": a list of those who do it, as long as it has begun with one.
  const listed = agencyAt(plan, around.toSource(marker) + 1) !== undefined;
  const agency = segment(around, marker, listed ? AGENCY_BREAK : null, AGENCY_STOP, { ...rest, kind: 'agency' });
  return section?.role === 'duties' || listed ? [agency, task] : [task, agency];
}
