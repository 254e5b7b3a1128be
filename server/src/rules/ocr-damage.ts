/** Text out of a scan whose diacritics are lost: said once, for nothing else can be relied on there. */
import { span } from '../text/span';
import type { Rule } from './rule';

const MESSAGE = {
  vi: 'Văn bản này là bản quét đã mất nhiều dấu tiếng Việt. Chỉ kiểm tra những gì còn chắc chắn. Nên dùng tệp gốc, hoặc nhận dạng lại bằng phần mềm hỗ trợ tiếng Việt.',
  en: 'This text comes out of a scan and has lost most of its diacritics. Only what stays certain is checked. Use the original file, or scan it again with Vietnamese support.',
};

export const ocrDamage: Rule = {
  id: 'ocr-damage',
  severity: 'info',
  tags: ['chinh-ta'],
  scans: true,
  title: { vi: 'Bản quét mất dấu', en: 'Scan that has lost its diacritics' },
  docs: {
    what: {
      vi: 'Nhắc một lần khi phần lớn dấu tiếng Việt đã mất do quét, nhận dạng chữ. Các quy tắc cần đọc đúng câu chữ được tạm dừng ở văn bản đó.',
      en: 'Mentions once that most diacritics were lost in scanning. Rules that depend on exact wording are silent for such a text.',
    },
    why: {
      vi: 'Trên bản quét hỏng, hàng trăm “lỗi” chỉ là lỗi nhận dạng, không phải lỗi của người soạn thảo.',
      en: 'In a damaged scan hundreds of faults would be the scanner’s, not the drafter’s.',
    },
    example: { vi: 'Thue hién Quyét dinh s6 06/QD-TTg ngay 06 thang 01 nam 2022', en: '“Thực hiện Quyết định số …”' },
    fix: { vi: 'Dùng tệp gốc (Word), hoặc nhận dạng lại.', en: 'Use the original file, or scan again.' },
    safety: { vi: 'Không có sửa tự động.', en: 'There is no automatic fix.' },
  },
  check: function* ({ plan }) {
    if (!plan.damaged) return;
    const index = plan.tree.blocks.findIndex((block) => block.kind === 'paragraph');
    const block = plan.tree.blocks[index];
    if (!block) return;
    const start = plan.tree.starts[index]!;
    const line = block.text.split(/[\r\n]/)[0]!;
    const lead = line.length - line.trimStart().length;
    yield {
      span: plan.header.titleSpan ?? span(start + lead, start + line.trimEnd().length),
      message: { text: MESSAGE },
    };
  },
};
