/** When two mentions of an agency mean one body, in one plan or across levels of government. */
import type { AgencyMention, Plan } from '../../plan/model';
import { fold, foldKey } from '../../text/fold';

export interface NamedBody {
  /** The plan's own key of the body, which says sector, level and place; null when the plan has none for it. */
  readonly key: string | null;
  /** What the body is about, without kind of office, level and place: "tu phap", "van hoa thong tin". */
  readonly sector: readonly string[];
  /** Level words of the name: "tinh", "xa"; null when it has none. */
  readonly level: string | null;
  readonly plan: Plan;
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

const bodies = new WeakMap<Plan, Map<string, NamedBody | null>>();

/** The body that `mention` names in `plan`; null for a collective phrase. */
export function bodyOf(mention: AgencyMention, plan: Plan): NamedBody | null {
  let known = bodies.get(plan);
  if (!known) {
    known = new Map();
    bodies.set(plan, known);
  }
  let body = known.get(mention.text);
  if (body === undefined) {
    body = read(mention, plan);
    known.set(mention.text, body);
  }
  return body;
}

function read(mention: AgencyMention, plan: Plan): NamedBody | null {
  const name = foldKey(mention.text);
  if (mention.generic || name === '' || COLLECTIVE.test(name)) return null;
  const place = plan.header.locality === null ? '' : fold(plan.header.locality);
  let words = ` ${expand(mention.text)} `;
  const found = LEVELS.find((level) => isLevelIn(words, level)) ?? null;
  for (const level of LEVELS) if (isLevelIn(words, level)) words = words.replace(` ${level} `, ' ');
  words = words.replace(` cap `, ' ');
  if (place !== '' && words.endsWith(` ${place} `)) words = words.slice(0, -place.length - 1);
  const key =
    plan.agencies.find((cluster) => cluster.variants.some((variant) => variant.text === mention.text))?.key ?? null;
  return { key, sector: sectorOf(words.trim()), level: found, plan };
}

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

/** Both name one body of one plan. A name without a level may stand for the full one: "Thanh tra", "Thanh tra thành phố". */
export function sameBody(a: NamedBody, b: NamedBody): boolean {
  if (a.key !== null && a.key === b.key && a.plan === b.plan) return true;
  return sameSector(a, b) && (a.level === null || b.level === null || a.level === b.level);
}

/** Both are of one sector, at whatever level. */
export function sameSector(a: NamedBody, b: NamedBody): boolean {
  const [small, large] = a.sector.length <= b.sector.length ? [a.sector, b.sector] : [b.sector, a.sector];
  if (small.length === 0) return large.length === 0;
  return small.every((word) => large.includes(word)) && small.length * 2 >= large.length;
}
