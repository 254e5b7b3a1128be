/** A service whose name departs from the list that the plan goes by. */
import { findService, type ListedService, nameOn, type ServiceChoice } from '../knowledge/service-lists';
import { absolute, type Plan, type Service } from '../plan/model';
import { servicesOf } from '../plan/service-lists';
import type { Localized, Message } from '../text/localized';
import { span } from '../text/span';
import type { Finding, Fix, Rule } from './rule';

const MESSAGE = {
  decided: {
    vi: 'Tên dịch vụ công khác danh mục kèm theo {type} số {number}: “{name}”. Ghi sai tên thì không tra cứu, đối chiếu được. Đề nghị ghi đúng tên trong danh mục.',
    en: 'The service’s name departs from the list of {number}: “{name}”. Under another name it cannot be looked up. Use the listed name.',
  },
  own: {
    vi: 'Tên dịch vụ công khác danh mục “{list}”: “{name}”. Ghi sai tên thì không tra cứu, đối chiếu được. Đề nghị ghi đúng tên trong danh mục.',
    en: 'The service’s name departs from the list “{list}”: “{name}”. Under another name it cannot be looked up. Use the listed name.',
  },
} satisfies Record<string, Localized>;
const FIX = { vi: 'Ghi đúng tên: “{standard}”', en: 'Use the listed name: “{standard}”' };

export const serviceName: Rule = {
  id: 'service-name',
  severity: 'warning',
  tags: ['dich-vu-cong'],
  title: { vi: 'Tên dịch vụ công khác danh mục', en: 'Service name departs from the list' },
  docs: {
    what: {
      vi: 'Chỉ ra dịch vụ công ghi khác tên trong danh mục mà kế hoạch áp dụng: danh mục nêu trong `kehoach.json`; nếu không nêu thì danh mục kèm theo văn bản mà kế hoạch viện dẫn; nếu không viện dẫn thì 25 dịch vụ công thiết yếu của Quyết định số 06/QĐ-TTg. Không nhắc khi chỉ khác viết hoa, dấu nối, cách viết i/y, vị trí dấu thanh, hoặc có thêm ghi chú trong ngoặc; không nhắc dịch vụ ngoài danh mục, dịch vụ của danh mục chưa có đủ tên (Quyết định số 422/QĐ-TTg năm 2022, số 206/QĐ-TTg năm 2024), và tên đã đổi theo Luật Căn cước từ ngày 01/7/2024.',
      en: 'Points at a service that is not called as in the list that the plan goes by: the one `kehoach.json` names; else the one whose document the plan cites; else the 25 essential services of Decision 06/QĐ-TTg. Silent for capitals, dashes, i/y, tone placement and a remark in brackets, for services that are not of the list, for lists whose names are not all known (Decisions 422/QĐ-TTg of 2022 and 206/QĐ-TTg of 2024), and for names that follow the Identity Law since 1 July 2024.',
    },
    why: {
      vi: 'Tên dịch vụ là căn cứ để tra cứu trên Cổng Dịch vụ công và để tổng hợp báo cáo.',
      en: 'The name is what the service is looked up and reported by.',
    },
    example: {
      vi: '21\tThay đổi chủ thẻ hợp đồng mua bán điện\t4\tĐiện lực',
      en: '“chủ thẻ” (card holder) for “chủ thể” (party to the contract).',
    },
    fix: {
      vi: 'Thay bằng tên trong danh mục; ghi chú trong ngoặc được giữ lại.',
      en: 'Replace with the listed name; a remark in brackets stays.',
    },
    safety: {
      vi: 'Cần xem lại: tên khác có thể là một thủ tục khác.',
      en: 'For review: another name may mean another procedure.',
    },
  },
  check: function* ({ plan, today }) {
    const choice = servicesOf(plan, today);
    for (const service of plan.services) {
      const { text } = service.reading.name;
      const found = findService(text, choice);
      if (found?.binding && !isListed(text, found, choice)) yield finding(plan, service, found, choice.date);
    }
  },
};

const REMARK = /\s*\([^()]*\)\s*$/;

/** A listed name, with or without a remark in brackets at its end. */
const isListed = (name: string, found: ListedService, choice: ServiceChoice): boolean =>
  found.exact || (REMARK.test(name) && findService(name.replace(REMARK, ''), choice)?.exact === true);

function finding(plan: Plan, service: Service, found: ListedService, date: string): Finding {
  const { name } = service.reading;
  const place = name.span ? absolute(service, name.span) : span(service.start, service.start + service.reading.length);
  // A remark that the list itself sets behind a name belongs to it; a plan may leave it out.
  const { shortName } = found.service;
  const standard = shortName !== undefined && !REMARK.test(name.text) ? shortName : nameOn(found.service, date);
  return { span: place, message: message(found, standard), fixes: () => fixes(plan, service, standard) };
}

function message({ list: { document, title } }: ListedService, name: string): Message {
  if (document) return { text: MESSAGE.decided, args: { type: document.type, number: document.number, name } };
  const { vi, en } = MESSAGE.own;
  return {
    text: { vi: vi.replace('{list}', () => title.vi), en: en.replace('{list}', () => title.en) },
    args: { name },
  };
}

function fixes(plan: Plan, service: Service, standard: string): readonly Fix[] {
  const { name } = service.reading;
  if (!name.span) return [];
  const place = absolute(service, name.span);
  const written = plan.tree.text.slice(place.start, place.end);
  // A name that runs on over rows cannot be replaced in one piece.
  if (/[\t\r\n|]/.test(written)) return [];
  const remark = standard.endsWith(')') ? '' : (REMARK.exec(written)?.[0] ?? '');
  const edit = { span: span(place.start, place.end - remark.length), text: standard };
  return [{ title: { text: FIX, args: { standard } }, safe: false, preferred: true, edits: [edit] }];
}
