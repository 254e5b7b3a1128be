/** Old plans under the government of two levels: what is certain is changed, the rest is named, the past stays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { twoLevels } from '../../server/src/features/two-levels';
import { readPlan } from '../../server/src/plan/read';
import { parse } from '../../server/src/syntax/parse';
import { apply } from '../rules/harness';

const planOf = (issuer: string, tasks: string): string => `${issuer}
Số: 12/KH-UBND
ngày 10 tháng 5 năm 2022

KẾ HOẠCH
Triển khai chuyển đổi số năm 2022

I. MỤC ĐÍCH

1. Nâng cao nhận thức của cán bộ.

II. NHIỆM VỤ

${tasks}
`;

function run(issuer: string, tasks: string) {
  const text = planOf(issuer, tasks);
  const plan = readPlan(parse(text));
  const { edits, uncertain } = twoLevels(plan);
  const after = apply(text, edits);
  return {
    after: after.slice(after.indexOf('II. NHIỆM VỤ\n\n') + 14).trimEnd(),
    uncertain: uncertain.map(({ start, end }) => text.slice(start, end)),
  };
}

const PROVINCE = 'ỦY BAN NHÂN DÂN TỈNH BẮC GIANG';
const ISLANDS = 'ỦY BAN NHÂN DÂN TỈNH QUẢNG NINH';
const COMMUNE = 'ỦY BAN NHÂN DÂN XÃ KON GANG';

const changes: readonly (readonly [string, string, string, string])[] = [
  ['one successor', PROVINCE, '1. Sở Kế hoạch và Đầu tư chủ trì bố trí vốn.', '1. Sở Tài chính chủ trì bố trí vốn.'],
  [
    'the successor whose work it is',
    PROVINCE,
    '1. Sở Lao động - Thương binh và Xã hội chủ trì triển khai giáo dục nghề nghiệp.',
    '1. Sở Giáo dục và Đào tạo chủ trì triển khai giáo dục nghề nghiệp.',
  ],
  [
    'a successor that has been succeeded',
    PROVINCE,
    '1. Cục Thuế tỉnh chủ trì rà soát mã số thuế.',
    '1. Thuế tỉnh chủ trì rà soát mã số thuế.',
  ],
  [
    'the same body twice',
    PROVINCE,
    '1. Công an tỉnh chủ trì, phối hợp với Sở Nông nghiệp và Phát triển nông thôn, Sở Tài nguyên và Môi trường rà soát dữ liệu.',
    '1. Công an tỉnh chủ trì, phối hợp với Sở Nông nghiệp và Môi trường rà soát dữ liệu.',
  ],
  [
    'districts beside communes',
    PROVINCE,
    '1. Sở Nội vụ chủ trì, phối hợp với UBND các huyện, thành phố, UBND các xã rà soát.',
    '1. Sở Nội vụ chủ trì, phối hợp với UBND các xã rà soát.',
  ],
  [
    'districts alone',
    PROVINCE,
    '1. UBND các huyện, thành phố chủ trì tuyên truyền.',
    '1. UBND các xã, phường chủ trì tuyên truyền.',
  ],
  [
    'towns',
    PROVINCE,
    '1. Tuyên truyền tại các huyện, thành phố và xã, phường, thị trấn.',
    '1. Tuyên truyền tại các xã, phường.',
  ],
  [
    'towns in a province with islands',
    ISLANDS,
    '1. Tuyên truyền tại các xã, phường, thị trấn.',
    '1. Tuyên truyền tại các xã, phường, đặc khu.',
  ],
  ['grades', PROVINCE, '1. Tập huấn ở cấp tỉnh, cấp huyện và cấp xã.', '1. Tập huấn ở cấp tỉnh và cấp xã.'],
  [
    'a commune’s officers',
    COMMUNE,
    '1. Công chức Văn phòng - Thống kê chủ trì rà soát thủ tục.',
    '1. Văn phòng HĐND và UBND xã chủ trì rà soát thủ tục.',
  ],
];

describe('an old plan', () => {
  it.each(changes)('is changed: %s', (_, issuer, before, after) => {
    expect(run(issuer, before)).toEqual({ after, uncertain: [] });
  });

  it.each([
    ['1. Sở Thông tin và Truyền thông chủ trì rà soát việc này.', ['Sở Thông tin và Truyền thông']],
    ['1. Công an tỉnh chủ trì, phối hợp với Công an cấp huyện rà soát.', ['Công an cấp huyện']],
  ])('is left where nobody can be certain: %s', (text, uncertain) => {
    expect(run(PROVINCE, text)).toEqual({ after: text, uncertain });
  });

  it.each([
    '1. Thực hiện Kế hoạch số 39/KH-UBND ngày 03/03/2022 của Sở Kế hoạch và Đầu tư về chuyển đổi số.',
    '1. Sở Kế hoạch và Đầu tư (cũ) đã bàn giao hồ sơ.',
    '1. Sở Kế hoạch và Đầu tư, nay là Sở Tài chính, đã bàn giao hồ sơ.',
    '1. Thực hiện theo hướng dẫn của Bộ Kế hoạch và Đầu tư tại Công văn số 1552/BKHĐT-TH.',
    '1. Trước đây các xã, phường, thị trấn đã làm việc này.',
    '1. Tuyên truyền tại xã, thị trấn Đồi Ngô.',
  ])('keeps the past and what is cited: %s', (text) => {
    expect(run(PROVINCE, text)).toEqual({ after: text, uncertain: [] });
  });

  it('of a district has nobody to be handed to', () => {
    const text = '1. Phòng Tư pháp chủ trì rà soát.';
    expect(run('ỦY BAN NHÂN DÂN HUYỆN ĐAK ĐOA', text)).toEqual({ after: text, uncertain: [] });
  });

  it.each(['tinh-bac-giang-2023.kh.txt', 'xa-kon-gang-79-2022.kh.txt'])('of the seeds, %s, comes to rest', (name) => {
    const text = readFileSync(join(import.meta.dirname, '../../seeds', name), 'utf8');
    const plan = readPlan(parse(text));
    const { edits } = twoLevels(plan);
    expect(edits.length).toBeGreaterThan(15);
    const cited = plan.citations.map(({ start, span }) => [start + span.start, start + span.end] as const);
    for (const { span } of edits) expect(cited.some(([from, to]) => span.start < to && span.end > from)).toBe(false);
    const after = readPlan(parse(apply(text, edits)));
    expect(twoLevels(after).edits).toEqual([]);
    expect(after.tasks.map(({ id }) => id)).toEqual(plan.tasks.map(({ id }) => id));
    expect(after.tasks.map(({ reading }) => reading.deadline?.end)).toEqual(
      plan.tasks.map(({ reading }) => reading.deadline?.end),
    );
  });
});
