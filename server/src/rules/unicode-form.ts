/** Characters that look right and are not: combining marks, invisible ones, other alphabets, encodings before Unicode. */
import type { Plan } from '../plan/model';
import { convertPiece, type LegacyEncoding } from '../text/legacy';
import type { Localized } from '../text/localized';
import { shift } from '../text/span';
import type { Edit, Finding, Fix, Rule } from './rule';
import { encodingOf } from './text/encoding';
import { changed, type Form, type FormKind, formsOf } from './text/forms';
import { titleLine } from './text/title-line';

interface Wording {
  readonly message: Localized;
  readonly fix: Localized;
  readonly safe: boolean;
}

const WORDINGS: Readonly<Record<Exclude<FormKind, 'lost' | 'old' | 'new'>, Wording>> = {
  decomposed: {
    message: {
      vi: 'Văn bản có {count} chữ gõ bằng Unicode tổ hợp (dấu rời). Tìm kiếm, so sánh sẽ bỏ sót các chữ này. Đề nghị chuyển sang Unicode dựng sẵn.',
      en: '{count} letters are typed with combining marks. Searching misses them. Convert to precomposed Unicode.',
    },
    fix: { vi: 'Chuyển cả văn bản sang Unicode dựng sẵn', en: 'Convert the whole document to precomposed Unicode' },
    safe: true,
  },
  invisible: {
    message: {
      vi: 'Văn bản có ký tự ẩn ở {count} chỗ, thường do chép từ trang mạng. Từ có ký tự ẩn sẽ không tìm thấy được. Đề nghị xóa.',
      en: 'There are invisible characters in {count} places, mostly copied from web pages. Words with them cannot be found. Remove them.',
    },
    fix: { vi: 'Xóa ký tự ẩn trong cả văn bản', en: 'Remove the invisible characters in the whole document' },
    safe: true,
  },
  foreign: {
    message: {
      vi: '“{written}” có chữ cái của bảng chữ khác trông giống chữ Việt (cả văn bản: {count} từ). Tìm kiếm sẽ không thấy các từ này. Đề nghị thay bằng chữ Việt.',
      en: '“{written}” holds letters of another alphabet that look Vietnamese ({count} words in the document). Searching will miss them. Replace them.',
    },
    fix: {
      vi: 'Thay bằng chữ Việt trong cả văn bản ({count} từ)',
      en: 'Replace them in the whole document ({count} words)',
    },
    safe: false,
  },
  TCVN3: {
    message: {
      vi: 'Đoạn này gõ bằng bảng mã cũ TCVN3 (ABC), phông .VnTime (cả văn bản: {count} đoạn). Máy khác không đọc được dấu. Đề nghị chuyển sang Unicode.',
      en: 'This is text in the old TCVN3 (ABC) encoding ({count} paragraphs in the document). Its accents are lost elsewhere. Convert it to Unicode.',
    },
    fix: {
      vi: 'Chuyển từ TCVN3 sang Unicode ({count} đoạn)',
      en: 'Convert from TCVN3 to Unicode ({count} paragraphs)',
    },
    safe: false,
  },
  VNI: {
    message: {
      vi: 'Đoạn này gõ bằng bảng mã cũ VNI-Windows (cả văn bản: {count} đoạn). Máy khác không đọc được dấu. Đề nghị chuyển sang Unicode.',
      en: 'This is text in the old VNI-Windows encoding ({count} paragraphs in the document). Its accents are lost elsewhere. Convert it to Unicode.',
    },
    fix: { vi: 'Chuyển từ VNI sang Unicode ({count} đoạn)', en: 'Convert from VNI to Unicode ({count} paragraphs)' },
    safe: false,
  },
};
const ENCODINGS: Readonly<Record<LegacyEncoding, string>> = { TCVN3: 'TCVN3 (ABC)', VNI: 'VNI-Windows' };
const WHOLE = {
  vi: 'Cả văn bản gõ bằng bảng mã cũ {encoding}. Máy khác không đọc được dấu và chưa kiểm tra được nội dung. Đề nghị chuyển sang Unicode.',
  en: 'The whole document is in the old encoding {encoding}. Its accents are lost elsewhere, and nothing else can be checked. Convert it to Unicode.',
};
const FIX_WHOLE = {
  vi: 'Chuyển cả văn bản từ {encoding} sang Unicode',
  en: 'Convert the whole document from {encoding} to Unicode',
};
const LOST = {
  vi: 'Văn bản có ký tự không đọc được ở {count} chỗ, do chuyển đổi tệp làm mất. Đề nghị đối chiếu với bản gốc.',
  en: 'There are unreadable characters in {count} places, lost in a conversion. Compare with the original.',
};
const MIXED = {
  vi: 'Văn bản viết lẫn hai cách đặt dấu: “{written}” và các chữ tương tự {few} chỗ, cách kia {many} chỗ. Cả hai đều đúng. Nên thống nhất một cách.',
  en: 'Two ways of placing tone marks are mixed: as in “{written}” {few} times, the other way {many} times. Both are right. Keep to one.',
};
const FIX_MIXED = {
  vi: 'Thống nhất theo cách viết “{example}” ({count} chỗ)',
  en: 'Write all as in “{example}” ({count} places)',
};

export const unicodeForm: Rule = {
  id: 'unicode-form',
  severity: 'warning',
  legacy: true,
  tags: ['the-thuc'],
  title: { vi: 'Bảng mã, ký tự không chuẩn', en: 'Characters in a wrong form' },
  docs: {
    what: {
      vi: 'Nhắc một lần cho mỗi loại: chữ gõ bằng Unicode tổ hợp, ký tự ẩn, chữ cái Kirin, Hy Lạp hoặc chữ Ð của tiếng nước ngoài trông giống chữ Việt, đoạn còn ở bảng mã TCVN3 (ABC) hoặc VNI (cả văn bản ở bảng mã cũ thì chỉ có một lời nhắc, các quy tắc khác tạm dừng), ký tự đã mất khi chuyển đổi. Văn bản lẫn hai cách đặt dấu “hòa” và “hoà” chỉ được nhắc nhẹ. Không nhắc ký hiệu Hy Lạp đứng riêng.',
      en: 'Mentions once for each kind: combining marks, invisible characters, look-alike letters of other alphabets, paragraphs in TCVN3 or VNI (a whole document in one of them gets this finding alone), characters lost in a conversion. Mixing “hòa” and “hoà” is information only. Silent for lone Greek letters.',
    },
    why: {
      vi: 'TCVN 6909:2001 và Phụ lục I Nghị định số 30/2020/NĐ-CP yêu cầu Unicode dựng sẵn. Chữ khác mã nhìn giống hệt nhưng máy coi là chữ khác: không tìm thấy, không so sánh được.',
      en: 'TCVN 6909:2001 and Decree 30/2020/NĐ-CP ask for precomposed Unicode. Other forms look the same and are different to a computer.',
    },
    example: {
      vi: 'từ sớm, từ xa (mỗi chữ “ừ” gồm “ư” và dấu huyền rời); Ðề án (chữ Ð không phải Đ); ñy ban nh©n d©n',
      en: 'A “ừ” of two characters; the Icelandic Ð for Đ; TCVN3 text.',
    },
    fix: {
      vi: 'Chuyển cả văn bản một lần. Cách đặt dấu được thống nhất theo cách dùng nhiều hơn, hoặc cách kia.',
      en: 'Converts the whole document at once. Tone marks follow the way that is used more, or the other.',
    },
    safety: {
      vi: 'An toàn: dựng sẵn và xóa ký tự ẩn, vì chữ nhìn thấy không đổi. Cần xem lại: chuyển bảng mã cũ, thay chữ cái trông giống, thống nhất cách đặt dấu (tên người viết theo giấy tờ của họ).',
      en: 'Safe: composing and removing what cannot be seen. For review: old encodings, look-alike letters, tone placement (people write their names their own way).',
    },
  },
  check: function* ({ plan }) {
    const encoding = encodingOf(plan);
    if (encoding) {
      yield wholeText(plan, encoding);
      return;
    }
    const found = collect(plan);
    for (const [kind, { message, fix, safe }] of Object.entries(WORDINGS)) {
      const places = found.get(kind as FormKind);
      if (!places) continue;
      const args = { count: places.length, written: places[0]!.written };
      yield {
        span: places[0]!.span,
        message: { text: message, args },
        fixes: () => [{ title: { text: fix, args }, safe, preferred: true, edits: edits(places) }],
      };
    }
    const lost = found.get('lost');
    if (lost) yield { span: lost[0]!.span, message: { text: LOST, args: { count: lost.length } } };
    yield* mixed(found.get('old') ?? [], found.get('new') ?? []);
  },
};

function wholeText(plan: Plan, encoding: LegacyEncoding): Finding {
  const title = { text: FIX_WHOLE, args: { encoding: ENCODINGS[encoding] } };
  const edits = (): readonly Edit[] => convertBlocks(plan, encoding);
  return {
    span: titleLine(plan),
    message: { text: WHOLE, args: { encoding: ENCODINGS[encoding] } },
    fixes: () => [{ title, safe: false, preferred: true, edits: edits() }],
  };
}

/** Each paragraph and row that is not sound as it stands, from the first to the last character that changes. */
function convertBlocks({ tree }: Plan, encoding: LegacyEncoding): readonly Edit[] {
  return tree.blocks.flatMap((block, i) => {
    const right = block.kind === 'paragraph' || block.kind === 'row' ? convertPiece(block.text, encoding) : null;
    if (right === null) return [];
    const { span, right: text } = changed(block.text, right);
    return [{ span: shift(span, tree.starts[i]!), text }];
  });
}

/** Everything of each kind, placed in the document, in its order. */
function collect({ tree }: Plan): ReadonlyMap<FormKind, readonly Form[]> {
  const found = new Map<FormKind, Form[]>();
  tree.blocks.forEach((block, i) => {
    const start = tree.starts[i]!;
    for (const form of formsOf(block)) {
      // The byte order mark at the very beginning says what the file is; editors do not show it.
      if (form.kind === 'invisible' && start + form.span.start === 0) continue;
      const placed = { ...form, span: shift(form.span, start) };
      const same = found.get(form.kind);
      if (same) same.push(placed);
      else found.set(form.kind, [placed]);
    }
  });
  return found;
}

const edits = (forms: readonly Form[]): readonly Edit[] =>
  forms.map(({ span, right, written }) => ({ span, text: right ?? written }));

/** The rarer way is marked; of equally frequent ones the new one. */
function* mixed(old: readonly Form[], modern: readonly Form[]): Iterable<Finding> {
  if (old.length === 0 || modern.length === 0) return;
  const [few, many] = old.length < modern.length ? [old, modern] : [modern, old];
  const fix = (example: Form, changed: readonly Form[], preferred: boolean): Fix => ({
    title: { text: FIX_MIXED, args: { example: example.written, count: changed.length } },
    safe: false,
    preferred,
    edits: edits(changed),
  });
  const args = { written: few[0]!.written, few: few.length, many: many.length };
  yield {
    span: few[0]!.span,
    severity: 'info',
    message: { text: MIXED, args },
    fixes: () => [fix(many[0]!, few, true), fix(few[0]!, many, false)],
  };
}
