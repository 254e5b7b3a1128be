/**
 * From a task to the parent's task that it carries out, and back; from a citation to the document, from a reference to the
 * place it means; from agency to agency.
 */
import type { Location } from 'vscode-languageserver-types';
import { absolute, type Task } from '../plan/model';
import { matchBodyAppendix, type Trace, type Traces, takenUp, type Workspace } from '../workspace';
import { agencyAt, citationAt, taskAt } from './at';
import { fileOfCitation } from './links';
import { referencesToPlace, referredPlaces } from './reference';
import { locationOf, type OpenSource, type Source } from './source';

export interface Neighbourhood {
  readonly workspace: Workspace;
  readonly traces: Traces;
  /** A document of the workspace by its own URI. */
  readonly open: OpenSource;
}

export interface NavigationRequest extends Neighbourhood {
  readonly source: Source;
  /** The document's URI in the workspace. */
  readonly uri: string;
  readonly offset: number;
  readonly trace: Trace | null;
}

/** The cited document, the place referred to, or the parent's task that the task at the offset carries out. */
export function definition({ source, uri, offset, trace, workspace, open }: NavigationRequest): Location[] {
  const citation = citationAt(source.plan, offset);
  if (citation) {
    const file = fileOfCitation(citation, workspace);
    const there = file === null || file === uri ? undefined : open(file);
    return there ? [locationOf(there, there.plan.header.titleSpan ?? { start: 0, end: 0 })] : [];
  }
  const places = referredPlaces(source.plan, offset);
  if (places) return places.map((place) => locationOf(source, place));
  const task = taskAt(source.plan, offset);
  const link = task && trace?.links.find((it) => it.task === task);
  const parent = link?.parent && open(link.parent.uri);
  return link?.parentTask && parent ? [taskLocation(parent, link.parentTask)] : [];
}

/**
 * Every mention of the agency at the offset; or every reference to the place that is referred to or marked there, and the
 * tasks below, in body and appendix, that carry the task out.
 */
export function references(request: NavigationRequest): Location[] {
  const { source, offset } = request;
  const agency = agencyAt(source.plan, offset);
  if (agency) {
    const mentions = agency.cluster.variants.flatMap((variant) => variant.mentions);
    return mentions
      .map((mention) => mention.span)
      .sort((a, b) => a.start - b.start)
      .map((span) => locationOf(source, span));
  }
  const spans = referencesToPlace(source.plan, offset) ?? [];
  const referring = spans.map((span) => locationOf(source, span));
  if (referredPlaces(source.plan, offset)) return referring;
  const task = taskAt(source.plan, offset);
  return task ? [...referring, ...takersOf(request, task)] : referring;
}

export const taskLocation = (source: Source, task: Task): Location =>
  locationOf(source, absolute(task, task.reading.head));

/** The same task where the plan writes it twice, in its body and in its appendix. */
export function twinsOf(source: Source): ReadonlyMap<Task, Task> {
  const twins = new Map<Task, Task>();
  for (const { body, appendix } of matchBodyAppendix(source.plan).pairs) {
    twins.set(body, appendix);
    twins.set(appendix, body);
  }
  return twins;
}

function takersOf({ source, uri, workspace, traces, open }: NavigationRequest, task: Task): Location[] {
  const takers = takenUp(workspace, uri, traces);
  const twin = twinsOf(source).get(task);
  const all = [...(takers.get(task) ?? []), ...(twin ? (takers.get(twin) ?? []) : [])];
  const below = all.flatMap((taker) => {
    const child = open(taker.uri);
    return child ? [taskLocation(child, taker.task)] : [];
  });
  return twin ? [taskLocation(source, twin), ...below] : below;
}
