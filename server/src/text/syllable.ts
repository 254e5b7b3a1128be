/**
 * Which words can be Vietnamese syllables. A written syllable is onset + rime + tone; the inventories are those of
 * standard orthography (Đoàn Thiện Thuật, "Ngữ âm tiếng Việt", 1977; spelling by Decision 240/QĐ of 05/3/1984), with the
 * rimes of loans in everyday use (oong, ooc). Place names of minority languages ("Đak Đoa", "Kon Gang") may fall outside.
 */

import { rememberWords } from './remember';

export type Tone = 'level' | 'grave' | 'acute' | 'hook' | 'tilde' | 'dot';

export interface Syllable {
  /** In lower case, as written: "ngh", "qu", "gi"; empty for a syllable that begins with its vowel. */
  readonly onset: string;
  /** Vowel and coda in lower case, without tone mark. */
  readonly rime: string;
  readonly tone: Tone;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const ONSETS = 'ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x'.split(' ');

/** Rimes without a glide, by the letter that decides between c/k, g/gh, ng/ngh. */
const BACK = words(
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây o oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
);
const FRONT = words(
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
);
/** Rimes with the glide written o or u. */
const GLIDED = words(
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oet uân uâng uât uây uê uêch uên uênh uêt uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu',
);
/** What follows "qu", whose u is the glide. */
const AFTER_QU = words(
  'a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e em en eo ep et ê êch ên ênh êt i it in ich ô ôc ơ y ych yên yêt ynh yt yp',
);
/** Rimes with i that share it with the onset "gi". */
const AFTER_GI = words('i in iêng iêt');
const ALONE_Y = words('y yêm yên yêng yêt yêu');
const BEFORE_Y = words('b d đ h k l m n ph qu s t th v gi');

const TONES: Readonly<Record<string, Tone>> = {
  '\u0300': 'grave',
  '\u0301': 'acute',
  '\u0309': 'hook',
  '\u0303': 'tilde',
  '\u0323': 'dot',
};
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LONGEST = 9;

/** The parts of `word`, or null when it cannot be a syllable. Any case, composed or not; letters only. */
export function readSyllable(word: string): Syllable | null {
  if (word.length === 0 || word.length > LONGEST) return null;
  const open = word.normalize('NFD').toLowerCase();
  const marks = open.match(TONE_MARK);
  if (marks && marks.length > 1) return null;
  const tone = marks ? TONES[marks[0]]! : 'level';
  const letters = open.replace(TONE_MARK, '').normalize('NFC');
  // "gì", "giếng" write one i for the onset's and the vowel's.
  if (AFTER_GI.has(letters.slice(1)) && letters.startsWith('g') && carries(letters, tone)) {
    return { onset: 'gi', rime: letters.slice(1), tone };
  }
  for (const onset of ['', ...ONSETS]) {
    if (!letters.startsWith(onset)) continue;
    const rime = letters.slice(onset.length);
    if (rime !== '' && fits(onset, rime) && carries(rime, tone)) return { onset, rime, tone };
  }
  return null;
}

export const isPossibleSyllable: (word: string) => boolean = rememberWords((word) => readSyllable(word) !== null);

function fits(onset: string, rime: string): boolean {
  switch (onset) {
    case '':
      return BACK.has(rime) || FRONT.has(rime) || GLIDED.has(rime) || ALONE_Y.has(rime);
    case 'qu':
      return AFTER_QU.has(rime);
    case 'k':
    case 'gh':
    case 'ngh':
      return FRONT.has(rime) || (onset === 'k' && rime === 'y');
    case 'c':
      return BACK.has(rime) || (GLIDED.has(rime) && rime.startsWith('o'));
    case 'g':
    case 'ng':
      return BACK.has(rime) || GLIDED.has(rime);
    case 'gi':
      return BACK.has(rime) || (FRONT.has(rime) && !rime.startsWith('i'));
    default:
      return BACK.has(rime) || FRONT.has(rime) || GLIDED.has(rime) || (rime === 'y' && BEFORE_Y.has(onset));
  }
}

/** A syllable closed by p, t, c or ch has the acute or the dot tone. */
const carries = (rime: string, tone: Tone): boolean =>
  !/[ptc]h?$/.test(rime) || rime.endsWith('nh') || tone === 'acute' || tone === 'dot';
