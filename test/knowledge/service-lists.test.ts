/** Which lists a plan goes by, and which service a name means in them. */
import { describe, expect, it } from 'vitest';
import {
  buildServiceCatalogue,
  chooseLists,
  findService,
  type ListClues,
  nameOn,
  serviceAtPlace,
  standardServices,
} from '../../server/src/knowledge/service-lists';
import { type ServiceList, sectorName, serviceLists, standardService } from '../../server/src/knowledge/services';

const clues = (given: Partial<ListClues>): ListClues => ({ citations: [], headings: [], date: '2024-06-01', ...given });
const cites = (number: string, date: string | null) => ({ citations: [{ number, date }] });

const service = (name: string, index = 1, aliases: readonly string[] = []) => ({
  index,
  name,
  aliases,
  level: '4',
  sector: 'Thủy sản',
  owners: [],
});

const list = (given: Partial<ServiceList>): ServiceList => ({
  id: 'tinh',
  title: { vi: 'Danh mục của tỉnh', en: 'List of the province' },
  document: null,
  validFrom: null,
  validTo: null,
  complete: true,
  services: [service('Cấp thẻ ra vào bến cá')],
  ...given,
});

const applied = (given: Partial<ListClues>, catalogue = standardServices): readonly string[] =>
  chooseLists(catalogue, clues(given)).applied.map((it) => it.list.id);

describe('the lists of a plan', () => {
  it.each([
    ['06/QĐ-TTg', '2022-01-06', ['qd06-2022']],
    ['06/QĐ-TTG', null, ['qd06-2022']],
    ['422/QĐ-TTg', '2022-04-04', ['qd422-2022']],
    ['206/QĐ-TTg', '2024-02-28', ['qd206-2024']],
    // The same number of another year is another decision.
    ['422/QĐ-TTg', '2026-03-10', ['qd06-2022']],
    ['206/QĐ-TTg', '2021-02-11', ['qd06-2022']],
  ])('follow from its citations: %s of %s', (number, date, expected) => {
    expect(applied(cites(number, date))).toEqual(expected);
  });

  it.each([
    ['Triển khai thực hiện Đề án 06 năm 2024', ['qd06-2022', 'qd206-2024']],
    ['NHIỆM VỤ ĐỀ ÁN 06/CP', ['qd06-2022', 'qd206-2024']],
    [
      'KẾ HOẠCH Triển khai “Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử, phục vụ chuyển đổi số quốc gia giai đoạn 2022-2025”',
      ['qd06-2022', 'qd206-2024'],
    ],
    ['Đề án 060', ['qd206-2024']],
    ['Đề án 06/2019', ['qd206-2024']],
    ['Quyết định 206', ['qd206-2024']],
  ])('follow from what a heading calls them: %s', (heading, expected) => {
    expect(applied({ ...cites('206/QĐ-TTg', '2024-02-28'), headings: [heading] })).toEqual(expected);
  });

  it('are the 25 services of Decision 06 where nothing is said, from its day on', () => {
    expect(applied({})).toEqual(['qd06-2022']);
    expect(applied({ date: '2022-01-06' })).toEqual(['qd06-2022']);
    expect(applied({ date: '2022-01-05' })).toEqual([]);
    // No plan can cite what is to come: the day is wrong.
    expect(applied({ ...cites('06/QĐ-TTg', '2022-01-06'), date: '2021-03-01' })).toEqual(['qd06-2022']);
  });

  it('are those that the workspace names, whatever the plan cites, as long as they are in force', () => {
    const named = (ids: readonly string[], lists: readonly ServiceList[] = [list({})]) =>
      buildServiceCatalogue({ lists, named: ids, services: [] });
    expect(applied(cites('422/QĐ-TTg', '2022-04-04'), named(['tinh']))).toEqual(['tinh']);
    expect(applied({}, named(['qd06-2022', 'tinh']))).toEqual(['qd06-2022', 'tinh']);
    expect(applied({}, named(['khac']))).toEqual(['qd06-2022']);
    const two = [list({ id: 'cu', validTo: '2023-12-31' }), list({ id: 'moi', validFrom: '2024-01-01' })];
    expect(applied({ date: '2023-12-31' }, named(['cu', 'moi'], two))).toEqual(['cu']);
    expect(applied({ date: '2024-01-01' }, named(['cu', 'moi'], two))).toEqual(['moi']);
    expect(applied({ date: '2024-01-01' }, named(['cu'], two))).toEqual(['cu']);
  });

  it('of the workspace apply where their document is cited, until they end', () => {
    const document = { type: 'Quyết định', number: '12/QĐ-UBND', date: '2023-05-06', issuer: null };
    const own = buildServiceCatalogue({ lists: [list({ document, validTo: '2024-12-31' })], named: [], services: [] });
    expect(applied({}, own)).toEqual(['qd06-2022']);
    expect(applied(cites('12/QĐ-UBND', '2023-05-06'), own)).toEqual(['tinh']);
    expect(applied({ ...cites('12/QĐ-UBND', '2023-05-06'), date: '2025-01-01' }, own)).toEqual(['qd06-2022']);
  });

  it('go together with the services that the workspace adds', () => {
    const own = buildServiceCatalogue({ lists: [], named: ['qd206-2024'], services: [service('Cấp thẻ bến cá')] });
    expect(applied({}, own)).toEqual(['qd206-2024', 'rieng']);
  });

  it('can be filled in by the workspace', () => {
    const filled = list({ id: 'qd206-2024', document: serviceLists[2]!.document, validFrom: '2024-02-28' });
    const own = buildServiceCatalogue({ lists: [filled], named: [], services: [] });
    const choice = chooseLists(own, clues(cites('206/QĐ-TTg', null)));
    expect(choice.known.map((it) => it.list.id)).toEqual(['qd206-2024']);
    expect(findService('Cấp thẻ ra vào bến cá', choice)).toMatchObject({ exact: true, binding: true });
  });
});

describe('a service', () => {
  const found = (name: string, given: Partial<ListClues> = {}, catalogue = standardServices) => {
    const it = findService(name, chooseLists(catalogue, clues(given)));
    return it && [it.list.id, it.service.index, it.exact, it.binding];
  };

  it('is wrong by a list that applies and is known row by row', () => {
    expect(found('Thay đổi chủ thẻ hợp đồng mua bán điện')).toEqual(['qd06-2022', 25, false, true]);
    expect(serviceLists.filter(({ complete }) => complete).map(({ id }) => id)).toEqual(['qd06-2022']);
  });

  it('is understood, but never wrong, where the list that applies is not known row by row', () => {
    expect(found('Thay đổi chủ thẻ hợp đồng mua bán điện', cites('206/QĐ-TTg', '2024-02-28'))).toEqual([
      'qd06-2022',
      25,
      false,
      false,
    ]);
    const partly = list({ complete: false, services: [service('Cấp thẻ ra vào bến cá Cồn Lu')] });
    const catalogue = buildServiceCatalogue({ lists: [partly], named: ['tinh'], services: [] });
    expect(found('Cấp thẻ ra vào bến cá Cồn Lư', {}, catalogue)).toEqual(['tinh', 1, false, false]);
  });

  it('belongs to the list whose name fits best, the first of equals', () => {
    const services = [service('Đăng ký khai sinh lưu động'), service('Cấp đổi giấy phép lái xe hạng A1', 2)];
    const catalogue = buildServiceCatalogue({
      lists: [list({ services }), list({ id: 'tinh-2', services: services.slice(0, 1) })],
      named: ['qd06-2022', 'tinh', 'tinh-2'],
      services: [],
    });
    expect(found('Đăng ký khai sinh', {}, catalogue)).toEqual(['qd06-2022', 9, true, true]);
    expect(found('Đăng ký khai sinh lưu đông', {}, catalogue)).toEqual(['tinh', 1, false, true]);
    expect(found('Đăng ký khai sinh lưu động', {}, catalogue)).toEqual(['tinh', 1, true, true]);
    expect(found('Cấp giấy phép xây dựng', {}, catalogue)).toBeNull();
  });

  it('of the only list of a workspace is still told from others', () => {
    const catalogue = buildServiceCatalogue({ lists: [list({})], named: ['tinh'], services: [] });
    expect(found('Cấp thẻ ra vào bến các', {}, catalogue)).toEqual(['tinh', 1, false, true]);
    expect(found('Cấp giấy phép xây dựng', {}, catalogue)).toBeNull();
    expect(found('Đăng ký khai sinh', {}, catalogue)).toBeNull();
  });

  it('may be called as a later law calls it, from its day on', () => {
    const date = '2024-07-01';
    expect(found('Cấp đổi, cấp lại thẻ căn cước', { date })).toEqual(['qd06-2022', 2, true, true]);
    expect(found('Cấp lại, đổi thẻ căn cước', { date: '2024-06-30' })).toEqual(['qd06-2022', 2, false, true]);
    expect(found('Cấp lại, đổi thẻ căn cước công dân', { date })).toEqual(['qd06-2022', 2, true, true]);
    expect(nameOn(standardService(2)!, date)).toBe('Cấp lại, đổi thẻ căn cước');
    expect(nameOn(standardService(2)!, '2024-06-30')).toBe('Cấp lại, đổi thẻ căn cước công dân');
  });

  it('is found by its place, and its sector has words', () => {
    const choice = chooseLists(standardServices, clues({}));
    expect(serviceAtPlace('qd06-2022', 9, choice)?.service.name).toBe('Đăng ký khai sinh');
    expect(serviceAtPlace('qd06-2022', 26, choice)).toBeNull();
    expect(serviceAtPlace('khac', 1, choice)).toBeNull();
    const sectors = serviceLists.flatMap(({ services }) => services.map((it) => sectorName(it, 'vi')));
    expect(sectors.filter((sector) => !/^\p{Lu}/u.test(sector))).toEqual([]);
    expect(sectorName(service('A'), 'en')).toBe('Thủy sản');
  });
});
