/** Runs the rules over a plan. Pure: no clock, no files; nothing is worded before it is shown. */
import type { Plan } from '../plan/model';
import type { Message } from '../text/localized';
import { type Span, span } from '../text/span';
import type { Trace } from '../workspace/trace';
import { type Accepted, applyBaseline } from './baseline';
import { rules as allRules, ruleById } from './registry';
import type { Finding, Fix, Related, Rule, RuleContext, RuleInfo, Severity } from './rule';
import { applySilencings, readSilencings } from './silence';
import { encodingOf } from './text/encoding';
import { silencingFindings, unusedSilencing } from './unused-silencing';

export interface CheckOptions {
  /** This plan against its parents; null when no parent was found. */
  readonly trace: Trace | null;
  /** The day of checking, YYYY-MM-DD. */
  readonly today: string;
  /** Severities by rule id, where they are not the rules' own. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** Findings that the workspace has accepted for now; null or absent: none. */
  readonly baseline?: Accepted | null;
  /** Other rules than the registry's, for tests. */
  readonly rules?: readonly Rule[];
}

/** A finding ready to be shown: its severity is settled, its fixes wait to be asked for. */
export interface CheckedFinding {
  readonly rule: RuleInfo;
  readonly severity: Severity;
  /** From the document's start. */
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly Related[];
  readonly reach?: Span;
  readonly fixes: () => readonly Fix[];
  /** What a rule threw, when the finding says that a rule broke down; for the log. */
  readonly thrown?: unknown;
}

/**
 * What is wrong with `plan`, in document order, findings at one place in the order of the registry. A file that is not a
 * plan has no findings. A rule that throws leaves one finding that says so; the other rules are heard all the same.
 */
export function check(plan: Plan, options: CheckOptions): readonly CheckedFinding[] {
  if (!plan.recognised) return [];
  const rules = options.rules ?? allRules;
  const context: RuleContext = { plan, trace: options.trace, today: options.today };
  const ran = new Set<string>();
  const found: CheckedFinding[] = [];
  for (const rule of rules) {
    const severity = options.severities?.get(rule.id) ?? rule.severity;
    if (severity === 'off' || !applies(rule, context)) continue;
    ran.add(rule.id);
    found.push(...run(rule, context, options.severities));
  }
  const read = readSilencings(plan);
  const silenced = applySilencings(read, found);
  const idle = silencingFindings(plan.tree.text, silenced, read.silencings, ran, (id) => known(rules, id));
  const judged = [...silenced.kept, ...settle(unusedSilencing, idle, options.severities)];
  const rest = applyBaseline(plan, judged, options.baseline, ran.add(unusedSilencing.id));
  const kept = [...rest.kept, ...settle(unusedSilencing, rest.idle, options.severities)];
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const known = (rules: readonly Rule[], id: string): boolean =>
  ruleById(id) !== undefined || rules.some((rule) => rule.id === id);

const applies = (rule: Rule, { plan, trace }: RuleContext): boolean =>
  (rule.needs !== 'trace' || trace !== null) &&
  (rule.scans === true || !plan.damaged) &&
  (rule.legacy === true || encodingOf(plan) === null);

function run(rule: Rule, context: RuleContext, severities: CheckOptions['severities']): readonly CheckedFinding[] {
  try {
    return settle(rule, rule.check(context), severities);
  } catch (thrown) {
    return [broken(rule, thrown)];
  }
}

const noFixes = (): readonly Fix[] => [];

/** Findings with their severities: what the workspace asks for counts before what the rule grades. */
function settle(rule: RuleInfo, findings: Iterable<Finding>, severities: CheckOptions['severities']): CheckedFinding[] {
  const asked = severities?.get(rule.id);
  const settled: CheckedFinding[] = [];
  for (const finding of findings) {
    const severity = asked ?? finding.severity ?? rule.severity;
    if (severity === 'off') continue;
    settled.push({
      rule,
      severity,
      span: finding.span,
      message: finding.message,
      related: finding.related ?? [],
      ...(finding.reach ? { reach: finding.reach } : {}),
      fixes: finding.fixes ?? noFixes,
    });
  }
  return settled;
}

const BROKEN = {
  vi: 'Quy tắc “{rule}” gặp lỗi khi kiểm tra văn bản này nên chưa cho kết quả; đề nghị báo lại cho nhóm phát triển ({reason}).',
  en: 'The rule “{rule}” failed on this document and gave no result; please report it ({reason}).',
};

function broken(rule: Rule, thrown: unknown): CheckedFinding {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    rule,
    severity: 'warning',
    span: span(0, 0),
    message: { text: BROKEN, args: { rule: rule.id, reason } },
    related: [],
    fixes: noFixes,
    thrown,
  };
}
