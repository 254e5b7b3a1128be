/** The JSON report. The shape is an interface: keep it. */
import type { Report } from './report';

export const reportJson = ({ documents, summary }: Report): string =>
  `${JSON.stringify({ version: 1, summary, diagnostics: documents.flatMap((it) => it.diagnostics) }, null, 1)}\n`;
