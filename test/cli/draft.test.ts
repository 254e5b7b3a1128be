import { describe, expect, it } from 'vitest';
import { read } from '../trace/plans';
import { kehoach, world } from './io';

const PARENT = 'seeds/tp-hue-2274-2022.kh.md';

describe('kehoach draft', () => {
  it('prints a draft that reads as a plan of the unit', async () => {
    const { status, out, err } = await kehoach(['draft', PARENT, '--for', 'phường An Cựu']);
    expect([status, err]).toEqual([0, '']);
    const plan = read(out);
    expect(plan.header).toMatchObject({ issuer: 'UBND phường An Cựu', level: 'xa' });
    expect(plan.tasks.length).toBeGreaterThan(40);
  });

  it.each([
    [['draft', PARENT], 'cần có giá trị'],
    [['draft', '--for', 'xã An Lạc'], 'tham số không đúng'],
    [['draft', PARENT, '--for', 'An Cựu'], 'xã Kon Gang'],
    [['draft', PARENT, '--for', 'tỉnh Gia Lai'], 'không ở dưới cấp'],
    [['draft', 'khong-co.kh.md', '--for', 'xã An Lạc'], 'khong-co.kh.md'],
  ])('says what is wrong: %j', async (args, words) => {
    const { status, out, err } = await kehoach(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('makes no draft of what is no plan', async () => {
    const { status, err } = await world({ 'a.kh.txt': 'Xin chào\n' }).kehoach(
      'draft',
      'a.kh.txt',
      '--for',
      'xã An Lạc',
    );
    expect(status).toBe(2);
    expect(err).toContain('không đọc được như một kế hoạch');
  });
});
