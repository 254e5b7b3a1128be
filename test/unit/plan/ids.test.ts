import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../server/src/plan/read';
import { parse } from '../../../server/src/syntax/parse';

const ids = (text: string): string[] => readPlan(parse(text)).tasks.map((task) => task.id);

const HEAD = `ỦY BAN NHÂN DÂN
XÃ HÒA SƠN
Số: 12/KH-UBND
Hòa Sơn, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Chuyển đổi số năm 2024

Ủy ban nhân dân xã ban hành Kế hoạch chuyển đổi số năm 2024 với những nội dung như sau:
`;

describe('ids of tasks', () => {
  it('name a row without a number after the one above', () => {
    const text = `${HEAD}
I. NHIỆM VỤ

STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian
1\tRà soát thiết bị\tVăn phòng UBND xã\tTháng 4/2024
\tMua sắm thiết bị\tVăn phòng UBND xã\tTháng 5/2024
\tBàn giao thiết bị\tVăn phòng UBND xã\tTháng 6/2024
2\tTập huấn\tCông an xã\tTháng 7/2024
`;
    expect(ids(text)).toEqual(['I.1', 'I.1.p2', 'I.1.p3', 'I.2']);
  });

  it('name a paragraph behind an item as its next part, and a closing one after the part of the plan', () => {
    const text = `${HEAD}
I. TỔ CHỨC THỰC HIỆN

1. Công an xã chủ trì, phối hợp với các thôn kiểm tra phòng cháy trong quý II/2024.

Định kỳ trước ngày 10 hàng tháng, Công an xã báo cáo Chủ tịch UBND xã.

2. Trạm Y tế xã

- Khám sức khỏe cho người cao tuổi trong tháng 8/2024.

Nhận được Kế hoạch này, yêu cầu các thôn báo cáo kết quả trước ngày 20 hàng tháng.

Nơi nhận:
- Lưu: VT.
`;
    expect(ids(text)).toEqual(['I.1', 'I.1.p2', 'I.2.-1', 'I.p1']);
  });

  it('take the next letter where a scan has read another one again', () => {
    const text = `UY BAN NHAN DAN
XA HOA SON
S6: 12/KH-UBND
Hoa Son, ngay 05 thang 3 nam 2024

KE HOACH
Chuyén déi sé nam 2024

Uy ban nhan dan xa ban hanh Ké hoach chuyén déi s6 nam 2024 véi nhiing néi dung nhu sau day:

I. NHIEM VU

1. Phuc vu giai quyét thu tuc hanh chinh

a) Ra soat cac thi tuc hanh chinh cia xa (Van phong UBND xa).

b) S6 hoa két qua giai quyét thu tuc (Van phong UBND xa).

c) Niém yét cong khai tai try s¢ (Van phong UBND xa).

d) Tap huan cho can bd cac thon (Cong an xa).

d) Huéng dan ngudi dan ndp hd so (Cong an xa).

c) Bao cao két qua thuc hién (Cong an xa).
`;
    expect(ids(text)).toEqual(['I.1.a', 'I.1.b', 'I.1.c', 'I.1.d', 'I.1.đ', 'I.1.e']);
  });
});
