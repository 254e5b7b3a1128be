/** Whatever a plan refers to, renumbering its lists leaves every reference with its meaning, or says that it may not. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeEdits } from '../../server/src/features/actions';
import type { Plan } from '../../server/src/plan/model';
import { placesOf } from '../../server/src/plan/reference-places';
import { resolvedReferences } from '../../server/src/plan/reference-target';
import { numbering } from '../../server/src/rules/numbering';
import { LIST_LETTERS, toRoman } from '../../server/src/syntax/marker';
import { apply, judge } from '../rules/harness';

/** Steps from one number to the next; mostly one, so that a level does not look lost. */
const steps = fc.array(fc.constantFrom(1, 1, 1, 1, 2, 3), { minLength: 3, maxLength: 6 });
const chapter = fc.record({ step: fc.constantFrom(1, 1, 2), items: steps, letters: steps });
const reference = fc.record({
  form: fc.nat(9),
  chapter: fc.nat(),
  item: fc.nat(),
  letter: fc.nat(),
  at: fc.nat(),
});
type Chapter = { step: number; items: number[]; letters: number[] };

const numbersOf = (gaps: readonly number[]): number[] => {
  let value = 0;
  return gaps.map((gap, i) => (value += i === 0 ? 1 : gap));
};

const pick = <T>(all: readonly T[], at: number): T => all[at % all.length]!;

function draft(
  chapters: readonly Chapter[],
  references: readonly (typeof reference extends fc.Arbitrary<infer R> ? R : never)[],
) {
  const romans = numbersOf(chapters.map(({ step }) => step)).map(toRoman);
  const items = chapters.map((it) => numbersOf(it.items));
  const letters = chapters.map((it) => numbersOf(it.letters).map((value) => LIST_LETTERS[value - 1]!));
  const words = references.map(({ form, chapter: c, item: i, letter: l }) => {
    const at = c % chapters.length;
    const [roman, number, letter] = [romans[at]!, pick(items[at]!, i), pick(letters[at]!, l)];
    const [next, all] = [pick(items[at]!, i + 1), items[at]!.join(', ')];
    return [
      `mục ${number} Phần ${roman}`,
      `mục ${number}`,
      `điểm ${letter} khoản 1 Mục ${roman}`,
      `điểm ${letter}`,
      `Mục ${roman}`,
      `các mục ${all} Phần ${roman}`,
      `mục ${number} và mục ${next} Phần ${roman}`,
      `từ mục ${Math.min(number, next)} đến mục ${Math.max(number, next)} Phần ${roman}`,
      `mục ${roman}.${number}`,
      `khoản ${number} Mục này`,
    ][form]!;
  });
  let name = 0;
  const line = (marker: string): string => {
    name++;
    const said = references.flatMap(({ at }, i) => (at % 30 === name ? [words[i]!] : []));
    return `${marker} Công an xã chủ trì việc thứ ${name}x (thời gian: thường xuyên)${said.map((it) => `, theo ${it}`).join('')}.\n\n`;
  };
  const body = chapters.map(
    (_, c) =>
      `${romans[c]}. NHIỆM VỤ ${'ABCDE'[c]}X\n\n${items[c]!.map(
        (value, i) => line(`${value}.`) + (i === 0 ? letters[c]!.map((letter) => line(`${letter})`)).join('') : ''),
      ).join('')}`,
  );
  return `KẾ HOẠCH\n\nChuyển đổi số năm 2023\n\n${body.join('')}`;
}

/** What each reference means, by the words behind the marker, which no fix changes; null for what is unclear. */
function meanings(plan: Plan): (string | null)[] {
  const places = placesOf(plan);
  const { text } = plan.tree;
  return resolvedReferences(plan).map(({ targets }) => {
    if (!targets || targets[0]!.some((target) => target === null)) return null;
    const named = targets[0]!.map((target) => {
      const { end } = places[target!.place]!.span;
      return /việc thứ \d+x|NHIỆM VỤ \wX/.exec(text.slice(end, end + 60))![0];
    });
    return named.sort().join();
  });
}

it('every safe fix keeps what is meant, every other fix what was surely meant, and both come to rest', {
  timeout: 60_000,
}, () => {
  let safe = 0;
  let rewritten = 0;
  fc.assert(
    fc.property(
      fc.array(chapter, { minLength: 2, maxLength: 3 }),
      fc.array(reference, { maxLength: 5 }),
      (chapters, references) => {
        let current = judge(draft(chapters, references), { rules: [numbering] });
        for (let round = 0; current.findings.length > 0; round++) {
          expect(round, current.text).toBeLessThan(40);
          const [fix] = current.findings[0]!.fixes();
          const before = meanings(current.plan);
          const next = judge(apply(current.text, fix!.edits), { rules: [numbering] });
          const after = meanings(next.plan);
          expect(after.length).toBe(before.length);
          if (fix!.safe) {
            safe++;
            expect(after, next.text).toEqual(before);
          } else if (Number(fix!.title.args?.left) === 0) {
            expect(after, next.text).toEqual(before);
          }
          if (Number(fix!.title.args?.references) > 0) rewritten++;
          expect(next.findings.length, current.text).toBeLessThan(current.findings.length);
          current = next;
        }
      },
    ),
    { numRuns: 60 },
  );
  // The plans were such that there was something to keep.
  expect(safe).toBeGreaterThan(10);
  expect(rewritten).toBeGreaterThan(10);
});

it('all safe fixes at once keep what is meant', { timeout: 60_000 }, () => {
  let together = 0;
  fc.assert(
    fc.property(
      fc.array(chapter, { minLength: 2, maxLength: 3 }),
      fc.array(reference, { maxLength: 5 }),
      (chapters, references) => {
        let current = judge(draft(chapters, references), { rules: [numbering] });
        const before = meanings(current.plan);
        for (let round = 0; ; round++) {
          expect(round, current.text).toBeLessThan(10);
          const safe = current.findings.filter((finding) => finding.fixes().some((fix) => fix.safe));
          if (safe.length === 0) break;
          if (safe.length > 1) together++;
          current = judge(apply(current.text, safeEdits(current.findings)), { rules: [numbering] });
          expect(meanings(current.plan), current.text).toEqual(before);
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(together).toBeGreaterThan(10);
});
