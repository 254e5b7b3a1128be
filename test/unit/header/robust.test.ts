import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../server/src/plan/citation';
import { findDeadline, readDeadline } from '../../../server/src/plan/deadline';
import { readHeader } from '../../../server/src/plan/header';
import { recognisePlan } from '../../../server/src/plan/recognise';
import { parse } from '../../../server/src/syntax/parse';
import { damageOf } from '../../../server/src/text/damage';
import type { Span } from '../../../server/src/text/span';

const WORDS =
  'Quyết_định số 06/QĐ-TTg ngày 06/01/2022 của Thủ_tướng Chính_phủ tháng quý I II năm 2025 trước đến từ sau khi định_kỳ hàng hằng thường_xuyên ( ) , ; . : - – / * ** \n \n\n KẾ_HOẠCH Số: /KH-UBND UBND xã Thời_gian thực_hiện: hoàn_thành trong Luật Căn_cước Kèm_theo 31/02/2022 15 30 <i> </i> … [ ] | \t 6 đầu giai_đoạn 2021-2025'
    .split(' ')
    .map((word) => word.replace(/_/g, ' '));

/** Strings of the genre's own words in any order, and strings of anything. */
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const inside = (text: string, span: Span | null, offset = 0): boolean =>
  span === null || (span.start >= offset && span.start <= span.end && span.end <= text.length + offset);

const header = (text: string) =>
  readHeader(
    parse(text),
    findCitations(text).map((each) => ({ ...each, start: 0 })),
  );

describe('whatever the text', () => {
  test('deadlines have their spans inside it, and sensible days', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(1000),
        fc.option(fc.integer({ min: 2000, max: 2050 }), { nil: null }),
        (text, offset, year) => {
          for (const deadline of [readDeadline(text, offset, year), findDeadline(text, offset, year)?.deadline]) {
            if (!deadline) continue;
            expect(inside(text, deadline.span, offset)).toBe(true);
            for (const day of [deadline.start, deadline.end])
              if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
            if (deadline.invalid.length > 0) expect([deadline.start, deadline.end]).toEqual([null, null]);
          }
          const found = findDeadline(text, offset, year);
          if (found) {
            expect(inside(text, found.span, offset)).toBe(true);
            expect(found.span.start).toBeLessThanOrEqual(found.deadline.span!.start);
            expect(found.span.end).toBeGreaterThanOrEqual(found.deadline.span!.end);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });
  test('citations stand in order, apart from each other, with their parts inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const each of findCitations(text)) {
          expect(each.span.start).toBeGreaterThanOrEqual(last);
          expect(each.span.end).toBeGreaterThan(each.span.start);
          last = each.span.end;
          for (const part of [each.span, each.numberSpan, each.dateSpan, each.issuerSpan])
            expect(inside(text, part)).toBe(true);
          if (each.number !== null) expect(each.number).not.toMatch(/\s/);
        }
      }),
      { numRuns: 1500 },
    );
  });
  test('headers have their spans inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = header(text);
        for (const span of [read.titleSpan, read.numberSpan, read.dateSpan, ...read.parents.map((each) => each.span)]) {
          expect(inside(text, span)).toBe(true);
        }
        recognisePlan(text);
      }),
      { numRuns: 800 },
    );
  });
});

const UNITS: readonly string[] = [
  ' ',
  '\n',
  '(',
  ')',
  '()',
  '*',
  '_',
  '<',
  '<i>',
  '1',
  '1/',
  '1-',
  '12/KH-',
  'a',
  'số ',
  'số ....',
  'KH-UBND/',
  'ngày ',
  'ngày 1/1/2022 ',
  'tháng 3, ',
  'quý I, ',
  'từ ngày 1/2 đến ',
  'Quyết định số ',
  'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của ',
  'Luật ',
  'của Bộ ',
  'thời gian thực hiện ',
  '(thời gian: ',
  'sau khi ',
  'hoàn thành ',
  'định kỳ hàng tháng, ',
  'KẾ HOẠCH\n',
  'UBND XÃ ',
  'PHÒNG GIÁO DỤC ',
  'a. ',
  '; ',
  '…/',
  '\t',
  'Số:',
];

/** Long enough that quadratic time would be minutes; linear time is tens of milliseconds. */
const LENGTH = 150_000;
const LIMIT = 3_000;

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['readDeadline', (text) => readDeadline(text)],
  ['findDeadline', (text) => findDeadline(text)],
  ['findCitations', findCitations],
  ['damageOf', damageOf],
  ['readHeader', (text) => readHeader({ text, blocks: [], starts: [] }, [])],
  ['recognisePlan', recognisePlan],
];

describe('time is linear', () => {
  test.each(UNITS)('%j over and over', (unit) => {
    const text = unit.repeat(Math.ceil(LENGTH / unit.length));
    for (const [name, read] of READERS) {
      const from = performance.now();
      read(text);
      expect(performance.now() - from, name).toBeLessThan(LIMIT);
    }
  });
});
