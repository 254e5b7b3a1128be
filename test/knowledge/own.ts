/** A body of a workspace's own, with what the test does not say left at its usual value. */
import type { AgencyEntry } from '../../server/src/knowledge/agencies';

export const agencyEntry = (given: Pick<AgencyEntry, 'id' | 'name'> & Partial<AgencyEntry>): AgencyEntry => ({
  level: 'xa',
  sector: given.id,
  abbr: [],
  variants: [],
  validFrom: null,
  validTo: null,
  successors: [],
  source: 'kehoach.json',
  ...given,
});
