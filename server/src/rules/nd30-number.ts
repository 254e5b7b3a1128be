/** The form of the number line: "Số: 05/KH-UBND" (Decree 30/2020/NĐ-CP, appendix I, part II, section 3). */
import type { DraftingFormat } from '../knowledge/format';
import type { Plan } from '../plan/model';
import { textBetween } from '../syntax/parse';
import type { Localized } from '../text/localized';
import { type Span, span } from '../text/span';
import type { Finding, Rule } from './rule';
import { FIX_WRITE, inLetterhead, normOf } from './text/drafting';

const BLANKS = {
  vi: 'Số, ký hiệu “{written}” có khoảng trống thừa. {norm} quy định viết liền. Nên viết “{right}”.',
  en: 'The number “{written}” holds blanks. {norm} asks for none. Write “{right}”.',
};
const ZERO = {
  vi: 'Số văn bản nhỏ hơn {below} phải ghi thêm số 0 phía trước ({norm}). Nên viết “{right}”.',
  en: 'Numbers below {below} take a leading zero ({norm}). Write “{right}”.',
};
const YEAR = {
  vi: 'Ký hiệu kế hoạch không ghi năm ở giữa; năm chỉ có ở văn bản quy phạm pháp luật. Nên viết “{right}”.',
  en: 'A plan’s number holds no year; only legal acts have one. Write “{right}”.',
};
const WORD = {
  vi: 'Dòng số ghi là “{written}”; {norm} quy định chữ “Số” thường, có dấu hai chấm. Nên viết “{right}”.',
  en: 'The number line says “{written}”; {norm} asks for “Số” with a colon. Write “{right}”.',
};

export const nd30Number: Rule = {
  id: 'nd30-number',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Số, ký hiệu chưa đúng thể thức', en: 'Form of the number' },
  docs: {
    what: {
      vi: 'Chỉ ra dòng số ở đầu văn bản có khoảng trống trong số, ký hiệu (“2274 /KH-UBND”, “12/KH - UBND”), số nhỏ hơn 10 thiếu số 0, năm chen giữa ký hiệu (“12/2023/KH-UBND”), “Số” thiếu dấu hai chấm hoặc viết “SỐ”. Không nhắc số còn để trống chờ văn thư cấp, và văn bản của Đảng (“05-KH/ĐU”).',
      en: 'Points at blanks in the number of the letterhead, a missing leading zero, a year inside the symbol, “Số” without colon or in capitals. Silent for a blank number, which is given after signing, and for documents of the Party.',
    },
    why: {
      vi: 'Khoản 3 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP. Số, ký hiệu viết khác nhau thì tìm, viện dẫn không thấy.',
      en: 'Decree 30/2020/NĐ-CP, appendix I. A number in another form is not found when it is searched for.',
    },
    example: { vi: 'Số: 2274 /KH-UBND', en: 'A blank before the slash.' },
    fix: { vi: 'Viết lại đúng mẫu.', en: 'Write it in the standard form.' },
    safety: {
      vi: 'An toàn: bỏ khoảng trống, thêm số 0, dấu hai chấm. Cần xem lại: bỏ năm.',
      en: 'Safe: removing blanks, adding the zero and the colon. For review: removing the year.',
    },
  },
  check: function* (context) {
    const { plan } = context;
    const place = inLetterhead(plan, plan.header.numberSpan);
    const norm = place && plan.header.number !== null && normOf(context);
    if (!norm) return;
    const written = textBetween(plan.tree, place.start, place.end);
    const form = formOf(written, norm);
    if (form) yield finding(place, form.message, written, form.right, form.safe, norm);
    yield* word(plan, place, norm);
  },
};

interface Form {
  readonly message: Localized;
  readonly right: string;
  readonly safe: boolean;
}

/** What is wrong with a number, and how it is written; null when nothing is. */
function formOf(written: string, { number }: DraftingFormat): Form | null {
  const joined = written.replace(/\s+/g, '');
  const undated = joined.replace(/^(\d+)\/(?:19|20)\d\d\/(?=KH-)/, '$1/');
  const short = /^\d(?=\/)/.exec(undated);
  const right = short && Number(short[0]) < number.paddedBelow ? `0${undated}` : undated;
  if (undated !== joined) return { message: YEAR, right, safe: false };
  if (right !== joined) return { message: ZERO, right, safe: true };
  return joined === written ? null : { message: BLANKS, right, safe: true };
}

/** "Số 12/KH-UBND", "SỐ: 12/KH-UBND". */
function* word(plan: Plan, place: Span, norm: DraftingFormat): Iterable<Finding> {
  const before = textBetween(plan.tree, Math.max(0, place.start - 12), place.start);
  const match = /(?<![\p{L}\p{M}])(S[ốỐ])(\s*:?\s*)$/u.exec(before.normalize('NFC') === before ? before : '');
  if (!match) return;
  const [whole, letters, colon] = match as unknown as [string, string, string];
  if (letters === 'Số' && colon.includes(':')) return;
  const at = span(place.start - whole.length, place.start - (whole.length - whole.trimEnd().length));
  yield finding(at, WORD, whole.trim(), norm.number.word, true, norm);
}

const finding = (
  place: Span,
  message: Localized,
  written: string,
  right: string,
  safe: boolean,
  { name, number }: DraftingFormat,
): Finding => ({
  span: place,
  message: { text: message, args: { written, right, norm: name, below: number.paddedBelow } },
  fixes: () => [
    { title: { text: FIX_WRITE, args: { right } }, safe, preferred: true, edits: [{ span: place, text: right }] },
  ],
});
