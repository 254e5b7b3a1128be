/** Folding: sections, tables, and tasks of several lines. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { type Span, slice } from '../text/span';
import { taskSpan } from './at';
import type { Source } from './source';

/** Line ranges that can be folded away, outermost first; empty lines at the end of a stretch stay visible. */
export function foldingRanges(source: Source): FoldingRange[] {
  const { plan } = source;
  const ranges = new Map<number, FoldingRange>();
  const add = (span: Span, kind?: FoldingRangeKind): void => {
    const range = lines(source, span);
    // The outermost of two that begin on one line: an editor shows only one of them.
    const known = ranges.get(range.startLine);
    if (range.endLine <= range.startLine || (known && known.endLine >= range.endLine)) return;
    ranges.set(range.startLine, kind === undefined ? range : { ...range, kind });
  };
  for (const section of plan.sections) add(section.extent, FoldingRangeKind.Region);
  for (const table of plan.tables) add(table.span);
  for (const task of plan.tasks) if (task.reading.form !== 'row') add(taskSpan(task));
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function lines(source: Source, span: Span): { startLine: number; endLine: number } {
  const text = slice(source.plan.tree.text, span);
  const leading = text.length - text.trimStart().length;
  const length = text.trimEnd().length;
  return {
    startLine: source.positionAt(span.start + Math.min(leading, length)).line,
    endLine: source.positionAt(span.start + length).line,
  };
}
