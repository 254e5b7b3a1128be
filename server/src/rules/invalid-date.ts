/** A day that no calendar has: 31/02, 31/4, month 13. */
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { blockScan } from './blocks';
import type { Finding, Rule } from './rule';

const MESSAGE = {
  vi: 'Không có ngày “{date}”: tháng {month} chỉ có {days} ngày. Đề nghị kiểm tra, ghi lại ngày.',
  en: 'There is no “{date}”: month {month} has {days} days. Check and correct the date.',
};
const MONTH = {
  vi: 'Không có ngày “{date}”: một năm chỉ có 12 tháng. Đề nghị kiểm tra, ghi lại ngày.',
  en: 'There is no “{date}”: a year has 12 months. Check and correct the date.',
};
const FIX = { vi: 'Ghi ngày cuối tháng: “{date}”', en: 'Use the last day of the month: “{date}”' };

export const invalidDate: Rule = {
  id: 'invalid-date',
  severity: 'error',
  tags: ['thoi-han'],
  title: { vi: 'Ngày không có thật', en: 'Day that does not exist' },
  docs: {
    what: {
      vi: 'Chỉ ra ngày không có trong lịch, viết bằng số (31/02/2022) hoặc bằng chữ (ngày 31 tháng 4 năm 2023), trong toàn văn bản.',
      en: 'Points at a day that no calendar has, in figures or words, anywhere in the document.',
    },
    why: {
      vi: 'Thời hạn hoặc viện dẫn có ngày sai thì không thực hiện, không tra cứu được.',
      en: 'A deadline that never comes cannot be met; a citation with such a date cannot be found.',
    },
    example: { vi: 'Thời gian hoàn thành: trước ngày 31/02/2022.', en: 'February has 28 or 29 days.' },
    fix: {
      vi: 'Ghi lại ngày; trợ lý gợi ý ngày cuối của tháng đó.',
      en: 'Correct the date; the last day of that month is offered.',
    },
    safety: {
      vi: 'Cần xem lại: chỉ người soạn thảo biết ngày đúng.',
      en: 'For review: only the drafter knows the right day.',
    },
  },
  check: function* ({ plan }) {
    for (const hit of scan(plan)) yield finding(hit);
  },
};

interface BadDate {
  readonly span: Span;
  readonly text: string;
  readonly month: number;
  /** Days of that month; 0 for a month that does not exist. */
  readonly days: number;
  /** The day's digits, relative to `span`. */
  readonly day: Span;
}

const FIGURES = /(?<![\d/.,-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/]|[.,-]\d)/g;
const WORDS = /ngay\s{1,3}(\d{1,2})\s{1,3}thang\s{1,3}(\d{1,2})(?:\s{1,3}nam\s{1,3}(\d{4}))?(?!\d)/g;

const scan = blockScan<BadDate>((text) => {
  if (!/\d/.test(text)) return [];
  const folded = fold(text);
  const found: BadDate[] = [];
  for (const match of folded.matchAll(FIGURES)) {
    const bad = judge(
      text,
      match.index,
      match[0],
      Number(match[1]),
      Number(match[3]),
      Number(match[4]),
      span(0, match[1]!.length),
    );
    if (bad) found.push(bad);
  }
  for (const match of folded.matchAll(WORDS)) {
    const at = match[0].search(/\d/);
    const year = match[3] === undefined ? 2024 : Number(match[3]);
    const bad = judge(
      text,
      match.index,
      match[0],
      Number(match[1]),
      Number(match[2]),
      year,
      span(at, at + match[1]!.length),
    );
    if (bad) found.push(bad);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

function judge(
  text: string,
  at: number,
  match: string,
  day: number,
  month: number,
  year: number,
  place: Span,
): BadDate | null {
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (day >= 1 && day <= days) return null;
  // "05.13.2023" is as likely a number as a date, and "32/40/2023" none at all.
  if (days === 0 && (match.includes('.') || month > 19 || day > 31)) return null;
  return { span: span(at, at + match.length), text: text.slice(at, at + match.length), month, days, day: place };
}

function finding({ span: place, text, month, days, day }: BadDate): Finding {
  const fixed = text.slice(0, day.start) + days + text.slice(day.end);
  return {
    span: place,
    message: { text: days === 0 ? MONTH : MESSAGE, args: { date: text, month, days } },
    fixes: () =>
      days === 0
        ? []
        : [
            {
              title: { text: FIX, args: { date: fixed } },
              safe: false,
              preferred: true,
              edits: [{ span: span(place.start + day.start, place.start + day.end), text: String(days) }],
            },
          ],
  };
}
