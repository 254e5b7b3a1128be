/**
 * References to numbered parts of a document in running text: "mục 2 Phần II", "điểm a khoản 2 Mục này", "các mục 1, 2 và 3
 * Phần II", "từ mục 2 đến mục 5", "Phụ lục II kèm theo". Those to other documents are read as well and told apart. What a
 * reference means is found out in `reference-target.ts`. Linear in the length of the text.
 */
import { fold } from '../text/fold';
import { span } from '../text/span';
import { type Token, tokenize } from './deadline/tokens';
import type { CitationReading, ReferenceReading, ReferenceStep } from './model';
import { quoteWords } from './quote';
import { documentOf } from './reference-document';
import { isLed, readStep, type Step } from './reference-step';

const NONE: readonly ReferenceReading[] = [];

/** Cheap: most texts hold no reference. */
const SIGN =
  /(?<![a-z])(?:phu luc|phan|chuong|muc|dieu|khoan|diem|tiet|stt|so thu tu|nhiem vu so)[\s_]+(?:so\s+|thu\s+)?(?:[ivx]{1,5}(?![a-z])|[a-z](?![a-z])|\d|nhat|mot|hai|ba|tu|bon|nam|sau)/;

/**
 * All references of `text`, in order; spans are relative to `text`. Expects NFC text and the `citations` of the same text.
 * `content`: where the words of a paragraph begin behind its marker, for a heading is no reference; null for a cell.
 */
export function findReferences(
  text: string,
  citations: readonly CitationReading[],
  content: number | null,
): readonly ReferenceReading[] {
  if (!SIGN.test(fold(text))) return NONE;
  const tokens = tokenize(
    text,
    citations.map((citation) => citation.span),
  );
  const cited = new Map(citations.map((citation) => [citation.span.start, citation]));
  const citationAt = (token: Token) => cited.get(token.start);
  const found: ReferenceReading[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.start < (content ?? 0)) continue;
    const run = readRun(tokens, at);
    if (!run) continue;
    const to = run.steps.at(-1)!.to;
    if (content === null || !isHeading(tokens, run, content)) {
      const named = documentOf(tokens, at, to, citationAt);
      for (const reference of referencesIn(run)) {
        const last = tokens[reference.to - 1]!;
        const place = span(tokens[reference.from]!.start, last.end);
        const other = reference.steps.some(({ unit }) => unit === 'dieu' || unit === 'chuong');
        const unclear = reference.doubtful && named.document !== 'other';
        found.push({
          text: quoteWords(text, place),
          span: place,
          steps: reference.steps,
          document: other ? 'other' : unclear ? 'unclear' : named.document,
          number: named.number,
        });
      }
    }
    at = to - 1;
  }
  return found;
}

/** "Mục 1. Tuyên truyền", "PHẦN II" alone in its paragraph: a heading. */
function isHeading(tokens: readonly Token[], { steps }: Run, content: number): boolean {
  const [only, second] = steps;
  if (second || !only || tokens.some((token) => token.start >= content && token.start < tokens[only.from]!.start))
    return false;
  const behind = tokens[only.to];
  return behind === undefined || behind.text === '.' || behind.text === ':';
}

/** How two steps hang together: one inside the other, told with a comma, side by side, or the ends of a range. */
type Joint = 'in' | 'comma' | 'and' | 'to';

interface Run {
  readonly steps: readonly Step[];
  /** One less than steps. */
  readonly joints: readonly Joint[];
}

const IN = new Set(['của', 'tại', 'thuộc', 'trong', 'ở']);
const AND = new Set(['và', 'hoặc', '&']);
const FILLERS = new Set(['tại', 'các', 'theo', 'cả', 'ở']);

const lower = (token: Token | undefined): string => (token ? token.raw.toLowerCase() : '');

/** Steps from token `at` on that belong together; null when none stands there. */
function readRun(tokens: readonly Token[], at: number): Run | null {
  const first = readStep(tokens, at);
  if (!first) return null;
  const steps = [first];
  const joints: Joint[] = [];
  for (;;) {
    const next = readNext(tokens, steps.at(-1)!.to);
    if (!next) break;
    steps.push(next.step);
    joints.push(next.joint);
  }
  const says = steps.some(({ step }) => step.numbers.length > 0);
  if (!says || (steps.length === 1 && !isLed(tokens, first))) return null;
  return { steps, joints };
}

function readNext(tokens: readonly Token[], from: number): { readonly step: Step; readonly joint: Joint } | null {
  let i = from;
  if (tokens[i]?.text === ')' && tokens[i - 1]!.end === tokens[i]!.start) i++;
  let joint: Joint = 'in';
  if (tokens[i]?.text === ',') {
    joint = 'comma';
    i++;
  }
  const word = lower(tokens[i]);
  if (AND.has(word) || tokens[i]?.text === ';') {
    joint = 'and';
    i++;
    while (FILLERS.has(lower(tokens[i]))) i++;
  } else if (word === 'đến' || (tokens[i]?.text === '-' && joint === 'in')) {
    joint = 'to';
    i++;
    if (lower(tokens[i]) === 'hết') i++;
  } else if (IN.has(word)) {
    joint = 'in';
    i++;
  }
  const step = tokens[i] ? readStep(tokens, i) : null;
  // "Phụ lục" without a number only ends a chain.
  return step && !(step.step.kind === 'only' && joint !== 'in' && joint !== 'comma') ? { step, joint } : null;
}

/** Steps that lie one in the other. */
interface Chain {
  /** From the innermost outward, those shared with the chain beside it included. */
  readonly steps: readonly Step[];
  /** As they stand in the text. */
  readonly own: readonly Step[];
  /** Told from the outermost: "Phần II, mục 3". */
  readonly inward: boolean;
  readonly joint: Joint | null;
  readonly doubtful: boolean;
}

interface Found {
  readonly steps: readonly ReferenceStep[];
  readonly from: number;
  readonly to: number;
  readonly doubtful: boolean;
}

function referencesIn(run: Run): Found[] {
  const chains = share(chainsOf(run));
  const found: Found[] = [];
  for (let i = 0; i < chains.length; i++) {
    const chain = chains[i]!;
    const next = chains[i + 1];
    if (next?.joint === 'to') {
      found.push(rangeOf(chain, next));
      i++;
    } else if (numbersIn(chain)) found.push(asFound(chain));
  }
  return found;
}

const numbersIn = ({ steps }: Chain): boolean => steps[0]!.step.numbers.length > 0;

/** Cuts a run where a step lies beside the one before, not in it or around it. */
function chainsOf({ steps, joints }: Run): Chain[] {
  const chains: Chain[] = [];
  let open: Step[] = [steps[0]!];
  let joint: Joint | null = null;
  let doubtful = false;
  const close = (): void => {
    const inward = open.length > 1 && open[0]!.level < open[1]!.level;
    const ordered = inward ? [...open].reverse() : open;
    const many = ordered.slice(1).some(({ step }) => step.numbers.length > 1);
    chains.push({
      steps: ordered,
      own: open,
      inward,
      joint,
      doubtful: doubtful || many || open.some((it) => it.doubtful),
    });
  };
  for (let i = 1; i < steps.length; i++) {
    const next = steps[i]!;
    const how = joints[i - 1]!;
    if ((how === 'in' || how === 'comma') && fits(open, next)) {
      open.push(next);
      continue;
    }
    // "Phần II, mục 3 Phần III": the mục may be in either.
    const torn = how === 'in';
    doubtful ||= torn;
    close();
    open = [next];
    joint = how;
    doubtful = torn;
  }
  close();
  return chains;
}

/** True when `next` goes on in the direction, outward or inward, that `open` has. */
function fits(open: readonly Step[], next: Step): boolean {
  const last = open.at(-1)!;
  if (last.level === next.level) return false;
  const [first, second] = open;
  return !second || first!.level < second.level === last.level < next.level;
}

/** "mục 1 và mục 2 Phần II": what is around the last is around the others; "Phần II, mục 1 và mục 2": around the first. */
function share(chains: readonly Chain[]): Chain[] {
  const shared = [...chains];
  for (let i = shared.length - 2; i >= 0; i--) {
    if (shared[i]!.inward || shared[i + 1]!.inward) continue;
    shared[i] = { ...shared[i]!, steps: [...shared[i]!.steps, ...aroundAs(shared[i]!, shared[i + 1]!)] };
  }
  for (let i = 1; i < shared.length; i++) {
    const [before, chain] = [shared[i - 1]!, shared[i]!];
    if (chain.steps.length > 1) continue;
    const around = aroundAs(chain, before);
    if (around.length === 0) continue;
    // "mục 1 Phần II và mục 2": of Phần II or not.
    if (before.inward) shared[i] = { ...chain, steps: [...chain.steps, ...around], inward: true };
    else shared[i] = { ...chain, doubtful: true };
  }
  return shared;
}

/** The steps of `other` around its step that is of the same level as the outermost of `chain`. */
function aroundAs(chain: Chain, other: Chain): readonly Step[] {
  const { level } = chain.steps.at(-1)!;
  const at = other.steps.findIndex((step) => step.level === level);
  return at < 0 ? [] : other.steps.slice(at + 1);
}

const referenceSteps = (steps: readonly Step[]): ReferenceStep[] =>
  steps.flatMap(({ step, outer }) => [step, ...outer]);

const asFound = ({ steps, own, doubtful }: Chain): Found => ({
  steps: referenceSteps(steps),
  from: own[0]!.from,
  to: own.at(-1)!.to,
  doubtful,
});

/** "từ mục 2 đến mục 5 Phần II". */
function rangeOf(first: Chain, last: Chain): Found {
  const [a, b] = [first.steps[0]!, last.steps[0]!];
  const alike =
    a.step.unit === b.step.unit &&
    a.step.numbers.length === 1 &&
    b.step.numbers.length === 1 &&
    a.step.numbers[0]!.form === b.step.numbers[0]!.form &&
    a.outer.length === 0 &&
    b.outer.length === 0 &&
    first.steps.slice(1).every((step, i) => step === last.steps[i + 1]) &&
    first.steps.length === last.steps.length;
  const step: ReferenceStep = { ...a.step, kind: 'range', numbers: [...a.step.numbers, ...b.step.numbers] };
  return {
    steps: [step, ...referenceSteps(last.steps.slice(1))],
    from: first.own[0]!.from,
    to: last.own.at(-1)!.to,
    doubtful: first.doubtful || last.doubtful || !alike,
  };
}
