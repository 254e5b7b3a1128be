/** Bodies and services that a workspace adds: read, told apart, named and offered like those of the catalogue. */
import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../server/src/knowledge/knowledge';
import { buildServiceCatalogue, findService } from '../../server/src/knowledge/service-lists';
import { readPlan } from '../../server/src/plan/read';
import { servicesOf } from '../../server/src/plan/service-lists';
import { parse } from '../../server/src/syntax/parse';
import { agencyEntry } from './own';

const OWN = buildKnowledge(
  [agencyEntry({ id: 'cum-ket-noi', name: 'Cụm Kết nối số Cồn Lu', abbr: ['CKNS'], level: 'tinh' })],
  buildServiceCatalogue({
    lists: [],
    named: [],
    services: [
      {
        index: 1,
        name: 'Cấp thẻ ra vào bến cá Cồn Lu',
        aliases: ['Làm thẻ bến cá'],
        level: '4',
        sector: 'Thủy sản',
        owners: [],
      },
    ],
  }),
);

const PLAN = `ỦY BAN NHÂN DÂN XÃ ĐÔNG HẢI
Số: 12/KH-UBND
Đông Hải, ngày 10 tháng 5 năm 2022

KẾ HOẠCH
Triển khai chuyển đổi số năm 2022

II. NHIỆM VỤ

1. Cụm Kết nối số Cồn Lu chủ trì, phối hợp với Công an xã rà soát mạng lưới trước ngày 30/6/2022.

2. Tổ chức tập huấn cho cán bộ với sự hướng dẫn của CKNS trong quý III.

3. Cụm kết nối số Cồn Lu:

- Theo dõi việc thực hiện.

III. DANH MỤC

| TT | Tên dịch vụ công | Cơ quan chủ trì |
| --- | --- | --- |
| 1 | Cấp thẻ ra vào bến cá Cồn Lu | CKNS |
| 2 | Làm thẻ bến cá | Công an xã |
`;

describe('what a workspace adds', () => {
  const plan = readPlan(parse(PLAN), OWN);
  const cluster = plan.agencies.find(({ canonical }) => canonical === 'Cụm Kết nối số Cồn Lu');

  it('is not known without it', () => {
    const bare = readPlan(parse(PLAN));
    expect(bare.agencies.filter(({ canonical }) => /Cồn Lu/.test(canonical))).toEqual([]);
  });

  it('is one body in all its spellings, in sentences, headings and cells', () => {
    expect(cluster?.key).toBe('cum-ket-noi|tinh|');
    expect(cluster?.variants.map(({ text, mentions }) => [text, mentions.map(({ use }) => use)])).toEqual([
      ['Cụm Kết nối số Cồn Lu', ['owner']],
      ['CKNS', ['mention', 'owner']],
      ['Cụm kết nối số Cồn Lu', ['heading']],
    ]);
    expect(plan.tasks.map(({ reading }) => reading.owners.map(({ text }) => text))).toEqual([
      ['Cụm Kết nối số Cồn Lu'],
      [],
      ['Cụm kết nối số Cồn Lu'],
    ]);
  });

  it('keeps apart what only folds to the same', () => {
    const other = readPlan(parse(PLAN.replaceAll('Cồn Lu', 'Côn Lũ')), OWN);
    expect(other.agencies.filter(({ key }) => key.startsWith('cum-ket-noi')).flatMap((it) => it.variants)).toHaveLength(
      1,
    );
  });

  it('is read anew when the catalogues change, and not when they are the same', () => {
    const tree = parse(PLAN);
    const [bare, with1, with2] = [readPlan(tree), readPlan(tree, OWN), readPlan(tree, OWN)];
    expect(bare.tasks[2]?.reading.owners).toEqual([]);
    expect(with1.tasks[2]?.reading.owners).toHaveLength(1);
    expect(with1.tasks[2]?.reading).toBe(with2.tasks[2]?.reading);
  });

  it('names services by their usual wordings, beside those of the list, whose numbers stay its own', () => {
    const choice = servicesOf(plan, '2022-05-10');
    const found = (name: string) => {
      const { service, list, exact, binding } = findService(name, choice)!;
      return [list.id, service.index, exact, binding];
    };
    expect(plan.services.map(({ reading }) => found(reading.name.text))).toEqual([
      ['rieng', 1, true, true],
      ['rieng', 1, false, true],
    ]);
    expect(found('Đăng ký khai sinh')).toEqual(['qd06-2022', 9, true, true]);
    expect(plan.services.map(({ reading }) => reading.standard)).toEqual([null, null]);
    expect(findService('Cấp thẻ ra vào bến cá Cồn Lu', servicesOf(readPlan(parse(PLAN)), '2022-05-10'))).toBeNull();
  });
});
