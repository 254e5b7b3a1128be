import { expect, it } from 'vitest';
import { shorten } from '../../../server/src/text/shorten';

it.each([
  ['Rà soát, cập nhật dữ liệu', 40, 'Rà soát, cập nhật dữ liệu'],
  ['Rà soát,\n cập nhật\tdữ liệu ', 25, 'Rà soát, cập nhật dữ liệu'],
  ['Rà soát, cập nhật dữ liệu', 24, 'Rà soát, cập nhật dữ…'],
  ['Rà soát, cập nhật dữ liệu', 10, 'Rà soát…'],
  ['khôngcódấucáchnào', 8, 'khôngcó…'],
  ['', 5, ''],
])('%j in %d', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
  expect(shorten(text, most).length).toBeLessThanOrEqual(most);
});
