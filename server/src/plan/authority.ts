/**
 * What the name of an issuing body says: its level of government and its place. Levels: Law on the Organisation of
 * Local Government (77/2015/QH13, and 72/2025/QH15 for two levels from 1 July 2025).
 */
import { fold } from '../text/fold';
import type { IsoDate, Level } from './model';

export interface Authority {
  /** Normalised: "UBND xã Kon Gang", "Sở Y tế". */
  readonly name: string;
  readonly level: Level | null;
  /** "Kon Gang"; null when the name does not say. */
  readonly place: string | null;
}

/** How high each level of government stands. */
export const LEVEL_RANK: Readonly<Record<Level, number>> = { xa: 0, huyen: 1, tinh: 2, 'trung-uong': 3 };

/** Cities of the level of a province, with the day from which they are (Huế: resolution 175/2024/QH15). */
const CENTRAL_CITIES: Readonly<Record<string, IsoDate>> = {
  'ha noi': '1945-01-01',
  'ho chi minh': '1976-01-01',
  'hai phong': '1955-01-01',
  'da nang': '1997-01-01',
  'can tho': '2004-01-01',
  hcm: '1976-01-01',
  hue: '2025-01-01',
};

/** Names that hold words for a level without being of it. */
const NOT_PLACES =
  /(?:bao hiem|an sinh|thuong binh va|kinh te -|van hoa -|van hoa va|chinh tri -|kinh te|van hoa) xa(?= hoi|$)|xa hoi|hop tac xa|co quan|hai quan|quan su|quan ly|quan chinh|uy quyen/g;

interface Tier {
  readonly words: RegExp;
  readonly level: Level | 'city';
}

const TIERS: readonly Tier[] = [
  { words: /\b(?:thi tran|dac khu|phuong)\b/, level: 'xa' },
  { words: /\bthi xa\b/, level: 'huyen' },
  { words: /\bhuyen\b/, level: 'huyen' },
  { words: /\bquan\b/, level: 'huyen' },
  { words: /\bxa\b/, level: 'xa' },
  { words: /\bthanh (?:pho|uy|doan)\b|\bt\.?p\b\.?/, level: 'city' },
  { words: /\btinh\b/, level: 'tinh' },
];

/** Words after which a place's name is over. */
const PLACE_ENDS =
  /[,;:.()|"“”\n]|\s-\s|\s(?:về|năm|ban hành|xây dựng|và|tỉnh|huyện|thành phố|thị xã|quận|giai đoạn|trong|theo|đã|như)\s/iu;

/**
 * What `name` says of itself. `date`: the plan's day (or its year's first), for cities that changed their level; null
 * reads them as they were before. Damaged text is read by its folded letters.
 */
export function readAuthority(name: string, date: IsoDate | null): Authority {
  const normal = normaliseIssuer(name);
  const folded = fold(normal).replace(NOT_PLACES, (words) => '#'.repeat(words.length));
  const found = TIERS.map((tier) => ({ tier, at: folded.search(tier.words) }))
    .filter((each) => each.at >= 0 && isLevelWord(normal, each.at))
    .sort((a, b) => a.at - b.at)[0];
  if (!found) return { name: normal, level: ownLevel(folded), place: null };
  const words = found.tier.words.exec(folded)![0];
  const place = placeAfter(normal, found.at + words.length);
  const level = found.tier.level === 'city' ? (place === null ? null : cityLevel(place, date)) : found.tier.level;
  return { name: normal, level, place };
}

/** Words of other meaning that fold to a level's word; unaccented ones are of damaged text. */
const OTHER_WORDS = new Set(['quân', 'quán', 'quản', 'xá', 'tính', 'tình', 'tĩnh', 'phương', 'phượng', 'huyền']);

const isLevelWord = (name: string, at: number): boolean =>
  !OTHER_WORDS.has(/^\p{L}+/u.exec(name.slice(at))?.[0].toLowerCase() ?? '');

function cityLevel(place: string | null, date: IsoDate | null): Level {
  const since = CENTRAL_CITIES[fold(place ?? '').trim()];
  return since !== undefined && (since < '2025' || (date !== null && date >= since)) ? 'tinh' : 'huyen';
}

/** The level of a body that names no place. */
function ownLevel(folded: string): Level | null {
  if (/toi cao|trung uong|viet nam$/.test(folded)) return 'trung-uong';
  if (/^(?:so|tinh uy|tinh doan|van phong tinh)\b/.test(folded)) return 'tinh';
  // Divisions of education stood at district level only.
  if (/^(?:huyen uy|quan uy|thi uy|huyen doan|ph[o0i]ng (?:gd|giao duc))\b/.test(folded)) return 'huyen';
  if (/^bo (?:chi huy|tu lenh|phan)\b/.test(folded)) return null;
  if (
    /^(?:bo|chinh phu|thu tuong|van phong chinh phu|tong cuc|thanh tra chinh phu|ngan hang nha nuoc|kiem toan nha nuoc|quoc hoi)\b/.test(
      folded,
    )
  ) {
    return 'trung-uong';
  }
  return null;
}

function placeAfter(name: string, at: number): string | null {
  // "Tỉnh ủy Gia Lai", "Xã đoàn …": the office stands between level and place.
  const rest = name.slice(at).replace(/^[\s.]+(?:(?:ủy|uỷ|đoàn)\s+)?/iu, '');
  const end = rest.search(PLACE_ENDS);
  const taken: string[] = [];
  for (const word of (end < 0 ? rest : rest.slice(0, end)).split(/\s+/)) {
    if (!/^[\p{Lu}\d]/u.test(word) || taken.length === 5) break;
    taken.push(word);
  }
  if (taken.length === 0) return null;
  const place = taken.join(' ');
  return place === place.toUpperCase() && !/^\d+$/.test(place) ? titleCase(place) : place;
}

/** "KON GANG" -> "Kon Gang". */
export const titleCase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());

/** Converters lose the first letter: "Y BAN NHÂN DÂN". */
const PEOPLES_COMMITTEE = /(?:[uủ]|(?<!\p{L}))[yỷỳý]\s+ban\s+nh[âa]n\s+d[âa]n(?:\s*\(\s*UBND\s*\))?/giu;
const PEOPLES_COUNCIL = /hội\s+đồng\s+nhân\s+dân/giu;
const LEVEL_WORD =
  /(?<=\bUBND\s|\bHĐND\s)(?:tỉnh|thành\s+phố|huyện|quận|thị\s+xã|thị\s+trấn|xã|phường|đặc\s+khu)(?=\s)/giu;

/** The name in the form labels use: "UBND tỉnh Thừa Thiên Huế" for "Ủy ban nhân dân Tỉnh Thừa Thiên Huế". */
export function normaliseIssuer(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[*_#]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(PEOPLES_COMMITTEE, 'UBND')
    .replace(PEOPLES_COUNCIL, 'HĐND')
    .replace(LEVEL_WORD, (word) => word.toLowerCase());
}
