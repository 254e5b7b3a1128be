/** What to say about parents of a plan that were not found. */
import type { Message } from '../text/localized';
import type { Resolution } from '../workspace/parents';
import { NOTES } from './messages';

/** One note for each parent that could not be used; files that could not be read have been told already. */
export function parentNotes(
  name: string,
  resolutions: readonly Resolution[],
  nameOf: (uri: string) => string,
): readonly Message[] {
  return resolutions.flatMap((it): readonly Message[] => {
    const number = it.reference?.number ?? '';
    const files = 'uris' in it ? it.uris.map(nameOf).join(', ') : '';
    switch (it.status) {
      case 'found':
        return [];
      case 'ambiguous':
        return [{ text: NOTES.parentAmbiguous, args: { name, number, files } }];
      case 'cyclic':
        return [{ text: NOTES.parentCyclic, args: { name, files: it.uris.map(nameOf).join(' → ') } }];
      case 'missing':
        switch (it.why.kind) {
          case 'not-in-workspace':
            // Decisions and directives from above are not plans that a workspace would hold.
            return it.reference?.kind === 'ke-hoach' ? [{ text: NOTES.parentNotFound, args: { name, number } }] : [];
          case 'other-document':
            return [{ text: NOTES.parentOther, args: { name, number, files: it.why.uris.map(nameOf).join(', ') } }];
          case 'not-a-plan':
            return [{ text: NOTES.parentNotAPlan, args: { name, files: nameOf(it.why.uri) } }];
          default:
            return [];
        }
    }
  });
}
