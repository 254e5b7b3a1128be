/** A task that the same plan states twice. */
import { absolute } from '../plan/model';
import { placeName } from '../plan/place-name';
import { duplicateTasks } from '../workspace';
import type { Rule } from './rule';

const MESSAGE = {
  vi: 'Nhiệm vụ này gần như trùng với nhiệm vụ tại {place} của văn bản. Hai lần giao dễ thành hai cách hiểu. Đề nghị gộp lại hoặc ghi rõ chỗ khác nhau.',
  en: 'This task is nearly the same as the task at {place}. Stating it twice invites two readings. Merge them or say how they differ.',
};
const FIRST = { vi: 'Nhiệm vụ giống nhiệm vụ này', en: 'The task it repeats' };

export const duplicateTask: Rule = {
  id: 'duplicate-task',
  severity: 'info',
  tags: ['nhiem-vu'],
  title: { vi: 'Nhiệm vụ trùng nhau', en: 'Task stated twice' },
  docs: {
    what: {
      vi: 'Chỉ ra hai nhiệm vụ gần như cùng câu chữ trong một kế hoạch. Nhiệm vụ trong nội dung và dòng tương ứng trong phụ lục không tính là trùng.',
      en: 'Points at two tasks of one plan with nearly the same wording. A task and its row in the appendix are one.',
    },
    why: {
      vi: 'Một việc giao hai lần, nhất là với cơ quan hoặc thời hạn khác nhau, làm khó theo dõi.',
      en: 'One task given twice, worse with other agencies or dates, cannot be followed.',
    },
    example: {
      vi: '3.2. … tích hợp, kết nối và chia sẻ dữ liệu dân cư …\n3.9. … tích hợp, kết nối và chia sẻ dữ liệu dân cư …',
      en: 'Item 3.9 repeats item 3.2.',
    },
    fix: { vi: 'Gộp hai nhiệm vụ, hoặc ghi rõ chỗ khác nhau.', en: 'Merge the two, or say how they differ.' },
    safety: { vi: 'Không có sửa tự động.', en: 'There is no automatic fix.' },
  },
  check: function* ({ plan }) {
    for (const { first, second } of duplicateTasks(plan)) {
      yield {
        span: absolute(second, second.reading.head),
        message: { text: MESSAGE, args: { place: placeName(first.id) } },
        related: [{ uri: null, span: absolute(first, first.reading.head), message: { text: FIRST } }],
      };
    }
  },
};
