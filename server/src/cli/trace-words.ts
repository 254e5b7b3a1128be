/** Texts of `kehoach trace` in both languages. */
import { type Language, type Localized, say } from '../text/localized';
import { countsOf, percentOf, type RowDifference, type TraceReport } from './trace-report';

export const USAGE_TRACE_COMMAND: Localized = {
  vi: `kehoach trace DỰ-THẢO… --parent CẤP-TRÊN: đối chiếu nhiệm vụ với kế hoạch cấp trên.

  DỰ-THẢO                       tệp, thư mục hoặc mẫu; nhiều kế hoạch thì có thêm bảng tổng hợp
  --parent TỆP                  kế hoạch cấp trên; có thể nêu nhiều lần. Không nêu thì lấy theo kehoach.json,
                                hoặc theo số ký hiệu mà kế hoạch viện dẫn, tìm trong cùng thư mục
  --format text|json|md|html    dạng kết quả (mặc định: text; html mở được bằng trình duyệt và in được)
  --config TỆP                  tệp cấu hình thay cho kehoach.json gần nhất
  --language vi|en              ngôn ngữ của thông báo
`,
  en: `kehoach trace CHILD… --parent PARENT: compare tasks with those of a parent plan.

  CHILD                         a file, folder or glob; several plans get a summary table, too
  --parent FILE                 a parent plan; may be given more than once. Without it, kehoach.json or the document
                                that the plan cites decides, looked for in the same folder
  --format text|json|md|html    form of the result (default: text; html opens in a browser and prints)
  --config FILE                 configuration instead of the nearest kehoach.json
  --language vi|en              language of messages
`,
};

export const TRACE_NOTES = {
  noParent: {
    vi: '{name}: chưa biết kế hoạch cấp trên để đối chiếu; hãy nêu bằng --parent',
    en: '{name}: no parent plan is known to compare with; name one by --parent',
  },
  nothing: {
    vi: 'không có kế hoạch nào để đối chiếu',
    en: 'there is no plan to compare',
  },
} satisfies Record<string, Localized>;

export const TRACE_WORDS = {
  title: { vi: 'Đối chiếu với kế hoạch cấp trên', en: 'Compared with the parent plan' },
  against: { vi: 'Kế hoạch cấp trên', en: 'Parent plan' },
  child: { vi: 'Kế hoạch', en: 'Plan' },
  number: { vi: 'Số {number}', en: 'No. {number}' },
  coverage: {
    vi: 'Đã đưa vào {covered}/{total} nhiệm vụ của cấp trên ({percent}%)',
    en: '{covered} of {total} parent tasks taken up ({percent}%)',
  },
  counts: {
    vi: '{tasks} nhiệm vụ: {inherited} theo cấp trên, {changed} có điều chỉnh, {fresh} cấp trên không có',
    en: '{tasks} tasks: {inherited} as in the parent, {changed} changed, {fresh} not in the parent',
  },
  unsureCount: {
    vi: '{unsure} nhiệm vụ chưa chắc chắn, cần người xem lại',
    en: '{unsure} tasks are uncertain and need a look',
  },
  laterCount: {
    vi: '{later} nhiệm vụ có thời hạn muộn hơn cấp trên',
    en: '{later} tasks end later than in the parent',
  },
  suspectCount: {
    vi: '{suspect} nhiệm vụ cần rà soát lại vì cấp trên đã thay đổi',
    en: '{suspect} tasks are to be reviewed again: the parent has changed',
  },
  'parent-changed': {
    vi: 'cần rà soát lại: nhiệm vụ cấp trên đã thay đổi',
    en: 'to be reviewed again: the parent’s task has changed',
  },
  'parent-gone': {
    vi: 'cần rà soát lại: cấp trên không còn nhiệm vụ này',
    en: 'to be reviewed again: the parent’s task is gone',
  },
  inherited: { vi: 'theo cấp trên', en: 'as in the parent' },
  changed: { vi: 'có điều chỉnh', en: 'changed' },
  new: { vi: 'cấp trên không có', en: 'not in the parent' },
  unsure: { vi: 'cần xem lại', en: 'to be looked at' },
  nearest: { vi: 'gần nhất', en: 'nearest' },
  tasks: { vi: 'Nhiệm vụ của kế hoạch', en: 'Tasks of the plan' },
  uncovered: { vi: 'Nhiệm vụ cấp trên chưa đưa vào', en: 'Parent tasks not taken up' },
  noneUncovered: { vi: 'Không còn nhiệm vụ nào của cấp trên chưa đưa vào.', en: 'Every parent task is taken up.' },
  noTasks: { vi: 'Không đọc được nhiệm vụ nào trong kế hoạch này.', en: 'No tasks were read in this plan.' },
  summary: { vi: 'Tổng hợp', en: 'Summary' },
  line: { vi: 'Dòng', en: 'Line' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  state: { vi: 'Kết quả', en: 'Result' },
  parentTask: { vi: 'Nhiệm vụ của cấp trên', en: 'Parent task' },
  differences: { vi: 'Khác nhau', en: 'Differences' },
  owner: { vi: 'cơ quan thực hiện', en: 'owner' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  wording: { vi: 'lời văn', en: 'wording' },
  difference: { vi: '{what}: “{ours}”, cấp trên “{theirs}”', en: '{what}: “{ours}”, parent “{theirs}”' },
  empty: { vi: 'không nêu', en: 'not given' },
  later: { vi: 'muộn hơn cấp trên', en: 'later than the parent' },
  sumTasks: { vi: 'Số nhiệm vụ', en: 'Tasks' },
  sumInherited: { vi: 'Theo cấp trên', en: 'As in the parent' },
  sumChanged: { vi: 'Có điều chỉnh', en: 'Changed' },
  sumNew: { vi: 'Cấp trên không có', en: 'Not in the parent' },
  sumUnsure: { vi: 'Cần xem lại', en: 'To be looked at' },
  sumLater: { vi: 'Muộn hơn', en: 'Later' },
  sumCoverage: { vi: 'Đã đưa vào', en: 'Taken up' },
} satisfies Record<string, Localized>;

export type TraceWord = keyof typeof TRACE_WORDS;

/** Words in one language, with their arguments. */
export type Word = (key: TraceWord, args?: Readonly<Record<string, string | number>>) => string;

export const wordsIn =
  (language: Language): Word =>
  (key, args = {}) =>
    say({ text: TRACE_WORDS[key], args }, language);

/** "Số 80/KH-UBND · UBND tỉnh …", as far as it is known. */
export const headWords = (head: TraceReport['child'], word: Word): readonly string[] =>
  [head.number ? word('number', { number: head.number }) : '', head.issuer ?? ''].filter(Boolean);

/** How much of the parent's plan is taken up. */
export const coverageWords = ({ coverage }: TraceReport, word: Word): string =>
  word('coverage', { ...coverage, percent: percentOf(coverage) });

/** What became of the plan's tasks, and what asks for a look. */
export function countWords(
  report: TraceReport,
  word: Word,
): { all: string; unsure: string; later: string; suspect: string } {
  const counts = countsOf(report);
  return {
    all: word('counts', { ...counts }),
    unsure: counts.unsure > 0 ? word('unsureCount', { unsure: counts.unsure }) : '',
    later: counts.later > 0 ? word('laterCount', { later: counts.later }) : '',
    suspect: counts.suspect > 0 ? word('suspectCount', { suspect: counts.suspect }) : '',
  };
}

/** One difference in words, both sides quoted. */
export function differenceWords({ what, ours, theirs }: RowDifference, word: Word): string {
  if (what === 'wording') return word('wording');
  const empty = word('empty');
  return word('difference', { what: word(what), ours: ours || empty, theirs: theirs || empty });
}

/** Headings of the summary table of many plans. */
export const summaryHead = (word: Word): readonly string[] =>
  (['child', 'sumCoverage', 'sumTasks', 'sumInherited', 'sumChanged', 'sumNew', 'sumUnsure', 'sumLater'] as const).map(
    (key) => word(key),
  );

/** One plan's row in it. */
export function summaryRow(report: TraceReport): readonly string[] {
  const { tasks, inherited, changed, fresh, unsure, later } = countsOf(report);
  const { covered, total } = report.coverage;
  const coverage = `${covered}/${total} (${percentOf(report.coverage)}%)`;
  return [report.child.file, coverage, ...[tasks, inherited, changed, fresh, unsure, later].map(String)];
}

/** A word at the head of a column. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
