/** A task whose owners are all collective phrases. */
import { absolute, type Section, type Task } from '../plan/model';
import { fold } from '../text/fold';
import { leadEdit, mentionsSpan } from './responsible';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { isOrganising } from './sections';
import { namesBodiesOnly } from './text/scan-certain';
import { ownerChoices } from './values';

const MESSAGE = {
  vi: 'Nhiệm vụ chỉ giao chung cho “{owner}”. Không cơ quan nào chịu trách nhiệm chính. Đề nghị ghi tên một cơ quan chủ trì.',
  en: 'This task is given to “{owner}” at large. No agency answers for it. Name one agency as the lead.',
};
const HEADING = {
  vi: 'Mục này giao việc chung cho “{owner}”. Không xác định được cơ quan nào phải làm. Nên ghi tên từng cơ quan.',
  en: 'This part gives work to “{owner}” at large. Nobody can tell who has to do it. Better name the agencies.',
};
const FIX = { vi: 'Ghi tên cơ quan chủ trì, các cơ quan này phối hợp', en: 'Name a lead, these coordinating' };
const FIX_CELL = { vi: 'Thay bằng một cơ quan chủ trì', en: 'Replace with one lead agency' };

export const vagueOwner: Rule = {
  id: 'vague-owner',
  severity: 'info',
  scans: true,
  tags: ['nhiem-vu'],
  title: { vi: 'Cơ quan chủ trì chỉ ghi chung chung', en: 'Only a collective phrase leads' },
  docs: {
    what: {
      vi: 'Chỉ ra nhiệm vụ mà cơ quan chủ trì chỉ là cụm từ chung như “các cơ quan, đơn vị liên quan”, “các ngành có liên quan”. Mục có tiêu đề “các sở, ngành có liên quan” được nhắc một lần ở tiêu đề. Không áp dụng cho nội dung giao chung ở phần tổ chức thực hiện và cho mục có tiêu đề nêu một nhóm đếm được như “UBND các xã”.',
      en: 'Points at a task led only by a phrase such as “relevant agencies and units”. A heading such as “relevant agencies” over duties is marked once. Silent for the organisational part and for a heading that names a group that can be counted.',
    },
    why: {
      vi: 'Giao cho tất cả là không giao cho ai: khi chậm tiến độ không xác định được trách nhiệm.',
      en: 'What is everybody’s is nobody’s: when it is late no one answers for it.',
    },
    example: {
      vi: 'Cơ quan thực hiện: Các cơ quan, đơn vị, các ngành có liên quan.',
      en: 'The owner line holds collective phrases only.',
    },
    fix: {
      vi: 'Ghi tên một cơ quan chủ trì; cụm từ chung chuyển thành bên phối hợp. Cơ quan của kế hoạch cấp trên đứng đầu danh sách chọn.',
      en: 'Name one agency as lead; the phrase stays as the coordinating side. The parent plan’s agency is offered first.',
    },
    safety: {
      vi: 'Cần xem lại: chỉ người soạn thảo biết giao cho ai.',
      en: 'For review: only the drafter knows who is to lead.',
    },
  },
  check: function* (context) {
    for (const task of context.plan.tasks) {
      const { owners, form } = task.reading;
      if (owners.length === 0 || form === 'duty' || !owners.every((owner) => owner.generic)) continue;
      if (context.plan.damaged && !namesBodiesOnly(context.plan, task)) continue;
      if (!isOrganising(task.section)) yield finding(context, task);
    }
    for (const section of context.plan.sections) if (isOpenSet(section)) yield onHeading(section);
  },
};

/** "Các sở, ngành có liên quan" over duties: nobody can say who belongs to them. "UBND các xã" can be counted. */
const isOpenSet = ({ role, agency }: Section): boolean =>
  role === 'duties' && agency?.generic === true && /\blien quan\b/.test(fold(agency.text));

const onHeading = ({ span, agency }: Section): Finding => ({
  span,
  message: { text: HEADING, args: { owner: agency!.text } },
  fixes: () => [],
});

function finding(context: RuleContext, task: Task): Finding {
  const place = mentionsSpan(task.reading.owners);
  const owner = task.reading.owners.map((mention) => mention.text).join(', ');
  return {
    span: absolute(task, place ?? task.reading.head),
    message: { text: MESSAGE, args: { owner: owner.length > 60 ? `${owner.slice(0, 57)}…` : owner } },
    fixes: () => fixes(context, task),
  };
}

function fixes(context: RuleContext, task: Task): readonly Fix[] {
  const choices = ownerChoices(context, task);
  const place = mentionsSpan(task.reading.owners);
  if (task.reading.form === 'row') {
    if (!place) return [];
    const edit = { span: absolute(task, place), text: '$0', choices };
    return [{ title: { text: FIX_CELL }, safe: false, preferred: true, edits: [edit] }];
  }
  const edit = leadEdit(context.plan, task, '$0', choices);
  return edit ? [{ title: { text: FIX }, safe: false, preferred: true, edits: [edit] }] : [];
}
