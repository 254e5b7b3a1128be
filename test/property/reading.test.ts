/** What holds for the reading of every shape of plan: line ends and Unicode forms change nothing, edits equal fresh reading, time is linear. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read';
import { edit, parse } from '../../server/src/syntax/parse';
import { annotate, plainOf } from '../reading/annotate';

const folder = join(__dirname, '../reading/plans');
const plans = readdirSync(folder)
  .sort()
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** `file` with another `%%` line at its head. */
const withHead = (file: string, head: string): string => `${head}\n${file.replace(/^%% (?:crlf|nfd)\n/gm, '')}`;

describe('the form of the text changes nothing', () => {
  it.each(plans)('%s with CR LF', (_, file) => {
    const crlf = withHead(file, '%% crlf');
    expect(annotate(crlf)).toBe(crlf);
  });

  it.each(plans)('%s decomposed', (_, file) => {
    const nfd = withHead(file, '%% nfd');
    expect(annotate(nfd)).toBe(nfd);
  });
});

describe('reading after an edit equals reading the new text', () => {
  const pieces = [
    '',
    'x',
    '\n',
    '|',
    '|\n',
    '1\n',
    '+---+\n',
    '\t',
    'STT\n',
    'I. NHIỆM VỤ\n',
    '- ',
    '*',
    'a\u0301',
    '(quý I/2025)',
  ];
  const change = fc.record({ at: fc.nat(10_000), length: fc.nat(30), insert: fc.constantFrom(...pieces) });

  it.each(plans)('%s', (_, file) => {
    const { text } = plainOf(file);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let tree = parse(text);
        readPlan(tree);
        for (const { at, length, insert } of changes) {
          const current = tree.text;
          const start = at % (current.length + 1);
          tree = edit(tree, start, Math.min(current.length, start + length), insert);
          const afresh = parse(tree.text);
          expect(tree.blocks).toEqual(afresh.blocks);
          const { tree: _tree, ...incremental } = readPlan(tree);
          const { tree: _other, ...whole } = readPlan(parse(tree.text));
          expect(incremental).toEqual(whole);
        }
      }),
      { numRuns: 8 },
    );
  });
});

const numbered = (n: number, row: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => row(i + 1)).join('');

const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'cells between bars': (n) =>
    `|\nTT\n|\nNội dung\n|\nChủ trì\n|\nThời gian\n|\n${numbered(n, (i) => `|\n${i}\n|\nRà soát\n|\nCông an xã\n|\n6/2025\n|\n`)}`,
  'bars alone': (n) => '|\n'.repeat(10 * n),
  'cells below each other': (n) =>
    `STT\n\nNội dung\n\nChủ trì\n\nThời gian\n\n${numbered(n, (i) => `${i % 900}\n\nRà soát\n\nCông an xã\n\n6/2025\n\n`)}`,
  'headers alone': (n) => 'STT\nNội dung\nChủ trì\nThời gian\n1\n'.repeat(n),
  'ruled rows': (n) =>
    `| TT | Nội dung | Chủ trì |\n${numbered(n, (i) => `+--+--+--+\n| ${i} | Rà soát | Công an |\n|  | thêm | xã |\n`)}`,
  'rules alone': (n) => '+---+---+\n'.repeat(10 * n),
  'lists in a cell': (n) => `TT\tNội dung\tChủ trì\tThời gian\n1\tA\n${'- dòng\n'.repeat(n)}`,
  'introductions in introductions': (n) => '1. Làm việc sau:\n'.repeat(n) + '- việc cần làm ngay\n'.repeat(n),
  'unmarked paragraphs': (n) => 'Công an xã chủ trì rà soát thủ tục hành chính trên địa bàn.\n\n'.repeat(n),
  'labels in one line': (n) => `1. Làm${'. Chủ trì: A; phối hợp: B'.repeat(n)}\n`,
  'brackets in brackets': (n) => `1. Làm ${'(a; b; quý I, '.repeat(n)}${')'.repeat(n)}\n`,
};

describe('time stays in proportion to length', () => {
  const HEAD = 'KẾ HOẠCH\nTriển khai năm 2025\n\nII. NHIỆM VỤ\n';
  /** Milliseconds of the processor, the better of two readings: neither waits for other tests that run meanwhile. */
  const cost = (make: (n: number) => string, n: number): number =>
    Math.min(
      ...[n, n + 1].map((n) => {
        const text = HEAD + make(n);
        const before = process.cpuUsage();
        readPlan(parse(text));
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }),
    );

  it.each(Object.entries(SHAPES))('%s', { timeout: 60_000 }, (_, make) => {
    cost(make, 500);
    const small = cost(make, 1000);
    // Quadratic time would be sixteen times as long.
    expect(cost(make, 4000)).toBeLessThan(9 * small + 300);
  });
});
