/** What a rule is: data about itself and one check function. The registry, pages, settings and schemas are made from it. */
import type { Plan } from '../plan/model';
import type { Localized, Message } from '../text/localized';
import type { Span } from '../text/span';
import type { Trace } from '../workspace/trace';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What there is to say about a rule without running it. */
export interface RuleInfo {
  readonly id: string;
  /** `off`: only when a workspace asks for it. */
  readonly severity: Severity | 'off';
  readonly tags: readonly string[];
  readonly title: Localized;
  readonly docs: RuleDocs;
  /** `trace`: says nothing while no parent plan is known. */
  readonly needs?: 'trace';
  /** Also for text out of a scan whose diacritics are lost; other rules stay silent there. */
  readonly scans?: boolean;
  /** Also for text that is in an encoding before Unicode as a whole; other rules stay silent there. */
  readonly legacy?: boolean;
}

export interface Rule extends RuleInfo {
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

/** The fixed headings of a rule's page, in Markdown. */
export interface RuleDocs {
  readonly what: Localized;
  readonly why: Localized;
  readonly example: Localized;
  readonly fix: Localized;
  /** Which fixes are safe and which are for review, and why. */
  readonly safety: Localized;
}

export interface RuleContext {
  readonly plan: Plan;
  /** This plan against its parents; null when no parent was found. */
  readonly trace: Trace | null;
  /** The day of checking, YYYY-MM-DD, handed in. */
  readonly today: string;
}

/** One thing that is wrong. Spans are from the document's start. */
export interface Finding {
  readonly span: Span;
  /** One sentence each at most: what is wrong, why it matters, what to do. */
  readonly message: Message;
  /** Overrides the rule's default, where one rule grades (a duty without siblings that carry a deadline). */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  /** Where the fixes that have a place of their own (`Fix.at`) are offered, all together; none elsewhere. */
  readonly reach?: Span;
  /** Called only when fixes are asked for. */
  readonly fixes?: () => readonly Fix[];
}

export interface Related {
  /** Null: the document itself. */
  readonly uri: string | null;
  readonly span: Span;
  readonly message: Message;
}

export interface Fix {
  readonly title: Message;
  /** Safe: cannot change what the plan says. Applied by fix-all. */
  readonly safe: boolean;
  /** The first choice of the drafter. */
  readonly preferred?: boolean;
  /** Changes so much that the editor shows every change before it is made. */
  readonly preview?: boolean;
  /** Offered here and not where the finding stands. */
  readonly at?: Span;
  /** Offsets from the document's start; ascending, not overlapping. May be worked out when first read: read it last. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
  /** Choices for a placeholder that stands in `text` as `$0`: offered as a snippet where the editor can, the first taken where it cannot. */
  readonly choices?: readonly string[];
  /** In a fix that is previewed: so certain that it is ticked from the start, where others are left to be looked at. */
  readonly certain?: boolean;
}
