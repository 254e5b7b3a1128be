/** "Nơi nhận": every line ends with a semicolon, the last is "Lưu: VT, …" with a full stop (Decree 30/2020/NĐ-CP, II.9). */
import type { DraftingFormat } from '../knowledge/format';
import { type Span, span } from '../text/span';
import type { Edit, Finding, Rule } from './rule';
import { closingStretches, type Line, linesOf, normOf } from './text/drafting';

const UNENDED = {
  vi: 'Phần Nơi nhận có {count} dòng không kết thúc bằng dấu chấm phẩy. {norm} quy định mỗi dòng nơi nhận kết thúc bằng dấu chấm phẩy.',
  en: '{count} lines of the recipients do not end with a semicolon ({norm}).',
};
const UNSTOPPED = {
  vi: 'Dòng “Lưu” là dòng cuối của Nơi nhận, phải kết thúc bằng dấu chấm ({norm}).',
  en: 'The line “Lưu” closes the recipients and ends with a full stop ({norm}).',
};
const UNFILED = {
  vi: 'Nơi nhận chưa có dòng “{filing}, …”. {norm} quy định dòng cuối ghi nơi lưu văn bản.',
  en: 'The recipients lack the line “{filing}, …” that says where the document is filed ({norm}).',
};
const ABOVE = {
  vi: '“{written}” chỉ dùng ở công văn, quyết định; kế hoạch không có phần “Kính gửi”, không có điều. Nên ghi rõ nơi nhận.',
  en: '“{written}” belongs to letters and decisions; a plan has nothing above to point to. Name the recipients.',
};
const FIX_ALL = {
  vi: 'Sửa dấu cuối dòng ở Nơi nhận ({count} dòng)',
  en: 'Mend the line ends of the recipients ({count} lines)',
};
const FIX_STOP = { vi: 'Kết thúc bằng dấu chấm', en: 'End with a full stop' };

export const nd30Recipients: Rule = {
  id: 'nd30-recipients',
  severity: 'info',
  tags: ['the-thuc'],
  title: { vi: 'Nơi nhận chưa đúng thể thức', en: 'Form of the recipients' },
  docs: {
    what: {
      vi: 'Chỉ ra dòng nơi nhận không kết thúc bằng dấu chấm phẩy, dòng “Lưu” cuối cùng thiếu dấu chấm, phần Nơi nhận thiếu dòng “Lưu”, và “Như trên”, “Như Điều …” trong kế hoạch. Không nhắc khi nơi nhận nằm chung bảng với chữ ký, và văn bản của Đảng.',
      en: 'Points at lines of the recipients without semicolon, a last line “Lưu” without full stop, recipients without that line, and “Như trên”, “Như Điều …” in a plan. Silent where recipients and signature share a table, and for documents of the Party.',
    },
    why: {
      vi: 'Khoản 9 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP.',
      en: 'Decree 30/2020/NĐ-CP, appendix I, part II, section 9.',
    },
    example: { vi: '- Công an tỉnh\n- Lưu: VT', en: 'No semicolon, no full stop.' },
    fix: { vi: 'Sửa dấu cuối dòng.', en: 'Mend the line ends.' },
    safety: { vi: 'An toàn: chỉ đổi dấu câu.', en: 'Safe: only punctuation changes.' },
  },
  check: function* (context) {
    const { plan } = context;
    const norm = normOf(context);
    if (!norm) return;
    for (const stretch of closingStretches(plan, 'recipients')) {
      if (/[\t|]/.test(stretch.text)) continue;
      // What stands above the title belongs to the decision that issues the plan.
      const own = stretch.start > (plan.header.titleSpan?.start ?? 0);
      yield* inLines(linesOf(stretch), own, norm);
    }
  },
};

const ITEM = /^[-+–•]\s*\S/;
const FILED = /^[-+–•\s]*Lưu(?!\p{L})/iu;
const OPEN_END = /[.,:]?$/;

function* inLines(lines: readonly Line[], own: boolean, norm: DraftingFormat): Iterable<Finding> {
  const [heading, ...rest] = lines;
  const items = itemsOf(rest);
  if (!heading || items.length < 2) return;
  for (const item of items) {
    const above = /^[-+–•]\s*(Như (?:trên|Điều \d+)[^;.]*)/u.exec(item.words);
    if (!above || !own) continue;
    const start = item.span.start + item.words.indexOf(above[1]!);
    yield {
      span: span(start, start + above[1]!.length),
      message: { text: ABOVE, args: { written: above[1]! } },
    };
  }
  const filed = items.findIndex(({ words }) => FILED.test(words));
  const last = items.length - 1;
  if (filed < 0) {
    if (lines.some(({ words }) => /(?<!\p{L})Lưu(?!\p{L})/iu.test(words))) return;
    yield {
      span: heading.span,
      message: { text: UNFILED, args: { filing: norm.recipients.filing, norm: norm.name } },
    };
    return;
  }
  // What stands behind the line "Lưu" is a remark of the office; nothing is said about it.
  const open = items.slice(0, filed).filter(({ words }) => !/[;:]$/.test(words));
  if (open.length > 0) yield unended(open, norm);
  if (filed === last && !/\.\)?$/.test(items[last]!.words)) yield unstopped(items[last]!, norm);
}

/** The lines with a dash; one that an item's line runs over to goes on with it, names and titles below do not. */
function itemsOf(lines: readonly Line[]): readonly Line[] {
  const items: Line[] = [];
  let end = -1;
  for (const line of lines) {
    const above = items.at(-1);
    if (ITEM.test(line.words)) items.push(line);
    else if (above && line.start <= end + 2 && !/[.;:]$/.test(above.words) && !/^\p{Lu}/u.test(line.words)) {
      const place = span(above.span.start, line.span.end);
      items[items.length - 1] = { ...above, words: `${above.words} ${line.words}`, span: place };
    } else if (above) break;
    end = line.start + line.text.length;
  }
  return items;
}

function unended(open: readonly Line[], { name, recipients }: DraftingFormat): Finding {
  const edits: readonly Edit[] = open.map(({ span: place, words }) => atEnd(place, words, recipients.lineEnd));
  const args = { count: open.length, norm: name };
  return {
    span: open[0]!.span,
    message: { text: UNENDED, args },
    fixes: () => [{ title: { text: FIX_ALL, args }, safe: true, preferred: true, edits }],
  };
}

const unstopped = ({ span: place, words }: Line, { name, recipients }: DraftingFormat): Finding => ({
  span: place,
  message: { text: UNSTOPPED, args: { norm: name } },
  fixes: () => [
    { title: { text: FIX_STOP }, safe: true, preferred: true, edits: [atEnd(place, words, recipients.lastEnd)] },
  ],
});

/** `mark` in place of the punctuation that ends the line. */
function atEnd(place: Span, words: string, mark: string): Edit {
  const wrong = (mark === '.' ? /[;,:]?$/ : OPEN_END).exec(words)![0].length;
  return { span: span(place.end - wrong, place.end), text: mark };
}
