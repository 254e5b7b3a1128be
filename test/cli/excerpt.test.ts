import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, wrap } from '../../server/src/cli/excerpt';

/** The part of `text` over the marks, counting a cluster as the columns it takes. */
function marked(shown: { text: string; underline: string }): string {
  const clusters = [...new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(shown.text)];
  let column = 0;
  let over = '';
  for (const { segment } of clusters) {
    if (shown.underline[column] === '─') over += segment;
    column += /\p{Script=Han}|\p{Extended_Pictographic}/u.test(segment) ? 2 : 1;
  }
  return over;
}

const show = (line: string, words: string, width = 80) => {
  const start = line.indexOf(words);
  return excerpt(line, start, start + words.length, width);
};

describe('an excerpt', () => {
  it('marks the place', () => {
    expect(show('Cơ quan thực hiện: Công an xã', 'Công an xã')).toEqual({
      text: 'Cơ quan thực hiện: Công an xã',
      underline: '                   ──────────',
    });
  });

  it('counts a letter with combining marks as one column', () => {
    const line = 'Cơ quan thực hiện: Công an xã'.normalize('NFD');
    expect(show(line, 'Công an xã'.normalize('NFD')).underline).toBe('                   ──────────');
  });

  it('counts wide letters as two columns', () => {
    expect(show('計画 xã', 'xã')).toEqual({ text: '計画 xã', underline: '     ──' });
    expect(show('計画 xã', '計画').underline).toBe('────');
  });

  it('shows tabs as cells and control characters as blanks', () => {
    expect(show('1\tĐăng ký\t4', 'Đăng ký')).toEqual({ text: '1 ¦ Đăng ký ¦ 4', underline: '    ───────' });
    expect(show('a\u001b[31mb\u200bc', 'c').text).toBe('a [31mb c');
  });

  it('cuts long lines round the place', () => {
    const line = `${'đầu '.repeat(100)}CHỖ NÀY${' cuối'.repeat(100)}`;
    const shown = show(line, 'CHỖ NÀY', 40);
    expect(marked(shown)).toBe('CHỖ NÀY');
    expect(shown.text).toMatch(/^….*CHỖ NÀY.*…$/);
    expect(shown.text.length).toBeLessThanOrEqual(40);
  });

  it('marks an empty place by one sign, also at the end of the line', () => {
    expect(excerpt('abc', 1, 1, 80).underline).toBe(' ─');
    expect(excerpt('abc', 3, 3, 80).underline).toBe('   ─');
    expect(excerpt('', 0, 0, 80)).toEqual({ text: '', underline: '─' });
  });

  it('costs nothing on a line of a million letters', () => {
    const line = 'nhiệm vụ '.repeat(120_000);
    const started = performance.now();
    for (let at = 0; at < line.length; at += 10_000) excerpt(line, at, at + 10, 100);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('fits the width and marks exactly the place, wherever it is', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'ế', 'ễ'.normalize('NFD'), ' ', '計', '\t', 'Đ'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(30), fc.integer({ min: 20, max: 60 }), (line, from, length, width) => {
        const start = Math.min(from, line.length);
        const shown = excerpt(line, start, start + length, width);
        const columns = [...new Intl.Segmenter().segment(shown.text)].reduce(
          (sum, { segment }) => sum + (segment === '計' ? 2 : 1),
          0,
        );
        expect(columns).toBeLessThanOrEqual(width);
        expect(shown.underline).toMatch(/─$/);
      }),
    );
  });
});

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(wrap('một hai ba bốn', 7)).toEqual(['một hai', 'ba bốn']);
    expect(wrap('mộttừrấtdài ba', 5)).toEqual(['mộttừrấtdài', 'ba']);
    expect(wrap('', 5)).toEqual([]);
  });
});
