/**
 * A plan in chapters: stretches that begin with a heading of the first order (Roman number, part, appendix) and can be read
 * without the others. A chapter whose blocks are the same objects as before is not walked again; joining the chapters is
 * one cheap pass over their results.
 */

import type { Knowledge } from '../knowledge/knowledge';
import { lengthOf } from '../syntax/parse';
import type { Block, Tree } from '../syntax/tree';
import { isDecomposed } from '../text/fold';
import { shift } from '../text/span';
import { type Found, findInPieces } from './mentions';
import type {
  ChapterMarks,
  Citation,
  Item,
  LocatedAgency,
  Mark,
  Reference,
  Section,
  Service,
  Table,
  Task,
} from './model';
import { isNamedPart } from './outline';
import { marksOf } from './reference-marks';
import { type Outer, type Walked, walk } from './walk';
import type { OpenSection } from './walk-state';

/** All that the chapters of a plan hold, in document order, offsets from the document's start. */
export interface Chapters {
  readonly sections: Section[];
  readonly tasks: Task[];
  readonly services: Service[];
  readonly items: Item[];
  readonly tables: Table[];
  readonly citations: Citation[];
  readonly references: Reference[];
  readonly marks: ChapterMarks[];
  readonly mentions: LocatedAgency[];
  /** True when some of the text is not composed (NFC), so that what was read of it is not to be relied on. */
  decomposed: boolean;
}

interface Chapter {
  readonly blocks: readonly Block[];
  readonly outer: Outer | null | undefined;
  readonly damaged: boolean;
  readonly year: number | null;
  readonly knowledge: Knowledge;
  readonly walked: Walked;
  readonly found: Found;
  readonly marks: readonly Mark[];
  readonly decomposed: boolean;
}

const chapters = new WeakMap<Block, Chapter>();

/** The chapters of the plan in `tree`. `damaged`: it is a poor scan; `year`: the year it is for, when it says so. */
export function readChapters(tree: Tree, damaged: boolean, year: number | null, knowledge: Knowledge): Chapters {
  const joined: Chapters = {
    sections: [],
    tasks: [],
    services: [],
    items: [],
    tables: [],
    citations: [],
    references: [],
    marks: [],
    mentions: [],
    decomposed: false,
  };
  const ids = new Map<string, number>();
  let lists = 0;
  let outer: Outer | null | undefined;
  let outerSection: OpenSection | null = null;
  let from = 0;
  while (from < tree.blocks.length) {
    const to = chapterEnd(tree.blocks, from);
    const chapter = readChapter(tree.blocks, from, to, outer, damaged, year, knowledge);
    const opened = joinChapter(joined, chapter, tree.starts[from]!, outerSection, ids, lists);
    joined.decomposed ||= chapter.decomposed;
    lists += chapter.walked.lists;
    outer = chapter.walked.open;
    outerSection = outer === null ? null : (opened ?? outerSection);
    from = to;
  }
  closeOuter(joined.sections as OpenSection[], lengthOf(tree));
  return joined;
}

/** Index of the first block behind the chapter that begins at `from`. */
export function chapterEnd(blocks: readonly Block[], from: number): number {
  let end = from + 1;
  while (end < blocks.length && !beginsChapter(blocks, end)) end++;
  return end;
}

function beginsChapter(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]!;
  if (block.kind !== 'paragraph' || block.marker === null) return false;
  const { kind } = block.marker;
  if (kind === 'appendix') return true;
  // A number alone in its line is a row's; "Phần I" alone stands above its title.
  if (block.content.start >= block.content.end && !isNamedPart(block)) return false;
  return (kind === 'roman' || kind === 'part') && !betweenRows(blocks, at);
}

/** A group title inside a table is no chapter. */
function betweenRows(blocks: readonly Block[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && blocks[before]!.kind === 'blank') before--;
  let after = at + 1;
  while (after < blocks.length && blocks[after]!.kind === 'blank') after++;
  return blocks[before]?.kind === 'row' && blocks[after]?.kind === 'row';
}

function readChapter(
  all: readonly Block[],
  from: number,
  to: number,
  outer: Outer | null | undefined,
  damaged: boolean,
  year: number | null,
  knowledge: Knowledge,
): Chapter {
  const known = chapters.get(all[from]!);
  if (
    known &&
    known.damaged === damaged &&
    known.year === year &&
    known.knowledge === knowledge &&
    sameOuter(known.outer, outer) &&
    sameBlocks(known.blocks, all, from, to)
  )
    return known;
  const blocks = all.slice(from, to);
  const stretch = { blocks, starts: startsOf(blocks) };
  const walked = walk(stretch, outer, damaged, year, knowledge);
  const decomposed = blocks.some((block) => isDecomposed(block.text));
  const found = findInPieces(stretch, walked, knowledge.agencies);
  const marks = marksOf(stretch, walked);
  const chapter: Chapter = { blocks, outer, damaged, year, knowledge, walked, found, marks, decomposed };
  chapters.set(all[from]!, chapter);
  return chapter;
}

function sameBlocks(known: readonly Block[], all: readonly Block[], from: number, to: number): boolean {
  if (known.length !== to - from) return false;
  for (let i = 0; i < known.length; i++) if (known[i] !== all[from + i]) return false;
  return true;
}

function sameOuter(a: Outer | null | undefined, b: Outer | null | undefined): boolean {
  if (!a || !b) return a === b;
  return a.rank === b.rank && a.id === b.id && a.marker === b.marker && a.role === b.role && a.level === b.level;
}

function startsOf(blocks: readonly Block[]): number[] {
  let at = 0;
  return blocks.map((block) => {
    const start = at;
    at += block.text.length;
    return start;
  });
}

/** Adds a chapter that begins at `start`; returns the appendix or part that it opened. */
function joinChapter(
  joined: Chapters,
  { walked, found, marks, outer: within }: Chapter,
  start: number,
  outer: OpenSection | null,
  ids: Map<string, number>,
  lists: number,
): OpenSection | null {
  const places = new Map<Section, OpenSection>();
  let opened: OpenSection | null = null;
  for (const section of walked.sections) {
    // A heading of the outer one's own order has closed it.
    const above = section.level > (within?.level ?? 0) ? outer : null;
    const parent = section.parent ? places.get(section.parent)! : above;
    const { marker, level, title, role, agency } = section;
    const placed: OpenSection = {
      marker,
      level,
      title,
      role,
      agency,
      parent,
      span: shift(section.span, start),
      extent: shift(section.extent, start),
    };
    places.set(section, placed);
    joined.sections.push(placed);
    if (walked.open && section.level === walked.open.level) opened = placed;
  }
  const placeOf = (section: Section | null): Section | null => (section ? places.get(section)! : outer);
  for (const { id, start: at, section, reading } of walked.tasks)
    joined.tasks.push({ id: unique(ids, id), start: start + at, section: placeOf(section), reading });
  for (const { start: at, section, reading } of walked.services)
    joined.services.push({ start: start + at, section: placeOf(section), reading });
  for (const item of walked.items)
    joined.items.push({ ...item, start: start + item.start, span: shift(item.span, start), list: item.list + lists });
  for (const table of walked.tables) joined.tables.push({ ...table, span: shift(table.span, start) });
  for (const citation of found.citations) joined.citations.push({ ...citation, start: start + citation.start });
  for (const reference of found.references) joined.references.push({ ...reference, start: start + reference.start });
  if (marks.length > 0) joined.marks.push({ start, marks });
  for (const { mention, span, use } of found.agencies) joined.mentions.push({ mention, span: shift(span, start), use });
  return opened;
}

/** `id`, made unique by a number where the plan repeats its markers. */
function unique(ids: Map<string, number>, id: string): string {
  const seen = (ids.get(id) ?? 0) + 1;
  ids.set(id, seen);
  return seen === 1 ? id : `${id}~${seen}`;
}

/** An appendix or part reaches over the chapters that stand in it. */
function closeOuter(sections: readonly OpenSection[], end: number): void {
  let next = end;
  for (let i = sections.length - 1; i >= 0; i--) {
    const section = sections[i]!;
    if (section.level !== 1) continue;
    section.extent = { start: section.span.start, end: next };
    next = section.span.start;
  }
}
