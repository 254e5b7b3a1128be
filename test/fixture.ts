/**
 * Fixtures: plan snippets with the expected findings drawn under the text.
 *
 *     1. Tổ chức tập huấn.
 *        ^^^^^^^^^^^^^^^^^ missing-owner: chưa ghi cơ quan
 *     Thời gian thực hiện: Tháng 3/2022.
 *     === fix: Thêm
 *     1. Tổ chức tập huấn.
 *     …
 *
 * A line of `^` marks the words above it; `rule-id`, `rule-id[severity]` and a part of the message follow. `^^^>` runs on
 * behind the end of the line, `!` marks an empty place. In front of the marks stand blanks, or a tab where the line above
 * has one, so that marks under table cells stay in their column.
 * The cursor is `|` where the text holds a single one, `<|>` anywhere.
 * `=== name: title` starts another section, such as a parent plan or the text after a fix.
 */
import { type Span, span } from '../server/src/text/span';

export interface Expected {
  /** In the text without marks. */
  readonly span: Span;
  /** The mark runs on behind the end of its line: only the start of the finding is known. */
  readonly open: boolean;
  readonly rule: string;
  readonly severity: string | null;
  /** What the message contains; may be empty. */
  readonly part: string;
}

export interface Section {
  /** Empty for what stands before the first separator. */
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly expected: readonly Expected[];
  /** Offset in `text`; null without a cursor. */
  readonly cursor: number | null;
}

export interface Fixture extends Section {
  readonly sections: readonly Section[];
}

/** What the tester has to know of a finding. */
export interface Shown {
  readonly span: Span;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

const SEPARATOR = /^=== ?([a-z]+)(?:: ?(.*))?$/;

/** Reads a fixture. Throws on a mark that stands under nothing, because a test with a lost mark would prove nothing. */
export function parseFixture(source: string): Fixture {
  const parts: { name: string; title: string; lines: string[] }[] = [{ name: '', title: '', lines: [] }];
  for (const line of source.split('\n')) {
    const separator = SEPARATOR.exec(line);
    if (separator) parts.push({ name: separator[1]!, title: separator[2] ?? '', lines: [] });
    else parts.at(-1)!.lines.push(line);
  }
  const sections = parts.map(({ name, title, lines }) => ({ name, title, ...readMarks(lines.join('\n')) }));
  const [main, ...rest] = sections;
  return { ...main!, sections: rest };
}

const MARK = /^([ \t]*)(\^+>?|!)[ \t]+([a-z][a-z0-9-]*)(?:\[([a-z]+)\])?(?:: ?(.*))?$/;

function readMarks(source: string): Pick<Section, 'text' | 'expected' | 'cursor'> {
  const kept: string[] = [];
  const marks: { line: number; from: number; to: number; open: boolean; match: RegExpExecArray }[] = [];
  let cursor: number | null = null;
  for (const raw of source.split('\n')) {
    const match = MARK.exec(raw);
    if (!match) {
      kept.push(raw);
      continue;
    }
    const line = kept.length - 1;
    const from = match[1]!.length;
    const signs = match[2]!;
    const to = signs === '!' ? from : from + signs.replace('>', '').length;
    const above = kept[line];
    if (above === undefined || to > above.length) throw new Error(`Nothing above the mark: ${raw}`);
    marks.push({ line, from, to, open: signs.endsWith('>'), match });
  }
  let text = kept.join('\n');
  const sign = text.includes('<|>') ? '<|>' : text.split('|').length === 2 ? '|' : null;
  if (sign !== null) {
    cursor = text.indexOf(sign);
    text = text.slice(0, cursor) + text.slice(cursor + sign.length);
  }
  const starts = lineStarts(text);
  const expected = marks.map(({ line, from, to, open, match }) => ({
    span: span(starts[line]! + from, starts[line]! + to),
    open,
    rule: match[3]!,
    severity: match[4] ?? null,
    part: match[5] ?? '',
  }));
  return { text, expected, cursor };
}

/**
 * `text` with `found` drawn into it in the fixture's own notation. A finding that `expected` foresees is drawn in the
 * words of the expectation, so that comparing with `draw(fixture)` shows just what differs.
 */
export function drawFindings(text: string, found: readonly Shown[], expected: readonly Expected[] = []): string {
  const open = [...expected];
  const marks = found.map((finding) => {
    const at = open.findIndex((candidate) => foresees(text, candidate, finding));
    const [met] = at < 0 ? [] : open.splice(at, 1);
    return (
      met ?? {
        ...finding,
        open: lineOf(text, finding.span.end) > lineOf(text, finding.span.start),
        part: finding.message,
      }
    );
  });
  return draw(text, marks);
}

/** The fixture's text with its marks, in normal form. */
export const drawFixture = (fixture: Section): string => draw(fixture.text, fixture.expected);

function foresees(text: string, expected: Expected, found: Shown): boolean {
  const sameEnd = expected.open
    ? lineOf(text, found.span.end) > lineOf(text, found.span.start)
    : expected.span.end === found.span.end;
  return (
    expected.rule === found.rule &&
    expected.span.start === found.span.start &&
    sameEnd &&
    (expected.severity === null || expected.severity === found.severity) &&
    found.message.includes(expected.part)
  );
}

type Mark = Pick<Expected, 'span' | 'open' | 'rule' | 'severity' | 'part'>;

function draw(text: string, marks: readonly Mark[]): string {
  const starts = lineStarts(text);
  const lines = text.split('\n');
  const under = new Map<number, string[]>();
  for (const mark of [...marks].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
  )) {
    const line = lineOf(text, mark.span.start);
    const from = mark.span.start - starts[line]!;
    const to = mark.open ? lines[line]!.length : Math.min(mark.span.end - starts[line]!, lines[line]!.length);
    const lead = lines[line]!.slice(0, from).replace(/[^\t]/g, ' ');
    const signs = mark.open ? `${'^'.repeat(Math.max(1, to - from))}>` : to > from ? '^'.repeat(to - from) : '!';
    const severity = mark.severity === null ? '' : `[${mark.severity}]`;
    under.set(line, [
      ...(under.get(line) ?? []),
      `${lead}${signs} ${mark.rule}${severity}${mark.part === '' ? '' : `: ${mark.part}`}`,
    ]);
  }
  return lines.flatMap((line, i) => [line, ...(under.get(i) ?? [])]).join('\n');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
