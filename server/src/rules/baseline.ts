/**
 * The baseline: findings that a workspace has accepted for now, kept in a small file under version control. They are not
 * shown; new ones are. An entry names its finding by the words it stands at, not by lines, so that text above may grow and
 * items may be renumbered; where the words themselves change, the finding is shown again.
 */
import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Plan } from '../plan/model';
import { blockAt } from '../syntax/parse';
import { digest } from '../text/digest';
import { foldKey } from '../text/fold';
import type { Localized, Message } from '../text/localized';
import { type Span, span } from '../text/span';
import type { CheckedFinding } from './check';
import type { Finding } from './rule';

export const BASELINE_FILE = 'kehoach.baseline.json';

/** How a baseline's file has to be called to be found and watched. */
export const isBaselineFile = (path: string): boolean => /(?:^|[/\\])[^/\\]*\.baseline\.json$/.test(path);

export interface BaselineEntry {
  /** Path of the plan from the baseline's folder, with `/`. */
  readonly plan: string;
  readonly rule: string;
  /** Where the finding stands, for those who read the file. */
  readonly words: string;
  readonly fingerprint: string;
  /** So many findings of the rule at such words. */
  readonly count: number;
}

/** How many findings of one plan are accepted, by rule and fingerprint. */
export type Accepted = ReadonlyMap<string, number>;

const keyOf = (rule: string, fingerprint: string): string => `${rule} ${fingerprint}`;

/** What `entries` accept in the plan at `path` (from the baseline's folder); null when they say nothing of it. */
export function acceptedIn(entries: readonly BaselineEntry[], path: string): Accepted | null {
  const accepted = new Map<string, number>();
  const plan = path.normalize('NFC');
  for (const entry of entries) {
    if (entry.plan.normalize('NFC') !== plan) continue;
    const key = keyOf(entry.rule, entry.fingerprint);
    accepted.set(key, (accepted.get(key) ?? 0) + entry.count);
  }
  return accepted.size > 0 ? accepted : null;
}

export interface Applied {
  readonly kept: CheckedFinding[];
  /** Accepted findings that no longer occur, as one finding at the document's start. */
  readonly idle: readonly Finding[];
}

const IDLE: Localized = {
  vi: 'Tệp tồn đọng còn ghi {count} lỗi không còn trong kế hoạch này ({rules}). Lỗi mới cùng loại ở chỗ cũ có thể bị che mất. Đề nghị ghi lại tệp: kehoach check --write-baseline.',
  en: 'The baseline still lists {count} findings that this plan no longer has ({rules}). They may hide new ones. Write it again: kehoach check --write-baseline.',
};

/**
 * Leaves out the findings of `plan` that are accepted. An entry of a rule that has not run (`ran`) cannot have occurred
 * and is not idle. A rule that broke down is always shown.
 */
export function applyBaseline(
  plan: Plan,
  found: CheckedFinding[],
  accepted: Accepted | null | undefined,
  ran: ReadonlySet<string>,
): Applied {
  if (!accepted) return { kept: found, idle: [] };
  const left = new Map(accepted);
  const kept = found.filter((finding) => {
    if (finding.thrown !== undefined) return true;
    const key = keyOf(finding.rule.id, fingerprintOf(plan, finding.span));
    const free = left.get(key) ?? 0;
    if (free > 0) left.set(key, free - 1);
    return free === 0;
  });
  const idle = [...left].filter(([key, count]) => count > 0 && ran.has(key.split(' ')[0]!));
  if (idle.length === 0) return { kept, idle: [] };
  const count = idle.reduce((sum, [, free]) => sum + free, 0);
  const rules = [...new Set(idle.map(([key]) => key.split(' ')[0]!))].sort().join(', ');
  return { kept, idle: [{ span: span(0, 0), message: { text: IDLE, args: { count, rules } } }] };
}

/** The entries that accept `findings`, all of the plan at `path`. */
export function entriesFor(plan: Plan, path: string, findings: readonly CheckedFinding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { rule, span: place, thrown } of findings) {
    if (thrown !== undefined) continue;
    const fingerprint = fingerprintOf(plan, place);
    const key = keyOf(rule.id, fingerprint);
    const count = (entries.get(key)?.count ?? 0) + 1;
    const words = entries.get(key)?.words ?? wordsAt(plan, place);
    entries.set(key, { plan: path.normalize('NFC'), rule: rule.id, words, fingerprint, count });
  }
  return [...entries.values()];
}

const LONGEST_WORDS = 60;

function wordsAt(plan: Plan, place: Span): string {
  const end = place.end > place.start ? place.end : place.start + LONGEST_WORDS;
  const words = plan.tree.text
    .slice(place.start, Math.min(end, place.start + 4 * LONGEST_WORDS))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).trimEnd()}…` : words;
}

/** Longest stretch of underlined words that is looked at, in UTF-16 code units; and of what stands beside them. */
const LONGEST = 400;
const BESIDE = 80;
const WORDS_BEFORE = 4;
const WORDS_BEHIND = 6;
/** More words than this are a task, not a place in it. */
const FEW_WORDS = 8;
const FIRST_WORDS = 12;

/**
 * The underlined words and those beside them in the same block, or how a whole task begins; the marker, spacing and
 * punctuation do not count.
 */
function fingerprintOf(plan: Plan, place: Span): string {
  const { text, blocks, starts } = plan.tree;
  const at = Math.min(blockAt(plan.tree, place.start), blocks.length - 1);
  const block = blocks[at];
  if (!block) return digest('');
  const start = starts[at]! + (block.kind === 'paragraph' ? block.content.start : 0);
  const end = starts[at]! + block.text.length;
  const before = wordsIn(text.slice(Math.max(start, place.start - BESIDE), Math.max(start, place.start)));
  const inside = wordsIn(text.slice(place.start, Math.min(place.end, place.start + LONGEST)));
  const behind = wordsIn(text.slice(place.end, Math.max(place.end, Math.min(end, place.end + BESIDE))));
  if (inside.length > FEW_WORDS) return digest(loosely(inside));
  const parts = [before.slice(-WORDS_BEFORE), inside, behind.slice(0, WORDS_BEHIND)];
  return digest(parts.map((words) => words.join(' ')).join('\n'));
}

/** What a whole task begins with, so that a slip mended in it does not bring its other findings back. */
const loosely = (words: readonly string[]): string =>
  [...new Set(words.map((word) => foldKey(word)))].slice(0, FIRST_WORDS).join(' ');

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const ORDER = ['plan', 'rule', 'words', 'fingerprint'] as const;

/** The file's text: sorted, one entry a line, so that it merges and a difference shows which finding came or went. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = [...entries]
    .sort((a, b) => {
      for (const key of ORDER) if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1;
      return 0;
    })
    .map(({ plan, rule, words, fingerprint, count }) => JSON.stringify({ plan, rule, words, fingerprint, count }));
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n    ${lines.join(',\n    ')}\n  ` : ''}]\n}\n`;
}

export interface BaselineReading {
  readonly entries: readonly BaselineEntry[];
  /** What cannot be used, with its place in the text; the rest holds. */
  readonly errors: readonly { readonly span: Span; readonly message: Message }[];
}

const SYNTAX: Localized = {
  vi: 'Tệp tồn đọng viết sai cú pháp. Phần còn lại vẫn được dùng. Đề nghị ghi lại tệp: kehoach check --write-baseline.',
  en: 'The baseline has a syntax error ({code}). The rest still counts. Write it again: kehoach check --write-baseline.',
};
const SHAPE: Localized = {
  vi: 'Đây không phải một mục của tệp tồn đọng. Mục này không được dùng. Đề nghị ghi lại tệp: kehoach check --write-baseline.',
  en: 'This is no entry of a baseline and is not used. Write the file again: kehoach check --write-baseline.',
};

/** Reads a baseline's text. Never throws. */
export function readBaseline(text: string): BaselineReading {
  const parseErrors: ParseError[] = [];
  const root = parseTree(text, parseErrors, { allowTrailingComma: true });
  const errors: { span: Span; message: Message }[] = parseErrors.map(({ offset, length, error }) => ({
    span: span(offset, offset + length),
    message: { text: SYNTAX, args: { code: printParseErrorCode(error) } },
  }));
  const list = root?.children?.find((property) => property.children?.[0]?.value === 'findings')?.children?.[1];
  if (list?.type !== 'array') {
    if (errors.length > 0) return { entries: [], errors };
    return { entries: [], errors: [{ span: span(0, text.length), message: { text: SHAPE } }] };
  }
  const entries: BaselineEntry[] = [];
  for (const item of list.children ?? []) {
    const entry = entryOf((item.children ?? []).map(({ children }) => [children?.[0]?.value, children?.[1]?.value]));
    if (entry) entries.push(entry);
    else errors.push({ span: span(item.offset, item.offset + item.length), message: { text: SHAPE } });
  }
  return { entries, errors };
}

function entryOf(properties: readonly (readonly unknown[])[]): BaselineEntry | null {
  const of = new Map(properties as readonly (readonly [unknown, unknown])[]);
  const [plan, rule, words, fingerprint] = ORDER.map((key) => of.get(key));
  const count = of.get('count');
  if (typeof plan !== 'string' || typeof rule !== 'string' || typeof fingerprint !== 'string') return null;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return null;
  return { plan, rule, words: typeof words === 'string' ? words : '', fingerprint, count };
}
