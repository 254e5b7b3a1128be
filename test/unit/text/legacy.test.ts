/** Plans typed before Unicode: seen as plans, told once, converted as a whole. The tables here are the test's own. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recognisePlan } from '../../../server/src/plan/recognise';
import { convertPiece, fromLegacy, wholeEncoding } from '../../../server/src/text/legacy';
import { apply, judge } from '../../rules/harness';

const seed = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../seeds/${name}`, import.meta.url)), 'utf8').normalize('NFC');

const row = (letters: string, codes: readonly number[]): [string, string][] =>
  [...letters].map((letter, i) => [letter, String.fromCharCode(codes[i]!)]);

/** TCVN 5712:1993, table VN3: codes of the letters in Windows-1252. Capitals with tones have no code of their own. */
const TCVN3 = new Map([
  ...row('ĂÂÊÔƠƯĐ', [0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7]),
  ...row('ăâêôơưđ', [0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae]),
  ...row('àảãáạ', [0xb5, 0xb6, 0xb7, 0xb8, 0xb9]),
  ...row('ằẳẵắặ', [0xbb, 0xbc, 0xbd, 0xbe, 0xc6]),
  ...row('ầẩẫấậ', [0xc7, 0xc8, 0xc9, 0xca, 0xcb]),
  ...row('èẻẽéẹ', [0xcc, 0xce, 0xcf, 0xd0, 0xd1]),
  ...row('ềểễếệ', [0xd2, 0xd3, 0xd4, 0xd5, 0xd6]),
  ...row('ìỉĩíị', [0xd7, 0xd8, 0xdc, 0xdd, 0xde]),
  ...row('òỏõóọ', [0xdf, 0xe1, 0xe2, 0xe3, 0xe4]),
  ...row('ồổỗốộ', [0xe5, 0xe6, 0xe7, 0xe8, 0xe9]),
  ...row('ờởỡớợ', [0xea, 0xeb, 0xec, 0xed, 0xee]),
  ...row('ùủũúụ', [0xef, 0xf1, 0xf2, 0xf3, 0xf4]),
  ...row('ừửữứự', [0xf5, 0xf6, 0xf7, 0xf8, 0xf9]),
  ...row('ỳỷỹýỵ', [0xfa, 0xfb, 0xfc, 0xfd, 0xfe]),
]);

const inTcvn3 = (text: string): string =>
  [...text].map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter).join('');

/** VNI-Windows: a letter and a sign behind it; the letters with a code of their own. */
const VNI_ALONE: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ỉ: 'æ',
  í: 'í',
  ì: 'ì',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  ơ: 'ô',
  ư: 'ö',
};
const MARKS = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const VNI_SIGNS: readonly (readonly [string, string])[] = [
  ['\u0302', 'âáàåãä'],
  ['\u0306', 'êéèúüë'],
  ['', ' ùøûõï'],
];

function inVni(text: string): string {
  return [...text].map(one).join('');

  function one(letter: string): string {
    const small = letter.toLowerCase();
    const cased = (signs: string): string => (letter === small ? signs : signs.toUpperCase());
    if (VNI_ALONE[small]) return cased(VNI_ALONE[small]);
    const [base, ...marks] = small.normalize('NFD');
    if (marks.length === 0) return letter;
    const tone = MARKS.findIndex((mark) => mark !== '' && marks.includes(mark));
    const [, signs] = VNI_SIGNS.find(([hat]) => hat === '' || marks.includes(hat))!;
    const stem = marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base!;
    return cased(stem + (signs[Math.max(0, tone)] ?? '').trim());
  }
}

const PLANS = ['xa-kon-gang-79-2022.kh.txt', 'tp-hue-2274-2022.kh.md', 'tinh-bac-giang-2023.kh.txt'];
const ENCODINGS = [
  ['TCVN3', inTcvn3],
  ['VNI', inVni],
] as const;

describe.each(PLANS)('%s', (name) => {
  const truth = seed(name);

  describe.each(ENCODINGS)('in %s', (encoding, encode) => {
    const text = encode(truth);
    const { findings } = judge(text);

    it('is seen as a plan, and in which encoding it is', () => {
      expect(recognisePlan(text)).toEqual({ recognised: true, damaged: false });
      expect(wholeEncoding(text.slice(0, 8000))).toBe(encoding);
    });

    it('has one finding', () => {
      expect(findings.map(({ rule }) => rule.id)).toEqual(['unicode-form']);
    });

    it('is converted as a whole', () => {
      const [fix] = findings[0]!.fixes();
      const converted = apply(text, fix!.edits).split('\n');
      const lines = truth.split('\n');
      expect(converted.map((line) => line.toLowerCase())).toEqual(lines.map((line) => line.toLowerCase()));
      // TCVN3 has no "Ủ" of its own: in small print it cannot be told from "ủ".
      const differing = lines.filter((line, i) => line !== converted[i]);
      expect(differing.length).toBeLessThan(encoding === 'TCVN3' ? 4 : 1);
    });
  });
});

describe('a sound plan', () => {
  it.each(PLANS)('%s is in no old encoding', (name) => expect(wholeEncoding(seed(name).slice(0, 8000))).toBeNull());
});

describe('a plan of which one paragraph is in an old encoding', () => {
  it('is not in it as a whole', () => {
    const [head, ...rest] = seed(PLANS[0]!).split('\n\n');
    expect(wholeEncoding([head, inTcvn3(rest[4]!), ...rest].join('\n\n').slice(0, 8000))).toBeNull();
  });
});

describe('fromLegacy', () => {
  it('gives headings of TCVN3 their capitals', () => {
    expect(fromLegacy('KÕ HO¹CH', 'TCVN3')).toBe('KẾ HOẠCH');
    expect(fromLegacy('§Ò ¸n', 'TCVN3')).toBe('Đề án');
    expect(fromLegacy('Sè: 79/KH-UBND', 'TCVN3')).toBe('Số: 79/KH-UBND');
    expect(fromLegacy('- CT vµ PCT UBND TP;', 'TCVN3')).toBe('- CT và PCT UBND TP;');
  });

  it('takes long lines without a blank', () => {
    const long = 'a'.repeat(1_000_000);
    expect(fromLegacy(long, 'TCVN3')).toBe(long);
    expect(fromLegacy(long, 'VNI')).toBe(long);
  });
});

describe('convertPiece', () => {
  it('converts what is too short to be judged alone', () => {
    expect(convertPiece('N¬i nhËn:', 'TCVN3')).toBe('Nơi nhận:');
    expect(convertPiece('Boä Coâng an;', 'VNI')).toBe('Bộ Công an;');
  });

  it('leaves what is sound', () => {
    expect(convertPiece('Nơi nhận:', 'TCVN3')).toBeNull();
    expect(convertPiece('Như trên;', 'VNI')).toBeNull();
    expect(convertPiece('UBND', 'TCVN3')).toBeNull();
  });
});
