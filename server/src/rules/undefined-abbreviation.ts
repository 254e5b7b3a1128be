/** An abbreviation that the document never introduces. */
import type { Plan } from '../plan/model';
import { type Span, span } from '../text/span';
import { blockScan } from './blocks';
import { isCited } from './bodies';
import type { Finding, Rule } from './rule';
import { isClosing } from './sections';

const MESSAGE = {
  vi: '“{word}” chưa được giới thiệu ở lần dùng đầu. Người đọc ngoài ngành có thể không hiểu. Nên viết đầy đủ rồi ghi “(sau đây viết tắt là {word})”.',
  en: '“{word}” is never introduced. Readers from elsewhere may not know it. Write it out once, with “(sau đây viết tắt là {word})”.',
};
const FIX = { vi: 'Viết đầy đủ lần đầu: “{full}”', en: 'Write it out at first use: “{full}”' };

export const undefinedAbbreviation: Rule = {
  id: 'undefined-abbreviation',
  severity: 'hint',
  tags: ['chinh-ta'],
  title: { vi: 'Chữ viết tắt chưa được giới thiệu', en: 'Abbreviation never introduced' },
  docs: {
    what: {
      vi: 'Nhắc một lần, ở chỗ dùng đầu, chữ viết tắt không được giới thiệu bằng “(sau đây viết tắt là …)” hoặc trong ngoặc. Không nhắc các chữ ai cũng dùng (UBND, HĐND, BHXH, BHYT, CCCD, CNTT …), ký hiệu văn bản, tên cơ quan, nơi nhận và chữ in hoa toàn bộ.',
      en: 'Mentions once, at its first use, an abbreviation that is never introduced. Silent for those everybody uses, for document symbols, names of agencies, the recipients and words in capitals.',
    },
    why: {
      vi: 'Nghị định số 30/2020/NĐ-CP chỉ cho viết tắt cụm từ thông dụng; cụm từ khác phải giới thiệu ở lần đầu.',
      en: 'Decree 30/2020/NĐ-CP allows abbreviations that are in common use; others are introduced first.',
    },
    example: {
      vi: 'Đẩy mạnh tái cấu trúc quy trình giải quyết TTHC.',
      en: '“TTHC” (thủ tục hành chính) was not introduced.',
    },
    fix: {
      vi: 'Viết đầy đủ ở lần dùng đầu, kèm chữ viết tắt.',
      en: 'Write it out at first use, with the abbreviation.',
    },
    safety: {
      vi: 'Cần xem lại: một chữ tắt có thể có nhiều nghĩa.',
      en: 'For review: one abbreviation may mean several things.',
    },
  },
  check: function* ({ plan }) {
    const named = agencySpans(plan);
    const seen = new Set<string>();
    for (const hit of scan(plan)) {
      if (hit.introduced) seen.add(hit.word);
    }
    for (const hit of scan(plan)) {
      if (seen.has(hit.word) || isCited(plan, hit.span.start) || isClosing(plan, hit.span.start)) continue;
      if (within(named, hit.span.start)) continue;
      seen.add(hit.word);
      yield finding(hit);
    }
  },
};

interface Short {
  readonly span: Span;
  readonly word: string;
  /** Stands in brackets behind other words, or before a bracket that explains it. */
  readonly introduced: boolean;
}

/** Nobody introduces these. */
const COMMON = new Set(
  'UBND HĐND BHXH BHYT BHTN CCCD CMND CNTT MTTQ UBMTTQ UBMTTQVN VNEID VNPT TP TW QR LED PC GPS USB IP SMS PDF AI GDP ISO ODA FDI COVID ASEAN TCVN GIS API LAN WAN ID OTP HTTPS TV SIM THPT THCS HCM VT TT STT KT TM TL TUQ QĐ NĐ CP TTG NQ KH CT CV TB BC TTR HD NXB VN CAND QĐND WTO UNESCO KPI CPU RAM URL WIFI EU USD VND VNĐ HIV AIDS'.split(
    ' ',
  ),
);

/** What the usual ones stand for. */
const LONG: Readonly<Record<string, string>> = {
  TTHC: 'thủ tục hành chính',
  CSDL: 'cơ sở dữ liệu',
  CSDLQG: 'cơ sở dữ liệu quốc gia',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  CĐS: 'chuyển đổi số',
  CCHC: 'cải cách hành chính',
  ATTT: 'an toàn thông tin',
  ANTT: 'an ninh, trật tự',
  PCCC: 'phòng cháy, chữa cháy',
  QLNN: 'quản lý nhà nước',
  BCĐ: 'Ban Chỉ đạo',
  TCT: 'Tổ công tác',
  CBCC: 'cán bộ, công chức',
  ĐDĐT: 'định danh điện tử',
  ANQP: 'an ninh, quốc phòng',
  GPMB: 'giải phóng mặt bằng',
};

const ABBREVIATION = /(?<![\p{L}\p{M}\p{N}/&.-])\p{Lu}[\p{Lu}\p{N}]{1,9}(?![\p{L}\p{M}\p{N}/&]|-\p{L})/gu;
/** No Vietnamese syllable is without a vowel; words in capitals mostly have one. */
const VOWEL = /[AEIOUYÀ-Ýàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu;

const scan = blockScan<Short>((text) => {
  const found: Short[] = [];
  // A line in capitals says nothing about abbreviations.
  const lower = (text.match(/\p{Ll}/gu) ?? []).length;
  const upper = (text.match(/\p{Lu}/gu) ?? []).length;
  if (upper > lower) return found;
  for (const match of text.matchAll(ABBREVIATION)) {
    const word = match[0];
    if (/^\p{N}|^[IVXLC]+$/u.test(word) || COMMON.has(word) || !isConsonants(word)) continue;
    const end = match.index + word.length;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(end, end + 40);
    const introduced = OPENS.test(before) || isExplained(word, after);
    found.push({ span: span(match.index, end), word, introduced });
  }
  return found;
});

/** "thủ tục hành chính (TTHC", "(sau đây viết tắt là TTHC". */
const OPENS = /\(\s*["“]?$|(?:tắt là|gọi chung là|gọi là)\s*["“]?$/i;

/** "TTHC (thủ tục hành chính)": the bracket begins with the letters of the abbreviation. */
function isExplained(word: string, after: string): boolean {
  const bracket = /^\s*\(([^()]+)/.exec(after)?.[1];
  if (bracket === undefined) return false;
  const initials = bracket.split(/[\s,&-]+/).map((part) => part.slice(0, 1).toUpperCase());
  return initials.join('').startsWith(word.slice(0, 3));
}

/** At least two consonants in a row somewhere, and none of the syllables of a word in capitals. */
const isConsonants = (word: string): boolean => word.length > 2 && !VOWEL.test(word.replaceAll('Đ', 'D'));

function agencySpans(plan: Plan): readonly Span[] {
  return plan.agencies
    .flatMap(({ variants }) => variants.flatMap(({ mentions }) => mentions.map((mention) => mention.span)))
    .sort((a, b) => a.start - b.start);
}

/** True when `offset` lies in one of `spans` (ascending; nested ones are as rare as they are short). */
function within(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start > offset) high = middle - 1;
    else low = middle + 1;
  }
  return [spans[high], spans[high - 1]].some(
    (place) => place !== undefined && place.start <= offset && offset < place.end,
  );
}

function finding({ span: place, word }: Short): Finding {
  const long = LONG[word];
  const full = `${long} (sau đây viết tắt là ${word})`;
  return {
    span: place,
    message: { text: MESSAGE, args: { word } },
    fixes: () =>
      long === undefined
        ? []
        : [
            {
              title: { text: FIX, args: { full } },
              safe: false,
              preferred: true,
              edits: [{ span: place, text: full }],
            },
          ],
  };
}
