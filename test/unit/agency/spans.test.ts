import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findAgencies,
  readAgencyHeading,
  readAgencyList,
  readCoordination,
  readResponsibility,
  readSubject,
} from '../../../server/src/plan/agency';
import type { AgencyMention } from '../../../server/src/plan/model';

const pieces = [
  'Công an xã',
  'Sở Lao động, Thương binh và Xã hội',
  'các cơ quan, đơn vị',
  'UBND các huyện',
  'chủ trì',
  'phối hợp với',
  'có trách nhiệm',
  'và',
  ',',
  ';',
  ' - ',
  '\n',
  '\n\n',
  '\t',
  '(',
  ')',
  '.',
  'Tổ công tác triển khai Đề án 06',
  'thuộc Sở Y tế',
  'trên địa bàn',
  'Phòng',
  'Ban Chỉ đạo',
  'TT&TT',
  'rà soát',
  'Giao',
  'Căn cứ Kế hoạch,',
  'Cong an x4',
  'phdi hop véi',
  '**',
  '<i>',
  'Chủ tịch',
  'Đ/c',
  '2022',
  'XIII',
  '“',
  'các',
  'cấp',
  'tỉnh',
  '😀',
  '\u0301',
  'K&',
];

const readers: Readonly<Record<string, (text: string) => readonly AgencyMention[]>> = {
  readAgencyList: (text) => readAgencyList(text),
  readAgencyHeading: (text) => readAgencyHeading(text),
  findAgencies,
  readCoordination: (text) => readCoordination(text),
  readResponsibility: (text) => [...readResponsibility(text).owners, ...readResponsibility(text).coop],
  readSubject: (text) => [...(readSubject(text)?.owners ?? []), ...(readSubject(text)?.coop ?? [])],
};

const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('every reading of agencies', () => {
  it.each(Object.keys(readers))('%s quotes what stands at its span and never throws', (name) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const mention of readers[name]!(text)) {
          const { start, end } = mention.span!;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(mention.text);
          expect(mention.text).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lists members in order and apart from each other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { span } of readAgencyList(text)) {
          expect(span!.start).toBeGreaterThanOrEqual(last);
          last = span!.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'Sở Y tế, ',
    'thuộc Sở ',
    'Chủ tịch ',
    'Tổ giúp việc Ban Chỉ đạo ',
    'của UBND ',
    'TT&',
    '(',
    'phdi hop véi ',
  ])(
    'takes time in proportion to the text: %j over and over',
    (unit) => {
      // A reading whose cost grew with the square would take minutes for the longer text.
      const text = unit.repeat(60_000 / unit.length);
      for (const read of Object.values(readers)) expect(() => read(text)).not.toThrow();
    },
    15_000,
  );
});
