/** A workspace's own body is read whole wherever agencies are listed, whatever signs its name holds. */
import { describe, expect, test } from 'vitest';
import { agencyIndex, buildAgencyIndex } from '../../../server/src/knowledge/agencies';
import { buildKnowledge } from '../../../server/src/knowledge/knowledge';
import { readAgencyList, readResponsibility } from '../../../server/src/plan/agency';
import { readPlan } from '../../../server/src/plan/read';
import { parse } from '../../../server/src/syntax/parse';

const OWN = 'Cụm Kết nối, vận hành Cồn Lu';
const entry = {
  id: 'rieng-cum',
  name: OWN,
  level: 'tinh',
  sector: 'rieng-cum',
  abbr: ['CKVH'],
  variants: [],
  validFrom: null,
  validTo: null,
  successors: [],
  source: 'riêng',
} as const;
const index = buildAgencyIndex(agencyIndex.entries, [entry]);

const names = (mentions: readonly { readonly text: string }[]): string[] => mentions.map(({ text }) => text);

describe('a name of its own with a comma', () => {
  test.each([
    [OWN, [OWN]],
    [`${OWN}, Sở Tài chính`, [OWN, 'Sở Tài chính']],
    [`Sở Tài chính; ${OWN}; Công an tỉnh`, ['Sở Tài chính', OWN, 'Công an tỉnh']],
    [`Sở Y tế và ${OWN}`, ['Sở Y tế', OWN]],
    ['Sở Y tế, CKVH', ['Sở Y tế', 'CKVH']],
    ['Cụm Kết nối, Sở Y tế', ['Cụm Kết nối', 'Sở Y tế']],
  ])('in a list: %s', (text, expected) => {
    expect(names(readAgencyList(text, 0, index))).toEqual(expected);
  });

  test('in a statement of who is responsible', () => {
    const { owners, coop } = readResponsibility(`${OWN} chủ trì, phối hợp với Sở Y tế, ${OWN}`, 0, index);
    expect([names(owners), names(coop)]).toEqual([[OWN], ['Sở Y tế', OWN]]);
  });

  test('in labels, brackets, sentences and cells of a plan', () => {
    const plan = readPlan(
      parse(`ỦY BAN NHÂN DÂN
TỈNH CỒN LU
Số: 12/KH-UBND
KẾ HOẠCH
Phát triển kinh tế tập thể năm 2026
II. NHIỆM VỤ
1. Mua sắm thiết bị.
Cơ quan chủ trì: ${OWN}.
Cơ quan phối hợp: Sở Y tế, ${OWN}.
2. Mua sắm máy chủ (${OWN}; quý II/2026).
3. Sở Tài chính chủ trì, phối hợp với ${OWN} thẩm định dự toán.
PHỤ LỤC
| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mua máy in | ${OWN} | Sở Y tế; ${OWN} | Quý I/2026 |
`),
      buildKnowledge([entry]),
    );
    expect(plan.tasks.map(({ reading }) => [names(reading.owners), names(reading.coop)])).toEqual([
      [[OWN], ['Sở Y tế', OWN]],
      [[OWN], []],
      [['Sở Tài chính'], [OWN]],
      [[OWN], ['Sở Y tế', OWN]],
    ]);
  });
});
