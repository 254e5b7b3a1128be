import { describe, expect, it } from 'vitest';
import {
  agencyIndex,
  agencyKey,
  buildAgencyIndex,
  findAgencyEntries,
  functionMoves,
  successorsOf,
  validOn,
} from '../../../server/src/knowledge/agencies';
import {
  findFormerProvince,
  findProvince,
  formerProvinces,
  isProvinceCityOn,
  isProvinceOn,
  provinces,
} from '../../../server/src/knowledge/places';
import { readAgencyList } from '../../../server/src/plan/agency';

const day = /^\d{4}-\d{2}-\d{2}$/;

describe('the catalogue of agencies', () => {
  it('is consistent', () => {
    for (const entry of agencyIndex.entries) {
      expect(entry.source, entry.id).not.toBe('');
      for (const date of [entry.validFrom, entry.validTo]) if (date !== null) expect(date, entry.id).toMatch(day);
      if (entry.validFrom && entry.validTo) expect(entry.validFrom <= entry.validTo, entry.id).toBe(true);
      expect(successorsOf(entry), entry.id).toHaveLength(entry.successors.length);
      for (const { entry: successor } of successorsOf(entry)) {
        if (entry.validTo && successor.validTo) expect(successor.validTo > entry.validTo, entry.id).toBe(true);
      }
    }
    for (const move of functionMoves) {
      expect(agencyIndex.byId.has(move.before) && agencyIndex.byId.has(move.after), move.task).toBe(true);
    }
  });

  it('has no district body beside the district’s end', () => {
    const own = agencyIndex.entries.filter(
      (entry) => entry.level === 'huyen' && /(?:UBND|HĐND|Công an|Phòng) /.test(entry.name),
    );
    expect(own.length).toBeGreaterThan(15);
    for (const entry of own) expect(entry.validTo, entry.id).not.toBeNull();
  });

  it('names what the grammar reads as one body', () => {
    const split = agencyIndex.entries.filter(
      (entry) =>
        readAgencyList(entry.name)
          .map((it) => it.text)
          .join() !== entry.name,
    );
    expect(split.map((entry) => entry.name)).toEqual([]);
  });

  it('finds by any spelling and by abbreviation, those of the date first', () => {
    expect(agencyKey('Phòng Văn hoá & Thông tin')).toBe(agencyKey('Phòng Văn hóa - Thông tin'));
    expect(findAgencyEntries('Sở Lao động, Thương binh và Xã hội')[0]?.id).toBe('so-ldtbxh');
    expect(findAgencyEntries('Sở TT&TT')[0]?.id).toBe('so-tttt');
    expect(findAgencyEntries('Sở Khoa học và Công nghệ', '2026-01-01')[0]?.id).toBe('so-khcn-2025');
    expect(findAgencyEntries('Sở Khoa học và Công nghệ', '2024-01-01')[0]?.id).toBe('so-khcn');
    expect(findAgencyEntries('Sở Phép thuật')).toEqual([]);
  });

  it('knows the last day of a department and who took over', () => {
    const [entry] = findAgencyEntries('Sở Thông tin và Truyền thông');
    expect(validOn(entry!, '2025-02-28')).toBe(true);
    expect(validOn(entry!, '2025-03-01')).toBe(false);
    expect(successorsOf(entry!).map((successor) => successor.entry.name)).toContain('Sở Khoa học và Công nghệ');
  });

  it('takes a workspace’s own entries, the later one winning', () => {
    const own = { ...agencyIndex.byId.get('so-yte')!, name: 'Sở Y tế và Dân số' };
    const index = buildAgencyIndex([...agencyIndex.entries, own]);
    expect(index.byId.get('so-yte')?.name).toBe('Sở Y tế và Dân số');
    expect(index.entries).toHaveLength(agencyIndex.entries.length);
    expect(findAgencyEntries('Sở Y tế và Dân số', null, index)).toHaveLength(1);
  });
});

describe('the provinces', () => {
  it('are 34 now and were 63', () => {
    expect(provinces).toHaveLength(34);
    expect(formerProvinces).toHaveLength(63);
    expect(provinces.flatMap((province) => province.mergedFrom).sort()).toEqual(
      formerProvinces.map((province) => province.name).sort(),
    );
    expect(
      provinces
        .filter((province) => province.kind === 'thanh-pho')
        .map((province) => province.name)
        .sort(),
    ).toEqual(['Cần Thơ', 'Huế', 'Hà Nội', 'Hải Phòng', 'Hồ Chí Minh', 'Đà Nẵng'].sort());
  });

  it('depend on the date', () => {
    expect(findProvince('tỉnh Bắc Giang')).toBeNull();
    expect(findFormerProvince('Tỉnh Bắc Giang')?.now).toBe('Bắc Ninh');
    expect(isProvinceOn('Kon Tum', '2025-06-30')).toBe(true);
    expect(isProvinceOn('Kon Tum', '2025-07-01')).toBe(false);
    expect(isProvinceCityOn('thành phố Huế', '2024-12-31')).toBe(false);
    expect(isProvinceCityOn('thành phố Huế', '2025-01-01')).toBe(true);
  });
});
