/** Headings on the walk: which pieces are headings, and what role and agency they give to what stands under them. */
import type { AgencyIndex } from '../knowledge/agencies';
import type { ParagraphBlock } from '../syntax/tree';
import { fold } from '../text/fold';
import { readAgencyHeading, readSubject } from './agency';
import { readDeadline } from './deadline';
import { pieceSpan } from './item';
import { createMemo, remember } from './memo';
import type { AgencyMention, Item } from './model';
import {
  isRecipients,
  isSignature,
  LETTER_RANK,
  type Role,
  roleOfTitle,
  UNMARKED_AGENCY_RANK,
  UNMARKED_HEADING_RANK,
} from './outline';
import { isCaps, type ParagraphPiece, pieceText } from './pieces';
import { readColumns } from './table';
import type { Inherited } from './task-prose';
import { isTime } from './task-time';
import {
  addItem,
  fieldsBelow,
  isBulletAt,
  labelFollows,
  markerHere,
  paragraphAt,
  rankHere,
  roleHere,
} from './walk-place';
import { childId, closeTo, openSection, top, type WalkState } from './walk-state';

interface Heading {
  readonly role: Role;
  readonly agency: AgencyMention | null;
  readonly agencies: readonly AgencyMention[];
  readonly rank: number;
}

/** Rank of Roman numbers: what they head is never one task. */
const ROMAN = 2;

/** Longest heading; a longer item is a sentence. */
const LONGEST_HEADING = 260;

/** The heading that the piece at `at` is, null for an item or a paragraph. */
export function headingAt(state: WalkState, at: number, text: string): Heading | null {
  const piece = paragraphAt(state, at)!;
  const { block } = piece;
  if (text.length > LONGEST_HEADING || text.length < 2) return null;
  const rank = rankHere(state, block);
  if (block.marker && rank > ROMAN && fieldsBelow(state, at, rank)) return null;
  if (block.marker === null) return unmarkedHeading(state, at, text);
  const above = roleHere(state, rank);
  if (rank >= 6) return null;
  const agencies =
    text.length < 200 && !isTopic(state, at, text) ? headingAgencies(block, text, state.knowledge.agencies) : [];
  const introduces = followedByDetail(state, at, rank);
  if (agencies.length > 0 && introduces) return { role: 'duties', agency: agencies[0]!, agencies, rank };
  const plain = { role: roleBelow(text, above), agency: null, agencies: [], rank };
  if (block.marker.kind === 'roman' || block.marker.kind === 'part')
    return /[.;]$/.test(text) && text.length > 160 && !isCaps(block) ? null : plain;
  if (block.heading > 0 || isCaps(block) || (block.strong && introduces)) return plain;
  if (introduces && rank < LETTER_RANK && isAimsTitle(text)) return plain;
  return introduces && !/[.;,:…]$/.test(text) && !labelFollows(state, at) ? plain : null;
}

/** "1. Mục tiêu tổng quát:", "2. Yêu cầu:": a heading, colon or not, since nothing under it is a task. */
function isAimsTitle(text: string): boolean {
  if (text.length > 60 || !text.endsWith(':')) return false;
  const role = roleOfTitle(text);
  return role === 'purpose' || role === 'objectives';
}

const namedByHeading = createMemo<readonly AgencyMention[]>();

const headingAgencies = (block: ParagraphBlock, text: string, index: AgencyIndex): readonly AgencyMention[] =>
  remember(namedByHeading, block, [text.length, index], () =>
    readAgencyHeading(text.replace(/[:.]\s*$/, ''), 0, index),
  );

const ownSubjects = createMemo<boolean>();

/** "Đối với trường học:" over "Sở Giáo dục và Đào tạo chỉ đạo …": whom it is about, not who does it. */
function isTopic(state: WalkState, at: number, text: string): boolean {
  const next = paragraphAt(state, at + 1);
  if (!next || !/^doi voi\b/.test(fold(text.slice(0, 12)))) return false;
  const words = pieceText(state.tree, next);
  return remember(
    ownSubjects,
    next.block,
    [words.length, state.knowledge.agencies],
    () => (readSubject(words, 0, state.knowledge.agencies)?.owners.length ?? 0) > 0,
  );
}

function unmarkedHeading(state: WalkState, at: number, text: string): Heading | null {
  const piece = paragraphAt(state, at)!;
  const { block } = piece;
  if (block.label) return null;
  const duties = dutiesHere(state);
  const agencies =
    text.length < 120 && (/:$/.test(text) || (duties && block.strong))
      ? headingAgencies(block, text, state.knowledge.agencies)
      : [];
  if (agencies.length > 0 && (isBulletAt(state, at + 1) || (duties && block.strong)))
    return { role: 'duties', agency: agencies[0]!, agencies, rank: UNMARKED_AGENCY_RANK };
  const time = text.length < 60 && paragraphAt(state, at + 1)?.block.marker && timeOf(piece, text, state.year) !== null;
  if (time)
    return { role: roleHere(state, UNMARKED_AGENCY_RANK), agency: null, agencies: [], rank: UNMARKED_AGENCY_RANK };
  if (!isUnmarkedHeading(state, at, text)) return null;
  return {
    role: roleBelow(text, roleHere(state, UNMARKED_HEADING_RANK)),
    agency: null,
    agencies: [],
    rank: UNMARKED_HEADING_RANK,
  };
}

/** True where headings may name who has duties. */
function dutiesHere(state: WalkState): boolean {
  const role = roleHere(state, UNMARKED_AGENCY_RANK);
  return role === 'tasks' || role === 'duties' || role === 'implementation';
}

/** A title without a marker: Markdown heading, capitals, or bold over more text. */
export function isUnmarkedHeading(state: WalkState, at: number, text: string): boolean {
  const piece = paragraphAt(state, at);
  if (!piece || piece.block.marker || piece.block.label || text.length > 200 || /[.;,]$/.test(text)) return false;
  if (state.pieces[at + 1] === undefined) return false;
  if (piece.block.heading > 0) return true;
  if (isCaps(piece.block)) return roleOfTitle(text) !== null;
  return piece.block.strong && text.length < 120;
}

/** The piece behind `at` stands deeper: an item of a lower rank, or a paragraph of text. */
function followedByDetail(state: WalkState, at: number, rank: number): boolean {
  const next = state.pieces[at + 1];
  if (!next) return false;
  if (next.kind === 'row') return readColumns(next) !== null;
  if (next.block.marker === null)
    return !next.block.label && !isRecipients(next.block.text) && !isSignature(next.block.text);
  return rankHere(state, next.block) > rank;
}

/** Roles that a heading's words may give it whatever it stands in; for the others the section above decides. */
const OWN_ROLES: readonly Role[] = ['purpose', 'objectives', 'facts'];

function roleBelow(title: string, above: Role): Role {
  if (above === 'template') return 'background';
  const own = roleOfTitle(title);
  if (own === null) return above === 'duties' ? 'implementation' : above;
  if (above === 'other' || above === 'appendix') return own;
  if (OWN_ROLES.includes(own) && above !== 'purpose') return own;
  return own === 'funding' && above === 'implementation' ? own : above;
}

/** Lines that the title below "Phần I" may take. */
const TITLE_LINES = 4;

/** "Phần I" alone in its line, at `at`: its title is what stands below it in capitals or bold. */
export function walkPart(state: WalkState, piece: ParagraphPiece, at: number): number {
  const titles: string[] = [];
  let next = at + 1;
  for (; next <= at + TITLE_LINES; next++) {
    const line = paragraphAt(state, next);
    if (!line || line.block.marker || line.block.label || !(isCaps(line.block) || line.block.strong)) break;
    titles.push(pieceText(state.tree, line));
  }
  const rank = rankHere(state, piece.block);
  const title = titles.join(' ');
  const role = roleBelow(title, roleHere(state, rank));
  walkHeading(state, piece, { role, agency: null, agencies: [], rank }, title, at);
  return next;
}

export function walkHeading(
  state: WalkState,
  piece: ParagraphPiece,
  heading: Heading,
  text: string,
  at: number,
): number {
  const { marker } = piece.block;
  closeTo(state, heading.rank);
  if (marker) addItem(state, piece, marker.kind as Item['kind'], heading.rank);
  const frame = top(state);
  const name = marker && markerHere(state, marker, heading.rank);
  const id = name ? childId(frame, name) : frame.id;
  frame.counts.behind = '';
  const inherited = heading.agencies.length > 0 ? dutyOf(piece, heading.agencies) : timeOf(piece, text, state.year);
  openSection(state, {
    marker: name ?? '',
    title: text.replace(/:$/, ''),
    role: heading.role,
    agency: heading.agency,
    span: pieceSpan(state.tree, piece),
    rank: heading.rank,
    id,
    inherited,
  });
  return at + 1;
}

const TIME_HEADING = /^(?:(?:trong )?(?:thang|quy|tuan|hoc k[yi]|nam) [\divx]|tu (?:ngay|thang) |ngay \d)[^;:]{0,40}$/;

const times = createMemo<Inherited | null>();

/** What the tasks under "Tháng 9/2024" inherit: the time, when the heading says nothing else. */
function timeOf(piece: ParagraphPiece, text: string, year: number | null): Inherited | null {
  return remember(times, piece.block, [text.length, year], () => {
    const time = text.replace(/:\s*$/, '');
    const deadline = TIME_HEADING.test(fold(time)) && isTime(time) ? readDeadline(time, 0, year) : null;
    return deadline && { owners: [], coop: [], leadMarked: false, deadline, duty: false };
  });
}

const duties = createMemo<Inherited>();

/** What the tasks under a heading of agencies inherit; one object as long as the heading stays. */
function dutyOf(piece: ParagraphPiece, agencies: readonly AgencyMention[]): Inherited {
  return remember(duties, piece.block, [], () => ({
    owners: agencies,
    coop: [],
    leadMarked: true,
    deadline: null,
    duty: true,
  }));
}
