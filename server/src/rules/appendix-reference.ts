/** An appendix whose caption does not fit the plan, or that the text never points to, or the reverse. */
import type { Citation, Plan, Section } from '../plan/model';
import { fold } from '../text/fold';
import { type Span, shift, span } from '../text/span';
import { numberKey } from '../workspace';
import type { Finding, Rule } from './rule';

const CAPTION = {
  vi: 'Phụ lục ghi kèm theo Kế hoạch số “{caption}”, nhưng kế hoạch này là “{own}”. Đề nghị sửa cho khớp.',
  en: 'The appendix says it belongs to plan “{caption}”, but this plan is “{own}”. Make them agree.',
};
const UNUSED = {
  vi: 'Nội dung kế hoạch không nhắc đến “{appendix}”. Người đọc không biết phụ lục dùng cho việc gì. Nên dẫn chiếu (“{appendix} kèm theo”).',
  en: 'The text never points to “{appendix}”. Readers cannot tell what it is for. Refer to it.',
};
const ABSENT = {
  vi: 'Nội dung dẫn chiếu “{appendix}” nhưng văn bản không có phụ lục này. Đề nghị bổ sung hoặc sửa dẫn chiếu.',
  en: 'The text refers to “{appendix}”, which the document does not have. Add it or correct the reference.',
};

export const appendixReference: Rule = {
  id: 'appendix-reference',
  severity: 'warning',
  tags: ['vien-dan'],
  title: { vi: 'Phụ lục và dẫn chiếu không khớp', en: 'Appendix and reference do not fit' },
  docs: {
    what: {
      vi: 'Chỉ ra: dòng “(Kèm theo Kế hoạch số … ngày …)” ở phụ lục khác số hoặc ngày của kế hoạch; phụ lục mà nội dung không nhắc đến; dẫn chiếu đến phụ lục không có. Số, ngày còn để trống thì không nhắc.',
      en: 'Points at a caption whose number or date differs from the header, at an appendix that the text never mentions, and at a reference to an appendix that is not there. Blank numbers and dates are left alone.',
    },
    why: {
      vi: 'Nghị định số 30/2020/NĐ-CP yêu cầu văn bản có phụ lục phải chỉ dẫn về phụ lục; dòng kèm theo sai làm phụ lục thành của văn bản khác.',
      en: 'Decree 30/2020/NĐ-CP asks the text to point to its appendices; a wrong caption makes one another document’s.',
    },
    example: {
      vi: '(Kèm theo Kế hoạch số 97/KH-UBND ngày 11/7/2022 của UBND xã Kon Gang)',
      en: 'The plan itself is number 79.',
    },
    fix: {
      vi: 'Sửa dòng kèm theo cho khớp với số, ngày của kế hoạch; thêm dẫn chiếu vào nội dung.',
      en: 'Make the caption fit; add a reference to the text.',
    },
    safety: { vi: 'Không có sửa tự động.', en: 'There is no automatic fix.' },
  },
  check: function* ({ plan }) {
    const appendices = plan.sections.filter(({ role, marker }) => role === 'appendix' && /^ph/i.test(fold(marker)));
    for (const appendix of appendices) yield* captionFindings(plan, appendix);
    yield* referenceFindings(plan, appendices);
  },
};

function* captionFindings(plan: Plan, { extent }: Section): Iterable<Finding> {
  const { header } = plan;
  for (const citation of plan.citations) {
    const at = citation.start + citation.span.start;
    if (at < extent.start || at >= extent.end || !isCaption(plan, at)) continue;
    const own = numberKey(header.number);
    const theirs = numberKey(citation.number);
    if (own !== null && theirs !== null && own !== theirs && citation.numberSpan) {
      yield mismatch(citation, citation.numberSpan, citation.number!, header.number!);
    } else if (
      header.issueDate !== null &&
      citation.date !== null &&
      citation.date !== header.issueDate &&
      citation.dateSpan
    ) {
      yield mismatch(citation, citation.dateSpan, shown(citation.date), shown(header.issueDate));
    }
    return;
  }
}

const shown = (date: string): string => date.split('-').reverse().join('/');

const mismatch = (citation: Citation, place: Span, caption: string, own: string): Finding => ({
  span: shift(place, citation.start),
  message: { text: CAPTION, args: { caption, own } },
});

const isCaption = (plan: Plan, at: number): boolean =>
  /kem theo\W{0,4}$/.test(fold(plan.tree.text.slice(Math.max(0, at - 20), at)));

const REFERENCE = /phu luc\s{1,3}(?:so\s{1,2})?([ivx]{1,4}|\d{1,2})(?![a-z\d])/g;

function* referenceFindings(plan: Plan, appendices: readonly Section[]): Iterable<Finding> {
  const bodyEnd = appendices[0]?.span.start ?? plan.tree.text.length;
  const body = fold(plan.tree.text.slice(0, bodyEnd).normalize('NFC'));
  if (body.length !== bodyEnd) return;
  const names = new Map(appendices.map((appendix) => [nameOf(appendix), appendix]));
  const mentioned = new Set<string>();
  for (const match of body.matchAll(REFERENCE)) {
    const place = span(match.index, match.index + match[0].length);
    // "Phụ lục I kèm theo Quyết định số 06/QĐ-TTg" is another document's.
    if (isForeign(body, place)) continue;
    mentioned.add(match[1]!);
    if (appendices.length > 0 && !names.has(match[1]!)) {
      yield {
        span: place,
        message: { text: ABSENT, args: { appendix: plan.tree.text.slice(place.start, place.end) } },
      };
    }
  }
  // "các Phụ lục kèm theo" speaks of all of them, "Phụ lục kèm theo" of the only one.
  const all =
    /(?:cac|\d{1,2}) phu luc|phu luc(?: chi tiet)?(?: \w+){0,3} kem theo(?! (?:quyet dinh|nghi|thong tu|ke hoach so))|(?:chi tiet|danh muc|bieu)[^.\n]{0,40}(?:tai|theo)? ?phu luc|\((?:co |theo |chi tiet tai |chi tiet theo )?phu luc/.test(
      body,
    );
  if (all) return;
  for (const [name, appendix] of names) {
    if (!mentioned.has(name))
      yield { span: appendix.span, message: { text: UNUSED, args: { appendix: appendix.marker } } };
  }
}

const nameOf = ({ marker }: Section): string => fold(marker).replace(/^phu luc\s*(?:so\s*)?/, '');

const isForeign = (body: string, { end }: Span): boolean =>
  /^[\s*]*(?:ban hanh )?(?:kem theo|cua|tai|theo|-)[\s*]*(?:[^.;\n]{0,20})?(?:quyet dinh|nghi dinh|nghi quyet|thong tu|luat|ke hoach so|cong van|de an)/.test(
    body.slice(end, end + 80),
  );
