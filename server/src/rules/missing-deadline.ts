/** A task without any time: no date, no period, no "thường xuyên", no event that it waits for. */
import { absolute, type Deadline, type Plan, type Section, type Task } from '../plan/model';
import { fold } from '../text/fold';
import type { Localized } from '../text/localized';
import { isLeftToAppendix, relatedRow, rowWith } from './elsewhere';
import { insertField } from './insert';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { generalSections, isOrganising, tasksBySection } from './sections';
import { namesNoTime } from './text/scan-certain';
import { deadlineChoices } from './values';

const MESSAGE = {
  vi: 'Nhiệm vụ chưa ghi thời hạn. Không có thời hạn thì không theo dõi được tiến độ. Đề nghị ghi thời gian hoàn thành; việc làm liên tục thì ghi “Thường xuyên”.',
  en: 'This task has no deadline. Its progress cannot be followed. State when it is to be done, or that it is ongoing.',
};
const DUTY = {
  vi: 'Nội dung này chưa ghi thời hạn, cả mục không có mốc thời gian nào. Nên ghi thời hạn nếu cần theo dõi tiến độ.',
  en: 'This states no time, nor does its part of the plan name any date. Give it one if its progress is to be followed.',
};
const STEADY = {
  vi: 'Việc theo dõi, thực hiện chung của kế hoạch chưa ghi thời hạn. Nên ghi thời hạn nếu cần theo dõi tiến độ.',
  en: 'Carrying out or following the plan as a whole has no deadline. Add one if progress is to be followed.',
};
const SCAN = {
  vi: 'Trên bản quét này không đọc thấy thời hạn ở {count} trên {total} nhiệm vụ. Không có thời hạn thì không theo dõi được tiến độ. Đề nghị đối chiếu với bản gốc và bổ sung.',
  en: 'No deadline can be read for {count} of the {total} tasks of this scan. Their progress cannot be followed. Compare with the original and add them.',
};
const IN_APPENDIX = {
  vi: 'Thời hạn chỉ ghi ở phụ lục: “{text}”. Nên ghi cả ở đây để người đọc không phải tra.',
  en: 'Only the appendix gives the deadline: “{text}”. Stating it here, too, saves looking it up.',
};
const FIX = { vi: 'Ghi thời hạn', en: 'Add the deadline' };

export const missingDeadline: Rule = {
  id: 'missing-deadline',
  severity: 'warning',
  scans: true,
  tags: ['nhiem-vu'],
  title: { vi: 'Nhiệm vụ thiếu thời hạn', en: 'Task without a deadline' },
  docs: {
    what: {
      vi: 'Chỉ ra nhiệm vụ không ghi thời gian nào. “Thường xuyên”, “Định kỳ hàng tháng”, “Sau khi có hướng dẫn của …” đều là thời hạn. Ô được gộp từ dòng trên không tính là trống. Nội dung giao cho từng cơ quan ở phần tổ chức thực hiện mà cả mục không có mốc thời gian nào thì chỉ nhắc ở mức “nên sửa”, việc theo dõi và thực hiện chung cả kế hoạch cũng vậy; nhiệm vụ có thời hạn ở dòng tương ứng của phụ lục thì chỉ gợi ý; câu chung dẫn tới phụ lục có cột thời hạn thì không nhắc. Trên bản quét mất dấu chỉ nhắc một lần cho cả văn bản.',
      en: 'Points at a task that states no time. Ongoing, periodic and “after …” times are deadlines. A cell spanned from above is not empty. Duties under an agency’s heading none of which has a date, and carrying out the plan as a whole, are only mentioned, and a task whose row in an appendix has the deadline gets a hint. A general sentence that leaves the times to an appendix is left alone.',
    },
    why: {
      vi: 'Kế hoạch phải “rõ thời gian”. Không có thời hạn thì không biết lúc nào là chậm.',
      en: 'A plan has to say by when. Without a deadline nothing is ever late.',
    },
    example: {
      vi: 'a) Tổ chức tập huấn cho Tổ công nghệ số cộng đồng.\n\nCơ quan thực hiện: Công an xã chủ trì.',
      en: 'The task names an agency, but no time.',
    },
    fix: {
      vi: 'Chọn “Ghi thời hạn”: trợ lý chèn đúng chỗ và đúng cách viết của văn bản, rồi cho chọn. Thời hạn của kế hoạch cấp trên đứng đầu, sau đó là các thời hạn văn bản hay dùng. Thời hạn đã qua trước ngày ban hành không được gợi ý.',
      en: 'Choose “Add the deadline”: the field is inserted where this document has it; the parent plan’s deadline is offered first, then the document’s usual ones. Deadlines that are over are not offered.',
    },
    safety: {
      vi: 'Cần xem lại: chỉ người soạn thảo biết thời hạn.',
      en: 'For review: only the drafter knows the deadline.',
    },
  },
  check: function* (context) {
    const undated = undatedSections(context.plan);
    const general = generalSections(context.plan);
    if (context.plan.damaged) {
      yield* onScan(context, (task) => isCustomary(task, undated, general));
      return;
    }
    for (const task of context.plan.tasks) {
      if (!task.reading.missing.includes('deadline') || isLeftToAppendix(context.plan, task, 'deadline')) continue;
      const row = rowWith(context.plan, task, 'deadline');
      if (row) yield inAppendix(context, task, row);
      else if (isCustomary(task, undated, general)) yield finding(context, task, DUTY, 'info');
      else if (isWholePlan(task)) yield finding(context, task, STEADY, 'info');
      else yield finding(context, task, MESSAGE);
    }
  },
};

/**
 * On a scan a deadline may be there and misread. That most tasks go without one is certain, and said once; of a few, only
 * those count whose words hold nothing like a time.
 */
function* onScan(context: RuleContext, customary: (task: Task) => boolean): Iterable<Finding> {
  const { tasks } = context.plan;
  const missing = tasks.filter(({ reading }) => reading.missing.includes('deadline'));
  const [first] = missing;
  if (first && missing.length >= MANY && missing.length * 2 >= tasks.length) {
    const args = { count: missing.length, total: tasks.length };
    yield { span: absolute(first, first.reading.head), message: { text: SCAN, args } };
    return;
  }
  for (const task of missing)
    if (namesNoTime(task))
      yield customary(task) ? finding(context, task, DUTY, 'info') : finding(context, task, MESSAGE);
}

const MANY = 3;

/**
 * Sections in which no task has a date to keep. What goes on all the time, and a report that is due every month, set no
 * date for the others.
 */
function undatedSections(plan: Plan): ReadonlySet<Section | null> {
  const undated = new Set<Section | null>();
  for (const [section, tasks] of tasksBySection(plan)) {
    if (!tasks.some(({ reading }) => isDated(reading.deadline))) undated.add(section);
  }
  return undated;
}

/** "Tổ chức thực hiện Kế hoạch này", "Yêu cầu các đơn vị nghiêm túc thực hiện": as long as the plan runs. */
const WHOLE_PLAN =
  /(?:to chuc|trien khai|viec|nghiem tuc|nghiem|hieu qua) thuc hien(?: nghiem tuc| hieu qua| tot)?(?: (?:noi dung )?(?:cua )?(?:ban )?ke hoach(?: nay)?)?\W*$/;

const isWholePlan = ({ reading: { text }, section }: Task): boolean =>
  isOrganising(section) && text.length < MOST_OF_A_REQUEST && WHOLE_PLAN.test(fold(text.slice(-90)));

const MOST_OF_A_REQUEST = 250;

const isDated = (deadline: Deadline | null): boolean =>
  deadline !== null && deadline.kind !== 'periodic' && deadline.kind !== 'ongoing';

/** Duties, what organises the work, and lists of what matters go without a deadline, unless their neighbours have one. */
const isCustomary = (
  { section, reading }: Task,
  undated: ReadonlySet<Section | null>,
  general: ReadonlySet<Section | null>,
): boolean => undated.has(section) && (reading.form === 'duty' || isOrganising(section) || general.has(section));

const finding = (context: RuleContext, task: Task, text: Localized, severity?: 'info'): Finding => ({
  span: absolute(task, task.reading.head),
  message: { text },
  ...(severity ? { severity } : {}),
  fixes: () => fixes(context, task),
});

function inAppendix(context: RuleContext, task: Task, row: Task): Finding {
  const { text } = row.reading.deadline!;
  return {
    span: absolute(task, task.reading.head),
    severity: 'hint',
    message: { text: IN_APPENDIX, args: { text } },
    related: [relatedRow(row)],
    fixes: () => fixes(context, task, text),
  };
}

/** `first`: a deadline to offer before all others. */
function fixes(context: RuleContext, task: Task, first?: string): readonly Fix[] {
  const usual = deadlineChoices(context, task);
  const choices = first === undefined ? usual : [first, ...usual.filter((choice) => choice !== first)];
  const edit = insertField(context.plan, task, 'deadline', choices);
  return edit ? [{ title: { text: FIX }, safe: false, preferred: true, edits: [edit] }] : [];
}
