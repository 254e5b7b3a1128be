/** A word or phrase written twice in a row. */
import { agencyIndex } from '../knowledge/agencies';
import { essentialServices } from '../knowledge/services';
import { standardTasks } from '../knowledge/tasks';
import type { Plan } from '../plan/model';
import { type Span, span } from '../text/span';
import { blockScan, type Word, wordsOf } from './blocks';
import type { Finding, Rule } from './rule';
import { twiceNamed } from './twice-named';

const MESSAGE = {
  vi: '“{words}” viết lặp. Đề nghị bỏ một lần.',
  en: '“{words}” is written twice. Remove one.',
};
const FIX = { vi: 'Bỏ phần lặp “{words}”', en: 'Remove the repeated “{words}”' };

export const repeatedWord: Rule = {
  id: 'repeated-word',
  severity: 'warning',
  tags: ['chinh-ta'],
  title: { vi: 'Từ, cụm từ viết lặp', en: 'Word or phrase written twice' },
  docs: {
    what: {
      vi: 'Chỉ ra từ hoặc cụm từ viết hai lần liền nhau: “với với”, “các các”, “đơn vị, đơn vị”; và cơ quan vừa chủ trì vừa phối hợp với chính mình (“Công an tỉnh phối hợp với CAT”). Không nhắc từ láy (“luôn luôn”, “dần dần”) và hai từ ghép gối nhau (“nghị định định danh”, “phát triển triển khai”).',
      en: 'Points at a word or phrase that stands twice in a row, and at a body that leads a task and is told to help itself. Silent for reduplications (“luôn luôn”) and for compounds that meet (“nghị định định danh”).',
    },
    why: {
      vi: 'Lỗi soạn thảo dễ thấy, làm giảm sự nghiêm túc của văn bản; có khi là dấu vết của một chỗ sửa dở.',
      en: 'A plain slip, and often the trace of an edit left unfinished.',
    },
    example: { vi: 'Kế toán xã chủ trì, phối hợp với với các cơ quan, đơn vị.', en: 'One “với” is enough.' },
    fix: { vi: 'Bỏ phần lặp.', en: 'Remove the repetition.' },
    safety: {
      vi: 'An toàn với các từ nối (với, các, của …) và cụm từ lặp nguyên vẹn; các trường hợp khác cần xem lại.',
      en: 'Safe for small words and for phrases repeated as they are; for review elsewhere.',
    },
  },
  check: function* ({ plan }) {
    const pairs = new Map<string, number>();
    let counted = false;
    for (const hit of scan(plan)) {
      // A doubled "Quyết định số" is a matter of citation-inconsistent.
      if (/^(?:quyết định|kế hoạch|nghị quyết|nghị định|thông tư|chỉ thị|công văn) số$/i.test(hit.words)) continue;
      if (hit.kind === 'word') {
        if (!counted) countPairs(plan, pairs);
        counted = true;
        if (meetingCompounds(hit, pairs)) continue;
      }
      yield finding(hit);
    }
    yield* twiceNamed(plan);
  },
};

interface Repetition {
  /** Both occurrences. */
  readonly span: Span;
  readonly words: string;
  /** What to take out, relative to the start of `span`. */
  readonly second: Span;
  /** `small`: a word that never stands twice; `word`: one that may end and begin a compound. */
  readonly kind: 'small' | 'phrase' | 'word';
  readonly before: string;
  readonly after: string;
  /** The first has a capital, the second has not. */
  readonly restarts: boolean;
}

/** Words that join others and never meet themselves. */
const SMALL = new Set(
  'với các của và về cho trong theo tại được đến từ có những để do trên khi này đã sẽ phải bị hoặc như vào cùng giữa bằng nhằm'.split(
    ' ',
  ),
);

/** Reduplications, and words that are read as two. */
const DOUBLED = new Set(
  'luôn dần thường mãi từ ngày người nhà nơi đâu ai gì đời hằng chung xa năm ba rất nhiều đêm sáng tháng lần đều ngành cấp từng khăng đủ đông xanh'.split(
    ' ',
  ),
);

const LONGEST_PHRASE = 6;

const scan = blockScan<Repetition>((text) => {
  const words = wordsOf(text);
  const keys = words.map((word) => word.text.toLowerCase());
  const found: Repetition[] = [];
  for (let i = 1; i < words.length; i++) {
    const length = repeatedAt(words, keys, i);
    if (length === 0) continue;
    const first = words[i - length]!;
    const last = words[i + length - 1]!;
    const key = keys[i]!;
    if (length > 1 || (!DOUBLED.has(key) && !namesOne(first.text, words[i]!.text))) {
      found.push({
        span: span(first.start, last.end),
        words: text.slice(words[i]!.start, last.end),
        second: span(words[i - 1]!.end - first.start, last.end - first.start),
        kind: length > 1 ? 'phrase' : SMALL.has(key) ? 'small' : 'word',
        before: keys[i - 2] ?? '',
        after: keys[i + 1] ?? '',
        restarts: /^\p{Lu}/u.test(first.text) && /^\p{Ll}/u.test(words[i]!.text),
      });
    }
    i += length;
  }
  return found;
});

/** "của nhà trường Trường Tiểu học …": a capital after a small letter begins a name. */
const namesOne = (first: string, second: string): boolean => /^\p{Ll}/u.test(first) && /^\p{Lu}\p{Ll}/u.test(second);

/** The number of words before `i` that are repeated from `i` on; 0 when none are. */
function repeatedAt(words: readonly Word[], keys: readonly string[], i: number): number {
  for (let length = Math.min(LONGEST_PHRASE, i, words.length - i); length > 0; length--) {
    if (keys[i - length] !== keys[i]) continue;
    let same = true;
    for (let k = 0; k < length && same; k++)
      same = keys[i - length + k] === keys[i + k] && isWord(words[i + k]!, keys[i + k]!);
    if (same && isAdjacent(words, i, length) && !(words[i]!.gap.includes(',') && goesOn(words, keys, i + length)))
      return length;
  }
  return 0;
}

/** Numbers, markers and abbreviations repeat for good reasons ("02 02", "a a", "B B"). */
const isWord = (word: Word, key: string): boolean => !/\p{N}/u.test(key) && (word.text.length > 1 || key === 'ở');

/** Only blanks inside; a comma may part two phrases, and each of them is one phrase. */
function isAdjacent(words: readonly Word[], i: number, length: number): boolean {
  const blank = /^[\s*_]+$/;
  const { gap, text } = words[i]!;
  if (!(length > 1 ? /^[\s*_]*,?[\s*_]+$/ : blank).test(gap)) return false;
  if (PARTED.test(gap) || (gap.length > 1 && /^\s+$/.test(gap) && /^\p{Lu}/u.test(text))) return false;
  if (gap.includes(',') && isHead(words, i - length - 1)) return false;
  for (let k = 1; k < length; k++) {
    if (!blank.test(words[i + k]!.gap) || !blank.test(words[i - length + k]!.gap)) return false;
  }
  return true;
}

/** What stands between two lines, or between two cells: of a table without rules, columns are parted by blanks alone. */
const PARTED = /[\t\n\v\f\r\u0085\u2028\u2029]|\s{3}/;

/** Last words of those who stand at the head of a body: "Chủ tịch UBND xã, UBND xã" names two. */
const HEADS = new Set('tịch đạo đốc trưởng thư trực phòng'.split(' '));

const isHead = (words: readonly Word[], i: number): boolean => HEADS.has(words[i]?.text.toLowerCase() ?? '');

/** "một cửa, một cửa liên thông", "dịch vụ công, dịch vụ công trực tuyến": the second names a narrower thing. */
function goesOn(words: readonly Word[], keys: readonly string[], after: number): boolean {
  const next = words[after];
  if (!next || /[^\s*_]/.test(next.gap)) return false;
  return !/^(?:có liên|liên quan|và |trên |thuộc |của )/.test(`${keys[after]} ${keys[after + 1] ?? ''}`);
}

/** Pairs of neighbouring words in all standard wording: what may be a compound. */
const knownPairs = new Set(
  [
    ...standardTasks.map(({ text }) => text),
    ...essentialServices.map(({ name }) => name),
    ...agencyIndex.entries.map(({ name }) => name),
  ]
    .concat([
      'quản lý',
      'lý lịch',
      'cơ quan',
      'quan trọng',
      'trao đổi',
      'đổi mới',
      'cán bộ',
      'bộ phận',
      'quy định',
      'định kỳ',
      'định hướng',
      'thông tin',
      'tin cậy',
      'dân cư',
      'cư trú',
      'công an',
      'an toàn',
      'an ninh',
      'địa phương',
      'phương án',
      'phương thức',
      'phát triển',
      'triển khai',
      'nhân dân',
      'dân tộc',
      'thực hiện',
      'hiện đại',
      'hiện nay',
      'đề án',
      'xác định',
      'hành chính',
      'chính quyền',
      'chính sách',
      'chính xác',
      'tổ chức',
      'chức năng',
      'thống nhất',
      'nhất là',
      'tiếp nhận',
      'nhận thức',
      'đoàn thể',
      'thể chế',
      'chủ trương',
      'đơn vị',
      'vị trí',
      'phổ biến',
      'đào tạo',
      'tạo lập',
      'tạo điều',
      'chuyển đổi',
      'bảo đảm',
      'đảm nhiệm',
      'trách nhiệm',
      'nhiệm vụ',
      'nhiệm kỳ',
      'ban hành',
      'hành động',
      'đôn đốc',
      'chương trình',
      'trình tự',
      'công trình',
      'quá trình',
      'trình độ',
      'mô hình',
      'hình thức',
      'tình hình',
      'hình ảnh',
      'đồng bộ',
      'hội đồng',
      'đồng thời',
      'cộng đồng',
      'hợp đồng',
      'phối hợp',
      'hợp tác',
      'công tác',
      'tác động',
      'hoạt động',
      'động viên',
      'đoàn viên',
      'viên chức',
      'phục vụ',
      'nghiệp vụ',
      'dịch vụ',
      'vụ đông',
      'vụ xuân',
      'vụ mùa',
      'vụ hè',
      'vụ án',
      'vụ việc',
      'vụ cháy',
    ])
    .flatMap((phrase) => pairsOf(wordsOf(phrase).map((word) => word.text.toLowerCase()))),
);

function pairsOf(keys: readonly string[]): string[] {
  return keys.slice(1).map((key, i) => `${keys[i]} ${key}`);
}

function countPairs(plan: Plan, pairs: Map<string, number>): void {
  for (const block of plan.tree.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'row') continue;
    for (const pair of pairsOf(wordsOf(block.text).map((word) => word.text.toLowerCase())))
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
}

/** "nghị định" + "định danh": the word ends one compound and begins the next, as both are known from elsewhere. */
function meetingCompounds({ before, words, after, restarts }: Repetition, pairs: ReadonlyMap<string, number>): boolean {
  // "Cơ cơ quan": the capital shows that the name was begun twice.
  if (restarts) return false;
  const key = words.toLowerCase();
  const known = (pair: string): boolean => knownPairs.has(pair) || (pairs.get(pair) ?? 0) > 1;
  return known(`${before} ${key}`) && known(`${key} ${after}`);
}

function finding({ span: place, words, second, kind }: Repetition): Finding {
  return {
    span: place,
    message: { text: MESSAGE, args: { words } },
    fixes: () => [
      {
        title: { text: FIX, args: { words } },
        safe: kind !== 'word',
        preferred: true,
        edits: [{ span: span(place.start + second.start, place.start + second.end), text: '' }],
      },
    ],
  };
}
