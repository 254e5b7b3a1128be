/** The words that reports of tasks share. */
import type { Field, TaskForm } from '../plan/model';
import type { Language, Localized } from '../text/localized';
import type { MentionJson } from './tasks-json';

export const WORDS = {
  file: { vi: 'Tệp', en: 'File' },
  line: { vi: 'Dòng', en: 'Line' },
  id: { vi: 'Mục', en: 'Item' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  owners: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  coop: { vi: 'Cơ quan phối hợp', en: 'Coordinating agencies' },
  leadMarked: { vi: 'Nêu rõ chủ trì', en: 'Lead marked' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  start: { vi: 'Từ ngày', en: 'From' },
  end: { vi: 'Đến ngày', en: 'Until' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  form: { vi: 'Cách viết', en: 'Form' },
  service: { vi: 'Dịch vụ công', en: 'Service' },
  standard: { vi: 'Số trong danh mục', en: 'Number in the list' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  date: { vi: 'Ngày ban hành', en: 'Date of issue' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  parent: { vi: 'Thực hiện', en: 'Carries out' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  tasks: { vi: 'Nhiệm vụ ({n})', en: 'Tasks ({n})' },
  services: { vi: 'Dịch vụ công ({n})', en: 'Services ({n})' },
  untitled: { vi: '(chưa có trích yếu)', en: '(no title)' },
  none: { vi: 'chưa có', en: 'none' },
} satisfies Record<string, Localized>;

const FIELDS: Readonly<Record<Field, Localized>> = {
  owner: { vi: 'cơ quan chủ trì', en: 'owner' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
};

const FORMS: Readonly<Record<TaskForm, Localized>> = {
  block: { vi: 'dòng ghi riêng', en: 'label lines' },
  sentence: { vi: 'trong câu', en: 'in the sentence' },
  paren: { vi: 'trong ngoặc', en: 'in brackets' },
  row: { vi: 'hàng của bảng', en: 'table row' },
  duty: { vi: 'theo đề mục cơ quan', en: "under an agency's heading" },
};

export const missingWords = (fields: readonly Field[], language: Language): string =>
  fields.map((field) => FIELDS[field][language]).join(', ');

export const formWord = (form: TaskForm, language: Language): string => FORMS[form][language];

export const names = (mentions: readonly MentionJson[]): string => mentions.map((mention) => mention.text).join('; ');
