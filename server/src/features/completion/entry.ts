/** A thing that can be completed, before it is fitted to what has been typed. */
import type { Localized } from '../../text/localized';

export interface Entry {
  /** What the list shows, and what is inserted unless `insert` says otherwise. */
  readonly label: string;
  readonly insert?: string;
  /** The same with placeholders, for clients that have snippets. */
  readonly snippet?: string;
  /** Other words it is found by: abbreviations, the standard wording of a deviation. */
  readonly aliases?: readonly string[];
  /** Where it comes from, in a few words. */
  readonly origin: string;
  /** Of entries that fit equally well, the heavier comes first. */
  readonly weight: number;
  /** What `resolve` makes documentation of. */
  readonly about?: About;
}

/** Names an entry's documentation; small, for it travels to the client and back. */
export type About =
  | { readonly kind: 'service'; readonly list: string; readonly index: number }
  | { readonly kind: 'agency'; readonly name: string }
  | { readonly kind: 'deadline'; readonly phrase: string }
  | { readonly kind: 'citation'; readonly number: string }
  | { readonly kind: 'task'; readonly id: string };

/** Where an entry comes from that the drafter has written before. */
export const OWN: Localized = { vi: 'có trong văn bản', en: 'used in this document' };
