import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nextMarkers } from '../../client/src/markers';

const configuration = JSON.parse(readFileSync(join(__dirname, '../../language-configuration.json'), 'utf8'));

describe('lists on Enter', () => {
  const next = new Map(nextMarkers());

  it.each([
    ['I.', 'II.'],
    ['IX.', 'X.'],
    ['9.', '10.'],
    ['1.1.', '1.2.'],
    ['12.29.', '12.30.'],
    ['d)', 'đ)'],
    ['e)', 'g)'],
    ['i)', 'k)'],
  ])('%s is followed by %s', (marker, follower) => {
    expect(next.get(marker)).toBe(follower);
  });

  it('knows no letter outside the Vietnamese alphabet', () => {
    for (const letter of 'fjwz') expect(next.has(`${letter})`)).toBe(false);
  });

  it('names each marker once', () => {
    expect(nextMarkers()).toHaveLength(next.size);
  });
});

describe('language configuration', () => {
  const { pattern, flags } = configuration.wordPattern;

  it.each([
    ['Ủy ban nhân dân xã Đắk Đoa', ['Ủy', 'ban', 'nhân', 'dân', 'xã', 'Đắk', 'Đoa']],
    ['Số: 79/KH-UBND', ['Số', '79/KH-UBND']],
    ['chuye\u0302\u0309n đổi', ['chuye\u0302\u0309n', 'đổi']],
    ['Sở TT&TT', ['Sở', 'TT&TT']],
  ])('finds the words of %s', (text, expected) => {
    expect(text.match(new RegExp(pattern, `${flags}g`))).toEqual(expected);
  });

  it('continues bullets and pipe rows, but not an empty item', () => {
    const continued = (line: string) =>
      configuration.onEnterRules.find((rule: { beforeText: string }) => new RegExp(rule.beforeText).test(line))?.action
        .appendText;
    expect(continued('- Rà soát hồ sơ')).toBe('- ');
    expect(continued('  + Rà soát hồ sơ')).toBe('+ ');
    expect(continued('| 1 | Rà soát |')).toBe('| ');
    expect(continued('- ')).toBeUndefined();
    expect(continued('Công an - Quân sự')).toBeUndefined();
  });
});
