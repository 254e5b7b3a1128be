/** References in running text: what is read, in which form, and of which document. */
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../server/src/plan/citation';
import type { ReferenceReading } from '../../../server/src/plan/model';
import { findReferences } from '../../../server/src/plan/reference';

const find = (text: string, content: number | null = 0) => findReferences(text, findCitations(text), content);

/** "muc 2 < phan II" for "mục 2 Phần II"; a range with "..", a list with "+". */
const shape = ({ steps }: ReferenceReading): string =>
  steps
    .map(({ unit, kind, numbers }) => {
      const joined = numbers.map(({ text }) => text).join(kind === 'range' ? '..' : '+');
      return `${unit} ${joined || kind}`;
    })
    .join(' < ');

const shapes = (text: string): string[] => find(text).map(shape);

describe('one place', () => {
  it.each([
    ['Thực hiện theo mục 2 Phần II.', ['muc 2 < phan II']],
    ['Thực hiện theo mục 2, phần II.', ['muc 2 < phan II']],
    ['Thực hiện theo mục 2 của Phần II.', ['muc 2 < phan II']],
    ['quy định tại Mục III', ['muc III']],
    ['theo điểm a khoản 2 mục I', ['diem a < khoan 2 < muc I']],
    ['theo điểm a), khoản 2, mục I', ['diem a < khoan 2 < muc I']],
    ['theo Phần II, mục 3, điểm đ', ['diem đ < muc 3 < phan II']],
    ['tại khoản 3 Mục này', ['khoan 3 < muc this']],
    ['theo mục 1.2', ['muc 1.2']],
    ['nêu tại điểm 2.1', ['diem 2.1']],
    ['nêu tại mục II.2.1', ['muc 2.1 < muc II']],
    ['nêu tại mục 1/II', ['muc 1 < muc II']],
    ['nêu tại điểm 1.a mục III', ['diem a < muc 1 < muc III']],
    ['chi tiết tại Phụ lục II', ['phu-luc II']],
    ['theo Phụ lục 1 kèm theo', ['phu-luc 1']],
    ['theo Phụ lục số 01 kèm theo', ['phu-luc 01']],
    ['theo mục 3 Phụ lục kèm theo', ['muc 3 < phu-luc only']],
    ['theo mục A Phần thứ hai', ['muc A < phan hai']],
    ['theo số thứ tự 5 Phụ lục I', ['so 5 < phu-luc I']],
    ['thực hiện nhiệm vụ số 3', ['so 3']],
    ['THEO QUY ĐỊNH TẠI MỤC 2 PHẦN II', ['muc 2 < phan II']],
    ['theo mục ii, phần iv', ['muc ii < phan iv']],
    ['theo mục\n2 Phần\r\nII', ['muc 2 < phan II']],
    ['theo mục 2 _Phần II_', ['muc 2 < phan II']],
  ])('%j', (text, expected) => {
    expect(shapes(text)).toEqual(expected);
  });

  it('says where words and numbers stand', () => {
    const text = 'Theo điểm a khoản 2 Mục này, trừ mục 1.2.';
    const [first, second] = find(text);
    expect(text.slice(first!.span.start, first!.span.end)).toBe('điểm a khoản 2 Mục này');
    expect(text.slice(second!.span.start, second!.span.end)).toBe('mục 1.2');
    for (const { steps } of [first!, second!]) {
      for (const { text: written, span } of steps.flatMap((step) => step.numbers)) {
        expect(text.slice(span.start, span.end)).toBe(written);
      }
    }
    expect(first!.steps[0]!.numbers[0]).toMatchObject({ form: 'letter', path: [1] });
    expect(second!.steps[0]!.numbers[0]).toMatchObject({ form: 'decimal', path: [1, 2] });
  });
});

describe('several places', () => {
  it.each([
    ['Các nhiệm vụ tại các mục 1, 2 và 3 Phần II', ['muc 1+2+3 < phan II']],
    ['theo các điểm a, b và đ khoản 2', ['diem a+b+đ < khoan 2']],
    ['theo các mục I, II, IV', ['muc I+II+IV']],
    ['theo mục 1,2 Phần II', ['muc 1+2 < phan II']],
    ['từ mục 2 đến mục 5', ['muc 2..5']],
    ['từ mục 2 đến hết mục 5 Phần III', ['muc 2..5 < phan III']],
    ['các mục từ mục 2 - mục 5', ['muc 2..5']],
    ['tại mục 2 - 5 Phần II', ['muc 2..5 < phan II']],
    ['tại mục II đến IV', ['muc II..IV']],
    ['theo mục 1 và mục 2 Phần II', ['muc 1 < phan II', 'muc 2 < phan II']],
    ['theo mục 1 Phần II, mục 3 Phần III', ['muc 1 < phan II', 'muc 3 < phan III']],
    ['theo Phần II, mục 1 và mục 2', ['muc 1 < phan II', 'muc 2 < phan II']],
    ['theo điểm a khoản 1 và điểm b khoản 2 Mục III', ['diem a < khoan 1 < muc III', 'diem b < khoan 2 < muc III']],
    ['theo Mục I, Mục II', ['muc I', 'muc II']],
    ['theo Phụ lục I và Phụ lục II', ['phu-luc I', 'phu-luc II']],
  ])('%j', (text, expected) => {
    expect(shapes(text)).toEqual(expected);
    expect(find(text).map(({ document }) => document)).toEqual(expected.map(() => 'open'));
  });

  it.each([
    // A number behind a comma may count something.
    'Tại mục 2, 15 xã được chọn',
    // Which part the mục is in cannot be told.
    'theo Phần II, mục 3 Phần III',
    'theo mục 1 Phần II và mục 2',
    'theo điểm a khoản 1, 2 Mục I',
    'theo mục II.1 và III.2',
  ])('%j is unclear', (text) => {
    expect(find(text).some(({ document }) => document === 'unclear')).toBe(true);
  });
});

describe('no reference', () => {
  it.each([
    'Danh mục 25 dịch vụ công thiết yếu',
    'hạng mục 2, chuyên mục 1',
    'Bộ phận 1 cửa của xã',
    'dịch vụ công mức 3, mức 4',
    'tại thời điểm 1 tháng trước',
    'học sinh đạt điểm 8 trở lên',
    'có 5 điểm 3G',
    'khoản 3 triệu đồng',
    'tài khoản 2',
    'một phần hai số hộ',
    'mục tiêu 1 triệu hồ sơ',
    'trực 24/7 theo mục 24/7',
    'tại mục 5% số hộ',
    'xử lý danh mục vi phạm',
    'Chi tiết 3 nhiệm vụ',
    'các nhiệm vụ tại Mục này',
    'Mục 1. Tuyên truyền',
    'PHẦN II',
    'Mục 3:',
  ])('%j', (text) => {
    expect(shapes(text)).toEqual([]);
  });

  it('except in a cell, where it may stand alone', () => {
    expect(find('Mục 3', null).map(shape)).toEqual(['muc 3']);
  });
});

describe('which document', () => {
  const documents = (text: string): string[] =>
    find(text).map(({ document, number }) => (number === null ? document : `${document} ${number}`));

  it.each([
    ['theo mục 3, phần III của Kế hoạch này', ['own']],
    ['theo mục 3 phần III Kế hoạch này', ['own']],
    ['theo Phụ lục I kèm theo Kế hoạch này', ['own']],
    ['Thực hiện Quyết định số 06/QĐ-TTg, theo mục 3 Phần III Kế hoạch này', ['own']],
    ['theo mục 2. Kế hoạch này có hiệu lực', ['open']],
    ['theo thời gian tại mục 2 báo cáo UBND xã', ['open']],
    ['theo mục 2 nêu trên', ['open']],
    ['theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ', ['other 30/2020/NĐ-CP']],
    ['theo mục II Kế hoạch số 80/KH-UBND ngày 20/4/2022 của UBND huyện', ['other 80/KH-UBND']],
    ['theo mục II của Kế hoạch số 80/KH-UBND', ['other 80/KH-UBND']],
    ['theo Phụ lục I ban hành kèm theo Quyết định số 06/QĐ-TTg', ['other 06/QĐ-TTg']],
    ['theo Kế hoạch số 80/KH-UBND (mục II)', ['other 80/KH-UBND']],
    ['theo Kế hoạch số 80/KH-UBND, tại mục II', ['other 80/KH-UBND']],
    ['theo Điều 3 Luật Cư trú', ['other']],
    ['theo khoản 2 Điều 5', ['other']],
    ['theo mục II Kế hoạch của UBND huyện', ['unclear']],
    ['theo Phần II của Đề án này', ['unclear']],
    ['theo mục II Đề án 06', ['unclear']],
    ['theo mục 2 của Bộ Công an', ['unclear']],
    ['Sửa đổi, bổ sung mục 2 Phần II', ['unclear']],
    ['Thực hiện Kế hoạch số 80/KH-UBND của UBND huyện, xã làm các việc tại mục 2', ['unclear']],
    ['Thực hiện Kế hoạch số 80/KH-UBND của UBND huyện. Xã làm các việc tại mục 2', ['open']],
  ])('%j', (text, expected) => {
    expect(documents(text)).toEqual(expected);
  });
});

it('takes time in step with the text', () => {
  const time = (text: string): number => {
    const times = [1, 2, 3].map(() => {
      const begun = performance.now();
      find(text);
      return performance.now() - begun;
    });
    return Math.min(...times);
  };
  for (const part of [
    'mục 2 Phần II, ',
    'mục 1, 2, 3, ',
    'mục ',
    'mục II.',
    'điểm a khoản 1 ',
    'của của ',
    'mục 1        ',
  ]) {
    expect(time(part.repeat(16_000)) / Math.max(time(part.repeat(2_000)), 2), part).toBeLessThan(40);
  }
});
