/** The rules. A new rule is its file, its tests, and one line here. */
import { deadlineBeforeIssue } from './deadline-before-issue';
import { inconsistentAgency } from './inconsistent-agency';
import { missingDeadline } from './missing-deadline';
import { missingOwner } from './missing-owner';
import { noLead } from './no-lead';
import { numbering } from './numbering';
import type { Rule, RuleInfo } from './rule';
import { serviceName } from './service-name';
import { taskNotInParent } from './task-not-in-parent';
import { unusedSilencing } from './unused-silencing';
import { vagueOwner } from './vague-owner';

/** In the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [
  missingOwner,
  missingDeadline,
  noLead,
  vagueOwner,
  inconsistentAgency,
  taskNotInParent,
  serviceName,
  deadlineBeforeIssue,
  numbering,
];

/** Everything with a page, a setting and a severity: the rules, and what is said about silencing comments. */
export const catalogue: readonly RuleInfo[] = [...rules, unusedSilencing];

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule called `id`; undefined when there is none. */
export const ruleById = (id: string): RuleInfo | undefined => byId.get(id);
