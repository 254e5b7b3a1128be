/** Laws cited by name: "Luật Căn cước công dân", "Bộ luật Dân sự". Number and issuer are not written (Decree 30/2020, II.6b). */
import { readAny, type Token } from './deadline/tokens';

const MOST_WORDS = 14;

/** Names that hold a comma, "và" or another word at which a name usually ends; folded, the longest first. */
const LONG_NAMES = [
  'phong chay , chua chay va cuu nan , cuu ho',
  'phong chay va chua chay',
  'hon nhan va gia dinh',
  'bao ve bi mat nha nuoc',
  'bao hiem y te',
  'bao hiem xa hoi',
  'thuc hanh tiet kiem , chong lang phi',
  'nghia vu quan su',
  'quan ly , su dung vu khi , vat lieu no va cong cu ho tro',
  'nhap canh , xuat canh , qua canh , cu tru cua nguoi nuoc ngoai tai viet nam',
  'xuat canh , nhap canh cua cong dan viet nam',
  'bau cu dai bieu quoc hoi va dai bieu hoi dong nhan dan',
  'to chuc quoc hoi va hoi dong nhan dan',
  'tieu chuan va quy chuan ky thuat',
  'thue su dung dat phi nong nghiep',
  'du lieu',
  'bao ve du lieu ca nhan',
  'cong nghiep cong nghe so',
  'khoa hoc , cong nghe va doi moi sang tao',
  'phi va le phi',
  'xu ly vi pham hanh chinh',
  'ban hanh van ban quy pham phap luat',
  'thuc hien dan chu o co so',
  'trat tu , an toan giao thong duong bo',
  'luc luong tham gia bao ve an ninh , trat tu o co so',
  'phong , chong ma tuy',
  'phong , chong tham nhung',
  'phong , chong mua ban nguoi',
  'phong , chong bao luc gia dinh',
  'phong , chong thien tai',
  'bao ve va phat trien rung',
].sort((a, b) => b.length - a.length);

const STOPS = new Set(
  'va cac nam ngay so cua quy duoc theo tai ve da co thi de doi trong la nay hien tren nham cho nhung voi khi ma se bang boi cung ban'.split(
    ' ',
  ),
);

/** The law named at token `at`, or null. The name begins with a capital: "Luật sư" and "luật pháp" are none. */
export function readLawName(tokens: readonly Token[], at: number): { type: string; to: number } | null {
  const head = tokens[at]!;
  const code = head.raw === 'Bộ' && tokens[at + 1]?.raw === 'luật';
  const ordinance = head.raw === 'Pháp' && tokens[at + 1]?.raw === 'lệnh';
  if (head.raw !== 'Luật' && !code && !ordinance)
    return head.raw === 'Hiến' && tokens[at + 1]?.raw === 'pháp' ? { type: 'Hiến pháp', to: at + 2 } : null;
  const from = at + (code || ordinance ? 2 : 1);
  const first = tokens[from];
  if (first?.kind !== 'word' || !/^\p{Lu}/u.test(first.raw)) return null;
  const type = code ? 'Bộ luật' : ordinance ? 'Pháp lệnh' : 'Luật';
  const known = readAny(tokens, from, LONG_NAMES);
  let to = from + Math.max(known, 1);
  if (!known) while (to - from < MOST_WORDS && tokens[to]?.kind === 'word' && !STOPS.has(tokens[to]!.text)) to++;
  return { type, to };
}
