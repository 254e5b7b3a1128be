/** The last of the recipients: "Lưu: VT, …." */
import { fold } from '../text/fold';
import { span } from '../text/span';
import { isPartyDocument } from './nd30';
import type { Finding, Rule } from './rule';
import { closingParts } from './sections';

const NO_FILE = {
  vi: 'Nơi nhận chưa có dòng cuối “- Lưu: VT, …”. Văn thư không có căn cứ lưu. Đề nghị thêm.',
  en: 'The recipients lack the last line “- Lưu: VT, …”, by which the registry files the document. Add it.',
};
const NO_STOP = {
  vi: 'Dòng “Lưu” ở cuối nơi nhận kết thúc bằng dấu chấm. Đề nghị thêm dấu chấm.',
  en: 'The line “Lưu”, last of the recipients, ends with a full stop. Add it.',
};
const FIX = { vi: 'Thêm dấu chấm', en: 'Add the full stop' };

export const nd30Recipients: Rule = {
  id: 'nd30-recipients',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Dòng “Lưu” ở nơi nhận', en: 'The line “Lưu” of the recipients' },
  docs: {
    what: {
      vi: 'Kiểm tra nơi nhận: dòng cuối là “- Lưu: VT, <đơn vị soạn thảo>.” và kết thúc bằng dấu chấm. Văn bản của Đảng không nhắc.',
      en: 'Checks that the recipients end with “- Lưu: VT, <drafting unit>.” and a full stop. Party documents are left alone.',
    },
    why: {
      vi: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9.',
      en: 'Decree 30/2020/NĐ-CP, appendix I, part I, section II, 9.',
    },
    example: { vi: 'Nơi nhận:\n- UBND huyện;\n- Lưu: VT', en: 'The full stop is missing.' },
    fix: { vi: 'Thêm dòng hoặc dấu chấm còn thiếu.', en: 'Add what is missing.' },
    safety: { vi: 'Thêm dấu chấm là an toàn.', en: 'Adding the full stop is safe.' },
  },
  check: function* ({ plan }) {
    if (isPartyDocument(plan)) return;
    for (const { role, start, end } of closingParts(plan)) {
      if (role !== 'recipients') continue;
      const finding = judge(plan.tree.text.slice(start, end), start);
      if (finding) yield finding;
    }
  },
};

function judge(text: string, start: number): Finding | null {
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter((line) => /\p{L}/u.test(line[0]));
  // Without items under it the heading stands alone, or the list was lost.
  if (lines.length < 2) return null;
  const kept = lines.find((line) => /(?:^|[^a-z])luu\s*:/.test(fold(line[0])));
  if (!kept) {
    const heading = lines[0]!;
    return {
      span: span(start + heading.index, start + heading.index + heading[0].trimEnd().length),
      message: { text: NO_FILE },
    };
  }
  const words = kept[0].replace(/[\s*_]+$/, '');
  if (/[.;,)]$/.test(words)) return null;
  const end = start + kept.index + words.length;
  return {
    span: span(start + kept.index + (words.length - words.trimStart().length), end),
    message: { text: NO_STOP },
    fixes: () => [{ title: { text: FIX }, safe: true, preferred: true, edits: [{ span: span(end, end), text: '.' }] }],
  };
}
