/** Bodies and services of a workspace's own on the command line; what is wrong in their files is said, the rest holds. */
import { describe, expect, it } from 'vitest';
import { PLAN, world } from './io';

const OWN = JSON.stringify({
  agencies: [
    {
      name: 'Cụm Kết nối số Cồn Lu',
      abbreviations: ['CKNS'],
      level: 'tinh',
      to: '2021-12-31',
      successors: ['Mạng Cồn Lu'],
    },
  ],
});

const WITH_CLUSTER = PLAN.replace('Công chức Văn phòng - Thống kê chủ trì', 'CKNS chủ trì');

const found = (out: string): { rule: string; message: string }[] => JSON.parse(out).diagnostics;

describe('catalogues of a workspace', () => {
  it('are used where kehoach.json holds them, or a file in .kehoach at or above the plan', async () => {
    for (const files of [{ 'kehoach.json': OWN }, { '.kehoach/co-quan.json': OWN }]) {
      const { kehoach } = world({ ...files, 'x/a.kh.txt': WITH_CLUSTER });
      const { out, err } = await kehoach('check', '--format=json');
      expect(err).toBe('');
      const [obsolete, ...others] = found(out).filter(({ rule }) => rule === 'obsolete-agency');
      expect(others).toEqual([]);
      expect(obsolete?.message).toContain('“CKNS” không còn từ ngày 01/01/2022; nhiệm vụ đã chuyển cho Mạng Cồn Lu');
      const { out: tasks } = await kehoach('tasks', '--format=json');
      expect(tasks).toContain('Cụm Kết nối số Cồn Lu');
    }
    const bare = world({ 'x/a.kh.txt': WITH_CLUSTER });
    expect(found((await bare.kehoach('check', '--format=json')).out).map(({ rule }) => rule)).not.toContain(
      'obsolete-agency',
    );
  });

  it('hold lists of services, which kehoach.json names or plans cite; a name that none of them has is said', async () => {
    const lists = JSON.stringify({
      serviceLists: [{ id: 'tinh', services: [{ name: 'Cấp thẻ ra vào bến cá', aliases: ['Làm thẻ bến cá'] }] }],
    });
    const plan = `${PLAN}\nPhụ lục I\nDANH MỤC\n\nTT\tThủ tục hành chính\tCấp độ\tCơ quan thực hiện\n1\tLàm thẻ bến cá\t4\tCông an xã\n`;
    const named = async (services: readonly string[]) => {
      const { kehoach } = world({
        '.kehoach/dich-vu.json': lists,
        'xa/kehoach.json': JSON.stringify({ services }),
        'xa/a.kh.txt': plan,
      });
      const { out, err } = await kehoach('check', '--format=json');
      return [err, ...found(out).flatMap(({ rule, message }) => (rule === 'service-name' ? [message] : []))];
    };
    expect(await named([])).toEqual(['']);
    const [err, message] = await named(['tinh']);
    expect(err).toBe('');
    expect(message).toContain('khác danh mục “tinh”: “Cấp thẻ ra vào bến cá”');
    expect((await named(['huyen']))[0]).toContain(
      'xa/kehoach.json:1: Không có danh mục dịch vụ công nào tên “huyen”. Mục này không có tác dụng. Các danh mục đang có: qd06-2022, qd422-2022, qd206-2024, tinh.',
    );
  });

  it('are said to be wrong at their place, and the rest of them holds', async () => {
    const text = OWN.replace('"agencies":[', '"agencies":[\n{ "ten": "A" },\n');
    const { kehoach } = world({ '.kehoach/a.json': text, '.kehoach/b.json': '{', 'a.kh.txt': WITH_CLUSTER });
    const { out, err } = await kehoach('check', '--format=json');
    expect(err).toContain('.kehoach/a.json:2: Mục “agencies” phải là danh sách cơ quan');
    expect(err).toContain('.kehoach/b.json:1: Tệp này viết sai cú pháp');
    expect(found(out).map(({ rule }) => rule)).toContain('obsolete-agency');
  });
});
