/** Places left to be filled in: number and date before signing, dotted lines, empty brackets. */
import type { Plan } from '../plan/model';
import { fold } from '../text/fold';
import { type Span, span, trimSpan } from '../text/span';
import { blockScan } from './blocks';
import type { Finding, Rule } from './rule';

const HEADER = {
  vi: 'Số hoặc ngày còn để trống; văn thư ghi sau khi ký. Không cần sửa khi còn là dự thảo.',
  en: 'Number or date is still blank; it is given after signing. Nothing to do while this is a draft.',
};
const TEXT = {
  vi: 'Chỗ này còn để trống. Người thực hiện không biết nội dung phải làm. Đề nghị ghi đầy đủ hoặc bỏ.',
  en: 'Something is left to be filled in here. Readers cannot know what is meant. Complete or remove it.',
};

export const unresolvedBlank: Rule = {
  id: 'unresolved-blank',
  severity: 'warning',
  tags: ['the-thuc'],
  title: { vi: 'Chỗ còn để trống', en: 'Blank left to fill in' },
  docs: {
    what: {
      vi: 'Chỉ ra chỗ còn để trống trong nội dung: số, ngày của văn bản viện dẫn, dòng chấm chấm, ngoặc vuông chờ điền, kể cả lời nhắc của mẫu như “[tên phong trào]”. Số và ngày của chính kế hoạch, kể cả ở dòng “Kèm theo Kế hoạch số …” của phụ lục, chỉ nhắc ở mức “biên tập” vì văn thư ghi sau khi ký. Dấu ba chấm ở cuối một danh sách không tính.',
      en: 'Points at blanks in the text: a cited document’s number or date, dotted lines, brackets to fill in, also with a template’s words (“[name of the campaign]”). The plan’s own number and date, in the header and in the appendix caption, are only hinted at: they are given after signing. An ellipsis that ends a list does not count.',
    },
    why: {
      vi: 'Chỗ trống sót lại làm văn bản ban hành thiếu nội dung.',
      en: 'A blank that slips through leaves the issued plan incomplete.',
    },
    example: {
      vi: 'Thực hiện Kế hoạch số     /KH-UBND ngày    tháng 3 năm 2023 của UBND tỉnh …',
      en: 'Number and day of the cited plan are blank.',
    },
    fix: { vi: 'Ghi đầy đủ. Trợ lý không tự điền.', en: 'Fill it in; nothing is invented.' },
    safety: { vi: 'Không có sửa tự động.', en: 'There is no automatic fix.' },
  },
  check: function* ({ plan }) {
    const own = ownPlaces(plan);
    for (const hit of scan(plan))
      yield finding(hit, hit.own || own.some((place) => place.start <= hit.span.start && hit.span.start < place.end));
  },
};

interface Blank {
  readonly span: Span;
  /** The number or date line of the plan itself. */
  readonly own: boolean;
}

const FILL = '[\\s.…_]';
/** "Số:      /KH-UBND", "số ……/QĐ-UBND". */
const NUMBER = new RegExp(`(?<![a-z])so\\s{0,3}:?${FILL}{0,40}/(?=[a-z]{2,5}-)`, 'g');
/** "ngày    tháng 3", "ngày …/…/2023", "ngày /01/2023", "tháng … năm 2023". */
const DATE = new RegExp(
  `(?<![a-z])ngay(?:${FILL}{1,40}(?=thang(?![a-z]))|${FILL}{0,40}/${FILL}{0,10}(?:\\d{0,2}${FILL}{0,4}/)?${FILL}{0,4}(?=\\d{2,4}|${FILL}|$))`,
  'g',
);
const MONTH = /(?<![a-z])thang[\s]{0,4}(?:[.…_][\s.…_]{0,30}|\s{3,20})(?=nam(?![a-z]))/g;
/** A dotted line, a row of underscores, a bracket that waits. */
const LINE = /(?:[.…][.…\s]{0,2}){6,200}|_{3,200}|\[\s{0,3}(?:\.{2,6}|…)?\s{0,3}\]|\(\s?(?:\.{3,6}|…{1,3})\s?\)/g;
/** "[tên phong trào]" out of a template: words in square brackets that are no link. */
const TEMPLATE = /\[(?=\p{L}[^\][\n]{0,40}\s)[^\][\n]{3,100}\](?![([:])/gu;

const scan = blockScan<Blank>((text, block) => {
  const folded = fold(text);
  const found: Blank[] = [];
  const own = /^\W*(?:so\s*:?|[\p{L} .]{2,40},\s*ngay)/u.test(folded.slice(0, 60)) && folded.length < 120;
  const caption = /^\W*\(?\s*(?:ban hanh )?kem theo/.test(folded);
  for (const pattern of [NUMBER, DATE, MONTH]) {
    for (const match of folded.matchAll(pattern)) {
      if (/\d/.test(match[0].replace(/\/.*$/s, ''))) continue;
      found.push({ span: trimSpan(text, span(match.index, match.index + match[0].length)), own: own || caption });
    }
  }
  if (/[.…]{3}|__|\[/.test(text)) {
    for (const match of [...text.matchAll(LINE), ...text.matchAll(TEMPLATE)]) {
      if (found.some(({ span: place }) => place.start < match.index + match[0].length && match.index < place.end))
        continue;
      // A dotted line across a signature or between header lines is drawn, not left blank.
      if (block.kind === 'paragraph' && !/\p{L}/u.test(text)) continue;
      found.push({ span: trimSpan(text, span(match.index, match.index + match[0].length)), own: own || caption });
    }
  }
  return joined(
    text,
    found.sort((a, b) => a.span.start - b.span.start),
  );
});

/** "ngày    tháng    năm 2026" is one blank, not two. */
function joined(text: string, blanks: readonly Blank[]): Blank[] {
  const result: Blank[] = [];
  for (const blank of blanks) {
    const last = result[result.length - 1];
    if (!last || !/^[\s.…_]{0,60}$/.test(text.slice(last.span.end, blank.span.start))) result.push(blank);
    else result[result.length - 1] = { span: span(last.span.start, blank.span.end), own: last.own || blank.own };
  }
  return result;
}

/** Where the plan's own number and date stand. */
const ownPlaces = ({ header }: Plan): readonly Span[] =>
  [header.numberSpan, header.dateSpan].filter((place) => place !== null);

const finding = ({ span: place }: Blank, own: boolean): Finding => ({
  span: place,
  message: { text: own ? HEADER : TEXT },
  ...(own ? { severity: 'hint' as const } : {}),
});
