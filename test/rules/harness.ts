/** Runs rules on plan snippets. */
import type { Plan } from '../../server/src/plan/model';
import { readPlan } from '../../server/src/plan/read';
import { type CheckedFinding, type CheckOptions, check } from '../../server/src/rules/check';
import type { Edit } from '../../server/src/rules/rule';
import { parse } from '../../server/src/syntax/parse';
import { type Language, say } from '../../server/src/text/localized';
import { traceTasks } from '../../server/src/workspace';
import type { Shown } from '../fixture';

export interface JudgeOptions extends Partial<Omit<CheckOptions, 'trace'>> {
  /** Text of the parent plan. */
  readonly parent?: string | undefined;
}

export interface Judged {
  readonly text: string;
  readonly plan: Plan;
  readonly findings: readonly CheckedFinding[];
}

/** A snippet read as a plan, however little of one it is. */
export const read = (text: string): Plan => ({ ...readPlan(parse(text)), recognised: true });

export function judge(text: string, { parent, ...options }: JudgeOptions = {}): Judged {
  const plan = read(text);
  const trace = parent === undefined ? null : traceTasks(plan, [{ uri: 'file:///cha.kh.md', plan: read(parent) }]);
  return { text, plan, findings: check(plan, { today: '2025-01-02', ...options, trace }) };
}

export const shown = (findings: readonly CheckedFinding[], language: Language = 'vi'): readonly Shown[] =>
  findings.map(({ rule, severity, span, message }) => ({
    span,
    rule: rule.id,
    severity,
    message: say(message, language),
  }));

/** `text` after `edits`; where there are choices the first one is taken. Fails on edits that overlap or run out of it. */
export function apply(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted, choices } of edits) {
    if (span.start < at || span.end < span.start || span.end > text.length)
      throw new Error('edits out of order or range');
    result += text.slice(at, span.start) + inserted.replaceAll('$0', choices?.[0] ?? '$0');
    at = span.end;
  }
  return result + text.slice(at);
}
