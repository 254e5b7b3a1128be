/** A dated deadline on a weekend or a public holiday. */
import { addDays, holidayOn, isWorkingDay, weekday, workingDayBefore } from '../knowledge/holidays';
import { absolute, type Deadline, type IsoDate, type Plan, type Task } from '../plan/model';
import { textBetween } from '../syntax/parse';
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import type { Edit, Finding, Rule } from './rule';

const WEEKEND = {
  vi: '“{deadline}”: ngày {date} là {day}. Hạn vào ngày nghỉ khó đánh giá đúng hạn. Nên chọn ngày làm việc.',
  en: '“{deadline}”: {date} is a {dayEn}. Whether it was kept is hard to say. Choose a working day.',
};
const HOLIDAY = {
  vi: '“{deadline}”: ngày {date} là ngày nghỉ ({holiday}). Hạn vào ngày nghỉ khó đánh giá đúng hạn. Nên chọn ngày làm việc.',
  en: '“{deadline}”: {date} is a public holiday ({holidayEn}). Whether it was kept is hard to say. Choose a working day.',
};
const FIX = {
  vi: 'Lùi về ngày làm việc liền trước: {date} ({count} chỗ)',
  en: 'Move to the working day before: {date} ({count} places)',
};

export const deadlineDayOff: Rule = {
  id: 'deadline-day-off',
  severity: 'hint',
  tags: ['thoi-han'],
  title: { vi: 'Thời hạn rơi vào ngày nghỉ', en: 'Deadline on a day off' },
  docs: {
    what: {
      vi: 'Chỉ ra thời hạn ghi đến ngày mà ngày đó là thứ bảy, chủ nhật, ngày lễ (01/01, 30/4, 01/5, 02/9), Tết Nguyên đán hoặc Giỗ Tổ Hùng Vương. Mỗi ngày chỉ nhắc một lần. Không nhắc thời hạn ghi theo tháng, quý, năm, thời hạn định kỳ, ngày nghỉ bù, hoán đổi từng năm, và ngày diễn ra lễ, hội, bầu cử.',
      en: 'Points at a dated deadline on a Saturday, a Sunday or a public holiday, Tết and the Hùng kings’ day included; once for each day. Silent for months, quarters, years and periodic deadlines, for days that are swapped year by year, and for the days of ceremonies, festivals and elections.',
    },
    why: {
      vi: 'Hạn vào ngày nghỉ thường bị hiểu là lùi lại hoặc sớm hơn, khó đánh giá đúng hạn.',
      en: 'Such deadlines slip one way or the other, and lateness is disputed.',
    },
    example: { vi: 'Thời gian hoàn thành: trước ngày 27/9/2026.', en: '27 September 2026 is a Sunday.' },
    fix: {
      vi: 'Lùi về ngày làm việc liền trước, ở mọi nhiệm vụ ghi ngày đó.',
      en: 'Move to the working day before, in every task that names the day.',
    },
    safety: {
      vi: 'Cần xem lại: đổi thời hạn là đổi nội dung, và ngày đó có thể do cấp trên ấn định.',
      en: 'For review: a deadline is content, and the day may be set from above.',
    },
  },
  check: function* ({ plan }) {
    const off = new Map<IsoDate, Place[]>();
    for (const task of plan.tasks) {
      const { deadline } = task.reading;
      const date = deadline && namedDay(deadline);
      if (!deadline?.span || !date || isWorkingDay(date) || isEvent(task, deadline)) continue;
      const place = { deadline, span: absolute(task, deadline.span) };
      const same = off.get(date);
      if (same) same.push(place);
      else off.set(date, [place]);
    }
    for (const [date, places] of off) yield finding(plan, date, places);
  },
};

interface Place {
  readonly deadline: Deadline;
  /** From the document's start. */
  readonly span: Span;
}

function finding(plan: Plan, date: IsoDate, places: readonly Place[]): Finding {
  const [first] = places as readonly [Place];
  const holiday = holidayOn(date);
  const [day, dayEn] = weekday(date) === 0 ? ['chủ nhật', 'Sunday'] : ['thứ bảy', 'Saturday'];
  const args = {
    deadline: first.deadline.text,
    date: shown(date),
    day: day!,
    dayEn: dayEn!,
    holiday: holiday?.vi ?? '',
    holidayEn: holiday?.en ?? '',
  };
  return {
    span: first.span,
    message: { text: holiday ? HOLIDAY : WEEKEND, args },
    fixes: () => {
      const before = workingDayBefore(date);
      const edits = places.flatMap((place) => dateEdit(plan, place.span, date, before) ?? []);
      if (edits.length === 0) return [];
      const title = { text: FIX, args: { date: shown(before), count: edits.length } };
      return [{ title, safe: false, preferred: true, edits }];
    },
  };
}

const shown = (date: IsoDate): string => date.split('-').reverse().join('/');

/** Days off are the days of elections, ceremonies and festivals. */
const EVENT =
  /^(?:to chuc |khai mac |dai |chuong trinh )?(?:le |ngay hoi|hoi thao|hoi thi|hoi dien|hoi trai|ngay chay|giai |khai mac|be mac|bau cu|bo phieu|mit tinh|giao luu|tham quan|ra quan|ngay thu bay|ngay chu nhat|ky thi |thi )/;

/** True of what takes place on that day, at that hour; work that is to be over by a day has a deadline. */
function isEvent({ reading }: Task, { kind, text }: Deadline): boolean {
  if (/\d\s*(?:giờ|h)(?!\p{L})/iu.test(text)) return true;
  if (kind !== 'within') return false;
  return /^(?:trong|vào)\s+ngày\s/iu.test(text) || EVENT.test(fold(reading.action.slice(0, 60)));
}

/** The day that the deadline names: of "trước ngày 27/9/2026", which ends the day before, the 27th. */
function namedDay({ kind, start, end, text }: Deadline): IsoDate | null {
  if (end === null || !/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d{1,2}/i.test(text)) return null;
  if (kind === 'by' && /trước/i.test(text)) return addDays(end, 1);
  return kind === 'by' || (kind === 'within' && start === end) ? end : null;
}

const DATE = /(\d{1,2})(\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(\s*[/.-]\s*|\s+năm\s+)(\d{4})/giu;

/** `to` in place of `from`, where the deadline spells it out, in the same form. */
function dateEdit({ tree }: Plan, place: Span, from: IsoDate, to: IsoDate): Edit | null {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  for (const match of textBetween(tree, place.start, place.end).matchAll(DATE)) {
    const [whole, d, first, m, second, y] = match;
    if (Number(d) !== day || Number(m) !== month || Number(y) !== year) continue;
    const [newYear, newMonth, newDay] = to.split('-') as [string, string, string];
    const written = Number(newMonth) === month ? m! : Number(newMonth) < 3 ? newMonth : String(Number(newMonth));
    const start = place.start + match.index;
    return { span: span(start, start + whole.length), text: `${newDay}${first}${written}${second}${newYear}` };
  }
  return null;
}
