/** Annotations of GitHub Actions (workflow commands). */
import type { Severity } from '../rules/rule';
import type { Report } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export const reportGithub = ({ documents }: Report): string =>
  documents
    .flatMap((document) => document.diagnostics)
    .map(({ file, line, column, endLine, endColumn, rule, severity, message }) => {
      // Columns are for places within one line; the service refuses others.
      const columns = line === endLine ? { col: column, endColumn } : {};
      const properties = Object.entries({ file, line, endLine, ...columns, title: rule })
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
        .join(',');
      return `::${COMMANDS[severity]} ${properties}::${escapeData(message)}\n`;
    })
    .join('');

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
