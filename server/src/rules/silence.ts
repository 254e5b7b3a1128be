/**
 * Silencing comments: HTML comments that switch rules off at a place. They are invisible wherever the plan is shown or
 * exported, and a line that holds nothing else belongs to no task.
 *
 *     <!-- kehoach: bỏ qua missing-deadline -->             this line, or the next one when the comment stands alone
 *     <!-- kehoach: bỏ qua đến hết mục missing-deadline -->  to the end of the section it stands in
 *     <!-- kehoach: bắt đầu bỏ qua numbering -->             from here …
 *     <!-- kehoach: hết bỏ qua numbering -->                 … to here
 *     <!-- kehoach: bỏ qua cả tệp numbering -->              everywhere in the file
 *     <!-- kehoach: nhiệm vụ riêng -->                       the next task is the locality's own (task-not-in-parent)
 *
 * Several rules are separated by commas or blanks; none means all. What follows " - " or "(" is the drafter's reason.
 * The words are read without regard to case and diacritics, or in English: ignore, ignore section, ignore start,
 * ignore end, ignore file, own task.
 */
import type { Plan } from '../plan/model';
import { blockAt } from '../syntax/parse';
import { compose, fold } from '../text/fold';
import { type Span, span } from '../text/span';
import type { CheckedFinding } from './check';

type Verb = 'next' | 'section' | 'start' | 'end' | 'file';

/** A rule named in a comment. */
interface NamedRule {
  readonly id: string;
  /** From the document's start. */
  readonly span: Span;
}

export interface Silencing {
  /** The comment, from the document's start. */
  readonly span: Span;
  /** Empty: every rule. */
  readonly rules: readonly NamedRule[];
  /** Findings that begin here are silenced. */
  readonly target: Span;
}

export type SilencingFault = 'unreadable' | 'not-closed' | 'not-opened';

export interface Silencings {
  readonly silencings: readonly Silencing[];
  readonly faults: readonly { readonly span: Span; readonly fault: SilencingFault }[];
}

export interface Silenced {
  readonly kept: CheckedFinding[];
  /** For each silencing the ids of the rules it has silenced. */
  readonly used: ReadonlyMap<Silencing, ReadonlySet<string>>;
  readonly faults: Silencings['faults'];
}

/** The rule that "nhiệm vụ riêng" speaks of. */
const OWN_TASK_RULE = 'task-not-in-parent';

const OPEN = '<!--';
const CLOSE = '-->';

/** The silencing comments of a plan, in document order. Linear in the length of the text. */
export function readSilencings(plan: Plan): Silencings {
  const { text } = plan.tree;
  const silencings: Silencing[] = [];
  const faults: { span: Span; fault: SilencingFault }[] = [];
  const open: Command[] = [];
  for (let at = text.indexOf(OPEN); at >= 0; ) {
    const close = text.indexOf(CLOSE, at + OPEN.length);
    if (close < 0) break;
    const comment = span(at, close + CLOSE.length);
    const command = readCommand(text, comment);
    if (command === 'unreadable') faults.push({ span: comment, fault: 'unreadable' });
    else if (command?.verb === 'start') open.push(command);
    else if (command?.verb === 'end') {
      const started = takeOpen(open, command);
      if (started) silencings.push(silencing(started, span(started.span.end, comment.start)));
      else faults.push({ span: comment, fault: 'not-opened' });
    } else if (command) silencings.push(silencing(command, targetOf(plan, command)));
    at = text.indexOf(OPEN, comment.end);
  }
  for (const command of open) {
    silencings.push(silencing(command, span(command.span.end, text.length)));
    faults.push({ span: command.span, fault: 'not-closed' });
  }
  return { silencings, faults };
}

interface Command {
  readonly verb: Verb;
  readonly span: Span;
  readonly rules: readonly NamedRule[];
}

const silencing = (command: Command, target: Span): Silencing => ({ span: command.span, rules: command.rules, target });

/** Longest first: "bo qua ca tep" begins with "bo qua". */
const VERBS: readonly (readonly [words: string, verb: Verb | 'own'])[] = [
  ['bo qua den het muc', 'section'],
  ['bo qua ca van ban', 'file'],
  ['nhiem vu rieng', 'own'],
  ['bat dau bo qua', 'start'],
  ['bo qua ca tep', 'file'],
  ['ket thuc bo qua', 'end'],
  ['ignore section', 'section'],
  ['ignore start', 'start'],
  ['ignore file', 'file'],
  ['ignore end', 'end'],
  ['het bo qua', 'end'],
  ['own task', 'own'],
  ['bo qua', 'next'],
  ['ignore', 'next'],
];

/** What a comment orders; undefined when it is not addressed to this tool. */
function readCommand(text: string, comment: Span): Command | 'unreadable' | undefined {
  const inner = text.slice(comment.start + OPEN.length, comment.end - CLOSE.length);
  if (inner.length > 2000) return undefined;
  const composed = compose(inner);
  const folded = fold(composed.text);
  const addressed = /^\s*kehoach\s*:/.exec(folded);
  if (!addressed) return undefined;
  const words = wordsOf(folded, addressed[0].length);
  for (const [phrase, verb] of VERBS) {
    const parts = phrase.split(' ');
    if (!parts.every((part, i) => words[i]?.text === part)) continue;
    const base = comment.start + OPEN.length;
    const place = ({ start, end }: Span) => span(base + composed.toSource(start), base + composed.toSource(end));
    if (verb === 'own') return { verb: 'next', span: comment, rules: [{ id: OWN_TASK_RULE, span: place(words[0]!) }] };
    return {
      verb,
      span: comment,
      rules: readRules(words.slice(parts.length)).map((w) => ({ id: w.text, span: place(w) })),
    };
  }
  return 'unreadable';
}

interface Word extends Span {
  readonly text: string;
}

/** Words up to the drafter's reason. */
function wordsOf(folded: string, from: number): readonly Word[] {
  const words: Word[] = [];
  for (const match of folded.slice(from).matchAll(/[^\s,;]+/g)) {
    if (/^(?:-+$|\()/.test(match[0])) break;
    words.push({ text: match[0], ...span(from + match.index, from + match.index + match[0].length) });
  }
  return words;
}

function readRules(words: readonly Word[]): readonly Word[] {
  const phrase = words.map((word) => word.text).join(' ');
  return phrase === 'tat ca' || phrase === 'all' ? [] : words;
}

/** The latest open command that `end` closes: the one for the same rules, or any when `end` names none. */
function takeOpen(open: Command[], end: Command): Command | undefined {
  const key = (command: Command) => command.rules.map((rule) => rule.id).join(' ');
  for (let i = open.length - 1; i >= 0; i--) {
    if (end.rules.length === 0 || key(open[i]!) === key(end)) return open.splice(i, 1)[0];
  }
  return undefined;
}

function targetOf(plan: Plan, { verb, span: comment }: Command): Span {
  if (verb === 'file') return span(0, plan.tree.text.length);
  if (verb === 'section') {
    const around = plan.sections.filter((s) => s.extent.start <= comment.start && comment.start < s.extent.end);
    return span(comment.end, around.at(-1)?.extent.end ?? plan.tree.text.length);
  }
  return targetBlock(plan, comment);
}

/** The block that holds the comment, or the next one that says something; the whole task when it is a task's first block. */
function targetBlock(plan: Plan, comment: Span): Span {
  const { blocks, starts } = plan.tree;
  let index = blockAt(plan.tree, comment.start);
  while (index < blocks.length && (blocks[index]!.kind === 'blank' || blocks[index]!.kind === 'rule')) index++;
  if (index >= blocks.length) return span(comment.end, comment.end);
  const start = starts[index]!;
  const end = start + blocks[index]!.text.length;
  const task = plan.tasks.find((candidate) => candidate.start >= start && candidate.start < end);
  return span(start, task ? Math.max(end, task.start + task.reading.length) : end);
}

/** Leaves out the findings that a comment silences, and says which comments did something. */
export function applySilencings(read: Silencings, found: CheckedFinding[]): Silenced {
  const { silencings, faults } = read;
  const used = new Map<Silencing, Set<string>>();
  if (silencings.length === 0) return { kept: found, used, faults };
  const kept = found.filter((finding) => {
    const id = finding.rule.id;
    const covering = silencings.filter((silencing) => covers(silencing, finding));
    for (const silencing of covering) used.set(silencing, (used.get(silencing) ?? new Set<string>()).add(id));
    return covering.length === 0;
  });
  return { kept, used, faults };
}

/** A rule that broke down is not silenced: it has not judged anything. */
const covers = ({ rules, target }: Silencing, finding: CheckedFinding): boolean =>
  finding.thrown === undefined &&
  finding.span.start >= target.start &&
  finding.span.start < Math.max(target.end, target.start + 1) &&
  (rules.length === 0 || rules.some((rule) => rule.id === finding.rule.id));
