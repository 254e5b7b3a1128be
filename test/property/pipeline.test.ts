/** What holds for every text, from the file to its findings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read';
import { edit, parse } from '../../server/src/syntax/parse';
import { everything, excerpts, piece, planText, SEEDS, sayings, seed, servicesSaid } from './texts';

const lossless = (text: string): void => {
  const { blocks, starts } = parse(text);
  expect(blocks.map((block) => block.text).join('')).toBe(text);
  let at = 0;
  for (const [i, block] of blocks.entries()) {
    expect(starts[i]).toBe(at);
    at += block.text.length;
  }
};

describe('nothing of the text is lost', () => {
  it.each(SEEDS)('%s', (name) => lossless(seed(name)));

  it('of any text', () => {
    fc.assert(fc.property(planText, lossless), { numRuns: 300 });
  });
});

describe('reading after an edit equals reading the new text', () => {
  interface Change {
    readonly at: number;
    readonly length: number;
    readonly insert: string;
  }

  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.nat(100_000),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
    insert: fc.oneof(fc.constant(''), piece, planText),
  });

  function typed(text: string, changes: readonly Change[]): void {
    let tree = parse(text);
    let current = text;
    // Reading each state fills what the readers remember, as it does while somebody types.
    readPlan(tree);
    for (const { at, length, insert } of changes) {
      const start = at % (current.length + 1);
      const end = Math.min(current.length, start + length);
      tree = edit(tree, start, end, insert);
      current = current.slice(0, start) + insert + current.slice(end);
      const incremental = readPlan(tree);
      const afresh = parse(current);
      expect(tree.text).toBe(current);
      expect(tree.blocks).toEqual(afresh.blocks);
      expect(tree.starts).toEqual(afresh.starts);
      const whole = readPlan(afresh);
      expect(sayings(incremental)).toEqual(sayings(whole));
      expect(servicesSaid(incremental)).toEqual(servicesSaid(whole));
    }
  }

  const changes = fc.array(change, { minLength: 1, maxLength: 5 });

  it.each(SEEDS)('%s', (name) => {
    const parts = excerpts(name, 4000);
    fc.assert(fc.property(fc.constantFrom(...parts), changes, typed), { numRuns: 15 });
  });

  it('of any text', () => {
    fc.assert(fc.property(planText, changes, typed), { numRuns: 150 });
  });

  it('of services whose list is cited far from them, while the citation is typed and deleted', () => {
    const before = 'KẾ HOẠCH\nNăm 2024\n\nI. CĂN CỨ\n\n';
    const behind =
      '\n\nII. NHIỆM VỤ\n\n1. Rà soát.\n\nPhụ lục I\nDANH MỤC\n\nTT\tThủ tục hành chính\tCấp độ\tCơ quan thực hiện\n' +
      '1\tThay đổi chủ thẻ hợp đồng mua bán điện\t4\tĐiện lực\n';
    const written = 'Thực hiện Quyết định số 206/QĐ-TTg ngày 28/02/2024 của Thủ tướng Chính phủ.';
    let tree = parse(before + behind);
    const said: string[] = [];
    const step = (at: number, length: number, insert: string): void => {
      tree = edit(tree, at, at + length, insert);
      const [lists, findings] = servicesSaid(readPlan(tree));
      expect([lists, findings]).toEqual(servicesSaid(readPlan(parse(tree.text))));
      said.push(`${lists.join()} ${findings.length}`);
    };
    for (const [i, letter] of [...written].entries()) step(before.length + i, 0, letter);
    for (let end = written.length; end > 0; end--) step(before.length + end - 1, 1, '');
    // Half a date is another document's, so the list changes more than once on the way.
    expect([said[0], said[written.length - 1], said.at(-1)]).toEqual(['qd06-2022 1', 'qd206-2024 0', 'qd06-2022 1']);
    expect([...new Set(said)].sort()).toEqual(['qd06-2022 1', 'qd206-2024 0']);
  });
});

describe('a plan that breaks off anywhere is read and checked', () => {
  it.each(SEEDS)('%s', { timeout: 120_000 }, async (name) => {
    for (const part of excerpts(name, 500)) {
      for (let end = 0; end <= part.length; end++) {
        everything(part.slice(0, end));
        if (end % 100 === 0) await breathe();
      }
    }
  });

  it.each(SEEDS)('%s, beginning anywhere', { timeout: 120_000 }, async (name) => {
    const text = seed(name).slice(-1500);
    for (let start = 0; start < text.length; start += 3) {
      everything(text.slice(start));
      if (start % 300 === 0) await breathe();
    }
  });
});

/** Lets the test runner hear from this test. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('places stand in the text', () => {
  const within = (text: string): void => {
    const { plan } = everything(text);
    const inside = (span: { start: number; end: number }, base = 0) => {
      expect(base + span.start).toBeGreaterThanOrEqual(0);
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(base + span.end).toBeLessThanOrEqual(text.length);
    };
    for (const task of plan.tasks) {
      const { reading } = task;
      inside({ start: 0, end: reading.length }, task.start);
      inside(reading.head, task.start);
      const quotes = [...reading.owners, ...reading.coop, reading.deadline, reading.product].filter((it) => it?.span);
      for (const quote of quotes) inside(quote!.span!, task.start);
    }
    expect(new Set(plan.tasks.map((task) => task.id)).size).toBe(plan.tasks.length);
    for (const section of plan.sections) inside(section.extent);
    for (const item of plan.items) inside(item.span);
    for (const citation of plan.citations) inside(citation.span, citation.start);
    for (const cluster of plan.agencies) {
      for (const variant of cluster.variants) for (const mention of variant.mentions) inside(mention.span);
    }
  };

  it.each(SEEDS)('%s', (name) => within(seed(name)));

  it('of any text, decomposed or not', () => {
    fc.assert(
      fc.property(planText, fc.boolean(), (text, decomposed) => within(decomposed ? text.normalize('NFD') : text)),
      { numRuns: 200 },
    );
  });
});

describe('decomposed letters (NFD) change nothing', () => {
  const names = (mentions: readonly { readonly text: string }[]) => mentions.map((mention) => mention.text);

  function words(text: string): unknown {
    const { header, tasks, services, citations } = readPlan(parse(text));
    const said = {
      header: [header.number, header.issueDate, header.level, header.parents.map((parent) => parent.number)],
      tasks: tasks.map(({ id, reading }) => [
        id,
        reading.text,
        names(reading.owners),
        names(reading.coop),
        reading.leadMarked,
        reading.deadline?.text,
        reading.missing,
      ]),
      services: services.map(({ reading }) => [reading.name.text, reading.standard]),
      citations: citations.map((citation) => [citation.number, citation.date]),
    };
    return JSON.parse(JSON.stringify(said).normalize('NFC'));
  }

  it.each(SEEDS)('%s', (name) => {
    expect(words(seed(name).normalize('NFD'))).toEqual(words(seed(name)));
  });
});
