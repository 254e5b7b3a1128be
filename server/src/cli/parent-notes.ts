/** What to say about parents of a plan that were not found. */
import type { Message } from '../text/localized';
import type { Missing, Resolution } from '../workspace/parents';
import { NOTES } from './messages';

type NameOf = (uri: string) => string;

/** One note for each parent that could not be used; files that could not be read have been told already. */
export function parentNotes(name: string, resolutions: readonly Resolution[], nameOf: NameOf): readonly Message[] {
  return resolutions.map((it) => noteOf(name, it, nameOf)).filter((note) => note !== null);
}

function noteOf(name: string, resolution: Resolution, nameOf: NameOf): Message | null {
  const number = resolution.reference?.number ?? '';
  switch (resolution.status) {
    case 'found':
      return null;
    case 'ambiguous':
      return { text: NOTES.parentAmbiguous, args: { name, number, files: resolution.uris.map(nameOf).join(', ') } };
    case 'cyclic':
      return { text: NOTES.parentCyclic, args: { name, files: resolution.uris.map(nameOf).join(' → ') } };
    case 'missing':
      // Decisions and directives from above are not plans that a workspace would hold.
      if (resolution.why.kind === 'not-in-workspace' && resolution.reference?.kind !== 'ke-hoach') return null;
      return missingNote(name, number, resolution.why, nameOf);
  }
}

function missingNote(name: string, number: string, why: Missing, nameOf: NameOf): Message | null {
  switch (why.kind) {
    case 'not-in-workspace':
      return { text: NOTES.parentNotFound, args: { name, number } };
    case 'other-document':
      return { text: NOTES.parentOther, args: { name, number, files: why.uris.map(nameOf).join(', ') } };
    case 'not-a-plan':
      return { text: NOTES.parentNotAPlan, args: { name, files: nameOf(why.uri) } };
    case 'no-file':
    case 'unreadable':
    case 'too-large':
      return null;
  }
}
