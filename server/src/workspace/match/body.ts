/** When two mentions of an agency mean one body, in one plan or across levels of government. */
import type { AgencyMention } from '../../plan/model';
import { fold, foldKey } from '../../text/fold';

export interface NamedBody {
  /** What the body is about, without kind of office, level and place: "tu phap", "van hoa thong tin". */
  readonly sector: readonly string[];
  /** Level word of the name: "tinh", "xa"; null when it has none. */
  readonly level: string | null;
  /** The name, folded. */
  readonly name: string;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['ca', 'cong an'],
  ['cat', 'cong an tinh'],
  ['cah', 'cong an huyen'],
  ['cax', 'cong an xa'],
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['vp', 'van phong'],
  ['tp', 'thanh pho'],
  ['tand', 'toa an nhan dan'],
  ['vksnd', 'vien kiem sat nhan dan'],
  ['bhxh', 'bao hiem xa hoi'],
  ['tttt', 'thong tin truyen thong'],
  ['ldtbxh', 'lao dong thuong binh xa hoi'],
  ['tnmt', 'tai nguyen moi truong'],
  ['gddt', 'giao duc dao tao'],
  ['gtvt', 'giao thong van tai'],
  ['khdt', 'ke hoach dau tu'],
  ['tckh', 'tai chinh ke hoach'],
  ['vhtt', 'van hoa thong tin'],
  ['khcn', 'khoa hoc cong nghe'],
  ['nnptnt', 'nong nghiep phat trien nong thon'],
]);

/** What kind of office a body is; the body of one sector is a department here and an officer there. */
const OFFICE = [
  'cong chuc',
  'can bo',
  'bo phan',
  'chi cuc',
  'trung tam',
  'tram',
  'phong',
  'so',
  'bo',
  'ban',
  'nganh',
  'cuc',
  'tong cuc',
  'doi',
  'don vi',
];
const LEVELS = ['thanh pho', 'tinh', 'huyen', 'quan', 'thi xa', 'phuong', 'xa', 'thi tran', 'dac khu', 'viet nam'];
/** A body of many members has no name of its own. */
const COLLECTIVE = /(?:^| )(?:cac|nhung|moi|tung)(?: |$)|lien quan|dia phuong/;

const bodies = new WeakMap<AgencyMention, { readonly body: NamedBody | null }>();

/** The body that `mention` names; null for a collective phrase. */
export function bodyOf(mention: AgencyMention): NamedBody | null {
  let known = bodies.get(mention);
  if (!known) {
    known = { body: read(mention) };
    bodies.set(mention, known);
  }
  return known.body;
}

function read(mention: AgencyMention): NamedBody | null {
  const name = foldKey(mention.text);
  if (mention.generic || name === '' || COLLECTIVE.test(name)) return null;
  let words = ` ${expand(withoutPlace(mention.text))} `;
  const level = LEVELS.find((it) => isLevelIn(words, it)) ?? null;
  for (const it of LEVELS) if (isLevelIn(words, it)) words = words.replace(` ${it} `, ' ');
  words = words.replace(' cap ', ' ');
  return { sector: sectorOf(words.trim()), level, name };
}

/** A name without the place after its level word: "Công an xã Kon Gang" -> "Công an xã". */
const withoutPlace = (text: string): string =>
  text.replace(/(?<=(?:^|\s)(?:tỉnh|huyện|quận|xã|phường|phố|trấn|khu)\s)\p{Lu}\S*(?:\s\p{Lu}\S*){0,4}/iu, '');

/** "xa" is a level in "Công an xã", not in "bảo hiểm xã hội". */
const isLevelIn = (words: string, level: string): boolean =>
  words.includes(` ${level} `) && !(level === 'xa' && words.includes(' xa hoi ') && !/ xa (?!hoi )/.test(words));

function expand(text: string): string {
  const joined = fold(text).replace(/\b(\p{L}+)&(\p{L}+)\b/gu, (whole, a: string, b: string) =>
    SHORT.has(a + b) ? a + b : whole,
  );
  return foldKey(joined)
    .split(' ')
    .map((word) => SHORT.get(word) ?? word)
    .filter((word) => word !== 'va')
    .join(' ');
}

function sectorOf(name: string): readonly string[] {
  let rest = name;
  for (const office of OFFICE) {
    if (!rest.startsWith(`${office} `)) continue;
    rest = rest.slice(office.length + 1);
    break;
  }
  return rest.split(' ');
}

/** Both name one body. A name without a level may stand for the full one: "Thanh tra", "Thanh tra thành phố". */
export const sameBody = (a: NamedBody, b: NamedBody): boolean =>
  a.name === b.name || (sameSector(a, b) && (a.level === null || b.level === null || a.level === b.level));

/** Both are of one sector, at whatever level. */
export function sameSector(a: NamedBody, b: NamedBody): boolean {
  const [small, large] = a.sector.length <= b.sector.length ? [a.sector, b.sector] : [b.sector, a.sector];
  if (small.length === 0) return large.length === 0;
  return small.every((word) => large.includes(word)) && small.length * 2 >= large.length;
}
