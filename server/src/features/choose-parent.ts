/** Letting the drafter say which plan is above a plan, where its citation finds none, or more than one. */
import { LEVEL_RANK } from '../plan/authority';
import type { Header } from '../plan/model';
import { type Language, type Localized, say } from '../text/localized';
import { overlaps, type Span } from '../text/span';
import { childrenOf, headerOf, numberKey, parentsOf, type Resolution, type Workspace } from '../workspace';

export interface Candidate {
  readonly uri: string;
  readonly header: Header;
  /** The plan's preamble cites its number. */
  readonly cited: boolean;
}

/** A plan of unknown level may be of any. */
const rankOf = ({ level }: Header, unknown: number): number => (level === null ? unknown : LEVEL_RANK[level]);

/**
 * Plans of the workspace that could be above the one at `uri`: those whose number it cites first, then the nearest level
 * above. A plan of a lower level, or one that is already below, is none.
 */
export function parentCandidates(workspace: Workspace, uri: string): readonly Candidate[] {
  const own = headerOf(workspace.documents.get(uri));
  if (!own) return [];
  const cited = new Set(own.parents.map((reference) => numberKey(reference.number)));
  const below = new Set([uri, ...childrenOf(workspace, uri)]);
  const candidates: Candidate[] = [];
  for (const other of workspace.documents.keys()) {
    const header = below.has(other) ? null : recognised(workspace, other);
    if (!header || rankOf(header, 3) < rankOf(own, 0)) continue;
    const number = numberKey(header.number);
    candidates.push({ uri: other, header, cited: number !== null && cited.has(number) });
  }
  const distance = ({ header }: Candidate): number => {
    const steps = rankOf(header, 3) - rankOf(own, 0);
    return steps === 0 ? 4 : steps;
  };
  return candidates.sort(
    (a, b) => Number(b.cited) - Number(a.cited) || distance(a) - distance(b) || (a.uri < b.uri ? -1 : 1),
  );
}

/** Every plan of the workspace, those of the highest level first: what a draft can be made from. */
export const plansOf = (workspace: Workspace): readonly Candidate[] =>
  [...workspace.documents.keys()]
    .flatMap((uri): Candidate[] => {
      const header = recognised(workspace, uri);
      return header ? [{ uri, header, cited: false }] : [];
    })
    .sort((a, b) => rankOf(b.header, -1) - rankOf(a.header, -1) || (a.uri < b.uri ? -1 : 1));

function recognised(workspace: Workspace, uri: string): Header | null {
  const state = workspace.documents.get(uri)?.state;
  if (state?.kind === 'read') return state.plan.recognised ? state.plan.header : null;
  return state?.kind === 'identified' && state.recognised ? state.header : null;
}

/** The parents to name for the plan at `uri` when `chosen` is to be one: those found already, and it, by URI. */
export function parentsWith(workspace: Workspace, uri: string, chosen: string): readonly string[] {
  const number = numberKey(headerOf(workspace.documents.get(chosen))?.number ?? null);
  const parents: string[] = [];
  for (const resolution of parentsOf(workspace, uri)) {
    if (resolution.status === 'found') parents.push(resolution.uri);
    // The chosen one takes the place of the citation that it settles.
    else if (number !== null && numberKey(resolution.reference?.number ?? null) === number) parents.push(chosen);
  }
  return [...new Set([...parents, chosen])];
}

/** A parent that the drafter has to choose, and where in the plan that shows. */
export interface Unsettled {
  readonly span: Span;
  /** The files that it could be; empty where any plan of the workspace could. */
  readonly uris: readonly string[];
}

/** The parents to choose that are written at `at`: citations of the preamble; the title of a plan that cites no parent. */
export function unsettledAt(workspace: Workspace, uri: string, at: Span): readonly Unsettled[] {
  const header = headerOf(workspace.documents.get(uri));
  if (!header || header.level === 'trung-uong') return [];
  const resolutions = parentsOf(workspace, uri);
  const title = header.titleSpan;
  if (resolutions.length === 0) return title && overlaps(title, at) ? [{ span: title, uris: [] }] : [];
  return resolutions.flatMap((resolution) => {
    const span = resolution.reference?.span ?? title;
    return resolution.status !== 'found' && span && overlaps(span, at) ? [{ span, uris: filesOf(resolution) }] : [];
  });
}

function filesOf(resolution: Exclude<Resolution, { status: 'found' }>): readonly string[] {
  if (resolution.status === 'ambiguous') return resolution.uris;
  return resolution.status === 'missing' && resolution.why.kind === 'other-document' ? resolution.why.uris : [];
}

const TEXT = {
  take: { vi: 'Lấy tệp “{file}” làm kế hoạch cấp trên', en: 'Take “{file}” as the parent plan' },
  choose: { vi: 'Chọn kế hoạch cấp trên…', en: 'Choose the parent plan…' },
  written: { vi: 'Ghi kế hoạch cấp trên vào kehoach.json', en: 'Name the parent plan in kehoach.json' },
} satisfies Record<string, Localized>;

export const takeTitle = (file: string, language: Language): string =>
  say({ text: TEXT.take, args: { file } }, language);

export const chooseTitle = (language: Language): string => TEXT.choose[language];

/** What is said above the preview of the change of kehoach.json. */
export const configTitle = (language: Language): string => TEXT.written[language];
