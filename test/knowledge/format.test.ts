/** The drafting format: fits its schema, names a source for everything, and one norm at most holds on a day. */
import { describe, expect, it } from 'vitest';
import { draftingFormats, formatOn } from '../../server/src/knowledge/format';
import { rules } from '../../server/src/rules/registry';
import { judge } from '../rules/harness';
import { readData } from './data';
import { type Schema, validate } from './json-schema';

const data = readData('format.json');

it('fits its schema and names a source for everything', () => {
  expect(validate(data, readData('schema/format.schema.json') as Schema)).toEqual([]);
  const sources = [...JSON.stringify(data.norms).matchAll(/"source":"([^"]*)"/g)].map(([, source]) => source!);
  expect(sources.length).toBeGreaterThan(10);
  expect(sources.filter((source) => !(source in data.sources))).toEqual([]);
  expect(Object.keys(data.sources).filter((key) => key !== 'dang' && !sources.includes(key))).toEqual([]);
});

it('has one norm on a day at most', () => {
  const spans = draftingFormats.map(({ validFrom, validTo }) => [validFrom, validTo ?? '9999-12-31'] as const).sort();
  expect(spans.every(([from, to], i) => from <= to && (i === 0 || spans[i - 1]![1] < from))).toBe(true);
  expect(formatOn('2020-03-04')).toBeNull();
  expect(formatOn('2020-03-05')?.id).toBe('nd30-2020');
});

describe('a plan is judged by the norm of its own day', () => {
  const letterhead = (year: number) =>
    [
      'ỦY BAN NHÂN DÂN',
      'XÃ AN PHÚ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập – Tự do – Hạnh phúc',
      'Số 7/KH-UBND',
      `An Phú ngày 5 tháng 1 năm ${year}`,
      '',
      'KẾ HOẠCH',
      `Phòng, chống thiên tai năm ${year}`,
      '',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Chủ động ứng phó.',
      '',
      'II. NHIỆM VỤ',
      '1. Kiểm tra đê điều. Công chức Địa chính chủ trì, hoàn thành trong tháng 4.',
      '',
      'Nơi nhận:',
      '- UBND huyện',
      '- Lưu VT',
      '',
      'T/M ỦY BAN NHÂN DÂN',
      'PHÓ CHỦ TỊCH',
    ].join('\n');
  const found = (year: number) => {
    const { findings } = judge(letterhead(year), { rules: rules.filter(({ tags }) => tags.includes('the-thuc')) });
    return [...new Set(findings.map(({ rule }) => rule.id))].sort();
  };

  it('by all its rules while it holds, by none before', () => {
    expect(found(2024)).toEqual([
      'nd30-date',
      'nd30-motto',
      'nd30-number',
      'nd30-place-date',
      'nd30-recipients',
      'nd30-signature',
    ]);
    expect(found(2018)).toEqual([]);
  });
});
