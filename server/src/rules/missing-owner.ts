/** A task that names nobody who answers for it. */
import { absolute, type Task } from '../plan/model';
import { shorten } from '../text/shorten';
import { isLeftToAppendix, relatedRow, rowWith } from './elsewhere';
import { insertField } from './insert';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { generalSections, isOrganising } from './sections';
import { namesNoBody } from './text/scan-certain';
import { ownerChoices } from './values';

const MESSAGE = {
  vi: 'Nhiệm vụ chưa ghi cơ quan chủ trì. Không rõ ai chịu trách nhiệm thì không đôn đốc, kiểm tra được. Đề nghị ghi một cơ quan chủ trì.',
  en: 'This task names no lead agency. Nobody can then be held to account for it. Name one agency.',
};
const GENERAL = {
  vi: 'Nội dung này không ghi cơ quan chủ trì, các nội dung cùng mục cũng vậy. Nên ghi nếu không giao ở phần khác của kế hoạch.',
  en: 'No lead agency is named here, nor by its neighbours. Name one, unless another part of the plan does.',
};
const IN_APPENDIX = {
  vi: 'Cơ quan chủ trì chỉ ghi ở phụ lục: “{text}”. Nên ghi cả ở đây để người đọc không phải tra.',
  en: 'Only the appendix names the agency: “{text}”. Naming it here, too, saves looking it up.',
};
/** More of a text than this does not help in a message. */
const LONGEST = 80;
const FIX = { vi: 'Ghi cơ quan chủ trì', en: 'Add the lead agency' };

export const missingOwner: Rule = {
  id: 'missing-owner',
  severity: 'warning',
  scans: true,
  tags: ['nhiem-vu'],
  title: { vi: 'Nhiệm vụ thiếu cơ quan chủ trì', en: 'Task without a lead agency' },
  docs: {
    what: {
      vi: 'Chỉ ra nhiệm vụ không ghi cơ quan nào thực hiện: không có trong câu, trong dấu ngoặc, ở dòng “Cơ quan thực hiện:”, trong ô của bảng, và cũng không nằm dưới tiêu đề nêu tên cơ quan. Ô được gộp từ dòng trên không tính là trống.',
      en: 'Points at a task that names no agency: neither in its sentence, its bracket, its label line or its table cell, nor in the heading it stands under. A cell spanned from above is not empty.',
    },
    why: {
      vi: 'Kế hoạch phải “rõ người, rõ việc”. Nhiệm vụ không có cơ quan chủ trì thường không ai làm.',
      en: 'A plan has to say who does what. A task that is nobody’s is seldom done.',
    },
    example: {
      vi: 'a) Tổ chức tập huấn cho Tổ công nghệ số cộng đồng.\n\nThời gian hoàn thành: Quý IV năm 2025.',
      en: 'The task has a deadline line, but no line that names an agency.',
    },
    fix: {
      vi: 'Chọn “Ghi cơ quan chủ trì”: trợ lý chèn đúng chỗ và đúng cách viết của văn bản (dòng nhãn, ô bảng, dấu ngoặc hoặc đầu câu), rồi cho chọn cơ quan. Cơ quan mà kế hoạch cấp trên giao cho nhiệm vụ này đứng đầu danh sách, sau đó là các cơ quan văn bản hay dùng.',
      en: 'Choose “Add the lead agency”: the field is inserted where this document has it, with the parent plan’s agency (at this level) offered first, then the agencies the document uses most.',
    },
    safety: {
      vi: 'Cần xem lại: chỉ người soạn thảo biết giao cho ai.',
      en: 'For review: only the drafter knows who is to do it.',
    },
  },
  check: function* (context) {
    const general = generalSections(context.plan);
    for (const task of context.plan.tasks) {
      if (!task.reading.missing.includes('owner') || isLeftToAppendix(context.plan, task, 'owner')) continue;
      // On a scan the body may be there and misread.
      if (context.plan.damaged && !namesNoBody(task)) continue;
      const row = rowWith(context.plan, task, 'owner');
      if (row) yield inAppendix(context, task, row);
      else
        yield finding(
          context,
          task,
          general.has(task.section) || (isOrganising(task.section) && task.reading.form !== 'row'),
        );
    }
  },
};

const finding = (context: RuleContext, task: Task, customary: boolean): Finding => ({
  span: absolute(task, task.reading.head),
  message: { text: customary ? GENERAL : MESSAGE },
  ...(customary ? { severity: 'info' as const } : {}),
  fixes: () => fixes(context, task),
});

function inAppendix(context: RuleContext, task: Task, row: Task): Finding {
  const text = row.reading.owners.map((owner) => owner.text).join(', ');
  return {
    span: absolute(task, task.reading.head),
    severity: 'hint',
    message: { text: IN_APPENDIX, args: { text: shorten(text, LONGEST) } },
    related: [relatedRow(row)],
    fixes: () => fixes(context, task, row.reading.owners[0]!.text),
  };
}

/** `first`: an agency to offer before all others. */
function fixes(context: RuleContext, task: Task, first?: string): readonly Fix[] {
  const usual = ownerChoices(context, task);
  const choices = first === undefined ? usual : [first, ...usual.filter((choice) => choice !== first)];
  const edit = insertField(context.plan, task, 'owner', choices);
  return edit ? [{ title: { text: FIX }, safe: false, preferred: true, edits: [edit] }] : [];
}
