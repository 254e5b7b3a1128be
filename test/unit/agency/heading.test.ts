import { describe, expect, it } from 'vitest';
import { findAgencies, readAgencyHeading } from '../../../server/src/plan/agency';

describe('readAgencyHeading', () => {
  it.each([
    ['3. Công an xã:', ['Công an xã']],
    ['1. Công an tỉnh - Cơ quan thường trực Tổ công tác Đề án 06 tỉnh', ['Công an tỉnh']],
    ['2. Công an thành phố - Cơ quan thường trực', ['Công an thành phố']],
    ['1. Các sở, ban, ngành, UBND các quận, huyện', ['Các sở, ban, ngành', 'UBND các quận, huyện']],
    ['8. Các trường học', ['Các trường học']],
    ['12. Dân số & kế hoạch hóa gia đình', ['Dân số & kế hoạch hóa gia đình']],
    ['7. Công chức Địa chính, xây dựng và môi trường', ['Công chức Địa chính, xây dựng và môi trường']],
    ['3. Đề nghị Ủy ban MTTQ Việt Nam xã', ['Ủy ban MTTQ Việt Nam xã']],
    ['5. Trách nhiệm của Sở Nội vụ', ['Sở Nội vụ']],
    ['18. Sở Y tế có trách nhiệm:', ['Sở Y tế']],
    ['19. Vụ Tổ chức cán bộ', ['Vụ Tổ chức cán bộ']],
    ['15. Ban Giám hiệu nhà trường', ['Ban Giám hiệu nhà trường']],
    ['CÔNG AN TỈNH', ['CÔNG AN TỈNH']],
    ['5. B6 phan K& toan, Ngéan sach', ['B6 phan K& toan, Ngéan sach']],
    ['8. Ban Chi huy Quén sy xa', ['Ban Chi huy Quén sy xa']],
  ])('%s', (text, expected) => {
    expect(readAgencyHeading(text).map((mention) => mention.text)).toEqual(expected);
  });

  it.each([
    '1. Mục đích',
    '2. Yêu cầu',
    '4. Phục vụ phát triển công dân số',
    '9. Văn hóa - Xã hội',
    '10. Y tế',
    '16. Tổ chức thực hiện',
    '27. Phòng, chống dịch bệnh',
    '33. Hạ tầng số',
    '24. Thời gian thực hiện',
    'NHIỆM VỤ VÀ GIẢI PHÁP',
    'VI. TO CHUC THUC HIEN',
    'KẾ HOẠCH',
    '2. Chế độ thông tin, báo cáo',
  ])('is about a subject: %s', (text) => {
    expect(readAgencyHeading(text)).toEqual([]);
  });
});

describe('findAgencies', () => {
  const names = (text: string): string[] => findAgencies(text).map((mention) => mention.text);

  it.each([
    [
      'Thủ tướng Chính phủ giao Bộ Công an và UBND tỉnh Gia Lai',
      ['Thủ tướng Chính phủ', 'Bộ Công an', 'UBND tỉnh Gia Lai'],
    ],
    ['báo cáo UBND xã (qua Công an xã) để tổng hợp', ['UBND xã', 'Công an xã']],
    ['khai thác từ Trung tâm giám sát, điều hành thông minh (IOC)', ['Trung tâm giám sát, điều hành thông minh']],
    ['- CT, các PCT UBND tỉnh;', ['CT, các PCT UBND tỉnh']],
    ['TT HĐND xã; UBMTTQVN, các ngành đoàn thể xã', ['TT HĐND xã', 'UBMTTQVN', 'các ngành đoàn thể xã']],
    ['do Trưởng Công an xã làm Tổ trưởng', ['Trưởng Công an xã', 'Tổ trưởng']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'phát triển Chính phủ số, Chính phủ điện tử',
    'lực lượng Công an nhân dân',
    'Số: 79/KH-UBND',
    'người tham gia Bảo hiểm xã hội, Bảo hiểm y tế',
    'các cơ sở dữ liệu chuyên ngành, Cơ sở Dữ liệu quốc gia',
    'Ban hành văn bản chỉ đạo, tổ chức hội nghị',
    'các đối tượng, các cấp',
    'NHIỆM VỤ TRỌNG TÂM',
  ])('finds nobody: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('keeps names within their cell or paragraph', () => {
    expect(names('Công an xã\tTháng 3/2022')).toEqual(['Công an xã']);
    expect(names('UBND tỉnh\n\nGia Lai')).toEqual(['UBND tỉnh']);
  });
});
