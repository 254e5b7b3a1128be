import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { essentialServices, matchService, standardService } from '../../server/src/knowledge/services';

const seed = (name: string): string[] =>
  readFileSync(fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)), 'utf8').split('\n');

/** Names in the second column of the service table between two lines (1-based, inclusive). */
const namesIn = (file: string, from: number, to: number): string[] =>
  seed(file)
    .slice(from - 1, to)
    .map((line) => line.split('\t'))
    .filter((cells) => /^\d+$/.test(cells[0] ?? ''))
    .map((cells) => cells[1] ?? '');

describe('the list', () => {
  it('has the 25 services in order', () => {
    expect(essentialServices.map((service) => service.index)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(standardService(5)?.name).toBe('Khai báo tạm vắng');
    expect(standardService(0)).toBeUndefined();
    expect(standardService(26)).toBeUndefined();
  });
});

describe('a standard name', () => {
  it.each(essentialServices.map((service) => [service.index, service] as const))('%i is found', (index, service) => {
    expect(matchService(service.name)).toEqual({ index, score: 1, exact: true });
    expect(matchService(`**${service.name}**.`)).toEqual({ index, score: 1, exact: true });
    if (service.shortName) expect(matchService(service.shortName)).toEqual({ index, score: 1, exact: true });
    for (const alias of service.aliases ?? []) expect(matchService(alias)).toMatchObject({ index, exact: false });
    const bare = service.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
    expect(matchService(bare)?.index).toBe(index);
    expect(matchService(service.name.normalize('NFD'))).toEqual({ index, score: 1, exact: true });
  });
});

describe('names as plans write them', () => {
  it.each([
    ['tinh-bac-giang-2023.kh.txt', 311, 337, Array.from({ length: 25 }, (_, i) => i + 1)],
    ['xa-kon-gang-79-2022.kh.txt', 259, 271, [3, 4, 5, 6, 9, 10, 11, 15, 16, 17, 18, 19]],
  ] as const)('%s', (file, from, to, expected) => {
    expect(namesIn(file, from, to).map((name) => matchService(name)?.index)).toEqual(expected);
  });

  it.each([
    ['Đăng kí thường trú', 3, true],
    ['ĐĂNG KÝ KHAI TỬ', 10, true],
    ['Liên thông đăng ký khai sinh đăng ký thường trú – cấp thẻ bảo hiểm y tế cho trẻ dưới 6 tuổi', 15, true],
    ['Liên thông khai tử - Xoá đăng ký thường trú - Trợ cấp mai táng phí', 16, false],
    ['Thay đổi chủ thẻ hợp đồng mua bán điện', 25, false],
    ['Xác nhận số CMND khi đã được cấp thẻ CCCD', 1, false],
    ['Thủ tục đăng ký khai sinh', 9, false],
    ['Khai bao tam v4ng', 5, false],
    ['Cấp đổi thẻ căn cước', 2, false],
    [
      'Cấp điện mới từ lưới điện hạ áp (220/380V) ( *Thí điểm cơ chế kết nối, chia sẻ dữ liệu trong dịch vụ cung cấp điện*)',
      24,
      true,
    ],
    ['Đăng ký dự thi tốt nghiệp trung học phổ thông quốc gia và xét tuyển đại học, cao đẳng', 21, false],
  ] as const)('%s', (name, index, exact) => {
    expect(matchService(name)).toMatchObject({ index, exact });
  });
});

describe('other procedures are none of the list', () => {
  it.each([
    'Đăng ký lại khai sinh',
    'Đăng ký khai sinh có yếu tố nước ngoài',
    'Đăng ký khai sinh lưu động',
    'Đăng ký lại kết hôn',
    'Xóa đăng ký thường trú',
    'Gia hạn tạm trú',
    'Tách hộ',
    'Đăng ký giám hộ',
    'Trợ cấp mai táng phí',
    'Cấp điện mới từ lưới điện trung áp',
    'Cấp thẻ căn cước công dân',
    'Cấp giấy phép xây dựng',
    'Chứng thực bản sao từ bản chính',
    'Cấp bản sao trích lục hộ tịch',
    'Đăng ký',
    'Thủ tục',
    '',
    '   ',
    '12',
  ])('%s', (name) => {
    expect(matchService(name)).toBeNull();
  });

  it('a whole page in one cell is no name, and costs nothing', () => {
    const started = performance.now();
    expect(matchService('Đăng ký thường trú '.repeat(50_000))).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});
