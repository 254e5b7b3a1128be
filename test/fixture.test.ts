import { describe, expect, test } from 'vitest';
import { drawFindings, drawFixture, parseFixture } from './fixture';

const source = [
  '1. Tập huấn.',
  '   ^^^^^^^^^ missing-owner[warning]: chưa ghi',
  '1\tTập huấn\t\tQuý I',
  ' \t        \t! missing-owner',
  'hai dòng',
  '    ^^^^> numbering: số',
].join('\n');

const found = [
  { span: { start: 3, end: 12 }, rule: 'missing-owner', severity: 'warning', message: 'Nhiệm vụ chưa ghi cơ quan.' },
  { span: { start: 24, end: 24 }, rule: 'missing-owner', severity: 'warning', message: 'Ô trống.' },
  { span: { start: 35, end: 47 }, rule: 'numbering', severity: 'error', message: 'Sai số thứ tự.' },
];

describe('a fixture', () => {
  test('gives the text without marks and the places they mark', () => {
    const fixture = parseFixture(source);
    expect(fixture.text).toBe('1. Tập huấn.\n1\tTập huấn\t\tQuý I\nhai dòng');
    expect(fixture.expected.map(({ span }) => fixture.text.slice(span.start, span.end))).toEqual([
      'Tập huấn.',
      '',
      'dòng',
    ]);
    expect(fixture.expected[0]).toMatchObject({
      rule: 'missing-owner',
      severity: 'warning',
      part: 'chưa ghi',
      open: false,
    });
    expect(fixture.cursor).toBeNull();
  });

  test('is drawn again as it was written', () => {
    expect(drawFixture(parseFixture(source))).toBe(source);
  });

  test('takes a lone bar for the cursor, and <|> in a pipe table', () => {
    expect(parseFixture('Cơ quan: Cô|ng an')).toMatchObject({ text: 'Cơ quan: Công an', cursor: 11 });
    expect(parseFixture('| a | b<|> |')).toMatchObject({ text: '| a | b |', cursor: 7 });
    expect(parseFixture('| a | b |').cursor).toBeNull();
  });

  test('has sections', () => {
    const { text, sections } = parseFixture('con\n=== parent\ncha\n=== fix: Thêm\nsửa');
    expect(text).toBe('con');
    expect(sections.map(({ name, title, text }) => [name, title, text])).toEqual([
      ['parent', '', 'cha'],
      ['fix', 'Thêm', 'sửa'],
    ]);
  });

  test('refuses a mark that stands under nothing', () => {
    expect(() => parseFixture('ab\n    ^^^ numbering')).toThrow('Nothing above');
  });
});

describe('findings', () => {
  const fixture = parseFixture(source);
  const text = `${fixture.text}\nvà ba`;

  test('that were foreseen are drawn like the fixture', () => {
    expect(drawFindings(text, found, fixture.expected)).toBe(`${source}\nvà ba`);
  });

  test('that were not foreseen show their own words', () => {
    const drawn = drawFindings(text, [{ ...found[0]!, message: 'Khác.' }], fixture.expected);
    expect(drawn).toContain('   ^^^^^^^^^ missing-owner[warning]: Khác.');
  });

  test('of another place, rule or severity are not taken for the foreseen ones', () => {
    for (const other of [
      { ...found[0]!, span: { start: 4, end: 12 } },
      { ...found[0]!, span: { start: 3, end: 11 } },
      { ...found[0]!, rule: 'no-lead' },
      { ...found[0]!, severity: 'hint' },
    ]) {
      expect(drawFindings(text, [other], fixture.expected)).not.toContain(': chưa ghi');
    }
  });
});
