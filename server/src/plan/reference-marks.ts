/** The markers of a chapter that a reference can mean: more than the items, for a task's own points are read as its text. */
import { letterValue, romanValue } from '../syntax/marker';
import { span } from '../text/span';
import { pieceSpan } from './item';
import type { Item, Mark, Section } from './model';
import { rankOf } from './outline';
import type { ParagraphPiece, Stretch } from './pieces';
import type { Walked } from './walk';

/** Group rows and rows of a table, under whatever the table stands in. */
const GROUP_ROW_RANK = 8;
const ROW_RANK = 9;

const isNumbered = (kind: string): kind is Exclude<Item['kind'], 'row'> =>
  kind !== 'dash' && kind !== 'plus' && kind !== 'bullet';

/** All marks of `stretch` in order, `walked` being what the walk has made of it. */
export function marksOf(stretch: Stretch, walked: Walked): readonly Mark[] {
  const marks: Mark[] = [];
  const known = new Set<number>();
  for (const piece of walked.pieces) {
    if (piece.kind === 'paragraph' && addParagraph(marks, stretch, piece)) known.add(pieceSpan(stretch, piece).start);
  }
  for (const item of walked.items) {
    if (item.kind !== 'row') continue;
    const { text, path, span: at } = item;
    marks.push({ kind: 'row', text, path, rank: ROW_RANK + path.length, span: at });
  }
  for (const section of walked.sections) {
    const mark = known.has(section.span.start) ? null : markOfSection(section);
    if (mark) marks.push(mark);
  }
  return marks.sort((a, b) => a.span.start - b.span.start);
}

/** Adds the marker of a paragraph, if it has one that numbers. */
function addParagraph(marks: Mark[], stretch: Stretch, { block, first }: ParagraphPiece): boolean {
  const { marker } = block;
  if (marker === null || !isNumbered(marker.kind)) return false;
  const start = stretch.starts[first]! + marker.span.start;
  marks.push({
    kind: marker.kind,
    text: marker.text,
    path: marker.path,
    rank: rankOf(block),
    span: span(start, start + marker.text.length),
  });
  return true;
}

/** What has no marker of its own but holds or ends something: an appendix told by its title, a group row, the signature. */
function markOfSection({ role, marker, level, span: at }: Section): Mark | null {
  if (role === 'recipients' || role === 'signature') return { kind: 'break', text: '', path: [], rank: 0, span: at };
  if (marker === '')
    return role === 'appendix' && level === 1 ? { kind: 'appendix', text: '', path: [], rank: 0, span: at } : null;
  return groupRow(marker, at);
}

const ROMAN = /^[IVX]{1,5}$/;
const CAPITAL = /^[A-HĐ]$/;

function groupRow(text: string, at: Mark['span']): Mark | null {
  const kind = ROMAN.test(text) ? 'roman' : CAPITAL.test(text) ? 'part' : null;
  const value = kind === 'roman' ? romanValue(text) : letterValue(text);
  return kind && value
    ? { kind, text, path: [value], rank: GROUP_ROW_RANK - (kind === 'part' ? 0.1 : 0), span: at }
    : null;
}
