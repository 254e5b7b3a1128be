/** Words that are no Vietnamese syllable, and slips that make another word ("CHIA SẼ"). */
import { type Span, span } from '../text/span';
import { blockScan, type Hit } from './blocks';
import type { Finding, Fix, Rule } from './rule';
import { damagedRegions } from './text/damage-scan';
import { findOddWords } from './text/odd-words';
import { runningText } from './text/running';
import { findSlips, type Misspelling } from './text/slips';

const LIKELY = {
  vi: '“{written}” có lẽ gõ nhầm, đúng là “{right}”. Sai một dấu có thể thành nghĩa khác. Đề nghị sửa lại.',
  en: '“{written}” looks like a slip for “{right}”. One mark can change the meaning. Correct it.',
};
const CERTAIN = {
  vi: '“{written}” viết sai, đúng là “{right}”. Đề nghị sửa lại.',
  en: '“{written}” is misspelled; “{right}” is right. Correct it.',
};
const UNKNOWN = {
  vi: '“{written}” không phải là một tiếng trong tiếng Việt. Có lẽ gõ nhầm. Đề nghị xem lại.',
  en: '“{written}” is no Vietnamese syllable; probably a typing slip. Check it.',
};
const FIX_ONE = { vi: 'Sửa thành “{right}”', en: 'Change to “{right}”' };
const FIX_SAME = { vi: 'Sửa thành “{right}” ở cả {places} chỗ', en: 'Change to “{right}” in all {places} places' };

export const spelling: Rule = {
  id: 'spelling',
  severity: 'warning',
  tags: ['chinh-ta'],
  title: { vi: 'Sai chính tả', en: 'Misspelled word' },
  docs: {
    what: {
      vi: 'Chỉ ra chữ không thể là một tiếng trong tiếng Việt, dấu thanh đặt nhầm chữ (“đựơc”, “qúy”), chữ còn nguyên phím gõ (“cuar”, “thuwcj”), hai chữ dính nhau (“hằngtháng”) và những cụm từ quen thuộc bị sai một dấu (“chia sẽ”, “tống hợp”, “Công Dịch vụ công”). Không nhắc tên riêng, tên tiếng dân tộc, từ mượn, từ nước ngoài, từ viết tắt, địa chỉ thư và trang mạng, cách viết i/y, hòa/hoà. Bản quét hoặc đoạn quét mất dấu không bị nhắc từng chữ: đã có `ocr-damage`.',
      en: 'Points at words that cannot be Vietnamese, tone marks on the wrong letter, keys left undone by the typing method, words stuck together, and fixed expressions with one mark wrong. Silent for names, minority languages, loans, foreign words, abbreviations, addresses, i/y and hòa/hoà. A damaged scan, or a scanned stretch, is left to `ocr-damage`.',
    },
    why: {
      vi: 'Sai một dấu thành chữ khác nghĩa: “Trường Công an xã” không phải “Trưởng Công an xã”. Lỗi sau khi ký phải đính chính bằng công văn (khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP).',
      en: 'One mark makes another word, and after signing an error needs a letter of correction (Decree 30/2020/NĐ-CP, article 18.3).',
    },
    example: {
      vi: 'TÍCH HỢP, CHIA SẼ DỮ LIỆU DÂN CƯ',
      en: '“CHIA SẼ” is a slip for “CHIA SẺ” (to share).',
    },
    fix: {
      vi: 'Sửa một chỗ, hoặc mọi chỗ sai giống nhau. Danh sách từ ngữ nằm trong `server/data/spelling.json`.',
      en: 'Change one place, or all that are wrong in the same way. The list of expressions is in `server/data/spelling.json`.',
    },
    safety: {
      vi: 'An toàn khi chữ đã viết không thể là tiếng Việt và chỉ có một cách sửa (dấu đặt nhầm, phím gõ còn sót, lỗi quen tay); cần xem lại khi chữ đã viết cũng có nghĩa.',
      en: 'Safe where what is written can be no Vietnamese and only one word can be meant; for review where it is a word too.',
    },
  },
  check: function* ({ plan }) {
    const regions = damagedRegions(plan);
    const hits = misspellings(plan).filter(({ span: at }) => !regions.some((region) => within(at, region.span)));
    const wrong = byWords(hits);
    const named = new Set<string>();
    for (const hit of hits) {
      // A name's capitals are a matter of style: said once.
      if (hit.kind === 'name' && named.has(hit.written)) continue;
      named.add(hit.written);
      yield finding(hit, wrong.get(wordsKey(hit)) ?? [hit]);
    }
  },
};

/** What a scan has lost is said once for the stretch, by `ocr-damage`. */
const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

interface Found extends Misspelling, Hit {}

const misspellings = blockScan<Found>((text, block) => {
  const running = runningText(text, block);
  const found: Misspelling[] = findSlips(running);
  const free = ({ start, end }: Misspelling): boolean => found.every((slip) => end <= slip.start || slip.end <= start);
  found.push(...findOddWords(running).filter(free));
  return found.sort((a, b) => a.start - b.start).map((each) => ({ ...each, span: span(each.start, each.end) }));
});

const wordsKey = ({ written, right }: Misspelling): string => `${written}>${right}`;

function byWords(hits: readonly Found[]): ReadonlyMap<string, readonly Found[]> {
  const map = new Map<string, Found[]>();
  for (const hit of hits) {
    const key = wordsKey(hit);
    const same = map.get(key);
    if (same) same.push(hit);
    else map.set(key, [hit]);
  }
  return map;
}

function finding(hit: Found, same: readonly Found[]): Finding {
  const { written, right, replacement, kind, safe } = hit;
  const text = right === null ? UNKNOWN : kind === 'phrase' && !safe ? LIKELY : CERTAIN;
  return {
    span: hit.span,
    message: { text, args: { written, right: right ?? '' } },
    ...(kind === 'name' ? { severity: 'info' as const } : {}),
    fixes: () => (right === null || replacement === null ? [] : fixes(hit, right, replacement, same)),
  };
}

function fixes(hit: Found, right: string, replacement: string, same: readonly Found[]): readonly Fix[] {
  const one: Fix = {
    title: { text: FIX_ONE, args: { right } },
    safe: hit.safe,
    preferred: true,
    edits: [{ span: hit.span, text: replacement }],
  };
  const other: Fix[] = hit.also
    ? [
        {
          title: { text: FIX_ONE, args: { right: hit.also } },
          safe: false,
          edits: [{ span: hit.span, text: hit.also }],
        },
      ]
    : [];
  if (same.length < 2) return [one, ...other];
  const title = { text: FIX_SAME, args: { right, places: same.length } };
  const edits = same.map((each) => ({ span: each.span, text: each.replacement ?? replacement }));
  return [one, ...other, { title, safe: false, edits }];
}
