import data from '../../data/places.json';
import { foldKey } from '../text/fold';

export type ProvinceKind = 'tinh' | 'thanh-pho';

/** A province or centrally-run city of today. */
export interface Province {
  readonly name: string;
  readonly kind: ProvinceKind;
  /** Names before the merger of 1 July 2025, its own among them. */
  readonly mergedFrom: readonly string[];
  readonly centreIn: string;
  /** First day in today's form, YYYY-MM-DD; null when nothing changed. */
  readonly validFrom: string | null;
  readonly source: string;
  readonly note?: string;
}

/** A province or centrally-run city as it was before 1 July 2025. */
export interface FormerProvince {
  readonly name: string;
  readonly kind: ProvinceKind;
  /** Last day with its old bounds, YYYY-MM-DD; null when it was left as it was. */
  readonly validTo: string | null;
  /** The province of today that it belongs to. */
  readonly now: string;
  readonly source: string;
}

/** The day from which there are provinces and communes only. */
export const TWO_LEVELS_FROM = '2025-07-01';

export const provinces: readonly Province[] = data.provinces as readonly Province[];
export const formerProvinces: readonly FormerProvince[] = data.before as readonly FormerProvince[];

const byName = new Map(provinces.map((province) => [foldKey(province.name), province]));
const byFormerName = new Map(formerProvinces.map((province) => [foldKey(province.name), province]));

const withZones = new Set(data.specialZones.map(({ province }) => foldKey(province)));

/** True when the province that `name` belongs to today has a special zone (đặc khu) besides communes and wards. */
export function hasSpecialZone(name: string): boolean {
  const key = placeKey(name);
  return withZones.has(foldKey(byFormerName.get(key)?.now ?? byName.get(key)?.name ?? name));
}

/** "thành phố Hồ Chí Minh", "Tỉnh Gia Lai", "TP. Huế" -> the name alone, folded. */
const placeKey = (name: string): string => foldKey(name).replace(/^(?:thanh pho|tp|tinh) /, '');

/** The province of today called `name`, with or without "tỉnh", "thành phố" before it. */
export const findProvince = (name: string): Province | null => byName.get(placeKey(name)) ?? null;

/** The province before 1 July 2025 called `name`. */
export const findFormerProvince = (name: string): FormerProvince | null => byFormerName.get(placeKey(name)) ?? null;

/** True when a province or centrally-run city of this name exists on `date` (YYYY-MM-DD). */
export function isProvinceOn(name: string, date: string): boolean {
  const key = placeKey(name);
  if (key === 'hue') return date >= '2025-01-01';
  if (key === 'thua thien hue') return date < '2025-01-01';
  return date < TWO_LEVELS_FROM ? byFormerName.has(key) : byName.has(key);
}

/** True when `name` is a centrally-run city on `date`, so that "thành phố" before it means the province level. */
export function isProvinceCityOn(name: string, date: string): boolean {
  if (!isProvinceOn(name, date)) return false;
  const key = placeKey(name);
  const known = byName.get(key);
  return known?.kind === 'thanh-pho' || byFormerName.get(key)?.kind === 'thanh-pho';
}
