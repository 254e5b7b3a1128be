/** Text in combining characters, in a legacy encoding, or with letters of another alphabet that look alike. */
import { compose, isDecomposed } from '../text/fold';
import { type Span, span } from '../text/span';
import { wordsOf } from './blocks';
import type { Finding, Rule } from './rule';

const DECOMPOSED = {
  vi: 'Văn bản có {count} chữ gõ bằng mã tổ hợp. Tìm kiếm, so sánh và một số phần mềm sẽ bỏ sót các chữ này. Đề nghị chuyển sang Unicode dựng sẵn.',
  en: '{count} letters are typed with combining marks. Searching misses them. Convert to precomposed Unicode.',
};
const LEGACY = {
  vi: 'Văn bản có vẻ gõ bằng bảng mã cũ ({encoding}). Không đọc được dấu nên không kiểm tra được. Đề nghị chuyển mã sang Unicode trước.',
  en: 'The text seems to be in a legacy encoding ({encoding}). Its accents cannot be read, nor the plan checked. Convert it to Unicode first.',
};
const FOREIGN = {
  vi: '“{word}” có chữ cái của bảng chữ khác trông giống chữ Việt. Tìm kiếm sẽ không thấy từ này. Đề nghị gõ lại.',
  en: '“{word}” holds letters of another alphabet that look Vietnamese. Searching will miss it. Retype it.',
};
const FIX_ALL = {
  vi: 'Chuyển cả văn bản sang Unicode dựng sẵn',
  en: 'Convert the whole document to precomposed Unicode',
};
const FIX_WORD = { vi: 'Gõ lại thành “{right}”', en: 'Retype as “{right}”' };

export const unicodeForm: Rule = {
  id: 'unicode-form',
  severity: 'warning',
  tags: ['the-thuc'],
  scans: true,
  title: { vi: 'Bảng mã, dạng chữ không chuẩn', en: 'Wrong form of Unicode' },
  docs: {
    what: {
      vi: 'Nhắc một lần khi văn bản có chữ tổ hợp (dấu rời), khi cả văn bản gõ bằng TCVN3 (ABC) hoặc VNI; chỉ ra từng từ có chữ cái Kirin, Hy Lạp trông giống chữ Việt.',
      en: 'Mentions once that a document holds combining marks, or is in TCVN3 or VNI; points at words with Cyrillic or Greek letters that look Vietnamese.',
    },
    why: {
      vi: 'TCVN 6909:2001 và Nghị định số 30/2020/NĐ-CP yêu cầu Unicode dựng sẵn. Chữ tổ hợp nhìn giống hệt nhưng máy coi là chữ khác.',
      en: 'TCVN 6909:2001 and Decree 30/2020/NĐ-CP ask for precomposed Unicode. Other forms look the same and are different to a computer.',
    },
    example: { vi: 'từ sớm, từ xa (chữ “ừ” gồm “ư” và dấu huyền rời)', en: 'The “ừ” is two characters.' },
    fix: { vi: 'Chuyển cả văn bản; gõ lại từ có chữ lạ.', en: 'Convert the document; retype the word.' },
    safety: { vi: 'An toàn: chữ nhìn thấy không đổi.', en: 'Safe: nothing visible changes.' },
  },
  check: function* ({ plan }) {
    const { text } = plan.tree;
    if (isDecomposed(text)) yield* decomposed(text);
    yield* legacy(text);
    if (LOOKALIKE.test(text)) yield* foreign(text);
  },
};

const CLUSTER = /\p{L}\p{M}+/gu;

function* decomposed(text: string): Iterable<Finding> {
  const places: Span[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    if (match[0].normalize('NFC') !== match[0]) places.push(span(match.index, match.index + match[0].length));
  }
  const [first] = places;
  if (!first) return;
  const edits = () => places.map((place) => ({ span: place, text: compose(text.slice(place.start, place.end)).text }));
  yield {
    span: first,
    message: { text: DECOMPOSED, args: { count: places.length } },
    fixes: () => [{ title: { text: FIX_ALL }, safe: true, preferred: true, edits: edits() }],
  };
}

/** Letters that stand between letters in TCVN3 text and hardly anywhere else; and VNI's vowel-and-mark pairs. */
const TCVN3 = /\p{L}[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ]\p{L}?/gu;
const TCVN3_SURE = /[µ¸¶·¹¨»¾¼½©®ª«¬]/g;
const VNI = /[aoeuAOEU][ùøûõïâáàåãäéèúüëÙØÛÕÏÂÁÀÅÃÄÉÈÚÜË]/g;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gi;

function* legacy(text: string): Iterable<Finding> {
  const sample = text.slice(0, 20_000);
  const real = (sample.match(VIETNAMESE) ?? []).length;
  const old = (sample.match(TCVN3_SURE) ?? []).length;
  const vni = (sample.match(VNI) ?? []).length;
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  if (letters < 40) return;
  const encoding =
    old > letters / 20 && old > real ? 'TCVN3 (ABC)' : vni > letters / 20 && vni > real * 2 ? 'VNI-Windows' : null;
  if (encoding === null) return;
  const at = sample.search(encoding === 'VNI-Windows' ? VNI : TCVN3);
  yield { span: span(Math.max(0, at), Math.max(0, at) + 2), message: { text: LEGACY, args: { encoding } } };
}

const LOOKALIKE = /[\u0370-\u03ff\u0400-\u04ff]/;

/** Cyrillic and Greek letters with the Latin ones they are taken for. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  һ: 'h',
  ԁ: 'd',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
  Ј: 'J',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ρ: 'p',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};

function* foreign(text: string): Iterable<Finding> {
  for (const { text: word, start, end } of wordsOf(text)) {
    if (!LOOKALIKE.test(word) || !/[a-z]/i.test(word.normalize('NFD'))) continue;
    const right = [...word].map((letter) => LATIN[letter] ?? letter).join('');
    if (LOOKALIKE.test(right)) continue;
    yield {
      span: span(start, end),
      message: { text: FOREIGN, args: { word } },
      fixes: () => [
        {
          title: { text: FIX_WORD, args: { right } },
          safe: true,
          preferred: true,
          edits: [{ span: span(start, end), text: right }],
        },
      ],
    };
  }
}
