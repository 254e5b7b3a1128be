import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resemblesPlan } from '../../client/src/resembles';

const seeds = join(__dirname, '../../seeds');

describe('a file that reads like a plan', () => {
  it.each(readdirSync(seeds).filter((name) => /\.kh\.(txt|md)$/.test(name)))('%s', (name) => {
    expect(resemblesPlan(readFileSync(join(seeds, name), 'utf8'))).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['# README\n\nKế hoạch phát triển phần mềm: viết mã, kiểm thử.', 'a readme'],
    ['KẾ HOẠCH\n\nMua rau, đón con', 'a note to oneself'],
    ['BÁO CÁO\n\nThực hiện Kế hoạch số 79/KH-UBND của Ủy ban nhân dân xã', 'a report about a plan'],
  ])('not %j (%s)', (text) => {
    expect(resemblesPlan(text)).toBe(false);
  });
});
