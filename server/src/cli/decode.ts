/** From the bytes of a file to its text. */
import type { Localized } from '../text/localized';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'refused'; readonly reason: Localized };

const BINARY: Localized = {
  vi: 'đây không phải tệp văn bản thuần (có thể là tệp ảnh, PDF hoặc tệp nén)',
  en: 'this is not a plain text file (it may be an image, a PDF or an archive)',
};
const WORD: Localized = {
  vi: 'đây là tệp Word; hãy lưu thành văn bản thuần (.txt, UTF-8) rồi kiểm tra lại',
  en: 'this is a Word file; save it as plain text (.txt, UTF-8) and check that',
};
const LEGACY: Localized = {
  vi: 'văn bản không ở bảng mã Unicode (UTF-8); nếu soạn bằng phông TCVN3 hoặc VNI, hãy chuyển sang Unicode trước',
  en: 'the text is not Unicode (UTF-8); text in a TCVN3 or VNI font has to be converted first',
};

/** A byte order mark is left out of the text, as editors do. Text in another encoding than Unicode is refused. */
export function decode(bytes: Uint8Array): Decoded {
  if (starts(bytes, [0xff, 0xfe])) return unicode(bytes, 'utf-16le', 'utf-16le');
  if (starts(bytes, [0xfe, 0xff])) return unicode(bytes, 'utf-16be', 'utf-16be');
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'refused', reason: isWord(bytes) ? WORD : BINARY };
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'refused', reason: WORD };
  if (bytes.includes(0)) return { kind: 'refused', reason: BINARY };
  const decoded = unicode(bytes, 'utf-8', starts(bytes, [0xef, 0xbb, 0xbf]) ? 'utf-8-bom' : 'utf-8');
  if (decoded.kind === 'refused' && isControlled(bytes)) return { kind: 'refused', reason: BINARY };
  return decoded;
}

/** The bytes of `text`, with the byte order mark that the file had. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`, 'utf8');
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

const starts = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

function unicode(bytes: Uint8Array, label: string, encoding: Encoding): Decoded {
  try {
    return { kind: 'text', text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { kind: 'refused', reason: LEGACY };
  }
}

/** Word files are archives that hold a folder "word". */
const isWord = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 65_536)).includes('word/');

/** Text in any encoding has no control characters but tabs, line ends and page breaks. */
const isControlled = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 8192).some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13);
