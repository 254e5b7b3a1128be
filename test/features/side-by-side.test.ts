import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../server/src/features/side-by-side';
import { traceTasks } from '../../server/src/workspace';
import { plan, type TaskText } from '../trace/plans';

const TEXT = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã';

/** What a word weighs shows only among several tasks. */
const OTHERS = ['Nâng cấp chợ trung tâm', 'Phòng cháy, chữa cháy rừng', 'Tiêm phòng gia súc, gia cầm'];

function lines(own: TaskText, theirs: TaskText): string[] {
  const parent = plan({ number: '80/KH-UBND', issuer: 'UBND huyện Sơn Động', tasks: [theirs, ...OTHERS] });
  const [link] = traceTasks(plan({ tasks: [own, ...OTHERS] }), [{ uri: 'parent', plan: parent }]).links;
  return sideBySide(link!, 'vi');
}

describe('a task beside the parent’s', () => {
  it('marks owners and deadlines that differ, and a deadline that is later', () => {
    const found = lines(
      { text: TEXT, owner: 'Công an xã', deadline: 'Trong tháng 9 năm 2024' },
      { text: TEXT, owner: 'Phòng Tài chính - Kế hoạch', deadline: 'Trong tháng 6 năm 2024' },
    );
    expect(found).toEqual([
      [
        '| | Kế hoạch này | Cấp trên 80/KH-UBND, mục I.1 |',
        '|---|---|---|',
        `| Nội dung | ${TEXT} | ${TEXT} |`,
        '| Chủ trì ≠ | **Công an xã** | **Phòng Tài chính - Kế hoạch** |',
        '| Thời hạn ≠ | **Trong tháng 9 năm 2024** | **Trong tháng 6 năm 2024** |',
      ].join('\n'),
      '⚠ Thời hạn muộn hơn cấp trên',
    ]);
  });

  it('marks nothing where nothing differs, and keeps signs of tables in their cells', () => {
    const same = { text: `${TEXT} | khối B`, owner: 'Công an xã' };
    const [table, ...more] = lines(same, same);
    expect(more).toEqual([]);
    expect(table).not.toContain('≠');
    expect(table!.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length)).toEqual([5, 5, 5, 5, 5]);
  });

  it('says nothing of a task that the parent does not have', () => {
    expect(lines({ text: TEXT }, { text: 'Làm đường giao thông nội đồng' })).toEqual([]);
  });
});
