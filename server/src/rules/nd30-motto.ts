/** "Độc lập - Tự do - Hạnh phúc": hyphens with blanks, these capitals (Decree 30/2020/NĐ-CP, appendix I, II.1b). */
import { span } from '../text/span';
import type { Rule } from './rule';
import { FIX_WRITE, letterhead, normOf } from './text/drafting';

const MESSAGE = {
  vi: 'Tiêu ngữ ghi “{written}”. {norm} quy định gạch nối có cách chữ, viết hoa chữ đầu mỗi cụm. Nên viết “{right}”.',
  en: 'The motto reads “{written}”. {norm} asks for hyphens with blanks and these capitals. Write “{right}”.',
};

export const nd30Motto: Rule = {
  id: 'nd30-motto',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Tiêu ngữ chưa đúng thể thức', en: 'Form of the motto' },
  docs: {
    what: {
      vi: 'Chỉ ra tiêu ngữ dùng gạch ngang dài, gạch nối dính chữ, hoặc viết hoa khác quy định. Không nhắc khi văn bản không có tiêu ngữ, khoảng trống nhiều hơn một, và văn bản của Đảng.',
      en: 'Points at a motto with dashes, with hyphens that stick to the words, or with other capitals. Silent where there is none, for more than one blank, and for documents of the Party.',
    },
    why: {
      vi: 'Điểm b khoản 1 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP.',
      en: 'Decree 30/2020/NĐ-CP, appendix I, part II, section 1.',
    },
    example: { vi: 'Độc lập – Tự do – Hạnh phúc', en: 'Dashes for hyphens.' },
    fix: { vi: 'Viết lại tiêu ngữ.', en: 'Write the motto in its form.' },
    safety: { vi: 'An toàn: câu chữ không đổi.', en: 'Safe: the words stay.' },
  },
  check: function* (context) {
    const { start, text } = letterhead(context.plan);
    const match = MOTTO.exec(text);
    const norm = match && normOf(context);
    if (!norm) return;
    const written = match[0].replace(/\s+/g, ' ');
    const right = norm.motto.text;
    if (written === right) return;
    const place = span(start + match.index, start + match.index + match[0].length);
    const args = { written, right, norm: norm.name };
    yield {
      span: place,
      message: { text: MESSAGE, args },
      fixes: () => [
        { title: { text: FIX_WRITE, args }, safe: true, preferred: true, edits: [{ span: place, text: right }] },
      ],
    };
  },
};

const MOTTO =
  /độc\s{1,4}lập\s{0,4}[-\u2010-\u2015\u2212]\s{0,4}tự\s{1,4}do\s{0,4}[-\u2010-\u2015\u2212]\s{0,4}hạnh\s{1,4}phúc/iu;
