/** A service whose name departs from the list of essential services. */
import { matchService, type ServiceIndex, standardService } from '../knowledge/services';
import { absolute, type Plan, type Service } from '../plan/model';
import { span } from '../text/span';
import type { Finding, Fix, Rule } from './rule';

const MESSAGE = {
  vi: 'Tên dịch vụ công khác danh mục: “{standard}”. Ghi sai tên thì không tra cứu, đối chiếu được. Đề nghị ghi đúng tên trong danh mục.',
  en: 'The service’s name departs from the list: “{standard}”. Under another name it cannot be looked up. Use the listed name.',
};
const FIX = { vi: 'Ghi đúng tên: “{standard}”', en: 'Use the listed name: “{standard}”' };

export const serviceName: Rule = {
  id: 'service-name',
  severity: 'warning',
  tags: ['dich-vu-cong'],
  title: { vi: 'Tên dịch vụ công khác danh mục', en: 'Service name departs from the list' },
  docs: {
    what: {
      vi: 'Chỉ ra dịch vụ công thiết yếu ghi khác tên trong danh mục kèm theo Quyết định số 06/QĐ-TTg. Không nhắc khi chỉ khác viết hoa, dấu nối, cách viết i/y, vị trí dấu thanh, hoặc có thêm ghi chú trong ngoặc; không nhắc dịch vụ ngoài danh mục.',
      en: 'Points at an essential service that is not called as in the list of Decision 06/QĐ-TTg. Silent for capitals, dashes, i/y, tone placement and a remark in brackets, and for services that are not of the list.',
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
  check: function* ({ plan }) {
    for (const service of plan.services) {
      const { name, standard } = service.reading;
      if (standard === null) continue;
      const { services } = plan.knowledge;
      const entry = standardService(standard, services);
      if (!entry || isListed(name.text, standard, services)) continue;
      // A remark that the list itself sets behind a name belongs to it; a plan may leave it out.
      yield finding(plan, service, REMARK.test(name.text) ? entry.name : (entry.shortName ?? entry.name));
    }
  },
};

const REMARK = /\s*\([^()]*\)\s*$/;

/** The listed name, with or without a remark in brackets at its end. */
function isListed(name: string, standard: number, services: ServiceIndex): boolean {
  const exact = (text: string): boolean => {
    const match = matchService(text, services);
    return match?.exact === true && match.index === standard;
  };
  return exact(name) || (REMARK.test(name) && exact(name.replace(REMARK, '')));
}

function finding(plan: Plan, service: Service, standard: string): Finding {
  const { name } = service.reading;
  const place = name.span ? absolute(service, name.span) : span(service.start, service.start + service.reading.length);
  return { span: place, message: { text: MESSAGE, args: { standard } }, fixes: () => fixes(plan, service, standard) };
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
