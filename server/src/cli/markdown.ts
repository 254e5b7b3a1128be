/** Tables of the Markdown reports. */

/** A table; blanks and line breaks in cells become one blank, bars are escaped. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}\n`;

const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
