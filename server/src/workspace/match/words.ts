/**
 * A task's wording as a list of comparable words: without diacritics, abbreviations written out, and without the level of
 * government and the places named, so that "Công an thành phố Huế" and "Công an xã Kon Gang" read alike.
 */
import { fold } from '../../text/fold';

/** Abbreviations that plans use without introducing them, and what they read as. Keys folded. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['csdl', 'co so du lieu'],
  ['csdlqg', 'co so du lieu quoc gia'],
  ['csdlqgdc', 'co so du lieu quoc gia ve dan cu'],
  ['csdlqgvdc', 'co so du lieu quoc gia ve dan cu'],
  ['csdlqgvedc', 'co so du lieu quoc gia ve dan cu'],
  ['qldc', 'quan ly dan cu'],
  ['cccd', 'can cuoc cong dan'],
  ['cmnd', 'chung minh nhan dan'],
  ['ddct', 'dinh danh cong dan'],
  ['tthc', 'thu tuc hanh chinh'],
  ['dvc', 'dich vu cong'],
  ['dvctt', 'dich vu cong truc tuyen'],
  ['cds', 'chuyen doi so'],
  ['cntt', 'cong nghe thong tin'],
  ['attt', 'an toan thong tin'],
  ['antt', 'an ninh trat tu'],
  ['bhxh', 'bao hiem xa hoi'],
  ['bhyt', 'bao hiem y te'],
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['tand', 'toa an nhan dan'],
  ['vksnd', 'vien kiem sat nhan dan'],
  ['khcn', 'khoa hoc cong nghe'],
  ['gplx', 'giay phep lai xe'],
  ['gtvt', 'giao thong van tai'],
  ['kt-xh', 'kinh te xa hoi'],
  ['ktxh', 'kinh te xa hoi'],
  ['htx', 'hop tac xa'],
  ['ntm', 'nong thon moi'],
  ['atvstp', 'an toan ve sinh thuc pham'],
  ['attp', 'an toan thuc pham'],
  ['pccc', 'phong chay chua chay'],
  ['qppl', 'quy pham phap luat'],
  ['cbccvc', 'can bo cong chuc vien chuc'],
  ['gd&dt', 'giao duc dao tao'],
  ['gddt', 'giao duc dao tao'],
  ['tnmt', 'tai nguyen moi truong'],
  ['tn&mt', 'tai nguyen moi truong'],
  ['tttt', 'thong tin truyen thong'],
  ['tt&tt', 'thong tin truyen thong'],
  ['ldtbxh', 'lao dong thuong binh xa hoi'],
  ['gtgt', 'gia tri gia tang'],
]);

/** Words for a level of government, with their diacritics: "xã" is one, the "xa" of "xa lạ" is not. */
const LEVEL_WORDS = new Set(['tỉnh', 'huyện', 'xã', 'phường', 'quận', 'tp']);
const LEVEL_PAIRS = new Set(['thành phố', 'thị xã', 'thị trấn', 'đặc khu']);
/** After these a level word stands even when its diacritics are lost: "cap xa", "Cong an tinh", "dia ban huyen". */
const BEFORE_LEVEL = new Set(['cap', 'an', 'ban', 'ubnd', 'hdnd', 'dan', 'cac']);
const LEVEL_FOLDED = new Set(['tinh', 'huyen', 'xa', 'phuong', 'tp']);

/** Words that join others and name nothing, with their diacritics: "tại" is one, the "tài" of "tài chính" is not. */
const JOINING = new Set([
  'và',
  'các',
  'của',
  'về',
  'với',
  'cho',
  'là',
  'theo',
  'tại',
  'để',
  'trên',
  'trong',
  'những',
  'thì',
  'được',
]);

const TOKEN = /[\p{L}\p{N}]+(?:[&/.-][\p{L}\p{N}]+)*/gu;
const NUMBERED = /\d/;

/** No task says anything new after this many code units; what follows does not count. */
const LONGEST = 4000;

/**
 * The legal basis of a task and the dates in it: "theo Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ". It says why,
 * not what, and each level cites its own. A document that is itself the object ("thi hành Nghị định số …") stays.
 */
const DATE = String.raw`ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`;
const KIND = '(?:nghị quyết|quyết định|nghị định|thông tư|chỉ thị|kế hoạch|công văn|luật)';
const ISSUER = String.raw`(?:Thủ tướng\s+Chính phủ|Chính phủ|Quốc hội|Bộ\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)?|UBND|Ủy ban nhân dân)`;
const BASIS = new RegExp(
  String.raw`(?:theo|tại|của)\s+(?:quy định\s+(?:tại|của)\s+)?${KIND}(?:\s+số)?\s+\d\S*(?:\s+${DATE})?(?:\s+của\s+${ISSUER})?|${DATE}`,
  'giu',
);

/**
 * The sentences of `text`, cut at semicolons and full stops. Linear in the length of the text, of which the first 4,000
 * code units count.
 */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .slice(0, LONGEST)
    .replace(/<[^<>]{0,20}>|[*_`]+/g, ' ')
    .replace(BASIS, ' ')
    .split(/(?<=[;.])\s+(?=\p{Lu})|;/u);

/** What opens a clause of purpose; from there on a task says what it is good for. Folded, before joining words are left out. */
const PURPOSE = new Set(['nham', 'phuc vu', 'gop phan', 'bao dam', 'dam bao']);

/** Words of one sentence. */
export interface Wording {
  readonly words: readonly string[];
  /** Index of the first word of the purpose clause; the number of words when there is none. */
  readonly purpose: number;
}

/** The comparable words of a sentence (NFC). Document numbers ("06/qd-ttg") stay whole. */
export function comparableWords(sentence: string): Wording {
  const raw = sentence.match(TOKEN) ?? [];
  const lower = raw.map((token) => token.toLowerCase());
  const folded = raw.map(fold);
  const words: string[] = [];
  let skipPlace = 0;
  let purpose = -1;
  for (let i = 0; i < raw.length; i++) {
    const word = lower[i]!;
    const next = lower[i + 1] ?? '';
    const pair = `${word} ${next}`;
    // "trên địa bàn xã …": where, not what.
    if (pair === 'địa bàn') {
      i++;
      continue;
    }
    if (LEVEL_PAIRS.has(pair)) {
      i++;
      skipPlace = 4;
      continue;
    }
    if (isLevel(word, next, folded[i - 1] ?? '')) {
      skipPlace = 4;
      continue;
    }
    // The capitalised words right after a level word are a place: "xã Kon Gang", "tỉnh Thừa Thiên Huế".
    if (skipPlace > 0 && isCapitalised(raw[i]!, word)) {
      skipPlace--;
      continue;
    }
    skipPlace = 0;
    if (purpose < 0 && i > 3 && opensPurpose(word, folded[i]!, folded[i + 1] ?? '')) purpose = words.length;
    if (!JOINING.has(word)) push(words, folded[i]!);
  }
  return { words, purpose: purpose < 0 ? words.length : purpose };
}

function isLevel(lower: string, next: string, before: string): boolean {
  if (lower === 'xã' && (next === 'hội' || before === 'tac')) return false;
  if (LEVEL_WORDS.has(lower)) return true;
  return LEVEL_FOLDED.has(lower) && BEFORE_LEVEL.has(before) && !next.startsWith('hoi') && !next.startsWith('hội');
}

/** A capital and then small letters; `lower` is the token in lower case. */
const isCapitalised = (token: string, lower: string): boolean =>
  token[0] !== lower[0] && token.slice(1) === lower.slice(1);

const opensPurpose = (word: string, folded: string, next: string): boolean =>
  word === 'để' || PURPOSE.has(folded) || PURPOSE.has(`${folded} ${next}`);

function push(words: string[], folded: string): void {
  const long = ABBREVIATIONS.get(folded);
  if (long !== undefined) {
    for (const word of long.split(' ')) words.push(word);
    return;
  }
  const parts = NUMBERED.test(folded) && folded.includes('/') ? [folded] : folded.split(/[&/.-]/);
  for (const part of parts) if (part !== '') words.push(part);
}
