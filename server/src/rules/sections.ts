import type { Section } from '../plan/model';

/**
 * True for the part that organises the work ("Tổ chức thực hiện", duties by agency): there each body addressed answers
 * for itself, and deadlines are left out by custom.
 */
export function isOrganising(section: Section | null): boolean {
  for (let at = section; at; at = at.parent) if (at.role === 'implementation' || at.role === 'duties') return true;
  return false;
}
