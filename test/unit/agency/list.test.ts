import { describe, expect, it } from 'vitest';
import { readAgencyList } from '../../../server/src/plan/agency';

const names = (text: string): string[] => readAgencyList(text).map((mention) => mention.text);

/** One line a case: the cell, then its members. */
const cases: readonly (readonly [cell: string, ...members: string[]])[] = [
  // Names with commas, dashes and "và" of their own.
  ['Sở Y tế, Sở Tư pháp và UBND các huyện', 'Sở Y tế', 'Sở Tư pháp', 'UBND các huyện'],
  [
    'Sở Lao động, Thương binh và Xã hội, Bảo hiểm xã hội thành phố',
    'Sở Lao động, Thương binh và Xã hội',
    'Bảo hiểm xã hội thành phố',
  ],
  ['Phòng Văn hoá & Thông tin', 'Phòng Văn hoá & Thông tin'],
  ['Phòng Văn hoá- Thông tin, Công an TP', 'Phòng Văn hoá- Thông tin', 'Công an TP'],
  ['Công chức Địa chính, xây dựng và môi trường', 'Công chức Địa chính, xây dựng và môi trường'],
  ['Văn phòng HĐND và UBND thành phố', 'Văn phòng HĐND và UBND thành phố'],
  ['Sở Văn hóa, Thể thao và Du lịch, Sở Du lịch', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Du lịch'],
  [
    'Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Văn hóa - Xã hội',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'Phòng Văn hóa - Xã hội',
  ],
  [
    'Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh; các địa phương',
    'Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh',
    'các địa phương',
  ],
  // Levels and places.
  ['UBND các quận, huyện, phường, xã.', 'UBND các quận, huyện, phường, xã'],
  ['Tổ công tác ĐA06 tỉnh, huyện, xã', 'Tổ công tác ĐA06 tỉnh, huyện, xã'],
  ['UBND huyện, thành phố; Công an cấp xã', 'UBND huyện, thành phố', 'Công an cấp xã'],
  ['UBND xã Kon Gang, Công an huyện Đak Đoa', 'UBND xã Kon Gang', 'Công an huyện Đak Đoa'],
  ['Tòa án nhân dân khu vực 2 - Hà Nội', 'Tòa án nhân dân khu vực 2 - Hà Nội'],
  [
    'Chi cục Thuế khu vực XIII, Kho bạc Nhà nước khu vực XII',
    'Chi cục Thuế khu vực XIII',
    'Kho bạc Nhà nước khu vực XII',
  ],
  ['Tỉnh đoàn Bắc Giang, Điện lực Thừa Thiên Huế', 'Tỉnh đoàn Bắc Giang', 'Điện lực Thừa Thiên Huế'],
  // Collective phrases: a new "các" or a closed phrase begins another.
  ['các cơ quan, đơn vị, địa phương liên quan', 'các cơ quan, đơn vị, địa phương liên quan'],
  [
    'Các cơ quan, đơn vị, các ngành, các bộ phận chuyên môn, các thôn, làng',
    'Các cơ quan, đơn vị',
    'các ngành',
    'các bộ phận chuyên môn',
    'các thôn, làng',
  ],
  [
    'các bộ phận chuyên môn, tổ chức, doanh nghiệp có liên quan',
    'các bộ phận chuyên môn',
    'tổ chức, doanh nghiệp có liên quan',
  ],
  [
    'Các sở, ban, ngành, đoàn thể cấp tỉnh, UBND cấp huyện và UBND cấp xã',
    'Các sở, ban, ngành, đoàn thể cấp tỉnh',
    'UBND cấp huyện',
    'UBND cấp xã',
  ],
  [
    'Các doanh nghiệp viễn thông trên địa bàn, Công an thành phố',
    'Các doanh nghiệp viễn thông trên địa bàn',
    'Công an thành phố',
  ],
  [
    'Sở Y tế và các cơ sở khám bệnh, chữa bệnh trên địa bàn tỉnh',
    'Sở Y tế',
    'các cơ sở khám bệnh, chữa bệnh trên địa bàn tỉnh',
  ],
  ['Các cơ quan, đơn vị có dịch vụ công thiết yếu', 'Các cơ quan, đơn vị có dịch vụ công thiết yếu'],
  ['Các vụ, cục, đơn vị thuộc Bộ', 'Các vụ, cục, đơn vị thuộc Bộ'],
  ['Các Sở: Giáo dục và Đào tạo, Nội vụ; Công an tỉnh', 'Các Sở: Giáo dục và Đào tạo', 'Nội vụ', 'Công an tỉnh'],
  // Members that leave out the head, offices, abbreviations.
  ['Công an xã, Tư pháp, Địa chính', 'Công an xã', 'Tư pháp', 'Địa chính'],
  ['Công an xã, Chính sách – xã hội xã', 'Công an xã', 'Chính sách – xã hội xã'],
  ['Sở TT&TT, Sở KH&CN; CAT', 'Sở TT&TT', 'Sở KH&CN', 'CAT'],
  ['Phòng VH-XH, VP HĐND-UBND, TT PVHCC', 'Phòng VH-XH', 'VP HĐND-UBND', 'TT PVHCC'],
  ['BGH, GVCN, GVBM, TPT Đội', 'BGH', 'GVCN', 'GVBM', 'TPT Đội'],
  [
    'Giám đốc các sở, ban, ngành, Chủ tịch UBND các quận, huyện.',
    'Giám đốc các sở, ban, ngành',
    'Chủ tịch UBND các quận, huyện',
  ],
  [
    'Phó Hiệu trưởng phụ trách chuyên môn; các tổ chuyên môn',
    'Phó Hiệu trưởng phụ trách chuyên môn',
    'các tổ chuyên môn',
  ],
  ['Phòng PC06 Công an tỉnh', 'Phòng PC06 Công an tỉnh'],
  [
    'Ban Tuyên giáo và Dân vận Tỉnh ủy, Đảng ủy các xã, phường',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'Đảng ủy các xã, phường',
  ],
  // Bodies no catalogue knows.
  ['Tổ công tác triển khai Đề án 06 trên địa bàn thành phố', 'Tổ công tác triển khai Đề án 06 trên địa bàn thành phố'],
  ['Phòng Công nghiệp văn hóa, Sở Du lịch', 'Phòng Công nghiệp văn hóa', 'Sở Du lịch'],
  ['Nhóm Thiện nguyện Sông Hồng', 'Nhóm Thiện nguyện Sông Hồng'],
  // Separators: dashes, line breaks, numbers, none at all.
  ['Sở Tư pháp – Công an tỉnh - BHXH', 'Sở Tư pháp', 'Công an tỉnh', 'BHXH'],
  [
    'Sở Tài chính, Sở Kế hoạch và Đầu tư UBND các xã, phường',
    'Sở Tài chính',
    'Sở Kế hoạch và Đầu tư',
    'UBND các xã, phường',
  ],
  ['- Sở Y tế\n- Sở Tư pháp\n- UBND các huyện', 'Sở Y tế', 'Sở Tư pháp', 'UBND các huyện'],
  ['1. Sở Y tế\n2. Sở Tài chính', 'Sở Y tế', 'Sở Tài chính'],
  ['Công an thành phố, Sở Thông tin và\n\nTruyền thông', 'Công an thành phố', 'Sở Thông tin và Truyền thông'],
  // Appositions and brackets are comments.
  ['Công an tỉnh - Cơ quan thường trực Tổ công tác Đề án 06 tỉnh', 'Công an tỉnh'],
  ['Sở Nông nghiệp và Môi trường (Chi cục Kiểm lâm), Sở Xây dựng', 'Sở Nông nghiệp và Môi trường', 'Sở Xây dựng'],
  // What a cell may hold instead.
  ['Tháng 3/2022'],
  ['Quý I năm 2022'],
  ['Thường xuyên'],
  ['-'],
  [''],
];

describe('readAgencyList', () => {
  it.each(cases.map(([cell, ...members]) => ({ cell, members })))('$cell', ({ cell, members }) => {
    expect(names(cell)).toEqual(members);
  });

  it('marks collective phrases and keeps named classes apart', () => {
    expect(readAgencyList('các ngành có liên quan, UBND các xã').map((mention) => mention.generic)).toEqual([
      true,
      false,
    ]);
  });

  it('gives spans in the text as it stands, moved by the offset', () => {
    const [first, second] = readAgencyList('Sở Giáo dục và\nĐào tạo, Công an xã', 100);
    expect(first).toEqual({ text: 'Sở Giáo dục và Đào tạo', span: { start: 100, end: 122 }, generic: false });
    expect(second?.span).toEqual({ start: 124, end: 134 });
  });
});

describe('a scan', () => {
  it.each([
    ['Cong an xa, Tram Y té', ['Cong an xa', 'Tram Y té']],
    ['Cong an x4, Van phong UBND x3', ['Cong an x4', 'Van phong UBND x3']],
    ['Cong an xi, B phan K& toan, Ngan sach', ['Cong an xi', 'B phan K& toan, Ngan sach']],
    ['Cong an xa, B§ phan mdt cua', ['Cong an xa', 'B§ phan mdt cua']],
    ['Cong an xa, Ban Chi huy Quan sy xa, B phan Tu phap', ['Cong an xa', 'Ban Chi huy Quan sy xa', 'B phan Tu phap']],
  ])('%s', (cell, members) => {
    expect(names(cell)).toEqual(members);
  });
});
