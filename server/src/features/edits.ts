/** Fixes of rules as edits of the protocol: with choices as snippets where the client can, otherwise with the first choice. */
import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../rules/rule';
import { rangeOf, type Source } from './source';

/** Where the choices go in `Edit.text`. */
const PLACEHOLDER = '$0';

/** `text` so that no snippet syntax is seen in it. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');

/** One placeholder that offers `choices`; a bare tab stop without any. */
export function placeholder(index: number, choices: readonly string[]): string {
  const [only, second] = choices;
  if (only === undefined) return `$${index}`;
  if (second === undefined) return `\${${index}:${escapeSnippet(only)}}`;
  return `\${${index}|${choices.map(escapeChoice).join(',')}|}`;
}

export const hasChoices = (edit: Edit): boolean => edit.choices !== undefined;

/** The text to insert where there are no snippets. */
export const plainText = ({ text, choices }: Edit): string =>
  choices === undefined ? text : text.split(PLACEHOLDER).join(choices[0] ?? '');

/** The same as a snippet; every placeholder offers the same choices and is filled by one. */
export const snippetText = ({ text, choices }: Edit): string =>
  choices === undefined
    ? escapeSnippet(text)
    : `${text.split(PLACEHOLDER).map(escapeSnippet).join(placeholder(1, choices))}$0`;

export const textEdit = (source: Source, edit: Edit): TextEdit => ({
  range: rangeOf(source, edit.span),
  newText: plainText(edit),
});

export const snippetEdit = (source: Source, edit: Edit): SnippetTextEdit => ({
  range: rangeOf(source, edit.span),
  snippet: { kind: 'snippet', value: snippetText(edit) },
});
