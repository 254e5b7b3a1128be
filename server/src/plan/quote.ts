import type { Span } from '../text/span';

/** The words at `span` of `text`, each run of blanks and line breaks joined to one space. Linear. */
export const quoteWords = (text: string, span: Span): string => text.slice(span.start, span.end).replace(/\s+/g, ' ');
