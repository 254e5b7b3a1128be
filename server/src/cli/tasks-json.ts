/** What was read out of a plan, in the command line's JSON. The shape is an interface: keep it. */
import {
  type AgencyMention,
  absolute,
  type Deadline,
  type Field,
  type Plan,
  type SectionRole,
  type Service,
  type Task,
  type TaskForm,
} from '../plan/model';
import { foldKey } from '../text/fold';
import type { Span } from '../text/span';
import type { Lines } from './lines';

export interface DocumentJson {
  readonly file: string;
  readonly document: {
    readonly number: string | null;
    readonly issueDate: string | null;
    readonly place: string | null;
    readonly issuer: string | null;
    readonly level: string | null;
    readonly title: string | null;
    readonly parents: readonly ParentJson[];
  };
  readonly sections: readonly SectionJson[];
  readonly tasks: readonly TaskJson[];
  readonly services: readonly ServiceJson[];
  readonly citations: readonly CitationJson[];
  readonly agencies: readonly AgencyJson[];
}

interface ParentJson {
  readonly kind: string;
  readonly number: string;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly line: number;
}

interface SectionJson {
  readonly line: number;
  readonly marker: string;
  readonly level: number;
  readonly title: string;
  readonly role: SectionRole;
}

export interface MentionJson {
  readonly text: string;
  readonly canonical: string | null;
}

export interface DeadlineJson {
  readonly text: string;
  readonly kind: Deadline['kind'];
  readonly start: string | null;
  readonly end: string | null;
}

export interface TaskJson {
  readonly id: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly form: TaskForm;
  readonly text: string;
  readonly owners: readonly MentionJson[];
  readonly coop: readonly MentionJson[];
  readonly leadMarked: boolean;
  readonly deadline: DeadlineJson | null;
  readonly product: string | null;
  readonly missing: readonly Field[];
}

export interface ServiceJson {
  readonly line: number;
  readonly row: number | null;
  readonly name: string;
  readonly level: string | null;
  readonly owners: readonly MentionJson[];
  readonly coop: readonly MentionJson[];
  readonly deadline: DeadlineJson | null;
  readonly standard: number | null;
}

interface CitationJson {
  readonly line: number;
  readonly text: string;
  readonly type: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
}

interface AgencyJson {
  readonly canonical: string;
  readonly variants: readonly { readonly text: string; readonly lines: readonly number[] }[];
}

/** The plan of the file shown as `file`. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
export function documentJson(file: string, plan: Plan, lines: Lines): DocumentJson {
  const { header } = plan;
  const lineOf = (offset: number): number => lines.at(offset).line;
  const canonical = canonicalNames(plan);
  const mention = (it: AgencyMention): MentionJson => ({ text: it.text, canonical: canonical(it) });
  return {
    file,
    document: {
      number: header.number,
      issueDate: header.issueDate,
      place: header.place,
      issuer: header.issuer,
      level: header.level,
      title: header.title,
      parents: header.parents.map(({ kind, number, date, issuer, span }) => ({
        kind,
        number,
        date,
        issuer,
        line: lineOf(span.start),
      })),
    },
    sections: plan.sections.map(({ span, marker, level, title, role }) => ({
      line: lineOf(span.start),
      marker,
      level,
      title,
      role,
    })),
    tasks: plan.tasks.map((task) => taskJson(task, plan, lines, mention)),
    services: plan.services.map((service) => serviceJson(service, lines, mention)),
    citations: plan.citations.map((citation) => ({
      line: lineOf(absolute(citation, citation.span).start),
      text: citation.text,
      type: citation.type,
      number: citation.number,
      date: citation.date,
      issuer: citation.issuer,
    })),
    agencies: plan.agencies.map((cluster) => ({
      canonical: cluster.canonical,
      variants: cluster.variants.map((variant) => ({
        text: variant.text,
        lines: [...new Set(variant.mentions.map((it) => lineOf(it.span.start)))],
      })),
    })),
  };
}

function taskJson(task: Task, plan: Plan, lines: Lines, mention: (it: AgencyMention) => MentionJson): TaskJson {
  const { reading } = task;
  const place = range(trimEnd(plan.tree.text, task.start, task.start + reading.length), lines);
  return {
    id: task.id,
    ...place,
    form: reading.form,
    text: reading.text,
    owners: reading.owners.map(mention),
    coop: reading.coop.map(mention),
    leadMarked: reading.leadMarked,
    deadline: deadlineJson(reading.deadline),
    product: reading.product?.text ?? null,
    missing: reading.missing,
  };
}

function serviceJson(service: Service, lines: Lines, mention: (it: AgencyMention) => MentionJson): ServiceJson {
  const { reading } = service;
  return {
    line: lines.at(service.start).line,
    row: reading.row,
    name: reading.name.text,
    level: reading.serviceLevel,
    owners: reading.owners.map(mention),
    coop: reading.coop.map(mention),
    deadline: deadlineJson(reading.deadline),
    standard: reading.standard,
  };
}

const deadlineJson = (deadline: Deadline | null): DeadlineJson | null =>
  deadline && { text: deadline.text, kind: deadline.kind, start: deadline.start, end: deadline.end };

export interface RangeJson {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A span of the document as lines and columns. */
export function range(span: Span, lines: Lines): RangeJson {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function trimEnd(text: string, start: number, end: number): Span {
  let last = Math.min(end, text.length);
  while (last > start && /\s/.test(text[last - 1]!)) last--;
  return { start, end: last };
}

/** The name of the body that a mention means: by the mention itself, else by its words. Null for collective phrases. */
function canonicalNames(plan: Plan): (mention: AgencyMention) => string | null {
  const byMention = new Map<AgencyMention, string>();
  const byWords = new Map<string, string>();
  for (const cluster of plan.agencies) {
    if (cluster.generic) continue;
    for (const variant of cluster.variants) {
      byWords.set(foldKey(variant.text), cluster.canonical);
      for (const located of variant.mentions) byMention.set(located.mention, cluster.canonical);
    }
  }
  return (mention) => (mention.generic ? null : (byMention.get(mention) ?? byWords.get(foldKey(mention.text)) ?? null));
}
