/** Days below 10 and the months 1 and 2 in a date of issue take a leading zero (Decree 30/2020/NĐ-CP, appendix I, II.4b). */
import type { DraftingFormat } from '../knowledge/format';
import type { Plan } from '../plan/model';
import { textBetween } from '../syntax/parse';
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import type { Edit, Rule } from './rule';
import { FIX_WRITE, inLetterhead, normOf } from './text/drafting';

const MESSAGE = {
  vi: '“{written}”: ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước ({norm}). Nên viết “{right}”.',
  en: '“{written}”: days below 10 and the months 1 and 2 take a leading zero ({norm}). Write “{right}”.',
};

export const nd30Date: Rule = {
  id: 'nd30-date',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Ngày, tháng ban hành thiếu số 0', en: 'Date of issue without leading zero' },
  docs: {
    what: {
      vi: 'Chỉ ra ngày nhỏ hơn 10, tháng 1 hoặc tháng 2 thiếu số 0 ở dòng ngày ban hành và ở dòng “Kèm theo Kế hoạch số … ngày … tháng …” của phụ lục. Không nhắc ngày trong câu văn, ngày ghi bằng số (07/4/2022), chỗ còn để trống, số 0 thừa ở các tháng khác, và văn bản của Đảng.',
      en: 'Points at a day below 10 or the month 1 or 2 without leading zero in the date of issue and in the captions of the appendices. Silent for dates in sentences and in figures, for blanks, for a zero before other months, and for documents of the Party.',
    },
    why: {
      vi: 'Điểm b khoản 4 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP; để tránh viết thêm chữ số.',
      en: 'Decree 30/2020/NĐ-CP, appendix I; it keeps figures from being added.',
    },
    example: { vi: 'An Phú, ngày 5 tháng 1 năm 2026', en: '“ngày 05 tháng 01” is right.' },
    fix: { vi: 'Thêm số 0.', en: 'Add the zero.' },
    safety: { vi: 'An toàn: ngày không đổi.', en: 'Safe: the date stays the same.' },
  },
  check: function* (context) {
    const { plan } = context;
    const norm = normOf(context);
    if (!norm) return;
    for (const place of datesOfIssue(plan)) {
      const written = textBetween(plan.tree, place.start, place.end);
      const edits = missingZeros(written, place.start, norm.date);
      if (edits.length === 0) continue;
      const right = [...edits].reverse().reduce((text, { span: at }) => {
        const offset = at.start - place.start;
        return `${text.slice(0, offset)}0${text.slice(offset)}`;
      }, written);
      yield {
        span: place,
        message: { text: MESSAGE, args: { written, right, norm: norm.name } },
        fixes: () => [{ title: { text: FIX_WRITE, args: { right } }, safe: true, preferred: true, edits }],
      };
    }
  },
};

/** Where the plan says when it was issued: above its title and above its appendices. */
function* datesOfIssue(plan: Plan): Iterable<Span> {
  const head = inLetterhead(plan, plan.header.dateSpan);
  if (head) yield head;
  for (const { start, span: at, dateSpan, type } of plan.citations) {
    if (!dateSpan || !type.startsWith('Kế hoạch')) continue;
    const before = fold(textBetween(plan.tree, start + at.start - 30, start + at.start).normalize('NFC'));
    if (/kem theo[\s*_]*$/.test(before)) yield span(start + dateSpan.start, start + dateSpan.end);
  }
}

const IN_WORDS = /(ngày\s+)(\d{1,2})(?!\d)(?:(\s+tháng\s+)(\d{1,2})(?!\d))?/iu;

function missingZeros(
  written: string,
  start: number,
  { paddedBelow, paddedMonths }: DraftingFormat['date'],
): readonly Edit[] {
  const match = IN_WORDS.exec(written);
  if (!match || /^\s*[/.-]\s*\d/.test(written.slice(match.index + match[0].length))) return [];
  const [, before, day, between, month] = match;
  const edits: Edit[] = [];
  const zeroAt = (offset: number): void => {
    edits.push({ span: span(start + offset, start + offset), text: '0' });
  };
  const dayAt = match.index + before!.length;
  if (day!.length === 1 && day !== '0' && Number(day) < paddedBelow) zeroAt(dayAt);
  if (month?.length === 1 && paddedMonths.includes(Number(month))) zeroAt(dayAt + day!.length + between!.length);
  return edits;
}
