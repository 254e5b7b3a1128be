/** The rules. A new rule is its file, its tests, and one line here. */
import type { Rule, RuleInfo } from './rule';
import { unusedSilencing } from './unused-silencing';

/** In the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [];

/** Everything with a page, a setting and a severity: the rules, and what is said about silencing comments. */
export const catalogue: readonly RuleInfo[] = [...rules, unusedSilencing];

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule called `id`; undefined when there is none. */
export const ruleById = (id: string): RuleInfo | undefined => byId.get(id);
