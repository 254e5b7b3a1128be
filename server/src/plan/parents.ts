/** Which of the documents that a plan cites it carries out: "Thực hiện Kế hoạch số 39/KH-UBND …". */
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { normaliseIssuer } from './authority';
import { absolute, type Citation, type ParentReference } from './model';

/** Laws and regulations bind every plan; a plan that cites nothing else but "Căn cứ" does not carry them out. */
const NORMS = new Set([
  'Luật',
  'Bộ luật',
  'Hiến pháp',
  'Pháp lệnh',
  'Nghị định',
  'Thông tư',
  'Thông tư liên tịch',
  'Văn bản hợp nhất',
]);

/** What is sent upward: a plan may answer it, but does not carry it out. */
const UPWARD = new Set(['Tờ trình', 'Báo cáo']);

/**
 * The parents named in `title` and `preamble` of `text`, in the order of their first mention. Documents under "Thực
 * hiện", "Triển khai" come first; those under "Căn cứ" count only where there is nothing else, plans before others.
 * `issued`: what the decision that the plan is issued with says above the plan's title. `own`: the plan's number.
 */
export function readParents(
  text: string,
  title: Span | null,
  issued: Span | null,
  preamble: Span,
  citations: readonly Citation[],
  own: string | null,
): ParentReference[] {
  const within = (region: Span | null) =>
    region ? citations.filter((each) => !UPWARD.has(each.type) && isIn(absolute(each, each.span), region)) : [];
  const [titled, above, cited] = [within(title), within(issued), within(preamble)];
  const carried = [
    ...(title ? carriedOut(text, title, titled, true) : []),
    ...(issued ? carriedOut(text, issued, above, false) : []),
    ...carriedOut(text, preamble, cited, false),
  ];
  const named = carried.length > 0 ? carried : basis([...above, ...cited]);
  return merge(named.filter((each) => each.number !== null && each.number !== own));
}

const isIn = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Citations of `region` that a verb of carrying out governs. A title's own citation always is what it is about. */
function carriedOut(text: string, region: Span, citations: readonly Citation[], title: boolean): Citation[] {
  const found: Citation[] = [];
  let governed = false;
  let end = region.start;
  for (const citation of citations) {
    const at = absolute(citation, citation.span);
    const before = fold(text.slice(Math.max(end, at.start - 2000), at.start));
    const first = end === region.start;
    const lead = leadOf(before, first);
    end = at.end;
    if (lead === 'basis') governed = false;
    else if (lead === 'carry') governed = true;
    else if (lead === 'nested' && !(title && first)) continue;
    else if (title && first) governed = true;
    if (governed) found.push(citation);
  }
  return found;
}

const CARRY =
  /(?:^|[.;:\n,])\s*[-+*]*\s*(?:de |nham )?(?:tiep tuc |to chuc )?(?:trien khai |thyuc |thuc |thue |thi )(?:thuc )?(?:hien|hanh)?\b/g;
const BASIS = /(?:^|[.;:\n,])\s*[-+*]*\s*(?:can cu|theo|xet|tren co so)\b/g;

/** What the words between two citations say of the second. */
function leadOf(before: string, first: boolean): 'carry' | 'basis' | 'nested' | 'listed' {
  const carry = lastIndex(before, CARRY);
  const basis = lastIndex(before, BASIS);
  if (basis > carry) return 'basis';
  const last = Math.max(carry, basis);
  // A new sentence or item that opens with its own verb.
  if (last >= 0 && (first || /[.;\n:]/.test(before.slice(0, last + 2)))) return 'carry';
  if (first) return carry >= 0 ? 'carry' : 'nested';
  return /(?:[;,]|\bva|\bcung|\bcac)\s*[*"“]*$/.test(before) || /[;\n]\s*[-+*]?\s*$/.test(before) ? 'listed' : 'nested';
}

function lastIndex(text: string, pattern: RegExp): number {
  let index = -1;
  for (const match of text.matchAll(pattern)) index = match.index;
  return index;
}

/** What a plan that only says "Căn cứ" stands on. */
function basis(citations: readonly Citation[]): Citation[] {
  const numbered = citations.filter((each) => each.number !== null && !NORMS.has(each.type));
  const plans = numbered.filter((each) => each.type.startsWith('Kế hoạch'));
  return plans.length > 0 ? plans : numbered;
}

function merge(citations: readonly Citation[]): ParentReference[] {
  const parents = new Map<string, ParentReference>();
  for (const citation of citations) {
    const key = fold(citation.number!);
    const known = parents.get(key);
    const issuer = citation.issuer === null ? null : normaliseIssuer(citation.issuer);
    parents.set(key, {
      kind: known?.kind ?? fold(citation.type).replace(/\s+/g, '-'),
      number: known?.number ?? citation.number!,
      date: known?.date ?? citation.date,
      issuer: known?.issuer ?? issuer,
      span: known?.span ?? absolute(citation, citation.span),
    });
  }
  return [...parents.values()];
}
