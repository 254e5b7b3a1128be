/** All safe fixes at once, again and again: soon nothing is left to mend, nothing got worse, nothing reads otherwise. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeEdits } from '../../server/src/features/actions';
import type { AgencyMention, Plan } from '../../server/src/plan/model';
import { foldKey } from '../../server/src/text/fold';
import { apply, judge } from './harness';

const root = join(import.meta.dirname, '../../seeds');
const ROUNDS = 3;
const TODAY = '2022-05-16';
const texts = readdirSync(root)
  .filter((name) => /\.kh\.(?:md|txt)$/.test(name))
  .map((name) => [name, readFileSync(join(root, name), 'utf8')] as const);

/** `text` after at most so many rounds of safe fixes. */
function mend(text: string) {
  const before = judge(text, { today: TODAY });
  let current = before;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeEdits(current.findings);
    if (edits.length === 0) break;
    current = judge(apply(current.text, edits), { today: TODAY });
  }
  return { before, after: current };
}

/** Who does what by when, whatever it is written like: bodies by what makes them one, deadlines by their days. */
function readings(plan: Plan) {
  const bodies = new Map(
    plan.agencies.flatMap(({ key, variants }) => variants.flatMap((it) => it.mentions.map((m) => [m.mention, key]))),
  );
  // Capitals are a matter of spelling, and a word said twice in a collective phrase is a slip.
  const nameOf = (mention: AgencyMention): string =>
    (bodies.get(mention) ?? foldKey(mention.text)).replace(/([- ][a-z]+(?:[- ][a-z]+)?)\1(?![a-z])/g, '$1');
  return plan.tasks.map(({ reading: { owners, coop, deadline } }) => ({
    owners: owners.map(nameOf),
    coop: coop.map(nameOf),
    deadline: deadline && [deadline.kind, deadline.start, deadline.end],
  }));
}

describe.each(texts)('%s', (_, text) => {
  test('comes to rest, with fewer findings, and says what it said', { timeout: 60_000 }, () => {
    const { before, after } = mend(text);
    expect(safeEdits(after.findings)).toEqual([]);
    expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
    expect(readings(after.plan)).toEqual(readings(before.plan));
  });
});

/** Slips that safe fixes mend, put into a plan at random: a doubled word, a decomposed or a misplaced mark. */
const slips: readonly ((word: string) => string)[] = [
  (word) => `${word} ${word}`,
  (word) => word.normalize('NFD'),
  (word) => word.replace('óa', 'oá').replace('ủy', 'uỷ'),
  (word) => `${word}\u00a0`,
  (word) => `${word}\u200b`,
];

test('plans with slips anywhere come to rest', { timeout: 120_000 }, () => {
  const short = texts.map(([, text]) => text).filter((text) => text.length < 60_000);
  const slip = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), kind: fc.nat(slips.length - 1) });
  fc.assert(
    fc.property(fc.constantFrom(...short), fc.array(slip, { minLength: 1, maxLength: 6 }), (text, given) => {
      const words = text.split(/(?<=\s)(?=\S)/);
      for (const { at, kind } of given) {
        const i = Math.floor(at * words.length);
        const word = words[i]!.trimEnd();
        words[i] = slips[kind]!(word) + words[i]!.slice(word.length);
      }
      const { before, after } = mend(words.join(''));
      expect(safeEdits(after.findings)).toEqual([]);
      expect(after.findings.length).toBeLessThanOrEqual(before.findings.length);
    }),
    { numRuns: 12 },
  );
});
