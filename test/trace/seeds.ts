import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../server/src/plan/model';
import { read } from './plans';

const plans = new Map<string, Plan>();

/** A seed, read once. */
export function seed(name: string): Plan {
  const known = plans.get(name) ?? read(readFileSync(join(__dirname, '../../seeds', name), 'utf8'));
  plans.set(name, known);
  return known;
}
