/** Encodings before Unicode and look-alike letters, read and left alone. */
import { describe, expect, it } from 'vitest';
import { inLatin } from '../../../server/src/text/confusables';
import { fromLegacy, legacyEncoding } from '../../../server/src/text/legacy';

describe('legacy encodings', () => {
  it.each([
    [
      'TCVN3',
      'ñy ban nh©n d©n x· ban hµnh kÕ ho¹ch; tr\u00adëng c«ng an',
      'ủy ban nhân dân xã ban hành kế hoạch; trưởng công an',
    ],
    ['TCVN3', '§¶ng ñy x· ®· chØ ®¹o gi÷ v÷ng æn ®Þnh', 'Đảng ủy xã đã chỉ đạo giữ vững ổn định'],
    ['VNI', 'Uyû ban nhaân daân xaõ ban haønh keá hoaïch', 'Uỷ ban nhân dân xã ban hành kế hoạch'],
    ['VNI', 'Ñaûng uûy ñaõ chæ ñaïo, tröôûng thoân giöõ vöõng', 'Đảng ủy đã chỉ đạo, trưởng thôn giữ vững'],
    ['VNI', 'COÂNG AN XAÕ CHUÛ TRÌ PHOÁI HÔÏP', 'CÔNG AN XÃ CHỦ TRÌ PHỐI HỢP'],
  ] as const)('%s: %s', (encoding, text, right) => {
    expect(legacyEncoding(text)).toBe(encoding);
    expect(fromLegacy(text, encoding)).toBe(right);
  });

  it.each([
    'Ủy ban nhân dân xã hoà bình, toà án xoá án tích, loài, khoẻ, quê',
    'Thue hién Quyét dinh s6 06/QD-TTg ngay 06 thang 01 nam 2022 caa Thu twéng',
    'Diện tích 30 m², ±5 °C, § 12, © 2022, « trích dẫn », café, Zürich',
    '',
  ])('sound or merely damaged text is none: %s', (text) => expect(legacyEncoding(text)).toBeNull());

  it('reads a line of a million characters in no time', () => {
    const started = performance.now();
    legacyEncoding('nh©n d©n '.repeat(110_000));
    legacyEncoding('©'.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('look-alike letters', () => {
  it.each([
    ['сhức', 'chức'],
    ['Ðề', 'Đề'],
    ['ðề', 'đề'],
    ['СО', 'CO'],
    ['nǎm', 'năm'],
  ])('%s is %s', (word, right) => expect(inLatin(word)).toBe(right));

  it.each(['αβγ', 'β', 'chức', 'Москва', 'ГОСТ'])('%s is left alone', (word) => expect(inLatin(word)).toBeNull());
});
