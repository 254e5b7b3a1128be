import { describe, expect, test } from 'vitest';
import { findDeadline } from '../../../server/src/plan/deadline';

/** The sentence, the time words to be quoted, and what is left when the span is cut out. */
type Row = readonly [sentence: string, words: string, rest: string];

const check = (rows: readonly Row[]) =>
  test.each(rows)('%s', (sentence, words, rest) => {
    const found = findDeadline(sentence);
    expect(found?.deadline.text).toBe(words);
    expect(sentence.slice(0, found!.span.start) + sentence.slice(found!.span.end)).toBe(rest);
    const quoted = found!.deadline.span!;
    expect(sentence.slice(quoted.start, quoted.end).replace(/\*+/g, '')).toBe(words);
  });

describe('behind a label', () => {
  check([
    ['Kết nối dữ liệu (*Thời gian thực hiện: Trong tháng 6/2022*).', 'Trong tháng 6/2022', 'Kết nối dữ liệu.'],
    ['Rà soát (*thời gian thực hiện trong năm 2022*).', 'trong năm 2022', 'Rà soát.'],
    ['Nộp hồ sơ; *thời gian hoàn thành trong quý I/2023.*', 'trong quý I/2023', 'Nộp hồ sơ'],
    ['Phục vụ nhân dân; Thời gian thực hiện trong quý I/2023.', 'trong quý I/2023', 'Phục vụ nhân dân.'],
    ['Số hóa; *thời gian kiểm tra trong quý III/2023.*', 'trong quý III/2023', 'Số hóa'],
    ['Điều hành; *thời gian bắt đầu thực hiện từ tháng 01/2023.*', 'từ tháng 01/2023', 'Điều hành'],
    ['Tích hợp (Thời gian: Quý II/2025)', 'Quý II/2025', 'Tích hợp'],
    ['Xây dựng kế hoạch. Thời hạn hoàn thành: trước ngày 30/6/2025.', 'trước ngày 30/6/2025', 'Xây dựng kế hoạch..'],
    ['Công an xã chủ trì. Thời gian thực hiện: Thường xuyên.', 'Thường xuyên', 'Công an xã chủ trì..'],
    [
      'Thực hiện số hóa (*Thời gian thực hiện: Tại Trung tâm Hành chính công từ ngày 01 tháng 12 năm 2022; Bộ phận 1 cửa từ ngày 01 tháng 6 năm 2023*).',
      'Tại Trung tâm Hành chính công từ ngày 01 tháng 12 năm 2022; Bộ phận 1 cửa từ ngày 01 tháng 6 năm 2023',
      'Thực hiện số hóa.',
    ],
    [
      'Mở lớp (Thời gian: tháng 5/2025; đơn vị thực hiện: Trạm Y tế).',
      'tháng 5/2025',
      'Mở lớp (; đơn vị thực hiện: Trạm Y tế).',
    ],
    [
      'Mở lớp (Đơn vị thực hiện: Trạm Y tế; thời gian: tháng 5/2025).',
      'tháng 5/2025',
      'Mở lớp (Đơn vị thực hiện: Trạm Y tế).',
    ],
    [
      'Nối mạng (*Thời gian thực hiện: khi Sở Giao thông vận tải triển khai*).',
      'khi Sở Giao thông vận tải triển khai',
      'Nối mạng.',
    ],
    ['Rà soát (Hoàn thành: Quý I/2025).', 'Quý I/2025', 'Rà soát.'],
    ['Rà soát; hạn cuối: 30/6/2025.', '30/6/2025', 'Rà soát.'],
    ['Tuyên truyền - Tiến độ: Quý I/2024', 'Quý I/2024', 'Tuyên truyền -'],
  ]);
});

describe('alone in a bracket', () => {
  check([
    [
      'báo cáo định kỳ (*trước ngày 15 hàng tháng*) hoặc đột xuất (*khi có yêu cầu*) về UBND',
      'trước ngày 15 hàng tháng',
      'báo cáo định kỳ hoặc đột xuất (*khi có yêu cầu*) về UBND',
    ],
    ['Kết nối dữ liệu đất đai (hoàn thành trong quý I/2023).', 'trong quý I/2023', 'Kết nối dữ liệu đất đai.'],
    ['Cấp thẻ (xong trước 30/6/2025);', 'trước 30/6/2025', 'Cấp thẻ;'],
    ['Tập huấn (Quý I/2023).', 'Quý I/2023', 'Tập huấn.'],
    ['Tập huấn (thường xuyên)', 'thường xuyên', 'Tập huấn'],
    ['Tổ chức hội nghị (tháng 6/2025) tại xã', 'tháng 6/2025', 'Tổ chức hội nghị tại xã'],
    [
      'Khảo sát thực tế (từ ngày 01/3/2025 đến ngày 15/3/2025).',
      'từ ngày 01/3/2025 đến ngày 15/3/2025',
      'Khảo sát thực tế.',
    ],
    [
      'Cung cấp chữ ký số (khi có hướng dẫn, chỉ đạo của Bộ Công an).',
      'khi có hướng dẫn, chỉ đạo của Bộ Công an',
      'Cung cấp chữ ký số.',
    ],
    ['Triển khai hệ thống (sau khi có hướng dẫn của Bộ).', 'sau khi có hướng dẫn của Bộ', 'Triển khai hệ thống.'],
  ]);
});

describe('in a clause of its own', () => {
  check([
    [
      'Gửi kế hoạch về Công an thành phố trước ngày **10/3/2023** để theo dõi.',
      'trước ngày 10/3/2023',
      'Gửi kế hoạch về Công an thành phố để theo dõi.',
    ],
    [
      'Định kỳ trước ngày 08 hàng tháng, Tổ công tác báo cáo Chủ tịch.',
      'Định kỳ trước ngày 08 hàng tháng',
      ' Tổ công tác báo cáo Chủ tịch.',
    ],
    [
      'Báo cáo UBND tỉnh trước **ngày 15 hàng tháng** (*qua Công an tỉnh*).',
      'trước ngày 15 hàng tháng',
      'Báo cáo UBND tỉnh (*qua Công an tỉnh*).',
    ],
    [
      'Kết nối bản án với dữ liệu dân cư *trong Quy I/2023*. Triển khai',
      'trong Quy I/2023',
      'Kết nối bản án với dữ liệu dân cư. Triển khai',
    ],
    ['Phấn đấu đến hết tháng 6/2025 hoàn thành 100% hồ sơ.', 'đến hết tháng 6/2025', 'Phấn đấu hoàn thành 100% hồ sơ.'],
    ['Kết nối; trong Quý I/2025 hoàn thành việc rà soát.', 'trong Quý I/2025', 'Kết nối hoàn thành việc rà soát.'],
    ['- Thường xuyên kiểm tra, đôn đốc các đơn vị.', 'Thường xuyên', '- kiểm tra, đôn đốc các đơn vị.'],
    ['Hằng năm, tổ chức sơ kết.', 'Hằng năm', ' tổ chức sơ kết.'],
    ['Tổ chức lễ phát động vào ngày 15/5/2025.', 'vào ngày 15/5/2025', 'Tổ chức lễ phát động.'],
    ['Rà soát, hoàn thành trong quý I/2023.', 'trong quý I/2023', 'Rà soát.'],
    ['Rà soát hồ sơ, xong trước 30/6/2025.', 'xong trước 30/6/2025', 'Rà soát hồ sơ.'],
    ['Hoàn thành trước ngày 30/6/2025.', 'trước ngày 30/6/2025', '.'],
    [
      'các ngành triển khai; định kỳ tổng hợp, báo cáo UBND xã',
      'định kỳ',
      'các ngành triển khai tổng hợp, báo cáo UBND xã',
    ],
    [
      'Báo cáo kết quả về Sở Y tế chậm nhất ngày 20/11/2024.',
      'chậm nhất ngày 20/11/2024',
      'Báo cáo kết quả về Sở Y tế.',
    ],
    [
      'Lập danh sách gửi Phòng Nội vụ trước ngày 15/12 hằng năm.',
      'trước ngày 15/12 hằng năm',
      'Lập danh sách gửi Phòng Nội vụ.',
    ],
    ['Trong tháng 6/2022, Công an xã rà soát dữ liệu.', 'Trong tháng 6/2022', ' Công an xã rà soát dữ liệu.'],
    [
      'Xây dựng Báo cáo định kỳ hàng tháng, hàng quý, 06 tháng, 01 năm trình Chủ tịch',
      'định kỳ hàng tháng, hàng quý, 06 tháng, 01 năm',
      'Xây dựng Báo cáo trình Chủ tịch',
    ],
    [
      'Tổ chức tập huấn từ ngày 01/3/2025 đến ngày 15/3/2025.',
      'từ ngày 01/3/2025 đến ngày 15/3/2025',
      'Tổ chức tập huấn.',
    ],
    ['Triển khai thực hiện trong năm 2025.', 'trong năm 2025', 'Triển khai thực hiện.'],
    [
      'Đến hết năm 2025, 100% cơ sở y tế dùng bệnh án điện tử.',
      'Đến hết năm 2025',
      ' 100% cơ sở y tế dùng bệnh án điện tử.',
    ],
  ]);
});

describe('other dates are none', () => {
  test.each([
    'Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.',
    'theo Nghị định số 107/2021/NĐ-CP 06/12/2021 của Chính phủ',
    'Đề án phát triển ứng dụng dữ liệu giai đoạn 2022 - 2025, tầm nhìn đến năm 2030.',
    'Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030',
    'nâng cao chỉ số của các đơn vị trong năm 2023 và các năm tiếp theo.',
    'thực hiện tốt các nhiệm vụ trọng tâm trong năm 2023 (*chi tiết trong phụ lục kèm theo*).',
    'bố trí kinh phí thường xuyên trong dự toán ngân sách nhà nước hằng năm để triển khai',
    'Thủ trưởng các cơ quan thường xuyên chỉ đạo, kiểm tra, đôn đốc việc thực hiện',
    'báo cáo theo thời gian quy định tại mục 3, phần III của Kế hoạch',
    'nhằm giảm thời gian và chi phí thực hiện thủ tục hành chính',
    'bảo đảm tiến độ, chất lượng theo yêu cầu của Chính phủ',
    'Số liệu tính đến ngày 30/6/2022.',
    'người sinh trước ngày 01/01/2010 được cấp thẻ',
    'hồ sơ được cấp trước ngày 01/7/2021',
    'Hoàn thành các chỉ tiêu, nhiệm vụ năm 2023 được giao',
    'bảo hiểm y tế cho trẻ dưới 6 tuổi',
    'lưới điện hạ áp (220/380V)',
    'kết quả chỉ số cải cách hành chính (năm 2022) và giải pháp',
    'Bộ phận một cửa làm việc 24/7.',
    'Nghị quyết số 111/NQ-TU ngày 11/6/2021 về chuyển đổi số giai đoạn 2021-2025 (sau đây gọi tắt là Nghị quyết 111).',
    'Khi có khó khăn, vướng mắc, các đơn vị báo cáo UBND xã.',
    'lập dự toán kinh phí hằng năm trình cấp có thẩm quyền',
    'thực hiện chế độ báo cáo định kỳ theo quy định',
    'Làm sạch dữ liệu tín dụng (*thực hiện theo chỉ đạo của Bộ Công an và Ngân hàng nhà nước*).',
    'Tháng hành động vì trẻ em',
    'Phấn đấu đến năm 2025 đạt 80% dịch vụ công trực tuyến',
    'hoàn thành 1/3 khối lượng công việc',
    'chiếm đến 1/3 dân số',
    'thời gian tới',
    'trong thời gian qua, các đơn vị đã tích cực triển khai',
    'học sinh năm học 2024 - 2025 toàn trường',
    '',
  ])('%s', (sentence) => {
    expect(findDeadline(sentence)).toBeNull();
  });
});

test('spans and offsets are moved by the offset', () => {
  const found = findDeadline('Tập huấn (Quý I/2023).', 1000)!;
  expect(found.span).toEqual({ start: 1008, end: 1021 });
  expect(found.deadline.span).toEqual({ start: 1010, end: 1020 });
});
