/** Findings of one document, worded and placed for reports. */
import type { CheckedFinding } from '../rules/check';
import type { Severity } from '../rules/rule';
import { type Language, say } from '../text/localized';
import type { InputDocument } from './documents';
import { type Lines, linesOf } from './lines';
import { range } from './tasks-json';

export interface DiagnosticJson {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedJson[];
  readonly fixes: readonly { readonly title: string }[];
}

export interface RelatedJson {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Where a related place in another file stands. */
export interface OtherFiles {
  readonly nameOf: (uri: string) => string;
  /** The text of the file; undefined when it is not among the documents. */
  readonly textOf: (uri: string) => string | undefined;
}

/** Findings in the shape of the JSON report. Lines and columns count from 1; ends are exclusive. */
export function diagnosticsOf(
  document: InputDocument,
  findings: readonly CheckedFinding[],
  language: Language,
  others: OtherFiles,
): readonly DiagnosticJson[] {
  const lines = new Map<string, Lines>();
  const linesIn = (uri: string): Lines => {
    const known = lines.get(uri) ?? linesOf(others.textOf(uri) ?? '');
    lines.set(uri, known);
    return known;
  };
  return findings.map((finding) => ({
    file: document.name,
    ...range(finding.span, document.lines),
    rule: finding.rule.id,
    severity: finding.severity,
    message: say(finding.message, language),
    related: finding.related.map(({ uri, span, message }) => ({
      file: uri === null ? document.name : others.nameOf(uri),
      line: (uri === null ? document.lines : linesIn(uri)).at(span.start).line,
      message: say(message, language),
    })),
    // Fixes that are offered elsewhere in the document belong to an editor's cursor.
    fixes: finding.fixes().flatMap((fix) => (fix.at ? [] : [{ title: say(fix.title, language) }])),
  }));
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

export function summaryOf(files: number, diagnostics: readonly DiagnosticJson[]): Summary {
  const count = (severity: Severity) => diagnostics.filter((it) => it.severity === severity).length;
  return { files, errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}
