/** The lists of public services that plans name, and the way from a name as written to the service it means. */
import data from '../../data/services.json';
import { editDistance } from '../text/edit-distance';
import { fold, toneNeutral } from '../text/fold';
import type { Language, Localized } from '../text/localized';
import type { GovernmentLevel } from './wording';

export interface EssentialService {
  /** Place in its list, from 1. */
  readonly index: number;
  /** The standard name. */
  readonly name: string;
  /** The name without its closing remark; as right as the whole. */
  readonly shortName?: string;
  /** Other wordings of the same service: understood, but not standard. */
  readonly aliases?: readonly string[];
  /** Names that are as right from a day on, because a law has changed a term; the first is the one to write. */
  readonly laterNames?: readonly { readonly name: string; readonly from: string }[];
  /** Level of service as the list prints it, "3" or "4"; of a workspace's own as it says, empty when it says nothing. */
  readonly level: string;
  /** A key of the sectors' names, or the name itself; empty when it is not known. */
  readonly sector: string;
  /** Who usually does it, by level and period; names hold slots such as {cap}. */
  readonly owners: readonly ServiceOwner[];
}

export interface ServiceOwner {
  readonly level: GovernmentLevel;
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
}

/** The document that a list comes with, as citations name it. */
export interface ListDocument {
  readonly type: string;
  readonly number: string;
  readonly date: string | null;
  readonly issuer: string | null;
}

export interface ServiceList {
  readonly id: string;
  readonly title: Localized;
  /** Null for a list that no document carries: it applies where a workspace says so. */
  readonly document: ListDocument | null;
  /** What titles and headings call the document when they do not cite it: "Đề án 06". */
  readonly called?: readonly string[];
  /** First and last day, YYYY-MM-DD; null without bound. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** False where not all rows of the list are known: it then never makes a name wrong. */
  readonly complete: boolean;
  readonly services: readonly EssentialService[];
}

export interface ServiceMatch {
  readonly index: number;
  /** 0 to 1. */
  readonly score: number;
  /** The name is the standard one but for case, tone placement, i/y, dashes and punctuation. */
  readonly exact: boolean;
}

export const serviceLists: readonly ServiceList[] = data.lists as unknown as readonly ServiceList[];

/** The services of Decision 06/QĐ-TTg. */
export const essentialServices: readonly EssentialService[] = serviceLists[0]!.services;

/** Services that names are compared with. */
export interface ServiceIndex {
  readonly services: readonly EssentialService[];
  readonly weights: ReadonlyMap<string, number>;
  readonly candidates: readonly { readonly index: number; readonly words: readonly Word[] }[];
  readonly exact: ReadonlyMap<string, number>;
  /** Names met lately: tables repeat theirs, and every check asks again. */
  readonly remembered: Map<string, ServiceMatch | null>;
}

/** The service at `place` (from 1) of Decision 06's list; undefined outside of it. */
export const standardService = (place: number): EssentialService | undefined => essentialServices[place - 1];

/** The field a service belongs to, in words; empty when it is not known. */
export const sectorName = ({ sector }: EssentialService, language: Language): string =>
  (data.sectors as Readonly<Record<string, Localized>>)[sector]?.[language] ?? sector;

/** Below this likeness a name means no service of the list. */
const NEAR_ENOUGH = 0.85;
/** The share of a name's weight that may be foreign to the service it is taken for. */
const FOREIGN_SHARE = 0.16;
/** Two candidates nearer to each other than this are not told apart. */
const CLEAR_LEAD = 0.02;
/** Longest name that is looked at; a cell that holds more is not one service's name. */
const LONGEST_NAME = 600;

/**
 * The service that `name` means: null when it is none of the list, or could be two. Tolerates case, accents, tone
 * placement, dashes and punctuation, i for y, usual abbreviations, Markdown and HTML marks, and slips of typing or
 * scanning inside words. Words that the standard name does not have count against it, for "Đăng ký lại khai sinh" is
 * another procedure than "Đăng ký khai sinh".
 */
export function matchService(name: string, index: ServiceIndex = serviceIndex): ServiceMatch | null {
  const { remembered } = index;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const match = compareService(name, index);
  if (remembered.size >= MEMORY_SIZE) remembered.clear();
  remembered.set(name, match);
  return match;
}

const MEMORY_SIZE = 2000;

function compareService(name: string, { exact: names, weights, candidates }: ServiceIndex): ServiceMatch | null {
  const plain = withoutMarks(name);
  if (plain === '' || plain.length > LONGEST_NAME) return null;
  const exact = names.get(spelling(plain));
  if (exact !== undefined) return { index: exact, score: 1, exact: true };

  const words = keyWords(plain, weights);
  if (words.length === 0) return null;
  let best: ServiceMatch | null = null;
  let second = 0;
  for (const candidate of candidates) {
    const score = likeness(words, candidate.words);
    if (score > (best?.score ?? 0)) {
      if (best && best.index !== candidate.index) second = best.score;
      best = { index: candidate.index, score, exact: false };
    } else if (candidate.index !== best?.index && score > second) second = score;
  }
  return best && best.score >= NEAR_ENOUGH && best.score - second >= CLEAR_LEAD ? best : null;
}

/** True when two names differ in nothing but case, tone placement, i/y, dashes, punctuation and marks of formatting. */
export const sameName = (a: string, b: string): boolean => spelling(withoutMarks(a)) === spelling(withoutMarks(b));

const withoutMarks = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/<\/?[a-z]{1,10}>|[*_`#|]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What two spellings have in common that are both right: words without case, tone placement, i/y and punctuation. */
const spelling = (text: string): string =>
  (
    toneNeutral(text)
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+\p{M}*/gu) ?? []
  )
    .map((word) => iForY(word))
    .join(' ');

const Y_LIKE: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** "ký" and "kí", "lý" and "lí" are one word; "quý" and "ủy" keep their y. */
const iForY = (word: string): string => {
  const last = word.length - 1 - (/\p{M}$/u.test(word) ? 1 : 0);
  const vowel = Y_LIKE[word[last] ?? ''];
  return vowel && last === 1 && /[hklmst]/.test(word[0]!) ? word[0] + vowel + word.slice(2) : word;
};

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bhxh: 'bao hiem xa hoi',
  bhyt: 'bao hiem y te',
  cccd: 'can cuoc cong dan',
  cmnd: 'chung minh nhan dan',
  gcn: 'giay chung nhan',
  gplx: 'giay phep lai xe',
  qsdd: 'quyen su dung dat',
  tdtt: 'the duc the thao',
  thpt: 'trung hoc pho thong',
  vphc: 'vi pham hanh chinh',
};

/** Words that say nothing about which service is meant. */
const FILLERS = new Set('thu tuc dich vu cong ve viec cac va cho nhom thuc hien truc tuyen'.split(' '));

interface Word {
  readonly text: string;
  readonly weight: number;
}

function foldedWords(text: string): string[] {
  const words = fold(text.normalize('NFC')).match(/[a-z0-9]+/g) ?? [];
  return words.flatMap((word) => ABBREVIATIONS[word]?.split(' ') ?? [word.replace(/y$/, 'i')]);
}

const FOREIGN_WEIGHT = 1.25;
const FILLER_WEIGHT = 0.1;

const keyWords = (text: string, weights: ReadonlyMap<string, number>): Word[] =>
  foldedWords(text).map((word) => ({
    text: word,
    weight: FILLERS.has(word) ? FILLER_WEIGHT : (weights.get(word) ?? FOREIGN_WEIGHT),
  }));

/**
 * An index over `services`, each at its place in the list, from 1. What a word weighs is judged by them and `others`
 * together, for in a list of two or three every word looks rare.
 */
export function buildServiceIndex(
  services: readonly EssentialService[],
  others: readonly EssentialService[] = [],
): ServiceIndex {
  const spelled = wordings(services);
  const weights = weigh([...wordings(others, services.length), ...spelled], services.length + others.length);
  const exact = services.flatMap((service, i) =>
    [service.name, service.shortName]
      .filter((name) => name !== undefined)
      .map((name) => [spelling(name), i + 1] as const),
  );
  return {
    services,
    weights,
    candidates: spelled.map(({ index, words }) => ({ index, words: keyWords(words.join(' '), weights) })),
    // Of two services under one name the first is meant.
    exact: new Map(exact.reverse()),
    remembered: new Map(),
  };
}

/** All that services are called, with their places from 1, behind the first `skipped`. */
const wordings = (services: readonly EssentialService[], skipped = 0) =>
  services.flatMap(({ name, shortName, aliases = [], laterNames = [] }, i) =>
    [name, shortName, ...aliases, ...laterNames.map((later) => later.name)]
      .filter((wording) => wording !== undefined)
      .map((wording) => ({ index: skipped + i + 1, words: foldedWords(wording) })),
  );

/** A word in few services tells much about which one is meant. */
function weigh(
  spelled: readonly { readonly index: number; readonly words: readonly string[] }[],
  count: number,
): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<number>>();
  for (const { index, words } of spelled) {
    for (const word of words) holders.set(word, (holders.get(word) ?? new Set()).add(index));
  }
  return new Map([...holders].map(([word, { size }]) => [word, 0.25 + Math.log(count / size) / Math.log(count)]));
}

/** Share of the weight of both names that they have in common; 0 when too much of `written` is foreign to `standard`. */
function likeness(written: readonly Word[], standard: readonly Word[]): number {
  const free = standard.map((word) => word);
  let common = 0;
  let foreign = 0;
  const unmatched: Word[] = [];
  for (const word of written) {
    const at = free.findIndex((other) => other.text === word.text);
    if (at < 0) unmatched.push(word);
    else common += 2 * free.splice(at, 1)[0]!.weight;
  }
  let slips = 0;
  for (const word of unmatched) {
    const near = nearest(word.text, free);
    if (near && slips < Math.max(1, written.length / 3)) {
      const [other] = free.splice(near.at, 1);
      // A slip is the standard's word in another dress: both sides are given the standard's weight.
      common += 2 * near.score * other!.weight;
      foreign += (1 - near.score) * other!.weight;
      slips++;
    } else foreign += word.weight;
  }
  const total = sum(standard) + (common / 2 + foreign);
  if (foreign > FOREIGN_SHARE * (common / 2 + foreign)) return 0;
  return total === 0 ? 0 : common / total;
}

const sum = (words: readonly Word[]): number => words.reduce((total, word) => total + word.weight, 0);

/** The word of `words` that `text` most likely is a slip of. */
function nearest(text: string, words: readonly Word[]): { readonly at: number; readonly score: number } | null {
  let best: { at: number; score: number } | null = null;
  for (const [at, word] of words.entries()) {
    const longest = Math.max(text.length, word.text.length);
    if (longest < 3 || Math.abs(text.length - word.text.length) > 2) continue;
    const score = 1 - editDistance(text, word.text) / longest;
    if (score >= 0.6 && score > (best?.score ?? 0)) best = { at, score };
  }
  return best;
}

/** The services of Decision 06/QĐ-TTg, to compare with. */
export const serviceIndex: ServiceIndex = buildServiceIndex(essentialServices);
