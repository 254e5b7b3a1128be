import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLAN, world } from './io';

const rulesOf = (out: string): string[] =>
  (JSON.parse(out) as { diagnostics: { rule: string }[] }).diagnostics.map((it) => it.rule);

const FILE = 'kehoach.baseline.json';

describe('kehoach check with a baseline', () => {
  it('accepts what is there, shows what comes, and all of it when asked', async () => {
    const { cwd, kehoach } = world({ 'kehoach.json': '{}', 'x/a.kh.txt': PLAN });
    const check = async (...args: string[]) => rulesOf((await kehoach('check', '--format=json', ...args)).out);
    expect(await check()).toEqual(['missing-owner', 'missing-deadline']);
    const written = await kehoach('check', '--write-baseline', '--max-warnings=0');
    expect(written).toMatchObject({ status: 0, err: `kehoach: ${FILE}: đã ghi 2 lỗi tồn đọng\n` });
    expect(readFileSync(join(cwd, FILE), 'utf8')).toContain('"plan":"x/a.kh.txt","rule":"missing-deadline"');
    expect(await check()).toEqual([]);
    expect(await check('--no-baseline')).toEqual(['missing-owner', 'missing-deadline']);
    writeFileSync(join(cwd, 'x/a.kh.txt'), PLAN.replace('Thời gian hoàn thành: Trong tháng 6 năm 2022.\n', ''));
    expect(await check()).toEqual(['missing-deadline']);
  });

  it('says which entries no longer occur, and forgets them when written again', async () => {
    const { cwd, kehoach } = world({ 'kehoach.json': '{}', 'a.kh.txt': PLAN });
    await kehoach('check', '--write-baseline');
    const mended = PLAN.replace('một cửa điện tử của xã.', 'một cửa điện tử của xã trước ngày 30/9/2022.');
    writeFileSync(join(cwd, 'a.kh.txt'), mended);
    const { out } = await kehoach('check', '--format=json');
    expect(rulesOf(out)).toContain('unused-silencing');
    await kehoach('check', '--write-baseline');
    expect(JSON.parse((await kehoach('check', '--format=json')).out).diagnostics).toEqual([]);
    expect(readFileSync(join(cwd, FILE), 'utf8')).not.toContain('unused-silencing');
  });

  it('keeps what other plans have when one is written', async () => {
    const { cwd, kehoach } = world({ 'kehoach.json': '{}', 'a.kh.txt': PLAN, 'b.kh.txt': PLAN });
    await kehoach('check', '--write-baseline');
    const before = readFileSync(join(cwd, FILE), 'utf8');
    await kehoach('check', '--write-baseline', 'b.kh.txt');
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(before);
  });

  it('is found where kehoach.json names it, and without kehoach.json at or above the plan', async () => {
    const named = world({
      'kehoach.json': '{ "baseline": "ghi-chu/cu.baseline.json" }',
      'a.kh.txt': PLAN,
      'ghi-chu/x': '',
    });
    await named.kehoach('check', '--write-baseline');
    expect(readFileSync(join(named.cwd, 'ghi-chu/cu.baseline.json'), 'utf8')).toContain('"plan":"../a.kh.txt"');
    expect(rulesOf((await named.kehoach('check', '--format=json')).out)).toEqual([]);
    const bare = world({ 'x/y/a.kh.txt': PLAN });
    await bare.kehoach('check', '--write-baseline');
    expect(rulesOf((await bare.kehoach('check', '--format=json', 'x/y/a.kh.txt')).out)).toEqual([]);
  });

  it('says what is wrong with the file and uses the rest', async () => {
    const { cwd, kehoach } = world({ 'kehoach.json': '{}', 'a.kh.txt': PLAN });
    await kehoach('check', '--write-baseline');
    const text = readFileSync(join(cwd, FILE), 'utf8');
    writeFileSync(join(cwd, FILE), text.replace('"count":1', '"count":0'));
    const { status, out, err } = await kehoach('check', '--format=json');
    expect(status).toBe(2);
    expect(err).toContain(`${FILE}:4: Đây không phải một mục của tệp tồn đọng`);
    expect(rulesOf(out)).toHaveLength(1);
  });

  it('cannot be written and ignored at once', async () => {
    const { kehoach } = world({ 'a.kh.txt': PLAN });
    expect(await kehoach('check', '--write-baseline', '--no-baseline')).toMatchObject({ status: 2 });
  });
});
