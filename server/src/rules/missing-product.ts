/** A row without a product in a table that has a column for it. */
import { absolute } from '../plan/model';
import { insertCell } from './insert';
import type { Rule } from './rule';

const MESSAGE = {
  vi: 'Nhiệm vụ chưa ghi sản phẩm, trong khi bảng có cột này. Nên ghi để “rõ sản phẩm”, dễ nghiệm thu.',
  en: 'This task names no product although the table has a column for it. Name one, so that it can be checked off.',
};
const FIX = { vi: 'Ghi sản phẩm', en: 'Add the product' };

export const missingProduct: Rule = {
  id: 'missing-product',
  severity: 'off',
  tags: ['nhiem-vu'],
  title: { vi: 'Nhiệm vụ thiếu sản phẩm', en: 'Task without a product' },
  docs: {
    what: {
      vi: 'Chỉ ra dòng để trống ở cột “Sản phẩm” của bảng nhiệm vụ. Mặc định tắt; bật khi cơ quan yêu cầu đủ “6 rõ”.',
      en: 'Points at an empty cell in the product column of a task table. Off by default; for offices that ask for the “six clears”.',
    },
    why: {
      vi: '“6 rõ”: rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.',
      en: 'The “six clears” ask for person, work, time, responsibility, product and authority.',
    },
    example: {
      vi: '21\tThu thập thông tin về hộ, nhân khẩu\tCông an thành phố\t\tNăm 2022\t',
      en: 'The last cell, the product, is empty.',
    },
    fix: { vi: 'Ghi sản phẩm vào ô.', en: 'Fill the cell.' },
    safety: {
      vi: 'Cần xem lại: chỉ người soạn thảo biết sản phẩm.',
      en: 'For review: only the drafter knows the product.',
    },
  },
  check: function* ({ plan }) {
    const products = plan.tasks.map(({ reading }) => reading.product?.text.trim() ?? '').filter((text) => text !== '');
    const usual = [...new Set(products)].slice(0, 5);
    for (const task of plan.tasks) {
      const { form, product } = task.reading;
      if (form !== 'row' || (product && product.text.trim() !== '')) continue;
      const table = plan.tables.find(({ span }) => span.start <= task.start && task.start < span.end);
      if (!table?.columns.includes('product')) continue;
      yield {
        span: absolute(task, task.reading.head),
        message: { text: MESSAGE },
        fixes: () => {
          const edit = insertCell(plan, task, 'product', usual.length > 0 ? usual : ['Báo cáo kết quả']);
          return edit ? [{ title: { text: FIX }, safe: false, preferred: true, edits: [edit] }] : [];
        },
      };
    }
  },
};
