import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../server/src/plan/citation';
import { readHeader } from '../../../server/src/plan/header';
import type { Header } from '../../../server/src/plan/model';
import { parse } from '../../../server/src/syntax/parse';

const read = (text: string): Header =>
  readHeader(
    parse(text),
    findCitations(text).map((each) => ({ ...each, start: 0 })),
  );

const seed = (name: string): Header => read(readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8'));

const numbers = (header: Header) => header.parents.map((each) => each.number);

describe('the seeds', () => {
  test.each([
    [
      'xa-kon-gang-79-2022.kh.txt',
      '79/KH-UBND',
      '2022-07-11',
      'xa',
      'UBND xã Kon Gang',
      'Kon Gang',
      ['06/QĐ-TTg', '39/KH-UBND'],
    ],
    ['tp-hue-2274-2022.kh.md', '2274/KH-UBND', '2022-04-07', 'huyen', 'UBND thành phố Huế', 'Huế', ['80/KH-UBND']],
    [
      'tp-da-nang-52-2023.kh.txt',
      '52/KH-UBND',
      '2023-03-03',
      'tinh',
      'UBND thành phố Đà Nẵng',
      'Đà Nẵng',
      ['16/TB-VPCP', '434/TB-TCTTKĐA'],
    ],
    ['tinh-bac-giang-2023.kh.txt', null, null, 'tinh', 'Chủ tịch UBND tỉnh Bắc Giang', 'Bắc Giang', ['06/QĐ-TTg']],
    [
      'xa-nam-trung-16-2022.ocr.kh.txt',
      '16/KH-UBND',
      '2022-03-30',
      'xa',
      'UBND xa Nam Trung',
      'Nam Trung',
      ['06/QĐ-TTg', '40/KH-UBND'],
    ],
  ])('%s', (name, number, issueDate, level, issuer, locality, parents) => {
    const header = seed(name);
    expect(header).toMatchObject({ number, issueDate, level, issuer, locality });
    expect(numbers(header)).toEqual(parents);
  });
  test('a parent has date and issuer in their normal form', () => {
    expect(seed('tp-hue-2274-2022.kh.md').parents[0]).toMatchObject({
      kind: 'ke-hoach',
      date: '2022-03-03',
      issuer: 'UBND tỉnh Thừa Thiên Huế',
    });
    expect(seed('xa-kon-gang-79-2022.kh.txt').parents[0]).toMatchObject({
      kind: 'quyet-dinh',
      date: '2022-01-06',
      issuer: 'Thủ tướng Chính phủ',
    });
  });
});

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: Partial<Header>;
  readonly parents?: readonly string[];
}

const BODY = '\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n- Nâng cao chất lượng.\n';

const cases: readonly Case[] = [
  {
    name: 'two columns on lines of their own',
    text: `ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 105/KH-UBND
Lâm Đồng, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Triển khai thực hiện Nghị quyết số 57-NQ/TW năm 2026

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ; Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương, UBND tỉnh Lâm Đồng ban hành Kế hoạch như sau:${BODY}`,
    expected: {
      number: '105/KH-UBND',
      issueDate: '2026-01-05',
      place: 'Lâm Đồng',
      level: 'tinh',
      issuer: 'UBND tỉnh Lâm Đồng',
      locality: 'Lâm Đồng',
      title: 'KẾ HOẠCH Triển khai thực hiện Nghị quyết số 57-NQ/TW năm 2026',
    },
    parents: ['57-NQ/TW', '02-KH/BCĐTW'],
  },
  {
    name: 'two columns squeezed into one line',
    text: `UBND XÃ TÂN HỘI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND Tân Hội, ngày 15 tháng 8 năm 2025
KẾ HOẠCH
Chuyển đổi số năm 2025
Căn cứ Kế hoạch số 120/KH-UBND ngày 01/8/2025 của UBND tỉnh Lâm Đồng về chuyển đổi số;
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
UBND xã xây dựng kế hoạch như sau:${BODY}`,
    expected: {
      number: '12/KH-UBND',
      issueDate: '2025-08-15',
      place: 'Tân Hội',
      level: 'xa',
      issuer: 'UBND xã Tân Hội',
      locality: 'Tân Hội',
      title: 'KẾ HOẠCH Chuyển đổi số năm 2025',
    },
    parents: ['120/KH-UBND'],
  },
  {
    name: 'columns with tabs',
    text: `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN ĐỨC CƠ\tĐộc lập - Tự do - Hạnh phúc
Số: 45/KH-UBND\tĐức Cơ, ngày 01 tháng 3 năm 2023

KẾ HOẠCH
Cải cách hành chính năm 2023

Thực hiện Kế hoạch số 10/KH-UBND ngày 05/01/2023 của UBND tỉnh Gia Lai, UBND huyện ban hành Kế hoạch:${BODY}`,
    expected: {
      number: '45/KH-UBND',
      issueDate: '2023-03-01',
      place: 'Đức Cơ',
      level: 'huyen',
      issuer: 'UBND huyện Đức Cơ',
      locality: 'Đức Cơ',
    },
    parents: ['10/KH-UBND'],
  },
  {
    name: 'a pipe table',
    text: `| **ỦY BAN NHÂN DÂN PHƯỜNG 12** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** **Độc lập - Tự do - Hạnh phúc** |
| --- | --- |
| Số: 88/KH-UBND | *Phường 12, ngày 9 tháng 10 năm 2024* |

# KẾ HOẠCH
**Thực hiện Đề án 06 năm 2024**

Thực hiện Kế hoạch số 60/KH-UBND ngày 02/10/2024 của UBND quận Tân Bình, Ủy ban nhân dân Phường 12 ban hành Kế hoạch.${BODY}`,
    expected: { number: '88/KH-UBND', issueDate: '2024-10-09', level: 'xa', locality: '12', place: 'Phường 12' },
    parents: ['60/KH-UBND'],
  },
  {
    name: 'blank number and date',
    text: `ỦY BAN NHÂN DÂN
XÃ IA PA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:        /KH-UBND
Ia Pa, ngày      tháng 3 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026

Thực hiện Kế hoạch số 15/KH-UBND ngày 10/02/2026 của UBND tỉnh Gia Lai.${BODY}`,
    expected: { number: null, issueDate: null, level: 'xa', issuer: 'UBND xã Ia Pa', place: 'Ia Pa' },
    parents: ['15/KH-UBND'],
  },
  {
    name: 'a ministry',
    text: `BỘ Y TẾ
Số: 1234/KH-BYT
Hà Nội, ngày 20 tháng 11 năm 2023
KẾ HOẠCH
Phòng, chống dịch bệnh năm 2024
Thực hiện Chỉ thị số 20/CT-TTg ngày 01/11/2023 của Thủ tướng Chính phủ, Bộ Y tế ban hành Kế hoạch:${BODY}`,
    expected: {
      number: '1234/KH-BYT',
      issueDate: '2023-11-20',
      level: 'trung-uong',
      issuer: 'Bộ Y tế',
      place: 'Hà Nội',
    },
    parents: ['20/CT-TTg'],
  },
  {
    name: 'a department under a province',
    text: `UBND TỈNH GIA LAI
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 567/KH-SGDĐT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Gia Lai, ngày 4 tháng 9 năm 2019
KẾ HOẠCH
Nhiệm vụ năm học 2019-2020
Sở Giáo dục và Đào tạo xây dựng kế hoạch như sau:${BODY}`,
    expected: {
      number: '567/KH-SGDĐT',
      issueDate: '2019-09-04',
      level: 'tinh',
      issuer: 'Sở Giáo dục và Đào tạo',
      place: 'Gia Lai',
    },
  },
  {
    name: 'a division under a district',
    text: `UBND HUYỆN CHƯ SÊ
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
Số: 67/KH-PGDĐT
Chư Sê, ngày 14 tháng 9 năm 2018
KẾ HOẠCH
Kiểm tra nội bộ năm học 2018-2019${BODY}`,
    expected: { number: '67/KH-PGDĐT', issueDate: '2018-09-14', level: 'huyen', locality: 'Chư Sê' },
  },
  {
    name: 'a school under a division',
    text: `PHÒNG GD&ĐT HUYỆN CHƯ SÊ
TRƯỜNG THCS NGUYỄN TRÃI
Số: 25/KH-THCSNT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Chư Sê, ngày 10 tháng 9 năm 2020
KẾ HOẠCH
Giáo dục của nhà trường năm học 2020 - 2021
Căn cứ Kế hoạch số 67/KH-PGDĐT ngày 01/9/2020 của Phòng GD&ĐT huyện Chư Sê;
Trường THCS Nguyễn Trãi xây dựng kế hoạch như sau:${BODY}`,
    expected: { number: '25/KH-THCSNT', issueDate: '2020-09-10', level: 'huyen', issuer: 'Trường THCS Nguyễn Trãi' },
    parents: ['67/KH-PGDĐT'],
  },
  {
    name: 'a school under a ward of 2025',
    text: `UBND PHƯỜNG PLEIKU
TRƯỜNG TIỂU HỌC LÊ LỢI
Số: 30/KH-THLL
Pleiku, ngày 08 tháng 9 năm 2025
KẾ HOẠCH
Chuyển đổi số năm học 2025-2026${BODY}`,
    expected: { number: '30/KH-THLL', issueDate: '2025-09-08', level: 'xa' },
  },
  {
    name: 'a Party committee',
    text: `ĐẢNG BỘ TỈNH GIA LAI
ĐẢNG ỦY XÃ IA GRAI
*
Số 05-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Ia Grai, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
thực hiện Nghị quyết số 57-NQ/TW

Thực hiện Kế hoạch số 11-KH/TU ngày 05/01/2026 của Tỉnh ủy Gia Lai, Đảng ủy xã ban hành Kế hoạch như sau:${BODY}`,
    expected: { number: '05-KH/ĐU', issueDate: '2026-01-10', level: 'xa', place: 'Ia Grai', locality: 'Ia Grai' },
    parents: ['57-NQ/TW', '11-KH/TU'],
  },
  {
    name: 'Huế as a city of the level of a province',
    text: `ỦY BAN NHÂN DÂN
THÀNH PHỐ HUẾ
Số: 10/KH-UBND
Huế, ngày 06 tháng 01 năm 2025
KẾ HOẠCH
Cải cách hành chính năm 2025${BODY}`,
    expected: { level: 'tinh', locality: 'Huế', number: '10/KH-UBND', issueDate: '2025-01-06' },
  },
  {
    name: 'Thành phố Hồ Chí Minh, in full',
    text: `ỦY BAN NHÂN DÂN
THÀNH PHỐ HỒ CHÍ MINH
Số: 1500/KH-UBND
Thành phố Hồ Chí Minh, ngày 12 tháng 4 năm 2021
KẾ HOẠCH
Chuyển đổi số${BODY}`,
    expected: { level: 'tinh', locality: 'Hồ Chí Minh', place: 'Thành phố Hồ Chí Minh', issueDate: '2021-04-12' },
  },
  {
    name: 'a town under a district',
    text: `UBND THỊ TRẤN ĐAK ĐOA
Số: 09/KH-UBND
Đak Đoa, ngày 3 tháng 2 năm 2021
KẾ HOẠCH
Phòng chống dịch${BODY}`,
    expected: { level: 'xa', locality: 'Đak Đoa', issuer: 'UBND thị trấn Đak Đoa' },
  },
  {
    name: 'a town of the level of a district',
    text: `ỦY BAN NHÂN DÂN
THỊ XÃ AN KHÊ
Số: 19/KH-UBND
An Khê, ngày 3 tháng 2 năm 2021
KẾ HOẠCH
Phòng chống dịch${BODY}`,
    expected: { level: 'huyen', locality: 'An Khê', issuer: 'UBND thị xã An Khê' },
  },
  {
    name: 'a special zone',
    text: `ỦY BAN NHÂN DÂN
ĐẶC KHU PHÚ QUÝ
Số: 19/KH-UBND
Phú Quý, ngày 3 tháng 11 năm 2025
KẾ HOẠCH
Phòng chống thiên tai${BODY}`,
    expected: { level: 'xa', locality: 'Phú Quý', issuer: 'UBND đặc khu Phú Quý' },
  },
  {
    name: 'the police of a commune',
    text: `CÔNG AN TỈNH GIA LAI
CÔNG AN XÃ KON GANG
Số: 31/KH-CAX
Kon Gang, ngày 02 tháng 5 năm 2024
KẾ HOẠCH
Cao điểm cấp căn cước${BODY}`,
    expected: { level: 'xa', locality: 'Kon Gang', number: '31/KH-CAX' },
  },
  {
    name: 'provincial social insurance',
    text: `BẢO HIỂM XÃ HỘI VIỆT NAM
BẢO HIỂM XÃ HỘI TỈNH BÌNH ĐỊNH
Số: 310/KH-BHXH
Bình Định, ngày 02 tháng 5 năm 2024
KẾ HOẠCH
Tuyên truyền năm 2024${BODY}`,
    expected: { level: 'tinh', locality: 'Bình Định', number: '310/KH-BHXH' },
  },
  {
    name: 'no letterhead: number and date from the appendix caption',
    text: `KẾ HOẠCH
Thực hiện chuyển đổi số trên địa bàn xã Hòa Phú

Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình, UBND xã Hòa Phú ban hành Kế hoạch như sau:${BODY}
PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 33/KH-UBND ngày 17/6/2021 của UBND xã Hòa Phú)
`,
    expected: { number: '33/KH-UBND', issueDate: '2021-06-17', level: 'xa', locality: 'Hòa Phú' },
    parents: ['749/QĐ-TTg'],
  },
  {
    name: 'issued by a decision',
    text: `KẾ HOẠCH
Phát triển thanh niên giai đoạn 2021-2030
(Ban hành kèm theo Quyết định số 456/QĐ-UBND ngày 07 tháng 5 năm 2021 của Ủy ban nhân dân tỉnh Hà Giang)
${BODY}`,
    expected: { number: '456/QĐ-UBND', issueDate: '2021-05-07', level: 'tinh', locality: 'Hà Giang' },
  },
  {
    name: 'old spelling and small letters',
    text: `Uỷ ban nhân dân
huyện Cư Jút
Số: 21/KH-UBND
Cộng hoà xã hội chủ nghĩa Việt Nam
Độc lập - Tự do - Hạnh phúc
Cư Jút, ngày 12 tháng 5 năm 2013
KẾ HOẠCH
Tuyên truyền pháp luật năm 2013${BODY}`,
    expected: { number: '21/KH-UBND', issueDate: '2013-05-12', level: 'huyen', locality: 'Cư Jút' },
  },
  {
    name: 'a damaged scan',
    text: `UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
XA TAN HOI Doc lap - Tu do - Hanh phuc
S6: 22 /KH-UBND Tan Hoi, ngay 05 thang 4 ndm 2022
KE HOACH
Trién khai Dé an 06

Thuc hién Ké hoach s6 40/KH-UBND ngay 23/3/2022 ciia UBND huyén Duc Trong vé trién khai Dé an. UBND xa xay dung ké hoach nhu sau:${BODY}`,
    expected: { number: '22/KH-UBND', issueDate: '2022-04-05', level: 'xa', locality: 'Tan Hoi', place: 'Tan Hoi' },
    parents: ['40/KH-UBND'],
  },
  {
    name: 'a provincial Party committee',
    text: `TỈNH ỦY GIA LAI
*
Số 11-KH/TU
Pleiku, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
thực hiện Nghị quyết${BODY}`,
    expected: { number: '11-KH/TU', level: 'tinh', locality: 'Gia Lai' },
  },
  {
    name: 'a city committee in short',
    text: `UBND TP. QUY NHƠN
Số: 11/KH - UBND
Quy Nhơn, ngày 05/01/2022
KẾ HOẠCH
Chuyển đổi số${BODY}`,
    expected: { number: '11/KH-UBND', issueDate: '2022-01-05', level: 'huyen', locality: 'Quy Nhơn' },
  },
  {
    name: 'a bureau of a ministry',
    text: `BỘ TƯ PHÁP
CỤC CÔNG NGHỆ THÔNG TIN
Số: 77/KH-CNTT
Hà Nội, ngày 05 tháng 3 năm 2015
KẾ HOẠCH
Công tác năm 2015${BODY}`,
    expected: { level: 'trung-uong', number: '77/KH-CNTT' },
  },
  {
    name: 'a university',
    text: `BỘ GIÁO DỤC VÀ ĐÀO TẠO
TRƯỜNG ĐẠI HỌC QUY NHƠN
Số: 770/KH-ĐHQN
Bình Định, ngày 05 tháng 3 năm 2015
KẾ HOẠCH
Công tác năm 2015${BODY}`,
    expected: { level: null, number: '770/KH-ĐHQN' },
  },
  {
    name: 'no header at all',
    text: 'Một đoạn văn bất kỳ.\n',
    expected: { number: null, issueDate: null, level: null, issuer: null, title: null, parents: [] },
  },
];

describe('other plans', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, { text, expected, parents }) => {
    const header = read(text);
    expect(header).toMatchObject(expected);
    if (parents) expect(numbers(header)).toEqual(parents);
  });
});

describe('parents', () => {
  const parentsOf = (preamble: string, title = 'Chuyển đổi số năm 2025') =>
    numbers(read(`UBND XÃ A\nSố: 1/KH-UBND\n\nKẾ HOẠCH\n${title}\n\n${preamble}${BODY}`));
  test.each([
    [
      '"Căn cứ" beside "Thực hiện" is no parent',
      'Căn cứ Nghị quyết số 5/NQ-HĐND ngày 01/01/2025 của HĐND xã; Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2025 của UBND tỉnh, UBND xã ban hành Kế hoạch.',
      ['12/KH-UBND'],
    ],
    [
      'only "Căn cứ": the plans among them',
      'Căn cứ Luật Giao dịch điện tử;\nCăn cứ Nghị định số 13/2023/NĐ-CP ngày 17/4/2023;\nCăn cứ Kế hoạch số 12/KH-UBND ngày 02/02/2025 của UBND tỉnh;\nUBND xã ban hành Kế hoạch.',
      ['12/KH-UBND'],
    ],
    [
      'only "Căn cứ": decisions where there is no plan',
      'Căn cứ Nghị định số 13/2023/NĐ-CP ngày 17/4/2023;\nCăn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng;',
      ['749/QĐ-TTg'],
    ],
    [
      'a list under one verb',
      'Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án và Kế hoạch số 12/KH-UBND ngày 02/02/2025 của UBND tỉnh; Công văn số 33/UBND-NC ngày 05/02/2025 của UBND tỉnh.',
      ['06/QĐ-TTg', '12/KH-UBND', '33/UBND-NC'],
    ],
    [
      'what a cited plan is itself about',
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2025 của UBND tỉnh về triển khai thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ.',
      ['12/KH-UBND'],
    ],
    [
      'an instruction given in a letter',
      'Thực hiện chỉ đạo của UBND tỉnh tại Công văn số 33/UBND-NC ngày 05/02/2025, UBND xã ban hành Kế hoạch.',
      ['33/UBND-NC'],
    ],
    [
      'each on a line',
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2025 của UBND tỉnh về chuyển đổi số;\nThực hiện Kế hoạch số 13/KH-UBND ngày 03/02/2025 của UBND tỉnh về Đề án 06;\nUBND xã ban hành Kế hoạch.',
      ['12/KH-UBND', '13/KH-UBND'],
    ],
    ['none', 'Nhằm nâng cao chất lượng phục vụ, UBND xã ban hành Kế hoạch.', []],
  ])('%s', (_name, preamble, expected) => {
    expect(parentsOf(preamble)).toEqual(expected);
  });
  test('the span is where the first mention stands', () => {
    const text = `KẾ HOẠCH\nChuyển đổi số\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 02/02/2025 của UBND tỉnh.${BODY}`;
    const [parent] = read(text).parents;
    expect(text.slice(parent!.span.start, parent!.span.end)).toBe(
      'Kế hoạch số 12/KH-UBND ngày 02/02/2025 của UBND tỉnh',
    );
  });
});

describe('spans', () => {
  const text =
    'UBND XÃ A\nSố:      /KH-UBND\nA Lưới, ngày    tháng 3 năm 2026\n\nKẾ HOẠCH\nChuyển đổi số\n\nThực hiện.\n';
  const header = read(text);
  test('blanks keep theirs', () => {
    expect(text.slice(header.numberSpan!.start, header.numberSpan!.end)).toBe('/KH-UBND');
    expect(text.slice(header.dateSpan!.start, header.dateSpan!.end)).toBe('ngày    tháng 3 năm 2026');
  });
  test('the title is quoted whole', () => {
    expect(text.slice(header.titleSpan!.start, header.titleSpan!.end)).toBe('KẾ HOẠCH\nChuyển đổi số');
  });
});

describe('titles', () => {
  test.each([
    [
      'KẾ HOẠCH\nTriển khai Đề án 06\nnăm 2025\nCăn cứ Quyết định số 06/QĐ-TTg;\nI. MỤC ĐÍCH',
      'KẾ HOẠCH Triển khai Đề án 06 năm 2025',
    ],
    [
      'KẾ HOẠCH\n\nTriển khai Đề án 06\n\nThực hiện Kế hoạch số 1/KH-UBND.\n\nI. MỤC ĐÍCH',
      'KẾ HOẠCH Triển khai Đề án 06',
    ],
    [
      'KẾ HOẠCH\n\nThực hiện Quyết định số 06/QĐ-TTg\n\nThực hiện Kế hoạch số 1/KH-UBND, UBND xã xây dựng.\n\nI. MỤC ĐÍCH',
      'KẾ HOẠCH Thực hiện Quyết định số 06/QĐ-TTg',
    ],
    ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025\n\nCăn cứ Luật A;\n\nI. MỤC ĐÍCH', 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025'],
    [
      'KẾ HOẠCH\nPHÒNG, CHỐNG THIÊN TAI\n\nNĂM 2025\n\nUBND xã ban hành.\n\nI. MỤC ĐÍCH',
      'KẾ HOẠCH PHÒNG, CHỐNG THIÊN TAI NĂM 2025',
    ],
    ['# KẾ HOẠCH\n## Chuyển đổi số\n---\n*Căn cứ Luật A;*\n\n## I. MỤC ĐÍCH', 'KẾ HOẠCH Chuyển đổi số'],
    ['PHƯƠNG ÁN\nỨng phó thiên tai\n\nCăn cứ Luật A;\n\nI. MỤC ĐÍCH', 'PHƯƠNG ÁN Ứng phó thiên tai'],
    ['KẾ HOẠCH\nChuyển đổi số\nI. MỤC ĐÍCH\n1. Mục đích', 'KẾ HOẠCH Chuyển đổi số'],
    ['KẾ HOẠCH', 'KẾ HOẠCH'],
  ])('%j', (text, title) => {
    expect(read(text).title).toBe(title);
  });
});
