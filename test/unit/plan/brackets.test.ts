import { describe, expect, it } from 'vitest';
import { agencyIndex } from '../../../server/src/knowledge/agencies';
import { closingBrackets, readBrackets } from '../../../server/src/plan/task-brackets';

function read(flat: string): { owners: string[]; deadline: string | null } {
  const brackets = closingBrackets(flat, { start: 0, end: flat.length });
  const fields = readBrackets({ flat, year: 2024, agencies: agencyIndex }, brackets, false);
  return { owners: fields.owners.map((owner) => owner.text), deadline: fields.deadline?.text ?? null };
}

describe('a closing bracket', () => {
  it.each([
    ['Cập nhật dữ liệu (theo chỉ đạo, hướng dẫn của Bộ Y tế)', [], null],
    ['Kết nối dữ liệu (Công an xã thực hiện theo hướng dẫn của cấp trên).', ['Công an xã'], null],
    ['Kết nối dữ liệu (theo lộ trình của Bộ Y tế)', [], 'theo lộ trình của Bộ Y tế'],
    ['Két ndi dit liéu (Cong an thyc hién theo hudng dan).', ['Cong an'], null],
    [
      'Két ndi dit liéu (Cong an xa; cac doanh nghiép va cac co quan, t6 chiic ¢6 lién quan).',
      ['Cong an xa', 'cac doanh nghiép', 'cac co quan, t6 chiic ¢6 lién quan'],
      null,
    ],
    ['Tập huấn (Trạm Y tế xã, T6/2024)', ['Trạm Y tế xã'], 'T6/2024'],
  ])('tells who and when from how: %s', (flat, owners, deadline) => {
    expect(read(flat)).toEqual({ owners, deadline });
  });
});
