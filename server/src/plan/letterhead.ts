/**
 * What stands above a plan's title: the issuing body, the number, the place and date (Decree 30/2020/NĐ-CP, appendix I
 * part II, sections 2 to 4), in two columns, squeezed into one line, or in whatever order a converter left them.
 */
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { isDayWord, readFullDate } from './dates';
import { type Token, tokenize } from './deadline/tokens';
import { findNumbers } from './document-number';
import type { IsoDate } from './model';

export interface Letterhead {
  readonly number: string | null;
  /** Of the number with its blank, without "Số:"; null when no number line stands here. */
  readonly numberSpan: Span | null;
  readonly date: IsoDate | null;
  readonly dateSpan: Span | null;
  readonly place: string | null;
  /** Names of bodies from the highest to the issuer, as written. */
  readonly bodies: readonly string[];
}

/**
 * Reads `start..end` of `text`. Spans are from the text's start. `bounded`: a title follows at `end`; without one the names
 * of bodies end with the number and the date, whichever comes last.
 */
export function readLetterhead(text: string, start: number, end: number, bounded = true): Letterhead {
  const region = text.slice(start, end);
  const number = readNumber(region);
  const dated = readPlaceAndDate(region, number?.whole ?? null);
  const cut = [number?.whole, dated?.whole].filter((each) => each !== undefined);
  const named = blank(region, cut);
  const bodies = readBodies(
    bounded || cut.length < 2 ? named : named.slice(0, Math.max(...cut.map((each) => each.end))),
  );
  return {
    number: number?.number ?? null,
    numberSpan: number ? span(number.at.start + start, number.at.end + start) : null,
    date: dated?.date ?? null,
    dateSpan: dated ? span(dated.at.start + start, dated.at.end + start) : null,
    place: dated?.place ?? null,
    bodies,
  };
}

interface NumberLine {
  readonly number: string | null;
  readonly at: Span;
  /** With "Số:". */
  readonly whole: Span;
}

const NUMBER_WORD = /(?:^|[\s|*(>])(?:s[ốôòõóộo0]|s[6ób5]|s[ée])\s{0,3}[:.;]?[\s.…_]{0,60}$/iu;

function readNumber(region: string): NumberLine | null {
  for (const each of findNumbers(region)) {
    const before = region.slice(Math.max(0, each.at.start - 80), each.at.start);
    const word = NUMBER_WORD.exec(before);
    const lone = /(?:^|[\n|])[\s*_#]*$/.test(before);
    if (!word && !lone) continue;
    const from = word ? each.at.start - before.length + word.index : each.at.start;
    if (word && isProse(region, from)) continue;
    // "140/KH-THCS TB": the rest of a symbol, behind a blank and alone up to the next column.
    const rest =
      /^ \p{Lu}{1,4}(?=[ \t]{2}|\s*(?:[\n|]|$))/u.exec(region.slice(each.at.end, each.at.end + 20))?.[0] ?? '';
    const at = span(each.at.start, each.at.end + rest.length);
    return { number: each.number && each.number + rest, at, whole: span(from, at.end) };
  }
  return null;
}

/** True when "số" at `from` goes on a sentence, "theo Kế hoạch số 12/KH-UBND": no number line begins in small letters. */
const isProse = (region: string, from: number): boolean =>
  /\p{Ll}[^\n|\t]{0,3}$/u.test(region.slice(Math.max(0, from - 40), from)) &&
  /^\s?s/.test(region.slice(from, from + 2));

interface DateLine {
  readonly date: IsoDate | null;
  readonly place: string | null;
  readonly at: Span;
  readonly whole: Span;
}

/** "Kon Gang, ngày 11 tháng 7 năm 2022", with day and month left blank or not. */
function readPlaceAndDate(region: string, number: Span | null): DateLine | null {
  const tokens = tokenize(region);
  for (let i = 0; i < tokens.length; i++) {
    if (!isDayWord(tokens[i])) continue;
    const date = readFullDate(tokens, i);
    if (!date) continue;
    let from = i;
    const comma = tokens[i - 1]?.text === ',' || tokens[i - 1]?.text === '.';
    if (comma) from--;
    if (!comma && goesOnProse(region, tokens, i, number)) continue;
    const first = placeStart(region, tokens, from, number);
    const place =
      from > first
        ? region
            .slice(tokens[first]!.start, tokens[from - 1]!.end)
            .trim()
            .replace(/\s+/g, ' ')
        : null;
    const at = span(tokens[i]!.start, tokens[date.to - 1]!.end);
    return {
      date: date.iso,
      place: place && comma ? place : null,
      at,
      whole: span(tokens[comma && place ? first : from]!.start, at.end),
    };
  }
  return readPlaceOnly(region, tokens);
}

/** "được thông qua ngày 19 tháng 6", "số 12/UBND-NN ngày 20/5/2014": what stands before the date is part of a sentence. */
function goesOnProse(region: string, tokens: readonly Token[], i: number, number: Span | null): boolean {
  const before = tokens[i - 1];
  if (before?.kind !== 'word' || !/^[ *_]{1,3}$/.test(region.slice(before.end, tokens[i]!.start))) return false;
  if (number && number.start <= before.start && before.start < number.end) return false;
  return /^\p{Ll}/u.test(before.raw) || /[-/]/.test(region.charAt(before.start - 1));
}

/** "Tân Hội, ngày" at the end of its line: a converter has put the rest of the date elsewhere. */
function readPlaceOnly(region: string, tokens: readonly Token[]): DateLine | null {
  for (let i = 2; i < tokens.length; i++) {
    if (!isDayWord(tokens[i]) || tokens[i - 1]!.text !== ',') continue;
    if (!/^[ \t*_]*(?:[\n|]|$)/.test(region.slice(tokens[i]!.end, tokens[i]!.end + 40))) continue;
    const first = placeStart(region, tokens, i - 1, null);
    const place = first < i - 1 ? region.slice(tokens[first]!.start, tokens[i - 2]!.end) : '';
    if (!/^\p{Lu}/u.test(place)) continue;
    const at = span(tokens[i]!.start, tokens[i]!.end);
    return { date: null, place: place.replace(/\s+/g, ' '), at, whole: span(tokens[first]!.start, at.end) };
  }
  return null;
}

const MOST_PLACE_WORDS = 6;

/** Index of the first token of the place that ends before token `end`. */
function placeStart(region: string, tokens: readonly Token[], end: number, number: Span | null): number {
  let i = end;
  while (i > 0 && end - i < MOST_PLACE_WORDS) {
    const before = tokens[i - 1]!;
    if (
      before.kind !== 'word' &&
      !(before.kind === 'number' && i - 1 > 0 && /^(?:quan|phuong)$/.test(tokens[i - 2]!.text)) &&
      before.text !== "'"
    )
      break;
    if (number && before.start < number.end && before.end > number.start) break;
    const after = tokens[i];
    const gap = after ? region.slice(before.end, after.start) : '';
    if (/[\n|\t]|\s{4,}/.test(gap) && !(/^ *\n *$/.test(gap) && isPartOfPlace(region, before.end))) break;
    // "Độc lập - Tự do - Hạnh phúc Kon Gang, ngày": the motto is over where the place begins.
    if (before.text === 'phuc' || (before.text === 'nam' && tokens[i - 2]?.text === 'viet')) break;
    i--;
  }
  return i;
}

/** True when the line that ends at `end` is nothing but the first words of a place: "Thái" above "Nguyên, ngày". */
const isPartOfPlace = (region: string, end: number): boolean =>
  /^[\s*_]*\p{Lu}\p{Ll}{1,6}(?: \p{Lu}\p{Ll}{1,6})?$/u.test(region.slice(region.lastIndexOf('\n', end - 1) + 1, end));

/** `text` with the given stretches turned into line breaks' worth of blanks. */
function blank(text: string, cuts: readonly Span[]): string {
  let result = text;
  for (const cut of cuts)
    result = `${result.slice(0, cut.start)}\n${' '.repeat(Math.max(0, cut.end - cut.start - 1))}${result.slice(cut.end)}`;
  return result;
}

/** Motto and name of the state, sound or misread; they stand right of the bodies or below them. */
const MOTTOES = [
  /c[o0]ng[\s|*_]{1,9}h[o0i]a[\s|*_]{1,9}x[a-z][\s|*_]{1,9}h[o0]i[\s|*_]{1,9}ch[a-z][\s|*_]{1,9}ngh[a-z]{1,2}[\s|*_]{1,9}vi[a-z]t[\s|*_]{1,9}nam/g,
  /[a-z0-9]{2,5}\s+[a-z0-9]{2,4}\s*[-.]+\s*t[a-z] d[o0]\s*[-.]+\s*h[a-z]{2,4}\s+ph[a-z]{2,3}/g,
  /dang cong san viet nam/g,
];

/** What can begin the name of a body, folded. */
const HEADS =
  /^(?:uy ban|ubnd|u ban|bo|so|phong|truong|cuc|chi cuc|tong cuc|ban|trung tam|cong an|dang uy|dang bo|hoi|doan|lien doan|hdnd|hoi dong|to cong tac|chinh phu|thu tuong|van phong|vien|benh vien|bao hiem|kho bac|ngan hang|tinh|huyen|xa|phuong|thi|thanh|quan|toa an|tinh uy|huyen uy|thanh uy|chu tich|mat tran|uy|cong ty|hoc vien|dai hoc|thanh tra|thue|dien luc|tong|thi tran|dac khu|bch|ban chap hanh|khoa|lien|tram|du an|nha truong|chi bo)\b/;
/** Continue the body of the line before: places and levels. */
const CONTINUES = /^(?:tinh|huyen|xa|phuong|thi xa|thi tran|thanh pho|tp|quan|dac khu|va|nhan dan)\b(?! uy| doan)/;
/** Begin a body inside a line, after another: "UBND HUYỆN A PHÒNG GIÁO DỤC …". */
const INNER =
  /\s(?=(?:phong (?:giao|noi|tu|tai|van|y|kinh|nong|lao|ha|quan)|truong (?:mam|mau|tieu|trung|thcs|thpt|th|mn|pt|ptdt|ptdtbt|cao|dai)|so (?:giao|noi|tu|tai|van|y|khoa|nong|cong|xay|giao|thong|lao|du|dan|ngoai))\b)/;

function readBodies(region: string): string[] {
  const bodies: string[] = [];
  const plain = region.replace(/<\/?[a-z]{1,6}\/?>/gi, (tag) => ' '.repeat(tag.length));
  for (const line of withoutMotto(plain).split(/[\n\t|]/)) {
    for (const part of splitInner(line).split('\n')) {
      const name = part
        .replace(/[*_#>]+/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s\-–—.:,]+|[\s\-–—.:,]+$/g, '');
      const folded = fold(name);
      const last = bodies[bodies.length - 1];
      // "ỦY" / "BAN NHÂN DÂN": a narrow column has parted the first word from its own.
      const continues = last !== undefined && (CONTINUES.test(folded) || /^[uủ][yỷỳ]$/iu.test(last));
      if (NUMBER_LEFT.test(name) || (!isName(name) && !(continues && name.length < MOST_SMALL))) continue;
      if (last !== undefined && (continues || !HEADS.test(folded))) bodies[bodies.length - 1] = `${last} ${name}`;
      else bodies.push(name);
    }
  }
  return bodies;
}

/** "Số:" without its number, or a symbol without "Số:", which a converter has put elsewhere. */
const NUMBER_LEFT = /^(?:số$|s\p{L}?\s*[:/]|\/)/iu;

/** `text` without the motto and the name of the state, broken over lines or not. Offsets change; these words are names only. */
function withoutMotto(text: string): string {
  let result = text;
  for (const motto of MOTTOES) {
    for (const match of [...fold(result).matchAll(motto)].reverse()) {
      result = `${result.slice(0, match.index)}\n${result.slice(match.index + match[0].length)}`;
    }
  }
  return result;
}

/** `line` with its bodies on lines of their own. */
function splitInner(line: string): string {
  const at = fold(line).slice(1).search(INNER);
  return at < 0 ? line : `${line.slice(0, at + 1)}\n${splitInner(line.slice(at + 2))}`;
}

/** A place in small letters below its body ("huyện Cư Jút") is no longer than this. */
const MOST_SMALL = 40;

/** Names stand in capitals; small letters are let through where a body's name begins. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 160) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < text.length / 2) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals >= letters * 0.7) return true;
  return HEADS.test(fold(text)) && /^\p{Lu}/u.test(text) && text.length < 80 && !/[.;]$/.test(text);
}
