/** Number, place, date, issuer, title and parents of a plan. */

import { isProvinceCityOn, isProvinceOn } from '../knowledge/places';
import { endBlocks, lengthOf, textBetween } from '../syntax/parse';
import type { Tree } from '../syntax/tree';
import { fold } from '../text/fold';
import { shift, span } from '../text/span';
import { type Authority, readAuthority, titleCase } from './authority';
import { type Letterhead, readLetterhead } from './letterhead';
import { createMemo, remember } from './memo';
import { absolute, type Citation, type Header, type IsoDate } from './model';
import { readParents } from './parents';
import { letterheadEnd, readTitle, type Title } from './title';

/** Where letterhead, title and preamble are looked for, and a date at the foot; in UTF-16 code units. */
const HEAD = 40_000;
const FOOT = 3000;
/** The same for a document without a title. */
const UNTITLED_HEAD = 1500;
const UNTITLED_PREAMBLE = 6000;

/**
 * The header of the plan in `tree`. `citations` are all of the document's, in order. What the letterhead lacks is taken
 * from the captions of the appendices ("Kèm theo Kế hoạch số …") and from the preamble. Blanks ("Số:    /KH-UBND") read
 * as null, with the span of the blank. Costs the head of the document only.
 */
export function readHeader(tree: Tree, citations: readonly Citation[]): Header {
  const caption = captionOf(tree, citations);
  const first = tree.blocks[0];
  const read = (): Header => readWith(tree, citations, caption);
  return first
    ? remember(headers, first, [...endBlocks(tree, HEAD, FOOT), caption?.start, caption?.text], read)
    : read();
}

const headers = createMemo<Header>();

/** The title of the plan in `tree`, with the preamble below it. */
export function titleOf(tree: Tree): Title | null {
  const first = tree.blocks[0];
  const read = (): Title | null => readTitle(textBetween(tree, 0, HEAD));
  return first ? remember(titles, first, endBlocks(tree, HEAD, 0), read) : read();
}

const titles = createMemo<Title | null>();

function readWith(tree: Tree, citations: readonly Citation[], caption: Citation | null): Header {
  const text = textBetween(tree, 0, HEAD);
  const title = titleOf(tree);
  const above = title ? title.span.start : Math.min(text.length, UNTITLED_HEAD);
  const end = letterheadEnd(text, above);
  const letterhead = readLetterhead(text, 0, end, title !== null && end === above);
  const closing = letterhead.date || caption?.date ? null : closingDate(tree, title);
  const number = letterhead.number ?? caption?.number ?? null;
  const issueDate = letterhead.date ?? caption?.date ?? closing?.date ?? null;
  const issuedFrom = issueDate === null ? firstDay(text, letterhead, caption) : null;
  const issuer = readIssuedBy(
    text,
    title,
    letterhead,
    caption,
    issueDate ?? yearHint(text, title, letterhead, caption),
  );
  const whole = title ?? { span: null, preamble: span(0, Math.min(text.length, UNTITLED_PREAMBLE)) };
  // What a decision stands on stands above the title of the plan that it is issued with.
  const issued = title && end < above ? span(end, above) : null;
  return {
    number,
    issueDate,
    issuedFrom,
    place: letterhead.place ?? closing?.place ?? null,
    issuer: issuer?.name ?? null,
    locality: issuer?.place ?? null,
    level: issuer?.level ?? null,
    title: title?.text ?? null,
    titleSpan: title?.span ?? null,
    numberSpan: letterhead.numberSpan ?? (caption?.numberSpan ? absolute(caption, caption.numberSpan) : null),
    dateSpan:
      letterhead.dateSpan ?? closing?.dateSpan ?? (caption?.dateSpan ? absolute(caption, caption.dateSpan) : null),
    parents: readParents(text, whole.span, issued, whole.preamble, citations, number),
  };
}

/** The plan's citation of itself above an appendix; one with a number before one with a blank. */
function captionOf(tree: Tree, citations: readonly Citation[]): Citation | null {
  const captions = citations.filter((each) => {
    const at = each.start + each.span.start;
    return /kem theo\s*(?:\(?\s*cua\s*)?$/.test(fold(textBetween(tree, at - 40, at)).replace(/[*_(]+/g, ' '));
  });
  const plans = captions.filter((each) => each.type.startsWith('Kế hoạch'));
  const own = plans.length > 0 ? plans : captions.filter((each) => each.type === 'Quyết định');
  return own.find((each) => each.number !== null) ?? own[0] ?? null;
}

/** A date line at the foot of a document without letterhead: "Huế, ngày 07 tháng 4 năm 2022". */
function closingDate(tree: Tree, title: Title | null): Pick<Letterhead, 'date' | 'place' | 'dateSpan'> | null {
  const from = Math.max(title?.preamble.start ?? 0, lengthOf(tree) - FOOT);
  const foot = textBetween(tree, from, lengthOf(tree));
  for (const match of foot.matchAll(/^[^\n]{0,100}$/gmu)) {
    if (!/^[\s*_]*\p{Lu}[\p{L} ]{1,30},\s*ng[àa]y/u.test(match[0])) continue;
    const { date, place, dateSpan } = readLetterhead(foot, match.index, match.index + match[0].length);
    return { date, place, dateSpan: dateSpan && shift(dateSpan, from) };
  }
  return null;
}

/** Month, when it is filled in, and year of "ngày    tháng 7 năm 2022", "/01/2023", "tháng   năm 2022". */
const BLANK_DATE = /(?:(?:thang|\/|\.)\s*(\d{1,2})?\s*(?:nam|\/|\.)|nam)\s*(20\d\d)(?!\d)/;

/** The first day of the month, or of the year, in which a plan is issued whose day is blank. */
function firstDay(text: string, { dateSpan }: Letterhead, caption: Citation | null): IsoDate | null {
  const blanks = [
    dateSpan ? text.slice(dateSpan.start, dateSpan.end) : '',
    caption?.dateSpan ? caption.text.slice(caption.dateSpan.start - caption.span.start) : '',
  ];
  for (const words of blanks) {
    const match = BLANK_DATE.exec(fold(words));
    const month = Number(match?.[1] ?? 1);
    if (match && month >= 1 && month <= 12) return `${match[2]}-${String(month).padStart(2, '0')}-01`;
  }
  return null;
}

/** A day in the plan's year, where the day of issue is blank. */
function yearHint(text: string, title: Title | null, letterhead: Letterhead, caption: Citation | null): IsoDate | null {
  const blanks = [
    letterhead.dateSpan ? text.slice(letterhead.dateSpan.start, letterhead.dateSpan.end) : '',
    caption?.dateSpan ? caption.text : '',
    title?.text ?? '',
  ];
  for (const words of blanks) {
    const year = /(?:năm|\/)\s*(20\d\d)(?!\s*-)/u.exec(words);
    if (year) return `${year[1]}-01-01`;
  }
  return null;
}

function readIssuedBy(
  text: string,
  title: Title | null,
  letterhead: Letterhead,
  caption: Citation | null,
  date: IsoDate | null,
): Authority | null {
  const preamble =
    title?.preamble ?? span(letterheadEnd(text, UNTITLED_HEAD), Math.min(text.length, UNTITLED_PREAMBLE));
  const subject = subjectOf(text.slice(preamble.start, preamble.end));
  const candidates = [
    fromBodies(letterhead.bodies, text, date),
    subject ? readAuthority(subject, date) : null,
    caption?.issuer ? readAuthority(caption.issuer, date) : null,
    title ? fromTitle(title.text, date) : null,
  ].filter((each) => each !== null);
  const first = candidates[0];
  if (!first) return null;
  if (first.name === 'UBND') return namedByPlace(candidates, letterhead.place, date) ?? first;
  // One source names the body, another its place.
  const fuller = candidates.find((each) => each.place !== null && (first.level === null || each.level === first.level));
  if (first.level !== null && first.place === null && fuller && isCommittee(first.name) && isCommittee(fuller.name)) {
    return { ...fuller, name: fuller.name };
  }
  // "ỦY BAN NHÂN DÂN" / "LÂM ĐỒNG": the word for the level is left out.
  if (first.level === null && fuller && isCommittee(first.name) && isCommittee(fuller.name)) {
    if (fold(first.name) === `ubnd ${fold(fuller.place!)}`) return fuller;
  }
  if (first.level === null && letterhead.bodies.length === 0)
    return candidates.find((each) => each.level !== null) ?? first;
  return first.place === null && isLocal(first.name) && fuller
    ? { ...first, level: first.level ?? fuller.level, place: fuller.place }
    : first;
}

/** The letterhead's second line is lost: the preamble or the title says the level, the line of the date the place. */
function namedByPlace(candidates: readonly Authority[], place: string | null, date: IsoDate | null): Authority | null {
  const committees = candidates.slice(1).filter(({ name }) => isCommittee(name) && name !== 'UBND');
  const named = committees.find((each) => each.place !== null && each.level !== null);
  if (named) return named;
  const [said] = committees;
  if (!said || place === null) return null;
  const day = date ?? '2025-01-01';
  // A province's seat may be called like the province, a commune's place line is always its own (Decree 30/2020/NĐ-CP).
  if (said.level !== 'xa' && said.level !== 'huyen' && !isProvinceOn(place, day)) return null;
  if (said.level === null && !isProvinceCityOn(place, day)) return null;
  return readAuthority(`${said.name} ${place}`, date);
}

const isCommittee = (name: string): boolean => /\bUBND\b/.test(name);
const isLocal = (name: string): boolean => !/^(?:Trường|TRƯỜNG|Bệnh viện|BỆNH VIỆN)/u.test(name);

/** Units of a people's committee or of a department stand below it: their level is that of the body above. */
const UNDER =
  /^(?:phong|truong (?!dai hoc|cao dang)|trung tam|ban|benh vien|tram|chi cuc|cuc|vu|vien|hoi|doan|to |cong an|toa|nha truong|van phong)/;

function fromBodies(bodies: readonly string[], text: string, date: IsoDate | null): Authority | null {
  const last = bodies[bodies.length - 1];
  if (last === undefined) return null;
  const own = readAuthority(spell(last, text), date);
  const folded = fold(last);
  const over = bodies[bodies.length - 2];
  const above = over === undefined ? null : readAuthority(spell(over, text), date);
  if (above && STANDING.test(folded)) return { ...above, name: `${titled(own.name)} ${above.name}` };
  // A school is called after the commune it stands in, and belongs to the body above it.
  const school = /^truong (?!dai hoc|cao dang)/.test(folded);
  if (above?.level && school) return { ...own, level: above.level };
  if (!above || !UNDER.test(folded) || (own.level !== null && own.place !== null))
    return withScanLevel(own, folded, date);
  return { ...own, level: own.level ?? above.level, place: own.place ?? above.place };
}

/** Standing organs have no name of their own: "UỶ BAN MTTQ VIỆT NAM XÃ …" / "BAN THƯỜNG TRỰC". */
const STANDING = /^(?:ban thuong (?:truc|vu)|ban chap hanh|bch)$/;

const titled = (name: string): string =>
  name === name.toUpperCase() && name.length > 3 ? name.charAt(0) + name.slice(1).toLowerCase() : name;

/** "XA NAM TRUNG" alone: a scan lost the line above; it is the committee that issues plans. */
function withScanLevel(own: Authority, folded: string, date: IsoDate | null): Authority {
  if (!/^(?:xa|phuong|thi tran|huyen|tinh|thanh pho|quan|thi xa|dac khu) /.test(folded)) return own;
  return readAuthority(`UBND ${lowerFirst(own.name)}`, date);
}

const lowerFirst = (name: string): string => {
  const words = name.split(' ');
  const count = /^(?:thi|thanh|dac)/.test(fold(name)) ? 2 : 1;
  const rest = words.slice(count).join(' ');
  const place =
    rest === rest.toUpperCase()
      ? rest.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_w, a: string, b: string) => a + b.toUpperCase())
      : rest;
  return `${words.slice(0, count).join(' ').toLowerCase()} ${place}`;
};

/** How the text itself writes a name that the letterhead has in capitals; only the look of the name is taken. */
function spell(name: string, text: string): string {
  if (name !== name.toUpperCase()) return name;
  const committee = name.replace(/^(?:[UỦ][ỶỲY]?|[ỶỲY]) ?BAN NHÂN DÂN/u, 'UBND');
  const local = /^UBND (TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU) (.+)$/u.exec(committee);
  if (local) {
    const place = local[2]!
      .toLowerCase()
      .replace(/(^|[\s-])(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());
    return `UBND ${local[1]!.toLowerCase()} ${place}`;
  }
  const head = text;
  const folded = fold(head);
  const wanted = fold(name);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const written = head.slice(at, at + wanted.length);
    if (written !== written.toUpperCase()) return written;
  }
  return name;
}

const ISSUES =
  /\s(?:ban hanh|xay dung|lap|trien khai|to chuc|de ra|thong nhat ban hanh)\s(?:noi dung )?(?:ke hoach|k[e3] hoach|phuong an|chuong trinh)/g;

/** Who "ban hành Kế hoạch" in the preamble. */
function subjectOf(preamble: string): string | null {
  const folded = fold(preamble);
  let subject: string | null = null;
  for (const match of folded.matchAll(ISSUES)) {
    const before = preamble.slice(Math.max(0, match.index - 200), match.index);
    const from = before.search(
      /(?<=[.;,:\n)”"]\s{0,4})(?:Chủ tịch\s|Chu tich\s)?(?:Ủy|Uỷ|UỶ|ỦY|UBND|Uy ban|Bộ|Sở|Phòng|Trường|Công an|Ban|Đảng|Huyện|Tỉnh|Thành|Trung tâm|Cục|Chi cục|Hội|Đoàn|Liên đoàn|Bảo hiểm|Viện|Tổ|Văn phòng|Bệnh viện|Tổng cục|Nhà trường|[uủ][yỷ] ban nhân dân)[^.;\n]*$/u,
    );
    if (from >= 0) subject ??= lastPart(before.slice(from));
  }
  return subject;
}

/** Of "…trên địa bàn tỉnh, UBND xã Kon Gang" the part that names a body. */
function lastPart(words: string): string {
  const parts = words.split(/,\s(?=(?:Chủ tịch|UBND|Ủy ban|Uỷ ban|Bộ|Sở|Phòng|Trường|Công an|Ban|Nhà trường)\b)/u);
  return parts[parts.length - 1]!.trim();
}

/** "… trên địa bàn xã Kon Gang", "… tỉnh Bắc Giang năm 2023", the same in capitals. */
function fromTitle(title: string, date: IsoDate | null): Authority | null {
  const match =
    /(?:trên địa bàn|tại|của)?\s*((?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*){0,4})(?!.*(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s+\p{Lu})/u.exec(
      title,
    );
  return match ? readAuthority(`UBND ${match[1]}`, date) : fromCapitals(title, date);
}

/** Words that end the name of a place in a title that is all capitals. */
const AFTER_PLACE = 'NĂM|GIAI|ĐẾN|TỪ|TRONG|VÀ|CỦA|VỀ|NHIỆM|LẦN|ĐỢT|QUÝ|THÁNG|THỜI';
const PLACE_IN_CAPITALS = new RegExp(
  String.raw`(ĐỊA BÀN |TẠI |CỦA )?(?<!\p{L})(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU)((?: (?!(?:${AFTER_PLACE})(?!\p{L}))[\p{Lu}'’]{1,12}){1,4})(?=$|[ ,]+(?:[-(]|(?:${AFTER_PLACE})(?!\p{L})))`,
  'gu',
);

/** Capitals do not show where a name begins: it must be a province's, or stand behind "trên địa bàn". */
function fromCapitals(title: string, date: IsoDate | null): Authority | null {
  let last: Authority | null = null;
  for (const [, lead, level, place] of title.matchAll(PLACE_IN_CAPITALS)) {
    const name = titleCase(place!.trim());
    const province = level === 'TỈNH' || level === 'THÀNH PHỐ';
    if (lead ? place !== ' HỘI' : province && isProvinceOn(name, date ?? '2025-01-01'))
      last = readAuthority(`UBND ${level!.toLowerCase()} ${name}`, date);
  }
  return last;
}
