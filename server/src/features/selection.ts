/** Growing the selection: words, what they are, the task, the section, the document. */
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { absolute, type Section } from '../plan/model';
import { blockAt } from '../syntax/parse';
import type { Span } from '../text/span';
import { agencyAt, citationAt, deadlineAt, serviceAt, serviceSpan, taskAt, taskSpan } from './at';
import { rangeOf, type Source } from './source';

/** One chain of ever larger ranges for each position. */
export function selectionRanges(source: Source, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => chain(source, source.offsetAt(position)));
}

function chain(source: Source, offset: number): SelectionRange {
  const { plan } = source;
  const task = taskAt(plan, offset);
  const service = serviceAt(plan, offset);
  const citation = citationAt(plan, offset);
  const spans: (Span | undefined)[] = [
    wordAt(plan.tree.text, offset),
    agencyAt(plan, offset)?.located.span,
    deadlineAt(plan, offset)?.span,
    citation && absolute(citation, citation.span),
    contentAt(source, offset),
    task && taskSpan(task),
    service && serviceSpan(service),
    ...sectionsAt(source, offset),
    { start: 0, end: plan.tree.text.length },
  ];
  const rising = spans
    .filter((span): span is Span => span !== undefined && span.start <= offset && offset <= span.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  let result: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of rising.reverse()) {
    // Ranges that cross each other are no chain: the larger one stands.
    if (outer && (span.start < outer.start || span.end > outer.end)) continue;
    if (outer && span.start === outer.start && span.end === outer.end) continue;
    result = { range: rangeOf(source, span), ...(result ? { parent: result } : {}) };
    outer = span;
  }
  return result ?? { range: rangeOf(source, { start: offset, end: offset }) };
}

function wordAt(text: string, offset: number): Span | undefined {
  let start = offset;
  let end = offset;
  while (start > 0 && /[\p{L}\p{M}\p{N}]/u.test(text[start - 1]!)) start--;
  while (end < text.length && /[\p{L}\p{M}\p{N}]/u.test(text[end]!)) end++;
  return start < end ? { start, end } : undefined;
}

/** The cell, or the paragraph without its marker. */
function contentAt({ plan: { tree } }: Source, offset: number): Span | undefined {
  const index = blockAt(tree, offset);
  const block = tree.blocks[index];
  const start = tree.starts[index];
  if (!block || start === undefined) return undefined;
  const spans = block.kind === 'paragraph' ? [block.content] : block.kind === 'row' ? block.cells : [];
  const inner = spans.find((span) => start + span.start <= offset && offset <= start + span.end);
  return inner && { start: start + inner.start, end: start + inner.end };
}

function sectionsAt({ plan }: Source, offset: number): readonly Span[] {
  return plan.sections
    .filter((section: Section) => section.extent.start <= offset && offset <= section.extent.end)
    .map((section) => section.extent);
}
