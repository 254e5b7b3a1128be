import { fold } from '../../server/src/text/fold';

/** How much of a file is looked at: a plan says what it is on its first page. UTF-16 code units. */
export const FIRST_PAGE = 4000;

const TITLE = /^[#*_\s|]*ke hoach[*_\s|]*$/m;
const SIGNS = [
  /\/kh-/,
  /^\W*(?:can cu|thuc hien|trien khai) /m,
  /^\W*(?:i|1)\. ?\W*(?:muc dich|muc tieu|quan diem)/m,
  /uy ban nhan dan|ubnd/,
];

/**
 * Whether a text reads like a plan at first sight: a line "KẾ HOẠCH" and two of the usual signs. Only for offering the
 * language mode; what a plan really says is the server's business.
 */
export function resemblesPlan(text: string): boolean {
  const page = fold(text.slice(0, FIRST_PAGE).normalize('NFC'));
  return TITLE.test(page) && SIGNS.filter((sign) => sign.test(page)).length >= 2;
}
