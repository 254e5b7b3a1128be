/** The latest diagnostics of each document, with an identifier by which a client knows whether it has them. */
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { sameDiagnostics } from './diagnostics';

export interface Report {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export interface Reports {
  /** Remembers `items`; the identifier stays when they say the same as before. */
  readonly put: (uri: string, items: readonly Diagnostic[]) => Report;
  readonly forget: (uri: string) => void;
}

export function createReports(): Reports {
  const latest = new Map<string, Report>();
  let count = 0;
  return {
    put(uri, items) {
      const known = latest.get(uri);
      if (known && sameDiagnostics(known.items, items)) return known;
      const report = { resultId: String(++count), items };
      latest.set(uri, report);
      return report;
    },
    forget: (uri) => void latest.delete(uri),
  };
}

/** The protocol's answer to a client that has `previous`. */
export const answer = (report: Report, previous: string | undefined): DocumentDiagnosticReport =>
  previous === report.resultId
    ? { kind: 'unchanged', resultId: report.resultId }
    : { kind: 'full', resultId: report.resultId, items: [...report.items] };
