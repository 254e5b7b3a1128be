/** Cited documents that are in the workspace, as links. */
import type { DocumentLink } from 'vscode-languageserver-types';
import { absolute, type Citation, type ParentReference } from '../plan/model';
import { foldKey } from '../text/fold';
import type { Language, Localized } from '../text/localized';
import { fit, headerOf, identityOf, numberKey, type Workspace } from '../workspace';
import { rangeOf, type Source } from './source';

const TOOLTIP: Localized = { vi: 'Mở văn bản được viện dẫn', en: 'Open the cited document' };

/** The one file that is the cited document, by number, date and issuer; null when there is none, or more than one. */
export function fileOfCitation(citation: Citation, workspace: Workspace): string | null {
  const key = numberKey(citation.number);
  if (citation.number === null || key === null) return null;
  const reference: ParentReference = {
    kind: foldKey(citation.type).replace(/ /g, '-'),
    number: citation.number,
    date: citation.date,
    issuer: citation.issuer,
    span: absolute(citation, citation.span),
  };
  const files = (workspace.byNumber.get(key) ?? []).filter((uri) => {
    const header = headerOf(workspace.documents.get(uri));
    return header !== null && fit(reference, identityOf(header)) === 'yes';
  });
  const [only, second] = files;
  return only !== undefined && second === undefined ? only : null;
}

/** `uri` is the document's own; `written` turns a file's URI into the client's form. */
export function documentLinks(
  source: Source,
  uri: string,
  workspace: Workspace,
  written: (uri: string) => string,
  language: Language,
): DocumentLink[] {
  return source.plan.citations.flatMap((citation) => {
    const file = fileOfCitation(citation, workspace);
    if (file === null || file === uri) return [];
    const span = citation.numberSpan ?? citation.span;
    const range = rangeOf(source, absolute(citation, span));
    return [{ range, target: written(file), tooltip: TOOLTIP[language] }];
  });
}
