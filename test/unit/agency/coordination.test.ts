import { describe, expect, it } from 'vitest';
import { readCoordination } from '../../../server/src/plan/agency';

const names = (text: string): string[] => readCoordination(text).map((mention) => mention.text);

describe('readCoordination', () => {
  it('finds helpers in later clauses and sentences, each spelling once', () => {
    expect(
      names(
        'Khẩn trương số hóa hồ sơ; phối hợp với Sở Tư pháp, Công an tỉnh đối chiếu. Phối hợp với Công an tỉnh cấp mã số.',
      ),
    ).toEqual(['Sở Tư pháp', 'Công an tỉnh']);
  });

  it.each([
    'Chỉ đạo Công an các xã phối hợp với Đoàn Thanh niên rà soát',
    'Chỉ đạo các chợ đầu mối phối hợp với Chi cục Thuế khu vực lập sổ',
    'Hướng dẫn các trường học phối hợp với Trạm Y tế xã khám sức khỏe',
    'Thực hiện quy chế phối hợp giữa Sở Tư pháp và Công an tỉnh',
  ])('leaves out those whom others are told to help, and cooperation as a thing: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('takes what the agency does itself behind what it tells others', () => {
    expect(names('Chỉ đạo các trường học khai báo; phối hợp với Công an tỉnh kiểm tra')).toEqual(['Công an tỉnh']);
  });
});
