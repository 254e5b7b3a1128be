import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { marked, words } from './tokens';

const HEADING = 'entity.name.section';
const MARKER = 'keyword.other.marker';
const LABEL = 'keyword.other.label';
const AGENCY = 'entity.name.type.agency';
const DEADLINE = 'constant.numeric.deadline';
const CITATION = 'string.other.citation';
const ROLE = 'keyword.other.role';

const CASES: [line: string, scope: string, expected: string[]][] = [
  ['KẾ HOẠCH', HEADING, ['KẾ HOẠCH']],
  ['## **KẾ HOẠCH**', HEADING, ['KẾ HOẠCH']],
  ['**Phụ lục II**', HEADING, ['Phụ lục II']],
  ['KẾ HOẠCH này được rà soát hằng năm', HEADING, []],
  ['I. MỤC ĐÍCH, YÊU CẦU', HEADING, ['MỤC ĐÍCH, YÊU CẦU']],
  ['## **II. NỘI DUNG VÀ PHÂN CÔNG**', HEADING, ['NỘI DUNG VÀ PHÂN CÔNG']],
  ['II. NỘI DUNG', MARKER, ['II.']],
  ['### 3.1. Hạ tầng', MARKER, ['3.1.']],
  ['1. Tuyên truyền', MARKER, ['1.']],
  ['1.1. Tuyên truyền', MARKER, ['1.1.']],
  ['đ) Tuyên truyền', MARKER, ['đ)']],
  ['- Tuyên truyền', MARKER, ['-']],
  ['+ Tuyên truyền', MARKER, ['+']],
  ['2022 là năm đầu tiên', MARKER, []],
  ['Số: 79/KH-UBND', CITATION, ['79/KH-UBND']],
  ['Cơ quan thực hiện: Công an xã chủ trì, phối hợp với các ngành.', LABEL, ['Cơ quan thực hiện']],
  [
    'Cơ quan thực hiện: Công an xã chủ trì, phối hợp với các ngành.',
    AGENCY,
    ['Công an xã chủ trì, phối hợp với các ngành.'],
  ],
  ['Cơ quan thực hiện: Công an xã chủ trì, phối hợp với các ngành.', ROLE, ['chủ trì', 'phối hợp với']],
  ['*Đơn vị chủ trì:* Sở Tư pháp', AGENCY, ['Sở Tư pháp']],
  ['Thời gian hoàn thành: Thường xuyên.', LABEL, ['Thời gian hoàn thành']],
  ['Thời gian hoàn thành: Thường xuyên.', DEADLINE, ['Thường xuyên.']],
  ['Sản phẩm: Báo cáo', LABEL, ['Sản phẩm']],
  ['2.1. Công an thành phố chủ trì, phối hợp Phòng Tư pháp rà soát', AGENCY, ['Công an thành phố']],
  ['2.1. Công an thành phố chủ trì, phối hợp Phòng Tư pháp rà soát', ROLE, ['chủ trì, phối hợp']],
  ['Ủy ban nhân dân các xã, phường có trách nhiệm báo cáo', AGENCY, ['Ủy ban nhân dân các xã, phường']],
  ['Cách mạng 4.0 do nhà nước chủ trì', AGENCY, []],
  ['Rà soát hồ sơ (Công an xã chủ trì phối hợp các đơn vị).', AGENCY, ['Công an xã chủ trì phối hợp các đơn vị']],
  ['Rà soát (Công an xã chủ trì; thời gian thực hiện: thường xuyên).', DEADLINE, ['thường xuyên']],
  ['Rà soát (Công an xã chủ trì; thời gian thực hiện: thường xuyên).', ROLE, ['chủ trì']],
  [
    '| TT | Nội dung công việc | Đơn vị chủ trì | Thời gian |',
    HEADING,
    ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian'],
  ],
  ['Rà soát (*thời gian thực hiện: trong Quý I năm 2022*)', DEADLINE, ['trong Quý I năm 2022']],
  ['Rà soát (*thời gian thực hiện trong năm 2022*).', DEADLINE, ['trong năm 2022']],
  ['Hoàn thành trước ngày 15/3/2023 theo quy định', DEADLINE, ['trước ngày 15/3/2023']],
  ['Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng', CITATION, ['Quyết định số 06/QĐ-TTg ngày 06/01/2022']],
  ['Luật số 59/2020/QH14', CITATION, ['Luật số 59/2020/QH14']],
  [
    '1\tĐăng ký thường trú\t4\tCông an xã\t\tTháng 3/2022',
    'markup.table.tab',
    ['1\tĐăng ký thường trú\t4\tCông an xã\t\tTháng 3/2022'],
  ],
  ['1\tĐăng ký thường trú\t4\tCông an xã\t\tTháng 3/2022', DEADLINE, ['Tháng 3/2022']],
  [
    'TT\tThủ tục hành chính\tCấp độ\tCơ quan chủ trì',
    HEADING,
    ['TT', 'Thủ tục hành chính', 'Cấp độ', 'Cơ quan chủ trì'],
  ],
  ['| 1 | Rà soát hồ sơ | Quý II/2025 |', DEADLINE, ['Quý II/2025']],
  ['| --- | :---: |', 'punctuation.separator.table.rule', ['---', ':---:']],
  ['ngày ..... tháng ..... năm 2023', 'invalid.deprecated.blank', ['.....', '.....']],
  ['- Rà soát <!-- kehoach: bỏ qua numbering --> hồ sơ', 'comment.block', ['<!-- kehoach: bỏ qua numbering -->']],
];

describe('grammar', () => {
  it.each(CASES)('%s: %s', async (line, scope, expected) => {
    expect(await marked(line, scope)).toEqual(expected);
  });

  it('colours the seeds without losing a character, owners and deadlines included', async () => {
    const seeds = join(__dirname, '../../seeds');
    for (const name of readdirSync(seeds).filter((file) => /\.kh\.(txt|md)$/.test(file))) {
      const text = readFileSync(join(seeds, name), 'utf8');
      const lines = await words(text);
      expect(lines.map((line) => line.map((word) => word.text).join('')).join('\n'), name).toBe(text);
    }
    const konGang = readFileSync(join(seeds, 'xa-kon-gang-79-2022.kh.txt'), 'utf8');
    const labels = konGang.split('\n').filter((line) => line.startsWith('Cơ quan thực hiện:'));
    for (const line of labels) expect(await marked(line, AGENCY), line).not.toEqual([]);
    expect(labels.length).toBeGreaterThan(20);
  });

  it('does not slow down on long and hostile lines', async () => {
    const started = performance.now();
    for (const piece of [
      'Công an ',
      'a\t',
      '(Công an ',
      '(thời gian ',
      '1.',
      '*',
      '…',
      'Cơ quan ',
      'I',
      ' ',
      '-',
      'A ',
    ])
      await words(piece.repeat(Math.ceil(20_000 / piece.length)));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
