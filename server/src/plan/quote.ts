import type { Span } from '../text/span';

/** What stands for a character of markup in running text: white space like any other, but none that the plan wrote. */
export const BESIDE_MARKUP = '\u2009';

// "(*theo …*)" is quoted "(theo …)", and "**Công an xã**, các thôn" without a blank before the comma.
const GAP = /(?<=[(“])\u2009+|(?<!\u2009)\u2009+(?=[)”.,;:])/g;

const closeUp = (text: string): string => (text.includes(BESIDE_MARKUP) ? text.replace(GAP, '') : text);

/** The words at `span` of `text`, each run of blanks and line breaks joined to one space. Linear. */
export const quoteWords = (text: string, span: Span): string =>
  closeUp(text.slice(span.start, span.end)).replace(/\s+/g, ' ');

/** `text` with runs of white space as single blanks, trimmed: how a quotation is shown. */
export const tidy = (text: string): string => closeUp(text).replace(/\s+/g, ' ').trim();
