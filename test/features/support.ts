/** Plans as features see them, out of fixtures with a cursor. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Source } from '../../server/src/features/source';
import { readPlan } from '../../server/src/plan/read';
import { parse } from '../../server/src/syntax/parse';
import { parseFixture } from '../fixture';

export interface At {
  readonly source: Source;
  readonly text: string;
  readonly offset: number;
  readonly lines: TextDocument;
}

export function sourceOf(text: string, uri = 'file:///ke-hoach.kh.md'): Source {
  const lines = TextDocument.create(uri, 'kehoach', 1, text);
  return {
    uri,
    plan: readPlan(parse(text)),
    positionAt: (offset) => lines.positionAt(offset),
    offsetAt: (position) => lines.offsetAt(position),
  };
}

/** The fixture's plan and the cursor in it (`<|>`). */
export function cursor(fixture: string): At {
  const { text, cursor: offset } = parseFixture(fixture);
  if (offset === null) throw new Error('No cursor in the fixture');
  const source = sourceOf(text);
  return { source, text, offset, lines: TextDocument.create(source.uri, 'kehoach', 1, text) };
}
