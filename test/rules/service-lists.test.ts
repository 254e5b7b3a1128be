/** A service's name is judged by the list that the plan goes by. */
import { expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read';
import { check } from '../../server/src/rules/check';
import { serviceName } from '../../server/src/rules/service-name';
import { parse } from '../../server/src/syntax/parse';
import { readCatalogueFile } from '../../server/src/workspace/catalogue';
import { catalogueOf, readConfig } from '../../server/src/workspace/config';
import { knowledgeOf } from '../../server/src/workspace/own-knowledge';
import { apply } from './harness';

const OWN = JSON.stringify({
  serviceLists: [
    {
      id: 'tinh',
      title: 'Danh mục của tỉnh',
      document: 'Quyết định số 12/QĐ-UBND ngày 05/6/2023 của UBND tỉnh Cồn Lu',
      services: [
        { name: 'Cấp thẻ ra vào bến cá', aliases: ['Làm thẻ bến cá'], level: 'toàn trình', sector: 'Thủy sản' },
        { name: 'Đăng ký khai sinh lưu động' },
      ],
    },
    { id: 'qd206-2024', services: [{ name: 'Thay đổi chủ thể hợp đồng điện', aliases: ['Sang tên hợp đồng điện'] }] },
    { id: 'trong', title: 'Chưa ghi' },
    { id: 'rieng-2', title: 'Danh mục thí điểm', services: [{ name: 'Mượn sách tại nhà', aliases: ['Mượn sách'] }] },
  ],
});

const plan = (preamble: string, ...rows: readonly string[]): string =>
  [
    'KẾ HOẠCH',
    'Chuyển đổi số năm 2024',
    '',
    preamble,
    '',
    'Phụ lục I',
    'DANH MỤC',
    '',
    'TT\tThủ tục hành chính\tCấp độ\tCơ quan thực hiện',
    ...rows.map((row, i) => `${i + 1}\t${row}\t4\tCông an xã`),
    '',
  ].join('\n');

function found(text: string, services: readonly string[] = []) {
  const config = readConfig(JSON.stringify({ services }), { rules: new Set(), services: new Set() }).config;
  const knowledge = knowledgeOf([readCatalogueFile(OWN), catalogueOf(config)]);
  const read = { ...readPlan(parse(text), knowledge), recognised: true };
  return check(read, { trace: null, today: '2024-06-01', rules: [serviceName] }).map(({ message, span, fixes }) => ({
    name: text.slice(span.start, span.end),
    message: message.text.vi.replace(/\{(\w+)\}/g, (_, key: string) => String(message.args?.[key])),
    fixed: apply(text, fixes()[0]!.edits),
  }));
}

const SLIP = 'Thay đổi chủ thẻ hợp đồng mua bán điện';
const OWN_SLIP = 'Làm thẻ bến cá';
const names = (...args: Parameters<typeof found>) => found(...args).map(({ name }) => name);

it('the 25 services where nothing is cited, and nothing of lists that are neither named nor cited', () => {
  expect(names(plan('', SLIP, OWN_SLIP, 'Mượn sách'))).toEqual([SLIP]);
  expect(found(plan('', SLIP))[0]?.message).toContain('danh mục kèm theo Quyết định số 06/QĐ-TTg: “Thay đổi chủ thể');
});

it('the list of the cited document, which the finding names', () => {
  const cited = 'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/6/2023 của UBND tỉnh Cồn Lu.';
  const [only, ...others] = found(plan(cited, SLIP, OWN_SLIP, 'Đăng ký khai sinh lưu động'));
  expect(others).toEqual([]);
  expect(only?.message).toContain('danh mục kèm theo Quyết định số 12/QĐ-UBND: “Cấp thẻ ra vào bến cá”');
  expect(only?.fixed).toContain('2\tCấp thẻ ra vào bến cá\t4');
  // Of another day it is another document.
  expect(names(plan(cited.replace('2023', '2022'), SLIP, OWN_SLIP))).toEqual([SLIP]);
});

it('the lists that kehoach.json names, whatever is cited', () => {
  const cited = 'Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.';
  expect(names(plan(cited, SLIP, OWN_SLIP), ['tinh'])).toEqual([OWN_SLIP]);
  expect(names(plan(cited, SLIP, OWN_SLIP), ['tinh', 'qd06-2022'])).toEqual([SLIP, OWN_SLIP]);
  const [pilot] = found(plan(cited, 'Mượn sách'), ['rieng-2']);
  expect(pilot?.message).toContain('khác danh mục “Danh mục thí điểm”: “Mượn sách tại nhà”');
});

it('a list that is not known row by row makes no name wrong, until the workspace fills it in', () => {
  const later = 'Thực hiện Quyết định số 422/QĐ-TTg ngày 04/4/2022 của Thủ tướng Chính phủ.';
  expect(names(plan(later, SLIP))).toEqual([]);
  expect(names(plan('', SLIP), ['trong'])).toEqual([]);
  expect(names(plan(`${later} Đề án 06.`, SLIP))).toEqual([]);
  expect(names(plan(later, SLIP).replace('DANH MỤC', 'DANH MỤC THEO ĐỀ ÁN 06'))).toEqual([SLIP]);
  const filled = 'Thực hiện Quyết định số 206/QĐ-TTg ngày 28/02/2024 của Thủ tướng Chính phủ.';
  expect(names(plan(filled, 'Sang tên hợp đồng điện'))).toEqual(['Sang tên hợp đồng điện']);
});

it('a remark in brackets is the plan’s own, in any list', () => {
  expect(names(plan('', 'Đăng ký khai sinh lưu động (thí điểm)'), ['tinh', 'qd06-2022'])).toEqual([]);
});
