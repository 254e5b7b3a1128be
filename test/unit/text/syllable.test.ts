import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { damageOf, isDamaged } from '../../../server/src/text/damage';
import { isPossibleSyllable, readSyllable } from '../../../server/src/text/syllable';

describe('possible syllables', () => {
  const possible =
    'ủy uỷ ban nhân dân xã hội chủ nghĩa độc lập tự do hạnh phúc kế hoạch quyết định nghị nghiêm nghiệp giếng giết gì gìn gia giữa quý quyền quốc quỳnh khuya khuyến khuỷu thuở huơ hươu rượu xoong boong yêu yến ý kỹ lý mỹ sỹ tỷ hòa hoà hóa hoá thúy thuý ngoằn ngoèo khoắt toán tóan đường đồng bằng ăn ấm êm ơn ưu tiên ưa ướt oanh oai uẩn uất uể oải tuần luật hoạch kích tích tách chuyển giải giờ giặc gác ghi ghế nga nghe kẻ cá cổ cửa qua quê quen quấn sở phường huyện tỉnh thị trấn trường học viên Đề án TP'.split(
      ' ',
    );
  test.each(possible.filter((word) => word !== 'TP'))('%s', (word) => {
    expect(isPossibleSyllable(word)).toBe(true);
  });
  test.each(
    'thuc quyét dinhh caa twéng phii ciia nguoi1 lién trién thyuc nganhh kx ca1 zoo web file jump kế́ quc qi ngi ge gê ghà ngê ci cê ka kô hoac tiep viet ddi chirc s xyz aaaa kwang'.split(
      ' ',
    ),
  )('not %s', (word) => {
    expect(isPossibleSyllable(word)).toBe(false);
  });
  test('parts', () => {
    expect(readSyllable('NGHIỆP')).toEqual({ onset: 'ngh', rime: 'iêp', tone: 'dot' });
    expect(readSyllable('quyết')).toEqual({ onset: 'qu', rime: 'yêt', tone: 'acute' });
    expect(readSyllable('giếng')).toEqual({ onset: 'gi', rime: 'iêng', tone: 'acute' });
    expect(readSyllable('gì')).toEqual({ onset: 'gi', rime: 'i', tone: 'grave' });
    expect(readSyllable('ủy'.normalize('NFD'))).toEqual({ onset: '', rime: 'uy', tone: 'hook' });
    expect(readSyllable('')).toBeNull();
    expect(readSyllable('nghiêngg'.repeat(50))).toBeNull();
  });
});

describe('damage', () => {
  const seed = (name: string) =>
    readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8').normalize('NFC');
  test.each([
    'tinh-bac-giang-2023.kh.txt',
    'tp-da-nang-52-2023.kh.txt',
    'tp-hue-2274-2022.kh.md',
    'xa-kon-gang-79-2022.kh.txt',
  ])('%s is sound', (name) => {
    const { words, damaged } = damageOf(seed(name));
    expect(damaged / words).toBeLessThan(0.01);
    expect(isDamaged(seed(name))).toBe(false);
  });
  test('the scan is damaged', () => {
    const { words, damaged } = damageOf(seed('xa-nam-trung-16-2022.ocr.kh.txt'));
    expect(damaged / words).toBeGreaterThan(0.3);
  });
  test('a few words say nothing', () => {
    expect(isDamaged('Thuc hién Quyét dinh')).toBe(false);
  });
  test('abbreviations and numbers are no damage', () => {
    expect(damageOf('UBND VNeID CSDLQG QH15 25 2022 KH2').damaged).toBe(0);
  });
  test('letters mixed with digits are', () => {
    expect(damageOf('Cong an x3 va dir li6u').damaged).toBeGreaterThanOrEqual(2);
  });
});
