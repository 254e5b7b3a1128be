import { describe, expect, it } from 'vitest';
import { flatBlock } from '../../../server/src/plan/flat';
import { quoteWords, tidy } from '../../../server/src/plan/quote';
import { parse } from '../../../server/src/syntax/parse';

const flat = (line: string): string => flatBlock(parse(line).blocks[0]!);

describe('a quotation', () => {
  it.each([
    ['(*theo hướng dẫn của Bộ*)', '(theo hướng dẫn của Bộ)'],
    ['Lộ trình (<i>cấp xã từ 01/6/2023</i>)', 'Lộ trình (cấp xã từ 01/6/2023)'],
    ['**Công an xã**, **các thôn**.', 'Công an xã, các thôn.'],
    ['trước *ngày 10/3* hàng năm', 'trước ngày 10/3 hàng năm'],
    // What the plan itself wrote stays.
    ['( bộ phận ) và , rồi', '( bộ phận ) và , rồi'],
  ])('leaves out markup, and the gaps it left: %s', (written, quoted) => {
    const running = flat(written);
    expect(running).toHaveLength(written.length);
    expect(tidy(running)).toBe(quoted);
    expect(quoteWords(running, { start: 0, end: running.length }).trim()).toBe(quoted);
  });

  it('is taken from a long run of markup in linear time', () => {
    const started = performance.now();
    expect(tidy(flat(`a${'*'.repeat(500_000)}b`))).toBe('a b');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
