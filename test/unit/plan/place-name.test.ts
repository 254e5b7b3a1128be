import { expect, it } from 'vitest';
import { placeName } from '../../../server/src/plan/place-name';

it.each([
  ['II.1.a', 'mục II.1.a', 'II.1.a'],
  ['III.5.b.-2', 'mục III.5.b, gạch đầu dòng 2', 'III.5.b, dash 2'],
  ['III.2.+1', 'mục III.2, dấu cộng 1', 'III.2, plus 1'],
  ['III.p1', 'mục III, đoạn 1', 'III, paragraph 1'],
  ['PL2.I.3', 'Phụ lục 2, mục I.3', 'appendix 2, I.3'],
  ['PL1.8.p2', 'Phụ lục 1, mục 8, đoạn 2', 'appendix 1, 8, paragraph 2'],
  ['II.1.d~2', 'mục II.1.d (lần 2)', 'II.1.d (2)'],
  ['-3', 'gạch đầu dòng 3', 'dash 3'],
])('%s', (id, vi, en) => {
  expect(placeName(id)).toEqual({ vi, en });
});
