/**
 * Which findings a drafter sees. New ones appear when the document is opened or saved; while it is being written, a
 * finding stays only as long as it is still found where it was, so that nobody is told of a missing deadline in the
 * middle of writing the sentence.
 */
import type { Span } from '../text/span';
import type { Replacement } from './document';

/** What has to be known of a finding to find it again. */
export interface Found {
  readonly rule: { readonly id: string };
  readonly span: Span;
}

/** Where a finding stood when the document was last opened or saved, moved along by the edits since. */
export interface Anchor {
  readonly rule: string;
  /** Null when its text has been deleted; it may come back, by undo or by pasting. */
  readonly span: Span | null;
  /** The words that were marked, or the beginning of them. */
  readonly words: string;
}

const WORDS = 160;

const words = (text: string, span: Span): string => text.slice(span.start, Math.min(span.end, span.start + WORDS));

/** The findings of `text` as anchors. */
export const anchor = (findings: readonly Found[], text: string): readonly Anchor[] =>
  findings.map(({ rule, span }) => ({ rule: rule.id, span, words: words(text, span) }));

/** The anchors after a replacement in the text. */
export function moveAnchors(anchors: readonly Anchor[], replacement: Replacement): readonly Anchor[] {
  return anchors.map((it) => (it.span === null ? it : { ...it, span: move(it.span, replacement) }));
}

/** Null when the replaced text is all there was. */
function move(at: Span, { span, text }: Replacement): Span | null {
  if (at.end < span.start) return at;
  if (span.start < span.end && span.start <= at.start && at.end <= span.end) return null;
  const by = text.length - (span.end - span.start);
  // Words written on at the end belong to what is marked; a new line begins something else.
  if (at.end === span.start && at.start < at.end)
    return /[\r\n]/.test(text) ? at : { ...at, end: at.end + text.length };
  const start = at.start >= span.end ? at.start + by : Math.min(at.start, span.start);
  const end = at.end >= span.end ? at.end + by : span.start + text.length;
  return { start, end };
}

/**
 * Those of `findings` that one of `anchors` stands for: of the same rule and at the same place, or marking the same words
 * where the anchor has lost its place. Each anchor stands for one finding.
 */
export function stillShown<F extends Found>(
  findings: readonly F[],
  anchors: readonly Anchor[],
  text: string,
): readonly F[] {
  if (anchors.length === 0) return [];
  const placed = new Map<string, (Anchor & { span: Span })[]>();
  const lost = new Map<string, number>();
  for (const it of anchors) {
    if (it.span !== null) push(placed, it.rule, it as Anchor & { span: Span });
    else lost.set(key(it), (lost.get(key(it)) ?? 0) + 1);
  }
  for (const list of placed.values()) list.sort((a, b) => a.span.start - b.span.start);

  const shown = new Set<F>();
  for (const [rule, found] of byRule(findings)) matchPlaced(found, placed.get(rule) ?? [], shown);
  if (lost.size > 0) {
    for (const finding of findings) {
      if (shown.has(finding)) continue;
      const its = key({ rule: finding.rule.id, words: words(text, finding.span) });
      const left = lost.get(its) ?? 0;
      if (left === 0) continue;
      lost.set(its, left - 1);
      shown.add(finding);
    }
  }
  return findings.filter((finding) => shown.has(finding));
}

/** Both lists by their starts, each anchor taken by the first finding that touches it. */
function matchPlaced<F extends Found>(found: F[], anchors: readonly { span: Span }[], shown: Set<F>): void {
  found.sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  for (const finding of found) {
    while (next < anchors.length && anchors[next]!.span.end < finding.span.start) next++;
    const candidate = anchors[next];
    if (candidate === undefined) return;
    if (candidate.span.start > finding.span.end) continue;
    shown.add(finding);
    next++;
  }
}

const key = (it: { readonly rule: string; readonly words: string }): string => `${it.rule}\n${it.words}`;

function byRule<F extends Found>(findings: readonly F[]): Map<string, F[]> {
  const grouped = new Map<string, F[]>();
  for (const finding of findings) push(grouped, finding.rule.id, finding);
  return grouped;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
