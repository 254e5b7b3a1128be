/** Leading zeros in the line of place and date. */
import { fold } from '../text/fold';
import { span } from '../text/span';
import { isPartyDocument } from './nd30';
import type { Rule } from './rule';

const MESSAGE = {
  vi: 'Dòng ngày tháng ghi “{written}”, đúng thể thức là “{right}”: thêm số 0 trước ngày dưới 10 và trước tháng 1, tháng 2. Đề nghị sửa.',
  en: 'The date line says “{written}”; by the norm it is “{right}”: a zero before days below 10 and before the months 1 and 2 only.',
};
const FIX = { vi: 'Sửa thành “{right}”', en: 'Change to “{right}”' };

export const nd30Date: Rule = {
  id: 'nd30-date',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Số 0 trong dòng ngày tháng', en: 'Leading zeros in the date line' },
  docs: {
    what: {
      vi: 'Kiểm tra dòng địa danh và thời gian ban hành: ngày dưới 10 và tháng 1, 2 có số 0 ở trước; từ tháng 3 đến tháng 9 không có. Văn bản của Đảng theo quy định khác, không nhắc.',
      en: 'Checks the line of place and date: a zero before days below 10 and before the months 1 and 2, none before the months 3 to 9. Party documents follow another norm and are left alone.',
    },
    why: {
      vi: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm b.',
      en: 'Decree 30/2020/NĐ-CP, appendix I, part I, section II, 4b.',
    },
    example: { vi: 'Tân An, ngày 5 tháng 03 năm 2023', en: 'The norm asks for “ngày 05 tháng 3”.' },
    fix: { vi: 'Thêm hoặc bỏ số 0.', en: 'Add or remove the zero.' },
    safety: { vi: 'An toàn: ngày không đổi.', en: 'Safe: the date stays the same.' },
  },
  check: function* (context) {
    const { plan } = context;
    const place = plan.header.dateSpan;
    if (!place || isPartyDocument(plan)) return;
    const written = plan.tree.text.slice(place.start, place.end);
    const match = /ngay(\s+)(\d{1,2})(\s+)thang(\s+)(\d{1,2})(?!\d)/.exec(fold(written));
    if (!match) return;
    const [, , day, , , month] = match;
    const rightDay = String(Number(day)).padStart(2, '0');
    const rightMonth = Number(month) < 3 ? String(Number(month)).padStart(2, '0') : String(Number(month));
    if (Number(day) === 0 || Number(month) === 0 || (day === rightDay && month === rightMonth)) return;
    const dayAt = place.start + match.index + 'ngay'.length + match[1]!.length;
    const monthAt = place.start + match.index + match[0].length - month!.length;
    const edits = [
      { span: span(dayAt, dayAt + day!.length), text: rightDay },
      { span: span(monthAt, monthAt + month!.length), text: rightMonth },
    ].filter(({ span: { start, end }, text }) => plan.tree.text.slice(start, end) !== text);
    const args = { written: `ngày ${day} tháng ${month}`, right: `ngày ${rightDay} tháng ${rightMonth}` };
    yield {
      span: span(place.start + match.index, place.start + match.index + match[0].length),
      message: { text: MESSAGE, args },
      fixes: () => [{ title: { text: FIX, args }, safe: true, preferred: true, edits }],
    };
  },
};
