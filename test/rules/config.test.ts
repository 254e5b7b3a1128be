import { describe, expect, test } from 'vitest';
import { type Config, catalogueOf, isExcluded, parentsFor, readConfig } from '../../server/src/workspace/config';

const known = { rules: new Set(['numbering', 'missing-deadline']), services: new Set(['qd06-2022']) };
const read = (text: string) => readConfig(text, known);
const faults = (text: string) => read(text).errors.map(({ span }) => text.slice(span.start, span.end));

describe('kehoach.json', () => {
  test('may be empty, with comments and trailing commas', () => {
    for (const text of ['', '{}', '// chú thích\n{ "rules": { "numbering": "off", }, }']) {
      expect(read(text).errors).toEqual([]);
    }
    expect(read('{ "rules": { "numbering": "off", }, }').config.rules).toEqual(new Map([['numbering', 'off']]));
  });

  test('names parents for every plan, by file or pattern, or as a list of pairs', () => {
    const config = (parents: unknown): Config => read(JSON.stringify({ parents })).config;
    expect(parentsFor(config(['tinh.kh.md']), 'xa.kh.md')).toEqual(['tinh.kh.md']);
    expect(parentsFor(config('tinh.kh.md'), 'tinh.kh.md')).toEqual([]);
    const byFile = config({ 'xa/*.kh.md': 'huyen.kh.md', 'huyen.kh.md': ['.\\tinh.kh.md', 'qd.kh.md'] });
    expect(parentsFor(byFile, 'xa/kon-gang.kh.md')).toEqual(['huyen.kh.md']);
    expect(parentsFor(byFile, 'huyen.kh.md')).toEqual(['tinh.kh.md', 'qd.kh.md']);
    expect(parentsFor(byFile, 'khac.kh.md')).toEqual([]);
    const pairs = config([{ plan: 'phuong.kh.md', parents: ['hue.kh.md'] }]);
    expect(parentsFor(pairs, 'phuong.kh.md')).toEqual(['hue.kh.md']);
    expect(parentsFor(pairs, 'hue.kh.md')).toEqual([]);
  });

  test('leaves plans out', () => {
    const { config } = read('{ "exclude": ["cu/", "*.ocr.kh.txt"] }');
    expect(['cu/a.kh.md', 'x/b.ocr.kh.txt', 'b.kh.txt'].map((path) => isExcluded(config, path))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('adds agencies, a language and lists of services', () => {
    const { config, errors } = read(
      '{ "language": "en", "services": "qd06-2022", "agencies": [{ "name": "Tổ công nghệ số", "abbreviations": ["TCNS"], "level": "xa", "from": "2025-07-01" }] }',
    );
    expect(errors).toEqual([]);
    expect(config).toMatchObject({ language: 'en', services: ['qd06-2022'] });
    expect(config.agencies).toEqual([
      {
        name: 'Tổ công nghệ số',
        abbreviations: ['TCNS'],
        variants: [],
        level: 'xa',
        from: '2025-07-01',
        to: null,
        successors: [],
      },
    ]);
  });

  test('holds lists of services of its own, and names them', () => {
    const text = JSON.stringify({
      services: ['tinh-2025', 'qd06-2022', { name: 'A', level: 'toàn trình', sector: 'Thủy sản' }],
      serviceLists: [
        {
          id: 'tinh-2025',
          title: 'Danh mục của tỉnh',
          document: 'Quyết định số 12/QĐ-UBND ngày 05/6/2025 của UBND tỉnh Cồn Lu',
          to: '2026-12-31',
          services: [{ name: 'B' }],
        },
        { id: 'khac' },
      ],
    });
    const { config, errors } = read(text);
    expect(errors).toEqual([]);
    expect(config.services).toEqual(['tinh-2025', 'qd06-2022']);
    expect(catalogueOf(config)).toMatchObject({
      namedLists: ['tinh-2025', 'qd06-2022'],
      services: [{ name: 'A', level: 'toàn trình', sector: 'Thủy sản' }],
      serviceLists: [
        {
          id: 'tinh-2025',
          title: 'Danh mục của tỉnh',
          document: { type: 'Quyết định', number: '12/QĐ-UBND', date: '2025-06-05' },
          from: null,
          to: '2026-12-31',
          services: [{ name: 'B', aliases: [], level: null, sector: null }],
        },
        { id: 'khac', title: null, document: null, services: [] },
      ],
    });
  });

  test('says which lists there are when it names another', () => {
    const { errors } = read('{ "services": "qd06", "serviceLists": [{ "id": "tinh", "services": [] }] }');
    expect(errors.map(({ message }) => message.args)).toEqual([{ key: 'qd06', known: 'qd06-2022, tinh' }]);
  });

  test('says where it is wrong, and keeps the rest', () => {
    const text = '{ "rules": { "numbring": "off", "numbering": "loud", "missing-deadline": "hint" }, "parrents": [] }';
    expect(faults(text)).toEqual(['"numbring"', '"loud"', '"parrents"']);
    expect(read(text).config.rules).toEqual(new Map([['missing-deadline', 'hint']]));
  });

  test.each([
    ['{ "parents": 5 }', '5'],
    ['{ "parents": [{ "plan": "a" }] }', '{ "plan": "a" }'],
    ['{ "exclude": [1] }', '[1]'],
    ['{ "language": "fr" }', '"fr"'],
    ['{ "services": ["khac"] }', '"khac"'],
    ['{ "services": [{ "ten": "A" }] }', '{ "ten": "A" }'],
    ['{ "services": [{ "name": "A", "levle": "4" }] }', '"levle"'],
    ['{ "serviceLists": [{ "id": "a" }, { "id": "A" }] }', '"A"'],
    ['{ "serviceLists": [{ "services": [] }] }', '{ "services": [] }'],
    ['{ "serviceLists": [{ "id": "a", "document": "Quyết định của tỉnh" }] }', '"Quyết định của tỉnh"'],
    ['{ "serviceLists": [{ "id": "a", "from": "05/6/2025" }] }', '"05/6/2025"'],
    ['{ "serviceLists": [{ "id": "a", "services": ["qd06-2022"] }] }', '"qd06-2022"'],
    ['{ "agencies": [{ "name": "A" }, { "name": "a" }] }', '"a"'],
    ['{ "agencies": [{ "name": "A", "successors": [1] }] }', '1'],
    ['{ "agencies": [{}] }', '{}'],
    ['{ "agencies": [{ "name": "A", "level": "lang" }] }', '"lang"'],
    ['{ "agencies": [{ "name": "A", "to": "2025-13-45" }] }', '"2025-13-45"'],
    ['{ "rules": [] }', '[]'],
    ['[]', '[]'],
  ])('%s is refused at %s', (text, at) => {
    expect(faults(text)).toEqual([at]);
  });

  test('never throws, cut off anywhere', () => {
    const text =
      '{ "parents": [{ "plan": "a", "parents": ["b"] }], "rules": { "numbering": "off" }, "agencies": [{ "name": "A" }] }';
    for (let end = 0; end < text.length; end++) {
      const { errors } = read(text.slice(0, end));
      expect(errors.length > 0 || end === 0).toBe(true);
    }
  });
});
