import { describe, expect, test } from 'vitest';
import { readDeadline } from '../../../server/src/plan/deadline';

type Row = readonly [text: string, kind: string, start: string | null, end: string | null];

const check = (rows: readonly Row[], year: number | null = null) =>
  test.each(rows)('%s', (text, kind, start, end) => {
    const read = readDeadline(text, 0, year);
    expect({ kind: read?.kind, start: read?.start, end: read?.end }).toEqual({ kind, start, end });
  });

describe('months', () => {
  check([
    ['Tháng 3/2022', 'within', '2022-03-01', '2022-03-31'],
    ['Trong tháng 03 năm 2022', 'within', '2022-03-01', '2022-03-31'],
    ['tháng 02/2024', 'within', '2024-02-01', '2024-02-29'],
    ['tháng 2-2023', 'within', '2023-02-01', '2023-02-28'],
    ['Tháng 6.2025', 'within', '2025-06-01', '2025-06-30'],
    ['Tháng 6 / 2025', 'within', '2025-06-01', '2025-06-30'],
    ['T6/2025', 'within', '2025-06-01', '2025-06-30'],
    ['T.6/2025', 'within', '2025-06-01', '2025-06-30'],
    ['6/2025', 'within', '2025-06-01', '2025-06-30'],
    ['3/2023', 'within', '2023-03-01', '2023-03-31'],
    ['12-2024', 'within', '2024-12-01', '2024-12-31'],
    ['tháng 6/25', 'within', '2025-06-01', '2025-06-30'],
    ['Tháng Mười hai năm 2023', 'within', '2023-12-01', '2023-12-31'],
    ['Hoàn thành trong tháng 9/2022', 'within', '2022-09-01', '2022-09-30'],
    ['Dự kiến tháng 10 năm 2026', 'within', '2026-10-01', '2026-10-31'],
    ['cuối tháng 5/2025', 'within', '2025-05-01', '2025-05-31'],
    ['nửa đầu tháng 5/2025', 'within', '2025-05-01', '2025-05-15'],
    ['Tuần 2 tháng 3/2025', 'within', '2025-03-01', '2025-03-31'],
    ['Tuần thứ tư tháng 11 năm 2025', 'within', '2025-11-01', '2025-11-30'],
    ['**Tháng 3/2022**', 'within', '2022-03-01', '2022-03-31'],
    ['Tháng\n3/2022', 'within', '2022-03-01', '2022-03-31'],
    ['tháng 3, 4/2025', 'within', '2025-03-01', '2025-04-30'],
    ['Tháng 3, 6, 9 và 12 năm 2025', 'within', '2025-03-01', '2025-12-31'],
    ['Tháng 9, 10/2025', 'within', '2025-09-01', '2025-10-31'],
    ['tháng 4 + 5/2025', 'within', '2025-04-01', '2025-05-31'],
    ['Tháng 11,12/2025 và Tháng 01/2026', 'within', '2025-11-01', '2026-01-31'],
    ['Tháng 10/2024, tháng 02/2025', 'within', '2024-10-01', '2025-02-28'],
  ]);
});

describe('quarters, halves, years', () => {
  check([
    ['Quý I/2023', 'within', '2023-01-01', '2023-03-31'],
    ['Quý II năm 2023', 'within', '2023-04-01', '2023-06-30'],
    ['trong quý III/2025', 'within', '2025-07-01', '2025-09-30'],
    ['Quý IV - 2024', 'within', '2024-10-01', '2024-12-31'],
    ['Quý IV, năm 2024', 'within', '2024-10-01', '2024-12-31'],
    ['Quý 2/2025', 'within', '2025-04-01', '2025-06-30'],
    ['QuýII/2025', 'within', '2025-04-01', '2025-06-30'],
    ['Quí I/2016', 'within', '2016-01-01', '2016-03-31'],
    ['Q2/2025', 'within', '2025-04-01', '2025-06-30'],
    ['quý đầu năm 2025', 'within', '2025-01-01', '2025-03-31'],
    ['Quý I, II/2025', 'within', '2025-01-01', '2025-06-30'],
    ['Quý I & II/2025', 'within', '2025-01-01', '2025-06-30'],
    ['Quý I+II/2025', 'within', '2025-01-01', '2025-06-30'],
    ['Quý 1,2/2025', 'within', '2025-01-01', '2025-06-30'],
    ['Quý I.2025', 'within', '2025-01-01', '2025-03-31'],
    ['Quý III, IV/ 2025', 'within', '2025-07-01', '2025-12-31'],
    ['Quý II và Quý IV/2025', 'within', '2025-04-01', '2025-12-31'],
    ['Quý I<br>2025', 'within', '2025-01-01', '2025-03-31'],
    ['Quý I<br />năm 2025', 'within', '2025-01-01', '2025-03-31'],
    ['<i>Quý II/2023</i>', 'within', '2023-04-01', '2023-06-30'],
    [
      'Quý I/2023, triển khai theo yêu cầu, lộ trình của TAND tối cao, Bộ Công an',
      'within',
      '2023-01-01',
      '2023-03-31',
    ],
    ['6 tháng đầu năm 2025', 'within', '2025-01-01', '2025-06-30'],
    ['06 tháng cuối năm 2025', 'within', '2025-07-01', '2025-12-31'],
    ['9 tháng đầu năm 2022', 'within', '2022-01-01', '2022-09-30'],
    ['nửa đầu năm 2025', 'within', '2025-01-01', '2025-06-30'],
    ['Nửa cuối năm 2025', 'within', '2025-07-01', '2025-12-31'],
    ['Năm 2022', 'within', '2022-01-01', '2022-12-31'],
    ['Trong năm 2022', 'within', '2022-01-01', '2022-12-31'],
    ['2026', 'within', '2026-01-01', '2026-12-31'],
    ['đầu năm 2025', 'within', '2025-01-01', '2025-12-31'],
    ['Cuối năm 2025', 'within', '2025-01-01', '2025-12-31'],
    ['Cả năm 2024', 'within', '2024-01-01', '2024-12-31'],
    ['Năm 2023, 2024', 'within', '2023-01-01', '2024-12-31'],
    ['Các năm 2023, 2024 và 2025', 'within', '2023-01-01', '2025-12-31'],
    ['Năm học 2024-2025', 'within', '2024-09-01', '2025-05-31'],
    ['Học kỳ I năm học 2024 - 2025', 'within', null, null],
    ['Năm 2023 và các năm tiếp theo', 'from', '2023-01-01', null],
    ['Năm 2025 và những năm tiếp theo', 'from', '2025-01-01', null],
  ]);
});

describe('days', () => {
  check([
    ['Ngày 15/5/2024', 'within', '2024-05-15', '2024-05-15'],
    ['ngày 15 tháng 5 năm 2024', 'within', '2024-05-15', '2024-05-15'],
    ['15.5.2024', 'within', '2024-05-15', '2024-05-15'],
    ['15-5-2024', 'within', '2024-05-15', '2024-05-15'],
    ['8h00 ngày 15/5/2024', 'within', '2024-05-15', '2024-05-15'],
    ['07 giờ 30 phút, ngày 15/5/2024', 'within', '2024-05-15', '2024-05-15'],
    ['Thứ Sáu, ngày 15/5/2024', 'within', '2024-05-15', '2024-05-15'],
    ['Ngày 10, 20 và 30/5/2024', 'within', '2024-05-10', '2024-05-30'],
    ['15-20/3/2025', 'range', '2025-03-15', '2025-03-20'],
    ['31/12/2025', 'within', '2025-12-31', '2025-12-31'],
    ['Ngày 15-16/5/2024', 'range', '2024-05-15', '2024-05-16'],
  ]);
});

describe('limits', () => {
  check([
    ['trước ngày 10/3/2023', 'by', null, '2023-03-09'],
    ['Trước ngày 01/01/2023', 'by', null, '2022-12-31'],
    ['Trước ngày **10/3/2023**', 'by', null, '2023-03-09'],
    ['trước **ngày 01 tháng 3** năm 2024', 'by', null, '2024-02-29'],
    ['Trước 30/4/2025; 30/8/2025', 'by', null, '2025-08-30'],
    ['Đến 2030', 'by', null, '2030-12-31'],
    ['Cấp tỉnh: trước ngày 30/6/2025; cấp xã: trước ngày 31/12/2025', 'by', null, '2025-12-30'],
    ['xong trước 30/6/2025', 'by', null, '2025-06-29'],
    ['Trước 17 giờ 00 ngày 20/3/2024', 'by', null, '2024-03-20'],
    ['Hoàn thành trước tháng 6/2025', 'by', null, '2025-05-31'],
    ['Trước Quý II/2025', 'by', null, '2025-03-31'],
    ['trước năm 2025', 'by', null, '2024-12-31'],
    ['Đến ngày 30/6/2025', 'by', null, '2025-06-30'],
    ['đến hết ngày 31/12/2025', 'by', null, '2025-12-31'],
    ['Đến hết năm 2025', 'by', null, '2025-12-31'],
    ['đến cuối năm 2025', 'by', null, '2025-12-31'],
    ['Hết quý II/2025', 'within', '2025-04-01', '2025-06-30'],
    ['Chậm nhất ngày 15/7/2025', 'by', null, '2025-07-15'],
    ['Chậm nhất là ngày 15/7/2025', 'by', null, '2025-07-15'],
    ['Chậm nhất trước ngày 15/7/2025', 'by', null, '2025-07-14'],
    ['Không quá ngày 15/7/2025', 'by', null, '2025-07-15'],
    ['Từ nay đến hết ngày 30/11/2022', 'by', null, '2022-11-30'],
    ['Từ khi ban hành Kế hoạch đến hết năm 2025', 'by', null, '2025-12-31'],
    ['Sau khi có hướng dẫn của Bộ, hoàn thành trước 30/6/2025', 'by', null, '2025-06-29'],
  ]);
});

describe('stretches', () => {
  check([
    ['Từ tháng 3 đến tháng 6/2022', 'range', '2022-03-01', '2022-06-30'],
    ['Từ tháng 3/2022 đến tháng 6/2022', 'range', '2022-03-01', '2022-06-30'],
    ['Từ tháng 10 đến tháng 3/2025', 'range', '2024-10-01', '2025-03-31'],
    ['Tháng 9/2024 - 5/2025', 'range', '2024-09-01', '2025-05-31'],
    ['5-6/2025', 'range', '2025-05-01', '2025-06-30'],
    ['05/2025 - 06/2025', 'range', '2025-05-01', '2025-06-30'],
    ['T5-6/2025', 'range', '2025-05-01', '2025-06-30'],
    ['Tháng 3÷6/2025', 'range', '2025-03-01', '2025-06-30'],
    ['Tháng 8 năm 2025 đến tháng 5 năm 2026', 'range', '2025-08-01', '2026-05-31'],
    ['Từ 5/9/2024 đến 18/01/2025', 'range', '2024-09-05', '2025-01-18'],
    ['Tháng 9-12/2025', 'range', '2025-09-01', '2025-12-31'],
    ['T9-T12/2025', 'range', '2025-09-01', '2025-12-31'],
    ['tháng 3 đến hết tháng 6/2022', 'range', '2022-03-01', '2022-06-30'],
    ['Từ 15/11 đến 15/12/2024', 'range', '2024-11-15', '2024-12-15'],
    ['Từ ngày 01/3/2025 đến ngày 30/6/2025', 'range', '2025-03-01', '2025-06-30'],
    ['Từ ngày 01 đến ngày 15/3/2022', 'range', '2022-03-01', '2022-03-15'],
    ['Từ ngày 01/3/2025 đến trước ngày 30/6/2025', 'range', '2025-03-01', '2025-06-29'],
    ['01/3/2025 - 30/6/2025', 'range', '2025-03-01', '2025-06-30'],
    ['từ 01/3/2025–30/6/2025', 'range', '2025-03-01', '2025-06-30'],
    ['Quý I-II/2025', 'range', '2025-01-01', '2025-06-30'],
    ['Quý I - Quý III năm 2025', 'range', '2025-01-01', '2025-09-30'],
    ['Quý III/2025 đến Quý I/2026', 'range', '2025-07-01', '2026-03-31'],
    ['2025-2030', 'range', '2025-01-01', '2030-12-31'],
    ['2025 – 2030', 'range', '2025-01-01', '2030-12-31'],
    ['Năm 2022-2025', 'range', '2022-01-01', '2025-12-31'],
    ['Giai đoạn 2021-2025', 'within', '2021-01-01', '2025-12-31'],
    ['Từ năm 2022 đến năm 2025', 'range', '2022-01-01', '2025-12-31'],
    ['Từ nay đến năm 2030', 'by', null, '2030-12-31'],
    ['Từ quý II/2025 đến hết năm 2026', 'range', '2025-04-01', '2026-12-31'],
  ]);
});

describe('beginnings', () => {
  check([
    ['từ ngày 01/6/2023', 'from', '2023-06-01', null],
    ['Kể từ ngày 01/7/2025', 'from', '2025-07-01', null],
    ['Từ năm 2023', 'from', '2023-01-01', null],
    ['bắt đầu từ tháng 01/2023', 'from', '2023-01-01', null],
    ['Thời gian bắt đầu thực hiện từ tháng 01/2023', 'from', '2023-01-01', null],
    ['Từ ngày 01/7/2025 trở đi', 'from', '2025-07-01', null],
    ['Sau ngày 30/6/2025', 'from', '2025-07-01', null],
    [
      'Trung tâm Hành chính công thành phố từ ngày 01 tháng 12 năm 2022; Bộ phận 1 cửa hiện đại các phường, xã từ ngày 01 tháng 6 năm 2023',
      'from',
      '2022-12-01',
      null,
    ],
    [
      'Lộ trình Nghị quyết 50/NQ-CP, ngày 8/4/2022 (<i>bộ phận 1 của cấp huyện từ 01/12/2022, bộ phận một cửa cấp xã từ 01/6/2023</i>)',
      'from',
      '2022-12-01',
      null,
    ],
  ]);
});

describe('recurring, ongoing, dependent', () => {
  check([
    ['Thường xuyên', 'ongoing', null, null],
    ['Thực hiện thường xuyên', 'ongoing', null, null],
    ['Thường xuyên, liên tục', 'ongoing', null, null],
    ['Thường xuyên, hằng năm', 'ongoing', null, null],
    ['Thường xuyên trong năm 2025', 'ongoing', '2025-01-01', '2025-12-31'],
    ['Thường xuyên, khi có yêu cầu', 'ongoing', null, null],
    ['Định kỳ trước ngày 08 hàng tháng', 'periodic', null, null],
    ['trước ngày 15 hằng tháng', 'periodic', null, null],
    ['Trước ngày 15/12 hằng năm', 'periodic', null, null],
    ['Trước ngày 31/01 năm liền kề', 'periodic', null, null],
    ['Quý IV hàng năm', 'periodic', null, null],
    ['Hằng năm', 'periodic', null, null],
    ['Hàng quý, 6 tháng, năm', 'periodic', null, null],
    ['định kỳ hàng tháng, hàng quý, 06 tháng, 01 năm', 'periodic', null, null],
    ['Định kỳ 6 tháng, năm', 'periodic', null, null],
    ['02 lần/năm', 'periodic', null, null],
    ['6 tháng một lần', 'periodic', null, null],
    ['1 quý/lần', 'periodic', null, null],
    ['mỗi tháng một lần', 'periodic', null, null],
    ['Tháng 3, 6, 9, 12 hằng năm', 'periodic', null, null],
    ['Trước ngày 25 của tháng cuối quý', 'periodic', null, null],
    ['Cuối mỗi quý', 'periodic', null, null],
    ['04 quý/lần', 'periodic', null, null],
    ['Tháng 6 và tháng 12 hàng năm', 'periodic', null, null],
    ['Hằng năm, trước ngày 15/11', 'periodic', null, null],
    ['Sau khi Bộ Công an ban hành Thông tư', 'after-event', null, null],
    ['Khi có hướng dẫn của Bộ Y tế', 'after-event', null, null],
    ['khi Sở Giao thông vận tải triển khai', 'after-event', null, null],
    ['Ngay sau khi Kế hoạch được ban hành', 'after-event', null, null],
    ['Sau khi Chính phủ ban hành Nghị định số 15/2023/NĐ-CP ngày 03/4/2023', 'after-event', null, null],
    ['trong 3 ngày làm việc kể từ ngày nhận được văn bản', 'after-event', null, null],
    ['Trong vòng 15 ngày kể từ ngày ban hành Kế hoạch', 'after-event', null, null],
    ['Chậm nhất 05 ngày làm việc sau khi kết thúc', 'after-event', null, null],
    ['Theo lộ trình của Bộ Công an', 'after-event', null, null],
    ['Theo kế hoạch số 12/KH-BCA ngày 05/01/2024 của Bộ Công an', 'after-event', null, null],
    ['Đột xuất khi có yêu cầu', 'after-event', null, null],
  ]);
});

describe('not understood', () => {
  check([
    ['Trước Tết Nguyên đán 2026', 'unknown', null, null],
    ['Hè 2025', 'unknown', null, null],
    ['30 ngày', 'unknown', null, null],
    ['Dịp Tết Nguyên đán', 'unknown', null, null],
    ['x', 'unknown', null, null],
    ['Theo phân công', 'unknown', null, null],
    ['Hoàn thành', 'unknown', null, null],
    ['220/380V', 'unknown', null, null],
    ['Quỹ từ thiện', 'unknown', null, null],
  ]);
  test.each(['', '  ', '-', '–', '...', '…', '**', '.', '\t', '<i></i>', '/', '\u00a0'])('%j is blank', (text) => {
    expect(readDeadline(text)).toBeNull();
  });
});

describe('damaged text', () => {
  check([
    ['thang 6 nam 2022', 'within', '2022-06-01', '2022-06-30'],
    ['ngay30 thdang 3 ndam 2022', 'within', '2022-03-30', '2022-03-30'],
    ['Quy I nam 2022', 'within', '2022-01-01', '2022-03-31'],
    ['Quy lI/2022', 'within', '2022-04-01', '2022-06-30'],
    ['Truéc ngay 10/3/2023', 'by', null, '2023-03-09'],
    ['Thuong xuyén', 'ongoing', null, null],
    ['Tit thang 3 dén thang 6/2022', 'range', '2022-03-01', '2022-06-30'],
  ]);
});

describe('days that no calendar has', () => {
  test.each([
    ['31/02/2022', 'within', ['31/02/2022']],
    ['trước ngày 31/4/2025', 'by', ['31/4/2025']],
    ['ngày 29 tháng 02 năm 2023', 'within', ['29 tháng 02 năm 2023']],
    ['Tháng 13/2022', 'within', ['Tháng 13/2022']],
    ['Trước ngày 31/02 hằng năm', 'periodic', ['31/02']],
    ['Từ ngày 30/02/2024 đến ngày 15/3/2024', 'range', ['30/02/2024']],
  ])('%s', (text, kind, invalid) => {
    expect(readDeadline(text)).toMatchObject({ kind, start: null, end: null, invalid });
  });
  test('29/02/2024 exists', () => {
    expect(readDeadline('29/02/2024')).toMatchObject({ start: '2024-02-29', end: '2024-02-29', invalid: [] });
  });
});

describe("the plan's year", () => {
  check(
    [
      ['Tháng 3', 'within', '2025-03-01', '2025-03-31'],
      ['Quý I', 'within', '2025-01-01', '2025-03-31'],
      ['Quý II, III', 'within', '2025-04-01', '2025-09-30'],
      ['Trong năm', 'within', '2025-01-01', '2025-12-31'],
      ['Cuối năm', 'within', '2025-01-01', '2025-12-31'],
      ['6 tháng đầu năm', 'within', '2025-01-01', '2025-06-30'],
      ['Trước ngày 15/11', 'by', null, '2025-11-14'],
      ['Từ tháng 3 đến tháng 6', 'range', '2025-03-01', '2025-06-30'],
      ['Giữa tháng 5', 'within', '2025-05-01', '2025-05-31'],
      ['Tháng 3/2024', 'within', '2024-03-01', '2024-03-31'],
      ['Trước ngày 15/12 hằng năm', 'periodic', null, null],
      ['Trước ngày 08 hàng tháng', 'periodic', null, null],
    ],
    2025,
  );
  check([
    ['Tháng 3', 'within', null, null],
    ['Quý I', 'within', null, null],
    ['Trước ngày 15/11', 'by', null, null],
  ]);
});

describe('quotation', () => {
  test.each([
    ['  Trong tháng 6/2022. ', 'Trong tháng 6/2022'],
    ['Thời gian thực hiện: Trong tháng 6/2022', 'Trong tháng 6/2022'],
    ['**Quý I/2023**', 'Quý I/2023'],
    ['<i>Quý II/2023</i>', 'Quý II/2023'],
    ['Thực hiện thường\nxuyên', 'Thực hiện thường xuyên'],
    ['trước **ngày 15** hàng tháng', 'trước ngày 15 hàng tháng'],
    ['Quý I<br />năm 2025', 'Quý I năm 2025'],
    ['Sau khi Bộ Công an ban hành Thông tư', 'Sau khi Bộ Công an ban hành Thông tư'],
  ])('%j', (text, quoted) => {
    const read = readDeadline(text, 100)!;
    expect(read.text).toBe(quoted);
    const span = { start: read.span!.start - 100, end: read.span!.end - 100 };
    const written = text
      .slice(span.start, span.end)
      .replace(/<br \/>|\s+/g, ' ')
      .replace(/\*/g, '');
    expect(written).toBe(quoted);
  });
});
