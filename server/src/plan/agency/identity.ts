import {
  type AgencyEntry,
  type AgencyIndex,
  agencyIndex,
  agencyKey,
  findAgencyEntries,
  validOn,
} from '../../knowledge/agencies';
import { isProvinceCityOn, isProvinceOn, TWO_LEVELS_FROM } from '../../knowledge/places';
import { foldKey } from '../../text/fold';
import type { Header, Level } from '../model';
import { addedEntry } from './added';
import { initialsOf } from './fields';
import { headNames } from './heads';
import { type Parts, readParts } from './parts';

/** What makes two mentions the same body. */
export interface Identity {
  /** The kind of work, with the kind of body where that matters: "tu-phap", "cong-an", "trung-tam-y-te". */
  readonly sector: string;
  /** Null when neither the words nor the plan tell. */
  readonly level: Level | null;
  /** Folded name of the place; "*" and the kinds of place for a class ("các xã, phường"); null when not known. */
  readonly place: string | null;
  /** A collective phrase that names nobody. */
  readonly generic: boolean;
}

/** Heads whose body is told by its field and level alone: a division, a department and an officer of one field. */
const LINE_HEADS = new Set(['sở', 'phòng', 'bộ', 'công chức', 'cán bộ', 'bộ phận', 'chuyên viên', 'nhân viên']);
const OFFICER_HEADS = new Set(['công chức', 'cán bộ', 'bộ phận', 'chuyên viên', 'nhân viên']);

/** Heads under one name: the bodies of one sector at different levels, or older and newer words for one. */
const SECTOR_OF_HEAD: Readonly<Record<string, string>> = {
  cat: 'cong-an',
  cax: 'cong-an',
  cah: 'cong-an',
  catp: 'cong-an',
  cap: 'cong-an',
  catt: 'cong-an',
  caq: 'cong-an',
  catx: 'cong-an',
  'công an': 'cong-an',
  'ban chỉ huy quân sự': 'quan-su',
  'bộ chỉ huy quân sự': 'quan-su',
  'tỉnh ủy': 'dang-uy',
  'thành ủy': 'dang-uy',
  'huyện ủy': 'dang-uy',
  'quận ủy': 'dang-uy',
  'thị ủy': 'dang-uy',
  'đảng ủy': 'dang-uy',
  'tỉnh đoàn': 'doan-thanh-nien',
  'thành đoàn': 'doan-thanh-nien',
  'huyện đoàn': 'doan-thanh-nien',
  'quận đoàn': 'doan-thanh-nien',
  'thị đoàn': 'doan-thanh-nien',
  'xã đoàn': 'doan-thanh-nien',
  'phường đoàn': 'doan-thanh-nien',
  'đoàn thanh niên cộng sản hồ chí minh': 'doan-thanh-nien',
  'công ty điện lực': 'dien-luc',
  'điện lực': 'dien-luc',
  'tòa án nhân dân': 'toa-an',
  'viện kiểm sát nhân dân': 'vien-kiem-sat',
  'thanh tra': 'thanh-tra',
  trường: 'truong-hoc',
  'nhà trường': 'truong-hoc',
  'trung tâm hành chính công': 'hanh-chinh-cong',
  'tổ công tác': 'to-cong-tac',
  'văn phòng - thống kê': 'van-phong-thong-ke',
  'bảo hiểm xã hội': 'bao-hiem-xa-hoi',
  'ủy ban mặt trận tổ quốc việt nam': 'mat-tran-to-quoc',
};

/** Officers of a commune that go by several names. */
const OFFICER_FIELDS: readonly (readonly [start: string, sector: string])[] = [
  ['van phong thong ke', 'van-phong-thong-ke'],
  ['tu phap', 'tu-phap'],
  ['ho tich', 'tu-phap'],
  ['tai chinh ke toan', 'tai-chinh-ke-toan'],
  ['ke toan', 'tai-chinh-ke-toan'],
  ['ngan sach ke toan', 'tai-chinh-ke-toan'],
  ['tai chinh ngan sach', 'tai-chinh-ke-toan'],
  ['dia chinh', 'dia-chinh'],
];

const LEVEL_OF_HEAD: Readonly<Record<string, Level | 'city'>> = {
  sở: 'tinh',
  bộ: 'trung-uong',
  cat: 'tinh',
  cax: 'xa',
  cah: 'huyen',
  catp: 'city',
  catt: 'xa',
  caq: 'huyen',
  catx: 'huyen',
  cap: 'xa',
  'tỉnh ủy': 'tinh',
  'thành ủy': 'city',
  'huyện ủy': 'huyen',
  'quận ủy': 'huyen',
  'thị ủy': 'huyen',
  'tỉnh đoàn': 'tinh',
  'thành đoàn': 'city',
  'huyện đoàn': 'huyen',
  'quận đoàn': 'huyen',
  'thị đoàn': 'huyen',
  'xã đoàn': 'xa',
  'phường đoàn': 'xa',
  'bộ chỉ huy quân sự': 'tinh',
  'trạm y tế': 'xa',
  'văn phòng - thống kê': 'xa',
  'văn phòng - nội vụ': 'xa',
  'công chức': 'xa',
  'chính phủ': 'trung-uong',
  'thủ tướng chính phủ': 'trung-uong',
  'quốc hội': 'trung-uong',
  'văn phòng chính phủ': 'trung-uong',
  'tổng cục': 'trung-uong',
  vụ: 'trung-uong',
  'thanh tra chính phủ': 'trung-uong',
  'tổ công nghệ số cộng đồng': 'xa',
};

/** What `text`, an agency as the plan with `header` writes it, stands for. */
export function agencyIdentity(text: string, header: Header, index: AgencyIndex = agencyIndex): Identity {
  return identityOf(readParts(text, index), text, header, index);
}

export function identityOf(parts: Parts, text: string, header: Header, index: AgencyIndex): Identity {
  if (SCHOOLS.test(parts.key)) return { sector: 'truong-hoc', level: null, place: null, generic: false };
  if (parts.kind === 'group') return { sector: `nhom-${groupKey(parts.key)}`, level: null, place: null, generic: true };
  if (parts.kind === 'title') return titleIdentity(parts, header, index);
  const own = addedEntry(parts.head, index);
  if (own) return addedIdentity(own, parts, header);
  const entry = parts.levels.length === 0 ? entryOf(text, header, index) : null;
  const sector = sectorOf(parts, entry, header, index);
  // "Tòa án nhân dân" alone is the courts as such, "ngành Công an" the force.
  if (WHOLE.has(sector) && parts.levels.length === 0 && parts.place === '')
    return { sector, level: null, place: null, generic: false };
  if (parts.head === 'ngành') return { sector, level: null, place: null, generic: true };
  const level = levelOf(parts, entry, header);
  return { sector, level, place: placeOf(parts, level, sector, header), generic: false };
}

/** A body that the workspace has added: its own level and sector, unless the words name another level. */
function addedIdentity(entry: AgencyEntry, parts: Parts, header: Header): Identity {
  const level = parts.levels[0] ? namedLevel(parts.levels[0].kind, parts, header) : entry.level;
  return { sector: entry.sector, level, place: placeOf(parts, level, entry.sector, header), generic: false };
}

/** "các trường học", "các nhà trường", "Trường học": the schools of the place. */
const SCHOOLS = /^(?:cac )?(?:nha truong|truong hoc|don vi truong hoc|truong)$/;

const WHOLE = new Set(['toa-an', 'vien-kiem-sat']);

function titleIdentity(parts: Parts, header: Header, index: AgencyIndex): Identity {
  const own = (!parts.of || parts.of.key === '') && /chủ tịch/.test(parts.head);
  const head = own ? `${slug(parts.headName)}-ubnd` : slug(parts.headName);
  if (!parts.of || parts.of.key === '')
    return { sector: head, level: header.level, place: ownPlace(header), generic: false };
  const of = identityOf(parts.of, parts.of.key, header, index);
  return { ...of, sector: `${head}-${of.sector}`, generic: false };
}

/** The one catalogue entry that `text` spells on the plan's date, or null. */
function entryOf(text: string, header: Header, index: AgencyIndex): AgencyEntry | null {
  const date = header.issueDate;
  const found = findAgencyEntries(text, date, index);
  const valid = date === null ? found : found.filter((entry) => validOn(entry, date));
  const level = valid.filter((entry) => entry.level === header.level);
  return level[0] ?? valid[0] ?? found[0] ?? null;
}

function sectorOf(parts: Parts, entry: AgencyEntry | null, header: Header, index: AgencyIndex): string {
  if (parts.kind === 'body')
    return SECTOR_OF_HEAD[parts.head] ?? (entry && isAbbreviation(parts) ? entry.sector : slug(parts.headName));
  if (parts.kind === 'unknown') return slug(parts.key);
  if (parts.head === 'tổ công tác') return 'to-cong-tac';
  const line = parts.kind === 'field' || LINE_HEADS.has(parts.head);
  const field = fieldOf(parts, entry, header, index);
  if (!line) return field === '' ? slug(parts.headName) : `${slug(parts.headName)}-${slug(field)}`;
  if (parts.kind === 'field' || OFFICER_HEADS.has(parts.head)) {
    const officer = OFFICER_FIELDS.find(([start]) => field.startsWith(start));
    if (officer) return officer[1];
  }
  if (field === '') return slug(parts.headName);
  return slug(field);
}

const isAbbreviation = (parts: Parts): boolean =>
  !parts.head.includes(' ') && headNames.get(parts.head) === parts.head.toUpperCase();

/** The field in full: letters of an abbreviation are looked up in the catalogue by head, then by initials. */
function fieldOf(parts: Parts, entry: AgencyEntry | null, header: Header, index: AgencyIndex): string {
  const letters = parts.field.replace(/ /g, '');
  if (!/^\p{Lu}[\p{Lu}&\-., /]+$/u.test(parts.fieldName)) return parts.field;
  const known = entry ?? entryOf(`${parts.headName} ${parts.fieldName}`, header, index);
  if (known && LINE_HEADS.has(parts.head)) return known.sector.replace(/-/g, ' ');
  const same = index.entries.find(
    (candidate) =>
      foldKey(candidate.name).startsWith(`${foldKey(parts.headName)} `) &&
      initialsOf(candidate.sector.replace(/-/g, ' ')) === letters,
  );
  return same ? same.sector.replace(/-/g, ' ') : letters;
}

function levelOf(parts: Parts, entry: AgencyEntry | null, header: Header): Level | null {
  const named = parts.levels[0];
  if (named) return namedLevel(named.kind, parts, header);
  const fixed = LEVEL_OF_HEAD[parts.head];
  if (fixed) return fixed === 'city' ? cityLevel(parts.place, header) : fixed;
  if (parts.kind === 'field' || OFFICER_HEADS.has(parts.head))
    return header.level === 'xa' || header.level === null ? 'xa' : header.level;
  if (parts.head === 'phòng') return divisionLevel(entry, header);
  if (parts.place !== '' && isProvinceOn(parts.place, header.issueDate ?? '2022-01-01')) return 'tinh';
  if (entry && (parts.kind === 'org' || isAbbreviation(parts))) return entry.level;
  return header.level ?? entry?.level ?? null;
}

/** A division belongs to the district, or from 1 July 2025 to the commune; in a plan of either, to its own level. */
function divisionLevel(entry: AgencyEntry | null, header: Header): Level {
  if (header.issueDate !== null && header.issueDate >= TWO_LEVELS_FROM) return 'xa';
  return entry?.level === 'xa' && header.level === 'xa' && header.issueDate !== null ? 'xa' : 'huyen';
}

function namedLevel(kind: string, parts: Parts, header: Header): Level | null {
  switch (kind) {
    case 'thanh-pho':
      return parts.many && parts.levels.some((level) => level.kind === 'tinh')
        ? 'tinh'
        : parts.many
          ? 'huyen'
          : cityLevel(parts.place, header);
    case 'xa':
    case 'huyen':
    case 'tinh':
    case 'trung-uong':
      return kind;
    case 'thon':
      return 'xa';
    default:
      return header.level;
  }
}

/** "thành phố" is the province in a centrally-run city's plan and the district elsewhere, until there were no districts. */
function cityLevel(place: string, header: Header): Level {
  const date = header.issueDate ?? '2022-01-01';
  if (place !== '') return isProvinceCityOn(place, date) ? 'tinh' : 'huyen';
  if (header.level === 'huyen') return 'huyen';
  if (header.level === 'tinh') return /thanh pho|^tp/.test(foldKey(header.issuer ?? '')) ? 'tinh' : 'huyen';
  const above = header.parents
    .map((parent) => foldKey(parent.issuer ?? ''))
    .find((issuer) => /thanh pho|\btp\b/.test(issuer));
  if (above !== undefined) return isProvinceCityOn(above.replace(/^.*(?:thanh pho|tp) /, ''), date) ? 'tinh' : 'huyen';
  return date >= TWO_LEVELS_FROM ? 'tinh' : 'huyen';
}

function placeOf(parts: Parts, level: Level | null, sector: string, header: Header): string | null {
  if (level === 'trung-uong') return null;
  // "UBND cấp xã" is the class of bodies even in a commune's plan; "Công an cấp xã" there is the commune's own.
  const own =
    parts.grade &&
    parts.levels.length === 1 &&
    level === header.level &&
    !parts.many &&
    sector !== 'ubnd' &&
    sector !== 'hdnd';
  if ((parts.many || parts.grade) && !own)
    return `*${parts.grade ? 'cap ' : ''}${[...new Set(parts.levels.map((it) => it.word))].sort().join(' ')}`.trim();
  if (parts.place !== '') return parts.place;
  return level === header.level ? ownPlace(header) : null;
}

const ownPlace = (header: Header): string | null => (header.locality === null ? null : foldKey(header.locality));

/** A collective phrase without what varies: "các", "có liên quan". */
const groupKey = (key: string): string =>
  key
    .split(' ')
    .filter((word) => !/^(?:cac|ca|co|lien|quan|nhung)$/.test(word))
    .join('-') || agencyKey(key);

export const slug = (name: string): string =>
  foldKey(name)
    .split(' ')
    .filter((word) => word !== 'va')
    .join('-');
