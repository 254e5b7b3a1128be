/** Restoring what a scan has lost: what aligns is taken over, what is the text's own stays. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../server/src/plan/read';
import { align, tokensOf } from '../../../server/src/rules/text/align';
import {
  measureRestoration,
  restoreAll,
  restoreExpressions,
  restoreTasks,
} from '../../../server/src/rules/text/restore';
import { parse } from '../../../server/src/syntax/parse';
import { traceTasks } from '../../../server/src/workspace';

const seed = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../seeds/${name}`, import.meta.url)), 'utf8');

const paired = (text: string, model: string): string[] =>
  align(tokensOf(text), tokensOf(model)).map(({ from, to }) => `${from.text}>${to.text}`);

describe('align', () => {
  it('lays words beside each other by what scanning leaves of them', () => {
    expect(paired('Phuc vu giai quyét thi tyc hanh chinh', 'phục vụ giải quyết thủ tục hành chính')).toEqual(
      'Phuc>phục vu>vụ giai>giải quyét>quyết tyc>tục hanh>hành chinh>chính'.split(' '),
    );
  });

  it('reads short words by their place', () => {
    expect(paired('khai thac dit liéu tir dan cu', 'khai thác dữ liệu từ dân cư')).toContain('dit>dữ');
  });

  it('leaves the text its own words, numbers and abbreviations', () => {
    const pairs = paired('Cong an huyén phuc vu 25 dich vu cua tinh', 'phục vụ 18 dịch vụ của thành phố');
    expect(pairs).toEqual('phuc>phục vu>vụ dich>dịch vu>vụ cua>của'.split(' '));
  });
});

/** What a scanner does: most marks lost, some letters taken for others; always the same way. */
function damage(text: string): string {
  let state = 1;
  const chance = (share: number): boolean => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 < share;
  };
  return text.replace(/\p{L}+/gu, (word) => {
    if (word === word.toUpperCase() || chance(0.3)) return word;
    const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    return chance(0.15) ? bare.replace('o', '6').replace('l', '1') : bare;
  });
}

const applied = (text: string, edits: ReturnType<typeof restoreAll>): string => {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of edits) {
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
};

describe('restore', () => {
  const truth = seed('xa-kon-gang-79-2022.kh.txt');
  const damaged = damage(truth);
  const plan = readPlan(parse(damaged));
  const parent = readPlan(parse(seed('tp-hue-2274-2022.kh.md')));
  const trace = traceTasks(plan, [{ uri: 'file:///cha.kh.md', plan: parent }]);

  it('puts most of a damaged plan right and spoils next to nothing', () => {
    expect(plan.damaged).toBe(true);
    const edits = restoreAll(restoreTasks(plan, trace), restoreExpressions(plan));
    const { wrong, restored, spoiled } = measureRestoration(damaged, applied(damaged, edits), truth);
    expect(wrong).toBeGreaterThan(3000);
    expect(restored / wrong).toBeGreaterThan(0.5);
    expect(restored / spoiled).toBeGreaterThan(50);
  });

  it('takes the parent plan before the standard wording', () => {
    const sources = new Set(restoreTasks(plan, trace).map(({ source }) => source));
    expect(sources.has('parent')).toBe(true);
    expect(restoreTasks(plan, null).every(({ source }) => source === 'standard')).toBe(true);
  });

  it('changes nothing in a sound plan', () => {
    const sound = readPlan(parse(truth));
    expect(restoreExpressions(sound).length).toBeLessThan(12);
  });
});

describe('measure', () => {
  it('counts letters: wrong, put right, spoiled', () => {
    expect(measureRestoration('thuc hien ké hoach', 'thực hien kê hoạch', 'thực hiện kế hoạch')).toEqual({
      wrong: 4,
      restored: 2,
      spoiled: 1,
    });
  });

  it('goes on behind words that were joined or lost', () => {
    const truth = 'thực hiện kế hoạch của xã An Phú; thực hiện nhiệm vụ';
    const damaged = 'thuc hien kehoach cua An Phú; thực hiên nhiêm vụ';
    expect(measureRestoration(damaged, damaged, truth)).toEqual({ wrong: 5, restored: 0, spoiled: 0 });
  });
});
