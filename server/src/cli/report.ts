/** What every report is made from. */
import type { RuleInfo } from '../rules/rule';
import type { Language } from '../text/localized';
import type { DiagnosticJson, Summary } from './findings';
import type { Lines } from './lines';

export interface CheckedDocument {
  readonly name: string;
  readonly lines: Lines;
  readonly diagnostics: readonly DiagnosticJson[];
}

export interface Report {
  readonly documents: readonly CheckedDocument[];
  readonly summary: Summary;
  /** The rules that were run or may be named. */
  readonly rules: readonly RuleInfo[];
  readonly language: Language;
  readonly version: string;
}

/** How a report is laid out on a terminal. */
export interface Layout {
  readonly colour: boolean;
  readonly width: number;
  /** Findings only. */
  readonly quiet: boolean;
}
