/** Beginnings of plans as converters, narrow columns and pages of the web leave them. */
import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../server/src/plan/citation';
import { readHeader } from '../../../server/src/plan/header';
import type { Header } from '../../../server/src/plan/model';
import { recognisePlan } from '../../../server/src/plan/recognise';
import { parse } from '../../../server/src/syntax/parse';

const read = (text: string): Header =>
  readHeader(
    parse(text),
    findCitations(text).map((each) => ({ ...each, start: 0 })),
  );

const numbers = (header: Header) => header.parents.map((each) => each.number);

const BODY = '\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao chất lượng.\nII. NHIỆM VỤ\n';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: Partial<Header>;
  readonly parents?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'cells on lines of their own, the name of the state broken',
    text: `ỦY BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
-------
|
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
Số: 512/KH-UBND
|
Lâm Đồng, ngày
09 tháng 4 năm 2024
|
KẾ HOẠCH
PHÁT TRIỂN DU LỊCH TRÊN ĐỊA BÀN TỈNH LÂM ĐỒNG NĂM 2024
Thực hiện Luật Du lịch và
các văn bản hướng dẫn thi hành; Kế hoạch số 31/KH-BVHTTDL ngày 02/01/2024 của Bộ Văn hóa, Thể thao và Du lịch, UBND tỉnh ban hành Kế hoạch như sau:${BODY}`,
    expected: {
      number: '512/KH-UBND',
      issueDate: '2024-04-09',
      place: 'Lâm Đồng',
      issuer: 'UBND tỉnh Lâm Đồng',
      level: 'tinh',
      title: 'KẾ HOẠCH PHÁT TRIỂN DU LỊCH TRÊN ĐỊA BÀN TỈNH LÂM ĐỒNG NĂM 2024',
    },
    parents: ['31/KH-BVHTTDL'],
  },
  {
    name: 'columns so narrow that names break in them',
    text: `ỦY
BAN NHÂN DÂN
HUYỆN TÂN LẬP
|
CỘNG
HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
|
Số:
44/KH-UBND
|
Tân
Lập, ngày 11 tháng 5 năm 2019
|
KẾ HOẠCH
Trồng cây đầu xuân${BODY}`,
    expected: { number: '44/KH-UBND', place: 'Tân Lập', issuer: 'UBND huyện Tân Lập', level: 'huyen' },
  },
  {
    name: 'the name of the state broken between the columns',
    text: `|
ỦY BAN NHÂN DÂN |
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM |
|
Số: 88/KH-UBND |
Cà Mau, ngày 02 tháng 10 năm 2025 |
KẾ HOẠCH
PHÁT TRIỂN CHÍNH QUYỀN SỐ TỈNH CÀ MAU GIAI ĐOẠN 2026-2030
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:${BODY}`,
    expected: { issuer: 'UBND tỉnh Cà Mau', level: 'tinh', locality: 'Cà Mau' },
  },
  {
    name: 'the second line of the issuer is lost: preamble and place say it',
    text: `ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 61/KH-UBND | Tân Hội, ngày 03 tháng 9 năm 2025 |
KẾ HOẠCH
Phòng, chống dịch bệnh
Thực hiện Kế hoạch số 12/KH-UBND ngày 01/8/2025 của UBND tỉnh, UBND xã ban hành Kế hoạch như sau:${BODY}`,
    expected: { issuer: 'UBND xã Tân Hội', level: 'xa', locality: 'Tân Hội' },
    parents: ['12/KH-UBND'],
  },
  {
    name: 'a seat that is no province does not name the province',
    text: `ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 61/KH-UBND | Phan Nam, ngày 03 tháng 9 năm 2015 |
KẾ HOẠCH
Phòng, chống dịch bệnh
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:${BODY}`,
    expected: { issuer: 'UBND', level: null },
  },
  {
    name: 'blank lines and a form without its numbers',
    text: `ỦY BAN NHÂN DÂN
XÃ AN KHÊ ĐÔNG
Số:
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
An Khê Đông, ngày
/KH-UBND
tháng
năm 20
KẾ HOẠCH
Vệ sinh môi trường 5 năm 2021 - 2025${BODY}`,
    expected: { number: null, issueDate: null, place: 'An Khê Đông', issuer: 'UBND xã An Khê Đông', level: 'xa' },
  },
  {
    name: 'tags of a web page, and "V/v" above the date',
    text: `PHÒNG GD&ĐT TÂN LẬP <b>CỘNG HỊA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
<b>TRƯỜNG TIỂU HỌC XÃ AN BÌNH</b> <b>Độc lập – Tự do – Hạnh phúc</b>

Số:……/KH-THAB
<i>V/v Thi viết chữ đẹp</i>

<i>An Bình, ngày 05 tháng 9 năm 2014</i>
<b>KẾ HOẠCH</b>
<b>Thi viết chữ đẹp năm học 2014 – 2015</b>
- Căn cứ Hướng dẫn số 77/PGDĐT-GDTH ngày 01/8/2014 của Phòng GD&ĐT;
${BODY}`,
    expected: {
      number: null,
      place: 'An Bình',
      issueDate: '2014-09-05',
      level: 'huyen',
      title: 'KẾ HOẠCH Thi viết chữ đẹp năm học 2014 – 2015',
    },
    parents: ['77/PGDĐT-GDTH'],
  },
  {
    name: 'a symbol in two parts',
    text: `PHÒNG GD&ĐT TÂN LẬP              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THCS XÃ TÂN LẬP                     Độc lập - Tự do - Hạnh phúc
 Số: 40 /KH-THCS TL                              Tân Lập, ngày 26 tháng 9 năm 2020

KẾ HOẠCH
Tự kiểm tra năm học 2020 - 2021${BODY}`,
    expected: { number: '40/KH-THCS TL', issuer: 'TRƯỜNG THCS XÃ TÂN LẬP', level: 'huyen' },
  },
  {
    name: 'a standing organ below its body',
    text: `ỦY BAN MTTQ VIỆT NAM XÃ AN BÌNH
BAN THƯỜNG TRỰC
Số: 09/KH-MTTQ
An Bình, ngày 12 tháng 3 năm 2026
KẾ HOẠCH
Ngày hội đại đoàn kết
Ban Thường trực Ủy ban MTTQ Việt Nam xã An Bình xây dựng Kế hoạch như sau:${BODY}`,
    expected: { issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam xã An Bình', level: 'xa', locality: 'An Bình' },
  },
  {
    name: 'a decision that a plan is issued with',
    text: `BỘ NỘI VỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 801/QĐ-BNV
Hà Nội, ngày 12 tháng 12 năm 2023
QUYẾT ĐỊNH
Ban hành Kế hoạch lưu trữ năm 2024
BỘ TRƯỞNG BỘ NỘI VỤ
Căn cứ Nghị định số 99/2022/NĐ-CP ngày 01 tháng 9 năm 2022 của Chính phủ;
Căn cứ Quyết định số 55/QĐ-TTg ngày 03 tháng 5 năm 2023 của Thủ tướng Chính phủ;
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG

KẾ HOẠCH
LƯU TRỮ NĂM 2024 CỦA BỘ NỘI VỤ
(Kèm theo Quyết định số 801/QĐ-BNV ngày 12/12/2023 của Bộ trưởng Bộ Nội vụ)${BODY}`,
    expected: { number: '801/QĐ-BNV', issueDate: '2023-12-12', issuer: 'Bộ Nội vụ', level: 'trung-uong' },
    parents: ['55/QĐ-TTg'],
  },
  {
    name: 'a web page without letterhead: the numbers it cites are not its own',
    text: `Kế hoạch Nâng cao chỉ số hài lòng năm 2024

Thực hiện Kế hoạch số 77/KH-UBND ngày 05/01/2024 của UBND tỉnh, Sở Công Thương xây dựng kế hoạch với những nội dung sau${BODY}`,
    expected: {
      number: null,
      issueDate: null,
      issuer: 'Sở Công Thương',
      title: 'Kế hoạch Nâng cao chỉ số hài lòng năm 2024',
    },
    parents: ['77/KH-UBND'],
  },
  {
    name: 'neither title nor letterhead',
    text: `Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ, ủy ban nhân dân xã xây dựng Kế hoạch như sau:${BODY}`,
    expected: { number: null, issueDate: null, issuer: 'UBND xã', level: 'xa', title: null },
  },
  {
    name: 'a city that no place is named for',
    text: `KẾ HOẠCH
Đo lường sự hài lòng
Thực hiện Quyết định số 12/QĐ-TTg, Ủy ban nhân dân thành phố ban hành Kế hoạch như sau:${BODY}`,
    expected: { issuer: 'UBND thành phố', level: null },
  },
  {
    name: 'the first letter is lost',
    text: `Y BAN NHÂN DÂN
TỈNH LÂM ĐỒNG
Số: 16/KH-UBND
Lâm Đồng, ngày 03 tháng 10 năm 2014
KẾ HOẠCH
Bảo vệ trẻ em${BODY}`,
    expected: { issuer: 'UBND tỉnh Lâm Đồng', level: 'tinh' },
  },
  {
    name: 'the word for the level is left out',
    text: `ỦY BAN NHÂN DÂN
LÂM ĐỒNG
Số: 16/KH-UBND
Lâm Đồng, ngày 03 tháng 10 năm 2016
KẾ HOẠCH
Ngày hội văn hóa
Ủy ban nhân dân tỉnh Lâm Đồng xây dựng Kế hoạch như sau:${BODY}`,
    expected: { issuer: 'UBND tỉnh Lâm Đồng', level: 'tinh' },
  },
  {
    name: 'a department broken over its name',
    text: `SỞ
GIÁO DỤC VÀ ĐÀO TẠO
Số: 16/KH-SGDĐT
KẾ HOẠCH
Thi học sinh giỏi${BODY}`,
    expected: { issuer: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', level: 'tinh' },
  },
];

describe('letterheads', () => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_name, { text, expected, parents }) => {
    const header = read(text);
    expect(header).toMatchObject(expected);
    if (parents) expect(numbers(header)).toEqual(parents);
  });
});

describe('titles', () => {
  test.each([
    [
      'KẾ HOẠCH\nPHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2023 -\n2024\nThực hiện Chỉ\nthị số 8/CT-BNN của Bộ;\nI. MỤC ĐÍCH',
      'KẾ HOẠCH PHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2023 - 2024',
    ],
    [
      'KẾ HOẠCH\nTrồng cây năm 2024\nThực hiện Quyết định số\n5/QĐ-UBND ngày 01/01/2024;\nI. MỤC ĐÍCH',
      'KẾ HOẠCH Trồng cây năm 2024',
    ],
    ['KẾ HOẠCH\nTRỒNG CÂY\nnăm 2024\nCăn cứ Luật A;\nI. MỤC ĐÍCH', 'KẾ HOẠCH TRỒNG CÂY năm 2024'],
    ['KẾ HOẠCH\nTrồng cây năm 2024\n- Căn cứ Luật A;\n- Theo đề nghị;\nI. MỤC ĐÍCH', 'KẾ HOẠCH Trồng cây năm 2024'],
  ])('%j', (text, title) => {
    expect(read(text).title).toBe(title);
  });
  test.each([
    'Kế hoạch đi chơi cuối tuần: sáng đi biển, chiều về nhà.\n',
    'Kế hoạch đi chơi của cả nhà\n\nSáng đi biển.\n',
    'Kế hoạch của lớp\n\nI. Sáng\nII. Chiều\n',
  ])('%j is no plan', (text) => {
    expect(recognisePlan(text).recognised).toBe(false);
  });
});

describe('parents', () => {
  test('what is sent upward is not carried out', () => {
    expect(
      numbers(
        read(
          `KẾ HOẠCH\nChính quyền số\nCăn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ;\nTheo đề nghị của Sở Y tế tại Tờ trình số 16/TTr-SYT ngày 02/5/2025;\n${BODY}`,
        ),
      ),
    ).toEqual(['71/NQ-CP']);
  });
});
