/** What the rules of drafting format have in common: whom they concern, by which norm, and where they look. */
import { type DraftingFormat, formatOn } from '../../knowledge/format';
import type { Plan } from '../../plan/model';
import { textBetween } from '../../syntax/parse';
import { fold } from '../../text/fold';
import { type Span, span } from '../../text/span';
import type { RuleContext } from '../rule';
import { closingParts } from '../sections';

/** The fix of most of them. */
export const FIX_WRITE = { vi: 'Viết “{right}”', en: 'Write “{right}”' };

export interface Stretch {
  /** From the document's start. */
  readonly start: number;
  readonly text: string;
}

/** How long a letterhead may be, in code units. */
const LONGEST_HEAD = 3000;

/** What stands above the title; empty where there is no title. */
export function letterhead({ tree, header }: Plan): Stretch {
  const end = Math.min(header.titleSpan?.start ?? 0, LONGEST_HEAD);
  return { start: 0, text: textBetween(tree, 0, end) };
}

/** The norm that the plan follows on its own day, or today when it has none; null where none is known and for the Party's documents. */
export function normOf({ plan, today }: Pick<RuleContext, 'plan' | 'today'>): DraftingFormat | null {
  return isPartyDocument(plan) ? null : formatOn(plan.header.issueDate ?? today);
}

/**
 * True for documents of the Party, which follow another norm (guidance 05-HD/VPTW of 12/01/2026, before it 36-HD/VPTW):
 * number "05-KH/ĐU", signature "T/M". They are left alone.
 */
function isPartyDocument(plan: Plan): boolean {
  const { number, issuer } = plan.header;
  if (number !== null && /^\d+\s*-/.test(number)) return true;
  const head = fold(letterhead(plan).text.normalize('NFC'));
  return (
    /dang cong san viet nam|-\s?kh\s?\/\s?[a-z]/.test(head) ||
    /^(?:dang uy|dang bo|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|ban thuong vu|ban chap hanh)/.test(
      fold((issuer ?? '').normalize('NFC')),
    )
  );
}

/** `place` when it stands above the title: what an appendix's caption says is not the letterhead's form. */
export const inLetterhead = ({ header }: Plan, place: Span | null): Span | null =>
  place && header.titleSpan && place.end <= header.titleSpan.start ? place : null;

/** The closing parts of one kind, as they stand. */
export const closingStretches = (plan: Plan, role: 'recipients' | 'signature'): readonly Stretch[] =>
  closingParts(plan)
    .filter((part) => part.role === role)
    .map(({ start, end }) => ({ start, text: textBetween(plan.tree, start, Math.min(end, start + LONGEST_CLOSING)) }));

const LONGEST_CLOSING = 6000;

export interface Line extends Stretch {
  /** Of the text without blanks, marks of emphasis and bullets around it, from the document's start. */
  readonly span: Span;
  readonly words: string;
}

/** The lines of `stretch` that say something. */
export function linesOf({ start, text }: Stretch): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const lead = /^[\s*_#>]*/.exec(match[0])![0].length;
    const words = match[0].slice(lead).replace(TRAIL, '');
    if (words === '') continue;
    const from = start + match.index + lead;
    lines.push({ start: start + match.index, text: match[0], span: span(from, from + words.length), words });
  }
  return lines;
}

const TRAIL = /[\s*_\\]+$/;
