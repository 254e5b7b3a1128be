/** Words of a damaged text as they must have been, by which words go together, standard wording and the parent plan's. */
import { standardTasks } from '../../knowledge/tasks';
import { fillSlots } from '../../knowledge/wording';
import type { Plan, Task } from '../../plan/model';
import { textBetween } from '../../syntax/parse';
import type { Trace } from '../../workspace/trace';
import { placeOf } from '../inherit';
import type { Edit } from '../rule';
import { align, type Pair, type Token, tokensOf } from './align';
import { decode, type Guess } from './decode';
import { type Language, NUMBER, standardLanguage, withTexts } from './language';
import { isSureMark } from './misread';
import { numbersOf } from './scan-numbers';
import { inCaseOfScan, type ScannedWord, scannedWords } from './scanned';

/** A change is offered only where it is so likely. */
const LIKELY = 0.9;
/** And is taken without a closer look where it is as good as certain: of such changes, 998 in 1000 are right at least. */
const CERTAIN = 0.99;

const known = new WeakMap<Plan, { readonly trace: Trace | null; readonly edits: readonly Edit[] }>();

/** All that can be put right in a damaged plan, with what its parents say where they are known; in document order. */
export function restore(plan: Plan, trace: Trace | null): readonly Edit[] {
  const before = known.get(plan);
  if (before && before.trace === trace) return before.edits;
  const edits = restoreWords(scannedWords(plan, readHints(plan, trace)), languageOf(trace));
  known.set(plan, { trace, edits });
  return edits;
}

const PARENT_WEIGHT = 1;

let lastLearnt: { readonly texts: readonly string[]; readonly language: Language } | null = null;

/** The parents stay the same while their plan is written: their language is learnt once. */
function languageOf(trace: Trace | null): Language {
  const texts = trace?.parents.filter(({ plan }) => !plan.damaged).map(({ plan }) => plan.tree.text) ?? [];
  if (texts.length === 0) return standardLanguage();
  const same = lastLearnt?.texts.length === texts.length && lastLearnt.texts.every((text, i) => text === texts[i]);
  if (!lastLearnt || !same) lastLearnt = { texts, language: withTexts(standardLanguage(), texts, PARENT_WEIGHT) };
  return lastLearnt.language;
}

/** Twice: what is certain at the first reading tells the second how this document speaks. */
function restoreWords(words: readonly ScannedWord[], language: Language): readonly Edit[] {
  const own = certainStretches(words, decode(words, language));
  const guesses = decode(words, withTexts(language, own, OWN_WEIGHT, true));
  return words.flatMap((word, i) => editFor(word, guesses[i]!) ?? []);
}

const OWN_WEIGHT = 0.3;
const LEARNT = 0.95;

function certainStretches(words: readonly ScannedWord[], guesses: readonly Guess[]): readonly string[] {
  const stretches: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) stretches.push(open.join(' '));
    open = [];
  };
  words.forEach((word, i) => {
    const { word: right, known: isWord, certainty } = guesses[i]!;
    if (word.opens || !isWord || certainty < LEARNT) close();
    if (isWord && certainty >= LEARNT) open.push(right === NUMBER ? '1' : right);
  });
  close();
  return stretches;
}

function editFor(word: ScannedWord, { word: right, known: isWord, certainty }: Guess): Edit | null {
  if (word.right !== null) return { span: word.span, text: word.right, certain: true };
  if (word.fixed || !isWord || certainty < LIKELY || (right === word.seen && word.glued === null)) return null;
  const text = withBlank(word, inCaseOfScan(word, right));
  // A number is never lost, whatever the words say.
  if (text === word.text || !sameNumbers(word.text, text)) return null;
  return { span: word.span, text, certain: certainty >= CERTAIN && looksSure(word, right, text) };
}

/** Nothing but the certainty speaks against it: no digit, no mark that only Vietnamese has and no capital is lost. */
const looksSure = (word: ScannedWord, right: string, text: string): boolean =>
  !MAY_BE_NUMBERED.test(word.text) &&
  isCapital(word.text) === isCapital(text.trim()) &&
  [...word.seen].every((sign) => !isSureMark(sign) || right.includes(sign));

/** "so6" is "số", and may be "số 6". */
const MAY_BE_NUMBERED = /^\p{L}*[aeiouy]\d$/iu;

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** The blank between a word and a number that the scan has lost. */
const withBlank = ({ glued }: ScannedWord, right: string): string =>
  glued === 'after' ? `${right} ` : glued === 'before' ? ` ${right}` : right;

function sameNumbers(a: string, b: string): boolean {
  const [before, after] = [numbersOf(a), numbersOf(b)];
  return before.length === after.length && before.every((number, i) => number === after[i]);
}

/** By offset, the words of the wordings that the tasks of the plan align with: the parent's before the standard ones. */
function readHints(plan: Plan, trace: Trace | null): ReadonlyMap<number, string> {
  const standard = standardTasks.map(({ text }) => tokensOf(fillSlots(text, placeOf(plan)).replace(/\{\w+\}/g, '')));
  const links = new Map(trace?.links.map((link) => [link.task, link]));
  const words = new Map<number, string>();
  for (const task of plan.tasks) {
    const text = tokensOf(runningTask(plan, task));
    const parents = links.get(task)?.candidates.slice(0, NEAREST) ?? [];
    const own = best(
      text,
      parents.map((candidate) => tokensOf(candidate.task.reading.text)),
    );
    const pairs = own ?? best(text, nearest(text, standard));
    for (const { from, to } of pairs ?? []) words.set(task.start + from.start, to.text.toLowerCase().normalize('NFC'));
  }
  return words;
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
    if (wording.length < FEWEST_WORDS || text.length < wording.length * COVERED) continue;
    const pairs = align(text, wording);
    const alike = pairs.reduce((sum, pair) => sum + pair.likeness, 0);
    if (pairs.length < wording.length * COVERED || alike < pairs.length * LIKENESS || alike <= most) continue;
    found = pairs;
    most = alike;
  }
  return found;
}
