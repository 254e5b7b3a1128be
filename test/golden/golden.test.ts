/**
 * What is read out of the five real plans and found in them, as reviewed. A change here is a change in what drafters are
 * told: look at the difference, then take it over with `npx vitest run test/golden --update`.
 */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read';
import { check } from '../../server/src/rules/check';
import { parse } from '../../server/src/syntax/parse';
import { SEEDS, seed } from '../property/texts';
import { findingLines, readingLines } from './golden';

describe.each(SEEDS)('%s', (name) => {
  const plan = readPlan(parse(seed(name)));
  const stem = name.replace(/\.kh\.\w+$/, '');

  it('is read as reviewed', async () => {
    await expect(readingLines(name, plan)).toMatchFileSnapshot(`./${stem}.reading.txt`);
  });

  it('has the findings that were reviewed', async () => {
    const findings = check(plan, { trace: null, today: '2023-12-31' });
    await expect(findingLines(name, plan, findings)).toMatchFileSnapshot(`./${stem}.findings.txt`);
  });
});
