/** Findings as diagnostics, the same for clients that pull and for those that are pushed to. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { locationOf, type OpenSource, rangeOf, type Source } from '../features/source';
import { isBaselineFile, readBaseline } from '../rules/baseline';
import type { CheckedFinding } from '../rules/check';
import type { Severity } from '../rules/rule';
import { type Language, type Localized, say } from '../text/localized';
import { isCatalogueFile, readCatalogueFile } from '../workspace/catalogue';
import type { Client } from './client';
import { readConfigText } from './configs';
import type { DocumentFindings } from './session';

const SOURCE: Localized = { vi: 'Kế hoạch', en: 'Plan' };

const OMITTED: Localized = {
  vi: 'Còn {n} nhận xét chưa hiện. Hãy sửa bớt những chỗ đã nêu rồi lưu lại để xem tiếp.',
  en: '{n} more findings are not shown. Mend some of those that are, then save to see the rest.',
};

const TOO_LARGE: Localized = {
  vi: 'Tệp lớn hơn {limit} MB nên không được kiểm tra. Hãy tách phụ lục hoặc phần không phải kế hoạch ra tệp khác.',
  en: 'The file is larger than {limit} MB and is not checked. Move appendices, or what is not the plan, to another file.',
};

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Tags of rules that editors show in a way of their own. */
const TAGS: Readonly<Record<string, DiagnosticTag>> = { unnecessary: DiagnosticTag.Unnecessary };

export interface DiagnosticOptions {
  readonly client: Pick<Client, 'related' | 'codeDescription'>;
  readonly language: Language;
  /** Folder of the rules' pages; null when there is none to link to. */
  readonly rulePages: string | null;
  /** Other documents that a finding points to. */
  readonly open: OpenSource;
}

/** The findings that are shown, in document order; the last one says how many are not. */
export function toDiagnostics(
  source: Source,
  { shown, omitted }: DocumentFindings,
  options: DiagnosticOptions,
): Diagnostic[] {
  const diagnostics = shown.map((finding) => toDiagnostic(source, finding, options));
  if (omitted > 0) {
    const at = rangeOf(source, { start: 0, end: 0 });
    const message = say({ text: OMITTED, args: { n: omitted } }, options.language);
    const name = SOURCE[options.language];
    diagnostics.push({ range: at, severity: DiagnosticSeverity.Hint, source: name, message });
  }
  return diagnostics;
}

function toDiagnostic(source: Source, finding: CheckedFinding, options: DiagnosticOptions): Diagnostic {
  const { rule } = finding;
  const { client, language, rulePages } = options;
  const tags = rule.tags.map((tag) => TAGS[tag]).filter((tag) => tag !== undefined);
  return {
    range: rangeOf(source, finding.span),
    severity: SEVERITIES[finding.severity],
    code: rule.id,
    ...(client.codeDescription && rulePages !== null
      ? { codeDescription: { href: `${rulePages}/${rule.id}.md` } }
      : {}),
    source: SOURCE[language],
    message: say(finding.message, language),
    ...(tags.length > 0 ? { tags } : {}),
    ...(client.related && finding.related.length > 0 ? { relatedInformation: related(source, finding, options) } : {}),
  };
}

function related(source: Source, finding: CheckedFinding, { language, open }: DiagnosticOptions) {
  return finding.related.flatMap(({ uri, span, message }) => {
    const there = uri === null ? source : open(uri);
    return there ? [{ location: locationOf(there, span), message: say(message, language) }] : [];
  });
}

/** All that is said of a file over the limit. */
export const tooLarge = (limit: number, language: Language): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: SOURCE[language],
  message: say({ text: TOO_LARGE, args: { limit: limit / 1_000_000 } }, language),
});

/** What is wrong in an open kehoach.json, baseline or file of catalogues. `lists`: ids of the lists around it. */
export function configDiagnostics(text: TextDocument, lists: readonly string[], language: Language): Diagnostic[] {
  const { errors } = readSettings(text.uri, text.getText(), lists);
  return errors.map(({ span, message }) => ({
    range: { start: text.positionAt(span.start), end: text.positionAt(span.end) },
    severity: DiagnosticSeverity.Warning,
    source: SOURCE[language],
    message: say(message, language),
  }));
}

function readSettings(uri: string, text: string, lists: readonly string[]) {
  if (isBaselineFile(uri)) return readBaseline(text);
  return isCatalogueFile(uri) ? readCatalogueFile(text) : readConfigText(text, lists);
}

/** True when both lists say the same; what makes a pulled result "unchanged". */
export const sameDiagnostics = (a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean =>
  a.length === b.length && a.every((it, i) => sameDiagnostic(it, b[i]!));

const sameDiagnostic = (a: Diagnostic, b: Diagnostic): boolean =>
  a.code === b.code &&
  a.severity === b.severity &&
  a.range.start.line === b.range.start.line &&
  a.range.start.character === b.range.start.character &&
  a.range.end.line === b.range.end.line &&
  a.range.end.character === b.range.end.character &&
  a.message === b.message &&
  JSON.stringify(a.relatedInformation) === JSON.stringify(b.relatedInformation);
