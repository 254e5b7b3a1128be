/** The line of place and date: "Kon Gang, ngày 05 tháng 01 năm 2026" (Decree 30/2020/NĐ-CP, appendix I, part II, section 4). */
import type { DraftingFormat } from '../knowledge/format';
import type { Plan } from '../plan/model';
import { textBetween } from '../syntax/parse';
import type { Localized } from '../text/localized';
import { type Span, span } from '../text/span';
import type { Finding, Rule } from './rule';
import { FIX_WRITE, inLetterhead, normOf } from './text/drafting';

const COMMA = {
  vi: 'Sau địa danh “{written}” thiếu dấu phẩy. {norm} quy định địa danh và thời gian cách nhau bằng dấu phẩy.',
  en: 'A comma is missing behind the place “{written}” ({norm}).',
};
const FIGURES = {
  vi: 'Ngày ban hành “{written}” ghi tắt bằng số. {norm} quy định ghi đủ. Nên viết “{right}”.',
  en: 'The date of issue “{written}” is in figures only. {norm} asks for words. Write “{right}”.',
};
const CAPITAL = {
  vi: 'Chữ “{written}” sau địa danh không viết hoa. Nên viết “{right}”.',
  en: '“{written}” behind the place takes no capital. Write “{right}”.',
};
const FIX_COMMA = { vi: 'Thêm dấu phẩy', en: 'Add the comma' };

export const nd30PlaceDate: Rule = {
  id: 'nd30-place-date',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Dòng địa danh, ngày tháng chưa đúng thể thức', en: 'Form of the line of place and date' },
  docs: {
    what: {
      vi: 'Chỉ ra dòng địa danh và thời gian ban hành thiếu dấu phẩy sau địa danh, ghi ngày tháng tắt bằng số (“ngày 11/7/2022”), hoặc viết hoa chữ “Ngày”. Không nhắc ngày, tháng còn để trống, văn bản không có dòng này, và văn bản của Đảng.',
      en: 'Points at a line of place and date without a comma behind the place, with the date in figures only, or with a capital “Ngày”. Silent for blanks, for documents without the line, and for documents of the Party.',
    },
    why: {
      vi: 'Khoản 4 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP.',
      en: 'Decree 30/2020/NĐ-CP, appendix I, part II, section 4.',
    },
    example: { vi: 'Kon Gang ngày 11/7/2022', en: 'No comma, and the date in figures.' },
    fix: { vi: 'Viết đúng mẫu “địa danh, ngày … tháng … năm …”.', en: 'Write it in the standard form.' },
    safety: { vi: 'An toàn: ngày và địa danh không đổi.', en: 'Safe: neither day nor place changes.' },
  },
  check: function* (context) {
    const { plan } = context;
    const place = inLetterhead(plan, plan.header.dateSpan);
    const norm = place && normOf(context);
    if (!norm) return;
    const written = textBetween(plan.tree, place.start, place.end);
    yield* comma(plan, place, norm);
    const figures = FIGURES_ONLY.exec(written);
    if (figures) {
      const [, day, month, year] = figures as unknown as [string, string, string, string];
      const right = `ngày ${day.padStart(2, '0')} tháng ${inWords(Number(month), norm)} năm ${year}`;
      yield finding(place, FIGURES, written, right, norm);
    } else if (/^Ng[àÀ]y/u.test(written) && !startsLine(plan, place)) {
      yield finding(span(place.start, place.start + 4), CAPITAL, written.slice(0, 4), 'ngày', norm);
    }
  },
};

const FIGURES_ONLY = /^ngày\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/iu;
/** A place and nothing else between the start of its line or cell and the date. */
const PLACE = /(?:^|[\r\n\t|]|\s{3,})[\s*_]*(\p{Lu}[\p{L}\p{N}.'’ -]{1,40}?)(\s*)$/u;

const inWords = (month: number, { date }: DraftingFormat): string =>
  String(month).padStart(date.paddedMonths.includes(month) ? 2 : 1, '0');

function* comma(plan: Plan, date: Span, norm: DraftingFormat): Iterable<Finding> {
  const from = Math.max(0, date.start - 60);
  const before = textBetween(plan.tree, from, date.start);
  const match = PLACE.exec(before);
  if (!match || /KH-|Số/.test(match[1]!) || match[1] === match[1]!.toUpperCase()) return;
  const end = date.start - match[2]!.length;
  yield {
    span: span(end - match[1]!.length, end),
    message: { text: COMMA, args: { written: match[1]!, norm: norm.name } },
    fixes: () => [
      { title: { text: FIX_COMMA }, safe: true, preferred: true, edits: [{ span: span(end, end), text: ',' }] },
    ],
  };
}

const startsLine = (plan: Plan, { start }: Span): boolean =>
  /(?:^|[\r\n\t|])[\s*_]*$/.test(textBetween(plan.tree, Math.max(0, start - 12), start));

const finding = (place: Span, message: Localized, written: string, right: string, norm: DraftingFormat): Finding => ({
  span: place,
  message: { text: message, args: { written, right, norm: norm.name } },
  fixes: () => [
    { title: { text: FIX_WRITE, args: { right } }, safe: true, preferred: true, edits: [{ span: place, text: right }] },
  ],
});
