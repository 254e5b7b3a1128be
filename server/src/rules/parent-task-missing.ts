/** Tasks that the parent plan gives to this level and that no task here takes up. */
import { absolute, type Plan, type Section } from '../plan/model';
import { fold } from '../text/fold';
import { span } from '../text/span';
import type { Trace, Uncovered } from '../workspace/trace';
import { counterpart } from './inherit';
import type { Finding, Rule, RuleContext } from './rule';

const MESSAGE = {
  vi: '{count} nhiệm vụ của kế hoạch cấp trên {parent} chưa được cụ thể hóa ở đây. Cấp trên sẽ hỏi kết quả các nhiệm vụ này. Đề nghị rà soát, bổ sung.',
  en: '{count} tasks of the parent plan {parent} are not taken up here. Results will be asked for. Please review and add them.',
};
const THERE = { vi: 'Chưa có nhiệm vụ nào thực hiện: “{text}”', en: 'No task carries out: “{text}”' };

/** More places than this to look at are no help. */
const MOST_RELATED = 30;

export const parentTaskMissing: Rule = {
  id: 'parent-task-missing',
  severity: 'info',
  tags: ['cap-tren'],
  needs: 'trace',
  title: { vi: 'Nhiệm vụ cấp trên chưa được cụ thể hóa', en: 'Parent’s tasks that nobody takes up' },
  docs: {
    what: {
      vi: 'Nhắc một lần, ở tiêu đề phần nhiệm vụ, số nhiệm vụ của kế hoạch cấp trên thuộc trách nhiệm cấp này mà kế hoạch chưa có; kèm danh sách để mở từng nhiệm vụ. Nhiệm vụ chỉ giao cho cơ quan của cấp trên thì không tính.',
      en: 'Mentions once, on the heading of the task section, how many of the parent’s tasks for this level are missing, with a list to open each. Tasks that only concern the parent’s own bodies do not count.',
    },
    why: {
      vi: 'Kế hoạch cấp dưới phải cụ thể hóa kế hoạch cấp trên; thiếu nhiệm vụ là thiếu trách nhiệm khi kiểm tra.',
      en: 'A plan has to carry out the plan above it; gaps come up at the next inspection.',
    },
    example: {
      vi: 'II. NHIỆM VỤ (kế hoạch cấp trên có 24 nhiệm vụ, ở đây có 21)',
      en: 'Three of the parent’s tasks are not taken up.',
    },
    fix: {
      vi: 'Dùng lệnh “Chèn nhiệm vụ chuẩn” để đưa nhiệm vụ của cấp trên vào, hoặc bỏ qua nếu không thuộc địa phương.',
      en: 'Insert them with the command for standard tasks, or leave them out where they do not apply.',
    },
    safety: { vi: 'Không có sửa tự động.', en: 'There is no automatic fix.' },
  },
  check: function* (context) {
    const { plan, trace } = context;
    if (!trace || plan.tasks.length === 0 || !trace.links.some(({ status }) => status !== 'new')) return;
    const missing = trace.uncovered.filter(
      (uncovered) => (uncovered.parent.depth ?? 1) === 1 && concerns(uncovered, context),
    );
    if (missing.length > 0) yield finding(plan, trace, missing);
  },
};

const LOWER =
  /cac dia phuong|cap xa|cap huyen|cac cap|(?:xa, phuong|phuong, xa|xa, thi tran|huyen, thanh pho|quan, huyen|cac huyen|cac xa|cac phuong)/;

/** True for words that name the levels below: "UBND các huyện, thành phố", "cấp xã". */
export const givenBelow = (text: string): boolean => LOWER.test(fold(text.normalize('NFC')));

/** True for a task that has work for this plan's level: it names the lower levels, or a body that this level has too. */
export function concerns({ task }: Pick<Uncovered, 'task'>, context: RuleContext): boolean {
  const { reading } = task;
  if (reading.form === 'duty') return false;
  if (givenBelow([reading.text, ...[...reading.owners, ...reading.coop].map(({ text }) => text)].join(' ')))
    return true;
  return reading.owners.some((owner) => !owner.generic && counterpart(owner.text, context) !== null);
}

function finding(plan: Plan, trace: Trace, missing: readonly Uncovered[]): Finding {
  const numbers = trace.parents.map((parent) => parent.plan.header.number).filter((number) => number !== null);
  const heading = plan.sections.find((section: Section) => section.role === 'tasks') ?? plan.tasks[0]!.section;
  const first = plan.tasks[0]!;
  return {
    span: heading?.span ?? plan.header.titleSpan ?? span(first.start, first.start + first.reading.head.end),
    message: { text: MESSAGE, args: { count: missing.length, parent: numbers.join(', ') } },
    related: missing.slice(0, MOST_RELATED).map(({ parent, task }) => ({
      uri: parent.uri,
      span: absolute(task, task.reading.head),
      message: { text: THERE, args: { text: task.reading.action.slice(0, 120) } },
    })),
  };
}
