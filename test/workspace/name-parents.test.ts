import { describe, expect, it } from 'vitest';
import { parentsFor, readConfig } from '../../server/src/workspace/config';
import { nameParents } from '../../server/src/workspace/name-parents';

const KNOWN = { rules: new Set<string>(), services: new Set<string>() };
const CHOSEN = ['tỉnh/80.kh.md'];

function parents(text: string, plan: string): readonly string[] {
  const { config, errors } = readConfig(text, KNOWN);
  expect(errors).toEqual([]);
  return parentsFor(config, plan);
}

describe('naming a parent in kehoach.json', () => {
  it('makes the file where there is none', () => {
    const text = nameParents(null, 'xã/79.kh.md', CHOSEN)!;
    expect(text).toBe('{\n  "parents": {\n    "xã/79.kh.md": [\n      "tỉnh/80.kh.md"\n    ]\n  }\n}\n');
    expect(nameParents('  \n', 'xã/79.kh.md', CHOSEN)).toBe(text);
    expect(parents(text, 'xã/79.kh.md')).toEqual(CHOSEN);
  });

  it.each([
    ['nothing about parents', '{ "language": "vi" }', []],
    ['parents by file', '{ "parents": { "khac.kh.md": ["1.kh.md"] } }', ['1.kh.md']],
    ['one parent by file', '{ "parents": { "khac.kh.md": "1.kh.md", "79.kh.md": "cu.kh.md" } }', ['1.kh.md']],
    ['a pattern by file', '{ "parents": { "*.kh.md": "1.kh.md" } }', ['1.kh.md']],
    ['a list of entries', '{ "parents": [{ "plan": "khac.kh.md", "parents": "1.kh.md" }] }', ['1.kh.md']],
    [
      'its own entry',
      '{ "parents": [{ "plan": "khac.kh.md", "parents": ["1.kh.md"] }, { "plan": "./79.kh.md", "parents": [] }] }',
      ['1.kh.md'],
    ],
    ['a pattern in an entry', '{ "parents": [{ "plan": ["*.kh.md"], "parents": ["1.kh.md"] }] }', ['1.kh.md']],
    ['one list for every plan', '{ "parents": ["1.kh.md", "2.kh.md"] }', ['1.kh.md', '2.kh.md']],
    ['one parent for every plan', '{ "parents": "1.kh.md" }', ['1.kh.md']],
    ['an empty list', '{ "parents": [] }', []],
  ])('keeps what others have: %s', (_, before, others) => {
    const text = nameParents(before, '79.kh.md', CHOSEN)!;
    expect(parents(text, '79.kh.md')).toEqual(CHOSEN);
    expect(parents(text, 'khac.kh.md')).toEqual(others);
    expect(nameParents(text, '79.kh.md', CHOSEN)).toBe(text);
  });

  it('keeps comments, order and line breaks', () => {
    const before = '{\r\n\t// cấp trên\r\n\t"parents": { "a.kh.md": "b.kh.md" },\r\n\t"rules": {},\r\n}\r\n';
    const text = nameParents(before, '79.kh.md', CHOSEN)!;
    expect(text).toContain('// cấp trên');
    expect(text).toContain('"rules": {},\r\n}');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('names a file whose name holds signs of patterns', () => {
    const text = nameParents(null, 'KH [1]*.kh.md', CHOSEN)!;
    expect(parents(text, 'KH [1]*.kh.md')).toEqual(CHOSEN);
    expect(parents(nameParents(text, '!x#.kh.md', ['2.kh.md'])!, '!x#.kh.md')).toEqual(['2.kh.md']);
  });

  it.each(['[]', '"x"', '1'])('leaves alone what is no configuration: %s', (text) => {
    expect(nameParents(text, '79.kh.md', CHOSEN)).toBeNull();
  });
});
