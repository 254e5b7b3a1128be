/** Label lines: "Cơ quan thực hiện: ", as the document writes them, then the standard ones. */
import { labelWordings } from '../../knowledge/wording';
import type { Plan, Task } from '../../plan/model';
import { foldKey } from '../../text/fold';
import type { Language, Localized } from '../../text/localized';
import { type Entry, OWN } from './entry';

const STANDARD: Localized = { vi: 'mẫu chuẩn', en: 'standard wording' };

/** Label lines; those that `task`, the task above the cursor, still lacks come first. */
export function labelEntries(plan: Plan, task: Task | undefined, language: Language): readonly Entry[] {
  const lacking = new Set<string>(task?.reading.missing ?? []);
  const written = new Set<string>(task?.reading.labels.map((label) => label.role) ?? []);
  const weigh = (role: string): number => (lacking.has(role) ? 1000 : written.has(role) ? -1000 : 0);

  const own = new Map<string, { name: string; role: string; uses: number }>();
  for (const { reading } of plan.tasks) {
    for (const { name, role } of reading.labels) {
      const entry = own.get(foldKey(name));
      if (entry) entry.uses++;
      else own.set(foldKey(name), { name: name.trim(), role, uses: 1 });
    }
  }
  const ownEntries = [...own.values()].map(({ name, role, uses }) => ({
    label: name,
    insert: `${name}: `,
    origin: OWN[language],
    weight: 100 + uses + weigh(role),
  }));
  const standard = labelWordings
    .filter(({ name }) => !own.has(foldKey(name)))
    .map(({ name, role }, i) => ({
      label: name,
      insert: `${name}: `,
      origin: STANDARD[language],
      weight: 50 - i + weigh(role),
    }));
  return [...ownEntries, ...standard];
}
