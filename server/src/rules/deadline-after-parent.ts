/** A deadline later than the parent plan's for the same task. */
import { absolute } from '../plan/model';
import type { TraceLink } from '../workspace/trace';
import type { Finding, Fix, Rule } from './rule';

const MESSAGE = {
  vi: 'Thời hạn “{own}” muộn hơn thời hạn “{parent}” của kế hoạch cấp trên {number}. Cấp trên sẽ đánh giá là chậm. Đề nghị điều chỉnh.',
  en: '“{own}” is later than “{parent}” in the parent plan {number}. The work would be late there. Please adjust.',
};
const THERE = { vi: 'Thời hạn của kế hoạch cấp trên: “{parent}”', en: 'The parent plan’s deadline: “{parent}”' };
const FIX = { vi: 'Lấy thời hạn của kế hoạch cấp trên: “{parent}”', en: 'Take the parent plan’s deadline: “{parent}”' };

export const deadlineAfterParent: Rule = {
  id: 'deadline-after-parent',
  severity: 'warning',
  tags: ['cap-tren'],
  needs: 'trace',
  title: { vi: 'Thời hạn muộn hơn kế hoạch cấp trên', en: 'Deadline later than the parent plan’s' },
  docs: {
    what: {
      vi: 'Chỉ ra nhiệm vụ có thời hạn kết thúc sau thời hạn mà kế hoạch cấp trên đặt ra cho cùng nhiệm vụ.',
      en: 'Points at a task whose deadline ends after the parent plan’s for the same task.',
    },
    why: {
      vi: 'Cấp trên tổng hợp theo thời hạn của cấp trên; làm đúng kế hoạch của mình vẫn là chậm.',
      en: 'The level above reports by its own dates: on time here is late there.',
    },
    example: {
      vi: 'Kế hoạch cấp trên: Tháng 6/2022. Kế hoạch này: Tháng 9/2022.',
      en: 'The parent plan wants it in June, this plan in September.',
    },
    fix: { vi: 'Lấy thời hạn của kế hoạch cấp trên.', en: 'Take the parent plan’s deadline.' },
    safety: {
      vi: 'Cần xem lại: có thể cấp trên đã cho lùi thời hạn.',
      en: 'For review: the level above may have agreed to a later date.',
    },
  },
  check: function* ({ trace }) {
    for (const link of trace?.links ?? []) {
      if (link.later && link.status !== 'new' && link.confidence === 'sure') yield* findings(link);
    }
  },
};

function* findings({ task, parent, parentTask }: TraceLink): Iterable<Finding> {
  const own = task.reading.deadline;
  const theirs = parentTask?.reading.deadline;
  if (!parent || !parentTask || !own?.span || !theirs) return;
  const place = absolute(task, own.span);
  const fixes = (): readonly Fix[] => [
    {
      title: { text: FIX, args: { parent: theirs.text } },
      safe: false,
      preferred: true,
      edits: [{ span: place, text: theirs.text }],
    },
  ];
  yield {
    span: place,
    message: { text: MESSAGE, args: { own: own.text, parent: theirs.text, number: parent.plan.header.number ?? '' } },
    related: [
      {
        uri: parent.uri,
        span: absolute(parentTask, theirs.span ?? parentTask.reading.head),
        message: { text: THERE, args: { parent: theirs.text } },
      },
    ],
    fixes,
  };
}
