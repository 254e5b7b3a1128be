/** A place or a level that cannot be this plan's, usually left over from the plan that it was copied from. */
import { isProvinceOn } from '../knowledge/places';
import type { AgencyMention, Level, Plan } from '../plan/model';
import { fold, foldKey } from '../text/fold';
import { type Span, shift, span } from '../text/span';
import { blockScan, type Hit } from './blocks';
import { type Body, bodiesAt, isAbove, isCited, spellings } from './bodies';
import { counterpart } from './inherit';
import type { Finding, Fix, Rule, RuleContext } from './rule';
import { isClosing } from './sections';

const ABOVE = {
  vi: '“{name}” thuộc cấp trên, không do {issuer} giao việc được. Có thể còn sót từ kế hoạch khác. Đề nghị thay bằng cơ quan cùng cấp, hoặc ghi “đề nghị … phối hợp”.',
  en: '“{name}” is of a higher level and takes no orders from {issuer}. It may be left over from another plan. Name a body of this level, or ask for coordination.',
};
const SERVICE = {
  vi: '“{name}” thuộc cấp trên. Nếu dịch vụ này do cấp trên giải quyết thì nên bỏ khỏi danh mục của địa phương.',
  en: '“{name}” is of a higher level. If it handles this service, the service may not belong in this list.',
};
const PLACE = {
  vi: '“{name}” không phải đơn vị của địa phương này ({own}). Có thể còn sót từ kế hoạch khác. Đề nghị kiểm tra.',
  en: '“{name}” is not of this locality ({own}). It may be left over from another plan. Please check.',
};
const WORDS = {
  vi: '“{words}” không đúng với cấp của kế hoạch này. Có thể còn sót từ kế hoạch khác. Đề nghị sửa lại.',
  en: '“{words}” does not fit the level of this plan. It may be left over from another plan. Please correct it.',
};
const FIX = { vi: 'Thay bằng “{text}”', en: 'Replace with “{text}”' };

export const wrongJurisdiction: Rule = {
  id: 'wrong-jurisdiction',
  severity: 'warning',
  scans: true,
  tags: ['co-quan'],
  title: { vi: 'Sai địa phương hoặc sai cấp', en: 'Wrong place or level' },
  docs: {
    what: {
      vi: 'Chỉ ra địa danh hoặc cấp không thể là của kế hoạch: cơ quan cấp trên được giao chủ trì; UBND của huyện khác trong kế hoạch của xã; “trên địa bàn tỉnh” trong kế hoạch của thành phố trực thuộc trung ương; “Bộ Chỉ huy quân sự” ở cấp huyện; hai cấp viết liền nhau (“TP tỉnh”).',
      en: 'Points at a place or level that cannot be this plan’s: a body of a higher level in the lead; another district’s committee in a commune’s plan; “the province” in a centrally-run city’s plan; a provincial command at district level; two levels in a row (“TP tỉnh”).',
    },
    why: {
      vi: 'Đây là lỗi còn sót khi chép kế hoạch của cấp trên hoặc địa phương khác; giao việc ngoài thẩm quyền thì không có giá trị thực hiện.',
      en: 'Such words are left over from a plan that was copied; a task given beyond one’s authority binds nobody.',
    },
    example: {
      vi: 'Kế hoạch của UBND xã: “Cơ quan thực hiện: Phòng Kinh tế và Hạ tầng huyện chủ trì …”',
      en: 'A commune cannot give the lead to a district division.',
    },
    fix: {
      vi: 'Thay bằng cơ quan cùng lĩnh vực ở cấp của kế hoạch, hoặc từ chỉ cấp đúng.',
      en: 'Replace with the body of that field at this level, or with the right level word.',
    },
    safety: {
      vi: 'Cần xem lại: có thể nhiệm vụ thật sự của cấp trên.',
      en: 'For review: the work may really be the higher level’s.',
    },
  },
  check: function* (context) {
    const { plan } = context;
    yield* bodiesAbove(context);
    // Names of places are not certain on a scan.
    if (plan.damaged) return;
    yield* otherPlaces(plan);
    for (const hit of leftOvers(plan)) if (!isCited(plan, hit.span.start)) yield leftOver(hit);
  },
};

/** Vertical bodies without an office at every level: who does their service is not the plan's choice. */
const VERTICAL = /^(?:dien-luc|bao-hiem-xa-hoi|kho-bac|ngan-hang|buu-dien|vien-thong)/;

const UNIT_WORD: Readonly<Record<Level, string>> = {
  xa: 'UBND xã',
  huyen: 'UBND huyện',
  tinh: 'UBND tỉnh',
  'trung-uong': 'cơ quan trung ương',
};

function* bodiesAbove(context: RuleContext): Iterable<Finding> {
  const { plan } = context;
  const { level, issuer } = plan.header;
  if (level === null) return;
  const bodies = bodiesAt(plan);
  const judge = function* (start: number, owners: readonly AgencyMention[], service: boolean): Iterable<Finding> {
    for (const owner of owners) {
      if (!owner.span || owner.generic) continue;
      const place = shift(owner.span, start);
      const body = bodies.get(place.start);
      if (!body?.level || !isAbove(body.level, level) || /^(?:vu|cuc)-/.test(body.sector)) continue;
      const vertical = VERTICAL.test(body.sector);
      if (service && (vertical || body.level === 'trung-uong')) continue;
      const args = { name: owner.text, issuer: issuer ?? UNIT_WORD[level] };
      yield {
        span: place,
        message: { text: service && level !== 'xa' ? SERVICE : ABOVE, args },
        ...(service && level !== 'xa' ? { severity: 'info' as const } : {}),
        fixes: () => replacement(place, counterpart(owner.text, context)),
      };
    }
  };
  for (const { start, reading } of plan.tasks) yield* judge(start, reading.owners, false);
  for (const { start, reading } of plan.services) yield* judge(start, reading.owners, true);
}

const replacement = (place: Span, text: string | null): readonly Fix[] =>
  text === null
    ? []
    : [{ title: { text: FIX, args: { text } }, safe: false, preferred: true, edits: [{ span: place, text }] }];

/** Committees of a place that is neither the issuer's own nor that of a document it carries out. */
function* otherPlaces(plan: Plan): Iterable<Finding> {
  const own = ownPlaces(plan);
  // The letterhead names the issuer itself, often run together with the name of the state.
  const head = plan.header.titleSpan?.start ?? 0;
  for (const { body, text, mentions } of spellings(plan)) {
    const expected = body.level === null ? undefined : own.get(body.level);
    if (!expected || body.place === null || body.place === expected.key || !isCommittee(body.sector)) continue;
    // Words of the name itself, not a place understood from elsewhere.
    if (!foldKey(text).includes(body.place)) continue;
    for (const { span: place } of mentions) {
      if (place.start >= head && !isClosing(plan, place.start)) yield otherPlace(place, text, body, expected);
    }
  }
}

const isCommittee = (sector: string): boolean => /^(?:ubnd|hdnd|chu-tich-ubnd|cong-an|van-phong-ubnd)$/.test(sector);

interface OwnPlace {
  /** Folded name. */
  readonly key: string;
  /** The committee of that place, as the plan writes it. */
  readonly text: string;
}

/** By level the one place that can be meant: the issuer's, and at higher levels that of the plans it carries out. */
function ownPlaces(plan: Plan): ReadonlyMap<Level, OwnPlace> {
  const own = new Map<Level, OwnPlace>();
  const { level, locality, parents } = plan.header;
  if (level === null) return own;
  if (locality !== null) own.set(level, { key: foldKey(locality), text: plan.header.issuer ?? locality });
  for (const { body, text, mentions } of spellings(plan)) {
    if (body.sector !== 'ubnd' || body.level === null || body.place === null) continue;
    if (!isAbove(body.level, level) || own.has(body.level)) continue;
    const isParent = mentions.some(({ span: place }) =>
      parents.some((reference) => reference.span.start <= place.start && place.end <= reference.span.end),
    );
    if (isParent) own.set(body.level, { key: body.place, text });
  }
  return own;
}

const otherPlace = (place: Span, name: string, { sector }: Body, expected: OwnPlace): Finding => ({
  span: place,
  message: { text: PLACE, args: { name, own: expected.text } },
  fixes: () => replacement(place, sector === 'ubnd' ? expected.text : null),
});

interface LeftOver extends Hit {
  readonly words: string;
  /** The same words for this plan's level. */
  readonly fixed: string;
}

/** Words that do not go with the level of the plan, by the kind of its issuer. */
function leftOvers(plan: Plan): readonly LeftOver[] {
  const { level, issuer, issueDate, locality } = plan.header;
  if (level === null) return [];
  const city = /thanh pho|tp\.? /.test(fold(issuer ?? ''));
  const found = doubledLevels(plan);
  if (level === 'tinh' && city && (locality === null || isProvinceOn(locality, issueDate ?? '2025-01-01')))
    found.push(...provinceWords(plan));
  if (level === 'huyen') found.push(...provincialCommand(plan));
  return found.sort((a, b) => a.span.start - b.span.start);
}

const doubledLevels = blockScan<LeftOver>((text) => {
  const folded = fold(text);
  if (!folded.includes(' tinh')) return [];
  // "TP tỉnh" and "huyện tỉnh" name two levels at once; "thành phố, tỉnh" and "tỉnh lỵ" do not.
  return [
    ...folded.matchAll(/(?<![a-z])(tp|thanh pho|huyen|thi xa|phuong|xa) tinh(?! [a-z]*ly)(?=[\s.,;)|]|$)/g),
  ].flatMap((match) => {
    const place = span(match.index, match.index + match[0].length);
    if (/\p{Lu}/u.test(text.slice(place.end, place.end + 2))) return [];
    const words = text.slice(place.start, place.end);
    return [{ span: place, words, fixed: words.slice(0, match[1]!.length) }];
  });
});

const provinceWords = blockScan<LeftOver>((text) => {
  const folded = fold(text);
  if (!folded.includes(' tinh')) return [];
  return [
    ...folded.matchAll(
      /(?<![a-z])(?:dia ban|hanh chinh cong|uy ban nhan dan|ubnd|cong an|so nganh cua|chu tich ubnd) (tinh)(?![a-z])/g,
    ),
  ].flatMap((match) => {
    const place = span(match.index, match.index + match[0].length);
    // "UBND tỉnh Quảng Nam" is another province's.
    if (/^\s\p{Lu}/u.test(text.slice(place.end, place.end + 2))) return [];
    const words = text.slice(place.start, place.end);
    return [{ span: place, words, fixed: `${words.slice(0, -4)}thành phố` }];
  });
});

const provincialCommand = blockScan<LeftOver>((text) => {
  const folded = fold(text);
  if (!folded.includes('chi huy')) return [];
  return [...folded.matchAll(/(?<![a-z])bo chi huy quan su (?:tp|thanh pho|huyen|thi xa|quan)(?![a-z])/g)].map(
    (match) => {
      const place = span(match.index, match.index + match[0].length);
      const words = text.slice(place.start, place.end);
      return { span: place, words, fixed: `Ban${words.slice(2)}` };
    },
  );
});

const leftOver = ({ span: place, words, fixed }: LeftOver): Finding => ({
  span: place,
  message: { text: WORDS, args: { words } },
  fixes: () => replacement(place, fixed),
});
