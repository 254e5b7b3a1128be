import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../server/src/plan/citation';

type Found = readonly [type: string, number: string | null, date: string | null, issuer: string | null];
type Row = readonly [text: string, ...found: Found[]];

const check = (rows: readonly Row[]) =>
  test.each(rows.map((row) => ({ text: row[0], found: row.slice(1) as unknown as Found[] })))(
    '$text',
    ({ text, found }) => {
      expect(findCitations(text).map((each) => [each.type, each.number, each.date, each.issuer])).toEqual(found);
    },
  );

describe('number, date and issuer', () => {
  check([
    [
      'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ về việc phê duyệt Đề án',
      ['Quyết định', '06/QĐ-TTg', '2022-01-06', 'Thủ tướng Chính phủ'],
    ],
    [
      'Kế hoạch số 80/KH-UBND ngày 03 tháng 3 năm 2022 của Ủy ban nhân dân Tỉnh Thừa Thiên Huế về việc',
      ['Kế hoạch', '80/KH-UBND', '2022-03-03', 'Ủy ban nhân dân Tỉnh Thừa Thiên Huế'],
    ],
    [
      'Kế hoạch số 39/KH-UBND ngày 03/03/2022 của UBND huyện Đak Đoa về triển khai',
      ['Kế hoạch', '39/KH-UBND', '2022-03-03', 'UBND huyện Đak Đoa'],
    ],
    [
      'Thông báo số 16/TB-VPCP ngày 28/01/2023 của Văn phòng Chính phủ thông báo Kết luận Hội nghị',
      ['Thông báo', '16/TB-VPCP', '2023-01-28', 'Văn phòng Chính phủ'],
    ],
    ['Quyết định 06/QĐ-TTg, góp phần', ['Quyết định', '06/QĐ-TTg', null, null]],
    // "số" runs into its number.
    ['Kế hoạch số418/KH-PGDĐT, ngày 9/9/2022', ['Kế hoạch', '418/KH-PGDĐT', '2022-09-09', null]],
    // The type stands once before the list.
    [
      'Căn cứ các Quyết định của Thủ tướng Chính phủ: Số 81/2021/QĐ-TTg ngày 22/4/2021 quy định',
      ['Quyết định', '81/2021/QĐ-TTg', '2021-04-22', null],
    ],
    // In a title the subject does not show by its capitals.
    [
      'NGHỊ QUYẾT SỐ 20-NQ/TW NGÀY 01/11/2012 CỦA BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XI VỀ PHÁT TRIỂN KHOA HỌC',
      ['Nghị quyết', '20-NQ/TW', '2012-11-01', 'BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHÓA XI'],
    ],
    [
      'quyết định số 422/QĐ-TTg ngày 04/4/2022 của Thủ tướng chính phủ.',
      ['Quyết định', '422/QĐ-TTg', '2022-04-04', 'Thủ tướng chính phủ'],
    ],
    [
      'Nghị định 104/2022/NĐ-CP ngày 21/12/2022 của Chính phủ, sử dụng',
      ['Nghị định', '104/2022/NĐ-CP', '2022-12-21', 'Chính phủ'],
    ],
    ['Nghị quyết 50/NQ-CP, ngày 8/4/2022 (bộ phận', ['Nghị quyết', '50/NQ-CP', '2022-04-08', null]],
    ['Nghị định số 107/2021/NĐ-CP 06/12/2021', ['Nghị định', '107/2021/NĐ-CP', '2021-12-06', null]],
    ['Quyết định số 06/QĐ-TTg của Thủ tướng Chính phủ', ['Quyết định', '06/QĐ-TTg', null, 'Thủ tướng Chính phủ']],
    [
      'Quyết định số 06/QĐ-TTg của Thủ tướng Chính phủ ngày 06 tháng 01 năm 2022',
      ['Quyết định', '06/QĐ-TTg', '2022-01-06', 'Thủ tướng Chính phủ'],
    ],
    ['Nghị quyết số 1/NQ-CP (ngày 05.01.2024) của Chính phủ', ['Nghị quyết', '1/NQ-CP', '2024-01-05', 'Chính phủ']],
    ['Công văn số 1552/BTTTT-THH ngày 26/4/2022.', ['Công văn', '1552/BTTTT-THH', '2022-04-26', null]],
    ['(Công văn số 7586/BYT-KCB).', ['Công văn', '7586/BYT-KCB', null, null]],
    ['Công văn số 6609/UBND-NC ngày 31/12/2022', ['Công văn', '6609/UBND-NC', '2022-12-31', null]],
    [
      'Thông tư số 32/2018/TT-BGDĐT ngày 26/12/2018 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Chương trình',
      ['Thông tư', '32/2018/TT-BGDĐT', '2018-12-26', 'Bộ trưởng Bộ Giáo dục và Đào tạo'],
    ],
    [
      'Thông tư liên tịch số 14/2015/TTLT-BTP-BCA ngày 20/8/2015',
      ['Thông tư liên tịch', '14/2015/TTLT-BTP-BCA', '2015-08-20', null],
    ],
    [
      'Chỉ thị số 07/CT-TTg ngày 14/3/2025 của Thủ tướng Chính phủ về đẩy mạnh',
      ['Chỉ thị', '07/CT-TTg', '2025-03-14', 'Thủ tướng Chính phủ'],
    ],
    ['Luật số 26/2023/QH15', ['Luật', '26/2023/QH15', null, null]],
    [
      'Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội về việc sắp xếp',
      ['Nghị quyết', '202/2025/QH15', '2025-06-12', 'Quốc hội'],
    ],
    [
      'Nghị quyết số 1685/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội',
      ['Nghị quyết', '1685/NQ-UBTVQH15', '2025-06-16', 'Ủy ban Thường vụ Quốc hội'],
    ],
    [
      'Kế hoạch số: 79/KH-UBND ngày 11/7/2022 của UBND xã Kon Gang)',
      ['Kế hoạch', '79/KH-UBND', '2022-07-11', 'UBND xã Kon Gang'],
    ],
    [
      'Công điện số 123/CĐ-TTg ngày 10/12/2024 của Thủ tướng Chính phủ',
      ['Công điện', '123/CĐ-TTg', '2024-12-10', 'Thủ tướng Chính phủ'],
    ],
    [
      'Hướng dẫn số 2115/SGDĐT-GDTrH ngày 10/9/2024 của Sở Giáo dục và Đào tạo về việc',
      ['Hướng dẫn', '2115/SGDĐT-GDTrH', '2024-09-10', 'Sở Giáo dục và Đào tạo'],
    ],
    [
      'Kế hoạch số 15/KH-THCSNT ngày 05/9/2024 của Trường THCS Nguyễn Trãi',
      ['Kế hoạch', '15/KH-THCSNT', '2024-09-05', 'Trường THCS Nguyễn Trãi'],
    ],
    ['Kế hoạch số 123/KH-SGD&ĐT ngày 05/9/2016', ['Kế hoạch', '123/KH-SGD&ĐT', '2016-09-05', null]],
    ['Báo cáo số 45/BC-UBND ngày 01/12/2023', ['Báo cáo', '45/BC-UBND', '2023-12-01', null]],
    [
      'Tờ trình số 12/TTr-SNV ngày 01/12/2023 của Giám đốc Sở Nội vụ',
      ['Tờ trình', '12/TTr-SNV', '2023-12-01', 'Giám đốc Sở Nội vụ'],
    ],
    ['Kế hoạch hành động số 12/KH-UBND ngày 02/02/2024', ['Kế hoạch', '12/KH-UBND', '2024-02-02', null]],
    [
      'Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ, các văn bản',
      ['Quyết định', '468/QĐ-TTg', '2021-03-27', 'Thủ tướng Chính phủ'],
    ],
  ]);
});

describe('blanks, slips and breaks', () => {
  check([
    [
      '(Kèm theo Kế hoạch số 2274 /KH-UBND ngày 07 tháng 4 năm 2022 của UBND thành phố Huế)',
      ['Kế hoạch', '2274/KH-UBND', '2022-04-07', 'UBND thành phố Huế'],
    ],
    [
      'Quyết định số Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ',
      ['Quyết định', '06/QĐ-TTg', '2022-01-06', 'Thủ tướng Chính phủ'],
    ],
    ['Nghị định\n\nsố 107/2021/NĐ-CP ngày 06/12/2021.', ['Nghị định', '107/2021/NĐ-CP', '2021-12-06', null]],
    ['Nghị định số\n107/2021/NĐ-CP\nngày 06/12/2021', ['Nghị định', '107/2021/NĐ-CP', '2021-12-06', null]],
    [
      '(Kèm theo Kế hoạch số /KH-UBND ngày /01/2023 của Chủ tịch UBND tỉnh)',
      ['Kế hoạch', null, null, 'Chủ tịch UBND tỉnh'],
    ],
    ['Kế hoạch số …/KH-UBND ngày … tháng … năm 2025 của UBND xã Ia Pa', ['Kế hoạch', null, null, 'UBND xã Ia Pa']],
    ['Kế hoạch số        /KH-UBND ngày    tháng 3 năm 2026', ['Kế hoạch', null, null, null]],
    ['Quyết định số 468/QĐ- TTg', ['Quyết định', '468/QĐ-TTg', null, null]],
    ['Quyết định số 06/QĐ - TTg ngày 06/01/2022', ['Quyết định', '06/QĐ-TTg', '2022-01-06', null]],
    ['Nghị quyết số 01/NQ-CP - Chương trình hành động', ['Nghị quyết', '01/NQ-CP', null, null]],
    ['Kế hoạch số 61/KH–UBND', ['Kế hoạch', '61/KH-UBND', null, null]],
    ['**Kế hoạch số 12/KH-UBND** ngày 01/02/2024', ['Kế hoạch', '12/KH-UBND', '2024-02-01', null]],
    ['Quyết định số 06/QĐ-TTg ngày 31/02/2022', ['Quyết định', '06/QĐ-TTg', null, null]],
    ['Kế hoạch số 12a/KH-UBND', ['Kế hoạch', '12a/KH-UBND', null, null]],
  ]);
  test('the slip is quoted', () => {
    expect(findCitations('theo Quyết định số Quyết định số 06/QĐ-TTg.')[0]!.text).toBe(
      'Quyết định số Quyết định số 06/QĐ-TTg',
    );
  });
  test('a blank number has its span', () => {
    const text = 'Kế hoạch số      /KH-UBND ngày /01/2023';
    const [found] = findCitations(text);
    expect(text.slice(found!.numberSpan!.start, found!.numberSpan!.end)).toBe('/KH-UBND');
    expect(text.slice(found!.dateSpan!.start, found!.dateSpan!.end)).toBe('ngày /01/2023');
  });
});

describe('Party documents', () => {
  check([
    [
      'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá',
      ['Nghị quyết', '57-NQ/TW', '2024-12-22', 'Bộ Chính trị'],
    ],
    [
      'Kế hoạch số 05-KH/ĐU ngày 10/01/2026 của Đảng ủy xã Tân Lập',
      ['Kế hoạch', '05-KH/ĐU', '2026-01-10', 'Đảng ủy xã Tân Lập'],
    ],
    ['Nghị quyết số 111/NQ-TU ngày 11/6/2021 về chuyển đổi số', ['Nghị quyết', '111/NQ-TU', '2021-06-11', null]],
    ['Kết luận số 12-KL/TU', ['Kết luận', '12-KL/TU', null, null]],
    [
      'Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng',
      ['Hướng dẫn', '36-HD/VPTW', '2018-04-03', 'Văn phòng Trung ương Đảng'],
    ],
  ]);
});

describe('lists', () => {
  check([
    [
      'các Nghị quyết số 1/NQ-CP, số 2/NQ-CP ngày 05/01/2024 của Chính phủ',
      ['Nghị quyết', '1/NQ-CP', null, null],
      ['Nghị quyết', '2/NQ-CP', '2024-01-05', 'Chính phủ'],
    ],
    [
      'Quyết định số 468/QĐ-TTg ngày 27/3/2021, Nghị định số 107/2021/NĐ-CP 06/12/2021',
      ['Quyết định', '468/QĐ-TTg', '2021-03-27', null],
      ['Nghị định', '107/2021/NĐ-CP', '2021-12-06', null],
    ],
    [
      'Nghị định số 107/2021/NĐ-CP ngày 06/12/2021 của Chính phủ và Quyết định số 468/QĐ-TTg ngày 27/3/2021',
      ['Nghị định', '107/2021/NĐ-CP', '2021-12-06', 'Chính phủ'],
      ['Quyết định', '468/QĐ-TTg', '2021-03-27', null],
    ],
    [
      'các Quyết định: số 06/QĐ-TTg ngày 06/01/2022; số 422/QĐ-TTg ngày 04/4/2022',
      ['Quyết định', '06/QĐ-TTg', '2022-01-06', null],
      ['Quyết định', '422/QĐ-TTg', '2022-04-04', null],
    ],
    [
      'Kế hoạch số 12/KH-UBND và 13/KH-UBND',
      ['Kế hoạch', '12/KH-UBND', null, null],
      ['Kế hoạch', '13/KH-UBND', null, null],
    ],
    [
      '(QĐ số 06/QĐ-TTg, NĐ 107/2021/NĐ-CP, CV 12/UBND-NC)',
      ['Quyết định', '06/QĐ-TTg', null, null],
      ['Nghị định', '107/2021/NĐ-CP', null, null],
      ['Công văn', '12/UBND-NC', null, null],
    ],
    ['văn bản chỉ đạo (số 35/CT-TTg ngày 01/10/2022)', ['Chỉ thị', '35/CT-TTg', '2022-10-01', null]],
  ]);
});

describe('laws by name', () => {
  check([
    ['sửa đổi Luật Căn cước công dân và các văn bản hướng dẫn', ['Luật', null, null, null]],
    ['theo quy định của Luật Cư trú và hướng dẫn', ['Luật', null, null, null]],
    ['Bộ luật Dân sự, Pháp lệnh Ưu đãi người có công', ['Bộ luật', null, null, null], ['Pháp lệnh', null, null, null]],
    ['Luật Căn cước số 26/2023/QH15 ngày 27/11/2023', ['Luật', '26/2023/QH15', '2023-11-27', null]],
    [
      'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 ngày 26/6/2025 của Quốc hội',
      ['Luật', '91/2025/QH15', '2025-06-26', 'Quốc hội'],
    ],
    ['Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2024', ['Luật', null, null, null]],
    ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;', ['Luật', null, '2025-06-16', null]],
  ]);
  test.each([
    ['sửa đổi Luật Căn cước công dân và các văn bản', 'Luật Căn cước công dân'],
    ['theo Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2024', 'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
    ['theo Luật Hôn nhân và gia đình được', 'Luật Hôn nhân và gia đình'],
    ['theo quy định của Luật Cư trú và', 'Luật Cư trú'],
  ])('%s', (text, name) => {
    expect(findCitations(text)[0]!.text).toBe(name);
  });
});

describe('scans', () => {
  check([
    [
      'Quyét dinh s6 06/QD-TTg ngay 06 thang 01 nam 2022 caa Thu\ntwéng Chinh phii phé duyét Pé an',
      ['Quyết định', '06/QĐ-TTg', '2022-01-06', 'Thu twéng Chinh phii'],
    ],
    [
      'Ké hoach s6 40/KH-UBND ngay 23/3/2022 ciia UBND huyén\nNam Sach vé trién khai',
      ['Kế hoạch', '40/KH-UBND', '2022-03-23', 'UBND huyén Nam Sach'],
    ],
    ['Quyét dinh sd 34/2021/QD-TTg ngay 08/11/2021 cta Thu', ['Quyết định', '34/2021/QĐ-TTg', '2021-11-08', 'Thu']],
    [
      'Quyét dinh sd 468/QD-TTg ngdy 27 thang 3 nam 2021 va Nghi dinh s6\n107/2021/ND-CP ngay 06/12/2021.',
      ['Quyết định', '468/QĐ-TTg', '2021-03-27', null],
      ['Nghị định', '107/2021/NĐ-CP', '2021-12-06', null],
    ],
    ['Nghi quyét s 128/NQ-CP ngay 11 thang 10 niam 2021 cia Chinh', ['Nghị quyết', '128/NQ-CP', '2021-10-11', 'Chinh']],
    ['Nghi dinh s6 137/2015/ND-CP ngay\n31 thang 12 nam 2015', ['Nghị định', '137/2015/NĐ-CP', '2015-12-31', null]],
  ]);
});

describe('none', () => {
  test.each([
    'Số: 79/KH-UBND',
    'UBND XÃ KON GANG\nSố: 79/KH-UBND\nKon Gang, ngày 11 tháng 7 năm 2022',
    'S6:16 /KH-UBND Nam Trung, ngay30 thdang 3 ndam 2022',
    'Đề án 06/CP trên địa bàn',
    'nhiệm vụ Đề án 06/CP.Tập trung thực hiện',
    'ngày 06/01/2022',
    'giai đoạn 2022-2025',
    'lưới điện hạ áp (220/380V)',
    'làm việc 24/7-Trung tâm',
    'đạt 3/4 Chỉ tiêu',
    'Luật sư, luật pháp, đúng luật',
    'Tổ công tác 06/UBND',
    'https://example.gov.vn/2022/KH-UBND',
    '',
  ])('%j', (text) => {
    expect(findCitations(text)).toEqual([]);
  });
});

describe('issuers end where the subject begins', () => {
  test.each([
    ['của Bộ Văn hóa, Thể thao và Du lịch về việc', 'Bộ Văn hóa, Thể thao và Du lịch'],
    ['của Sở Lao động - Thương binh và Xã hội hướng dẫn', 'Sở Lao động - Thương binh và Xã hội'],
    ['của Văn phòng HĐND và UBND huyện về', 'Văn phòng HĐND và UBND huyện'],
    ['của Bộ Công an và các văn bản', 'Bộ Công an'],
    ['của Bộ trưởng Bộ Thông tin và Truyền thông ban hành', 'Bộ trưởng Bộ Thông tin và Truyền thông'],
    ['của Bộ Nông nghiệp và Phát triển nông thôn quy định', 'Bộ Nông nghiệp và Phát triển nông thôn'],
    ['của Tổ Công tác triển khai Đề án 06; Kế hoạch', 'Tổ Công tác triển khai Đề án 06'],
    ['của Chính phủ Quy định về định danh', 'Chính phủ'],
    ['của Thủ tướng Chính phủ đảm bảo tỷ lệ', 'Thủ tướng Chính phủ'],
    ['của UBND tỉnh Gia Lai đảm bảo tỷ lệ', 'UBND tỉnh Gia Lai'],
    ['của UBND thành phố Huế tỉnh Thừa Thiên Huế về', 'UBND thành phố Huế tỉnh Thừa Thiên Huế'],
    ['của Quốc hội và các văn bản', 'Quốc hội'],
    ['của UBND Quận 1 triển khai', 'UBND Quận 1'],
    ['của Ban Chấp hành Trung ương Đảng khóa XIII về', 'Ban Chấp hành Trung ương Đảng khóa XIII'],
    ['của Ban Thường vụ Tỉnh ủy về', 'Ban Thường vụ Tỉnh ủy'],
    ['của Ủy ban nhân dân (UBND) tỉnh Lâm Đồng về', 'Ủy ban nhân dân (UBND) tỉnh Lâm Đồng'],
    ['của Hội đồng nhân dân tỉnh Sơn La phê duyệt', 'Hội đồng nhân dân tỉnh Sơn La'],
    ['của Chủ tịch UBND TP. Đà Lạt về', 'Chủ tịch UBND TP. Đà Lạt'],
    ['của Ủy ban nhân dân thành phố Hồ Chí Minh\nvề', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
  ])('%s', (tail, issuer) => {
    expect(findCitations(`Kế hoạch số 12/KH-ABC ngày 01/02/2024 ${tail}`)[0]!.issuer).toBe(issuer);
  });
});

test('spans point at the words', () => {
  const text = 'Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ về việc';
  const found = findCitations(text)[0]!;
  const at = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  expect(at(found.span)).toBe('Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ');
  expect(at(found.numberSpan)).toBe('06/QĐ-TTg');
  expect(at(found.dateSpan)).toBe('ngày 06/01/2022');
  expect(at(found.issuerSpan)).toBe('Thủ tướng Chính phủ');
});
