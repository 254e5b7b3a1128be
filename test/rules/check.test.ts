import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/rules/check';
import { catalogue, ruleById, rules } from '../../server/src/rules/registry';
import type { Rule } from '../../server/src/rules/rule';
import { silencingFixes } from '../../server/src/rules/silencing-edits';
import { say } from '../../server/src/text/localized';
import { span } from '../../server/src/text/span';
import { apply, judge, read, shown } from './harness';

const words = { vi: 'x', en: 'x' };
const made = (id: string, ...spans: readonly [number, number][]): Rule => ({
  id,
  severity: 'warning',
  tags: ['nhiem-vu'],
  title: words,
  docs: { what: words, why: words, example: words, fix: words, safety: words },
  check: () => spans.map(([start, end]) => ({ span: span(start, end), message: { text: words } })),
});
const ids = (text: string, ...made: Rule[]) => judge(text, { rules: made }).findings.map(({ rule }) => rule.id);

describe('checking', () => {
  test('sorts by place, then in the order of the rules', () => {
    expect(ids('một hai ba', made('b', [4, 7]), made('a', [4, 7], [0, 3]))).toEqual(['a', 'b', 'a']);
  });

  test('says nothing of a file that is no plan', () => {
    const plan = { ...read('Kính gửi chị Lan,'), recognised: false };
    expect(check(plan, { trace: null, today: '2025-01-01', rules: [made('a', [0, 1])] })).toEqual([]);
  });

  test('hears the other rules when one breaks down, and says so', () => {
    const broken: Rule = {
      ...made('broken'),
      check: () => {
        throw new Error('nửa chừng');
      },
    };
    const { findings } = judge('một hai', { rules: [broken, made('a', [0, 3])] });
    expect(findings.map(({ rule }) => rule.id).sort()).toEqual(['a', 'broken']);
    const failure = findings.find(({ rule }) => rule.id === 'broken')!;
    expect(say(failure.message, 'vi')).toContain('nửa chừng');
    expect(failure.thrown).toBeInstanceOf(Error);
  });

  test('a rule that breaks down half-way leaves no half of a result', () => {
    const half: Rule = {
      ...made('half'),
      check: function* () {
        yield { span: span(0, 1), message: { text: words } };
        throw new Error('half');
      },
    };
    expect(judge('một', { rules: [half] }).findings.map(({ thrown }) => thrown !== undefined)).toEqual([true]);
  });

  test('takes severities from the workspace, and leaves rules out that are off', () => {
    const severities = new Map([
      ['a', 'error' as const],
      ['b', 'off' as const],
    ]);
    const { findings } = judge('một', { rules: [made('a', [0, 3]), made('b', [0, 3])], severities });
    expect(findings.map(({ rule, severity }) => [rule.id, severity])).toEqual([['a', 'error']]);
  });

  test('keeps a rule that is off by default silent until it is asked for', () => {
    const off: Rule = { ...made('a', [0, 3]), severity: 'off' };
    expect(ids('một', off)).toEqual([]);
    expect(judge('một', { rules: [off], severities: new Map([['a', 'hint']]) }).findings).toHaveLength(1);
  });

  test('asks rules that need a parent only when there is one', () => {
    const needy: Rule = { ...made('a', [0, 3]), needs: 'trace' };
    expect(ids('một', needy)).toEqual([]);
    expect(judge('một', { rules: [needy], parent: 'KẾ HOẠCH' }).findings).toHaveLength(1);
  });

  test('asks only robust rules about a damaged scan', () => {
    const plan = { ...read('mot'), damaged: true };
    const options = {
      trace: null,
      today: '2025-01-01',
      rules: [made('a', [0, 3]), { ...made('b', [0, 3]), scans: true }],
    };
    expect(check(plan, options).map(({ rule }) => rule.id)).toEqual(['b']);
  });
});

describe('the registry', () => {
  test('has every rule once, with texts in both languages', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    for (const rule of catalogue) {
      expect(rule.id).toMatch(/^[a-z][a-z0-9-]+$/);
      expect(ruleById(rule.id)).toBe(rule);
      for (const text of [rule.title, ...Object.values(rule.docs)]) {
        expect(text.vi.length).toBeGreaterThan(5);
        expect(text.en.length).toBeGreaterThan(5);
      }
    }
    expect(rules.every((rule) => catalogue.includes(rule))).toBe(true);
  });
});

describe('silencing', () => {
  const fault = made('fault');
  /** A rule that marks each "!" outside comments. */
  const marks: Rule = {
    ...made('marks'),
    check: ({ plan }) =>
      [...plan.tree.text.matchAll(/(?<!<)!/g)].map(({ index }) => ({
        span: span(index, index + 1),
        message: { text: words },
      })),
  };
  const left = (text: string): readonly string[] =>
    judge(text, { rules: [marks, fault] }).findings.map(
      ({ rule, span: { start } }) => `${rule.id}:${text.slice(0, start).split('\n').length}`,
    );

  test.each([
    ['the next line', '<!-- kehoach: bỏ qua marks -->\nmột!\n\nhai!', ['marks:4']],
    ['the next line that says something', '<!-- kehoach: bỏ qua marks -->\n\n\nmột!', []],
    ['its own line at the end of one', 'một! <!-- kehoach: bỏ qua marks -->\n\nhai!', ['marks:3']],
    ['without accents', '<!-- KEHOACH: bo qua marks -->\nmột!', []],
    ['in English', '<!-- kehoach: ignore marks -->\nmột!', []],
    ['every rule', '<!-- kehoach: bỏ qua tất cả -->\nmột!', []],
    ['every rule when none is named', '<!-- kehoach: bỏ qua -->\nmột!', []],
    ['several rules', '<!-- kehoach: bỏ qua fault, marks -->\nmột!', ['unused-silencing:1']],
    ['with a reason', '<!-- kehoach: bỏ qua marks - theo ý kiến của Sở Nội vụ -->\nmột!', []],
    ['with a reason in brackets', '<!-- kehoach: bỏ qua marks (đã thống nhất) -->\nmột!', []],
    ['the whole file', 'một!\n\nhai!\n\n<!-- kehoach: bỏ qua cả tệp marks -->', []],
    [
      'between two comments',
      'một!\n<!-- kehoach: bắt đầu bỏ qua marks -->\nhai!\n\nba!\n<!-- kehoach: hết bỏ qua marks -->\nbốn!',
      ['marks:1', 'marks:7'],
    ],
    [
      'in English between two comments, closing without a name',
      'một!\n<!-- kehoach: ignore start marks -->\nhai!\n<!-- kehoach: ignore end -->\nba!',
      ['marks:1', 'marks:5'],
    ],
    ['decomposed', '<!-- kehoach: bỏ qua marks -->\nmột!'.normalize('NFD'), []],
    ['with Windows line breaks', '<!-- kehoach: bỏ qua marks -->\r\nmột!\r\n\r\nhai!', ['marks:4']],
    ['not of another rule', '<!-- kehoach: bỏ qua fault -->\nmột!', ['unused-silencing:1', 'marks:2']],
    ['not by another comment', '<!-- ghi chú: bỏ qua marks -->\nmột!', ['marks:2']],
    ['not by a comment that is never closed', '<!-- kehoach: bỏ qua marks\nmột!', ['marks:2']],
  ])('%s', (_, text, expected) => {
    expect(left(text)).toEqual(expected);
  });

  test('to the end of a section', () => {
    const text =
      'KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\n<!-- kehoach: bỏ qua đến hết mục marks -->\n\n1. Một!\n\n2. Hai!\n\nII. NHIỆM VỤ\n\n1. Ba!';
    expect(left(text)).toEqual(['marks:13']);
  });

  test('the whole of a task above which it stands', () => {
    const text =
      'KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n<!-- kehoach: bỏ qua marks -->\na) Tập huấn!\n\nCơ quan thực hiện: Công an xã!\n\nb) Rà soát!\n\nCơ quan thực hiện: Công an xã.';
    expect(left(text)).toEqual(['marks:10']);
  });

  test.each([
    ['<!-- kehoach: bỏ qua numbring -->\nmột', 'numbring'],
    ['<!-- kehoach: tạm dừng -->\nmột', 'Không hiểu'],
    ['<!-- kehoach: bắt đầu bỏ qua marks -->\nmột!', 'không có “hết bỏ qua”'],
    ['<!-- kehoach: hết bỏ qua marks -->\nmột', 'không có “bắt đầu bỏ qua”'],
    ['<!-- kehoach: bỏ qua -->\nmột', 'không còn bỏ qua lỗi nào'],
  ])('%j is reported', (text, message) => {
    const reported = shown(judge(text, { rules: [marks] }).findings).filter(({ rule }) => rule === 'unused-silencing');
    expect(reported.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
    const { findings } = judge(text, { rules: [marks] });
    const fix = findings.find(({ rule }) => rule.id === 'unused-silencing')!.fixes()[0]!;
    const mended = judge(apply(text, fix.edits), { rules: [marks] });
    expect(mended.findings.filter(({ rule }) => rule.id === 'unused-silencing')).toEqual([]);
    expect(mended.text).not.toContain('kehoach');
  });

  test('takes out only the idle rule of a comment', () => {
    const text = '<!-- kehoach: bỏ qua marks, fault -->\nmột!';
    const [finding] = judge(text, { rules: [marks, fault] }).findings;
    expect(apply(text, finding!.fixes()[0]!.edits)).toBe('<!-- kehoach: bỏ qua marks -->\nmột!');
  });

  test('is not called idle while its rule cannot run', () => {
    const needy: Rule = { ...made('needy'), needs: 'trace' };
    expect(judge('<!-- kehoach: bỏ qua needy -->\nmột', { rules: [needy] }).findings).toEqual([]);
    const severities = new Map([['marks', 'off' as const]]);
    expect(judge('<!-- kehoach: bỏ qua marks -->\nmột', { rules: [marks], severities }).findings).toEqual([]);
  });

  test('does not hide that a rule broke down', () => {
    const broken: Rule = {
      ...made('broken'),
      check: () => {
        throw new Error('x');
      },
    };
    expect(
      judge('<!-- kehoach: bỏ qua cả tệp broken -->\nmột', { rules: [broken] }).findings.some(({ thrown }) => thrown),
    ).toBe(true);
  });

  test.each([
    ['a paragraph', 'một!\n\nhai!'],
    ['a wrapped paragraph', `${'từ '.repeat(25)}\n${'từ '.repeat(25)}hai!\n\nba.`],
    ['a tab row', 'TT\tNhiệm vụ\tCơ quan\n1\tTập huấn!\tCông an xã\n2\tRà soát\tCông an xã'],
    [
      'a pipe row',
      '| TT | Nhiệm vụ | Cơ quan |\n|---|---|---|\n| 1 | Tập huấn! | Công an xã |\n| 2 | Rà soát | Công an xã |',
    ],
    ['Windows line breaks', 'một!\r\nhai\r\n'],
  ])('is written by a fix for %s', (_, text) => {
    const { plan, findings } = judge(text, { rules: [marks] });
    const before = findings.length;
    for (const fix of silencingFixes(plan, findings[0]!)) {
      const after = judge(apply(text, fix.edits), { rules: [marks] }).findings;
      expect(after.length).toBeLessThan(before);
      expect(after.every(({ rule }) => rule.id === 'marks')).toBe(true);
    }
  });

  test('reads a million characters of comments in no time', () => {
    const text = '<!-- kehoach: bỏ qua numbering -->\n'.repeat(30_000);
    const plan = { ...read('x'), tree: { text, blocks: [], starts: [] } };
    const before = performance.now();
    check(plan, { trace: null, today: '2025-01-01', rules: [made('a', [0, 1])] });
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
