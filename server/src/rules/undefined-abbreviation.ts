/** An abbreviation that the document never introduces. */
import { longForm } from '../knowledge/abbreviations';
import type { Plan } from '../plan/model';
import { type Span, span } from '../text/span';
import { blockScan, type Hit } from './blocks';
import { isCited } from './bodies';
import type { Finding, Fix, Rule } from './rule';
import { isClosing } from './sections';
import { findShorts, type Short, spelledOut } from './text/abbreviations';
import { runningText } from './text/running';

const MESSAGE = {
  vi: '“{word}” chưa được giới thiệu. Người đọc ngoài ngành có thể không hiểu. Nên viết đầy đủ ở lần đầu: “{full}”.',
  en: '“{word}” is never introduced. Readers from elsewhere may not know it. Write it out at its first use: “{full}”.',
};
const UNKNOWN = {
  vi: '“{word}” chưa được giới thiệu. Người đọc ngoài ngành có thể không hiểu. Nên viết đầy đủ ở lần đầu, kèm “(sau đây gọi tắt là {word})”.',
  en: '“{word}” is never introduced. Readers from elsewhere may not know it. Write it out at its first use, with “(sau đây gọi tắt là {word})”.',
};
const FIX = { vi: 'Viết đầy đủ lần đầu: “{full}”', en: 'Write it out at its first use: “{full}”' };

export const undefinedAbbreviation: Rule = {
  id: 'undefined-abbreviation',
  severity: 'hint',
  tags: ['chinh-ta'],
  title: { vi: 'Chữ viết tắt chưa được giới thiệu', en: 'Abbreviation never introduced' },
  docs: {
    what: {
      vi: 'Nhắc một lần, ở chỗ dùng đầu, chữ viết tắt mà cả văn bản không giới thiệu bằng “(sau đây gọi tắt là …)”, trong ngoặc sau cụm từ đầy đủ, hoặc trong danh mục chữ viết tắt. Không nhắc chữ ai cũng dùng (UBND, HĐND, BHXH, BHYT, CCCD, CNTT …), chữ nước ngoài, số ký hiệu văn bản, tên cơ quan, nơi nhận, khối chữ ký và dòng chữ in hoa. Chữ không rõ nghĩa chỉ nhắc khi có chữ Đ, Ư hoặc được dùng từ hai lần.',
      en: 'Mentions once, at its first use, an abbreviation that is nowhere introduced: by “(sau đây gọi tắt là …)”, in brackets behind the full words, or in a list. Silent for those everybody uses, for foreign ones, document numbers, names of bodies, recipients, signature and lines in capitals. One whose meaning is not known is mentioned only when it has a Vietnamese letter or is used twice.',
    },
    why: {
      vi: 'Người dân và cơ quan khác ngành có thể hiểu khác: “TCT” là Tổ công tác hay Tổng cục Thuế?',
      en: 'Citizens and other branches may read something else into it.',
    },
    example: {
      vi: 'Đẩy mạnh tái cấu trúc quy trình giải quyết TTHC.',
      en: '“TTHC” (thủ tục hành chính) was not introduced.',
    },
    fix: {
      vi: 'Viết đầy đủ ở lần dùng đầu, kèm “(sau đây gọi tắt là …)”. Cụm từ đầy đủ lấy từ chính văn bản hoặc từ danh mục `server/data/abbreviations.json`.',
      en: 'Write it out at its first use. The words are those of the document itself or of `server/data/abbreviations.json`.',
    },
    safety: {
      vi: 'Cần xem lại: một chữ viết tắt có thể có nhiều nghĩa.',
      en: 'For review: one abbreviation may stand for several things.',
    },
  },
  check: function* ({ plan }) {
    const hits = shorts(plan);
    if (hits.length === 0) return;
    const named = bodySpans(plan);
    const settled = new Set(hits.filter(({ introduced }) => introduced).map(({ word }) => word));
    const open = new Map<string, Found[]>();
    for (const hit of hits) {
      const { start } = hit.span;
      if (settled.has(hit.word) || isClosing(plan, start) || isCited(plan, start) || within(named, start)) continue;
      const uses = open.get(hit.word);
      if (uses) uses.push(hit);
      else open.set(hit.word, [hit]);
    }
    for (const [word, uses] of open) {
      const long = longForm(word) ?? inDocument(plan, word);
      if (long !== null || uses.length > 1 || /[ĐƯ]/.test(word)) yield finding(uses[0]!, long);
    }
  },
};

interface Found extends Short, Hit {}

/** "- Lưu: VT, TCCB.": the archive's line holds the drafting unit's own short name, also where no "Nơi nhận" stands above. */
const ARCHIVE = /^[\s*_+-]*Lưu\s?:/;

const shorts = blockScan<Found>((text, block) =>
  ARCHIVE.test(text)
    ? []
    : findShorts(runningText(text, block)).map((each) => ({ ...each, span: span(each.start, each.end) })),
);

/** What the document itself writes out somewhere. */
function inDocument({ tree }: Plan, word: string): string | null {
  for (const block of tree.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'row') continue;
    const phrase = spelledOut(block, word, () => runningText(block.text.normalize('NFC'), block));
    if (phrase !== null) return phrase;
  }
  return null;
}

const bodies = new WeakMap<Plan, readonly Span[]>();

/** Where bodies are named, ascending. */
function bodySpans(plan: Plan): readonly Span[] {
  const known = bodies.get(plan);
  if (known) return known;
  const spans = plan.agencies
    .flatMap(({ variants }) => variants.flatMap(({ mentions }) => mentions.map((mention) => mention.span)))
    .sort((a, b) => a.start - b.start);
  bodies.set(plan, spans);
  return spans;
}

/** True when `offset` lies in one of `spans`, which are short and seldom lie in each other. */
function within(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start > offset) high = middle - 1;
    else low = middle + 1;
  }
  return [spans[high], spans[high - 1]].some((place) => place !== undefined && offset < place.end);
}

function finding(hit: Found, long: string | null): Finding {
  const { word, first } = hit;
  if (long === null) return { span: hit.span, message: { text: UNKNOWN, args: { word } } };
  const written = first ? long.charAt(0).toUpperCase() + long.slice(1) : long;
  const full = `${written} (sau đây gọi tắt là ${word})`;
  const fix: Fix = {
    title: { text: FIX, args: { full } },
    safe: false,
    preferred: true,
    edits: [{ span: hit.span, text: full }],
  };
  return { span: hit.span, message: { text: MESSAGE, args: { word, full } }, fixes: () => [fix] };
}
