/** Everything the extension itself says; findings are worded by the server. */
import { env, workspace } from 'vscode';
import { type Language, type Localized, say as sayIn } from '../../server/src/text/localized';

export const MESSAGES = {
  name: { vi: 'Kế hoạch', en: 'Plan' },
  notAPlan: { vi: 'Chưa nhận ra nội dung kế hoạch', en: 'Not recognised as a plan' },
  plan: { vi: 'Kế hoạch {level} · {tasks} nhiệm vụ', en: '{level} plan · {tasks} tasks' },
  planAnyLevel: { vi: 'Kế hoạch · {tasks} nhiệm vụ', en: 'Plan · {tasks} tasks' },
  levelXa: { vi: 'cấp xã', en: 'Commune' },
  levelHuyen: { vi: 'cấp huyện', en: 'District' },
  levelTinh: { vi: 'cấp tỉnh', en: 'Province' },
  levelTrungUong: { vi: 'cấp trung ương', en: 'Central' },
  services: { vi: '{services} dịch vụ công', en: '{services} public services' },
  findings: { vi: '{findings} nhận xét', en: '{findings} findings' },
  noFindings: { vi: 'không có nhận xét', en: 'no findings' },
  omitted: { vi: 'còn {omitted} nhận xét chưa hiện', en: '{omitted} more not shown' },
  damaged: { vi: 'bản quét, mất nhiều dấu', en: 'scan with lost diacritics' },
  reading: { vi: 'đang đọc {done}/{total} tệp', en: 'reading {done} of {total} files' },
  parentName: { vi: 'Kế hoạch cấp trên', en: 'Parent plan' },
  parentFound: { vi: 'Cấp trên: {number}', en: 'Parent: {number}' },
  parentNone: { vi: 'Không dẫn kế hoạch cấp trên', en: 'Cites no parent plan' },
  open: { vi: 'Mở', en: 'Open' },
  choose: { vi: 'Chọn tệp', en: 'Choose the file' },
  offer: {
    vi: 'Tệp này có vẻ là kế hoạch. Bật kiểm tra và gợi ý soạn thảo cho tệp này?',
    en: 'This file looks like a plan. Turn on checking and drafting help for it?',
  },
  offerYes: { vi: 'Bật', en: 'Turn on' },
  offerNo: { vi: 'Không', en: 'No' },
  offerNever: { vi: 'Đừng hỏi nữa', en: "Don't ask again" },
  chooseTask: {
    vi: 'Chọn nhiệm vụ để chèn (gõ không dấu cũng được)',
    en: 'Choose a task to insert (accents are optional)',
  },
  taskCovered: { vi: 'đã có trong dự thảo', en: 'already in the draft' },
  noTasks: { vi: 'Không có nhiệm vụ chuẩn nào để chèn ở chỗ này.', en: 'There is no standard task to insert here.' },
  openPlanFirst: {
    vi: 'Hãy mở một kế hoạch và đặt con trỏ ở chỗ cần chèn.',
    en: 'Open a plan and put the cursor where the task should go.',
  },
  taskMoved: {
    vi: 'Văn bản vừa thay đổi, nhiệm vụ chưa được chèn. Hãy thử lại.',
    en: 'The text has just changed and the task was not inserted. Please try again.',
  },
  draftFrom: { vi: 'Chọn kế hoạch cấp trên để soạn dự thảo', en: 'Choose the parent plan to draft from' },
  draftUnit: { vi: 'Cấp và tên đơn vị soạn dự thảo', en: 'Level and name of the unit that drafts' },
  chooseParent: { vi: 'Chọn tệp kế hoạch cấp trên', en: 'Choose the parent plan' },
  cited: { vi: 'được dẫn trong dự thảo', en: 'cited in the draft' },
  noCandidates: {
    vi: 'Trong thư mục không có kế hoạch nào khác. Hãy thêm tệp kế hoạch cấp trên vào thư mục.',
    en: 'There is no other plan in the workspace. Add the file of the parent plan.',
  },
  notReady: {
    vi: 'Bộ kiểm tra chưa chạy. Hãy thử khởi động lại.',
    en: 'The checker is not running. Try to restart it.',
  },
  stopped: {
    vi: 'Bộ kiểm tra kế hoạch đã dừng vì lỗi lặp lại. Văn bản vẫn nguyên vẹn.',
    en: 'The plan checker has stopped after repeated errors. Your text is untouched.',
  },
  failed: {
    vi: 'Không khởi động được bộ kiểm tra kế hoạch.',
    en: 'The plan checker could not start.',
  },
  restart: { vi: 'Khởi động lại', en: 'Restart' },
  showLog: { vi: 'Mở nhật ký', en: 'Show log' },
} as const satisfies Record<string, Localized>;

export type MessageKey = keyof typeof MESSAGES;

/** The language of messages: the setting, or VS Code's own for `auto`. */
export function language(): Language {
  const chosen = workspace.getConfiguration('kehoach').get<string>('language', 'vi');
  if (chosen === 'auto') return env.language.startsWith('en') ? 'en' : 'vi';
  return chosen === 'en' ? 'en' : 'vi';
}

/** The message in the chosen language, `{name}` filled in from `args`. */
export function say(key: MessageKey, args: Record<string, string | number> = {}): string {
  return sayIn({ text: MESSAGES[key], args }, language());
}
