/** Ranks of markers and roles of sections: how a plan is divided. */
import type { ParagraphBlock } from '../syntax/tree';
import { fold } from '../text/fold';
import type { SectionRole } from './model';

/**
 * A section's role on the walk. What asks for nothing is told apart: `background`, what was and what is; `facts`, when and
 * where an event takes place and who comes; `template`, an appendix with a form to fill in.
 */
export type Role = SectionRole | 'background' | 'facts' | 'template';

/** The role that a section of the plan is given. */
export function sectionRole(role: Role): SectionRole {
  if (role === 'background' || role === 'facts') return 'other';
  return role === 'template' ? 'appendix' : role;
}

/** Rank of a heading without a marker: under Roman numbers, above Arabic ones. */
export const UNMARKED_HEADING_RANK = 2.5;
/** Rank of an unmarked line that names an agency and opens a list of duties. */
export const UNMARKED_AGENCY_RANK = 4.5;

/** Rank of "a)", "b)". */
export const LETTER_RANK = 5;

/** Rank of stars and round bullets where dashes stand under them. */
export const LEADING_BULLET_RANK = 5.8;

/** How deep the marker of `block` stands, 0 for appendices; infinite without one. Markers of one list have one rank. */
export function rankOf(block: ParagraphBlock): number {
  const { marker } = block;
  switch (marker?.kind) {
    case undefined:
      return Number.POSITIVE_INFINITY;
    case 'appendix':
      return 0;
    case 'part':
      return 1;
    case 'roman':
      return 2;
    case 'decimal':
      return /^\\?\)/.test(block.text.slice(marker.span.start + marker.text.length))
        ? 5.5
        : 3 + (marker.path.length - 1) * 0.25;
    case 'letter':
      return LETTER_RANK;
    case 'dash':
      return 6;
    case 'bullet':
      return 6.5;
    case 'plus':
      return 7;
  }
}

/** "Phần I", "PHẦN THỨ NHẤT", not "A." */
export const isNamedPart = ({ marker }: ParagraphBlock): boolean => marker?.kind === 'part' && marker.text.length > 1;

/**
 * Words in a heading that tell its role. The first that matches decides, so the narrower stand first: "Mục tiêu, yêu cầu"
 * is about purpose, "Mục tiêu" about objectives, "Phân công nhiệm vụ" about tasks although "Tổ chức thực hiện" is not.
 */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['recipients', /^(?:noi nhan|kinh gui)/],
  ['funding', /^(?:(?:du toan |nguon |du kien )?kinh phi|tai chinh|nguon luc tai chinh|nguon von|co so vat chat)/],
  [
    'purpose',
    /^(?:\W*(?:y nghia|muc dich|muc tieu,? yeu cau|muc tieu va yeu cau|yeu cau|quan diem|phuong cham|nguyen tac|phuong huong chung|pham vi|doi tuong|muc dich,? y nghia))/,
  ],
  [
    'background',
    /^(?:can cu|co so|tinh hinh|thuc trang|dac diem|boi canh|ket qua (?:thuc hien|dat duoc)|danh gia|nhung (?:ket qua|ton tai|han che)|ton tai|thuan loi|kho khan|nhan xet|du bao|su can thiet|giai thich|khai quat)/,
  ],
  [
    'facts',
    /^(?:thoi gian(?:$|,? (?:va )?dia diem)|dia diem|thanh phan(?:$|,| (?:tham|du|moi|doan|doi))|khach moi|chu toa)/,
  ],
  ['objectives', /^(?:cac )?(?:muc tieu|chi tieu|chi so|dinh huong|tam nhin)/],
  [
    'implementation',
    /^(?:to chuc thuc hien|to chuc trien khai|trach nhiem|che do (?:thong tin|bao cao)|bao cao|thong tin,? bao cao|kiem tra,? giam sat|khen thuong|dieu khoan|to chuc va|hieu luc|che do thong tin)/,
  ],
  [
    'tasks',
    /(?:^lich (?:kiem|lam|cong|hoc|to|trien|thuc)|nhiem vu|noi dung|giai phap|cong viec|hoat dong|phan cong|bien phap|ke hoach cu the|lo trinh|chuong trinh|trien khai|cong tac)/,
  ],
];

const roleIn = (folded: string): Role | null => ROLES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;

/** The role that a heading's own words give it, null when they say nothing. */
export function roleOfTitle(title: string): Role | null {
  const folded = fold(title)
    .replace(/[^a-z ,]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // Scans read Đ as P: "MUC PiCH".
  return roleIn(folded) ?? roleIn(folded.replace(/p(?!h)/g, 'd'));
}

/** A closing line about difficulties and reports: it asks nobody for anything in particular. */
const CLOSING =
  /^(?:trong (?:qua trinh|khi)|qua trinh|tren day la|neu (?:co )?(?:vuong mac|phat sinh|kho khan)|kinh phi|ke hoach nay (?:thay the|co hieu luc|duoc)|nhan duoc ke hoach nay)/;

export const isClosing = (text: string): boolean => CLOSING.test(fold(text.slice(0, 60)).trim());

const LIST_TITLE =
  /^(?:danh muc|bang|bieu|lich|danh sach|tong hop|tien do|ke hoach|noi dung|phan cong|cac nhiem vu|nhiem vu|cac noi dung|dich vu|thu tuc)\b/;

/** "DANH MỤC …", "BẢNG PHÂN CÔNG …": how the title of a list or table begins. */
export const isListTitle = (text: string): boolean => LIST_TITLE.test(fold(text.slice(0, 40)).trim());

/** "MẪU BÁO CÁO", "ĐỀ CƯƠNG BÁO CÁO": an appendix that is to be filled in. */
export const isTemplate = (title: string): boolean => /^\W*(?:mau |bieu mau|de cuong|phieu )/.test(fold(title));

const FACT =
  /^(?:thoi gian|dia diem|thanh phan|doi tuong|kinh phi|hinh thuc|so luong|quy mo|pham vi|dia ban|tai lieu|chu de|khach moi|chu toa|trang phuc)[a-z ,]{0,40}:/;

/** "Địa điểm: Hội trường UBND xã": says where, when or how many, and asks for nothing. */
export const isFact = (text: string): boolean => FACT.test(fold(text.slice(0, 70)));

const SIGNATURE = /^(?:(?:tm|kt|tl|tuq|q)\s?[./]\s?[a-z]|[tk]\/[mtl][. ]\s?[a-z])/;

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", in the Party's form "T/M BAN THƯỜNG VỤ": the line that begins the signature. */
export const isSignature = (text: string): boolean => SIGNATURE.test(fold(text.slice(0, 40)).trim());

export const isRecipients = (text: string): boolean =>
  /^n[o0]i nh[adi]n\b/.test(fold(text.slice(0, 20)).replace(/[*_]/g, '').trim());
