/** Real plans: which task is which was made out by reading both, and is told by the words of the tasks. */
import { describe, expect, it } from 'vitest';
import type { Task } from '../../server/src/plan/model';
import { matchBodyAppendix, traceTasks } from '../../server/src/workspace';
import { seed } from './seeds';

const hue = seed('tp-hue-2274-2022.kh.md');
const against = (name: string) => traceTasks(seed(name), [{ uri: 'hue', plan: hue }]);

const has = (task: Task | null, words: string): boolean =>
  task?.reading.text.toLowerCase().includes(words.toLowerCase()) ?? false;

describe('a commune’s plan against a city’s', () => {
  const trace = against('xa-kon-gang-79-2022.kh.txt');
  const linksWith = (words: string) => trace.links.filter((link) => has(link.task, words));

  it.each([
    ['chip điện tử gắn trên thẻ', 'chip điện tử gắn trên thẻ'],
    ['Hướng dẫn công dân sử dụng tài khoản', 'hướng dẫn công dân sử dụng tài khoản'],
    ['cơ chế thanh tra, kiểm tra cán bộ', 'cơ chế thanh tra, kiểm tra cán bộ'],
    ['ứng dụng di động công dân số', 'ứng dụng di động công dân số'],
    ['thống kê, phân tích dân số', 'thống kê, phân tích dân số'],
    ['Trung tâm giám sát, điều hành thông minh', 'Trung tâm giám sát, điều hành thông minh'],
    ['dịch vụ công thiết yếu', 'dịch vụ công thiết yếu'],
    ['dùng chung hạ tầng', 'dùng chung hạ tầng'],
    ['Cơ sở dữ liệu quốc gia về đất đai', 'cơ sở dữ liệu quốc gia về đất đai'],
    ['cán bộ, công chức, viên chức.', 'cán bộ, công chức, viên chức'],
    ['sức khỏe điện tử', 'sức khỏe điện tử'],
    ['Cơ sở dữ liệu hộ tịch điện tử toàn quốc', 'hộ tịch điện tử'],
    ['Cơ sở dữ liệu an sinh xã hội.', 'an sinh xã hội'],
    ['Cơ sở dữ liệu về giáo dục và đào tạo', 'giáo dục và đào tạo'],
    ['tiêm chủng phòng ngừa', 'tiêm chủng'],
  ])('%s', (ours, theirs) => {
    const links = linksWith(ours);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect([link.task.id, has(link.parentTask, theirs)]).toEqual([link.task.id, true]);
  });

  it.each([
    'Thông tư quy định về danh mục, sản phẩm',
    'thi hành Nghị định bảo vệ dữ liệu cá nhân',
    'thi hành Nghị định định danh',
    'Bảo đảm sử dụng danh tính điện tử',
    'lưu trữ, quản lý các dữ liệu liên quan đến công dân',
    'tạo lập thành các bộ dữ liệu khác nhau',
  ])('new: %s', (words) => {
    const links = linksWith(words);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatchObject({ status: 'new', parentTask: null });
  });

  it.each([
    'thuê bao',
    'đăng ký doanh nghiệp',
    'khiếu nại tố cáo',
    'hồ sơ vụ án',
    'Nền tảng tích hợp',
    'ký số',
    'Lập dự toán',
  ])('nobody has taken up: %s', (words) => expect(trace.uncovered.filter((it) => has(it.task, words))).toHaveLength(1));
});

describe('a damaged scan against a city’s plan', () => {
  const trace = against('xa-nam-trung-16-2022.ocr.kh.txt');

  it.each([
    ['tinh nang', 'các tính năng của chip'],
    ['thanh tra, kiém tra can bo', 'cơ chế thanh tra, kiểm tra cán bộ'],
    ['Cong dan s6 tir VNEID', 'Công dân số từ VNEID'],
    ['nhiém vy thong ké, phan tich dan s6', 'thống kê, phân tích dân số'],
    ['kinh doanh dich vu dinh danh', 'kinh doanh dịch vụ định danh'],
    ['an sinh xd hoi', 'an sinh xã hội'],
    ['dang ky doanh nghi¢p', 'đăng ký doanh nghiệp'],
    ['gidy phép 14i xe', 'giấy phép lái xe, đăng kiểm'],
  ])('%s', (ours, theirs) => {
    const links = trace.links.filter((link) => has(link.task, ours));
    for (const link of links) expect([link.task.id, has(link.parentTask, theirs)]).toEqual([link.task.id, true]);
  });

  it.each(['thyuc hién Thong tu quy dinh vé danh muc', 'Nghi dinh bdo v¢ dir li¢u'])('new: %s', (words) => {
    const links = trace.links.filter((link) => has(link.task, words));
    expect(links.map((link) => link.status)).toEqual(['new']);
  });
});

describe('body against appendix', () => {
  const verdicts = (name: string, words: string) =>
    matchBodyAppendix(seed(name))
      .pairs.filter((pair) => has(pair.body, words))
      .map((pair) => [pair.owner, pair.deadline]);

  it('finds the contradictions of the city’s plan', () => {
    const name = 'tp-hue-2274-2022.kh.md';
    expect(matchBodyAppendix(seed(name)).pairs.length).toBeGreaterThan(40);
    expect(verdicts(name, 'đăng ký doanh nghiệp')).toEqual([['different', 'same']]);
    expect(verdicts(name, 'giấy phép lái xe, đăng kiểm')).toEqual([['different', 'different']]);
    expect(verdicts(name, 'khiếu nại tố cáo')).toEqual([['same', 'same']]);
    expect(verdicts(name, 'thuê bao')).toEqual([['same', 'different']]);
  });

  it('finds the one of the commune’s plan', () => {
    const { pairs } = matchBodyAppendix(seed('xa-kon-gang-79-2022.kh.txt'));
    const different = pairs.filter((pair) => pair.owner === 'different' || pair.deadline === 'different');
    expect(pairs.length).toBeGreaterThanOrEqual(19);
    expect(different.map((pair) => has(pair.body, 'cơ chế thanh tra'))).toContain(true);
  });
});
