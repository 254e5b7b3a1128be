/** Where a finding about the whole document stands. */
import type { Plan } from '../../plan/model';
import { textBetween } from '../../syntax/parse';
import { type Span, span, trimSpan } from '../../text/span';

/** The first line of the plan's title; the first line that says something in a plan without one. */
export function titleLine({ tree, header }: Plan): Span {
  const first = tree.blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'row');
  const from = header.titleSpan?.start ?? tree.starts[first] ?? 0;
  const text = textBetween(tree, from, from + LONGEST_LINE);
  const end = text.search(/[\r\n]/);
  const line = trimSpan(text, span(0, end < 0 ? text.length : end));
  return span(from + line.start, from + line.end);
}

const LONGEST_LINE = 400;
