/** The date of a cited document follows the word "ngày" (Decree 30/2020/NĐ-CP, appendix I, part II, section 6b). */
import { textBetween } from '../syntax/parse';
import { fold } from '../text/fold';
import { span } from '../text/span';
import type { Rule } from './rule';
import { normOf } from './text/drafting';

const MESSAGE = {
  vi: 'Trước “{date}” thiếu chữ “ngày”. {norm} quy định viện dẫn ghi số, ký hiệu rồi đến “ngày … tháng … năm …”. Nên thêm chữ “ngày”.',
  en: 'The word “ngày” is missing before “{date}”. {norm} asks for it behind the number of a cited document. Add it.',
};
const FIX = { vi: 'Thêm chữ “ngày”', en: 'Add “ngày”' };

export const nd30Citation: Rule = {
  id: 'nd30-citation',
  severity: 'info',
  tags: ['the-thuc', 'vien-dan'],
  title: { vi: 'Viện dẫn thiếu chữ “ngày”', en: 'Citation without the word “ngày”' },
  docs: {
    what: {
      vi: 'Chỉ ra văn bản được viện dẫn ghi ngày ngay sau số, ký hiệu mà thiếu chữ “ngày”. Không nhắc văn bản chỉ ghi số, ký hiệu, và văn bản của Đảng.',
      en: 'Points at a cited document whose date follows its number without the word “ngày”. Silent for citations by number alone and for documents of the Party.',
    },
    why: {
      vi: 'Điểm b khoản 6 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP.',
      en: 'Decree 30/2020/NĐ-CP, appendix I, part II, section 6.',
    },
    example: {
      vi: 'Nghị định số 107/2021/NĐ-CP 06/12/2021',
      en: '“Nghị định số 107/2021/NĐ-CP ngày 06/12/2021” is right.',
    },
    fix: { vi: 'Thêm chữ “ngày”.', en: 'Add the word.' },
    safety: { vi: 'An toàn: số và ngày không đổi.', en: 'Safe: number and date stay the same.' },
  },
  check: function* (context) {
    const { plan } = context;
    const norm = normOf(context);
    if (!norm) return;
    for (const { start, numberSpan, dateSpan } of plan.citations) {
      if (!numberSpan || !dateSpan) continue;
      const place = span(start + dateSpan.start, start + dateSpan.end);
      const date = textBetween(plan.tree, place.start, place.end);
      const before = textBetween(plan.tree, start + numberSpan.end, place.start);
      if (!/^\d/.test(date) || /ngay/.test(fold(before.normalize('NFC')))) continue;
      yield {
        span: place,
        message: { text: MESSAGE, args: { date, norm: norm.name } },
        fixes: () => [
          {
            title: { text: FIX },
            safe: true,
            preferred: true,
            edits: [{ span: span(place.start, place.start), text: 'ngày ' }],
          },
        ],
      };
    }
  },
};
