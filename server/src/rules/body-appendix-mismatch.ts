/** One task that body and appendix give to different agencies, or different times. */
import { type AgencyMention, absolute, type Deadline, type Plan, type Task } from '../plan/model';
import { foldKey } from '../text/fold';
import type { Span } from '../text/span';
import { matchBodyAppendix } from '../workspace';
import { bodyOfMention } from './bodies';
import { relatedRow } from './elsewhere';
import { isOneBody, mentionsSpan } from './responsible';
import type { Finding, Fix, Rule } from './rule';

const OWNER = {
  vi: 'Nhiệm vụ này ở nội dung giao “{body}”, ở phụ lục giao “{appendix}”. Không rõ ai chịu trách nhiệm. Đề nghị thống nhất.',
  en: 'The text gives this task to “{body}”, the appendix to “{appendix}”. It is unclear who answers. Make them agree.',
};
const DEADLINE = {
  vi: 'Thời hạn ở nội dung là “{body}”, ở phụ lục là “{appendix}”. Không rõ thời hạn nào đúng. Đề nghị thống nhất.',
  en: 'The text says “{body}”, the appendix “{appendix}”. It is unclear which deadline counts. Make them agree.',
};
const FIX_BODY = { vi: 'Sửa nội dung theo phụ lục: “{text}”', en: 'Change the text to the appendix’s “{text}”' };
const FIX_APPENDIX = { vi: 'Sửa phụ lục theo nội dung: “{text}”', en: 'Change the appendix to the text’s “{text}”' };

export const bodyAppendixMismatch: Rule = {
  id: 'body-appendix-mismatch',
  severity: 'warning',
  tags: ['nhiem-vu'],
  title: { vi: 'Nội dung và phụ lục giao khác nhau', en: 'Text and appendix disagree' },
  docs: {
    what: {
      vi: 'So từng nhiệm vụ trong nội dung với dòng tương ứng trong phụ lục, và chỉ ra nhiệm vụ mà cơ quan chủ trì khác hẳn nhau hoặc thời hạn kết thúc khác nhau. Không nhắc khi một bên chỉ ghi thêm cơ quan (thường do ô gộp khi chuyển tệp).',
      en: 'Compares each task of the text with its row in the appendix and points at different lead agencies or different ends. Silent where one side merely names more agencies (often a merged cell).',
    },
    why: {
      vi: 'Hai cơ quan, hai thời hạn cho một việc: mỗi nơi làm theo một chỗ, hoặc không nơi nào làm.',
      en: 'With two agencies or two deadlines for one task, nobody knows which counts.',
    },
    example: {
      vi: 'b) Phòng Tài chính - Kế hoạch chủ trì … cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp …\n\nPhụ lục II: 3 | … đăng ký doanh nghiệp | Phòng Kinh tế | …',
      en: 'The text names one division, the appendix another.',
    },
    fix: {
      vi: 'Sửa nội dung theo phụ lục, hoặc phụ lục theo nội dung.',
      en: 'Change the text to the appendix’s, or the appendix to the text’s.',
    },
    safety: {
      vi: 'Cần xem lại: chỉ người soạn thảo biết bên nào đúng.',
      en: 'For review: only the drafter knows which side is right.',
    },
  },
  check: function* ({ plan }) {
    for (const { body, appendix, owner, deadline } of matchBodyAppendix(plan).pairs) {
      if (owner === 'different' && haveNothingInCommon(plan, body, appendix)) yield ownerFinding(plan, body, appendix);
      if (deadline === 'different' && endDiffers(body, appendix)) yield deadlineFinding(plan, body, appendix);
    }
  },
};

/** The body that a mention names; one that stands in a heading is known by its words. */
function keyOf(plan: Plan, task: Task, mention: AgencyMention): string {
  const body = bodyOfMention(plan, task, mention);
  if (body) return body.cluster.key;
  const words = foldKey(mention.text);
  return plan.agencies.find(({ variants }) => variants.some(({ text }) => foldKey(text) === words))?.key ?? words;
}

function haveNothingInCommon(plan: Plan, body: Task, appendix: Task): boolean {
  const named = (task: Task): string[] =>
    task.reading.owners.filter(isOneBody).map((owner) => keyOf(plan, task, owner));
  const ours = named(body);
  const theirs = new Set(named(appendix));
  return ours.length > 0 && theirs.size > 0 && !ours.some((key) => theirs.has(key));
}

/** "Trước ngày 27/01/2023" and "Tháng 1/2023", "tháng 3/2022" and "Quý I năm 2022" say one thing more or less exactly. */
function endDiffers(body: Task, appendix: Task): boolean {
  const [a, b] = [body.reading.deadline, appendix.reading.deadline];
  if (!a || !b) return false;
  if (a.end === null && b.end === null) return a.kind !== b.kind;
  return !covers(a, b) && !covers(b, a);
}

function covers({ start, end }: Deadline, other: Deadline): boolean {
  const point = other.end ?? (other.kind === 'from' ? other.start : null);
  return point !== null && start !== null && end !== null && start <= point && point <= end;
}

const namesOf = ({ reading }: Task): string => reading.owners.map((owner) => owner.text).join(', ');

function ownerFinding(plan: Plan, body: Task, appendix: Task): Finding {
  const [here, there] = [mentionsSpan(body.reading.owners), mentionsSpan(appendix.reading.owners)];
  const args = { body: namesOf(body), appendix: namesOf(appendix) };
  return finding(plan, [body, here, args.body], [appendix, there, args.appendix], { text: OWNER, args });
}

function deadlineFinding(plan: Plan, body: Task, appendix: Task): Finding {
  const [a, b] = [body.reading.deadline!, appendix.reading.deadline!];
  return finding(plan, [body, a.span, a.text], [appendix, b.span, b.text], {
    text: DEADLINE,
    args: { body: a.text, appendix: b.text },
  });
}

type Side = readonly [task: Task, place: Span | null, text: string];

function finding(
  plan: Plan,
  [body, here, ours]: Side,
  [appendix, there, theirs]: Side,
  message: Finding['message'],
): Finding {
  const fix = (task: Task, place: Span | null, text: string, title: Fix['title']): Fix[] => {
    if (!place) return [];
    const at = absolute(task, place);
    // Words that run on over rows or pages cannot be replaced in one piece.
    if (/[\t\r\n|]/.test(plan.tree.text.slice(at.start, at.end))) return [];
    return [{ title, safe: false, edits: [{ span: at, text }] }];
  };
  return {
    span: absolute(body, here ?? body.reading.head),
    message,
    related: [relatedRow(appendix, there, theirs)],
    fixes: () => [
      ...fix(body, here, theirs, { text: FIX_BODY, args: { text: theirs } }),
      ...fix(appendix, there, ours, { text: FIX_APPENDIX, args: { text: ours } }),
    ],
  };
}
