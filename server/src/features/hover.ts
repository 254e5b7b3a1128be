/** Hover: what was understood of the words under the pointer. */
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { absolute, type Citation } from '../plan/model';
import { servicesOf } from '../plan/service-lists';
import type { Language } from '../text/localized';
import type { Span } from '../text/span';
import type { Trace } from '../workspace';
import { agencyAt, citationAt, deadlineAt, serviceAt, taskAt } from './at';
import {
  describeAgency,
  describeCitation,
  describeDeadline,
  describeLink,
  describeTask,
  markdownLines,
  plainMarkdown,
  withoutMarkup,
} from './describe';
import { describeService } from './describe-service';
import { describeReference } from './reference';
import { sideBySide } from './side-by-side';
import { rangeOf, type Source } from './source';

export interface HoverRequest {
  readonly source: Source;
  readonly offset: number;
  readonly trace: Trace | null;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly language: Language;
  /** The client shows Markdown. */
  readonly markdown: boolean;
  /** Name of the workspace file that holds the cited document; null when none does. */
  readonly fileOf: (citation: Citation) => string | null;
}

/** The narrowest reading at the offset first: citation, reference, agency, deadline, then the task or service around them. */
export function hover(request: HoverRequest): Hover | null {
  const found = describeAt(request);
  if (!found) return null;
  const value = markdownLines(found.lines);
  return {
    contents: request.markdown
      ? { kind: MarkupKind.Markdown, value }
      : { kind: MarkupKind.PlainText, value: withoutMarkup(value) },
    range: rangeOf(request.source, found.span),
  };
}

interface Described {
  readonly lines: readonly string[];
  readonly span: Span;
}

function describeAt(request: HoverRequest): Described | null {
  const { offset, trace, today, language, fileOf } = request;
  const { plan } = request.source;
  const citation = citationAt(plan, offset);
  if (citation) {
    return { lines: describeCitation(citation, fileOf(citation), language), span: absolute(citation, citation.span) };
  }
  const referred = describeReference(plan, offset, language);
  if (referred) return referred;
  const agency = agencyAt(plan, offset);
  if (agency) {
    const lines = describeAgency(agency.cluster, plan.header.issueDate ?? today, plan.knowledge.agencies, language);
    return { lines, span: agency.located.span };
  }
  const time = deadlineAt(plan, offset);
  if (time) {
    const { deadline, span } = time;
    return { lines: [`**${plainMarkdown(deadline.text)}**`, describeDeadline(deadline, language)], span };
  }
  const service = serviceAt(plan, offset);
  if (service) {
    const name = service.reading.name.span ?? { start: 0, end: service.reading.length };
    return { lines: describeService(service, plan, servicesOf(plan, today), language), span: absolute(service, name) };
  }
  const task = taskAt(plan, offset);
  if (!task) return null;
  const link = trace?.links.find((it) => it.task === task);
  // A table where there is one to show; a client without Markdown gets the same in lines.
  const beside = link && request.markdown ? sideBySide(link, language) : [];
  const above = beside.length > 0 || !link ? beside : describeLink(link, language);
  const lines = [...describeTask(task, language), ...(above.length > 0 ? ['---', ...above] : [])];
  return { lines, span: absolute(task, task.reading.head) };
}
