/**
 * Atoms of a deadline: a stretch of time with the word that says how to take it, or a word that makes it ongoing,
 * periodic or dependent on an event. One pass over the tokens, with a bounded look ahead at each.
 */
import { isOneEdit } from '../../text/edit-distance';
import { dayAfter, dayBefore } from '../dates';
import type { DeadlineKind, IsoDate } from '../model';
import type { Point } from './points';
import { readOpenYear } from './read-point';
import { namesYear, readSeries, type Series, stretchOf } from './series';
import { readAny, reads, type Token } from './tokens';

export interface Atom {
  readonly kind: Exclude<DeadlineKind, 'unknown'>;
  /** Token indices; `from` includes the preposition ("trước ngày"). */
  readonly from: number;
  readonly to: number;
  /** Null for words without a date. */
  readonly series: Series | null;
  /** "trước": ends the day before. */
  readonly strict: boolean;
  /** A preposition or unit word says that this is time; false for "2025" or "3/2023" standing alone. */
  readonly marked: boolean;
}

const BEFORE = ['cham nhat la truoc', 'cham nhat truoc', 'muon nhat truoc', 'khong qua truoc', 'xong truoc', 'truoc'];
const UNTIL = [
  'cham nhat la den',
  'cham nhat la trong',
  'cham nhat trong',
  'cham nhat vao',
  'cham nhat den',
  'cham nhat la',
  'cham nhat',
  'muon nhat la',
  'muon nhat',
  'tre nhat',
  'khong cham hon',
  'khong muon hon',
  'khong qua',
  'tu nay den',
  'tu nay toi',
  'cho den',
  'den',
  'toi',
];
const FROM = ['bat dau ke tu', 'bat dau tu', 'tinh tu', 'ke tu', 'tu', 'bat dau'];
const WITHIN = ['trong khoang', 'trong vao', 'trong', 'vao khoang', 'vao', 'khoang', 'tai'];

const ONGOING = [
  'thuong xuyen',
  'lien tuc',
  'quanh nam',
  'lau dai',
  'trong suot qua trinh',
  'trong suot nam',
  'suot qua trinh',
  'trong qua trinh',
];

const EVENT = [
  'ngay sau khi',
  'ngay khi',
  'ngay sau',
  'sau khi',
  'khi',
  'ke tu khi',
  'dot xuat',
  'theo yeu cau',
  'theo lo trinh',
  'theo ke hoach',
  'theo huong dan',
  'theo chi dao',
  'theo tien do',
  'theo su chi dao',
  'theo thong bao',
  'theo lich',
  'theo van ban',
  'theo thoi gian quy dinh',
  'theo quy dinh',
];

const FREQUENCIES = new Set(['ngay', 'tuan', 'thang', 'quy', 'qui', 'nam', 'ky', 'dot']);
const EVERY = new Set(['hang', 'moi', 'tung']);
const DURATIONS = new Set(['ngay', 'tuan', 'thang', 'nam', 'gio', 'phut', 'quy']);

/** The atom that begins at token `at`, or null. */
export function readAtom(tokens: readonly Token[], at: number): Atom | null {
  const token = tokens[at]!;
  if (token.kind === 'number') return readRecurrence(tokens, at) ?? readDated(tokens, at, at, 'within', false);
  if (token.kind !== 'word') return null;
  return (
    readPeriodic(tokens, at) ??
    readOngoing(tokens, at) ??
    readPrepositional(tokens, at) ??
    readRelative(tokens, at) ??
    readEvent(tokens, at) ??
    readDated(tokens, at, at, 'within', false)
  );
}

const plain = (kind: Atom['kind'], from: number, to: number): Atom => ({
  kind,
  from,
  to,
  series: null,
  strict: false,
  marked: true,
});

function readDated(
  tokens: readonly Token[],
  from: number,
  at: number,
  kind: Atom['kind'],
  strict: boolean,
): Atom | null {
  const series = readSeries(tokens, at);
  if (!series) return null;
  const marked = from < at || tokens[at]!.kind === 'word';
  return { kind: kind === 'within' && series.range ? 'range' : kind, from, to: series.to, series, strict, marked };
}

function readPrepositional(tokens: readonly Token[], at: number): Atom | null {
  const before = readAny(tokens, at, BEFORE) || (isDamagedBefore(tokens[at]!) ? 1 : 0);
  if (before) return readDated(tokens, at, at + before, 'by', true);
  const until = readAny(tokens, at, UNTIL);
  if (until) {
    const strict = tokens[at + until]?.text === 'truoc';
    return readDated(tokens, at, at + until + (strict ? 1 : 0), 'by', strict);
  }
  const from = readAny(tokens, at, FROM);
  if (from) return readFrom(tokens, at, at + from);
  if (tokens[at]!.text === 'sau') return readDated(tokens, at, at + 1, 'from', true);
  const within = readAny(tokens, at, WITHIN);
  if (!within) return null;
  return readDated(tokens, at, at + within, 'within', false) ?? readOpenWithin(tokens, at, at + within);
}

/** "Truéc", "trudc": "trước" out of a scan. */
const isDamagedBefore = (token: Token): boolean => token.text.length >= 5 && isOneEdit(token.text, 'truoc');

function readFrom(tokens: readonly Token[], from: number, at: number): Atom | null {
  const atom = readDated(tokens, from, at, 'from', false);
  return atom?.series?.range ? { ...atom, kind: 'range' } : atom;
}

/** "trong năm": the year is the plan's own. */
function readOpenWithin(tokens: readonly Token[], from: number, at: number): Atom | null {
  const point = readOpenYear(tokens, at);
  if (!point) return null;
  const series: Series = { points: [point], range: false, before: false, open: false, from: at, to: point.to };
  return { kind: 'within', from, to: point.to, series, strict: false, marked: true };
}

function readPeriodic(tokens: readonly Token[], at: number): Atom | null {
  const named = readAny(tokens, at, [
    'dinh ky',
    'dinh ki',
    'hang nam',
    'nam lien ke',
    'moi nam mot lan',
    'cac thang trong nam',
    'thang cuoi quy',
    'thang dau quy',
    'thang cuoi cua quy',
    'thang cuoi moi quy',
    'thang cuoi hang quy',
    'thang dau cua quy',
    'cac quy',
    'cuoi quy',
    'cuoi ky',
  ]);
  if (named) return plain('periodic', at, at + named);
  if (EVERY.has(tokens[at]!.text) && FREQUENCIES.has(tokens[at + 1]?.text ?? '')) {
    if (!isEvery(tokens[at]!.raw)) return null;
    const once =
      (tokens[at + 2]?.text === 'mot' || tokens[at + 2]?.kind === 'number') && tokens[at + 3]?.text === 'lan';
    return plain('periodic', at, once ? at + 4 : at + 2);
  }
  // "quý/lần", "tháng một lần".
  if (!FREQUENCIES.has(tokens[at]!.text)) return null;
  const i = tokens[at + 1]?.text === '/' ? at + 2 : at + 1;
  const count = tokens[i]?.text === 'mot' || tokens[i]?.kind === 'number' ? i + 1 : i;
  return tokens[count]?.text === 'lan' && count > at + 1 ? plain('periodic', at, count + 1) : null;
}

/** "mỗi" and "hằng/hàng", not "mới", "mọi", "hạng"; unaccented text is taken at its word. */
const isEvery = (raw: string): boolean => /^(?:m[oỗ]i|h[aằà]ng|t[uừ]ng)$/.test(raw.toLowerCase());

/** "6 tháng một lần", "02 lần/năm", "6 tháng, 01 năm" after "định kỳ". */
function readRecurrence(tokens: readonly Token[], at: number): Atom | null {
  if (tokens[at + 1]?.text === 'lan') {
    const i = tokens[at + 2]?.text === '/' || tokens[at + 2]?.text === 'moi' ? at + 3 : at + 2;
    const unit = tokens[i]?.kind === 'number' ? i + 1 : i;
    return FREQUENCIES.has(tokens[unit]?.text ?? '') ? plain('periodic', at, unit + 1) : null;
  }
  if (!FREQUENCIES.has(tokens[at + 1]?.text ?? '')) return null;
  const i = tokens[at + 2]?.text === '/' ? at + 3 : at + 2;
  const count = tokens[i]?.text === 'mot' || tokens[i]?.kind === 'number' ? i + 1 : i;
  return tokens[count]?.text === 'lan' ? plain('periodic', at, count + 1) : null;
}

function readOngoing(tokens: readonly Token[], at: number): Atom | null {
  const words = readAny(tokens, at, ONGOING);
  return words ? plain('ongoing', at, at + words) : null;
}

function readEvent(tokens: readonly Token[], at: number): Atom | null {
  const words = readAny(tokens, at, EVENT) || (tokens[at]!.text === 'theo' && tokens[at + 1]?.kind === 'mask' ? 2 : 0);
  return words ? plain('after-event', at, at + words) : null;
}

/** "trong 3 ngày làm việc kể từ ngày nhận", "trong vòng 15 ngày", "chậm nhất 05 ngày sau khi", "sau 10 ngày". */
function readRelative(tokens: readonly Token[], at: number): Atom | null {
  const words = readAny(tokens, at, [
    'trong thoi gian',
    'trong thoi han',
    'trong vong',
    'trong',
    'cham nhat la',
    'cham nhat sau',
    'cham nhat',
    'khong qua',
    'sau',
    'truoc',
    'thoi gian',
  ]);
  if (words) {
    let i = at + words;
    if (readAny(tokens, i, ['toi da', 'khong qua'])) i += 2;
    if (tokens[i]?.kind === 'number' && DURATIONS.has(tokens[i + 1]?.text ?? ''))
      return plain('after-event', at, i + 2);
  }
  if (reads(tokens, at, 'sau') && !words) return null;
  // "kể từ ngày ban hành", "sau ngày ký": counted from an event.
  const event = readAny(tokens, at, [
    'ke tu ngay',
    'tinh tu ngay',
    'tu ngay',
    'sau ngay',
    'sau hoi nghi',
    'tu khi',
    'sau',
  ]);
  const next = tokens[at + event];
  return event && next?.kind === 'word' && !POINTING.has(next.text) ? plain('after-event', at, at + event) : null;
}

/** "sau đây", "sau đó", "sau này" point in the text, not in time. */
const POINTING = new Set(['day', 'do', 'nay']);

export interface Bounds {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly invalid: readonly Point[];
}

/** The first and last day that `atom` allows. `year`: taken where the words leave it out. */
export function boundsOf(atom: Atom, year: number | null): Bounds {
  if (!atom.series) return { start: null, end: null, invalid: [] };
  const { start, end, invalid } = stretchOf(atom.series, year);
  switch (atom.kind) {
    case 'by': {
      const last = atom.series.points[atom.series.points.length - 1]!;
      const limit = atom.strict && !last.hour ? start && dayBefore(start) : end;
      return { start: null, end: limit, invalid };
    }
    case 'from':
      return { start: atom.strict ? end && dayAfter(end) : start, end: null, invalid };
    default:
      return { start, end: end && atom.series.before ? dayBefore(lastStart(atom.series, year) ?? end) : end, invalid };
  }
}

function lastStart(series: Series, year: number | null): IsoDate | null {
  const last = { ...series, points: series.points.slice(-1), open: false };
  return stretchOf(last, year).start;
}

/** True when the atom's own words say which year is meant. */
export const isDatedInFull = (atom: Atom): boolean => atom.series !== null && namesYear(atom.series);
