/** Words of a damaged text as they must have been, by standard wording and by what the parent plan says. */
import { expressions } from '../../knowledge/spelling';
import { standardTasks } from '../../knowledge/tasks';
import { fillSlots } from '../../knowledge/wording';
import { flatBlock } from '../../plan/flat';
import type { Plan, Task } from '../../plan/model';
import { textBetween } from '../../syntax/parse';
import { compose, fold } from '../../text/fold';
import { span } from '../../text/span';
import type { Trace } from '../../workspace/trace';
import { placeOf } from '../inherit';
import type { Edit } from '../rule';
import { align, type Pair, type Token, tokensOf } from './align';

export interface Restoration {
  readonly task: Task;
  /** What the words are taken from. */
  readonly source: 'parent' | 'standard';
  readonly edits: readonly Edit[];
}

/** The tasks of a damaged plan that align with a wording, with the words that are put right; in document order. */
export function restoreTasks(plan: Plan, trace: Trace | null): readonly Restoration[] {
  const standard = standardTasks.map(({ text }) => tokensOf(fillSlots(text, placeOf(plan)).replace(/\{\w+\}/g, '')));
  const links = new Map(trace?.links.map((link) => [link.task, link]));
  const restored: Restoration[] = [];
  for (const task of plan.tasks) {
    const text = tokensOf(runningTask(plan, task));
    const parents = links.get(task)?.candidates.slice(0, NEAREST) ?? [];
    const own = best(
      text,
      parents.map((candidate) => tokensOf(candidate.task.reading.text)),
    );
    const pairs = own ?? best(text, nearest(text, standard));
    if (!pairs) continue;
    const edits = pairs.flatMap((pair) => editFor(pair, task.start) ?? []);
    if (edits.length > 0) restored.push({ task, source: own ? 'parent' : 'standard', edits });
  }
  return restored;
}

/** The task's stretch of text, of its own length, without line breaks and markup. */
function runningTask({ tree }: Plan, task: Task): string {
  return textBetween(tree, task.start, task.start + task.reading.length).replace(/[\r\n\t*_|]/g, ' ');
}

const NEAREST = 5;

/** The wordings that share most words with the text. */
function nearest(text: readonly Token[], wordings: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const here = new Set(text.map(({ trace }) => trace));
  const share = (wording: readonly Token[]): number =>
    wording.filter(({ trace }) => here.has(trace)).length / wording.length;
  return wordings
    .map((wording) => ({ wording, share: share(wording) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, NEAREST)
    .map(({ wording }) => wording);
}

const FEWEST_WORDS = 6;
const COVERED = 0.75;
const LIKENESS = 0.75;

/** The pairs with the wording that the text holds most of; null when it holds none nearly whole. */
function best(text: readonly Token[], wordings: readonly (readonly Token[])[]): readonly Pair[] | null {
  let found: readonly Pair[] | null = null;
  let most = 0;
  for (const wording of wordings) {
    if (wording.length < FEWEST_WORDS) continue;
    const pairs = align(text, wording);
    const alike = pairs.reduce((sum, pair) => sum + pair.likeness, 0);
    if (pairs.length < wording.length * COVERED || alike < pairs.length * LIKENESS || alike <= most) continue;
    found = pairs;
    most = alike;
  }
  return found;
}

function editFor({ from, to }: Pair, start: number): Edit | null {
  const text = inCaseOfScan(from.text, to.text);
  return text === from.text ? null : { span: span(start + from.start, start + from.end), text };
}

/** Scans keep the size of letters better than their marks. */
function inCaseOfScan(scanned: string, right: string): string {
  const letters = scanned.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return right.toUpperCase();
  const first = scanned.charAt(0);
  if (!/\p{L}/u.test(first)) return right;
  const head = right.charAt(0);
  return (first === first.toUpperCase() ? head.toUpperCase() : head.toLowerCase()) + right.slice(1);
}

/** Fixed expressions by their first word, where only one of them has these letters. */
const unambiguous = (() => {
  const byLetters = new Map<string, Set<string>>();
  const all = [...expressions.values()].flat();
  for (const { folded, words } of all) {
    const letters = folded.join(' ');
    byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(words.join(' ')));
  }
  const map = new Map<string, (readonly string[])[]>();
  for (const { folded, words, only } of all) {
    if (only || byLetters.get(folded.join(' '))!.size > 1) continue;
    map.set(folded[0]!, [...(map.get(folded[0]!) ?? []), words]);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
})();

/** Fixed expressions whose letters are all there ("trién khai"): the words that are put right, in document order. */
export function restoreExpressions({ tree }: Plan): readonly Edit[] {
  const edits: Edit[] = [];
  tree.blocks.forEach((block, i) => {
    if (block.kind !== 'paragraph' && block.kind !== 'row') return;
    const composed = compose(flatBlock(block));
    for (const { start, end, text } of inText(composed.text)) {
      const place = span(composed.toSource(start) + tree.starts[i]!, composed.toSource(end) + tree.starts[i]!);
      edits.push({ span: place, text });
    }
  });
  return edits;
}

function inText(text: string): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  const tokens = tokensOf(text);
  const found: { start: number; end: number; text: string }[] = [];
  for (let i = 0; i < tokens.length; ) {
    const words = matchAt(text, tokens, i);
    // "có quan hệ": another expression begins inside this one, so its borders are not certain.
    const crossed = words?.length === 2 && matchAt(text, tokens, i + 1) !== null;
    if (!words || crossed) {
      i += crossed ? 2 : 1;
      continue;
    }
    words.forEach((word, k) => {
      const token = tokens[i + k]!;
      const right = inCaseOfScan(token.text, word);
      if (right !== token.text) found.push({ start: token.start, end: token.end, text: right });
    });
    i += words.length;
  }
  return found;
}

function matchAt(text: string, tokens: readonly Token[], i: number): readonly string[] | null {
  const trace = tokens[i]?.trace;
  if (!trace) return null;
  for (const words of unambiguous.get(trace) ?? []) {
    // In three words and more, one may be read badly.
    let free = words.length > 2 ? 1 : 0;
    const here = words.every((word, k) => {
      const token = tokens[i + k];
      const before = tokens[i + k - 1];
      if (!token || (k > 0 && text.slice(before!.end, token.start).trim() !== '')) return false;
      const wanted = fold(word);
      return token.trace === wanted || (isNear(token.trace, wanted) && free-- > 0);
    });
    if (here) return words;
  }
  return null;
}

const isNear = (trace: string, wanted: string): boolean =>
  trace[0] === wanted[0] && Math.abs(trace.length - wanted.length) <= 1;

/** Both kinds together; where they meet, what aligns with a whole wording counts. */
export function restoreAll(tasks: readonly Restoration[], expressionsFound: readonly Edit[]): readonly Edit[] {
  const taken = tasks.flatMap(({ edits }) => edits);
  const starts = new Set(taken.map(({ span: place }) => place.start));
  const all = [...taken, ...expressionsFound.filter(({ span: place }) => !starts.has(place.start))];
  all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  // A task may stand inside another one: what overlaps is left out.
  let end = -1;
  return all.filter(({ span: place }) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}

export interface RestorationMeasure {
  /** Letters that the damaged text has wrong. */
  readonly wrong: number;
  /** Of these, put right. */
  readonly restored: number;
  /** Right ones that were made wrong, and wrong ones that were made wrong in another way. */
  readonly spoiled: number;
}

/**
 * What a restoration is worth, against the true text: the three are compared word by word. Words that the scan has joined
 * or split are left out, for no word answers them. Throws when `restored` has not as many words as `damaged`.
 */
export function measureRestoration(damaged: string, restored: string, truth: string): RestorationMeasure {
  const [before, after, right] = [damaged, restored, truth].map(wordsIn) as [string[], string[], string[]];
  if (before.length !== after.length) throw new Error('A restoration keeps the number of words.');
  let [wrong, good, spoiled] = [0, 0, 0];
  for (const [i, j] of answering(before, right)) {
    const missing = differing(before[i]!, right[j]!);
    const left = differing(after[i]!, right[j]!);
    wrong += missing;
    if (before[i] === after[i]) continue;
    good += Math.max(0, missing - left);
    spoiled += left;
  }
  return { wrong, restored: good, spoiled };
}

const wordsIn = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean);

const WINDOW = 200;

/** Indices of words that answer each other, window by window; every word its own where both texts have equally many. */
function answering(text: readonly string[], truth: readonly string[]): readonly (readonly [number, number])[] {
  if (text.length === truth.length) return text.map((_, i) => [i, i] as const);
  const found: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < text.length && j < truth.length) {
    const pairs = align(tokensIn(text, i, WINDOW), tokensIn(truth, j, WINDOW + WINDOW / 4));
    for (const { from, to } of pairs) {
      if (Math.abs(from.trace.length - to.trace.length) < 2) found.push([from.start, to.start]);
    }
    const last = pairs.at(-1);
    j = last ? last.to.start + 1 : j + WINDOW;
    i = last ? last.from.start + 1 : i + WINDOW;
  }
  return found;
}

/** Words as tokens that stand at their own index. */
const tokensIn = (words: readonly string[], from: number, count: number): readonly Token[] =>
  words
    .slice(from, from + count)
    .map((word, k) => ({ ...(tokensOf(word)[0] ?? NO_WORD), start: from + k, end: from + k }));

const NO_WORD: Token = { start: 0, end: 0, text: '', trace: '', letters: 0 };

/** Letters in which two words differ, place by place. */
function differing(a: string, b: string): number {
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) count++;
  return count;
}
