import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read';
import { readIdentity } from '../../server/src/plan/read-identity';
import { parse } from '../../server/src/syntax/parse';

const folders = [join(__dirname, '../../seeds'), join(__dirname, '../reading/plans')];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
);

/** Two trees, so that nothing that one reading remembers helps the other. */
function expectSame(text: string): void {
  const { recognised, header } = readPlan(parse(text));
  expect(readIdentity(parse(text))).toEqual({ recognised, header });
}

describe('a document’s identity, read without its tasks', () => {
  it.each(files.map(({ name, text }) => [name, text]))('is the header of the whole plan: %s', (_, text) => {
    expectSame(text);
    expectSame(text.normalize('NFD'));
    expectSame(text.replace(/\r?\n/g, '\r\n'));
  });

  it.each(['', '\n', 'Kèm theo', '(Kèm theo Kế hoạch số 5/KH-UBND ngày 02/3/2024 của UBND xã Hòa Bình)', '|Kèm theo|'])(
    'of what is hardly a document: %j',
    (text) => expectSame(text),
  );

  it('stays so when lines are cut out, moved and repeated', () => {
    const seeds = files.filter(({ text }) => text.length < 30_000);
    const cut = fc.record({
      file: fc.nat(seeds.length - 1),
      from: fc.nat(200),
      count: fc.nat(60),
      to: fc.nat(200),
      words: fc.constantFrom(
        '',
        '(Kèm theo ',
        'Kèm theo Kế hoạch số 7/KH-UBND ngày 01/02/2023',
        'II. NHIỆM VỤ',
        '| a | b |',
      ),
    });
    fc.assert(
      fc.property(cut, ({ file, from, count, to, words }) => {
        const lines = seeds[file]!.text.split('\n');
        const moved = lines.splice(from, count);
        lines.splice(to, 0, words, ...moved);
        expectSame(lines.join('\n'));
      }),
      { numRuns: 60 },
    );
  });
});
