/** One body written in more than one way in the same document. */
import type { AgencyCluster, LocatedAgency, Plan } from '../plan/model';
import { fold, toneNeutral } from '../text/fold';
import type { Span } from '../text/span';
import type { Edit, Finding, Fix, Rule } from './rule';

const MESSAGE = {
  vi: '“{variant}” là cách viết khác của “{preferred}”{count}. Một cơ quan viết nhiều cách dễ bị hiểu là nhiều cơ quan. Đề nghị thống nhất.',
  en: '“{variant}” is another way of writing “{preferred}”{count}. Two names may be taken for two bodies. Use one.',
};
const STYLE = {
  vi: '“{variant}” và “{preferred}” chỉ khác cách viết hoa, đặt dấu hoặc dấu nối. Nên thống nhất trong văn bản.',
  en: '“{variant}” and “{preferred}” differ only in capitals, tone marks or dashes. Better use one.',
};
const ELSEWHERE = {
  vi: 'Chỗ này viết “{preferred}” ({uses} lần trong văn bản)',
  en: '“{preferred}” here ({uses} times in all)',
};
const FIX_HERE = { vi: 'Sửa tại đây thành “{preferred}”', en: 'Change to “{preferred}” here' };
const FIX_ALL = { vi: 'Sửa cả {places} chỗ thành “{preferred}”', en: 'Change all {places} to “{preferred}”' };
const FIX_CLUSTER = {
  vi: 'Thống nhất mọi cách viết của cơ quan này thành “{preferred}” ({places} chỗ)',
  en: 'Write this body as “{preferred}” everywhere ({places} places)',
};

export const inconsistentAgency: Rule = {
  id: 'inconsistent-agency',
  severity: 'warning',
  tags: ['co-quan'],
  title: { vi: 'Một cơ quan viết nhiều cách', en: 'One agency written in several ways' },
  docs: {
    what: {
      vi: 'Chỉ ra cách viết ít dùng của một cơ quan khi văn bản đã có cách viết khác: “&” và “và”, “TP” và “thành phố”, thiếu hoặc thừa cấp. Mỗi cách viết được nhắc một lần, ở chỗ đầu tiên. Chỉ khác viết hoa, vị trí dấu thanh hoặc dấu nối thì nhắc ở mức “biên tập”. Không nhắc: UBND và Ủy ban nhân dân; tên có hay không kèm địa danh của chính địa phương; tên tắt đã được giới thiệu; phần nơi nhận; chữ in hoa toàn bộ.',
      en: 'Points once at each minority spelling of an agency that the document also writes otherwise. Differences of capitals, tone marks or dashes alone are hints. Silent for UBND in full or short, for the locality’s own name at the end, for abbreviations that were introduced, in the recipients and in words set in capitals.',
    },
    why: {
      vi: 'Một cơ quan viết nhiều cách làm người đọc tưởng là nhiều cơ quan, và không tìm, không lọc được nhiệm vụ của cơ quan đó.',
      en: 'Several names look like several bodies, and the tasks of one body can no longer be searched or filtered.',
    },
    example: {
      vi: 'Phòng Văn hóa và Thông tin chủ trì …\nPhòng Văn hoá & Thông tin phối hợp …',
      en: 'The same division under two names.',
    },
    fix: {
      vi: 'Sửa tại chỗ, sửa mọi chỗ viết như vậy, hoặc thống nhất mọi cách viết của cơ quan đó. Tên được đề nghị là tên trong danh mục nếu văn bản có dùng, nếu không là cách viết dùng nhiều nhất.',
      en: 'Change it here, wherever it is written so, or all spellings of that body. The catalogue’s form is offered where the document uses it, else the majority’s.',
    },
    safety: {
      vi: 'An toàn khi chỉ khác “&”, dấu nối, viết hoa, dấu thanh. Cần xem lại khi tên thừa hoặc thiếu cấp, chức danh.',
      en: 'Safe where only “&”, dashes, capitals or tone marks differ. For review where a level or office is added or missing.',
    },
  },
  check: function* ({ plan }) {
    for (const cluster of plan.agencies) {
      if (!cluster.generic && cluster.variants.length > 1) yield* judge(plan, cluster);
    }
  },
};

/** A spelling with the places where it counts. */
interface Spelling {
  readonly text: string;
  readonly places: readonly LocatedAgency[];
}

function* judge(plan: Plan, cluster: AgencyCluster): Iterable<Finding> {
  const spellings = cluster.variants
    .map(({ text, mentions }) => ({ text: tidy(text), places: mentions.filter((mention) => counts(plan, mention)) }))
    .filter((spelling) => spelling.places.length > 0);
  if (spellings.length < 2) return;
  const preferred = choose(spellings, cluster.canonical);
  const place = plan.header.locality;
  const deviant = spellings.filter(
    (spelling) => spelling !== preferred && !isEqual(spelling.text, preferred.text, place),
  );
  for (const spelling of deviant) {
    if (isIntroduced(plan, spelling)) continue;
    yield finding(spelling, preferred, deviant);
  }
}

const tidy = (text: string): string =>
  text
    .replace(/<\/?[a-z]{1,6}>|[*_]/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Recipients are listed in short forms by custom, and capitals say nothing about spelling. */
function counts(plan: Plan, { mention, span }: LocatedAgency): boolean {
  if (mention.generic || mention.text === mention.text.toUpperCase()) return false;
  return !plan.sections.some(
    ({ role, extent }) =>
      (role === 'recipients' || role === 'signature') && extent.start <= span.start && span.start < extent.end,
  );
}

/** The form to offer: the catalogue's where the document uses it, else the most frequent. */
function choose(spellings: readonly Spelling[], canonical: string): Spelling {
  const standard = words(canonical);
  const byUse = [...spellings].sort((a, b) => b.places.length - a.places.length);
  const clean = byUse.find(({ text }) => isPrefix(words(text), standard) && !/&|(?:^|\s)TP(?:\s|$)/.test(text));
  return clean ?? byUse.find(({ text }) => !text.includes('&')) ?? byUse[0]!;
}

const words = (text: string): readonly string[] => fold(text.normalize('NFC')).match(/[a-z0-9]+|&/g) ?? [];

const isPrefix = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 1 && short.length <= long.length && short.every((word, i) => word === long[i]);

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
];

/** Differences that nobody would call another spelling: UBND written out, the locality's own name, a first capital. */
function isEqual(a: string, b: string, locality: string | null): boolean {
  const plain = (text: string): string => {
    let key = text.normalize('NFC');
    const name = locality === null ? '' : ` ${locality}`;
    if (name !== '' && key.toLowerCase().endsWith(name.toLowerCase())) key = key.slice(0, -name.length);
    return key[0]!.toLowerCase() + key.slice(1);
  };
  if (plain(a) === plain(b)) return true;
  const written = (text: string): string =>
    SHORT_FORMS.reduce((key, [short, long]) => key.replace(short, long), fold(plain(text)));
  return written(a) === written(b) && fold(plain(a)) !== fold(plain(b));
}

/** The same but for capitals, tone marks and the form of dashes. */
const isStyle = (a: string, b: string): boolean => styleKey(a) === styleKey(b);

const styleKey = (text: string): string =>
  toneNeutral(text)
    .replace(/\s*[-–—−]\s*/g, '-')
    .replace(/\s+/g, ' ');

/** The same body without doubt: the same words, only joined otherwise. */
const isSafe = (a: string, b: string): boolean => joined(a) === joined(b);

const joined = (text: string): string =>
  words(text)
    .filter((word) => word !== 'va' && word !== '&')
    .join(' ')
    .replace(/\btp\b/g, 'thanh pho');

/** "Công an thành phố (CATP)", "(sau đây gọi tắt là CATP)": a short form that the text has introduced may be used. */
function isIntroduced(plan: Plan, { text, places }: Spelling): boolean {
  if (!/^\p{Lu}{2,}/u.test(text)) return false;
  const first = places[0]!.span.start;
  const before = plan.tree.text.slice(Math.max(0, first - 40), first);
  return /\([^()]*$/.test(before);
}

function finding(spelling: Spelling, preferred: Spelling, deviant: readonly Spelling[]): Finding {
  const style = isStyle(spelling.text, preferred.text);
  const first = spelling.places[0]!;
  const uses = spelling.places.length;
  const args = { variant: spelling.text, preferred: preferred.text, count: uses > 1 ? ` (${uses}×)` : '' };
  return {
    span: first.span,
    message: { text: style ? STYLE : MESSAGE, args },
    ...(style ? { severity: 'hint' as const } : {}),
    related: [
      {
        uri: null,
        span: preferred.places[0]!.span,
        message: { text: ELSEWHERE, args: { preferred: preferred.text, uses: preferred.places.length } },
      },
    ],
    fixes: () => fixes(spelling, preferred, deviant),
  };
}

function fixes(spelling: Spelling, preferred: Spelling, deviant: readonly Spelling[]): readonly Fix[] {
  const safe = isSafe(spelling.text, preferred.text);
  const everywhere = edits([spelling], preferred.text);
  const cluster = edits(deviant, preferred.text);
  const args = (places: number) => ({ preferred: preferred.text, places });
  const found: Fix[] = [];
  if (everywhere.length > 1) {
    found.push({ title: { text: FIX_ALL, args: args(everywhere.length) }, safe, preferred: true, edits: everywhere });
  }
  const here = everywhere.slice(0, 1);
  found.push({
    title: { text: FIX_HERE, args: args(1) },
    safe: safe && everywhere.length === 1,
    preferred: everywhere.length === 1,
    edits: here,
  });
  if (cluster.length > everywhere.length) {
    found.push({ title: { text: FIX_CLUSTER, args: args(cluster.length) }, safe: false, edits: cluster });
  }
  return found;
}

function edits(spellings: readonly Spelling[], preferred: string): readonly Edit[] {
  const seen = new Set<number>();
  return spellings
    .flatMap(({ places }) => places.map(({ span, mention }) => ({ span, text: sameCapital(preferred, mention.text) })))
    .sort((a: Edit, b: Edit) => a.span.start - b.span.start)
    .filter(({ span }: { span: Span }) => !seen.has(span.start) && seen.add(span.start));
}

/** "phòng Tư pháp" inside a sentence keeps its small letter. */
const sameCapital = (name: string, old: string): string =>
  /^\p{Ll}/u.test(old) && /^(?:Phòng|Ban|Trạm|Trung tâm|Tổ|Cán bộ|Công chức|Bộ phận) /.test(name)
    ? name[0]!.toLowerCase() + name.slice(1)
    : name;
