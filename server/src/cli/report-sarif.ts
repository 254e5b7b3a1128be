/** SARIF 2.1.0, for code scanning services and viewers. */
import type { Severity } from '../rules/rule';
import type { DiagnosticJson, RelatedJson } from './findings';
import type { Report } from './report';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

export function reportSarif({ documents, rules, language, version }: Report): string {
  const index = new Map(rules.map((rule, i) => [rule.id, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kehoach',
            version,
            rules: rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.title[language] },
              fullDescription: { text: rule.docs.what[language] },
              help: { text: rule.docs.fix[language] },
              defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: LEVELS[rule.severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: documents.map((document) => ({ location: { uri: uriReference(document.name) } })),
        results: documents.flatMap((document) => document.diagnostics.map((it) => result(it, index))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function result(diagnostic: DiagnosticJson, index: ReadonlyMap<string, number>) {
  const { file, line, column, endLine, endColumn } = diagnostic;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: diagnostic.rule,
    ruleIndex: index.get(diagnostic.rule) ?? -1,
    level: LEVELS[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriReference(file) }, region } }],
    ...(diagnostic.related.length > 0 ? { relatedLocations: diagnostic.related.map(relatedLocation) } : {}),
  };
}

const relatedLocation = ({ file, line, message }: RelatedJson, id: number) => ({
  id,
  message: { text: message },
  physicalLocation: { artifactLocation: { uri: uriReference(file) }, region: { startLine: line } },
});

/** File names hold Vietnamese letters and blanks, URI references do not. */
const uriReference = (name: string): string => name.split('/').map(encodeURIComponent).join('/');
