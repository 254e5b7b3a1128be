/** A restoration never loses a number: dates, shares, symbols, markers are the same before and after, in the same order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read';
import { restore } from '../../server/src/rules/text/restore';
import { parse } from '../../server/src/syntax/parse';
import { SEEDS, seed } from './texts';

function restored(text: string): string {
  const edits = restore(readPlan(parse(text)), null);
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of edits) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}

const SIGN = '[\\p{L}\\p{M}¢€&@$§©]';
const NUMBER = new RegExp(`\\d{2,}|(?<!\\d|${SIGN}['’:]?)\\d(?!\\d|['’:]?${SIGN})`, 'gu');
/** Two digits and more in a row, and a digit that no letter stands beside, nor a sign that scans put for one. */
const numbers = (text: string): readonly string[] => text.match(NUMBER) ?? [];
const long = (text: string): readonly string[] => text.match(/\d{2,}/g) ?? [];

/** Some words without their marks, some letters as digits, some numbers without the blank beside them. */
function damage(text: string, chance: (share: number) => boolean): string {
  const words = text.normalize('NFC').replace(/\p{L}+/gu, (word) => {
    if (chance(0.2)) return word;
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    return chance(0.2) ? bare.replace('o', '6').replace('l', '1').replace('i', '1') : bare;
  });
  return words
    .replace(/(?<=\p{Ll}) (?=\d{2,})/gu, (blank) => (chance(0.4) ? '' : blank))
    .replace(/(?<=\d{2,}%?) (?=\p{Ll})/gu, (blank) => (chance(0.2) ? '' : blank));
}

function chances(from: number): (share: number) => boolean {
  let state = from;
  return (share) => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 < share;
  };
}

describe('numbers stay', () => {
  it('in the scan', () => {
    const text = seed('xa-nam-trung-16-2022.ocr.kh.txt');
    const after = restored(text);
    expect(after.split('\n').map(numbers)).toEqual(text.split('\n').map(numbers));
    expect(after).toContain('ngày 30 tháng 3 năm 2022');
  });

  it.each(SEEDS.slice(0, 4))(
    'in %s, damaged',
    (name) => {
      for (const from of [1, 2]) {
        const text = damage(seed(name), chances(from));
        const after = restored(text);
        expect(after).not.toBe(text);
        expect(numbers(after)).toEqual(numbers(text));
      }
    },
    30_000,
  );

  const pieces = [
    ...['ngay', 'thang', 'nam', 'so', 's6', 'Quyét dinh', 'dich vu cong', 'x4', 'vi', 'VI', 'Phu luc', 'I', 'd', 'B'],
    ...['30', '3', '2022', '06', '1', '100', '%', '/', '-', '.', ':', ')', '(', ',', '’', '¢', '/QD-TTg', '/KH-UBND'],
    ...[' ', ' ', ' ', ' ', '\n', '\t', '| '],
  ];
  it('wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = `KE HOACH\n\n${parts.join('')}\n`;
        const after = restored(text);
        expect(long(after)).toEqual(long(text));
        // What is cut off a word stands alone now: there may be more, never fewer.
        const left = [...numbers(after)];
        for (const number of numbers(text)) {
          const at = left.indexOf(number);
          expect(at, `${number} in ${JSON.stringify(after)}`).toBeGreaterThanOrEqual(0);
          left.splice(0, at + 1);
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
