import { type AgencyIndex, agencyIndex } from '../../knowledge/agencies';
import { foldKey } from '../../text/fold';
import { fieldTree } from './fields';
import { startsGroup } from './group';
import { headAt } from './head';
import type { HeadKind } from './heads';
import { longest, type Match, plainWord } from './phrases';
import { levelAt } from './tail';
import { eachTree, levelTree, type PlaceKind } from './vocabulary';
import { isCapital, readWords, signAt, type Words } from './words';

/** A mention taken apart. Keys are folded. */
export interface Parts {
  readonly kind: HeadKind | 'group' | 'field' | 'unknown';
  /** What two spellings of the head share; empty without a head. */
  readonly head: string;
  /** The head as the list of heads writes it. */
  readonly headName: string;
  /** The field or purpose: "tu phap"; letters of an abbreviation as they stand: "ttt". */
  readonly field: string;
  readonly fieldName: string;
  /** Kinds of place named, in order: ["phuong", "xa"]. */
  readonly levels: readonly Level[];
  /** "các xã", "cấp huyện", several levels: a class of bodies. */
  readonly many: boolean;
  /** "cấp xã". */
  readonly grade: boolean;
  /** The place's own name, folded, and as written. */
  readonly place: string;
  readonly placeName: string;
  /** For an office: the body it belongs to. */
  readonly of: Parts | null;
  /** Everything, folded, "và", commas and dashes left out. */
  readonly key: string;
}

export interface Level {
  readonly kind: PlaceKind;
  /** "xã", "phường", "TP" -> "xa", "phuong", "thanh pho". */
  readonly word: string;
}

/** `text`, one mention, taken apart. */
export function readParts(text: string, index: AgencyIndex = agencyIndex): Parts {
  const words = readWords(text, 200, false, index);
  return partsFrom(words, 0);
}

const plainKey = (text: string): string =>
  foldKey(text)
    .split(' ')
    .filter((word) => word !== 'va')
    .join(' ');

function partsFrom(words: Words, from: number): Parts {
  const key = words.list[from] ? plainKey(words.text.slice(words.list[from]!.start)) : '';
  const base = { headName: '', field: '', fieldName: '', of: null, key };
  const found = headAt(words, from);
  if (!found) {
    if (startsGroup(words, from)) {
      const inner = longest(eachTree, words, from);
      const headed = inner ? headAt(words, inner.end) : null;
      if (!inner || !headed || isGroupNoun(words, inner.end))
        return { ...base, kind: 'group', head: '', ...noTail, many: true };
      return { ...partsFrom(words, inner.end), key, many: true };
    }
    const field = longest(fieldTree, words, from, true);
    if (field)
      return {
        ...base,
        kind: 'field',
        head: '',
        field: plainKey(field.value),
        fieldName: field.value,
        ...tailOf(words, field.end),
      };
    return { ...base, kind: 'unknown', head: '', ...tailOf(words, words.list.length) };
  }
  const { head, end } = found;
  const headName = head.id;
  if (head.kind === 'title') {
    const of = end < words.list.length ? partsFrom(words, end) : null;
    const inherited = of
      ? { levels: of.levels, many: of.many, grade: of.grade, place: of.place, placeName: of.placeName }
      : noTail;
    return { ...base, kind: 'title', head: head.id, headName, ...inherited, of };
  }
  if (head.kind === 'body') return { ...base, kind: 'body', head: head.id, headName, ...tailOf(words, end) };
  const field = longest(fieldTree, words, end, true);
  let to = field?.end ?? end;
  let fieldName = field?.value ?? '';
  // Words of the name that no list knows reach up to the level.
  const start = to;
  while (to < words.list.length && !beginsTail(words, to)) to++;
  if (to > start) {
    const more = words.text.slice(words.list[start]!.start, words.list[to - 1]!.end).replace(/\s+/g, ' ');
    fieldName = fieldName === '' ? more : `${fieldName} ${more}`;
  }
  return {
    ...base,
    kind: head.kind,
    head: head.id,
    headName,
    field: plainKey(fieldName),
    fieldName,
    ...tailOf(words, to),
  };
}

/** "các sở, ban, ngành" is a group, "các Chi cục Thuế" are bodies. */
const isGroupNoun = (words: Words, at: number): boolean => !isCapital(words, at + 1) || signAt(words, at + 1) === ',';

const noTail = { levels: [] as Level[], many: false, grade: false, place: '', placeName: '' };

function beginsTail(words: Words, at: number): boolean {
  const key = words.list[at]!.key;
  if (key === 'tren' && words.list[at + 1]?.key === 'dia') return true;
  if (key === 'cap' || key === 'cac') return levelAt(words, at + 1) > 0;
  return levelAt(words, at) > 0 && key !== 'quoc';
}

/** Levels and place in what follows the name. */
function tailOf(words: Words, from: number): Pick<Parts, 'levels' | 'many' | 'grade' | 'place' | 'placeName'> {
  const levels: Level[] = [];
  const names: string[] = [];
  let many = false;
  let grade = false;
  let i = from;
  while (i < words.list.length) {
    const word = words.list[i]!;
    const end = word.sign ? 0 : levelAt(words, i);
    if (end > 0) {
      const known = longest(levelTree, words, i);
      // "xã, phường" are two; "TP tỉnh" is a slip of the pen for one.
      if (levels.length > 0 && (words.list[i - 1]!.sign || words.list[i - 1]!.key === 'va')) many = true;
      levels.push({ kind: known?.value ?? 'xa', word: levelWord(words, i, known) });
      i = end;
      continue;
    }
    if (word.key === 'cac') many = true;
    else if (word.key === 'cap' && !word.capital) grade = true;
    else if (word.key === '(') break;
    else if (!word.sign && (isCapital(words, i) || /^\d+$/.test(word.key)))
      names.push(words.text.slice(word.start, word.end));
    i++;
  }
  const placeName = names.join(' ');
  return { levels, many, grade, place: foldKey(placeName), placeName };
}

function levelWord(words: Words, at: number, known: Match<PlaceKind> | null): string {
  if (!known) return 'xa';
  const keys = words.list.slice(at, Math.min(known.end, at + 2)).map((word) => plainWord(word.key));
  return keys[0] === 'tp' ? 'thanh pho' : keys.join(' ');
}
