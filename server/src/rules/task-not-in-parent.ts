/** A task that no parent plan holds. */
import { absolute, type Plan, type Task } from '../plan/model';
import { fold } from '../text/fold';
import { shorten } from '../text/shorten';
import { type Span, span } from '../text/span';
import type { Trace, TraceCandidate, TraceLink } from '../workspace/trace';
import { startOfLine } from './habits';
import { CONNECTIVE, mentionsSpan } from './responsible';
import type { Finding, Fix, Rule } from './rule';
import { isOrganising } from './sections';
import { commentEdit, OWN_TASK_COMMENT } from './silencing-edits';

const MESSAGE = {
  vi: 'Không thấy nhiệm vụ này trong kế hoạch cấp trên {parent}. Có thể chép nhầm từ kế hoạch khác, hoặc là nhiệm vụ riêng của địa phương. Đề nghị kiểm tra lại.',
  en: 'No task of the parent plan {parent} matches this one. It may come from another plan, or be the locality’s own. Please check.',
};
const NEAREST = { vi: 'Nhiệm vụ gần nhất của kế hoạch cấp trên: “{text}”', en: 'The parent’s nearest task: “{text}”' };
const FIX_TAKE = {
  vi: 'Lấy cách viết của kế hoạch cấp trên: “{text}”',
  en: 'Take over the parent’s wording: “{text}”',
};
const FIX_OWN = { vi: 'Đánh dấu là nhiệm vụ riêng của địa phương', en: 'Mark as the locality’s own task' };

/** Below this the nearest task has nothing in common with this one but a usual word. What comes very near is no new task. */
const NEAR = 0.1;

export const taskNotInParent: Rule = {
  id: 'task-not-in-parent',
  severity: 'warning',
  tags: ['cap-tren'],
  needs: 'trace',
  title: { vi: 'Nhiệm vụ không có trong kế hoạch cấp trên', en: 'Task that the parent plan does not have' },
  docs: {
    what: {
      vi: 'So từng nhiệm vụ với kế hoạch cấp trên (ghi trong kehoach.json, hoặc là văn bản trong cùng thư mục có số được viện dẫn ở câu “Thực hiện Kế hoạch số …”), và chỉ ra nhiệm vụ không kế hoạch cấp trên nào có. Không tìm thấy kế hoạch cấp trên thì không nhắc. Không áp dụng cho phần tổ chức thực hiện.',
      en: 'Compares each task with the parent plans (named in kehoach.json, or the document of the workspace whose number the preamble cites) and points at tasks none of them has. Without a parent plan nothing is said. The organisational part is left alone.',
    },
    why: {
      vi: 'Nhiệm vụ lạ thường là phần còn sót của kế hoạch cũ hoặc của địa phương khác.',
      en: 'A task out of nowhere is usually left over from last year’s plan or from another place.',
    },
    example: {
      vi: 'a) Tổ chức giải bóng đá chào mừng ngày truyền thống.',
      en: 'The parent plan knows of no such task.',
    },
    fix: {
      vi: 'Lấy cách viết của nhiệm vụ gần nhất trong kế hoạch cấp trên, hoặc đánh dấu là nhiệm vụ riêng của địa phương (thêm ghi chú “nhiệm vụ riêng”, không hiện khi xuất ra Word).',
      en: 'Take over the wording of the parent’s nearest task, or mark the task as the locality’s own (a comment that no export shows).',
    },
    safety: {
      vi: 'Cần xem lại: cả hai cách đều là quyết định của người soạn thảo.',
      en: 'For review: both are the drafter’s decision.',
    },
  },
  check: function* ({ plan, trace }) {
    if (!trace || !isComparable(trace)) return;
    for (const link of trace.links) {
      if (link.status === 'new' && link.confidence === 'sure' && !isOrganising(link.task.section))
        yield finding(plan, link, trace);
    }
  },
};

/** A parent with which nothing at all is shared is not the plan that this one breaks down. */
const isComparable = (trace: Trace): boolean =>
  trace.parents.some(({ plan }) => plan.tasks.length > 0) && trace.links.some((link) => link.status !== 'new');

function finding(plan: Plan, link: TraceLink, trace: Trace): Finding {
  const nearest = link.candidates.slice(0, 1).filter((candidate) => candidate.score >= NEAR);
  const names = trace.parents.map((parent) => parent.plan.header.number).filter((number) => number !== null);
  return {
    span: absolute(link.task, link.task.reading.head),
    message: { text: MESSAGE, args: { parent: names.length > 0 ? names.join(', ') : '' } },
    related: nearest.map((candidate) => ({
      uri: candidate.parent.uri,
      span: absolute(candidate.task, candidate.task.reading.head),
      message: { text: NEAREST, args: { text: shorten(candidate.task.reading.action, 120) } },
    })),
    fixes: () => [ownTask(plan, link.task), ...takeOver(plan, link.task, nearest)],
  };
}

function takeOver(plan: Plan, task: Task, nearest: readonly TraceCandidate[]): Fix[] {
  const place = actionSpan(plan, task);
  if (!place) return [];
  const first = plan.tree.text[place.start] ?? '';
  return nearest.map((candidate): Fix => {
    const action = candidate.task.reading.action.replace(/[\s.;,]+$/, '');
    const text =
      /\p{Ll}/u.test(first) && /^\p{Lu}\p{Ll}/u.test(action) ? action[0]!.toLowerCase() + action.slice(1) : action;
    return {
      title: { text: FIX_TAKE, args: { text: shorten(action, 60) } },
      safe: false,
      edits: [{ span: place, text }],
    };
  });
}

/** The words that say what is to be done, without agencies, brackets and full stop; null where they do not stand together. */
function actionSpan(plan: Plan, task: Task): Span | null {
  const { reading } = task;
  const { text } = plan.tree;
  if (reading.form === 'row') {
    const cell = reading.cells.task;
    if (!cell) return null;
    const place = absolute(task, cell);
    return /[\t\r\n|]/.test(text.slice(place.start, place.end)) ? null : place;
  }
  let start = task.start + reading.head.start;
  const subject = mentionsSpan([...reading.owners, ...reading.coop]);
  const leads = subject && subject.start - reading.head.start < 4 && reading.labels.length === 0;
  if (leads) {
    const end = task.start + subject.end;
    start = end + (CONNECTIVE.exec(fold(text.slice(end, end + 60)))?.[0].length ?? 0);
    while (/[\s,]/.test(text[start] ?? '')) start++;
  }
  const firstLabel = reading.labels[0];
  const firstBracket = reading.brackets.find((bracket) => task.start + bracket.start > start);
  let end = task.start + (firstLabel ? firstLabel.nameSpan.start : (firstBracket?.start ?? reading.length));
  if (firstLabel) end = startOfLine(text, end);
  while (end > start && /[\s.;,*_]/.test(text[end - 1]!)) end--;
  return end > start ? span(start, end) : null;
}

function ownTask(plan: Plan, task: Task): Fix {
  return { title: { text: FIX_OWN }, safe: false, edits: [commentEdit(plan, task.start, OWN_TASK_COMMENT)] };
}
