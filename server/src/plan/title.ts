/** The title of a plan ("KẾ HOẠCH" and its subject, Decree 30/2020/NĐ-CP, appendix I part II section 5) and the preamble below it. */
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';

export interface Title {
  /** The kind and the subject in one line: "KẾ HOẠCH Triển khai …". */
  readonly text: string;
  readonly span: Span;
  /** From the end of the title to the first section. */
  readonly preamble: Span;
}

interface Line extends Span {
  /** Without emphasis and heading marks; same length as the line, so that offsets hold. */
  readonly plain: string;
  readonly folded: string;
}

/** How far into a document the first section may stand, in UTF-16 code units. */
const HEAD_LENGTH = 24_000;
const MOST_LINES_ABOVE = 60;
const MOST_SUBJECT = 900;

const PLAN = /^k[e3][\s-]{0,3}h[o0]?ach\b/;
const OTHER_KINDS = /^(?:phuong an|chuong trinh(?: hanh dong| cong tac| phoi hop)?|de an|lo trinh)\b/;
const SECTION =
  /^(?:phan (?:thu )?[ivx1-9a-z]{1,5}\b|(?!v\/v)[ivxl]{1,5}\s?[.)/-]|[1-9]\s?[.)]|[a-d][.)]|dieu 1\b|muc (?:1|i)\b)/;
/** How a preamble opens. */
const PREAMBLE =
  /^(?:can cu|thuc hien|de |nham |trien khai thuc hien|trien khai|tiep tuc|theo |xet |tren co so|thi hanh|ngay \d|nam \d{4} la|uy ban nhan dan|ubnd|thuc hien su|trong thoi gian|qua |sau khi|bo |so )/;

/** The title of `text`, or null when no line is one. */
export function readTitle(text: string): Title | null {
  const lines = linesOf(text, Math.min(text.length, HEAD_LENGTH));
  const at = titleLine(lines, PLAN) ?? titleLine(lines, OTHER_KINDS) ?? openingLine(lines);
  if (at === null) return null;
  let last = at;
  let length = lines[at]!.plain.trim().length;
  let gap = false;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!;
    const words = line.plain.trim();
    if (words === '' || /^[-–—_=~.\s]+$/.test(words)) {
      gap = true;
      continue;
    }
    if (SECTION.test(line.folded.trim()) && i > at + 1) break;
    if (/^\(?(?:ban hanh )?kem theo/.test(line.folded.trim())) break;
    const subject = last > at || hasSubject(lines[at]!);
    if (subject && endsSubject(line, lines.slice(at, last + 1), gap)) break;
    if (length + words.length > MOST_SUBJECT && subject) break;
    last = i;
    length += words.length + 1;
    gap = false;
  }
  const whole = span(start(lines[at]!), end(lines[last]!));
  const title = lines
    .slice(at, last + 1)
    .map((line) => line.plain.trim())
    .join(' ');
  return {
    text: title.replace(/\s+/g, ' ').trim(),
    span: whole,
    preamble: span(whole.end, sectionStart(lines, last + 1, text)),
  };
}

/** A title of another kind, alone on its line: the decision that a plan is issued with. */
const ISSUING = /^(?:quyet dinh|nghi quyet|chi thi|cong van|thong bao|to trinh)$/;
const OPENS = /^(?:can cu|thuc hien|trien khai|nham|theo|xet)\b/;

/** Where the letterhead of `text` ends at the latest, before `limit`: at another title, the preamble or the first section. */
export function letterheadEnd(text: string, limit: number): number {
  for (const line of linesOf(text, Math.min(limit, text.length, HEAD_LENGTH))) {
    if (line.start >= limit) break;
    const words = line.plain.trim();
    const folded = line.folded.trim();
    const prose = OPENS.test(folded.replace(/^[-+•]\s+/, '')) && words !== words.toUpperCase() && words.length > 12;
    if (prose || (ISSUING.test(folded) && words === words.toUpperCase()) || SECTION.test(folded)) return line.start;
  }
  return Math.min(limit, text.length);
}

/** True when "KẾ HOẠCH" and the subject share a line. */
const hasSubject = (line: Line): boolean => line.plain.trim().length > 14;

/** "Thực hiện Quyết định số": opens a preamble even where its line breaks off after a few words. */
const CITES = /\b(?:luat|nghi dinh|nghi quyet|quyet dinh|chi thi|ke hoach|cong van|thong tu|ket luan) so(?: \d|$)/;

/** True when `line` no longer belongs to the title that the lines `above` make up. */
function endsSubject(line: Line, above: readonly Line[], gap: boolean): boolean {
  const last = above[above.length - 1]!;
  const bullet = /^\s*[-+•]\s+/.exec(line.plain)?.[0].length ?? 0;
  const words = line.plain.slice(bullet).trim();
  const folded = line.folded.slice(bullet).trim();
  if (PREAMBLE.test(folded) && /^\p{Lu}/u.test(words) && words !== words.toUpperCase())
    return (
      gap ||
      bullet > 0 ||
      isCapitals(above) ||
      CITES.test(folded) ||
      !/^(?:trien khai|thuc hien|nham|de |theo )/.test(folded) ||
      /[.;:]$/.test(words) ||
      words.length > 30
    );
  if (!gap) return false;
  // A subject goes on after a blank line only where its last line breaks off: small letters, or capitals throughout.
  if (/^\p{Ll}/u.test(words)) return words.length > 200;
  return (
    !(words === words.toUpperCase() && last.plain.trim() === last.plain.trim().toUpperCase()) &&
    !/^(?:Năm|Giai đoạn|Trên địa bàn|Tại)\b/u.test(words)
  );
}

/** A subject in capitals goes on in capitals, but for its year and place. The line "KẾ HOẠCH" alone is no subject. */
const isCapitals = (lines: readonly Line[]): boolean =>
  (lines.length > 1 || hasSubject(lines[0]!)) && lines.every(({ plain }) => plain === plain.toUpperCase());

function sectionStart(lines: readonly Line[], from: number, text: string): number {
  for (let i = from; i < lines.length; i++) if (SECTION.test(lines[i]!.folded.trim())) return lines[i]!.start;
  return Math.min(text.length, lines[lines.length - 1]?.end ?? 0);
}

function titleLine(lines: readonly Line[], kind: RegExp): number | null {
  let seen = 0;
  for (let i = 0; i < lines.length && seen < MOST_LINES_ABOVE; i++) {
    const { plain, folded } = lines[i]!;
    const words = plain.trim();
    if (words === '') continue;
    seen++;
    const match = kind.exec(folded.trim());
    if (!match) continue;
    const head = words.slice(0, match[0].length);
    if (head === head.toUpperCase() || words.length === match[0].length) return i;
  }
  return null;
}

/** Words of the shortest title in small letters, and its length in UTF-16 code units. */
const FEWEST_WORDS = 5;
const LONGEST_LINE = 300;

/** "Kế hoạch Cải cách hành chính năm 2024" as the first line of a text without letterhead, right above its preamble. */
function openingLine(lines: readonly Line[]): number | null {
  const said = (line: Line): boolean => line.plain.trim() !== '';
  const at = lines.findIndex(said);
  const next = lines.slice(at + 1).find(said);
  if (at < 0 || !next) return null;
  const words = lines[at]!.plain.trim();
  if (!/^ke hoach /.test(lines[at]!.folded.trim()) || words.length > LONGEST_LINE || /[.;:,]$/.test(words)) return null;
  const opens = PREAMBLE.test(next.folded.trim()) || SECTION.test(next.folded.trim());
  return opens && words.split(/\s+/).length >= FEWEST_WORDS ? at : null;
}

function linesOf(text: string, limit: number): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < limit; ) {
    const brk = text.indexOf('\n', at);
    const stop = brk < 0 ? text.length : brk;
    // A line longer than the head holds no title; its first part tells enough.
    const raw = text.slice(at, Math.min(stop, at + HEAD_LENGTH));
    const plain = raw.replace(/[*_#>|\r]|<\/?[a-z]{1,6}\/?>/gi, (mark) => ' '.repeat(mark.length));
    lines.push({ start: at, end: at + raw.length, plain, folded: fold(plain) });
    at = stop + 1;
  }
  return lines;
}

const start = (line: Line): number => line.start + (line.plain.length - line.plain.trimStart().length);
const end = (line: Line): number => line.start + line.plain.trimEnd().length;
