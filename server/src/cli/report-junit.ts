/** JUnit XML: one suite a file, one failing case a finding, one passing case for a file without findings. */
import type { DiagnosticJson } from './findings';
import type { Report } from './report';

export function reportJunit({ documents, summary }: Report): string {
  const failures = summary.errors + summary.warnings + summary.infos + summary.hints;
  const clean = documents.filter((document) => document.diagnostics.length === 0).length;
  const suites = documents.map(({ name, diagnostics }) => {
    const cases =
      diagnostics.length > 0 ? diagnostics.map(failing) : [`    <testcase name=${quote(name)} classname="kehoach"/>`];
    const counts = `tests="${cases.length}" failures="${diagnostics.length}" errors="0"`;
    return `  <testsuite name=${quote(name)} ${counts}>\n${cases.join('\n')}\n  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kehoach" tests="${failures + clean}" failures="${failures}">\n${suites.join('')}</testsuites>\n`;
}

function failing({ file, line, column, rule, severity, message }: DiagnosticJson): string {
  const name = quote(`${rule} (${line}:${column})`);
  const place = `${file}:${line}:${column}`;
  return [
    `    <testcase name=${name} classname=${quote(file)}>`,
    `      <failure type=${quote(severity)} message=${quote(message)}>${escapeXml(`${place} ${message}`)}</failure>`,
    '    </testcase>',
  ].join('\n');
}

const quote = (text: string): string => `"${escapeXml(text).replace(/"/g, '&quot;').replace(/\s/g, ' ')}"`;

/** Control characters have no place in XML, not even escaped. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (char) => (/[\t\n\r]/.test(char) ? char : '\uFFFD'))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
