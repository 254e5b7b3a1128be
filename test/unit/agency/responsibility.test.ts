import { describe, expect, it } from 'vitest';
import { readCoordination, readResponsibility } from '../../../server/src/plan/agency';

function read(text: string): string {
  const { owners, coop, leadMarked } = readResponsibility(text);
  return `${leadMarked ? 'lead ' : ''}${owners.map((it) => it.text).join(' | ')} + ${coop.map((it) => it.text).join(' | ')}`;
}

describe('readResponsibility', () => {
  it.each([
    [
      'Công an xã chủ trì, phối hợp với các cơ quan, đơn vị, các ngành.',
      'lead Công an xã + các cơ quan, đơn vị | các ngành',
    ],
    ['Phòng Kinh tế huyện chủ trì, phối hợp với với các ngành', 'lead Phòng Kinh tế huyện + các ngành'],
    [
      'Văn phòng – Thống kê xã phối hợp với Công an xã với các cơ quan, đơn vị',
      'Văn phòng – Thống kê xã + Công an xã | các cơ quan, đơn vị',
    ],
    ['Công an xã với các cơ quan, đơn vị', 'Công an xã + các cơ quan, đơn vị'],
    ['Công an xã, cán bộ dân số, các với các ngành', 'Công an xã | cán bộ dân số + các ngành'],
    ['Văn phòng UBND tỉnh phối hợp với CAT, Sở Tư pháp', 'Văn phòng UBND tỉnh + CAT | Sở Tư pháp'],
    ['Sở Tư pháp, Công an tỉnh và BHXH tỉnh', 'Sở Tư pháp | Công an tỉnh | BHXH tỉnh + '],
    ['Chủ trì: Sở Xây dựng; Phối hợp: Sở Tài chính, UBND cấp xã', 'lead Sở Xây dựng + Sở Tài chính | UBND cấp xã'],
    [
      'Sở Tư pháp (chủ trì), Công an tỉnh, UBND cấp huyện (phối hợp)',
      'lead Sở Tư pháp + Công an tỉnh | UBND cấp huyện',
    ],
    [
      'Vụ Giáo dục Trung học chủ trì; các vụ, cục liên quan phối hợp',
      'lead Vụ Giáo dục Trung học + các vụ, cục liên quan',
    ],
    ['do đồng chí Phó Chủ tịch UBND tỉnh làm Trưởng ban', 'lead đồng chí Phó Chủ tịch UBND tỉnh + '],
    [
      'Công an xã thực hiện theo chỉ đạo của cấp trên, các đơn vị liên quan phối hợp',
      'Công an xã + các đơn vị liên quan',
    ],
    ['Nhà trường phối hợp với Trạm Y tế và cha mẹ học sinh', 'Nhà trường + Trạm Y tế | cha mẹ học sinh'],
    ['Phòng Tư pháp thực hiện các thủ tục hành chính về Đăng ký khai sinh; Đăng ký khai tử', 'Phòng Tư pháp + '],
    [
      'Cong an xi chu tri phdi hop voi cac Co quan, don vi lién quan',
      'lead Cong an xi + cac Co quan, don vi lién quan',
    ],
    ['Cong an huyén ch tri phédi hop véi cac don vi lién quan', 'lead Cong an huyén + cac don vi lién quan'],
    ['sau khi có văn bản hướng dẫn', ' + '],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('says how far it understood', () => {
    const text = 'Phòng Tư pháp thực hiện thủ tục';
    expect(readResponsibility(text, 10).end).toBe(10 + 'Phòng Tư pháp'.length);
  });
});

describe('readCoordination', () => {
  it('finds helpers later in a sentence and leaves agreements alone', () => {
    const text =
      'Hoàn thiện dữ liệu; phối hợp với Công an tỉnh, Sở Nội vụ rà soát theo quy chế phối hợp với Tòa án tỉnh.';
    expect(readCoordination(text).map((mention) => mention.text)).toEqual(['Công an tỉnh', 'Sở Nội vụ']);
  });
});
