/** The form of the signing authority: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" (Decree 30/2020/NĐ-CP, II.7). */
import { type DraftingFormat, draftingFormats } from '../knowledge/format';
import type { Localized } from '../text/localized';
import { type Span, span } from '../text/span';
import type { Finding, Rule } from './rule';
import { closingStretches, FIX_WRITE, type Line, linesOf, normOf } from './text/drafting';

const DOT = {
  vi: '“{written}”: quyền hạn ký viết tắt có dấu chấm và một khoảng trống ({norm}). Nên viết “{right}”.',
  en: '“{written}”: the signing authority takes a full stop and a blank ({norm}). Write “{right}”.',
};
const PARTY = {
  vi: '“{written}” là cách ghi của văn bản Đảng. Văn bản hành chính ghi “{right}” ({norm}).',
  en: '“{written}” is the form of Party documents. Administrative ones write “{right}” ({norm}).',
};
const NO_DEPUTY = {
  vi: 'Ký thay “{written}” thì dòng dưới phải là chức vụ cấp phó của người ký ({norm}), ở đây là “{below}”.',
  en: 'Below “{written}” stands the deputy’s own title ({norm}); here it is “{below}”.',
};
const DEPUTY_ALONE = {
  vi: '“{written}” ký mà không ghi ký thay ai. {norm} quy định ghi “{right}” ở dòng trên.',
  en: '“{written}” signs without saying for whom. {norm} asks for “{right}” in the line above.',
};
const FIX_ABOVE = { vi: 'Thêm dòng “{right}”', en: 'Add the line “{right}”' };

export const nd30Signature: Rule = {
  id: 'nd30-signature',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Thể thức đề ký chưa đúng', en: 'Form of the signing authority' },
  docs: {
    what: {
      vi: 'Chỉ ra “TM”, “KT”, “TL”, “TUQ” thiếu dấu chấm, cách ghi “T/M”, “K/T” của văn bản Đảng, “KT.” mà dòng dưới không phải chức vụ cấp phó, và cấp phó ký mà không có “KT.”. Không nhắc khi chức vụ không đọc được, và văn bản của Đảng.',
      en: 'Points at “TM”, “KT”, “TL”, “TUQ” without full stop, at the Party’s forms “T/M” and “K/T”, at “KT.” without a deputy’s title below it, and at a deputy who signs without “KT.”. Silent where no title can be read, and for documents of the Party.',
    },
    why: {
      vi: 'Khoản 7 Mục II Phần I Phụ lục I và Điều 13 Nghị định số 30/2020/NĐ-CP: quyền hạn ký quyết định giá trị của văn bản.',
      en: 'Decree 30/2020/NĐ-CP, appendix I, part II, section 7: a document is worth what its signer may sign.',
    },
    example: { vi: 'K/T CHỦ TỊCH\nPHÓ CHỦ TỊCH', en: '“KT. CHỦ TỊCH” is right.' },
    fix: { vi: 'Viết lại cho đúng mẫu; thêm dòng “KT.”.', en: 'Write the standard form; add the line “KT.”.' },
    safety: {
      vi: 'An toàn: thêm dấu chấm, đổi “T/M” thành “TM.”. Cần xem lại: thêm dòng ký thay.',
      en: 'Safe: the full stop, “TM.” for “T/M”. For review: adding the line.',
    },
  },
  check: function* (context) {
    const { plan } = context;
    const norm = normOf(context);
    if (!norm) return;
    // A form that is badly off is not known for the signature's beginning and stands at the recipients' end.
    for (const stretch of [...closingStretches(plan, 'recipients'), ...closingStretches(plan, 'signature')]) {
      if (/[\t|]/.test(stretch.text)) continue;
      const lines = linesOf(stretch);
      const first = lines.findIndex(({ words }) => BEGINS.test(words));
      if (first >= 0) yield* inLines(lines.slice(first, first + MOST_LINES), norm);
    }
  },
};

/** Authority, title, and what may stand between them. */
const MOST_LINES = 4;
/** How each norm's authorities begin a line: the letters, and what stands for ". " behind them. */
const AUTHORITY = new Map(
  draftingFormats.map(({ id, authorities }) => {
    const letters = authorities.map(({ short }) => short.slice(0, -1)).join('|');
    return [id, new RegExp(String.raw`^(${letters})(\s*[.:]?\s*)(?=\p{Lu}{2})`, 'u')];
  }),
);
const PARTY_FORM = /^(\p{Lu})\s?\/\s?(\p{Lu})\s*\.?\s*(?=\p{Lu}{2})/u;
const BEGINS = /^(?:(?:TM|KT|TL|TUQ|Q|T\s?\/\s?M|K\s?\/\s?T)\b.*\p{Lu}{2}|PHÓ \p{Lu}{3})/u;

function* inLines(lines: readonly Line[], norm: DraftingFormat): Iterable<Finding> {
  for (const [i, line] of lines.entries()) {
    const party = PARTY_FORM.exec(line.words);
    const meant = party && norm.authorities.find((it) => it.party === `${party[1]}/${party[2]}`);
    if (meant) yield rewrite(line, party[0], `${meant.short} `, PARTY, norm);
    const authority = AUTHORITY.get(norm.id)!.exec(line.words);
    if (authority && authority[2] !== '. ' && (authority[1] !== 'Q' || /[.:]/.test(authority[2]!)))
      yield rewrite(line, authority[0], `${authority[1]}. `, DOT, norm);
    const below = lines[i + 1];
    if (/^K\/?T\b/.test(line.words) && below && isTitle(below.words) && !/^(?:PHÓ|THỨ)\s/u.test(below.words)) {
      const args = { written: line.words, below: below.words, norm: norm.name };
      yield { span: line.span, message: { text: NO_DEPUTY, args } };
    }
    const deputy = norm.deputies.find(({ title }) => title === line.words);
    if (deputy && !lines.slice(0, i).some(({ words }) => /^(?:K\/?T|TL|TUQ)\b/.test(words)))
      yield alone(line, deputy.under, norm);
  }
}

/** A title in capitals, not the signer's name or a note. */
const isTitle = (words: string): boolean =>
  words === words.toUpperCase() && /^(?:CHỦ|GIÁM|TRƯỞNG|HIỆU|BỘ|CHÁNH|CỤC|VIỆN|TỔNG)\s/u.test(words);

function rewrite(line: Line, written: string, right: string, message: Localized, { name }: DraftingFormat): Finding {
  const place: Span = span(line.span.start, line.span.start + written.length);
  const args = { written: written.trim(), right: right.trim(), norm: name };
  return {
    span: span(place.start, place.start + written.trimEnd().length),
    message: { text: message, args },
    fixes: () => [
      { title: { text: FIX_WRITE, args }, safe: true, preferred: true, edits: [{ span: place, text: right }] },
    ],
  };
}

function alone(line: Line, right: string, { name }: DraftingFormat): Finding {
  const at = line.span.start;
  return {
    span: line.span,
    message: { text: DEPUTY_ALONE, args: { written: line.words, right, norm: name } },
    fixes: () => [
      {
        title: { text: FIX_ABOVE, args: { right } },
        safe: false,
        preferred: true,
        edits: [{ span: span(at, at), text: `${right}\n` }],
      },
    ],
  };
}
