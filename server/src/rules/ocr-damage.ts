/** Text out of a scan whose diacritics are lost: said once for the file or the stretch, with what can be put right. */
import { textBetween } from '../syntax/parse';
import { type Span, span, trimSpan } from '../text/span';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { type DamagedRegion, damagedRegions } from './text/damage-scan';
import { type Restoration, restoreAll, restoreExpressions, restoreTasks } from './text/restore';
import { titleLine } from './text/title-line';

const WHOLE = {
  vi: 'Văn bản này là bản quét đã mất nhiều dấu tiếng Việt nên chỉ kiểm tra những gì còn chắc chắn. Nên dùng tệp gốc, quét lại, hoặc khôi phục theo câu chữ chuẩn rồi soát lại.',
  en: 'This text comes out of a scan and has lost most of its diacritics; only what stays certain is checked. Use the original file, scan it again, or restore it by standard wording and review.',
};
const REGION = {
  vi: 'Đoạn này mất nhiều dấu tiếng Việt ({damaged} trên {words} chữ), có lẽ lấy từ bản quét. Nên đối chiếu với bản gốc, hoặc khôi phục theo câu chữ chuẩn rồi soát lại.',
  en: 'This stretch has lost many diacritics ({damaged} of {words} words); it may come out of a scan. Compare it with the original, or restore it by standard wording and review.',
};
const FIX_FILE = {
  vi: 'Khôi phục dấu cả văn bản theo câu chữ chuẩn ({count} chữ)',
  en: 'Restore the whole document by standard wording ({count} words)',
};
const FIX_REGION = {
  vi: 'Khôi phục dấu cả đoạn theo câu chữ chuẩn ({count} chữ)',
  en: 'Restore this stretch by standard wording ({count} words)',
};
const FIX_TASK = {
  parent: {
    vi: 'Khôi phục nhiệm vụ {id} theo kế hoạch cấp trên ({count} chữ)',
    en: 'Restore task {id} by the parent plan ({count} words)',
  },
  standard: {
    vi: 'Khôi phục nhiệm vụ {id} theo mẫu chung ({count} chữ)',
    en: 'Restore task {id} by standard wording ({count} words)',
  },
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
      vi: 'Khôi phục từng nhiệm vụ theo kế hoạch cấp trên hoặc theo mẫu chung khi câu chữ khớp, hoặc cả văn bản (thêm các cụm từ quen thuộc như “triển khai”, “cơ sở dữ liệu quốc gia”). Chỉ thay chữ nào có chữ tương ứng; số, ký hiệu và nội dung riêng giữ nguyên.',
      en: 'Restores a task by the parent plan or standard wording where the two align, or the whole document (fixed expressions as well). Only words that have a counterpart are replaced; numbers, symbols and what is the plan’s own stay.',
    },
    safety: {
      vi: 'Luôn cần xem lại từng chỗ và đối chiếu với bản gốc.',
      en: 'Always for review, against the original.',
    },
  },
  check: function* (context) {
    const { plan } = context;
    if (plan.damaged) {
      yield { span: titleLine(plan), message: { text: WHOLE }, fixes: () => fixes(context, null) };
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
    fixes: () => fixes(context, region.span),
  };
}

/** More tasks than this make no list to choose from; the whole document can still be restored. */
const MOST_TASKS = 40;

/** Everything in `place` at once, then task by task; null: in the whole document. */
function fixes({ plan, trace }: RuleContext, place: Span | null): readonly Fix[] {
  const inside = ({ start, end }: Span): boolean => place === null || (place.start <= start && end <= place.end);
  const tasks = restoreTasks(plan, trace)
    .map((each) => ({ ...each, edits: each.edits.filter(({ span: at }) => inside(at)) }))
    .filter(({ edits }) => edits.length > 0);
  const all = restoreAll(
    tasks,
    restoreExpressions(plan).filter(({ span: at }) => inside(at)),
  );
  if (all.length === 0) return [];
  const title = { text: place ? FIX_REGION : FIX_FILE, args: { count: all.length } };
  return [{ title, safe: false, edits: all }, ...tasks.slice(0, MOST_TASKS).map(taskFix)];
}

const taskFix = ({ task, source, edits }: Restoration): Fix => ({
  title: { text: FIX_TASK[source], args: { id: task.id, count: edits.length } },
  safe: false,
  edits,
});
