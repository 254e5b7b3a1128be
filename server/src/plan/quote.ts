import type { Span } from '../text/span';

/** The words at `span` of `text`, line breaks with the blanks around them joined to one space. Linear. */
export const quoteWords = (text: string, span: Span): string =>
  text.slice(span.start, span.end).replace(/\s+/g, (blank) => (blank.includes('\n') ? ' ' : blank));
