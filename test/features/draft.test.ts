/** Drafts made of the parent plan, read back, traced and checked like anybody's. */
import { describe, expect, it } from 'vitest';
import { draftFromParent } from '../../server/src/features/draft';
import { isBelow, readLocality } from '../../server/src/features/draft/locality';
import type { Plan } from '../../server/src/plan/model';
import { check } from '../../server/src/rules/check';
import { traceTasks } from '../../server/src/workspace';
import { plan, read } from '../trace/plans';
import { seed } from '../trace/seeds';

function draft(parent: Plan, written: string, today: string) {
  const text = draftFromParent(parent, { locality: readLocality(written, parent.header.level)!, today });
  const own = read(text);
  const trace = traceTasks(own, [{ uri: 'parent', plan: parent }]);
  return { text, own, trace, findings: check(own, { trace, today }).map((finding) => finding.rule.id) };
}

describe('units', () => {
  it.each([
    ['xã Kon Gang', 'tinh', { unit: 'xã', name: 'Kon Gang', level: 'xa' }],
    ['  UBND  phường An Cựu ', 'huyen', { unit: 'phường', name: 'An Cựu', level: 'xa' }],
    ['Ủy ban nhân dân thị xã Hương Trà', 'tinh', { unit: 'thị xã', name: 'Hương Trà', level: 'huyen' }],
    ['thi tran Đak Đoa', 'huyen', { unit: 'thị trấn', name: 'Đak Đoa', level: 'xa' }],
    ['TP. Huế', 'tinh', { unit: 'thành phố', name: 'Huế', level: 'huyen' }],
    ['thành phố Huế', 'trung-uong', { unit: 'thành phố', name: 'Huế', level: 'tinh' }],
    ['Kon Gang', 'tinh', null],
    ['xã', 'tinh', null],
    ['', null, null],
  ] as const)('%s under %s', (written, above, expected) => expect(readLocality(written, above)).toEqual(expected));

  it('know who can be below whom', () => {
    expect([isBelow('xa', 'huyen'), isBelow('xa', 'xa'), isBelow('tinh', 'huyen'), isBelow('tinh', null)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

const SEEDS = [
  ['tp-hue-2274-2022.kh.md', 'phường An Cựu', '2022-05-16', 40, 15],
  ['tinh-bac-giang-2023.kh.txt', 'huyện Sơn Động', '2023-02-10', 30, 15],
  ['tp-da-nang-52-2023.kh.txt', 'quận Hải Châu', '2023-03-20', 25, 0],
  ['tp-da-nang-52-2023.kh.txt', 'phường Hải Châu', '2025-08-01', 25, 0],
] as const;

describe.each(SEEDS)('a draft of %s for %s', (name, written, today, tasks, services) => {
  const parent = seed(name);
  const { own, trace, findings, text } = draft(parent, written, today);

  it('is a plan of that unit', () => {
    expect(own.recognised).toBe(true);
    const { unit, name: place, level } = readLocality(written, parent.header.level)!;
    expect(own.header).toMatchObject({ number: null, issueDate: null, place, level, issuer: `UBND ${unit} ${place}` });
    expect(own.sections.filter((section) => section.level === 1).map((section) => section.role)).toEqual(
      expect.arrayContaining(['purpose', 'tasks', 'implementation', 'recipients', 'signature']),
    );
  });

  it('holds tasks and services of the parent, and no other', () => {
    expect(own.tasks.length).toBeGreaterThanOrEqual(tasks);
    expect(own.services.length).toBeGreaterThanOrEqual(services);
    expect(trace.links.filter((link) => link.status !== 'inherited' || link.confidence !== 'sure')).toEqual([]);
  });

  it('says of each task who leads it and by when, or leaves a blank that is found', () => {
    expect(own.tasks.filter((task) => task.reading.missing.length > 0)).toEqual([]);
    const blanks = text.match(/\[…\]|…\/…/g) ?? [];
    expect(findings.filter((id) => id === 'unresolved-blank').length).toBeGreaterThanOrEqual(blanks.length);
    for (const id of [
      'missing-owner',
      'missing-deadline',
      'no-lead',
      'vague-owner',
      'numbering',
      'appendix-reference',
      'deadline-before-issue',
      'deadline-after-parent',
      'duplicate-task',
      'task-not-in-parent',
      'parent-task-missing',
      'citation-inconsistent',
    ])
      expect(findings, id).not.toContain(id);
  });
});

describe('a draft of a plan without slips of its own', () => {
  const { own, findings, trace, text } = draft(seed('tp-hue-2274-2022.kh.md'), 'phường An Cựu', '2022-05-16');

  it('has nothing wrong with it but its blanks', () => {
    expect([...new Set(findings)]).toEqual(['unresolved-blank']);
  });

  it('cites the parent by number, date and issuer', () => {
    expect(own.header.parents).toMatchObject([
      { kind: 'ke-hoach', number: '2274/KH-UBND', date: '2022-04-07', issuer: 'UBND thành phố Huế' },
    ]);
  });

  it('speaks of its own place and its own bodies', () => {
    expect(own.header.title).toMatch(/trên địa bàn phường An Cựu$/);
    const owners = own.tasks.flatMap((task) => task.reading.owners.map((owner) => owner.text));
    expect(owners).toContain('Công an phường');
    expect(owners.filter((owner) => /thành phố|^Phòng |^Sở /.test(owner))).toEqual([]);
  });

  it('keeps deadlines that can be kept, and marks those that are over', () => {
    const ends = trace.links.filter(({ task, parentTask }) => task.reading.deadline?.end && parentTask);
    expect(ends.length).toBeGreaterThan(10);
    expect(text).toContain('Thời gian hoàn thành: Trong tháng 12/2022.');
    const over = own.tasks.filter((task) => (task.reading.deadline?.end ?? '9') < '2022-05-16');
    expect(over).toEqual([]);
  });
});

describe('a draft of a plan that leaves much open', () => {
  it('leaves the same open, and says so', () => {
    const parent = plan({
      number: '…/KH-UBND',
      issuer: 'UBND huyện Sơn Động',
      tasks: ['Làm đường liên tỉnh'],
    });
    const { text, own, findings } = draft(parent, 'xã An Lạc', '2024-06-01');
    expect(text).toContain('Kế hoạch số …/KH-UBND ngày');
    expect(own.tasks).toEqual([]);
    expect(new Set(findings)).toEqual(new Set(['unresolved-blank']));
  });

  it('gives work for all communes to the commune, and asks to whom there', () => {
    const task = {
      text: 'Củng cố hợp tác xã yếu kém',
      owner: 'UBND các xã, thị trấn',
      deadline: 'Trong tháng 3 năm 2024',
    };
    const { own, text } = draft(plan({ issuer: 'UBND huyện Sơn Động', tasks: [task] }), 'xã An Lạc', '2024-06-01');
    expect(own.tasks).toHaveLength(1);
    expect(own.tasks[0]!.reading.owners.map((owner) => owner.text)).toEqual(['UBND xã']);
    expect(text).toContain('Cơ quan thực hiện: UBND xã chủ trì (giao […] tham mưu).');
    expect(text).toContain('Thời gian hoàn thành: Ngay sau khi Kế hoạch này được ban hành […].');
  });

  it('names the bodies that a commune has since there are two levels, and finds nothing wrong with them', () => {
    const parent = plan({
      number: '52/KH-UBND',
      date: '03/7/2025',
      issuer: 'UBND tỉnh Bắc Ninh',
      tasks: [
        { text: 'Rà soát quy trình cung cấp dịch vụ công', owner: 'Sở Tài chính', deadline: 'Trong tháng 12 năm 2025' },
        { text: 'Tuyên truyền về chuyển đổi số', owner: 'Sở Khoa học và Công nghệ', deadline: 'Thường xuyên' },
        { text: 'Bảo đảm an toàn dữ liệu dân cư', owner: 'Công an tỉnh', deadline: 'Thường xuyên' },
      ],
    });
    const { own, findings } = draft(parent, 'xã Đồng Kỳ', '2025-08-20');
    const owners = own.tasks.flatMap((task) => task.reading.owners.map((owner) => owner.text));
    expect(owners).toEqual(['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Công an xã']);
    expect([...new Set(findings)]).toEqual(['unresolved-blank']);
  });
});
