/** Values of a JSON file with their places: read one by one, so that what is wrong is named and the rest counts. */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Localized, Message } from '../text/localized';
import { type Span, span } from '../text/span';

export interface ConfigError {
  /** In the file's text. */
  readonly span: Span;
  readonly message: Message;
}

/** Collects what is wrong. */
export type Errors = ConfigError[];

const TEXT = {
  syntax: {
    vi: 'Tệp này viết sai cú pháp. Phần còn lại vẫn được dùng. Đề nghị kiểm tra dấu phẩy, dấu ngoặc ở chỗ này.',
    en: 'This file has a syntax error ({code}). The rest still counts. Check commas and brackets here.',
  },
  shape: {
    vi: 'Mục “{key}” phải là {wanted}. Mục này không được dùng. Đề nghị sửa lại.',
    en: '“{key}” must be {wanted}. It is ignored. Please correct it.',
  },
  unknownKey: {
    vi: 'Không có mục nào tên “{key}”. Mục này không có tác dụng. Đề nghị xóa hoặc sửa tên.',
    en: 'There is no setting called “{key}”. It has no effect. Remove or rename it.',
  },
} satisfies Record<string, Localized>;

/** A thing that a value has to be, in words; the message has its language's. */
const WANTED = {
  object: { vi: 'nhóm mục trong ngoặc { }', en: 'an object' },
  strings: { vi: 'danh sách các chuỗi', en: 'a list of strings' },
  text: { vi: 'chuỗi không trống', en: 'a text that is not empty' },
  paths: { vi: 'tên tệp hoặc danh sách tên tệp', en: 'a path or a list of paths' },
  severity: { vi: 'một trong: error, warning, info, hint, off', en: 'one of: error, warning, info, hint, off' },
  language: { vi: '"vi" hoặc "en"', en: '"vi" or "en"' },
  parents: { vi: 'nhóm mục có "plan" và "parents"', en: 'an object with "plan" and "parents"' },
  agencies: { vi: 'danh sách cơ quan, mỗi cơ quan có "name"', en: 'a list of agencies, each with a "name"' },
  services: {
    vi: 'danh sách dịch vụ công: tên danh mục, hoặc nhóm mục có "name"',
    en: 'a list of services: the name of a list, or an object with a "name"',
  },
  serviceLists: {
    vi: 'các danh mục dịch vụ công, mỗi danh mục có "id"',
    en: 'lists of services, each with an "id"',
  },
  document: {
    vi: 'số, ký hiệu văn bản như khi viện dẫn: "Quyết định số 12/QĐ-UBND ngày 05/6/2025 của UBND tỉnh …"',
    en: 'a document as it is cited: "Quyết định số 12/QĐ-UBND ngày 05/6/2025 …"',
  },
  successors: {
    vi: 'danh sách cơ quan tiếp nhận: tên, hoặc nhóm mục có "name" và "work"',
    en: 'a list of successors: a name, or an object with "name" and "work"',
  },
  level: { vi: 'một trong: xa, huyen, tinh, trung-uong', en: 'one of: xa, huyen, tinh, trung-uong' },
  baseline: { vi: 'tên tệp tận cùng bằng .baseline.json', en: 'a path ending in .baseline.json' },
  date: { vi: 'ngày dạng 2025-07-01', en: 'a date such as 2025-07-01' },
} satisfies Record<string, Localized>;

export type Wanted = keyof typeof WANTED;

/** The object in `text`; null when there is none. Comments and trailing commas are allowed. */
export function readRoot(text: string, name: string, errors: Errors): Node | null {
  const parseErrors: ParseError[] = [];
  const root = parseTree(text, parseErrors, { allowTrailingComma: true, allowEmptyContent: true });
  for (const { offset, length, error } of parseErrors) {
    const args = { code: printParseErrorCode(error) };
    errors.push({ span: span(offset, offset + length), message: { text: TEXT.syntax, args } });
  }
  if (!root) return null;
  if (root.type === 'object') return root;
  report(errors, root, name, 'object');
  return null;
}

export const valueAt = (node: Node, key: string): Node | undefined => findNodeAtLocation(node, [key]);

export const placeOf = (node: Node): Span => span(node.offset, node.offset + node.length);

export function report(errors: Errors, node: Node, key: string, wanted: Wanted): void {
  const { vi, en } = WANTED[wanted];
  const text = { vi: TEXT.shape.vi.replace('{wanted}', vi), en: TEXT.shape.en.replace('{wanted}', en) };
  errors.push({ span: placeOf(node), message: { text, args: { key } } });
}

/** Names the properties of `node` that are none of `known`. */
export function reportUnknown(errors: Errors, node: Node, known: ReadonlySet<string>): void {
  for (const [key, , keyNode] of properties(node)) {
    if (!known.has(key)) errors.push({ span: placeOf(keyNode), message: { text: TEXT.unknownKey, args: { key } } });
  }
}

/** Key, value and key node of each property that has a value. */
export const properties = (node: Node): readonly (readonly [string, Node, Node])[] =>
  (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key && value ? [[String(key.value), value, key] as const] : [];
  });

export const isText = (node: Node): boolean => node.type === 'string';

/** A list of texts; with `paths` also one alone. */
export function readStrings(
  errors: Errors,
  node: Node | undefined,
  key: string,
  wanted: 'strings' | 'paths',
): readonly string[] {
  if (!node) return [];
  if (wanted === 'paths' && isText(node)) return [String(node.value)];
  const items = node.type === 'array' ? (node.children ?? []) : null;
  if (!items?.every(isText)) {
    report(errors, node, key, wanted);
    return items ? items.filter(isText).map((item) => String(item.value)) : [];
  }
  return items.map((item) => String(item.value));
}

/** A text that `fits`; null when there is none. */
export function readOne(
  errors: Errors,
  node: Node | undefined,
  wanted: Wanted,
  fits: (text: string) => boolean,
): string | null {
  if (!node) return null;
  if (isText(node) && fits(String(node.value))) return String(node.value);
  report(errors, node, String(node.parent?.children?.[0]?.value ?? wanted), wanted);
  return null;
}
