/** Small plans for tests, written out and read like any other. */
import type { Plan } from '../../server/src/plan/model';
import { readPlan } from '../../server/src/plan/read';
import { parse } from '../../server/src/syntax/parse';

export const read = (text: string): Plan => readPlan(parse(text));

export interface TaskText {
  readonly text: string;
  readonly owner?: string;
  readonly deadline?: string;
}

export interface PlanText {
  readonly number?: string;
  readonly date?: string;
  readonly issuer?: string;
  /** "Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động" */
  readonly parent?: string;
  readonly tasks?: readonly (TaskText | string)[];
  /** Rows of a task table in an appendix. */
  readonly rows?: readonly TaskText[];
}

export function planText(plan: PlanText): string {
  const {
    number = '12/KH-UBND',
    date = '05/5/2024',
    issuer = 'UBND xã Hòa Bình',
    parent,
    tasks = [],
    rows = [],
  } = plan;
  const lines = [`Số: ${number}`, '', 'KẾ HOẠCH', `Phát triển kinh tế tập thể năm 2024`, ''];
  const basis = parent ? `Thực hiện ${parent} về phát triển kinh tế tập thể, ` : '';
  lines.push(`${basis}${issuer} ban hành Kế hoạch như sau:`, '', 'I. NHIỆM VỤ', '');
  tasks.forEach((task, i) => {
    const { text, owner, deadline } = typeof task === 'string' ? { text: task } : task;
    lines.push(`${i + 1}. ${text}.`, '');
    if (owner) lines.push(`Cơ quan thực hiện: ${owner}.`, '');
    if (deadline) lines.push(`Thời gian hoàn thành: ${deadline}.`, '');
  });
  lines.push('II. TỔ CHỨC THỰC HIỆN', '');
  lines.push('Quá trình thực hiện nếu có vướng mắc, đề nghị báo cáo để được hướng dẫn./.', '');
  if (rows.length > 0) {
    lines.push('Phụ lục', 'DANH MỤC NHIỆM VỤ', `(Kèm theo Kế hoạch số ${number} ngày ${date} của ${issuer})`, '');
    lines.push('TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện');
    rows.forEach((row, i) => {
      lines.push(`${i + 1}\t${row.text}\t${row.owner ?? ''}\t\t${row.deadline ?? ''}`);
    });
  } else lines.push(`(Kèm theo Kế hoạch số ${number} ngày ${date} của ${issuer})`);
  return `${lines.join('\n')}\n`;
}

export const plan = (text: PlanText): Plan => read(planText(text));
