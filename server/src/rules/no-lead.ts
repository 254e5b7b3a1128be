/** Several agencies, none of which is said to lead. */
import { absolute, type Task } from '../plan/model';
import { fold, foldKey } from '../text/fold';
import { inheritedOwners } from './inherit';
import { isOneBody, leadEdit, mentionsSpan } from './responsible';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { namesBodiesOnly } from './text/scan-certain';

const MESSAGE = {
  vi: 'Nhiều cơ quan cùng thực hiện nhưng không ghi cơ quan nào chủ trì. Khi vướng mắc không rõ ai quyết định. Đề nghị ghi rõ một cơ quan chủ trì, các cơ quan khác phối hợp.',
  en: 'Several agencies share this task and none leads. It is unclear who decides. Name one as the lead, the others as coordinating.',
};
const IMPLIED = {
  vi: 'Chỉ có thể hiểu ngầm “{owner}” chủ trì. Nên ghi rõ “chủ trì, phối hợp với” để không tranh cãi về trách nhiệm.',
  en: '“{owner}” can only be guessed to be the lead. Say so, to leave no doubt about who answers.',
};
const FIX = { vi: 'Ghi “{lead}” chủ trì', en: 'Make “{lead}” the lead' };

/** More leads to choose from than this crowd the menu. */
const MOST_LEADS = 3;

/** "Theo chức năng, nhiệm vụ được giao …": each of them answers for its own part. */
const EACH = /^\W*(?:can cu|theo|tuy theo|tren co so) (?:cac )?(?:chuc nang|nhiem vu|linh vuc)/;

export const noLead: Rule = {
  id: 'no-lead',
  severity: 'warning',
  scans: true,
  tags: ['nhiem-vu'],
  title: { vi: 'Nhiều cơ quan nhưng không ghi ai chủ trì', en: 'Several agencies, none in the lead' },
  docs: {
    what: {
      vi: 'Chỉ ra nhiệm vụ giao cho nhiều cơ quan (“A, B và C phối hợp …”, “A với B …”) mà không cơ quan nào ghi là chủ trì. Nếu chỉ một cơ quan được nêu tên thì nhắc ở mức “nên sửa”. Các cơ quan trong cột chủ trì của bảng được hiểu là cùng chủ trì, không nhắc; việc mỗi cơ quan tự làm “theo chức năng, nhiệm vụ” cũng vậy.',
      en: 'Points at a task given to several agencies none of which is said to lead. With a single named agency it is only mentioned. Agencies in a lead column are taken to lead together; what each does for itself needs no lead.',
    },
    why: {
      vi: '“Phối hợp” mà không có “chủ trì” thì không ai là đầu mối, không ai chịu trách nhiệm cuối cùng.',
      en: 'Coordination without a lead leaves nobody in charge.',
    },
    example: {
      vi: '3.1. Công an thành phố, Chi cục Thuế thành phố, Phòng Văn hóa và Thông tin phối hợp triển khai …',
      en: 'Three agencies “coordinate”; none of them leads.',
    },
    fix: {
      vi: 'Chọn cơ quan chủ trì: câu được viết lại thành “… chủ trì, phối hợp với …”. Cơ quan mà kế hoạch cấp trên giao chủ trì đứng đầu.',
      en: 'Choose the lead: the sentence becomes “… chủ trì, phối hợp với …”. The parent plan’s lead comes first.',
    },
    safety: {
      vi: 'Cần xem lại: việc chọn cơ quan chủ trì thay đổi trách nhiệm.',
      en: 'For review: choosing the lead changes who is responsible.',
    },
  },
  check: function* (context) {
    for (const task of context.plan.tasks) {
      const { owners, coop, leadMarked, form, action } = task.reading;
      if (leadMarked || owners.length + coop.length < 2 || EACH.test(fold(action.slice(0, 60)))) continue;
      const named = owners.filter(isOneBody);
      // On a scan a lost "chủ trì" looks like none: only several bodies with nothing else beside them are certain.
      if (context.plan.damaged && (named.length < 2 || !namesBodiesOnly(context.plan, task))) continue;
      // A cell "A phối hợp với B": tables are read as if the first one leads.
      if (form === 'row' && named.length === 1) continue;
      // Collective phrases alone are a matter of vague-owner.
      if (named.length > 0) yield finding(context, task, named.length);
    }
  },
};

function finding(context: RuleContext, task: Task, named: number): Finding {
  const { owners, coop, head } = task.reading;
  const place = mentionsSpan(owners) ?? head;
  const bare = named > 1 || coop.length > 0 ? mentionsSpan([...owners, ...coop]) : null;
  const implied = named === 1;
  return {
    span: absolute(task, bare && !/[\r\n\t|]/.test(textOf(context, task, bare)) ? bare : place),
    message: implied ? { text: IMPLIED, args: { owner: owners.find(isOneBody)!.text } } : { text: MESSAGE },
    ...(implied ? { severity: 'info' as const } : {}),
    fixes: () => fixes(context, task),
  };
}

const textOf = ({ plan }: RuleContext, task: Task, { start, end }: { start: number; end: number }): string =>
  plan.tree.text.slice(task.start + start, task.start + end);

function fixes(context: RuleContext, task: Task): readonly Fix[] {
  const named = task.reading.owners.filter(isOneBody).map((owner) => owner.text);
  const asked = new Set(inheritedOwners(context, task).map(foldKey));
  const leads = [
    ...named.filter((name) => asked.has(foldKey(name))),
    ...named.filter((name) => !asked.has(foldKey(name))),
  ];
  return leads.slice(0, MOST_LEADS).flatMap((lead, i) => {
    const edit = leadEdit(context.plan, task, lead);
    return edit ? [{ title: { text: FIX, args: { lead } }, safe: false, preferred: i === 0, edits: [edit] }] : [];
  });
}
