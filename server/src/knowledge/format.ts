/** Drafting format (thể thức) of administrative documents, as far as text can show it, by the norm in force. */
import data from '../../data/format.json';
import type { Localized } from '../text/localized';

/** What one norm asks for. Marks and words stand as they are to be written. */
export interface DraftingFormat {
  readonly id: string;
  /** "Nghị định số 30/2020/NĐ-CP" */
  readonly name: Localized;
  /** First and last day, YYYY-MM-DD; null while it holds. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly motto: { readonly text: string };
  /** The word before the number of the document; numbers below `paddedBelow` take a leading zero. */
  readonly number: { readonly word: string; readonly paddedBelow: number };
  /** Days below `paddedBelow` and the months named take a leading zero in a date of issue. */
  readonly date: { readonly paddedBelow: number; readonly paddedMonths: readonly number[] };
  /** Short forms of the signing authority ("KT."), with the form that Party documents have for it ("K/T"). */
  readonly authorities: readonly { readonly short: string; readonly party?: string }[];
  /** Titles of deputies with the line that stands above them: "PHÓ CHỦ TỊCH" under "KT. CHỦ TỊCH". */
  readonly deputies: readonly { readonly title: string; readonly under: string }[];
  readonly recipients: { readonly lineEnd: string; readonly lastEnd: string; readonly filing: string };
}

export const draftingFormats: readonly DraftingFormat[] = data.norms;

/** The norm in force on `date` (YYYY-MM-DD); null on days before the oldest that is known. */
export const formatOn = (date: string): DraftingFormat | null =>
  draftingFormats.find(({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo)) ?? null;
