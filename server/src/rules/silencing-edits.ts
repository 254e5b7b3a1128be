/** Edits that write silencing comments; what the comments mean is in silence.ts. */
import type { Plan } from '../plan/model';
import { blockAt } from '../syntax/parse';
import { span } from '../text/span';
import type { CheckedFinding } from './check';
import { lineBreakOf, startOfLine } from './habits';
import type { Edit, Fix } from './rule';

export const OWN_TASK_COMMENT = '<!-- kehoach: nhiệm vụ riêng -->';

const HERE = {
  vi: 'Đã kiểm tra, giữ nguyên: bỏ qua “{rule}” tại đây',
  en: 'Checked, keep as it is: ignore “{rule}” here',
};
const FILE = { vi: 'Bỏ qua “{rule}” trong cả văn bản', en: 'Ignore “{rule}” in the whole document' };

/** For any finding: keep the place as it is, or switch the rule off in this document. */
export function silencingFixes(plan: Plan, finding: CheckedFinding): readonly Fix[] {
  const rule = finding.rule.id;
  const here = commentEdit(plan, finding.span.start, `<!-- kehoach: bỏ qua ${rule} -->`);
  const file = { span: span(0, 0), text: `<!-- kehoach: bỏ qua cả tệp ${rule} -->${lineBreakOf(plan.tree.text)}` };
  return [
    { title: { text: HERE, args: { rule } }, safe: false, edits: [here] },
    { title: { text: FILE, args: { rule } }, safe: false, edits: [file] },
  ];
}

/** A comment for the block at `offset`: on a line of its own above it; behind a row of a pipe table, which a line would cut. */
export function commentEdit(plan: Plan, offset: number, comment: string): Edit {
  const { text, blocks, starts } = plan.tree;
  const index = blockAt(plan.tree, offset);
  const block = blocks[index];
  if (block?.kind === 'row' && block.style === 'pipe') {
    const end = starts[index]! + block.text.trimEnd().length;
    return { span: span(end, end), text: ` ${comment}` };
  }
  // Inside a wrapped paragraph a comment would cut it; in front of the block it stands above all of it.
  const at = startOfLine(text, starts[index] ?? offset);
  return { span: span(at, at), text: `${comment}${lineBreakOf(text)}` };
}
