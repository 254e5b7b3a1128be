/** Numbers in scanned text: told from letters that were read as digits, and cut off the words that they are written with. */
import { describe, expect, it } from 'vitest';
import { cutAtNumber, holdsNumber, isMarker, numbersOf } from '../../../server/src/rules/text/scan-numbers';

const cut = (written: string): string =>
  cutAtNumber({ at: 0, written })
    .map((piece) => piece.written)
    .join(' ');

describe('a word and a number written together', () => {
  it.each([
    ['ngay30', 'ngay 30'],
    ['thang3', 'thang 3'],
    ['ndam2022', 'ndam 2022'],
    ['ngay23/3/2022', 'ngay 23/3/2022'],
    ['so16/KH-UBND', 'so 16/KH-UBND'],
    ['S6:16', 'S6 16'],
    ['30thang', '30 thang'],
    ['100%dich', '100% dich'],
    ['2nam', '2 nam'],
    ['quy4', 'quy 4'],
  ])('%s is cut', (written, parts) => expect(cut(written)).toBe(parts));

  it.each([
    's6',
    'x4',
    'x4c',
    'd6i',
    'so6',
    'Bo6',
    'the6',
    'gia6',
    'nguo1',
    'kha1',
    '1ap',
    '1iéu',
    '4n',
    '1y',
    'n01',
    '14i',
    'v61',
    'c¢6',
  ])('%s stays one', (written) => expect(cut(written)).toBe(written));

  it('keeps where the pieces stand, and on which side the blank is missing', () => {
    expect(cutAtNumber({ at: 5, written: 'ngay30' })).toEqual([
      { at: 5, written: 'ngay', glued: 'after' },
      { at: 9, written: '30' },
    ]);
  });
});

describe('numbers', () => {
  it('are two digits and more, one alone, and one in a date or a symbol', () => {
    for (const written of ['30', 'n01', '3/2022', '5%', '6/QD', 'I.1-2'])
      expect(holdsNumber(written), written).toBe(true);
    for (const written of ['s6', 'x4', 'c6ng']) expect(holdsNumber(written), written).toBe(false);
  });

  it('are told from letters that were read as digits', () => {
    expect(numbersOf('(9 s6) x4 ngày 30/3, 12 thông t1n phu:0’ng c¢6')).toEqual(['9', '30', '3', '12']);
  });
});

describe('markers', () => {
  const at = (written: string, place: Partial<Parameters<typeof isMarker>[1]>): boolean =>
    isMarker(written, { first: false, next: '', before: '', capitals: false, ...place });

  it('are Roman numbers and single signs at the head of a line', () => {
    for (const written of ['I', 'IV', 'XII', 'B', 'd', 'Ill1', '1'])
      expect(at(written, { first: true, next: '.', capitals: true }), written).toBe(true);
    expect(at('VI', { capitals: true })).toBe(false);
    expect(at('MUC', { first: true, next: '.', capitals: true })).toBe(false);
  });

  it('are Roman numbers behind the name of a part, and anywhere among small letters', () => {
    expect(at('VI', { capitals: true, before: 'phan' })).toBe(true);
    expect(at('IV', {})).toBe(true);
    expect(at('', {})).toBe(false);
  });
});
