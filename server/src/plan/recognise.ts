/** Whether a text reads like a plan at all, and whether it is out of a damaged scan. Looks at the head and foot only. */
import { endBlocks, lengthOf, textBetween } from '../syntax/parse';
import type { Tree } from '../syntax/tree';
import { isDamaged } from '../text/damage';
import { fold } from '../text/fold';
import { fromLegacy, wholeEncoding } from '../text/legacy';
import { createMemo, remember } from './memo';
import { readTitle } from './title';

export interface Recognition {
  readonly recognised: boolean;
  /** Most diacritics are lost; false for what is no plan. */
  readonly damaged: boolean;
}

const HEAD = 20_000;
const FOOT = 8_000;
/** Words to judge damage by, in UTF-16 code units: enough for a steady share, cheap on every edit. */
const SAMPLE = 8_000;

/** What plans have and other texts have seldom, in folded text, with its weight. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/\d\s?\/\s?kh\s?-\s?[a-z]|s[o06]\s{0,3}:?[\s.…]{0,40}\/kh-|\d-kh\/[a-z]/, 3],
  [/^[ \t*#]{0,8}i ?[.)]/m, 1],
  [/^[ \t*#]{0,8}ii ?[.)]/m, 1],
  [/muc (?:dich|tieu)/, 1],
  [/yeu cau/, 1],
  [/t[o0] ch[a-z]{1,3} th[a-z]{1,4} hi[a-z]n/, 2],
  [/nhiem vu|nhi[a-z]m vu/, 1],
  [/chu tr[il]|phoi hop|phdi hop/, 1],
  [/thoi (?:gian|han)/, 1],
  [/ubnd|uy ban nhan dan|\bso [a-z]+|phong [a-z]+|truong [a-z]+/, 1],
  [/no[il1] nh[a-z]n\s?:/, 2],
  [/^[ \t*]{0,8}(?:can cu|thuc hien) /m, 1],
];

const WITH_TITLE = 5;
const WITHOUT_TITLE = 10;

/** Reads the plan in `tree`, or a plain text. Cheap: bounded by a fixed stretch of text. */
export function recognisePlan(source: Tree | string): Recognition {
  if (typeof source === 'string') return recognise(ends(source));
  const first = source.blocks[0];
  if (!first) return { recognised: false, damaged: false };
  return remember(recognitions, first, endBlocks(source, HEAD, FOOT), () => recognise(endsOf(source)));
}

const recognitions = createMemo<Recognition>();

/** The first half of `recognisePlan`, at half its cost. */
export const readsAsPlan = (tree: Tree): boolean => isPlan(endsOf(tree));

function recognise(text: string): Recognition {
  const recognised = isPlan(text);
  const encoding = wholeEncoding(text.slice(0, SAMPLE));
  if (encoding) return { recognised: recognised || isPlan(fromLegacy(text, encoding)), damaged: false };
  return { recognised, damaged: recognised && isDamaged(text.slice(0, SAMPLE)) };
}

function isPlan(text: string): boolean {
  const title = readTitle(text);
  const titled = title !== null && /^k/i.test(fold(title.text));
  const looked = fold(text);
  let score = 0;
  for (const [sign, weight] of SIGNS) if (sign.test(looked)) score += weight;
  return score >= (titled ? WITH_TITLE : WITHOUT_TITLE);
}

const ends = (text: string): string =>
  text.length <= HEAD + FOOT ? text : `${text.slice(0, HEAD)}\n${text.slice(-FOOT)}`;

function endsOf(tree: Tree): string {
  const length = lengthOf(tree);
  if (length <= HEAD + FOOT) return textBetween(tree, 0, length);
  return `${textBetween(tree, 0, HEAD)}\n${textBetween(tree, length - FOOT, length)}`;
}
