/** Markers with another number. */
import type { Item } from '../plan/model';
import { LIST_LETTERS, toRoman } from '../syntax/marker';

/** The number that an item ends with: 2 for "3.2", 5 for "đ"; 0 for a letter that lists do not use. */
export const lastOf = (item: Item): number => item.path.at(-1) ?? 0;

/** The marker of `item` with another value at its end. */
export function marked(item: Item, value: number): string {
  switch (item.kind) {
    case 'roman':
      return toRoman(value);
    case 'letter':
      return LIST_LETTERS[value - 1] ?? item.text;
    case 'part':
      return /^[A-ZĐ]$/.test(item.text) ? (LIST_LETTERS[value - 1] ?? '').toUpperCase() : replaceEnd(item.text, value);
    default:
      return replaceEnd(item.text, value);
  }
}

/** "3.2" with 3 -> "3.3"; "Phụ lục IV" with 3 -> "Phụ lục III"; a text without a number stays. */
const replaceEnd = (text: string, value: number): string =>
  text.replace(/\d+$|[IVXLC]+$/, (end) =>
    /\d/.test(end) ? String(value).padStart(end.startsWith('0') ? end.length : 1, '0') : toRoman(value),
  );
