import { describe, expect, it, test } from 'vitest';
import { findAgencies } from '../../../server/src/plan/agency';

const names = (text: string): string[] => findAgencies(text).map((mention) => mention.text);

describe('findAgencies', () => {
  it.each([
    ['NHÓM THAM MƯU, CHỈ ĐẠO, TRIỂN KHAI'],
    ['Người đứng đầu vào cuộc. Có cơ chế kiểm tra.'],
    // Out of a scan: "Cơ sở dữ liệu", "Bảo đảm", "Tổ chức", "Thực hiện", "Ngành xác thực".
    ['Khai thac Co sd dit liéu quéc gia vé dan cu va cac co s¢ dit liéu khac'],
    ['Bao dam 100% ngudi dan duge cap dinh danh dién tir'],
    ['T6 chire trién khai hoat dong dinh danh va xac thuc dién tir'],
  ])('finds nobody in %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it.each([
    [
      'Chỉ đạo các cơ sở khám chữa bệnh công lập, khuyến khích các cơ sở khám chữa bệnh ngoài công lập kết nối',
      ['các cơ sở khám chữa bệnh công lập', 'các cơ sở khám chữa bệnh ngoài công lập'],
    ],
    ['gửi Tổ công tác triển khai Đề án 06 Chính phủ trước ngày 15', ['Tổ công tác triển khai Đề án 06 Chính phủ']],
    ['Người đứng đầu UBND các xã chịu trách nhiệm', ['Người đứng đầu UBND các xã']],
    ['do B6 Cong an cung cap cho Cong an xa va B6 phan Tu phap', ['B6 Cong an', 'Cong an xa', 'B6 phan Tu phap']],
  ])('takes names whole: %s', (text, found) => {
    expect(names(text)).toEqual(found);
  });
});

test.each([
  ['ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ['ỦY BAN NHÂN DÂN']],
  ['ỦY BAN NHÂN DÂN     CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', ['ỦY BAN NHÂN DÂN']],
  ['SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ['SỞ Y TẾ']],
  ['UBND XÃ XUÂN TÍN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ['UBND XÃ XUÂN TÍN']],
  ['ỦY BAN NHÂN DÂN XÃ CỘNG HÒA', ['ỦY BAN NHÂN DÂN XÃ CỘNG HÒA']],
])("the state's name ends a body's: %s", (text, expected) => {
  expect(names(text)).toEqual(expected);
});
