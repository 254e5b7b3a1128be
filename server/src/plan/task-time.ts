/** Times that stand for themselves: before a sentence, in a part of a bracket. */
import { fold } from '../text/fold';
import { readDeadline } from './deadline';
import type { Deadline } from './model';

/** Any year makes "Tháng 3" a date. */
const ANY_YEAR = 2000;

/** How a time begins. */
const TIME_WORDS =
  /^\W*(?:(?:du kien|phan dau|hoan thanh|thuc hien|bao cao|xong|to chuc|trien khai|trong)\s+){0,3}(?:truoc|tu|den|het|ngay|thang|quy|tuan|cham nhat|cuoi|dau|giua|nam|ca nam|hang|hoc k[yi]|dinh k[yi]|dot|thuong xuyen|lien tuc|sau|khi|vao|moi|giai doan|t\d{1,2}(?=\s*(?:$|[^a-z\s]|nam|den))|\d{1,2} lan|\d{1,2}h|\d{1,2} gio|\d{1,2}\s?[./-]\s?\d|\d{4}|[ivx]{1,3}\/)/;

/** True when `words` are a time and nothing else. */
export function isTime(words: string): boolean {
  if (words.length >= 60 || !TIME_WORDS.test(fold(words.slice(0, 40)))) return false;
  const time = readDeadline(words, 0, ANY_YEAR);
  if (!time || time.text.length < words.trim().length * 0.6) return false;
  return time.kind === 'ongoing' || time.kind === 'periodic' || time.start !== null || time.end !== null;
}

/** "Trước ngày 20/01/2026: Ủy ban bầu cử …": a time in front of the sentence, and how many characters it takes. */
export function leadingTime(
  words: string,
  at: number,
  year: number | null,
): { readonly deadline: Deadline; readonly length: number } | null {
  const colon = words.slice(0, 70).indexOf(':');
  if (colon < 4 || !STARTS_TIME.test(fold(words.slice(0, 16))) || !isTime(words.slice(0, colon))) return null;
  const deadline = readDeadline(words.slice(0, colon), at, year);
  const blanks = /^\s*/.exec(words.slice(colon + 1, colon + 8))![0].length;
  return deadline && { deadline, length: colon + 1 + blanks };
}

const STARTS_TIME =
  /^\W*(?:truoc|tu|den|ngay|thang|quy|tuan|trong|cham nhat|cuoi|dau|giua|nam|hang|hoc ky|dinh ky|dot)\b/;
