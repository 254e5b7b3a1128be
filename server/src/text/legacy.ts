/**
 * Text of the times before Unicode that was pasted without conversion: TCVN3 ("ABC" fonts, TCVN 5712:1993) shows as
 * "ñy ban nh©n d©n", VNI-Windows as "Uyû ban nhaân daân". The bytes of both are read as Windows-1252 letters.
 */
import { isPossibleSyllable } from './syllable';
import { withToneInPlace } from './tone';

export type LegacyEncoding = 'TCVN3' | 'VNI';

const TCVN3: ReadonlyMap<string, string> = table(
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư',
);

/** In VNI-Windows the mark is a letter of its own behind the vowel; some letters stand alone. */
const VNI_ALONE: ReadonlyMap<string, string> = both(table('ôơöưñđæỉóĩòịîỵ'));
const VNI_TONE: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const VNI_HAT: Readonly<Record<string, string>> = {
  â: '',
  á: '\u0301',
  à: '\u0300',
  å: '\u0309',
  ã: '\u0303',
  ä: '\u0323',
};
const VNI_BREVE: Readonly<Record<string, string>> = {
  ê: '',
  é: '\u0301',
  è: '\u0300',
  ú: '\u0309',
  ü: '\u0303',
  ë: '\u0323',
};
const VNI_PAIR = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñæóòî]/gi;

function table(signs: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < signs.length; i += 2) map.set(signs[i]!, signs[i + 1]!);
  return map;
}

function both(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...map].flatMap(([from, to]) => [[from, to] as const, [from.toUpperCase(), to.toUpperCase()] as const]),
  );
}

/** `text` out of `encoding` in Unicode (NFC). Meant for legacy text only: letters of sound text change as well. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'VNI') return text.replace(VNI_PAIR, fromVni);
  return text.replace(LINE, (line) => {
    // Abbreviations say nothing: only words that had marks are looked at.
    const heading = inCapitals(markedWords(line), CAPITALS_IN_HEADING);
    return line.replace(WORD, (word) => {
      const right = word.replace(/[\u00a1-\u00ff]/g, (sign) => TCVN3.get(sign) ?? sign);
      return right !== word && (heading || inCapitals(word, CAPITALS_IN_WORD)) ? right.toUpperCase() : right;
    });
  });
}

const LINE = /[^\r\n\t|]+/g;

const markedWords = (line: string): string =>
  (line.match(/[A-Za-z\u00a1-\u00ff]+/g) ?? []).filter((word) => /[\u00a1-\u00ff]/.test(word)).join(' ');

const WORD = /[^\s!-@[-`{-~]+/g;
/** TCVN3 has no capitals with marks: fonts for headings show the small letters as capitals ("KÕ HO¹CH"). */
const CAPITALS_IN_WORD = 2;
const CAPITALS_IN_HEADING = 4;

/** True when `text` has so many plain letters and nearly all are capitals. */
function inCapitals(text: string, fewest: number): boolean {
  const upper = text.match(/[A-Z]/g)?.length ?? 0;
  const lower = text.match(/[a-z]/g)?.length ?? 0;
  return upper >= fewest && lower * 10 <= upper;
}

function fromVni(pair: string): string {
  if (pair.length === 1) return VNI_ALONE.get(pair) ?? pair;
  const base = VNI_ALONE.get(pair[0]!) ?? pair[0]!;
  const mark = pair[1]!.toLowerCase();
  const open = base.toLowerCase();
  if (mark in VNI_TONE) return (base + VNI_TONE[mark]).normalize('NFC');
  if (mark in VNI_HAT && /[aeo]/.test(open)) return `${base}\u0302${VNI_HAT[mark]}`.normalize('NFC');
  if (mark in VNI_BREVE && open === 'a') return `${base}\u0306${VNI_BREVE[mark]}`.normalize('NFC');
  return fromVni(pair[0]!) + fromVni(pair[1]!);
}

/** What sound Vietnamese text never holds: signs and letters of other languages, and vowels in VNI's order. */
const SUSPECT =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe]|a[âêáàãéèú]|e[âáàã]|oâ/gi;
const FEWEST = 3;
const MOST_SOUND = 0.5;
const LEAST_MENDED = 0.7;

/** The legacy encoding that `text` is in, judged by the words with special letters; null for sound or short text. */
export function legacyEncoding(text: string): LegacyEncoding | null {
  if ((text.match(SUSPECT)?.length ?? 0) < FEWEST) return null;
  let words = 0;
  let sound = 0;
  const mended = { TCVN3: 0, VNI: 0 };
  for (const [token] of text.matchAll(/[^\s!-@[-`{-~]+/g)) {
    if (token.length > LONGEST || !/[\u00a1-\u00ff]/.test(token)) continue;
    words++;
    if (isPossibleSyllable(token) && withToneInPlace(token) === null) sound++;
    for (const encoding of ['TCVN3', 'VNI'] as const) {
      const read = fromLegacy(token, encoding);
      if (read !== token && isPossibleSyllable(read)) mended[encoding]++;
    }
  }
  if (words < FEWEST || sound > words * MOST_SOUND) return null;
  const best = mended.TCVN3 >= mended.VNI ? 'TCVN3' : 'VNI';
  return mended[best] >= words * LEAST_MENDED ? best : null;
}

const LONGEST = 16;

/** Letters that no encoding before Unicode had. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u;

const UNICODE_LETTERS = new RegExp(UNICODE_ONLY.source, 'gu');
/** One paragraph that somebody has added since does not make a text a Unicode one. */
const MOST_UNICODE = 0.2;

/** The legacy encoding that `text` is in as a whole; null also where only some paragraphs are. */
export function wholeEncoding(text: string): LegacyEncoding | null {
  const encoding = legacyEncoding(text);
  if (encoding === null) return null;
  const unicode = text.match(UNICODE_LETTERS)?.length ?? 0;
  const legacy = text.match(SUSPECT)?.length ?? 0;
  return unicode <= legacy * MOST_UNICODE ? encoding : null;
}

/**
 * A piece of a text that is in `encoding` as a whole, in Unicode; null when the piece is sound as it stands, or the same in
 * both. Pieces may be as short as "Sè: 79/KH-UBND".
 */
export function convertPiece(piece: string, encoding: LegacyEncoding): string | null {
  if (UNICODE_ONLY.test(piece)) return null;
  const right = fromLegacy(piece, encoding);
  if (right === piece) return null;
  let better = 0;
  for (const [token] of piece.matchAll(WORD)) {
    if (token.length > LONGEST || !/[\u00a1-\u00ff]/.test(token)) continue;
    const before = isPossibleSyllable(token) && withToneInPlace(token) === null;
    const after = isPossibleSyllable(fromLegacy(token, encoding));
    better += (after ? 1 : 0) - (before ? 1 : 0);
  }
  return better >= 0 ? right : null;
}
