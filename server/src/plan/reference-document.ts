/** Which document a reference is to: "Phần II của Kế hoạch này" is this plan, "mục II Kế hoạch số 80/KH-UBND" another. */
import type { Token } from './deadline/tokens';
import { LONGEST_TYPE, SHORT_TYPES, TYPES } from './document-type';
import type { CitationReading, ReferenceReading } from './model';

type Named = Pick<ReferenceReading, 'document' | 'number'>;

const OPEN: Named = { document: 'open', number: null };
const OWN: Named = { document: 'own', number: null };
const UNCLEAR: Named = { document: 'unclear', number: null };

/** Words that lead on to the document: "kèm theo", "ban hành kèm theo", "của", "tại". */
const LEADS = new Set(['kem', 'theo', 'ban', 'hanh', 'cua', 'thuoc', 'trong', 'tai', 'o', 'dinh', 'duoc', 'da', 'cac']);
/** After these a document or part is named, or whoever has written it. */
const OF = new Set(['cua', 'thuoc']);
/** What may stand between a document and a part of it: "Kế hoạch số 80/KH-UBND (tại mục II)". */
const BETWEEN = new Set([
  'tai',
  'theo',
  'o',
  'neu',
  'quy',
  'dinh',
  'cac',
  'thuoc',
  'cu',
  'the',
  'nhu',
  '(',
  ',',
  ':',
  '-',
]);
/** Who says these speaks of the text of another document. */
const AMENDING = ['sửa đổi', 'bổ sung', 'bãi bỏ', 'thay thế', 'điều chỉnh', 'hủy bỏ', 'huỷ bỏ'];

/** Tokens of a sentence that are looked back on. */
const LONGEST_SENTENCE = 400;

/** What the words before token `from` and from token `to` on say of the reference between them. */
export function documentOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  citationAt: (token: Token) => CitationReading | undefined,
): Named {
  const behind = namedBehind(tokens, to, citationAt);
  if (behind.document !== 'open') return behind;
  return namedBefore(tokens, from, citationAt);
}

function namedBehind(
  tokens: readonly Token[],
  to: number,
  citationAt: (token: Token) => CitationReading | undefined,
): Named {
  let i = to;
  if (tokens[i]?.text === ')') i++;
  if (tokens[i]?.text === ',') i++;
  if (lower(tokens[i]) === 'này') i++;
  const lead = i;
  while (LEADS.has(tokens[i]?.text ?? '')) i++;
  const token = tokens[i];
  if (token?.kind === 'mask') return { document: 'other', number: citationAt(token)?.number ?? null };
  const type = typeAt(tokens, i);
  // "mục 2 báo cáo": without a capital, or a word that leads on to it, a type is a verb or any noun.
  if (type && lower(tokens[i + type.words]) === 'này')
    return type.name === 'Kế hoạch' || type.name === 'Văn bản' ? OWN : UNCLEAR;
  if (type && (i > lead || /^\p{Lu}/u.test(token!.raw))) return UNCLEAR;
  if (token && /^\p{Lu}{2,4}$/u.test(token.raw) && SHORT_TYPES.has(token.text)) return UNCLEAR;
  for (let word = lead; word < i; word++) if (OF.has(tokens[word]!.text)) return UNCLEAR;
  return OPEN;
}

function namedBefore(
  tokens: readonly Token[],
  from: number,
  citationAt: (token: Token) => CitationReading | undefined,
): Named {
  for (const words of AMENDING) if (endsWith(tokens, from, words)) return UNCLEAR;
  let near = true;
  for (let i = from - 1; i >= Math.max(0, from - LONGEST_SENTENCE) && !endsSentence(tokens, i); i--) {
    const token = tokens[i]!;
    if (token.kind === 'mask') return near ? { document: 'other', number: citationAt(token)?.number ?? null } : UNCLEAR;
    near &&= BETWEEN.has(token.text);
  }
  return OPEN;
}

const endsSentence = (tokens: readonly Token[], at: number): boolean => {
  const { text, end } = tokens[at]!;
  return text === ';' || ((text === '.' || text === '!') && (tokens[at + 1]?.start ?? end) > end);
};

/** True when `words` stand right before token `from`, "các" and "nội dung" passed over. */
function endsWith(tokens: readonly Token[], from: number, words: string): boolean {
  let end = from;
  for (const filler of ['tại', 'dung', 'nội', 'số', 'một', 'các']) if (lower(tokens[end - 1]) === filler) end--;
  const [first, second] = words.split(' ');
  return lower(tokens[end - 2]) === first && lower(tokens[end - 1]) === second;
}

const lower = (token: Token | undefined): string => (token ? token.raw.toLowerCase() : '');

/** The type of document that begins at token `at`; the longest. */
function typeAt(tokens: readonly Token[], at: number): { readonly name: string; readonly words: number } | null {
  let words = '';
  let best = null;
  for (let count = 1; count <= LONGEST_TYPE; count++) {
    const token = tokens[at + count - 1];
    if (token?.kind !== 'word') break;
    words += count > 1 ? ` ${token.text}` : token.text;
    const name = TYPES.get(words);
    if (name && (count > 1 || token.raw === name)) best = { name, words: count };
  }
  return best;
}
