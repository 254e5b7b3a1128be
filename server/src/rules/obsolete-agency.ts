/** A body that did not exist on the day of the plan. */
import { type AgencyEntry, type AgencyIndex, findAgencyEntries, successorsOf, validOn } from '../knowledge/agencies';
import { TWO_LEVELS_FROM } from '../knowledge/places';
import { earliestIssue } from '../plan/issue';
import type { Plan } from '../plan/model';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { type Body, isCited, spellings } from './bodies';
import type { Finding, Fix, Rule } from './rule';

const ENDED = {
  vi: '“{name}” không còn từ ngày {day}; nhiệm vụ đã chuyển cho {successors}. Giao cho cơ quan không còn thì không ai thực hiện. Đề nghị sửa lại.',
  en: '“{name}” ended before {day}; its work went to {successors}. Nobody can carry out what it is given. Please correct it.',
};
const GONE = {
  vi: '“{name}” không còn từ ngày {day}. Giao cho cơ quan không còn thì không ai thực hiện. Đề nghị sửa lại.',
  en: '“{name}” ended before {day}. Nobody can carry out what it is given. Please correct it.',
};
const DISTRICT = {
  vi: '“{name}” là đơn vị cấp huyện; từ ngày 01/7/2025 không còn cấp huyện. Đề nghị thay bằng cơ quan cấp tỉnh hoặc cấp xã.',
  en: '“{name}” is of the district level, which ended on 1 July 2025. Name a province or commune body.',
};
const FIX = { vi: 'Thay bằng “{name}” ({scope})', en: 'Replace with “{name}” ({scope})' };

export const obsoleteAgency: Rule = {
  id: 'obsolete-agency',
  severity: 'warning',
  tags: ['co-quan'],
  title: { vi: 'Cơ quan không còn vào ngày ban hành', en: 'Body that no longer existed' },
  docs: {
    what: {
      vi: 'Chỉ ra cơ quan đã kết thúc hoạt động trước ngày của kế hoạch: các sở sắp xếp lại từ 01/3/2025, cơ quan cấp huyện từ 01/7/2025. Kế hoạch được xét theo ngày của chính nó. Không nhắc trong viện dẫn, và khi có “trước đây”, “(cũ)”, “nay là”.',
      en: 'Points at a body that had ended before the plan’s date: departments merged on 1 March 2025, the district level on 1 July 2025. A plan is judged by its own date. Silent in citations and beside “formerly”.',
    },
    why: {
      vi: 'Nhiệm vụ giao cho cơ quan không còn thì không có người thực hiện.',
      en: 'A task given to a body that is gone is nobody’s.',
    },
    example: {
      vi: 'Kế hoạch ngày 10/8/2025: Sở Thông tin và Truyền thông chủ trì …',
      en: 'That department ended on 28 February 2025.',
    },
    fix: {
      vi: 'Thay bằng cơ quan tiếp nhận nhiệm vụ; mỗi lĩnh vực có thể có một cơ quan tiếp nhận riêng.',
      en: 'Replace with the successor; each part of the work may have its own.',
    },
    safety: {
      vi: 'Cần xem lại: nhiệm vụ của một sở có thể chuyển cho nhiều cơ quan.',
      en: 'For review: the work of one department may have gone to several.',
    },
  },
  check: function* ({ plan }) {
    const date = earliestIssue(plan.header);
    if (date === null) return;
    for (const { body, text, mentions } of spellings(plan)) {
      const verdict = judge(text, body, date, plan.knowledge.agencies);
      if (!verdict || isOfAnotherLevel(text, verdict, plan)) continue;
      for (const { use, span: place } of mentions) {
        if (use !== 'mention' && !isCited(plan, place.start) && !isHistory(plan, place))
          yield finding(plan, place, text, verdict);
      }
    }
  },
};

const HISTORY = /(?:truoc day|\(cu\)|nay la|nguyen la|hop nhat|tiep nhan tu|sap nhap|ke tu ngay)/;

/** The text itself says that the body is gone. */
export function isHistory(plan: Plan, place: Span): boolean {
  const around = plan.tree.text.slice(Math.max(0, place.start - 40), place.end + 40);
  return HISTORY.test(fold(around.normalize('NFC')));
}

const LEVEL_WORD = /(?<![a-z])(?:huyen|quan|thi xa|thanh pho|tp|tinh|xa|phuong)(?![a-z])/;

/** "Thanh tra" in a university's plan: a name short of its level means a body of the plan's own level, here none that ended. */
const isOfAnotherLevel = (text: string, verdict: AgencyEntry | 'district', { header }: Plan): boolean =>
  verdict !== 'district' &&
  verdict.level !== header.level &&
  LEVEL_WORD.test(fold(verdict.name)) &&
  !LEVEL_WORD.test(fold(text.normalize('NFC')));

/** The catalogue's entry for a body that has ended, or the district level as a whole; null for a body that existed. */
function judge(text: string, { level }: Body, date: string, index: AgencyIndex): AgencyEntry | 'district' | null {
  const entries = findAgencyEntries(text, date, index).filter((entry) => level === null || entry.level === level);
  const [entry] = entries;
  const isOver = entry && !validOn(entry, date) && entry.validTo !== null && entry.validTo < date;
  if (isOver && entry.verified !== false) return entry;
  if (date < TWO_LEVELS_FROM || level !== 'huyen' || entries.some((it) => validOn(it, date))) return null;
  // "thành phố" may be a province's; only what says "huyện", "quận" or "thị xã" is beyond doubt.
  const words = fold(text.normalize('NFC'));
  return /(?:^| )(?:huyen|quan|thi xa)(?: |$)/.test(words) && !/quan (?:su|doi|khu)/.test(words) ? 'district' : null;
}

function finding(plan: Plan, place: Span, name: string, verdict: AgencyEntry | 'district'): Finding {
  if (verdict === 'district') return { span: place, message: { text: DISTRICT, args: { name } } };
  const successors = successorsOf(verdict, plan.knowledge.agencies);
  const names = [...new Set(successors.map(({ entry }) => entry.name))];
  const next = new Date(Date.parse(`${verdict.validTo}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const args = {
    name,
    day: next.split('-').reverse().join('/'),
    successors: names.join(', '),
  };
  return {
    span: place,
    message: { text: names.length > 0 ? ENDED : GONE, args },
    fixes: () => fixes(plan, place, successors),
  };
}

function fixes(plan: Plan, place: Span, successors: ReturnType<typeof successorsOf>): readonly Fix[] {
  // A name that runs on over rows or pages cannot be replaced in one piece.
  if (/[\t\r\n|]/.test(plan.tree.text.slice(place.start, place.end))) return [];
  return successors.slice(0, 5).map(({ entry, scope }) => ({
    title: { text: FIX, args: { name: entry.name, scope } },
    safe: false,
    preferred: successors.length === 1,
    edits: [{ span: place, text: entry.name }],
  }));
}
