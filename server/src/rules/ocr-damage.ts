/** Text out of a scan whose diacritics are lost: said once for the file or the stretch, with what can be put right. */
import type { Plan } from '../plan/model';
import { lengthOf, textBetween } from '../syntax/parse';
import { type Span, span, trimSpan } from '../text/span';
import type { Trace } from '../workspace/trace';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { type DamagedRegion, damagedRegions, planDamage } from './text/damage-scan';
import { restore } from './text/restore';
import { titleLine } from './text/title-line';

const WHOLE = {
  vi: 'Văn bản này là bản quét đã mất nhiều dấu tiếng Việt: ít nhất {damaged} trên {words} chữ không còn đúng. Chỉ những gì còn chắc chắn được kiểm tra, không nêu từng chữ sai. Nên dùng tệp gốc, quét lại, hoặc khôi phục dấu rồi soát lại.',
  en: 'This text comes out of a scan and has lost most of its diacritics: {damaged} of {words} words at least are wrong. Only what stays certain is checked, and misspelled words are not listed. Use the original file, scan it again, or restore it and review.',
};
const REGION = {
  vi: 'Đoạn này mất nhiều dấu tiếng Việt ({damaged} trên {words} chữ), có lẽ lấy từ bản quét. Nên đối chiếu với bản gốc, hoặc khôi phục dấu rồi soát lại.',
  en: 'This stretch has lost many diacritics ({damaged} of {words} words); it may come out of a scan. Compare it with the original, or restore it and review.',
};
const FIX_FILE = {
  vi: 'Khôi phục dấu cả văn bản, xem lại trước khi sửa',
  en: 'Restore the whole document, shown before it changes',
};
const FIX_REGION = {
  vi: 'Khôi phục dấu cả đoạn, xem lại trước khi sửa',
  en: 'Restore this stretch, shown before it changes',
};
const FIX_TASK = {
  vi: 'Khôi phục dấu nhiệm vụ này, xem lại trước khi sửa',
  en: 'Restore this task, shown before it changes',
};

export const ocrDamage: Rule = {
  id: 'ocr-damage',
  severity: 'info',
  tags: ['chinh-ta'],
  scans: true,
  title: { vi: 'Bản quét mất dấu', en: 'Scan that has lost its diacritics' },
  docs: {
    what: {
      vi: 'Nhắc một lần khi phần lớn dấu tiếng Việt của văn bản đã mất do quét, nhận dạng chữ, hoặc một lần cho mỗi đoạn như vậy trong văn bản còn tốt. Các quy tắc cần đọc đúng câu chữ được tạm dừng ở văn bản mất dấu.',
      en: 'Mentions once that most diacritics were lost in scanning, or once for each such stretch of a sound document. Rules that depend on exact wording are silent in a damaged document.',
    },
    why: {
      vi: 'Trên bản quét hỏng, hàng trăm “lỗi” chỉ là lỗi nhận dạng, không phải lỗi của người soạn thảo.',
      en: 'In a damaged scan hundreds of faults would be the scanner’s, not the drafter’s.',
    },
    example: { vi: 'Thue hién Quyét dinh s6 06/QD-TTg ngay 06 thang 01 nam 2022', en: '“Thực hiện Quyết định số …”' },
    fix: {
      vi: 'Khôi phục cả văn bản hoặc từng nhiệm vụ: mỗi chữ được suy ra từ nét còn lại và từ các chữ đứng cạnh, theo từ ngữ hành chính thường dùng (`server/data/vocabulary.json`), mẫu chung và kế hoạch cấp trên. Chữ nào còn có thể hiểu cách khác thì giữ nguyên; số, tên riêng và chữ viết tắt không bị thay. Khi xem trước, chỗ chắc chắn được chọn sẵn; chỗ cần xem kỹ để người soạn thảo tự chọn.',
      en: 'Restores the whole document, or one task: each word is inferred from what is left of it and from its neighbours, by everyday administrative wording (`server/data/vocabulary.json`), standard wording and the parent plan. Words that may mean something else stay; numbers, names and abbreviations are not touched. In the preview what is certain is ticked; what needs a closer look is left to the drafter.',
    },
    safety: {
      vi: 'Luôn cần xem lại từng chỗ và đối chiếu với bản gốc.',
      en: 'Always for review, against the original.',
    },
  },
  check: function* (context) {
    const { plan } = context;
    if (plan.damaged) {
      const { words, damaged } = planDamage(plan);
      const message = { text: WHOLE, args: { words, damaged } };
      const reach = span(0, lengthOf(plan.tree));
      yield { span: titleLine(plan), message, reach, fixes: () => fixes(context, null) };
      return;
    }
    for (const region of damagedRegions(plan)) yield inRegion(context, region);
  },
};

function inRegion(context: RuleContext, region: DamagedRegion): Finding {
  const { tree } = context.plan;
  const { start } = region.span;
  const text = textBetween(tree, start, start + tree.blocks[region.first]!.text.length);
  const end = text.search(/[\r\n]/);
  const line = trimSpan(text, span(0, end < 0 ? text.length : end));
  return {
    span: span(start + line.start, start + line.end),
    message: { text: REGION, args: { words: region.words, damaged: region.damaged } },
    reach: region.span,
    fixes: () => fixes(context, region.span),
  };
}

/** Everything in `place` at once, and task by task where the tasks stand; null: in the whole document. */
function fixes({ plan, trace }: RuleContext, place: Span | null): readonly Fix[] {
  const inside = ({ start, end }: Span): boolean => place === null || (place.start <= start && end <= place.end);
  const whole: Fix = {
    title: { text: place ? FIX_REGION : FIX_FILE },
    safe: false,
    preview: true,
    get edits() {
      return restore(plan, trace).filter(({ span: at }) => inside(at));
    },
  };
  const tasks = plan.tasks.map(({ start, reading }) => span(start, start + reading.length));
  return [whole, ...tasks.filter(inside).map((at) => taskFix(at, plan, trace))];
}

const taskFix = (at: Span, plan: Plan, trace: Trace | null): Fix => ({
  title: { text: FIX_TASK },
  safe: false,
  preview: true,
  at,
  get edits() {
    return restore(plan, trace).filter(({ span: { start, end } }) => at.start <= start && end <= at.end);
  },
});
