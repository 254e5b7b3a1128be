import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, Task } from '../../server/src/plan/model';
import { createTraceMemory, matchBodyAppendix, traceTasks } from '../../server/src/workspace';
import { createMatcher } from '../../server/src/workspace/match/matcher';
import { plan, read } from './plans';
import { seed } from './seeds';

const hue = seed('tp-hue-2274-2022.kh.md');
const parents = [{ uri: 'hue', plan: hue }];

/** What a trace says, without the objects it says it with. */
const said = (trace: ReturnType<typeof traceTasks>) => ({
  links: trace.links.map((link) => ({
    ...link,
    task: link.task.id,
    parent: link.parent?.uri,
    parentTask: link.parentTask?.id,
    candidates: link.candidates.map((it) => [it.task.id, it.score]),
  })),
  uncovered: trace.uncovered.map((it) => it.task.id),
  coverage: trace.coverage,
});

/** The plan with the action of one task put in other words, as an edit leaves it: every other reading the same object. */
const reword = (of: Plan, index: number, action: string): Plan => ({
  ...of,
  tasks: of.tasks.map((task, i): Task => (i === index ? { ...task, reading: { ...task.reading, action } } : task)),
});

const words = ['dữ liệu', 'hộ tịch', 'kết nối', 'Thuế', 'đất đai', 'tập huấn', '06/QĐ-TTg', 'xã', 'Kon Gang', '…', ''];
const edit = fc.record({
  at: fc.nat(200),
  kind: fc.constantFrom('reword', 'remove', 'repeat', 'swap'),
  text: fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((all) => all.join(' ')),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(of: Plan, { at, kind, text }: Edit): Plan {
  const { tasks } = of;
  if (tasks.length === 0) return of;
  const index = at % tasks.length;
  const task = tasks[index]!;
  switch (kind) {
    case 'remove':
      return { ...of, tasks: tasks.filter((_, i) => i !== index) };
    case 'repeat':
      return { ...of, tasks: [...tasks, { ...task, id: `${task.id}'` }] };
    case 'swap':
      return { ...of, tasks: [...tasks.slice(index), ...tasks.slice(0, index)] };
    default:
      return reword(of, index, `${task.reading.action} ${text}`);
  }
}

describe('tracing after an edit', () => {
  const child = seed('xa-kon-gang-79-2022.kh.txt');

  it('says what tracing anew says, whatever was edited in the child', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const memory = createTraceMemory();
        let current = child;
        traceTasks(current, parents, memory);
        for (const step of edits) {
          current = apply(current, step);
          expect(said(traceTasks(current, parents, memory))).toEqual(said(traceTasks(current, parents)));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('says what tracing anew says, whatever was edited in the parent', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const memory = createTraceMemory();
        let above = hue;
        traceTasks(child, [{ uri: 'hue', plan: above }], memory);
        for (const step of edits) {
          above = apply(above, step);
          const now = [{ uri: 'hue', plan: above }];
          expect(said(traceTasks(child, now, memory))).toEqual(said(traceTasks(child, now)));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('does not compare again what the edit has not touched', () => {
    const matcher = createMatcher();
    const readings = child.tasks.map((task) => task.reading);
    const above = hue.tasks.map((task) => task.reading);
    const before = matcher.match(readings, above, 'words');
    const edited = readings.map((it, i) => (i === 7 ? { ...it, action: `${it.action} bổ sung quý bốn` } : it));
    const after = matcher.match(edited, above, 'words');
    expect(after[7]).not.toBe(before[7]);
    expect(after.filter((near, i) => near === before[i]).length).toBeGreaterThan(readings.length / 2);
  });

  it('finds what a new matcher finds, whatever is edited on either side', () => {
    // Words of every frequency, so that an edit changes the weight of some and not of others.
    const vocabulary = fc.integer({ min: 0, max: 900 }).map((n) => `từ${Math.floor(Math.sqrt(n))}`);
    const task = fc.array(vocabulary, { minLength: 1, maxLength: 6 });
    const replace = fc.tuple(task).map((add) => ({ drop: 1, add }));
    const splice = fc.record({ drop: fc.nat(2), add: fc.array(task, { maxLength: 2 }) });
    const place = fc.record({ theirs: fc.boolean(), at: fc.nat(60) });
    const change = fc.tuple(place, fc.oneof(replace, splice)).map(([where, what]) => ({ ...where, ...what }));
    const { reading } = hue.tasks[0]!;
    const made = (texts: readonly string[]) => ({ ...reading, action: texts.join(' ') });
    const list = fc.oneof(fc.array(task, { maxLength: 5 }), fc.array(task, { minLength: 25, maxLength: 50 }));
    const lists = fc.tuple(list, list);
    fc.assert(
      fc.property(
        lists,
        fc.array(change, { maxLength: 8 }),
        fc.constantFrom('words', 'letters'),
        (start, changes, kind) => {
          const matcher = createMatcher();
          const sides = start.map((list) => list.map(made)) as [ReturnType<typeof made>[], ReturnType<typeof made>[]];
          matcher.match(sides[0], sides[1], kind);
          for (const { theirs, at, drop, add } of changes) {
            const side = theirs ? 1 : 0;
            sides[side] = sides[side].toSpliced(at % (sides[side].length + 1), drop, ...add.map(made));
            expect(matcher.match(sides[0], sides[1], kind)).toEqual(createMatcher().match(sides[0], sides[1], kind));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('the kind of features can change between calls', () => {
    const matcher = createMatcher();
    const [ours, theirs] = [child, hue].map((of) => of.tasks.map((task) => task.reading)) as [never[], never[]];
    const letters = createMatcher().match(ours, theirs, 'letters');
    matcher.match(ours, theirs, 'words');
    expect(matcher.match(ours, theirs, 'letters')).toEqual(letters);
    expect(matcher.match(ours, theirs, 'words')).toEqual(createMatcher().match(ours, theirs, 'words'));
  });
});

describe('tracing anything', () => {
  it.each(['xa-kon-gang-79-2022.kh.txt', 'tp-da-nang-52-2023.kh.txt', 'xa-nam-trung-16-2022.ocr.kh.txt'])(
    'never throws on %s, cut off anywhere',
    (name) => {
      const { text } = seed(name).tree;
      fc.assert(
        fc.property(fc.nat(text.length), (end) => {
          const cut = read(text.slice(0, end));
          const { links } = traceTasks(cut, parents);
          expect(links.map((link) => link.task)).toEqual(cut.tasks);
          for (const { score } of links) expect(score >= 0 && score <= 1).toBe(true);
          traceTasks(hue, [{ uri: 'cut', plan: cut }]);
          const { pairs, bodyOnly, appendixOnly } = matchBodyAppendix(cut);
          expect(2 * pairs.length + bodyOnly.length + appendixOnly.length).toBe(cut.tasks.length);
        }),
        { numRuns: 12 },
      );
    },
  );

  const quick = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };

  it('a thousand equal tasks, and tasks without a word', () => {
    const same = plan({ tasks: Array.from({ length: 1_000 }, () => 'Kết nối, chia sẻ dữ liệu dân cư') });
    expect(quick(() => traceTasks(same, [{ uri: 'same', plan: same }]))).toBeLessThan(10_000);
    const blank = {
      ...same,
      tasks: same.tasks.map((task) => ({ ...task, reading: { ...task.reading, action: '…', text: '' } })),
    };
    expect(traceTasks(blank, parents).links.every((link) => link.status === 'new')).toBe(true);
  });

  it('one task of a million letters', () => {
    for (const text of ['a'.repeat(1e6), 'dữ liệu '.repeat(125_000), 'theo  '.repeat(160_000), '9/'.repeat(5e5)]) {
      const task = { ...hue.tasks[0]!, reading: { ...hue.tasks[0]!.reading, action: text } };
      expect(quick(() => traceTasks({ ...hue, tasks: [task] }, parents))).toBeLessThan(2_000);
    }
  });
});
