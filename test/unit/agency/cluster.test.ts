import { describe, expect, it } from 'vitest';
import { agencyIdentity, canonicalAgency, clusterAgencies } from '../../../server/src/plan/agency';
import type { Header, LocatedAgency } from '../../../server/src/plan/model';

const header = (over: Partial<Header>): Header => ({
  number: null,
  issuedFrom: null,
  issueDate: '2022-07-11',
  place: null,
  issuer: null,
  locality: null,
  level: null,
  title: null,
  titleSpan: null,
  numberSpan: null,
  dateSpan: null,
  parents: [],
  ...over,
});
const parent = (issuer: string): Header['parents'][number] => ({
  kind: 'ke-hoach',
  number: '1/KH-UBND',
  date: null,
  issuer,
  span: { start: 0, end: 0 },
});

const commune = header({
  level: 'xa',
  locality: 'Kon Gang',
  issuer: 'UBND xã Kon Gang',
  parents: [parent('UBND huyện Đak Đoa')],
});
const city = header({ level: 'huyen', locality: 'Huế', issuer: 'UBND thành phố Huế', issueDate: '2022-04-07' });
const provinceCity = header({
  level: 'tinh',
  locality: 'Đà Nẵng',
  issuer: 'UBND thành phố Đà Nẵng',
  issueDate: '2023-03-03',
});
const province = header({
  level: 'tinh',
  locality: 'Bắc Giang',
  issuer: 'UBND tỉnh Bắc Giang',
  issueDate: '2023-01-10',
});
const ward = header({ level: 'xa', locality: 'An Hải', issuer: 'UBND phường An Hải', issueDate: '2025-08-01' });

const located = (text: string): LocatedAgency => ({
  mention: { text, span: null, generic: false },
  span: { start: 0, end: 0 },
  use: 'mention',
});
const groups = (plan: Header, ...texts: string[]): string[][] =>
  clusterAgencies(texts.map(located), plan).map((cluster) => cluster.variants.map((variant) => variant.text));

describe('clusterAgencies', () => {
  it.each([
    [
      'case, "&", dashes and tone placement',
      city,
      [
        'Phòng Văn hóa và Thông tin',
        'phòng Văn hoá & Thông tin',
        'Phòng Văn hoá- Thông tin',
        'Phòng VHTT',
        'Phòng Văn hóa và Thông tin thành phố',
      ],
    ],
    ['the locality named or not', commune, ['Công an xã', 'Công an xã Kon Gang', 'Công an cấp xã', 'CAX']],
    ['UBND in full or short', commune, ['UBND xã', 'Ủy ban nhân dân xã Kon Gang', 'UBND']],
    [
      'an officer by any title',
      commune,
      ['Văn phòng Thống kê', 'Công chức Văn phòng - Thống kê', 'Văn phòng – Thống kê xã'],
    ],
    ['an office by its field', commune, ['Công chức Tư pháp', 'bộ phận Tư pháp', 'Tư pháp xã']],
    ['the parent plan’s place', commune, ['UBND huyện', 'UBND huyện Đak Đoa']],
    ['abbreviations', province, ['Sở Lao động - Thương binh và Xã hội', 'Sở LĐTBXH', 'Sở LĐTB&XH']],
    ['a class in any order', city, ['UBND các phường, xã', 'UBND phường, xã']],
    ['the court by its level', city, ['Tòa án nhân dân thành phố', 'Tòa án Nhân dân thành phố', 'TAND TP']],
    ['slips of the pen', city, ['Văn phòng HĐND và UBND thành phố', 'Văn phòng HĐND&UBND TP tỉnh']],
  ])('puts together %s', (_, plan, texts) => {
    expect(groups(plan, ...texts)).toEqual([texts]);
  });

  it.each([
    ['levels', commune, ['Công an tỉnh', 'Công an huyện', 'Công an xã', 'Bộ Công an']],
    ['places', commune, ['UBND huyện Đak Đoa', 'UBND huyện Đức Cơ']],
    ['a division and an officer of one field', commune, ['Phòng Tư pháp', 'Công chức Tư pháp', 'Bộ Tư pháp']],
    ['kinds of body of one field', city, ['Phòng Y tế', 'Trung tâm Y tế thành phố', 'Trạm Y tế phường']],
    ['a body and its head', commune, ['Công an xã', 'Trưởng Công an xã', 'Chủ tịch UBND xã', 'UBND xã']],
    ['the office and the body', city, ['Văn phòng HĐND và UBND thành phố', 'UBND thành phố']],
    ['the commune and the class of communes', commune, ['UBND xã', 'UBND cấp xã']],
  ])('keeps apart %s', (_, plan, texts) => {
    expect(groups(plan, ...texts)).toEqual(texts.map((text) => [text]));
  });

  it('tells collective phrases', () => {
    const [cluster] = clusterAgencies([located('các ngành'), located('Các ngành có liên quan')], commune);
    expect(cluster).toMatchObject({
      generic: true,
      variants: [{ text: 'các ngành' }, { text: 'Các ngành có liên quan' }],
    });
  });
});

describe('agencyIdentity', () => {
  it.each([
    ['Công an thành phố', city, 'huyen', 'hue'],
    ['Công an thành phố', provinceCity, 'tinh', 'da nang'],
    ['UBND thành phố Đà Nẵng', commune, 'tinh', 'da nang'],
    ['Công an thành phố', ward, 'tinh', null],
    ['Phòng Kinh tế', city, 'huyen', 'hue'],
    ['Phòng Kinh tế', ward, 'xa', 'an hai'],
    ['Sở Y tế', ward, 'tinh', null],
    ['Điện lực Bắc Giang', province, 'tinh', 'bac giang'],
  ])('%s', (text, plan, level, place) => {
    expect(agencyIdentity(text, plan)).toMatchObject({ level, place });
  });
});

describe('canonicalAgency', () => {
  it.each([
    ['CAX', commune, 'Công an xã Kon Gang'],
    ['Công an TP', city, 'Công an thành phố Huế'],
    ['Công an phường', ward, 'Công an phường An Hải'],
    ['Phòng Văn hoá&Thông tin', city, 'Phòng Văn hóa và Thông tin'],
    ['Sở TT&TT', province, 'Sở Thông tin và Truyền thông'],
    ['SNV', province, 'Sở Nội vụ'],
    ['Chi Cục Thuế TP', city, 'Chi cục Thuế thành phố'],
    ['các cơ quan, đơn vị', commune, null],
    ['Tổ tự quản đường hoa', commune, 'Tổ tự quản đường hoa'],
  ])('%s', (text, plan, expected) => {
    expect(canonicalAgency(text, plan)).toBe(expected);
  });
});
