import { describe, expect, it } from 'vitest';
import { adaptTask, bodyName, standardTasks, taskGroups, tasksFor } from '../../server/src/knowledge/tasks';
import {
  closing,
  deadlineWordings,
  fillSlots,
  labelWordings,
  preamble,
  recipientLines,
  sectionSkeleton,
  signatureLines,
} from '../../server/src/knowledge/wording';

const ward = { cap: 'phường', ten: 'An Hòa', captren: 'thành phố' };

describe('standard tasks', () => {
  it('have unique ids, known groups and known bodies', () => {
    expect(new Set(standardTasks.map((task) => task.id)).size).toBe(standardTasks.length);
    const groups = new Set(taskGroups.map((group) => group.id));
    for (const task of standardTasks) {
      expect(groups).toContain(task.group);
      for (const level of task.levels) {
        const date = level === 'huyen' ? '2022-05-16' : '2026-01-15';
        const leader = bodyName(task.owner[0]!, level, date) ?? bodyName(task.owner[0]!, level, '2022-05-16');
        expect(leader, `${task.id} at ${level}`).not.toBeNull();
      }
    }
  });

  it('do not pass for the national list', () => {
    for (const task of standardTasks) expect(task.text).not.toMatch(/Phụ lục II|Quyết định số 06/);
  });

  it('are adapted to level, place and period', () => {
    const task = standardTasks.find((one) => one.id === 'dich-vu-cong-2')!;
    expect(adaptTask(task, 'xa', '2022-05-16', ward)).toMatchObject({
      text: expect.stringContaining('thủ tục hành chính cấp phường phục vụ'),
      owners: ['Văn phòng - Thống kê phường'],
      coop: ['Công an phường', 'các ngành, bộ phận chuyên môn có liên quan'],
      deadline: 'Quý I/2022',
      product: null,
    });
    expect(adaptTask(task, 'xa', '2026-01-15', ward).owners).toEqual(['Văn phòng HĐND và UBND phường']);
    expect(adaptTask(task, 'tinh', '2023-02-01', { cap: 'tỉnh' }).owners).toEqual(['Văn phòng UBND tỉnh']);
    const team = standardTasks.find((one) => one.id === 'chuan-bi-1')!;
    expect(adaptTask(team, 'xa', '2022-05-16', ward)).toMatchObject({
      text: expect.stringMatching(/trên địa bàn phường An Hòa$/),
      product: 'Quyết định thành lập Tổ công tác',
    });
  });

  it('leave nothing unfilled when level, name and year are known', () => {
    for (const level of ['xa', 'huyen', 'tinh'] as const) {
      for (const task of tasksFor(level)) {
        const adapted = adaptTask(task, level, '2022-05-16', ward);
        expect(`${adapted.text} ${adapted.owners} ${adapted.coop} ${adapted.deadline}`).not.toMatch(/[{}]/);
      }
    }
  });

  it('name the bodies of the time', () => {
    expect(bodyName('thong-tin', 'tinh', '2025-02-28')).toBe('Sở Thông tin và Truyền thông');
    expect(bodyName('thong-tin', 'tinh', '2025-03-01')).toBe('Sở Khoa học và Công nghệ');
    expect(bodyName('cong-an', 'huyen', '2025-03-01')).toBeNull();
    expect(bodyName('không có', 'xa', '2022-01-01')).toBeNull();
  });
});

describe('wording', () => {
  it('fills known slots and leaves the others to the caller', () => {
    expect(fillSlots('UBND {diaphuong} ({cap}, {thang})', ward)).toBe('UBND phường An Hòa (phường, {thang})');
    expect(fillSlots('{DIAPHUONG}', ward)).toBe('PHƯỜNG AN HÒA');
    expect(fillSlots('{diaphuong}', {})).toBe('{diaphuong}');
    expect(fillSlots('{diaphuong}', { cap: 'xã' })).toBe('xã');
  });

  it('has every field of a task and a phrase of every kind of deadline', () => {
    expect(new Set(labelWordings.map((label) => label.role))).toEqual(
      new Set(['owner', 'coop', 'deadline', 'product']),
    );
    expect(new Set(deadlineWordings.map((deadline) => deadline.kind))).toEqual(
      new Set(['ongoing', 'within', 'by', 'from', 'range', 'periodic', 'after-event']),
    );
  });

  it.each(['xa', 'huyen', 'tinh', 'trung-uong'] as const)('gives a plan of level %s its frame', (level) => {
    expect(preamble(level)).toMatch(/^Thực hiện /);
    expect(closing(level)).toMatch(/\.\/\.$/);
    expect(sectionSkeleton(level).map((section) => section.marker)).toEqual(
      ['I', 'II', 'III', 'IV'].slice(0, sectionSkeleton(level).length),
    );
    expect(sectionSkeleton(level).some((section) => section.role === 'tasks')).toBe(true);
    expect(signatureLines(level)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(signatureLines(level, 'KT')).toContain('PHÓ CHỦ TỊCH');
  });

  it('knows that districts ended on 30 June 2025', () => {
    expect(recipientLines('xa', '2025-06-30')).not.toEqual(recipientLines('xa', '2025-07-01'));
    expect(recipientLines('huyen', '2025-07-01')).toEqual([]);
    expect(recipientLines('xa', '2022-05-16').at(-1)).toBe('Lưu: VT');
  });
});
