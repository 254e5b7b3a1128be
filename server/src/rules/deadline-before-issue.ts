/** A deadline that has passed before the plan is even issued. */
import { earliestIssue, latestParent } from '../plan/issue';
import { absolute, type Deadline, type IsoDate, type Plan, type Task } from '../plan/model';
import type { Localized } from '../text/localized';
import type { Span } from '../text/span';
import { isOutside, periodOf } from './period';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { deadlineChoices, isOver } from './values';

const MESSAGE = {
  vi: '“{deadline}” đã qua trước ngày ban hành {issued}. Không ai thực hiện được thời hạn này. Đề nghị điều chỉnh thời hạn.',
  en: '“{deadline}” is over on the day of issue, {issued}. Nobody can meet it. Set another deadline.',
};
const BY_PARENT = {
  vi: '“{deadline}” đã qua trước ngày của văn bản cấp trên mà kế hoạch này thực hiện ({issued}). Đề nghị điều chỉnh thời hạn.',
  en: '“{deadline}” is over before the date of the document this plan carries out ({issued}). Set another deadline.',
};
const BY_MONTH = {
  vi: '“{deadline}” đã qua trước ngày {issued}, ngày sớm nhất có thể ban hành theo tháng, năm ghi ở dự thảo. Đề nghị điều chỉnh thời hạn.',
  en: '“{deadline}” is over before {issued}, the first day of issue that the draft’s month and year leave open. Set another deadline.',
};
const FIX = { vi: 'Chọn thời hạn khác', en: 'Choose another deadline' };

export const deadlineBeforeIssue: Rule = {
  id: 'deadline-before-issue',
  severity: 'warning',
  tags: ['thoi-han'],
  title: { vi: 'Thời hạn đã qua trước ngày ban hành', en: 'Deadline over before the plan is issued' },
  docs: {
    what: {
      vi: 'Chỉ ra thời hạn kết thúc trước ngày ban hành của chính kế hoạch, ở nhiệm vụ và ở dịch vụ công. Kế hoạch chưa có ngày thì so với ngày của văn bản cấp trên mà kế hoạch thực hiện, hoặc với tháng, năm đã ghi bên chỗ để trống ngày.',
      en: 'Points at a deadline that ends before the plan’s own date, of tasks and of services. A draft without a date is compared with the document it carries out, or with the month and year beside the blank day.',
    },
    why: {
      vi: 'Thời hạn này thường chép từ kế hoạch cấp trên hoặc kế hoạch cũ; khi ban hành thì đã không thực hiện được.',
      en: 'Such deadlines are usually copied from the parent plan or last year’s; they cannot be met.',
    },
    example: {
      vi: 'Kon Gang, ngày 11 tháng 7 năm 2022\n…\nThời gian hoàn thành: Trong tháng 3 năm 2022.',
      en: 'March was over in July.',
    },
    fix: {
      vi: 'Chọn thời hạn khác: thời hạn của kế hoạch cấp trên nếu còn, các thời hạn khác của văn bản, hoặc “Thường xuyên”. Trợ lý không tự đặt ra ngày mới.',
      en: 'Choose another deadline: the parent’s if it is not over, others of this document, or “ongoing”. No date is invented.',
    },
    safety: {
      vi: 'Cần xem lại: chỉ người soạn thảo biết thời hạn mới.',
      en: 'For review: only the drafter knows the new deadline.',
    },
  },
  check: function* (context) {
    const { plan } = context;
    for (const task of plan.tasks) yield* judge(context, task, task.reading.deadline, task);
    for (const service of plan.services) yield* judge(context, service, service.reading.deadline, null);
  },
};

function* judge(
  context: RuleContext,
  holder: { readonly start: number },
  deadline: Deadline | null,
  task: Task | null,
): Iterable<Finding> {
  // A deadline taken over from a spanned cell or a heading is marked where it is written.
  if (!deadline?.span || !isOver(deadline, context.plan)) return;
  const text = messageFor(context.plan, deadline.end!);
  if (text === null) return;
  const place = absolute(holder, deadline.span);
  yield {
    span: place,
    message: {
      text,
      args: { deadline: deadline.text, issued: vietnameseDate(earliestIssue(context.plan.header) ?? '') },
    },
    fixes: () => fixes(context, task, place),
  };
}

/** What proves that a deadline is over; null where another rule has said that its year is a slip. */
function messageFor(plan: Plan, end: IsoDate): Localized | null {
  const { header } = plan;
  if (header.issueDate !== null) return MESSAGE;
  const carriedOut = latestParent(header);
  if (carriedOut !== null && end < carriedOut) return carriedOut < earliestIssue(header)! ? BY_MONTH : BY_PARENT;
  const period = periodOf(plan);
  return period && isOutside(end, period) ? null : BY_MONTH;
}

/** 2022-07-11 -> 11/7/2022, as plans write it: with a zero before a day below 10 and before the months 1 and 2. */
function vietnameseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

function fixes(context: RuleContext, task: Task | null, place: Span): readonly Fix[] {
  const choices = deadlineChoices(context, task);
  return [{ title: { text: FIX }, safe: false, preferred: true, edits: [{ span: place, text: '$0', choices }] }];
}
