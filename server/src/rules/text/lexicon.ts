/** The words that a scanned one may stand for, all compared with it at once: what begins alike is compared once. */
import { FAR, fillRow, firstRow, type Letter, LONGEST, letterOf, newRows, type Seen, seenOf } from './misread';

export interface Reading {
  readonly word: string;
  /** How dear it is to read it as what is seen. */
  readonly cost: number;
}

export interface Lexicon {
  readonly root: Node;
  /** By what is seen. */
  readonly known: Map<string, readonly Reading[]>;
}

interface Node {
  readonly letter: Letter;
  /** The word that ends here. */
  word: string | null;
  /** How many words are commoner. */
  rank: number;
  readonly next: Map<string, Node>;
}

/** `words` in lower case and NFC, the commonest first. */
export function lexiconOf(words: readonly string[]): Lexicon {
  const root: Node = { letter: letterOf('', ''), word: null, rank: 0, next: new Map() };
  for (const [rank, word] of words.entries()) {
    if (word.length >= LONGEST) continue;
    let node = root;
    for (let i = 0; i < word.length; i++) {
      let next = node.next.get(word[i]!);
      if (!next) {
        next = { letter: letterOf(word[i]!, word[i - 1] ?? ''), word: null, rank: 0, next: new Map() };
        node.next.set(word[i]!, next);
      }
      node = next;
    }
    node.word = word;
    node.rank = rank;
  }
  return { root, known: new Map() };
}

/** Readings that are so much dearer than the nearest say nothing. */
const BEHIND = 4.5;
const MOST_KNOWN = 20_000;

/** The words that `seen` (lower case, NFC) may stand for, the nearest first. */
export function likelyWords({ root, known }: Lexicon, seen: string): readonly Reading[] {
  let readings = known.get(seen);
  if (!readings) {
    readings = seen.length < LONGEST ? search(root, seenOf(seen)) : [];
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(seen, readings);
  }
  return readings;
}

const rows = newRows();

/** Words are first looked for among the nearest: how near the best is limits the search for the others. */
const NEAR = 2;

function search(root: Node, seen: Seen): readonly Reading[] {
  const near = within(root, seen, NEAR);
  return near.length > 0 ? within(root, seen, Math.min(FAR, near[0]!.cost + BEHIND)) : within(root, seen, FAR);
}

function within(root: Node, seen: Seen, limit: number): readonly Reading[] {
  const found: (Reading & { readonly rank: number })[] = [];
  const signs = seen.text.length;
  const deepest = Math.min(signs + 2, LONGEST - 1);
  let most = limit;
  const visit = (node: Node, depth: number, leastBefore: number): void => {
    for (const next of node.next.values()) {
      // Where the row before is too dear, only two letters in one leap over it.
      if (leastBefore > most && next.letter.joined.size === 0) continue;
      const least = fillRow(rows, depth, next.letter, seen, most);
      // Two letters in one leap over a row.
      if (least > most && leastBefore > most) continue;
      const cost = rows[depth * (signs + 1) + signs]!;
      if (next.word !== null && cost <= most && signs <= depth + 3) {
        found.push({ word: next.word, cost, rank: next.rank });
        most = Math.min(most, cost + BEHIND);
      }
      if (depth < deepest) visit(next, depth + 1, least);
    }
  };
  firstRow(rows, seen);
  visit(root, 1, 0);
  return found.filter(({ cost }) => cost <= most).sort((a, b) => a.cost - b.cost || a.rank - b.rank);
}
