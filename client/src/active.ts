import { type TextDocument, window } from 'vscode';

/** The plan that the drafter is in; undefined outside one. */
export function activePlan(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'kehoach' ? document : undefined;
}
