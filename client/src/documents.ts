/** Which documents the server hears of. */
import { type TextDocument, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * True for a document that somebody drafts: new, or in a file system. The old side of a comparison and the preview of a
 * change are other documents with nearly the same text; their findings would be everyone's findings twice.
 */
const isDrafted = ({ uri: { scheme } }: TextDocument): boolean =>
  scheme === 'untitled' || (scheme !== 'git' && workspace.fs.isWritableFileSystem(scheme) !== undefined);

/** Lets through what concerns documents that somebody drafts. */
export const draftedOnly: Middleware = {
  didOpen: async (document, next) => (isDrafted(document) ? next(document) : undefined),
  didChange: async (event, next) => (isDrafted(event.document) ? next(event) : undefined),
  didSave: async (document, next) => (isDrafted(document) ? next(document) : undefined),
  didClose: async (document, next) => (isDrafted(document) ? next(document) : undefined),
};
