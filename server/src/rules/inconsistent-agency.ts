/** One body written in more than one way in the same document. */
import { needsNoIntroduction } from '../knowledge/abbreviations';
import type { AgencyCluster, AgencyMention, LocatedAgency, Plan } from '../plan/model';
import { fold, toneNeutral } from '../text/fold';
import type { Span } from '../text/span';
import { isOneBody } from './responsible';
import type { Edit, Finding, Fix, Rule } from './rule';
import { isClosing } from './sections';

const MESSAGE = {
  vi: '“{variant}” là cách viết khác của “{preferred}”{count}. Một cơ quan viết nhiều cách dễ bị hiểu là nhiều cơ quan. Đề nghị thống nhất.',
  en: '“{variant}” is another way of writing “{preferred}”{count}. Two names may be taken for two bodies. Use one.',
};
const STYLE = {
  vi: '“{variant}” và “{preferred}” chỉ khác cách viết hoa hoặc dấu nối. Nên thống nhất trong văn bản.',
  en: '“{variant}” and “{preferred}” differ only in capitals or dashes. Better use one.',
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
      vi: 'Chỉ ra cách viết ít dùng của một cơ quan khi văn bản đã có cách viết khác: “&” và “và”, “TP” và “thành phố”, thiếu hoặc thừa cấp. Mỗi cách viết được nhắc một lần, ở chỗ đầu tiên. Chỉ khác viết hoa hoặc dấu nối thì nhắc ở mức “biên tập”. Không nhắc: UBND và Ủy ban nhân dân; kiểu đặt dấu hòa/hoà (quy tắc unicode-form nhắc chung cho cả văn bản); tên có hay không kèm địa danh của chính địa phương; tên tắt đã được giới thiệu; phần nơi nhận; chữ in hoa toàn bộ.',
      en: 'Points once at each minority spelling of an agency that the document also writes otherwise. Differences of capitals or dashes alone are hints. Silent for UBND in full or short, for tone placement (unicode-form speaks of it once), for the locality’s own name at the end, for abbreviations that were introduced, in the recipients and in words set in capitals.',
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
    yield* abbreviatedSchemes(plan);
  },
};

const SCHEME = /(?<!\p{L})ĐA ?(\d{2,3})(?!\d)/u;

/** "Tổ công tác ĐA06 tỉnh" beside "Tổ công tác Đề án 06 tỉnh": the scheme in a body's name in two ways, whatever its level. */
function* abbreviatedSchemes(plan: Plan): Iterable<Finding> {
  const named = plan.agencies
    .flatMap(({ variants }) => variants)
    .map(({ text, mentions }) => ({
      text: tidy(text),
      places: mentions.filter(({ span }) => !isClosing(plan, span.start)),
      tasked: 0,
    }))
    .filter(({ places }) => places.length > 0);
  for (const spelling of named) {
    const number = SCHEME.exec(spelling.text)?.[1];
    const inFull = number && named.find(({ text }) => text.includes(`Đề án ${number}`));
    if (!inFull) continue;
    const text = spelling.text.replace(SCHEME, `Đề án ${number}`);
    yield finding(plan, spelling, { ...inFull, text }, [spelling]);
  }
}

/** A spelling with the places where it counts. */
interface Spelling {
  readonly text: string;
  readonly places: readonly LocatedAgency[];
  /** Places where the body is given something to do. */
  readonly tasked: number;
}

function* judge(plan: Plan, cluster: AgencyCluster): Iterable<Finding> {
  const spellings = spellingsOf(plan, cluster);
  if (spellings.length < 2) return;
  const full = spellings.filter(({ text }) => !isInitials(text));
  if (full.length === 0) return;
  const preferred = choose(full, cluster.canonical);
  const deviant = spellings.filter((spelling) => spelling.text !== preferred.text && differs(spelling, preferred));
  for (const spelling of deviant) if (!isIntroduced(plan, spelling)) yield finding(plan, spelling, preferred, deviant);
}

/** A heading names a body with care; in running text it is spoken of. */
const WEIGHT = { owner: 1, coop: 1, heading: 2, mention: 0 };

function spellingsOf(plan: Plan, cluster: AgencyCluster): readonly Spelling[] {
  const spellings = new Map<string, { text: string; places: LocatedAgency[] }>();
  for (const variant of cluster.variants) {
    const [first] = variant.mentions;
    if (!first || !isName(variant.text, first.mention)) continue;
    // Recipients are listed in short forms by custom.
    const places = variant.mentions.filter(({ span }) => !isClosing(plan, span.start));
    if (places.length === 0) continue;
    const text = tidy(variant.text);
    const key = text.slice(0, 1).toLowerCase() + text.slice(1);
    const same = spellings.get(key);
    // "phòng Tư pháp" inside a sentence is no other spelling of "Phòng Tư pháp".
    if (!same) spellings.set(key, { text, places });
    else spellings.set(key, { text: [text, same.text].sort()[0]!, places: [...same.places, ...places] });
  }
  return [...spellings.values()].map(({ text, places }) => ({
    text,
    places: places.sort((a, b) => a.span.start - b.span.start),
    tasked: places.reduce((sum, { use }) => sum + WEIGHT[use], 0),
  }));
}

const tidy = (text: string): string =>
  text
    .replace(/<\/?[a-z]{1,6}>|[*_]/gi, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Capitals say nothing about spelling, a single word is no name, and a class of bodies is not one. */
const isName = (text: string, mention: AgencyMention): boolean =>
  ((/ /.test(text) && text !== text.toUpperCase()) || isInitials(text)) && isOneBody(mention);

/** "CAT", "TYT", "LĐLĐ": one word of initials; not those that stand for their body everywhere ("BHXH"). */
const isInitials = (text: string): boolean => /^[A-ZĐ]{3,6}$/.test(text) && !needsNoIntroduction(text);

/**
 * The form to offer: one that has the catalogue's words where the document uses one, else the most frequent; of those
 * that differ in capitals or accents alone the catalogue's.
 */
function choose(spellings: readonly Spelling[], canonical: string): Spelling {
  const byUse = [...spellings].sort((a, b) => b.tasked - a.tasked || b.places.length - a.places.length);
  const tasked = byUse.filter((spelling) => spelling.tasked > 0);
  const among = tasked.length > 0 ? tasked : byUse;
  const isClean = ({ text }: Spelling): boolean => !/&|(?:^|\s)TP(?:\s|$)/.test(text);
  const standard = core(canonical);
  const alike = among.filter((it) => isClean(it) && core(it.text) === standard);
  const listed = alike.find((it) => canonical.startsWith(it.text) && it.tasked * 2 >= alike[0]!.tasked);
  const best = listed ?? alike[0] ?? among.find(isClean) ?? among[0]!;
  const spelt = spellings.find((it) => fold(it.text) === fold(best.text) && canonical.startsWith(it.text)) ?? best;
  // "Tài chính- Kế hoạch": a dash stands between blanks, whatever the document does.
  const text = spelt.text.replace(/\s*[-–]\s+|\s+[-–]\s*/g, (dash) => (/^\s.*\s$/.test(dash) ? dash : ' - '));
  return spellings.find((it) => it.text === text) ?? { ...spelt, text, places: [] };
}

const words = (text: string): readonly string[] => fold(text.normalize('NFC')).match(/[a-z0-9]+|[&-]/g) ?? [];

const OFFICE = /^(?:cong chuc|can bo|bo phan) /;
const UNIT = / (?:cap )?(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: .*)?$/;

/** The words of a name without the office in front and the level behind. */
const core = (text: string): string => words(text).join(' ').replace(OFFICE, '').replace(UNIT, '');

/**
 * True when the two would be called different spellings. A missing level or office counts only where the body is given a
 * task: "theo hướng dẫn của Tòa án nhân dân" speaks of the courts at large.
 */
function differs(spelling: Spelling, preferred: Spelling): boolean {
  const [a, b] = [bare(spelling.text), bare(preferred.text)];
  if (a === b || isTonePlacement(a, b) || isAbbreviated(a, b) || withoutPlace(written(a), written(b))) return false;
  return isSafe(a, b) || isStyle(a, b) || spelling.tasked > 0;
}

/** Without what nobody would call another spelling: a first capital, "các". */
const bare = (text: string): string => {
  const plain = text.normalize('NFC').replace(/(^| )các /i, '$1');
  return plain.slice(0, 1).toLowerCase() + plain.slice(1);
};

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(^| )ubnd(?= |$)/gi, '$1ủy ban nhân dân'],
  [/(^| )hđnd(?= |$)/gi, '$1hội đồng nhân dân'],
  [/(^| )bhxh(?= |$)/gi, '$1bảo hiểm xã hội'],
];

/** With those abbreviations written out that need no introduction. */
const written = (text: string): string => SHORT_FORMS.reduce((all, [short, long]) => all.replace(short, long), text);

/** "Văn hoá" and "Văn hóa": unicode-form speaks of the two ways for the document as a whole. */
const isTonePlacement = (a: string, b: string): boolean =>
  toneNeutral(a) === toneNeutral(b) && capitals(a) === capitals(b);

const capitals = (text: string): string => text.replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a');

/** The same but for the abbreviations that stand beside the full form everywhere. */
const isAbbreviated = (a: string, b: string): boolean => fold(a) !== fold(b) && fold(written(a)) === fold(written(b));

const UNIT_AT_END = /(?:^| )(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)$/;

/** True for "UBND thành phố" and "Ủy ban nhân dân thành phố Huế": the place is named once and then understood. */
function withoutPlace(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [shorter, longer] = [fold(short), fold(long)];
  return longer.startsWith(`${shorter} `) && UNIT_AT_END.test(shorter) && /^ \p{Lu}/u.test(long.slice(short.length));
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
    .filter((word) => !/^(?:va|[&-])$/.test(word))
    .join(' ')
    .replace(/\btp\b/g, 'thanh pho');

/** "Công an thành phố (CATP)", "(sau đây gọi tắt là CATP)": a short form that the text has introduced may be used. */
function isIntroduced(plan: Plan, { text, places }: Spelling): boolean {
  if (!/^\p{Lu}{2,}/u.test(text)) return false;
  const first = places[0]!.span.start;
  const before = plan.tree.text.slice(Math.max(0, first - 40), first);
  return /\([^()]*$/.test(before);
}

function finding(plan: Plan, spelling: Spelling, preferred: Spelling, deviant: readonly Spelling[]): Finding {
  const style = isStyle(spelling.text, preferred.text);
  const first = spelling.places[0]!;
  const uses = spelling.places.length;
  const args = { variant: spelling.text, preferred: preferred.text, count: uses > 1 ? ` (${uses}×)` : '' };
  return {
    span: first.span,
    message: { text: style ? STYLE : MESSAGE, args },
    ...(style ? { severity: 'hint' as const } : {}),
    related: preferred.places.slice(0, 1).map(({ span }) => ({
      uri: null,
      span,
      message: { text: ELSEWHERE, args: { preferred: preferred.text, uses: preferred.places.length } },
    })),
    fixes: () => fixes(plan, spelling, preferred, deviant),
  };
}

function fixes(plan: Plan, spelling: Spelling, preferred: Spelling, deviant: readonly Spelling[]): readonly Fix[] {
  const safe = isSafe(spelling.text, preferred.text);
  const everywhere = edits(plan, [spelling], preferred.text);
  const cluster = edits(plan, deviant, preferred.text);
  const args = (places: number) => ({ preferred: preferred.text, places });
  const found: Fix[] = [];
  if (everywhere.length > 1) {
    found.push({ title: { text: FIX_ALL, args: args(everywhere.length) }, safe, preferred: true, edits: everywhere });
  }
  const here = everywhere.filter(({ span }) => span.start === spelling.places[0]!.span.start);
  if (here.length > 0)
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

function edits(plan: Plan, spellings: readonly Spelling[], preferred: string): readonly Edit[] {
  const seen = new Set<number>();
  // A name that runs on over a page break or the next row of a table does not stand in one piece.
  const isWhole = ({ span, mention }: LocatedAgency): boolean =>
    tidy(plan.tree.text.slice(span.start, span.end)) === tidy(mention.text);
  return spellings
    .flatMap(({ places }) =>
      places.filter(isWhole).map(({ span, mention }) => ({ span, text: sameCapital(preferred, mention.text) })),
    )
    .sort((a: Edit, b: Edit) => a.span.start - b.span.start)
    .filter(({ span }: { span: Span }) => !seen.has(span.start) && seen.add(span.start));
}

/** "phòng Tư pháp" inside a sentence keeps its small letter. */
const sameCapital = (name: string, old: string): string =>
  /^\p{Ll}/u.test(old) && /^(?:Phòng|Ban|Trạm|Trung tâm|Tổ|Cán bộ|Công chức|Bộ phận) /.test(name)
    ? name[0]!.toLowerCase() + name.slice(1)
    : name;
