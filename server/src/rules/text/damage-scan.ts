/** How much of each block is lost, and the stretches of a plan where most of it is. */
import { alike } from '../../knowledge/spelling';
import type { Plan } from '../../plan/model';
import type { Block } from '../../syntax/tree';
import { type Damage, damageOf } from '../../text/damage';
import { type Span, span } from '../../text/span';

export interface BlockDamage extends Damage {
  /** Damaged words that were Vietnamese: with marks, digits inside, or the letters of a usual syllable. */
  readonly vietnamese: number;
}

const NOTHING: BlockDamage = { words: 0, damaged: 0, vietnamese: 0 };
const blocks = new WeakMap<Block, BlockDamage>();

/** Computed once for each block. */
export function blockDamage(block: Block): BlockDamage {
  let damage = blocks.get(block);
  if (!damage) {
    damage = block.kind === 'paragraph' || block.kind === 'row' ? count(block.text.normalize('NFC')) : NOTHING;
    blocks.set(block, damage);
  }
  return damage;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function count(text: string): BlockDamage {
  let words = 0;
  let damaged = 0;
  let vietnamese = 0;
  for (const [word] of text.matchAll(WORD)) {
    const one = judge(word);
    words += one.words;
    damaged += one.damaged;
    vietnamese += one.vietnamese;
  }
  return { words, damaged, vietnamese };
}

/** Words come back; each is judged once. */
const judged = new Map<string, BlockDamage>();
const MOST_JUDGED = 50_000;

function judge(word: string): BlockDamage {
  let known = judged.get(word);
  if (!known) {
    const { words, damaged } = damageOf(word);
    const vietnamese = damaged === 1 && (/[^a-z]/i.test(word) || alike(word).length > 0) ? 1 : 0;
    known = { words, damaged, vietnamese };
    if (judged.size >= MOST_JUDGED) judged.clear();
    judged.set(word, known);
  }
  return known;
}

/** The damage of the whole plan. */
export function planDamage({ tree }: Plan): Damage {
  let words = 0;
  let damaged = 0;
  for (const block of tree.blocks) {
    const damage = blockDamage(block);
    words += damage.words;
    damaged += damage.damaged;
  }
  return { words, damaged };
}

const FEWEST_DAMAGED = 4;
const REGION_WORDS = 25;
const REGION_SHARE = 0.15;

export interface DamagedRegion {
  readonly span: Span;
  /** Indices of its first and last block in the tree. */
  readonly first: number;
  readonly last: number;
  readonly words: number;
  readonly damaged: number;
}

/** Stretches of blocks in which one word in seven and more is lost; short blocks between them belong to them. */
export function damagedRegions({ tree }: Plan): readonly DamagedRegion[] {
  const regions: DamagedRegion[] = [];
  let open: { first: number; last: number; words: number; damaged: number } | null = null;
  const close = (): void => {
    if (open && open.words >= REGION_WORDS) {
      const { first, last } = open;
      const place = span(tree.starts[first]!, tree.starts[last]! + tree.blocks[last]!.text.length);
      regions.push({ ...open, span: place });
    }
    open = null;
  };
  tree.blocks.forEach((block, i) => {
    const { words, vietnamese } = blockDamage(block);
    if (words === 0) return;
    if (vietnamese >= FEWEST_DAMAGED && vietnamese >= words * REGION_SHARE) {
      open ??= { first: i, last: i, words: 0, damaged: 0 };
      open.last = i;
      open.words += words;
      open.damaged += vietnamese;
    } else if (words > SHORT) close();
  });
  close();
  return regions;
}

const SHORT = 8;
