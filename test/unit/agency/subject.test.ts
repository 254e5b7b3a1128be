import { describe, expect, it } from 'vitest';
import { readSubject } from '../../../server/src/plan/agency';

function read(text: string): string | null {
  const subject = readSubject(text);
  if (!subject) return null;
  const names = (list: typeof subject.owners): string => list.map((it) => it.text).join(' | ');
  return `${subject.leadMarked ? 'lead ' : ''}${names(subject.owners)} + ${names(subject.coop)} > ${text.slice(subject.actionStart)}`;
}

describe('readSubject', () => {
  it.each([
    [
      'Công an thành phố chủ trì, phối hợp Phòng Tư pháp, Phòng Văn hóa và Thông tin nghiên cứu, góp ý',
      'lead Công an thành phố + Phòng Tư pháp | Phòng Văn hóa và Thông tin > nghiên cứu, góp ý',
    ],
    [
      'Phòng Tư pháp, Công an thành phố và các đơn vị liên quan phối hợp triển khai giải pháp',
      'Phòng Tư pháp | Công an thành phố | các đơn vị liên quan +  > phối hợp triển khai giải pháp',
    ],
    [
      'Các cơ quan, đơn vị trên địa bàn phối hợp Công an thành phố hướng dẫn',
      'Các cơ quan, đơn vị trên địa bàn + Công an thành phố > hướng dẫn',
    ],
    [
      'Các cơ quan, đơn vị có dịch vụ công thiết yếu chủ trì phối hợp Công an xã làm',
      'lead Các cơ quan, đơn vị có dịch vụ công thiết yếu + Công an xã > làm',
    ],
    ['Tổ công tác có trách nhiệm đôn đốc các ngành', 'lead Tổ công tác +  > đôn đốc các ngành'],
    ['Giao Văn phòng HĐND và UBND phường làm đầu mối theo dõi', 'lead Văn phòng HĐND và UBND phường +  > theo dõi'],
    ['Đề nghị các ngành triển khai thực hiện', 'các ngành +  > triển khai thực hiện'],
    ['Căn cứ Kế hoạch của UBND Tỉnh, UBND thành phố xây dựng Kế hoạch', 'UBND thành phố +  > xây dựng Kế hoạch'],
    [
      'Căn cứ Kế hoạch này yêu cầu các cơ quan, đơn vị liên quan xây dựng kế hoạch',
      'các cơ quan, đơn vị liên quan +  > xây dựng kế hoạch',
    ],
    ['Định kỳ trước ngày 15/12 hằng năm, các đơn vị báo cáo về Sở Nội vụ', 'các đơn vị +  > báo cáo về Sở Nội vụ'],
    [
      'Chủ trì, phối hợp với Công an tỉnh, Sở Nội vụ thực hiện vận hành',
      'lead  + Công an tỉnh | Sở Nội vụ > thực hiện vận hành',
    ],
    ['Phối hợp chặt chẽ với Bộ Công an bảo đảm an ninh', ' + Bộ Công an > bảo đảm an ninh'],
    ['Định kỳ, thường xuyên phối hợp với Sở Y tế, Công an tỉnh để đánh giá', ' + Sở Y tế | Công an tỉnh > để đánh giá'],
    // The same word in the name and as the action.
    ['Sở Xây dựng xây dựng quy chuẩn', 'Sở Xây dựng +  > xây dựng quy chuẩn'],
    ['Sở Giáo dục và Đào tạo đào tạo giáo viên', 'Sở Giáo dục và Đào tạo +  > đào tạo giáo viên'],
    ['Tổ chuyên môn tổ chức sinh hoạt', 'Tổ chuyên môn +  > tổ chức sinh hoạt'],
    ['Thanh tra tỉnh thanh tra việc chấp hành', 'Thanh tra tỉnh +  > thanh tra việc chấp hành'],
    ['Trung tâm Phục vụ hành chính công bố trí nhân lực', 'Trung tâm Phục vụ hành chính công +  > bố trí nhân lực'],
    // Bodies of other programmes.
    [
      'Vụ Pháp chế chủ trì, phối hợp với Thanh tra Bộ và các đơn vị liên quan rà soát',
      'lead Vụ Pháp chế + Thanh tra Bộ | các đơn vị liên quan > rà soát',
    ],
    ['Hiệu trưởng các trường học chỉ đạo giáo viên', 'Hiệu trưởng các trường học +  > chỉ đạo giáo viên'],
    ['Chi cục Kiểm lâm phối hợp với chủ rừng tuần tra', 'Chi cục Kiểm lâm + chủ rừng > tuần tra'],
    ['Sở Nội vụ: Tham mưu UBND tỉnh', 'Sở Nội vụ +  > Tham mưu UBND tỉnh'],
    [
      'Giao Cong an xi chu tri phdi hop véi cac don vi lién quan theo doi, huong dan, kiém tra',
      'lead Cong an xi + cac don vi lién quan > theo doi, huong dan, kiém tra',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    'Tổ chức hội nghị quán triệt',
    'Ban hành kế hoạch triển khai',
    'Phòng, chống tham nhũng, tiêu cực',
    'Bộ chỉ số đánh giá được công bố',
    'Đội ngũ cán bộ được bồi dưỡng',
    'Công an nhân dân là lực lượng nòng cốt',
    'Báo cáo kết quả thực hiện',
    'Sở hữu trí tuệ được bảo hộ',
    'Phối hợp tổ chức tuyên truyền',
    'Phối hợp cung cấp chữ ký số cho cơ quan',
    'NHÓM THAM MƯU, CHỈ ĐẠO',
    '',
  ])('names nobody: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
