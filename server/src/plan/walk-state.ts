/** What the walk over a plan's pieces has gathered so far, and the stack of what is open. */
import type { Knowledge } from '../knowledge/knowledge';
import type { Span } from '../text/span';
import type { AgencyMention, Item, Section, Service, Table, Task } from './model';
import { type Role, sectionRole } from './outline';
import type { Piece, Stretch } from './pieces';
import type { Inherited } from './task-prose';

/** A heading, an introducing item or a task with items under it: what the next piece stands in. */
export interface Frame {
  readonly rank: number;
  readonly kind: 'section' | 'intro' | 'task';
  readonly section: OpenSection | null;
  readonly role: Role;
  readonly id: string;
  readonly marker: string;
  readonly inherited: Inherited | null;
  /** Lists of markers that stand directly in this frame, by rank. */
  readonly lists: Map<number, number>;
  /** What has been counted so far, for ids. */
  readonly counts: Counts;
}

interface Counts {
  bullets: number;
  /** Unmarked paragraphs of the frame's own. */
  paragraphs: number;
  /** Id of the item that unmarked paragraphs stand behind, and how many parts it has by now; empty for none. */
  behind: string;
  parts: number;
  /** Place in the alphabet of the last letter, -1 before the first. */
  letter: number;
}

/** A section whose end is not known yet. */
export type OpenSection = { -readonly [K in keyof Section]: Section[K] };

export interface WalkState {
  /** What is walked; all offsets below count from its start. */
  readonly tree: Stretch;
  readonly pieces: readonly Piece[];
  readonly damaged: boolean;
  /** The year that times without one are of. */
  readonly year: number | null;
  /** The catalogues that bodies and services are known by. */
  readonly knowledge: Knowledge;
  /** Stars and round bullets stand over dashes here, not under them. */
  readonly bulletsLead: boolean;
  readonly frames: Frame[];
  readonly sections: OpenSection[];
  readonly tasks: Task[];
  readonly services: Service[];
  readonly items: Item[];
  readonly tables: Table[];
  /** Level of the section that the walk stands in from the beginning, 0 for none. */
  readonly outerLevel: number;
  /** Lists numbered so far. */
  lists: number;
}

export const top = (state: WalkState): Frame => state.frames.at(-1)!;

export function openFrame(state: WalkState, frame: Omit<Frame, 'lists' | 'counts'>): void {
  state.frames.push({
    ...frame,
    lists: new Map(),
    counts: { bullets: 0, paragraphs: 0, behind: '', parts: 1, letter: -1 },
  });
}

/** Closes every frame at `rank` or deeper; the root stays. */
export function closeTo(state: WalkState, rank: number): void {
  while (state.frames.length > 1 && top(state).rank >= rank) state.frames.pop();
}

export function currentSection(state: WalkState): OpenSection | null {
  return state.frames.findLast((frame) => frame.section !== null)?.section ?? null;
}

/** What a new item takes over: from the nearest frame that hands something down. */
export function inheritedHere(state: WalkState): Inherited | null {
  return state.frames.findLast((frame) => frame.inherited !== null)?.inherited ?? null;
}

export function openSection(
  state: WalkState,
  section: {
    marker: string;
    title: string;
    role: Role;
    agency: AgencyMention | null;
    span: Span;
    rank: number;
    id: string;
    inherited: Inherited | null;
  },
): OpenSection {
  closeTo(state, section.rank);
  const parent = currentSection(state);
  const opened: OpenSection = {
    marker: section.marker,
    level: (parent?.level ?? (inOuter(state) ? state.outerLevel : 0)) + 1,
    title: section.title,
    role: sectionRole(section.role),
    agency: section.agency,
    span: section.span,
    extent: section.span,
    parent,
  };
  state.sections.push(opened);
  const { rank, role, marker, id, inherited } = section;
  openFrame(state, { rank, kind: 'section', section: opened, role, id, marker, inherited });
  return opened;
}

/** True while the appendix or part that the stretch began in has not been closed by a heading of its own order. */
const inOuter = (state: WalkState): boolean =>
  state.frames.some((frame) => frame.kind === 'section' && frame.section === null && frame.rank >= 0);

/** Every section reaches to the next one of its level or above, the last to `end`. */
export function closeSections(sections: readonly OpenSection[], end: number): void {
  const open: OpenSection[] = [];
  const close = (level: number, at: number): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const section = open.pop()!;
      section.extent = { start: section.span.start, end: at };
    }
  };
  for (const section of sections) {
    close(section.level, section.span.start);
    open.push(section);
  }
  close(0, end);
}

/** Path of an item under `frame`: "II" and "2.1" below "2" make "II.2.1". */
export function childId(frame: Frame, marker: string): string {
  const repeated = frame.marker !== '' && marker.startsWith(`${frame.marker}.`);
  const own = repeated ? marker.slice(frame.marker.length + 1) : marker;
  return frame.id ? `${frame.id}.${own}` : own;
}

/** The list that a marker of `rank` belongs to, directly in the frame on top. */
export function listHere(state: WalkState, rank: number): number {
  const { lists } = top(state);
  const known = lists.get(rank);
  if (known !== undefined) return known;
  state.lists++;
  lists.set(rank, state.lists);
  return state.lists;
}
