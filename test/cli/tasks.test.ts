import { describe, expect, it } from 'vitest';
import { PLAN, world } from './io';

const tasks = (format: string, files: Record<string, string> = { 'a.kh.txt': PLAN }) =>
  world(files).kehoach('tasks', '--format', format);

describe('kehoach tasks', () => {
  it('gives everything that was read as JSON', async () => {
    const { status, out, err } = await tasks('json');
    expect([status, err]).toEqual([0, '']);
    const { version, documents } = JSON.parse(out);
    expect(version).toBe(1);
    expect(documents).toHaveLength(1);
    const [document] = documents;
    expect(Object.keys(document)).toEqual('file document sections tasks services citations agencies'.split(' '));
    expect(document.document).toEqual({
      number: '12/KH-UBND',
      issueDate: '2022-05-10',
      place: 'Đông Hải',
      issuer: expect.stringMatching(/xã Đông Hải/i),
      level: 'xa',
      title: expect.stringContaining('Triển khai chuyển đổi số'),
      parents: [],
    });
    expect(document.sections[0]).toEqual({
      line: 10,
      marker: 'I',
      level: 1,
      title: 'MỤC ĐÍCH, YÊU CẦU',
      role: 'purpose',
    });
    const [first, second] = document.tasks;
    expect(first).toMatchObject({
      id: 'II.a',
      line: 16,
      column: 1,
      endLine: 18,
      form: 'block',
      owners: [],
      missing: ['owner'],
      deadline: { kind: 'within', start: '2022-06-01', end: '2022-06-30' },
    });
    const lines = PLAN.split('\n');
    expect(lines[first.endLine - 1]!.slice(0, first.endColumn - 1)).toBe(
      'Thời gian hoàn thành: Trong tháng 6 năm 2022.',
    );
    expect(second).toMatchObject({
      id: 'II.b',
      owners: [{ text: 'Công chức Văn phòng - Thống kê', canonical: expect.stringContaining('Văn phòng - Thống kê') }],
      coop: [{ text: 'Công an xã', canonical: expect.stringContaining('Công an xã') }],
      leadMarked: true,
      deadline: null,
      product: null,
      missing: ['deadline'],
    });
    const police = document.agencies.find((it: { canonical: string }) => it.canonical.startsWith('Công an xã'));
    expect(police.variants).toEqual([{ text: 'Công an xã', lines: [22] }]);
  });

  it('lists tasks for people', async () => {
    const { out } = await tasks('text');
    expect(out).toContain('a.kh.txt\n');
    expect(out).toContain('Nhiệm vụ (2)');
    expect(out).toMatch(/ 16 {2}II\.a {2}Tổ chức tuyên truyền/);
    expect(out).toContain('Còn thiếu: cơ quan chủ trì');
  });

  it('makes a table that spreadsheets open', async () => {
    const { out } = await tasks('csv', { 'a.kh.txt': PLAN.replace('người dân.\n\nThời', 'người "dân".\n\nThời') });
    expect(out.startsWith('\ufeffTệp,Dòng,Mục,Nhiệm vụ,')).toBe(true);
    const rows = out.split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain('"Tổ chức tuyên truyền, phổ biến các dịch vụ công trực tuyến đến người ""dân"".');
    expect(rows[3]).toBe('');
  });

  it('makes Markdown', async () => {
    const { out } = await tasks('md');
    expect(out).toMatch(/^# .*Triển khai chuyển đổi số/);
    expect(out).toContain('| Mục | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm | Còn thiếu |');
    expect(out).toMatch(
      /\| II\.b \| Rà soát.* \| Công chức Văn phòng - Thống kê \| Công an xã \| {2}\| {2}\| thời hạn \|/,
    );
  });

  it('says what is no plan, and what cannot be read', async () => {
    const { status, out, err } = await world({ 'thu.txt': 'Kính gửi anh Nam,' }).kehoach(
      'tasks',
      '--format=json',
      'thu.txt',
      'x.txt',
    );
    expect(status).toBe(2);
    expect(JSON.parse(out).documents).toMatchObject([{ file: 'thu.txt', tasks: [] }]);
    expect(err).toContain('thu.txt: văn bản này không giống một kế hoạch');
    expect(err).toContain('x.txt: không có tệp hoặc thư mục này');
  });
});
