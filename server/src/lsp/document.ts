/** One open document: the editor's text, kept in step by range edits, and its tree. */
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { edit, parse } from '../syntax/parse';
import type { Tree } from '../syntax/tree';
import type { Span } from '../text/span';

export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  /** For positions and offsets; moves on with the document. */
  readonly lines: TextDocument;
  readonly tree: Tree;
  /** No edit since the document was opened or saved. */
  readonly saved: boolean;
}

/** A stretch of the text, and what stands there now. */
export interface Replacement {
  readonly span: Span;
  readonly text: string;
}

export function openDocument({ uri, languageId, version, text }: TextDocumentItem): OpenDocument {
  const lines = TextDocument.create(uri, languageId, version, text);
  return { uri, languageId, version, lines, tree: parse(text), saved: true };
}

/**
 * The document after `changes`, one after the other, and what each replaced. Ranges outside the text are clamped; a
 * change without a range is taken as the replacement of what really differs, so that the rest stays as it is.
 */
export function changeDocument(
  document: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): { readonly document: OpenDocument; readonly replacements: readonly Replacement[] } {
  const { lines } = document;
  let { tree } = document;
  const replacements: Replacement[] = [];
  for (const change of changes) {
    const { span, text } = 'range' in change ? ranged(lines, change) : difference(tree.text, change.text);
    const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
    TextDocument.update(lines, ['range' in change ? { range, text } : change], version);
    tree = edit(tree, span.start, span.end, text);
    replacements.push({ span, text });
  }
  const saved = document.saved && replacements.every(({ span, text }) => span.start === span.end && text === '');
  return { document: { ...document, version, tree, saved }, replacements };
}

type Ranged = Extract<TextDocumentContentChangeEvent, { range: unknown }>;

function ranged(lines: TextDocument, { range, text }: Ranged): Replacement {
  const [a, b] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return { span: { start: Math.min(a, b), end: Math.max(a, b) }, text };
}

/** The one stretch of `before` that has to be replaced to get `after`, and by what. */
export function difference(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
