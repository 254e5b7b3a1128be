/**
 * An old plan brought up to the government of two levels (from 1 July 2025): bodies that have ended to those that took
 * over, the district level out, "xã, phường, thị trấn" as there are now. Only what is certain; the rest is named and left.
 * Nothing in citations, in the plan's own head, or where the text itself speaks of the past.
 */
import {
  type AgencyEntry,
  type AgencyIndex,
  findAgencyEntries,
  functionMoves,
  successorsOf,
  validOn,
} from '../knowledge/agencies';
import { hasSpecialZone, TWO_LEVELS_FROM } from '../knowledge/places';
import type { LocatedAgency, Plan } from '../plan/model';
import { type Body, isCited, spellings } from '../rules/bodies';
import { isHistory } from '../rules/obsolete-agency';
import type { Edit } from '../rules/rule';
import { fold, foldKey, isDecomposed } from '../text/fold';
import { overlaps, type Span, span } from '../text/span';
import { lastStarting } from './source';

export type TwoLevelsKind = 'successor' | 'district' | 'commune';

export interface TwoLevelsEdit extends Edit {
  readonly kind: TwoLevelsKind;
}

export interface TwoLevels {
  /** Ascending, not overlapping; offsets from the document's start. */
  readonly edits: readonly TwoLevelsEdit[];
  /** Where a body has ended and nobody but the drafter can say what takes its place; ascending. */
  readonly uncertain: readonly Span[];
}

const NOTHING: TwoLevels = { edits: [], uncertain: [] };

const known = new WeakMap<Plan, TwoLevels>();

/** What brings `plan` up to two levels. A district's own plan has nobody left to carry it out: nothing is offered. */
export function twoLevels(plan: Plan): TwoLevels {
  let result = known.get(plan);
  if (!result) {
    const usable = plan.recognised && !plan.damaged && plan.header.level !== 'huyen';
    result = usable ? update(plan) : NOTHING;
    known.set(plan, result);
  }
  return result;
}

function update(plan: Plan): TwoLevels {
  const uses = usesOf(plan);
  const changes = uses.map((use) => changeOf(plan, use));
  const edits: TwoLevelsEdit[] = [];
  const uncertain: Span[] = [];
  for (const [from, to] of listsIn(plan, uses)) {
    settleList(plan, uses.slice(from, to), changes.slice(from, to), edits, uncertain);
  }
  for (const edit of phraseEdits(plan)) {
    if (!edits.some((other) => overlaps(other.span, edit.span))) edits.push(edit);
  }
  return { edits: edits.sort((a, b) => a.span.start - b.span.start), uncertain };
}

/** One body named in one place. */
interface Use {
  readonly body: Body;
  readonly text: string;
  readonly located: LocatedAgency;
}

/** All that is named behind the plan's head, in document order. */
function usesOf(plan: Plan): readonly Use[] {
  const from = bodyStart(plan);
  const uses: Use[] = [];
  for (const { body, text, mentions } of spellings(plan)) {
    for (const located of mentions) if (located.span.start >= from) uses.push({ body, text, located });
  }
  return uses.sort((a, b) => a.located.span.start - b.located.span.start);
}

/** Where the plan's head ends: issuer, number, title. */
const bodyStart = ({ header, sections }: Plan): number =>
  sections[0]?.span.start ?? Math.max(header.titleSpan?.end ?? 0, header.dateSpan?.end ?? 0);

/** What becomes of a name: another name, nothing, itself (null), or nobody can tell. */
type Change = { readonly kind: TwoLevelsKind; readonly name: string } | 'out' | 'uncertain' | null;

function changeOf(plan: Plan, { body, text, located }: Use): Change {
  const { span: place } = located;
  const index = plan.knowledge.agencies;
  const entry = endedEntry(text, body, index);
  const district = body.level === 'huyen' && (entry !== null || isDistrict(text));
  if (!entry && !district) return null;
  if (isCited(plan, place.start) || isHistory(plan, place) || isSource(plan, place)) return null;
  if (district) return districtChange(plan, body);
  const next = entry && !isPerson(plan, place) && successorAt(plan, entry, located, index);
  return next ? { kind: 'successor', name: nameOf(plan, next, entry, text) } : 'uncertain';
}

/** The catalogue's entry that `text` spells, when it is over and nothing of that name and level is there now. */
function endedEntry(text: string, { level }: Body, index: AgencyIndex): AgencyEntry | null {
  const entries = findAgencyEntries(text, TWO_LEVELS_FROM, index).filter((it) => level === null || it.level === level);
  const [entry] = entries;
  if (!entry || entry.verified === false || validOn(entry, TWO_LEVELS_FROM)) return null;
  return entry.validTo !== null && entry.validTo < TWO_LEVELS_FROM ? entry : null;
}

const isDistrict = (text: string): boolean => {
  const words = foldKey(text);
  return /(?:^| )(?:huyen|quan|thi xa)(?: |$)/.test(words) && !/quan (?:su|doi|khu|ly|tri)/.test(words);
};

/** "UBND các huyện, thành phố" of a province's plan are the communes' now; who follows a single body, the work decides. */
function districtChange(plan: Plan, { cluster, sector }: Body): Change {
  const { level, locality } = plan.header;
  const every = cluster.key.split('|')[2]?.startsWith('*') === true;
  if (!every || sector !== 'ubnd' || (level !== 'tinh' && level !== 'trung-uong')) return 'out';
  const zones = level === 'trung-uong' || (locality !== null && hasSpecialZone(locality));
  return { kind: 'district', name: zones ? 'UBND các xã, phường, đặc khu' : 'UBND các xã, phường' };
}

/** "Hướng dẫn của Bộ … tại Công văn số …": who wrote a document stays who it was. */
const isSource = ({ tree }: Plan, { start, end }: Span): boolean =>
  /^\s*tại\s+(?:các\s+)?(?:công văn|quyết định|kế hoạch|văn bản|nghị quyết|thông báo|chỉ thị|thông tư)/i.test(
    tree.text.slice(end, end + 40),
  ) || /(?:ngày\s+[\d/]{6,10}|số\s+\S{3,30})\s+của\s*$/i.test(tree.text.slice(Math.max(0, start - 60), start));

/** "phân công đồng chí …", "… làm Tổ phó": somebody by his post, who is not replaced by an office. */
const isPerson = ({ tree }: Plan, { start, end }: Span): boolean =>
  /(?:đồng chí|đ\/c|ông|bà|cán bộ)\s*$/i.test(tree.text.slice(Math.max(0, start - 12), start)) ||
  /^\s*(?:làm|là)\s/.test(tree.text.slice(end, end + 8));

/** The one body that has the work of `entry` now; null when there are several, or none is known. */
function successorAt(plan: Plan, entry: AgencyEntry, located: LocatedAgency, index: AgencyIndex): AgencyEntry | null {
  const successors = successorsOf(entry, index);
  // A ministry's work went the ways that its departments' did.
  const department = index.byId.get(entry.id.replace(/^bo-/, 'so-'));
  if (successors.length < 2) {
    const split = department !== undefined && department !== entry && department.successors.length > 1;
    return split || !successors[0] ? null : today(plan, successors[0].entry, index);
  }
  // Who leads is told by the work; who only helps may be asked for another part of what it does.
  if (located.use !== 'owner') return null;
  const work = ` ${foldKey(workAt(plan, located.span))} `;
  const fitting = successors.filter(({ entry: next, scope }) => {
    const moved = functionMoves.filter((move) => move.before === entry.id && move.after === next.id);
    return [scope, ...moved.map((move) => move.task)].flatMap(phrasesOf).some((phrase) => work.includes(` ${phrase} `));
  });
  return fitting.length === 1 ? today(plan, fitting[0]!.entry, index) : null;
}

/** A successor that has itself been succeeded is followed as long as there is one way; a ward has divisions of its own. */
function today(plan: Plan, successor: AgencyEntry, index: AgencyIndex): AgencyEntry | null {
  let entry: AgencyEntry | undefined = successor;
  for (let steps = 0; entry && !validOn(entry, TWO_LEVELS_FROM) && steps < 5; steps++) {
    const next = successorsOf(entry, index);
    entry = next.length === 1 ? next[0]!.entry : undefined;
  }
  return entry?.id === 'xa-kt' && isWard(plan) ? (index.byId.get('xa-kt-ht-dt') ?? null) : (entry ?? null);
}

const isWard = ({ header }: Plan): boolean => / phường /i.test(` ${header.issuer ?? ''} `);

/** "báo chí, xuất bản (tuyên truyền)" -> folded phrases of two words and more; one word alone means too much. */
const phrasesOf = (text: string): readonly string[] =>
  text
    .split(/[,;()]/)
    .map(foldKey)
    .filter((phrase) => phrase.includes(' '));

/** What is to be done where a body is named, without the bodies' names. */
function workAt(plan: Plan, { start }: Span): string {
  const holders = [plan.tasks, plan.services] as const;
  for (const list of holders) {
    const holder = list[lastStarting(list as readonly { start: number }[], start, (it) => it.start)];
    if (!holder || start >= holder.start + holder.reading.length) continue;
    const { reading } = holder;
    const words = 'action' in reading ? reading.action : reading.name.text;
    const names = plan.agencies.flatMap(({ variants }) => variants.map(({ text }) => text));
    return names.reduce((text, name) => (text.includes(name) ? text.replaceAll(name, ' · ') : text), words);
  }
  return '';
}

/** Abbreviated where it was abbreviated; a commune's own kind of place. */
function nameOf(plan: Plan, next: AgencyEntry, before: AgencyEntry, written: string): string {
  const short = before.abbr.some((abbreviation) => foldKey(abbreviation) === foldKey(written));
  const name = short ? (next.abbr[0] ?? next.name) : next.name;
  return next.level === 'xa' && isWard(plan) ? name.replace(/ xã$/, ' phường') : name;
}

/** What stands between two names of one list. */
const SEPARATOR = /^\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+)$/;

/** Ranges of `uses` that are lists: names with nothing but separators between them. */
function* listsIn({ tree: { text } }: Plan, uses: readonly Use[]): Iterable<readonly [from: number, to: number]> {
  let from = 0;
  for (let i = 1; i <= uses.length; i++) {
    const gap = i < uses.length ? text.slice(uses[i - 1]!.located.span.end, uses[i]!.located.span.start) : null;
    if (gap !== null && gap.length < 12 && SEPARATOR.test(gap)) continue;
    yield [from, i];
    from = i;
  }
}

/**
 * Settles what becomes of each name of one list: nobody stands in it twice, and a district body is left out where its
 * communes' or province's body of the same kind stands beside it.
 */
function settleList(
  plan: Plan,
  list: readonly Use[],
  changes: readonly Change[],
  edits: TwoLevelsEdit[],
  uncertain: Span[],
): void {
  const standing = new Set(list.filter((_, i) => changes[i] === null).map(({ text }) => foldKey(text)));
  const communes = new Set(
    list.filter((it, i) => changes[i] === null && it.body.level === 'xa').map((it) => it.body.sector),
  );
  let kept = false;
  list.forEach((use, i) => {
    const change = changes[i]!;
    const place = use.located.span;
    const gone = change !== null && change !== 'uncertain' && isLeftOut(use, change, standing, communes);
    if (change === null) kept = true;
    else if (change === 'uncertain' || (change === 'out' && !gone) || isTorn(plan, place)) {
      uncertain.push(place);
      kept = true;
    } else if (!gone) {
      const { name, kind } = change as Exclude<Change, string | null>;
      standing.add(foldKey(name));
      edits.push({ kind, span: place, text: name });
      kept = true;
    } else {
      // With the separator before it; the first of a list with the one behind.
      const before = list[i - 1]?.located.span.end;
      const behind = list[i + 1]?.located.span.start;
      const range = kept && before !== undefined ? span(before, place.end) : span(place.start, behind ?? place.end);
      edits.push({ kind: change === 'out' ? 'district' : change.kind, span: range, text: '' });
    }
  });
}

function isLeftOut(
  { body }: Use,
  change: Exclude<Change, 'uncertain' | null>,
  standing: ReadonlySet<string>,
  communes: ReadonlySet<string>,
): boolean {
  if (body.level === 'huyen' && communes.has(body.sector)) return true;
  return change !== 'out' && standing.has(foldKey(change.name));
}

/** A name that runs on over rows or lines cannot be replaced in one piece. */
const isTorn = ({ tree }: Plan, { start, end }: Span): boolean => /[\t\r\n|]/.test(tree.text.slice(start, end));

/** "xã, phường, thị trấn" and the like, a town's own name not following; separators are linear and short. */
const TOWNS = /(?<![a-z0-9])(xa|phuong)(?:(?:[,/] ?| va )(xa|phuong))?((?:[,/] ?| va |, va ))(thi tran)(?![a-z0-9])/g;
/** "huyện, thành phố và" before communes. */
const DISTRICTS =
  /(?<![a-z0-9])((?:huyen|quan)(?:, ?(?:huyen|quan|thi xa|thanh pho)){0,3}(?:, ?| va |, va )(?:cac )?)(?=(?:xa|phuong), ?(?:xa|phuong|thi tran))/g;
const GRADES = /(?<![a-z0-9])cap (?:tinh|xa)((?:, ?| va )cap huyen)(?=(?:, ?| va |, va )cap (?:xa|tinh)(?![a-z0-9]))/g;

function* phraseEdits(plan: Plan): Iterable<TwoLevelsEdit> {
  const { level, locality } = plan.header;
  if (level !== 'tinh' && level !== 'trung-uong') return;
  const zones = level === 'trung-uong' || (locality !== null && hasSpecialZone(locality));
  const { blocks, starts } = plan.tree;
  const from = bodyStart(plan);
  for (const [i, block] of blocks.entries()) {
    const start = starts[i]!;
    if (start < from || isDecomposed(block.text)) continue;
    const folded = fold(block.text);
    const fits = (place: Span): boolean => !isCited(plan, place.start) && !isHistory(plan, place);
    for (const match of folded.matchAll(TOWNS)) {
      const [, first, second, separator = '', town = ''] = match;
      const end = start + match.index + match[0].length;
      const place = span(start + match.index, end);
      // "thị trấn Đak Đoa" is one town, by its name.
      if (!fits(place) || /^ \p{Lu}\p{Ll}/u.test(block.text.slice(end - start, end - start + 3))) continue;
      const both = second !== undefined && second !== first;
      const upper = block.text.slice(end - start - town.length, end - start) === 'THỊ TRẤN';
      const word = both ? (zones ? 'đặc khu' : null) : first === 'xa' ? 'phường' : 'xã';
      if (word === null) yield { kind: 'commune', span: span(end - town.length - separator.length, end), text: '' };
      else yield { kind: 'commune', span: span(end - town.length, end), text: upper ? word.toUpperCase() : word };
    }
    for (const match of folded.matchAll(DISTRICTS)) {
      const place = span(start + match.index, start + match.index + match[0].length);
      if (fits(place)) yield { kind: 'district', span: place, text: '' };
    }
    for (const match of folded.matchAll(GRADES)) {
      const end = start + match.index + match[0].length;
      const place = span(end - match[1]!.length, end);
      if (fits(place)) yield { kind: 'district', span: place, text: '' };
    }
  }
}
