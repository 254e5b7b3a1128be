/** The report for people: each finding with the line it stands in and its place underlined, then a summary. */
import type { Severity } from '../rules/rule';
import type { Language, Localized } from '../text/localized';
import { excerpt, wrap } from './excerpt';
import type { DiagnosticJson } from './findings';
import type { CheckedDocument, Layout, Report } from './report';

/** The officers' own words for how much a finding weighs. */
const SEVERITIES: Readonly<Record<Severity, Localized>> = {
  error: { vi: 'bắt buộc sửa', en: 'error' },
  warning: { vi: 'cần xác minh', en: 'warning' },
  info: { vi: 'nên sửa', en: 'should mend' },
  hint: { vi: 'biên tập', en: 'editorial' },
};

const TEXT = {
  line: { vi: 'dòng {n}', en: 'line {n}' },
  fix: { vi: 'cách sửa', en: 'fix' },
  more: { vi: 'và {n} cách khác', en: 'and {n} more' },
  clean: { vi: 'Không có chỗ nào cần sửa trong {files} kế hoạch.', en: 'Nothing to mend. Plans checked: {files}.' },
  nothing: { vi: 'Không có kế hoạch nào được kiểm tra.', en: 'No plan was checked.' },
  total: {
    vi: '{n} chỗ cần xem lại trong {files} kế hoạch: {parts}.',
    en: 'Findings: {n} ({parts}). Plans checked: {files}.',
  },
  byRule: { vi: 'Theo quy tắc', en: 'By rule' },
} satisfies Record<string, Localized>;

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };
const BOLD = 1;
const DIM = 2;

type Paint = (text: string, code: number) => string;

export function reportText(report: Report, layout: Layout): string {
  const paint: Paint = layout.colour ? (text, code) => `\u001b[${code}m${text}\u001b[0m` : (text) => text;
  const { language } = report;
  const parts = report.documents
    .filter((document) => document.diagnostics.length > 0)
    .map((document) => section(document, layout.width, language, paint));
  if (!layout.quiet) parts.push(summary(report, paint));
  return parts.join('\n');
}

function section(
  { name, lines, diagnostics }: CheckedDocument,
  width: number,
  language: Language,
  paint: Paint,
): string {
  const gutter = String(Math.max(...diagnostics.map((it) => it.line))).length;
  const findings = diagnostics.map((it) => finding(it, lines.text(it.line), gutter, width, language, paint));
  return `${paint(name, BOLD)}\n\n${findings.join('\n')}`;
}

function finding(
  it: DiagnosticJson,
  line: string,
  gutter: number,
  width: number,
  language: Language,
  paint: Paint,
): string {
  const bar = paint('│', DIM);
  const margin = ' '.repeat(gutter);
  const end = it.endLine > it.line ? line.length : it.endColumn - 1;
  const shown = excerpt(line, it.column - 1, end, Math.max(20, width - gutter - 5));
  const colour = COLOURS[it.severity];
  const place = `${it.file}:${it.line}:${it.column}`;
  const out = [
    `${paint(place, DIM)}  ${paint(SEVERITIES[it.severity][language], colour)}  ${paint(it.rule, DIM)}`,
    ...wrap(it.message, width - gutter - 3).map((text) => `${margin}   ${text}`),
    ` ${paint(String(it.line).padStart(gutter), DIM)} ${bar} ${shown.text}`,
    ` ${margin} ${bar} ${paint(shown.underline, colour)}`,
  ];
  for (const { file, line: at, message } of it.related) {
    const there = file === it.file ? TEXT.line[language].replace('{n}', String(at)) : `${file}:${at}`;
    out.push(` ${margin} ${paint('→', DIM)} ${paint(there, DIM)}  ${message}`);
  }
  const [first] = it.fixes;
  if (first) {
    const others = it.fixes.length - 1;
    const more = others > 0 ? ` (${TEXT.more[language].replace('{n}', String(others))})` : '';
    out.push(` ${margin} ${paint('✎', DIM)} ${TEXT.fix[language]}: ${first.title}${more}`);
  }
  return `${out.join('\n')}\n`;
}

/** From here on it pays to see which rules the findings are of. */
const MANY = 8;

function summary({ documents, summary: counts, language }: Report, paint: Paint): string {
  const diagnostics = documents.flatMap((document) => document.diagnostics);
  const files = String(counts.files);
  if (counts.files === 0) return `${TEXT.nothing[language]}\n`;
  if (diagnostics.length === 0) return `${TEXT.clean[language].replace('{files}', files)}\n`;
  const bySeverity: readonly (readonly [Severity, number])[] = [
    ['error', counts.errors],
    ['warning', counts.warnings],
    ['info', counts.infos],
    ['hint', counts.hints],
  ];
  const parts = bySeverity
    .filter(([, n]) => n > 0)
    .map(([severity, n]) => paint(`${n} ${SEVERITIES[severity][language]}`, COLOURS[severity]))
    .join(', ');
  const total = TEXT.total[language]
    .replace('{n}', String(diagnostics.length))
    .replace('{files}', files)
    .replace('{parts}', parts);
  if (diagnostics.length < MANY) return `${total}\n`;
  const byRule = new Map<string, number>();
  for (const { rule } of diagnostics) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const rows = [...byRule].sort((a, b) => b[1] - a[1]).map(([rule, n]) => `${String(n).padStart(6)}  ${rule}`);
  return `${total}\n${TEXT.byRule[language]}:\n${rows.join('\n')}\n`;
}
