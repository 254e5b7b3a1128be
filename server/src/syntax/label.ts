import { fold } from '../text/fold';
import { span, trimSpan } from '../text/span';
import type { Label, LabelRole } from './tree';

/**
 * Words that open a label line, by what they announce. Alternatives begin with different words or are ordered long to
 * short; each is anchored, so matching is linear.
 */
const OPENINGS: readonly (readonly [LabelRole, RegExp])[] = [
  [
    'coop',
    /^(?:(?:co quan|don vi|bo phan|to chuc|ca nhan|nguoi|cac don vi|cac co quan)[ ,a-z]{0,30} )?phoi hop(?: thuc hien| voi)?$/,
  ],
  [
    'owner',
    /^(?:(?:cac )?(?:co quan|don vi|bo phan|to chuc|ca nhan|nguoi|can bo|dau moi|lanh dao)(?:,? (?:co quan|don vi|bo phan|to chuc|ca nhan|nguoi|dau moi))?(?: va)? )?(?:chu tri|thuc hien|chiu trach nhiem|phu trach|tham muu|trien khai|dau moi|to chuc thuc hien|chu tri thuc hien|chu tri,? phoi hop|chinh)(?: thuc hien| chinh| tham muu| trien khai)?$/,
  ],
  ['owner', /^(?:phan cong(?: thuc hien| nhiem vu)?|trach nhiem(?: thuc hien| chinh)?|dau moi|giao)$/],
  [
    'deadline',
    /^(?:thoi gian|thoi han|thoi diem|tien do|han|han chot|moc thoi gian|lo trinh)(?: (?:hoan thanh|thuc hien|trien khai|du kien|to chuc|bao cao|ket thuc|bat dau|trinh|va tien do|hoan tat|yeu cau))*$/,
  ],
  [
    'product',
    /^(?:san pham|ket qua|dau ra)(?: (?:dau ra|dau ra chinh|du kien|can dat|dat duoc|thuc hien|hoan thanh|cuoi cung|chinh|,? ket qua|dich|yeu cau|giao nop|nhiem vu))*$/,
  ],
];

/** A label name is never longer than this. */
const LONGEST = 60;

/** What a label called `name` announces ("Cơ quan thực hiện" -> owner), or null. */
export function labelRole(name: string): LabelRole | null {
  const folded = fold(name)
    .replace(/[^a-z,]+/g, ' ')
    .trim();
  return OPENINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The label that `text` begins with at `at`, its value running to `end`. Emphasis around the name is passed over. */
export function readLabel(text: string, at: number, end: number): Label | null {
  const head = text.slice(at, Math.min(end, at + LONGEST));
  const colon = head.indexOf(':');
  if (colon < 0) return null;
  const name = trimSpan(text, trimEmphasis(text, at, at + colon));
  const role = labelRole(text.slice(name.start, name.end));
  if (!role) return null;
  let valueStart = at + colon + 1;
  while (valueStart < end && /[*_\s]/.test(text[valueStart]!)) valueStart++;
  return { role, name, value: trimSpan(text, trimEmphasis(text, valueStart, end)) };
}

function trimEmphasis(text: string, start: number, end: number) {
  let from = start;
  let to = end;
  while (from < to && /[*_\s]/.test(text[from]!)) from++;
  while (to > from && /[*_\s]/.test(text[to - 1]!)) to--;
  return span(from, to);
}
