/** The rules. A new rule is its file, its tests, and one line here. */
import { serviceLists } from '../knowledge/services';
import type { KnownIds } from '../workspace/config';
import { appendixReference } from './appendix-reference';
import { bodyAppendixMismatch } from './body-appendix-mismatch';
import { citationInconsistent } from './citation-inconsistent';
import { deadlineAfterParent } from './deadline-after-parent';
import { deadlineBeforeIssue } from './deadline-before-issue';
import { deadlineDayOff } from './deadline-day-off';
import { duplicateTask } from './duplicate-task';
import { implausibleDate } from './implausible-date';
import { inconsistentAgency } from './inconsistent-agency';
import { invalidDate } from './invalid-date';
import { missingDeadline } from './missing-deadline';
import { missingOwner } from './missing-owner';
import { missingProduct } from './missing-product';
import { nd30Citation } from './nd30-citation';
import { nd30Date } from './nd30-date';
import { nd30Motto } from './nd30-motto';
import { nd30Number } from './nd30-number';
import { nd30PlaceDate } from './nd30-place-date';
import { nd30Recipients } from './nd30-recipients';
import { nd30Signature } from './nd30-signature';
import { noLead } from './no-lead';
import { numbering } from './numbering';
import { obsoleteAgency } from './obsolete-agency';
import { ocrDamage } from './ocr-damage';
import { parentTaskMissing } from './parent-task-missing';
import { repeatedWord } from './repeated-word';
import type { Rule, RuleInfo } from './rule';
import { serviceName } from './service-name';
import { spelling } from './spelling';
import { taskNotInParent } from './task-not-in-parent';
import { undefinedAbbreviation } from './undefined-abbreviation';
import { unicodeForm } from './unicode-form';
import { unresolvedBlank } from './unresolved-blank';
import { unusedSilencing } from './unused-silencing';
import { vagueOwner } from './vague-owner';
import { wrongJurisdiction } from './wrong-jurisdiction';

/** In the order in which findings at one place are shown. */
export const rules: readonly Rule[] = [
  missingOwner,
  missingDeadline,
  missingProduct,
  noLead,
  vagueOwner,
  inconsistentAgency,
  obsoleteAgency,
  wrongJurisdiction,
  taskNotInParent,
  parentTaskMissing,
  deadlineAfterParent,
  deadlineBeforeIssue,
  invalidDate,
  implausibleDate,
  deadlineDayOff,
  bodyAppendixMismatch,
  duplicateTask,
  serviceName,
  citationInconsistent,
  appendixReference,
  numbering,
  repeatedWord,
  unresolvedBlank,
  spelling,
  unicodeForm,
  ocrDamage,
  nd30Motto,
  nd30Number,
  nd30PlaceDate,
  nd30Date,
  nd30Citation,
  nd30Signature,
  nd30Recipients,
  undefinedAbbreviation,
];

/** Everything with a page, a setting and a severity: the rules, and what is said about silencing comments. */
export const catalogue: readonly RuleInfo[] = [...rules, unusedSilencing];

const byId = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The rule called `id`; undefined when there is none. */
export const ruleById = (id: string): RuleInfo | undefined => byId.get(id);

/** The ids that a configuration may name: rules, and lists of services, those called `lists` among them. */
export const knownIds = (lists: readonly string[]): KnownIds => ({
  rules: new Set(byId.keys()),
  services: new Set([...serviceLists.map(({ id }) => id), ...lists]),
});
