/** A dated deadline on a weekend or a public holiday. */
import { absolute, type Deadline, type IsoDate } from '../plan/model';
import type { Rule } from './rule';

const WEEKEND = {
  vi: '“{deadline}”: ngày {date} là {day}. Nên chọn ngày làm việc để khỏi vướng khi nộp, khi báo cáo.',
  en: '“{deadline}”: {date} is a {dayEn}. A working day saves trouble.',
};
const HOLIDAY = {
  vi: '“{deadline}”: ngày {date} là ngày nghỉ lễ. Nên chọn ngày làm việc.',
  en: '“{deadline}”: {date} is a public holiday. A working day saves trouble.',
};

export const deadlineDayOff: Rule = {
  id: 'deadline-day-off',
  severity: 'hint',
  tags: ['thoi-han'],
  title: { vi: 'Thời hạn rơi vào ngày nghỉ', en: 'Deadline on a day off' },
  docs: {
    what: {
      vi: 'Chỉ ra thời hạn ghi đến ngày mà ngày đó là thứ bảy, chủ nhật hoặc ngày lễ theo dương lịch (01/01, 30/4, 01/5, 02/9).',
      en: 'Points at a dated deadline on a Saturday, a Sunday or a fixed public holiday (1 January, 30 April, 1 May, 2 September).',
    },
    why: {
      vi: 'Hạn vào ngày nghỉ thường bị hiểu là lùi hoặc sớm hơn, khó đánh giá đúng hạn.',
      en: 'Such deadlines slip one way or the other, and lateness is disputed.',
    },
    example: { vi: 'Thời gian hoàn thành: trước ngày 27/9/2026.', en: '27 September 2026 is a Sunday.' },
    fix: { vi: 'Chọn ngày làm việc liền trước.', en: 'Choose the working day before.' },
    safety: {
      vi: 'Không có sửa tự động: chỉ người soạn thảo chọn ngày.',
      en: 'There is no automatic fix: the drafter chooses the day.',
    },
  },
  check: function* ({ plan }) {
    for (const task of plan.tasks) {
      const { deadline } = task.reading;
      const date = deadline && namedDay(deadline);
      if (!deadline?.span || !date) continue;
      const day = new Date(`${date}T00:00:00Z`).getUTCDay();
      const off = HOLIDAYS.has(date.slice(5)) ? HOLIDAY : day === 0 || day === 6 ? WEEKEND : null;
      if (!off) continue;
      const [dayVi, dayEn] = day === 0 ? ['chủ nhật', 'Sunday'] : ['thứ bảy', 'Saturday'];
      const shown = date.split('-').reverse().join('/');
      yield {
        span: absolute(task, deadline.span),
        message: { text: off, args: { deadline: deadline.text, date: shown, day: dayVi!, dayEn: dayEn! } },
      };
    }
  },
};

/** Fixed by the solar calendar (Labour Code 2019, article 112); Tết and the Hùng kings' day move. */
const HOLIDAYS = new Set(['01-01', '04-30', '05-01', '09-02']);

/** The day that the deadline names: of "trước ngày 27/9/2026", which ends the day before, the 27th. */
function namedDay({ kind, start, end, text }: Deadline): IsoDate | null {
  if (end === null || !/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d{1,2}/i.test(text)) return null;
  if (kind === 'by' && /trước/i.test(text)) return nextDay(end);
  return kind === 'by' || (kind === 'within' && start === end) ? end : null;
}

const nextDay = (date: IsoDate): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
