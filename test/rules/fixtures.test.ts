/**
 * Every fixture under test/fixtures/rules/<rule>/: the findings are those drawn in it, every fix gives the text shown for
 * it, mends what it says and nothing else, and no part of the text makes a rule throw.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/src/rules/registry';
import type { Fix } from '../../server/src/rules/rule';
import { say } from '../../server/src/text/localized';
import { drawFindings, drawFixture, type Fixture, parseFixture } from '../fixture';
import { apply, type Judged, type JudgeOptions, judge, shown } from './harness';

const root = join(import.meta.dirname, '../fixtures/rules');

for (const rule of rules) {
  const files = readdirSync(join(root, rule.id)).sort();
  const fixtures = files.map((name) => [name, parseFixture(readFileSync(join(root, rule.id, name), 'utf8'))] as const);
  // A rule that is off is judged as one who asks for it would have it.
  const options = (fixture: Fixture): JudgeOptions => ({
    rules: [rule],
    parent: fixture.sections.find(({ name }) => name === 'parent')?.text,
    ...(rule.severity === 'off' ? { severities: new Map([[rule.id, 'hint' as const]]) } : {}),
  });

  describe(rule.id, () => {
    test('has a fixture with findings and one without', () => {
      expect(fixtures.some(([, { expected }]) => expected.length > 0)).toBe(true);
      expect(fixtures.some(([, { expected }]) => expected.length === 0)).toBe(true);
    });

    describe.each(fixtures)('%s', (_, fixture) => {
      const judged = judge(fixture.text, options(fixture));

      test('is judged as drawn', () => {
        const drawn = drawFindings(fixture.text, shown(judged.findings), fixture.expected);
        expect(drawn).toBe(drawFixture(fixture));
        expect(drawn).not.toMatch(/\{\w+\}/);
        expect(
          shown(judged.findings, 'en').every(({ message }) => /[a-z]/.test(message) && !/\{\w+\}/.test(message)),
        ).toBe(true);
      });

      for (const section of fixture.sections.filter(({ name }) => name === 'fix')) {
        test(`fix: ${section.title}`, () => {
          expect(withoutEnd(apply(fixture.text, fixTitled(judged, section.title).edits))).toBe(
            withoutEnd(section.text),
          );
        });
      }

      test('is mended by every fix, and by nothing more', () => {
        const before = summary(judge(fixture.text, { parent: options(fixture).parent }));
        for (const { fix } of allFixes(judged)) {
          const mended = apply(fixture.text, fix.edits);
          const after = judge(mended, options(fixture));
          if (fix.preferred) expect(after.findings.length, mended).toBeLessThan(judged.findings.length);
          else expect(after.findings.length, mended).toBeLessThanOrEqual(judged.findings.length);
          const added = [...summary(judge(mended, { parent: options(fixture).parent }))].filter(
            (line) => !before.has(line),
          );
          expect(
            added.filter((line) => !line.startsWith(rule.id)),
            say(fix.title, 'vi'),
          ).toEqual([]);
        }
      });

      test('cut off at any line, and anywhere in what is marked, is judged without an error', () => {
        for (const end of cuts(fixture)) {
          const cut = judge(fixture.text.slice(0, end), options(fixture));
          for (const { thrown } of cut.findings) if (thrown !== undefined) throw thrown;
          for (const { fix } of allFixes(cut)) apply(cut.text, fix.edits);
        }
      });
    });
  });
}

/** Every line's end, and every place in the lines with findings and the ones after them. */
function cuts({ text, expected }: Fixture): readonly number[] {
  const cuts: number[] = [];
  let marked = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (expected.some(({ span }) => span.start >= start && span.start <= end)) marked = 2;
    if (marked > 0) for (let at = start; at < end; at++) cuts.push(at);
    if (line.trim() !== '') marked--;
    cuts.push(end);
    start = end + 1;
  }
  return cuts;
}

const withoutEnd = (text: string): string => text.replace(/\n+$/, '');

const allFixes = ({ findings }: Judged): readonly { readonly fix: Fix }[] =>
  findings.flatMap((finding) => finding.fixes().map((fix) => ({ fix })));

function fixTitled(judged: Judged, title: string): Fix {
  const titles = allFixes(judged).map(({ fix }) => say(fix.title, 'vi'));
  const at = titles.findIndex((candidate) => candidate.includes(title));
  if (at < 0) throw new Error(`No fix “${title}” among: ${titles.join(' | ')}`);
  return allFixes(judged)[at]!.fix;
}

/** Findings of all rules, by rule and words, so that what a fix brings about shows whatever it moves; counts may change. */
const summary = (judged: Judged): ReadonlySet<string> =>
  new Set(
    judged.findings.map(
      ({ rule, message, span }) =>
        `${rule.id}: ${say(message, 'vi').replace(/\d+/g, '#')} ${judged.text.slice(span.start, span.end)}`,
    ),
  );
