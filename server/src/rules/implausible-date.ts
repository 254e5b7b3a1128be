/** A deadline in a year that the plan's own period does not have. */
import { latestParent } from '../plan/issue';
import { absolute } from '../plan/model';
import { isOutside, periodOf } from './period';
import type { Rule } from './rule';

const MESSAGE = {
  vi: '“{deadline}” nằm ngoài thời kỳ của kế hoạch ({period}). Có thể nhầm năm. Đề nghị kiểm tra.',
  en: '“{deadline}” lies outside the plan’s period ({period}). The year may be a slip. Please check.',
};

export const implausibleDate: Rule = {
  id: 'implausible-date',
  severity: 'warning',
  tags: ['thoi-han'],
  title: { vi: 'Năm không khớp thời kỳ của kế hoạch', en: 'Year outside the plan’s period' },
  docs: {
    what: {
      vi: 'Chỉ ra thời hạn có năm không khớp với thời kỳ ghi ở tên kế hoạch (“năm 2023”, “giai đoạn 2022 - 2025, tầm nhìn đến năm 2030”): sớm hơn năm đầu, hoặc muộn hơn năm cuối quá một năm. Thời hạn đã qua trước ngày ban hành do quy tắc khác nhắc.',
      en: 'Points at a deadline whose year does not fit the period in the plan’s title: before its first year, or more than a year after its last. Deadlines over on the day of issue are another rule’s.',
    },
    why: { vi: 'Thường là nhầm năm khi sửa từ kế hoạch cũ.', en: 'Usually a year left from last year’s plan.' },
    example: { vi: 'Kế hoạch năm 2023: “hoàn thành trước ngày 10/02/2022”.', en: '2022 in a plan for 2023.' },
    fix: { vi: 'Kiểm tra, ghi lại năm.', en: 'Check and correct the year.' },
    safety: { vi: 'Không có sửa tự động.', en: 'There is no automatic fix.' },
  },
  check: function* ({ plan }) {
    const period = periodOf(plan);
    if (!period) return;
    const issued = plan.header.issueDate ?? latestParent(plan.header);
    for (const holder of [...plan.tasks, ...plan.services]) {
      const { deadline } = holder.reading;
      if (!deadline?.span || deadline.end === null || (issued !== null && deadline.end < issued)) continue;
      if (!isOutside(deadline.end, period)) continue;
      const shown = period.from === period.to ? `${period.from}` : `${period.from} - ${period.to}`;
      yield {
        span: absolute(holder, deadline.span),
        message: { text: MESSAGE, args: { deadline: deadline.text, period: shown } },
      };
    }
  },
};
