/** The draft among the seeds: every planted mistake is found, nothing else, and every fix mends what it says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyEdits, applySafeFixes } from '../../server/src/cli/fix';
import { linesOf } from '../../server/src/cli/lines';
import { readPlan } from '../../server/src/plan/read';
import { type CheckedFinding, check } from '../../server/src/rules/check';
import { parse } from '../../server/src/syntax/parse';
import { traceTasks } from '../../server/src/workspace/tracing';

const seed = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)), 'utf8');

const draft = seed('du-thao-phuong.kh.md');
const parent = { uri: 'tp-hue', plan: readPlan(parse(seed('tp-hue-2274-2022.kh.md'))), depth: 1 };

/** The mistakes that the table in the seeds' README explains. */
const planted = [...seed('README.md').matchAll(/^\| (\d+) \| `([\w-]+)` \|/gm)].map(([, line, rule]) => `${line} ${rule}`);

/** What is also said of the draft, and is no mistake. */
const notes = new Set([...seed('README.md').matchAll(/^\| `([\w-]+)` \| /gm)].map(([, rule]) => rule));

/** The mistakes in a text, notes left out. */
function findingsIn(text: string): readonly CheckedFinding[] {
  const plan = readPlan(parse(text));
  const found = check(plan, { trace: traceTasks(plan, [parent]), today: '2022-05-16' });
  return found.filter((finding) => !notes.has(finding.rule.id));
}

const places = (text: string, findings: readonly CheckedFinding[]): string[] =>
  findings.map((finding) => `${linesOf(text).at(finding.span.start).line} ${finding.rule.id}`);

const countOf = (findings: readonly CheckedFinding[], rule: string): number =>
  findings.filter((finding) => finding.rule.id === rule).length;

const found = findingsIn(draft);

describe('the draft', () => {
  it('has every mistake that its table explains, and no other', () => {
    expect(planted.length).toBe(12);
    expect([...notes]).toEqual(['unresolved-blank', 'parent-task-missing']);
    expect(places(draft, found).sort()).toEqual([...planted].sort());
  });

  it('has one mistake at least of each kind that a drafter is told of first', () => {
    const kinds = new Set(planted.map((line) => line.split(' ')[1]));
    for (const rule of [
      'missing-owner',
      'missing-deadline',
      'no-lead',
      'vague-owner',
      'inconsistent-agency',
      'task-not-in-parent',
      'service-name',
      'deadline-before-issue',
      'numbering',
    ]) {
      expect(kinds).toContain(rule);
    }
  });
});

const fixes = found.flatMap((finding, i) =>
  finding.fixes().map((fix, j) => ({ name: `${places(draft, [finding])[0]}: ${fix.title.text.en} (${j + 1})`, i, fix })),
);

describe('its fixes', () => {
  it('are there for every finding', () => {
    for (const finding of found) expect(finding.fixes().length, finding.rule.id).toBeGreaterThan(0);
  });

  it.each(fixes)('$name', ({ i, fix }) => {
    let last = 0;
    for (const { span } of fix.edits) {
      expect(span.start).toBeGreaterThanOrEqual(last);
      expect(span.end).toBeLessThanOrEqual(draft.length);
      last = span.end;
    }
    const mended = applyEdits(draft, fix.edits);
    expect(mended).not.toBe(draft);
    const after = findingsIn(mended);
    const rule = found[i]!.rule.id;
    expect(countOf(after, rule)).toBe(countOf(found, rule) - 1);
    // Mending one thing breaks nothing else.
    for (const other of new Set(after.map((finding) => finding.rule.id))) {
      expect(countOf(after, other), other).toBeLessThanOrEqual(countOf(found, other));
    }
  });

  it('that are safe can all be applied at once, and leave nothing to mend', async () => {
    const safe = found.filter((finding) => finding.fixes().some((fix) => fix.safe));
    const fixed = await applySafeFixes(draft, async (text) => findingsIn(text));
    expect(fixed.count).toBeGreaterThanOrEqual(safe.length);
    const after = findingsIn(fixed.text);
    expect(after.length).toBe(found.length - safe.length);
    expect(after.some((finding) => finding.fixes().some((fix) => fix.safe))).toBe(false);
    expect((await applySafeFixes(fixed.text, async (text) => findingsIn(text))).text).toBe(fixed.text);
  });

  it('applied one after another, the first of each, leave a draft without findings', () => {
    let text = draft;
    for (let rest = found; rest.length > 0; rest = findingsIn(text)) {
      const next = applyEdits(text, rest[0]!.fixes()[0]!.edits);
      const after = findingsIn(next);
      expect(after.length, rest[0]!.rule.id).toBeLessThan(rest.length);
      text = next;
    }
    expect(findingsIn(text)).toEqual([]);
  });
});
