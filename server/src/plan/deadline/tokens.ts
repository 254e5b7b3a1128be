import { fold } from '../../text/fold';
import type { Span } from '../../text/span';

/**
 * One word, number or sign. White space, emphasis marks (`*`, `_`) and HTML tags lie between tokens, so that
 * "trước **ngày 15** hàng tháng" reads like the same words without marks. A Vietnamese word is one syllable.
 */
export interface Token {
  /** `mask`: a stretch that the caller has read already, such as a citation. */
  readonly kind: 'word' | 'number' | 'sign' | 'mask';
  /** Folded: lower case, no diacritics. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  /** The number's value; 0 for other tokens. */
  readonly value: number;
  /** Offsets in the text that was cut, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A token known to be a number. */
export type NumberToken = Token & { readonly kind: 'number' };

const PIECE = /[\p{L}\p{M}]+|\d+|<\/?[a-z]{1,6} ?\/?>|[^\s*_]/giu;

/** The tokens of `text`, in order. Each of `masks` (ascending, apart from each other) becomes one token of its own. */
export function tokenize(text: string, masks: readonly Span[] = []): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  let mask = 0;
  for (const match of text.matchAll(PIECE)) {
    const start = match.index;
    const raw = match[0];
    const end = start + raw.length;
    while (mask < masks.length && masks[mask]!.end <= start) mask++;
    const masked = masks[mask];
    if (masked && start >= masked.start) {
      const last = tokens[tokens.length - 1];
      if (last?.start === masked.start && last.kind === 'mask') continue;
      tokens.push({ kind: 'mask', text: '', raw: text.slice(masked.start, masked.end), value: 0, ...masked });
      continue;
    }
    const first = raw.charCodeAt(0);
    if (first === 0x3c && raw.length > 1) continue;
    const kind = first >= 0x30 && first <= 0x39 ? 'number' : isLetter(raw) ? 'word' : 'sign';
    tokens.push({
      kind,
      text: folded.slice(start, end),
      raw,
      value: kind === 'number' ? Number(raw.slice(0, 9)) : 0,
      start,
      end,
    });
  }
  return tokens;
}

const LETTER = /[\p{L}\p{M}]/u;
const isLetter = (raw: string): boolean => LETTER.test(raw);

/** True when the words (and signs) from `at` on are those of `phrase`, a list of folded words with single spaces. */
export function reads(tokens: readonly Token[], at: number, phrase: string): boolean {
  let i = at;
  let from = 0;
  while (from <= phrase.length) {
    const blank = phrase.indexOf(' ', from);
    const to = blank < 0 ? phrase.length : blank;
    const token = tokens[i++];
    if (!token || token.text.length !== to - from || !phrase.startsWith(token.text, from)) return false;
    from = to + 1;
  }
  return true;
}

/** How many tokens the first of `phrases` that stands at `at` takes up; 0 when none does. Longer phrases first. */
export function readAny(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  const first = tokens[at]?.text.charCodeAt(0);
  for (const phrase of phrases) {
    // Most phrases begin with another letter.
    if (phrase.charCodeAt(0) === first && reads(tokens, at, phrase)) return phrase.split(' ').length;
  }
  return 0;
}
