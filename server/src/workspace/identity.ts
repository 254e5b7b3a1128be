/** Which document is which: numbers, dates and issuers as they are written, made comparable. */
import type { Header, Level, ParentReference } from '../plan/model';
import { fold, foldKey } from '../text/fold';

/** What tells a document from every other one. */
export interface Identity {
  /** "2274/kh-ubnd"; null for a document without a number. */
  readonly number: string | null;
  readonly date: string | null;
  /** Words of the issuer's name; null when not known. */
  readonly issuer: readonly string[] | null;
  readonly level: Level | null;
}

/**
 * A document number for comparing: "2274 /KH-UBND", "02274/KH–UBND" -> "2274/kh-ubnd". Null when there is no digit in it
 * (a blank number before signing says nothing).
 */
export function numberKey(number: string | null): string | null {
  if (number === null) return null;
  const key = fold(number.normalize('NFC'))
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');
  return /^\d/.test(key) ? key : null;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['tp', 'thanh pho'],
  ['tx', 'thi xa'],
]);

/**
 * The words of an issuer's name, abbreviations written out. "Chủ tịch UBND tỉnh" and "UBND tỉnh" issue under one symbol,
 * so the office is left out.
 */
export function issuerWords(issuer: string | null): readonly string[] | null {
  if (issuer === null) return null;
  const words = foldKey(issuer)
    .replace(/^chu tich /, '')
    .split(' ')
    .flatMap((word) => (SHORT.get(word) ?? word).split(' '))
    .filter((word) => word !== '');
  return words.length > 0 ? words : null;
}

/** True unless both are known and neither name is part of the other ("UBND huyện" is part of "UBND huyện Đak Đoa"). */
export function sameIssuer(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) return true;
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  return small.every((word) => large.includes(word));
}

const identities = new WeakMap<Header, Identity>();

export function identityOf(header: Header): Identity {
  const known = identities.get(header);
  if (known) return known;
  const identity: Identity = {
    number: numberKey(header.number),
    date: header.issueDate,
    issuer: issuerWords(header.issuer),
    level: header.level,
  };
  identities.set(header, identity);
  return identity;
}

/** How a document fits a reference: `no` when the number differs, `near` when only the number agrees. */
export function fit(reference: ParentReference, identity: Identity): 'yes' | 'near' | 'no' {
  const number = numberKey(reference.number);
  if (number === null || number !== identity.number) return 'no';
  const date = reference.date === null || identity.date === null || reference.date === identity.date;
  return date && sameIssuer(issuerWords(reference.issuer), identity.issuer) ? 'yes' : 'near';
}
