/** All safe fixes at once, again and again: soon nothing is left to mend, and nothing got worse. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { safeEdits } from '../../server/src/features/actions';
import { apply, judge } from './harness';

const root = join(import.meta.dirname, '../../seeds');
const PASSES = 4;

describe.each(readdirSync(root).filter((name) => /\.kh\.(?:md|txt)$/.test(name)))('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8');

  test('the safe fixes converge', { timeout: 60_000 }, () => {
    let current = judge(text, { today: '2022-05-16' });
    const before = current.findings.length;
    for (let pass = 0; pass < PASSES; pass++) {
      const edits = safeEdits(current.findings);
      if (edits.length === 0) break;
      current = judge(apply(current.text, edits), { today: '2022-05-16' });
    }
    expect(safeEdits(current.findings)).toEqual([]);
    expect(current.findings.length).toBeLessThanOrEqual(before);
  });
});
