/** The form of the plan's number: two digits at least, no blanks. */
import { isPartyDocument } from './nd30';
import type { Rule } from './rule';

const MESSAGE = {
  vi: 'Số, ký hiệu ghi “{written}”, đúng thể thức là “{right}”: số dưới 10 thêm số 0, không có khoảng trắng. Đề nghị sửa.',
  en: 'The number is written “{written}”; by the norm it is “{right}”: two digits at least, no blanks.',
};
const FIX = { vi: 'Sửa thành “{right}”', en: 'Change to “{right}”' };

export const nd30Number: Rule = {
  id: 'nd30-number',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Cách ghi số, ký hiệu', en: 'Form of the number' },
  docs: {
    what: {
      vi: 'Kiểm tra số, ký hiệu của kế hoạch: số dưới 10 có số 0 ở trước; giữa số, dấu gạch chéo và các nhóm chữ không có khoảng trắng. Số còn để trống thì không nhắc. Văn bản của Đảng theo quy định khác, không nhắc.',
      en: 'Checks the plan’s number: two digits at least, no blanks around slash and dash. A blank number is left alone, and so are Party documents.',
    },
    why: {
      vi: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c. Có khoảng trắng thì tìm theo số sẽ không thấy.',
      en: 'Decree 30/2020/NĐ-CP, appendix I, part I, section II, 3c. With a blank in it the number is not found by searching.',
    },
    example: { vi: 'Số: 5 /KH-UBND', en: 'The norm asks for “05/KH-UBND”.' },
    fix: { vi: 'Thêm số 0, bỏ khoảng trắng.', en: 'Add the zero, remove the blank.' },
    safety: { vi: 'An toàn: số không đổi.', en: 'Safe: the number stays the same.' },
  },
  check: function* (context) {
    const { plan } = context;
    const place = plan.header.numberSpan;
    if (!place || isPartyDocument(plan)) return;
    const written = plan.tree.text.slice(place.start, place.end);
    if (!/^\d{1,5}\s*\/\s*\p{L}/u.test(written) || written.length > 40) return;
    const right = written.replace(/\s+/g, '').replace(/^\d(?=\/)/, '0$&');
    if (right === written) return;
    const args = { written, right };
    yield {
      span: place,
      message: { text: MESSAGE, args },
      fixes: () => [{ title: { text: FIX, args }, safe: true, preferred: true, edits: [{ span: place, text: right }] }],
    };
  },
};
