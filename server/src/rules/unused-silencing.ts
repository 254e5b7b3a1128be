/** A silencing comment that silences nothing: left over, misspelt or misplaced. */
import { type Span, span } from '../text/span';
import type { Edit, Finding, Fix, RuleInfo } from './rule';
import type { Silenced, Silencing, SilencingFault } from './silence';

export const unusedSilencing: RuleInfo = {
  id: 'unused-silencing',
  severity: 'hint',
  tags: ['ghi-chu'],
  scans: true,
  title: { vi: 'Ghi chú bỏ qua không còn tác dụng', en: 'Silencing comment without effect' },
  docs: {
    what: {
      vi: 'Chỉ ra ghi chú “kehoach: bỏ qua …” không còn bỏ qua lỗi nào, viết sai tên quy tắc, hoặc có đầu mà không có cuối; và lỗi ghi trong tệp tồn đọng (kehoach.baseline.json) mà kế hoạch không còn.',
      en: 'Points at a “kehoach: bỏ qua …” comment that silences nothing, names an unknown rule, or has no end; and at entries of the baseline (kehoach.baseline.json) that no longer occur.',
    },
    why: {
      vi: 'Ghi chú thừa có thể che mất một lỗi mới ở đúng chỗ đó về sau.',
      en: 'A comment left behind may hide a new fault at the same place later.',
    },
    example: {
      vi: '<!-- kehoach: bỏ qua missing-deadline -->\na) Tổ chức tập huấn cho cán bộ.\n\nCơ quan thực hiện: Công an xã.\n\nThời gian hoàn thành: Thường xuyên.',
      en: 'The task below the comment has a deadline again.',
    },
    fix: {
      vi: 'Xóa ghi chú, hoặc xóa tên quy tắc thừa trong ghi chú.',
      en: 'Remove the comment, or the idle rule in it.',
    },
    safety: {
      vi: 'Xóa ghi chú thừa là an toàn: ghi chú không thuộc nội dung kế hoạch.',
      en: 'Removing an idle comment is safe: it is not part of what the plan says.',
    },
  },
};

const UNUSED = {
  vi: 'Ghi chú này không còn bỏ qua lỗi nào của quy tắc {rules}. Đề nghị xóa để không che mất lỗi mới.',
  en: 'This comment no longer silences anything of {rules}. Remove it, so that it does not hide a new fault.',
};
const UNUSED_ALL = {
  vi: 'Ghi chú này không còn bỏ qua lỗi nào. Đề nghị xóa để không che mất lỗi mới.',
  en: 'This comment silences nothing. Remove it, so that it does not hide a new fault.',
};
const UNKNOWN = {
  vi: 'Không có quy tắc nào tên “{rules}”, nên ghi chú này không có tác dụng. Đề nghị kiểm tra lại tên quy tắc.',
  en: 'There is no rule called “{rules}”, so this comment does nothing. Check the name.',
};
const FAULTS: Readonly<Record<SilencingFault, { readonly vi: string; readonly en: string }>> = {
  unreadable: {
    vi: 'Không hiểu ghi chú này. Cách viết: “kehoach: bỏ qua <tên quy tắc>”.',
    en: 'This comment is not understood. Write “kehoach: ignore <rule>”.',
  },
  'not-closed': {
    vi: 'Ghi chú “bắt đầu bỏ qua” này không có “hết bỏ qua”, nên bỏ qua đến hết văn bản. Đề nghị thêm ghi chú kết thúc.',
    en: 'This “ignore start” has no “ignore end”, so it reaches to the end of the document. Add the end.',
  },
  'not-opened': {
    vi: 'Ghi chú “hết bỏ qua” này không có “bắt đầu bỏ qua” tương ứng ở trên. Đề nghị xóa hoặc sửa lại.',
    en: 'This “ignore end” has no matching “ignore start” above it. Remove or correct it.',
  },
};
const REMOVE = { vi: 'Xóa ghi chú', en: 'Remove the comment' };
const REMOVE_RULES = { vi: 'Xóa {rules} khỏi ghi chú', en: 'Remove {rules} from the comment' };

/**
 * What the comments leave to report. A rule that has not run (switched off, or without a parent plan to compare with)
 * cannot have been silenced, so a comment for it is not idle.
 */
export function silencingFindings(
  text: string,
  silenced: Silenced,
  silencings: readonly Silencing[],
  ran: ReadonlySet<string>,
  known: (id: string) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { span: place, fault } of silenced.faults) {
    const fixes = () => [{ title: { text: REMOVE }, safe: false, edits: [removal(text, place)] }];
    findings.push({ span: place, message: { text: FAULTS[fault] }, fixes });
  }
  for (const silencing of silencings) {
    const used = silenced.used.get(silencing) ?? new Set<string>();
    const unknown = silencing.rules.filter((rule) => !known(rule.id)).map((rule) => rule.id);
    const idle = silencing.rules.filter((rule) => ran.has(rule.id) && !used.has(rule.id)).map((rule) => rule.id);
    const fixes = (gone: readonly string[]) => () => [removeRules(text, silencing, gone)];
    if (unknown.length > 0) {
      const args = { rules: unknown.join(', ') };
      findings.push({ span: silencing.span, message: { text: UNKNOWN, args }, fixes: fixes(unknown) });
    }
    if (idle.length > 0) {
      const args = { rules: idle.join(', ') };
      findings.push({ span: silencing.span, message: { text: UNUSED, args }, fixes: fixes(idle) });
    }
    if (silencing.rules.length === 0 && used.size === 0) {
      findings.push({ span: silencing.span, message: { text: UNUSED_ALL }, fixes: fixes([]) });
    }
  }
  return findings;
}

function removeRules(text: string, silencing: Silencing, gone: readonly string[]): Fix {
  const kept = silencing.rules.filter((rule) => !gone.includes(rule.id));
  if (kept.length === 0)
    return { title: { text: REMOVE }, safe: true, preferred: true, edits: [removal(text, silencing.span)] };
  const list = span(silencing.rules[0]!.span.start, silencing.rules.at(-1)!.span.end);
  return {
    title: { text: REMOVE_RULES, args: { rules: gone.join(', ') } },
    safe: true,
    preferred: true,
    edits: [{ span: list, text: kept.map((rule) => rule.id).join(', ') }],
  };
}

/** Takes a comment out: with its line when it stands alone, else with the blanks in front of it. */
function removal(text: string, comment: Span): Edit {
  let { start, end } = comment;
  while (start > 0 && /[ \t\u00a0]/.test(text[start - 1]!)) start--;
  const alone = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  if (!alone) return { span: span(text[start] === '\t' ? comment.start : start, end), text: '' };
  while (end < text.length && /[ \t\u00a0]/.test(text[end]!)) end++;
  if (text[end] === '\r') end++;
  if (text[end] === '\n') end++;
  return { span: span(start, end), text: '' };
}
