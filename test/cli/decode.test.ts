/** From the bytes of a file to its text and back: marks, UTF-16, encodings before Unicode, what is no text. */
import { describe, expect, it } from 'vitest';
import { decode, type Encoding, encode } from '../../server/src/cli/decode';

const TEXT = 'KẾ HOẠCH\r\nSố: 79/KH-UBND “đến 2030” 𝟏\n';
const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [],
  'utf-8-bom': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

describe.each(Object.keys(MARKS) as Encoding[])('%s', (encoding) => {
  const bytes = encode(TEXT, encoding);

  it('has its mark', () => expect([...bytes.subarray(0, MARKS[encoding].length)]).toEqual(MARKS[encoding]));

  it('comes back as it was, without the mark', () =>
    expect(decode(bytes)).toEqual({ kind: 'text', text: TEXT, encoding }));
});

const reason = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  return decoded.kind === 'refused' ? decoded.reason.vi : decoded.text;
};

describe('what is refused', () => {
  it('says that text in an old encoding has to be converted', () => {
    // "KÕ ho¹ch", "Keá hoaïch": one byte for a letter.
    expect(reason(Buffer.from('K\u00d5 ho\u00b9ch\n', 'latin1'))).toContain('TCVN3');
    expect(reason(Buffer.from('Ke\u00e1 hoa\u00efch\n', 'latin1'))).toContain('VNI');
  });

  it('knows Word files', () => {
    const docx = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from('...word/document.xml')]);
    expect(reason(docx)).toContain('Word');
    expect(reason(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toContain('Word');
  });

  it('knows what is no text', () => {
    expect(reason(Buffer.from([0x50, 0x4b, 3, 4, 9, 9]))).toContain('không phải tệp văn bản');
    expect(reason(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1]))).toContain('không phải tệp văn bản');
    expect(reason(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10]))).toContain('không phải tệp văn bản');
  });

  it('takes an empty file for an empty text', () =>
    expect(decode(new Uint8Array())).toEqual({ kind: 'text', text: '', encoding: 'utf-8' }));
});
