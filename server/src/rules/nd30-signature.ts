/** The form of the signature block: TM., KT. and the deputy's line. */
import type { Plan } from '../plan/model';
import { fold } from '../text/fold';
import { type Span, span } from '../text/span';
import { isPartyDocument } from './nd30';
import type { Finding, Rule } from './rule';
import { closingParts } from './sections';

const PARTY = {
  vi: '“{written}” là cách ghi của văn bản Đảng; văn bản hành chính ghi “{right}”. Đề nghị sửa.',
  en: '“{written}” is the form of Party documents; here it is “{right}”.',
};
const NO_DEPUTY = {
  vi: 'Có “KT.” (ký thay) nhưng dòng dưới không phải chức danh cấp phó. Đề nghị ghi chức danh cấp phó ở dòng dưới.',
  en: '“KT.” (signing for) is not followed by a deputy’s title. Put the title on the next line.',
};
const NO_KT = {
  vi: 'Người ký là cấp phó nhưng không có dòng “KT.” (ký thay) ở trên. Đề nghị thêm dòng “KT. CHỦ TỊCH”, “KT. GIÁM ĐỐC” …',
  en: 'A deputy signs, but no “KT.” (signing for) stands above. Add “KT. CHỦ TỊCH”, “KT. GIÁM ĐỐC” …',
};
const FIX = { vi: 'Sửa thành “{right}”', en: 'Change to “{right}”' };

export const nd30Signature: Rule = {
  id: 'nd30-signature',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Cách ghi quyền hạn người ký', en: 'Form of the signature' },
  docs: {
    what: {
      vi: 'Kiểm tra khối chữ ký: “T/M”, “K/T” (của văn bản Đảng) trong văn bản hành chính; “KT.” mà không có chức danh cấp phó; chức danh cấp phó mà không có “KT.”. Văn bản của Đảng không nhắc.',
      en: 'Checks the signature block: Party forms in an administrative document, “KT.” without a deputy’s title, a deputy’s title without “KT.”. Party documents are left alone.',
    },
    why: {
      vi: 'Nghị định số 30/2020/NĐ-CP, Điều 13 và Phụ lục I, Phần I, Mục II, khoản 7: cách ghi cho biết ai ký và ký với quyền gì.',
      en: 'Decree 30/2020/NĐ-CP, article 13 and appendix I, part I, section II, 7: the form says who signs and by what right.',
    },
    example: { vi: 'TM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH', en: '“KT. CHỦ TỊCH” is missing.' },
    fix: {
      vi: 'Sửa “T/M” thành “TM.”, “K/T” thành “KT.”; thêm dòng còn thiếu.',
      en: 'Change “T/M” to “TM.”, “K/T” to “KT.”; add the missing line.',
    },
    safety: {
      vi: 'Sửa dạng chữ là an toàn; thêm chức danh thì người soạn thảo tự làm.',
      en: 'Changing the form is safe; titles are the drafter’s.',
    },
  },
  check: function* ({ plan }) {
    if (isPartyDocument(plan)) return;
    for (const part of closingParts(plan)) if (part.role === 'signature') yield* judge(plan, part);
  },
};

function* judge(plan: Plan, part: Span): Iterable<Finding> {
  const text = plan.tree.text.slice(part.start, part.end);
  const folded = fold(text);
  const place = (at: number, length: number): Span => span(part.start + at, part.start + at + length);
  for (const match of folded.matchAll(/(?<![a-z])(t\/m|k\/t)\.?(?= )/g)) {
    const right = match[1] === 't/m' ? 'TM.' : 'KT.';
    const at = place(match.index, match[0].length);
    const args = { written: text.slice(match.index, match.index + match[0].length), right };
    yield {
      span: at,
      message: { text: PARTY, args },
      fixes: () => [{ title: { text: FIX, args }, safe: true, preferred: true, edits: [{ span: at, text: right }] }],
    };
  }
  const acting = /(?<![a-z])k(?:t\.|\/t\.?)\s*[^\n]*/.exec(folded);
  const deputy =
    /(?<![a-z])pho\s+(?:chu tich|giam doc|truong|chanh|cuc truong|chi cuc truong|hieu truong|tong|bo truong|thu truong)[^\n]*/.exec(
      folded,
    );
  if (acting && !deputy) yield { span: place(acting.index, acting[0].trimEnd().length), message: { text: NO_DEPUTY } };
  if (deputy && !acting) yield { span: place(deputy.index, deputy[0].trimEnd().length), message: { text: NO_KT } };
}
