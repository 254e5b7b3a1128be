/** Lines that end in the middle of a citation: pages of the web break behind "số" and "ngày". */
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../server/src/plan/read';
import { cutsCitation } from '../../../server/src/plan/wrap';
import { parse } from '../../../server/src/syntax/parse';

describe('a citation cut by the end of a line', () => {
  test.each([
    ['Thực hiện Quyết định số', '524/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ', true],
    ['Số:', '258/KH-UBND', true],
    ['**Số:**', '258/KH-UBND', true],
    ['Thực hiện Chỉ thị số', '05-CT/TW ngày 15/5/2016', true],
    ['Căn cứ Kế hoạch số 77/KH-UBND ngày', '08/5/2017 của UBND tỉnh', true],
    ['Lào Cai, ngày', '07 tháng 6 năm 2021', true],
    ['báo cáo trước ngày', '15/12', true],
    ['báo cáo trước ngày', '05 hằng tháng', false],
    ['1. Hạ tầng số', '100% thôn có sóng di động.', false],
    ['2. Kinh tế số', '2 mô hình được nhân rộng.', false],
    ['Hoạt động tháng', '10/2024: Thao giảng', false],
    ['Năm', '2024/2025', false],
    ['Chuyển đổi số.', '524/QĐ-TTg', false],
  ])('%j, %j: %s', (line, next, expected) => {
    expect(cutsCitation(line, next)).toBe(expected);
    expect(cutsCitation(line.normalize('NFD'), next.normalize('NFD'))).toBe(expected);
  });

  test('is read whole: parents with their numbers and dates, deadlines with their days', () => {
    const plan = readPlan(
      parse(`ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 61/KH-UBND
Lâm Đồng, ngày 07 tháng 6 năm 2021
KẾ HOẠCH
Trồng cây phân tán năm 2021
Thực hiện Quyết định số
812/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ;
Kế hoạch số 44/KH-BNN ngày
07/5/2021 của Bộ Nông nghiệp và Phát triển nông thôn, UBND tỉnh Lâm Đồng ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
Tăng độ che phủ của rừng.
II. NHIỆM VỤ
1. Chi cục Kiểm lâm rà soát quỹ đất trồng cây, báo cáo Sở Nông nghiệp và Phát triển nông thôn trước ngày
30/9/2021.
`),
    );
    expect(plan.header.parents.map(({ number, date }) => [number, date])).toEqual([
      ['812/QĐ-TTg', '2021-04-01'],
      ['44/KH-BNN', '2021-05-07'],
    ]);
    expect(plan.tasks.map(({ reading }) => reading.deadline?.end)).toEqual(['2021-09-29']);
  });
});
