/** Standard tasks: offered from the parent plan or the list, in this plan's words, put in where the cursor is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atPlace, taskOffers } from '../../server/src/features/offers';
import { insertTask } from '../../server/src/features/task-text';
import type { Plan } from '../../server/src/plan/model';
import { readPlan } from '../../server/src/plan/read';
import { parse } from '../../server/src/syntax/parse';
import { type Trace, traceTasks } from '../../server/src/workspace';
import { PARENT, PLAN } from '../protocol/plan';
import { firstChoice } from '../protocol/snippets';
import { cursor, sourceOf } from './support';

const TODAY = '2023-03-10';

const trace = (plan: Plan): Trace =>
  traceTasks(plan, [{ uri: 'file:///huyen.kh.txt', plan: sourceOf(PARENT).plan, depth: 1 }]);

/** The plan after inserting the first offer whose text holds `words` at the cursor, snippets with their first choice. */
function inserted(fixture: string, words: string, withParent = true): { text: string; plan: Plan } {
  const { source, text, offset } = cursor(fixture);
  const offers = taskOffers(source.plan, withParent ? trace(source.plan) : null, TODAY, 'vi');
  const offer = offers.find((it) => it.text.includes(words))!;
  const { span, snippet, text: plain } = insertTask(source.plan, offset, offer);
  expect(firstChoice(snippet)).toBe(plain);
  const after = text.slice(0, span.start) + plain + text.slice(span.end);
  return { text: after, plan: readPlan(parse(after)) };
}

describe('offers', () => {
  it('come from the parent plan, what nobody has taken up first, at this level and place', () => {
    const plan = sourceOf(PLAN.replace(/c\) Rà soát[\s\S]*?(?=2\. Công tác)/, '')).plan;
    const offers = taskOffers(plan, trace(plan), TODAY, 'vi');
    expect(offers).toHaveLength(4);
    expect(offers[0]).toMatchObject({
      text: 'Rà soát, làm sạch dữ liệu dân cư trên địa bàn xã',
      owners: ['Công an xã'],
      deadline: 'Thường xuyên',
      source: 'Kế hoạch 40/KH-UBND, mục II.1.c',
      covered: false,
    });
    expect(offers.slice(1).every((offer) => offer.covered)).toBe(true);
  });

  it('come from the standard list without a parent, without open slots', () => {
    const offers = taskOffers(sourceOf(PLAN).plan, null, TODAY, 'vi');
    expect(offers.length).toBeGreaterThan(20);
    for (const offer of offers) expect(JSON.stringify(offer)).not.toMatch(/\{\w+\}/);
  });
});

describe('a task is inserted', () => {
  const AFTER = 'xã.\n\n2. Công tác cải cách';

  it('behind the task that holds the cursor, with the next marker and the document’s labels', () => {
    const { text, plan } = inserted(
      PLAN.replace('Công chức Tư pháp - Hộ tịch xã.', 'Công chức Tư pháp - Hộ tịch xã.<|>'),
      'tập huấn',
    );
    expect(text).toContain(
      `${AFTER.slice(0, 3)}\n\nd) Tổ chức tập huấn cho Tổ công nghệ số cộng đồng về kỹ năng sử dụng dịch vụ công trực tuyến.\n\nCơ quan thực hiện: `,
    );
    expect(plan.tasks.find((task) => task.id === 'II.1.d')?.reading.missing).toEqual([]);
  });

  it('behind a marker that is there already', () => {
    const { plan, text } = inserted(PLAN.replace(AFTER, 'xã.\n\nd) <|>\n\n2. Công tác cải cách'), 'Niêm yết');
    expect(text).toContain('\n\nd) Niêm yết');
    expect(text).not.toContain('d) d)');
    expect(plan.tasks.find((task) => task.id === 'II.1.d')?.reading.missing).toEqual([]);
  });

  it('on an empty line', () => {
    const { plan } = inserted(PLAN.replace(AFTER, 'xã.\n\n<|>\n\n2. Công tác cải cách'), 'Niêm yết');
    expect(plan.tasks.map((task) => task.id)).toEqual(['II.1.a', 'II.1.b', 'II.1.c', 'II.1.d', 'II.2.a']);
  });

  it('as a row under the row of a table', () => {
    const table =
      'Phụ lục\nDANH MỤC NHIỆM VỤ\n\nTT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n1\tMở lớp tập huấn\tCông an xã\t\tTháng 5/2023<|>\n';
    const { text } = inserted(`${PLAN}\n${table}`, 'Niêm yết');
    expect(text).toMatch(/\n2\tNiêm yết công khai [^\t\n]+\t[^\t\n]+\t[^\t\n]*\tTháng 4\/2023\n/);
  });

  it('as a sentence among sentences', () => {
    const hue = readFileSync(new URL('../../seeds/tp-hue-2274-2022.kh.md', import.meta.url), 'utf8');
    const line = hue.indexOf('2.4. Phòng Kinh tế');
    const end = hue.indexOf('\n', line);
    const { text, plan } = inserted(`${hue.slice(0, end)}<|>${hue.slice(end)}`, 'Tuyên truyền', false);
    const added = /\n2\.5\. (.+)\n/.exec(text)![1]!;
    expect(added).toMatch(/ chủ trì.* tuyên truyền .*\(\*[Tt]hời gian thực hiện: .+\*\)\.$/);
    expect(plan.tasks.find((task) => task.id.endsWith('2.5'))?.reading).toMatchObject({
      form: 'sentence',
      missing: [],
    });
  });
});

it('the parent’s level and place become this plan’s, other places stay', () => {
  const [parent, plan] = [sourceOf(PARENT).plan, sourceOf(PLAN).plan];
  for (const [theirs, ours] of [
    ['trên địa bàn huyện thực hiện', 'trên địa bàn xã thực hiện'],
    ['trên địa bàn huyện An Bình', 'trên địa bàn xã Tân An'],
    ['báo cáo UBND huyện.', 'báo cáo UBND xã.'],
    ['trên địa bàn huyện Đức Hòa', 'trên địa bàn huyện Đức Hòa'],
    ['các huyện lân cận', 'các huyện lân cận'],
  ] as const) {
    expect(atPlace(theirs, parent, plan)).toBe(ours);
  }
});
