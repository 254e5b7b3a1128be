/** Restoring what a scan has lost: what aligns is taken over, what is the text's own stays. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../server/src/plan/read';
import type { Edit } from '../../../server/src/rules/rule';
import { align, tokensOf } from '../../../server/src/rules/text/align';
import { decode, type Scanned } from '../../../server/src/rules/text/decode';
import { standardLanguage, withTexts } from '../../../server/src/rules/text/language';
import { FAR, misreadCost } from '../../../server/src/rules/text/misread';
import { restore } from '../../../server/src/rules/text/restore';
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

const applied = (text: string, edits: readonly Edit[]): string => {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of edits) {
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
};

const restored = (text: string): string => applied(text, restore(readPlan(parse(text)), null));

/** Words that differ from the true ones: before, of these put right, and right or wrong ones made wrong. */
function compare(damaged: string, mended: string, truth: string) {
  const [was, is, right] = [damaged, mended, truth].map((text) => text.split(/\s+/)) as [string[], string[], string[]];
  expect(is.length).toBe(was.length);
  expect(right.length).toBe(was.length);
  const count = (test: (i: number) => boolean): number => right.filter((_, i) => test(i)).length;
  return {
    wrong: count((i) => was[i] !== right[i]),
    mended: count((i) => was[i] !== right[i] && is[i] === right[i]),
    spoiled: count((i) => was[i] !== is[i] && is[i] !== right[i]),
  };
}

describe('misreading', () => {
  const cost = (word: string, seen: string): number => misreadCost(word, seen);

  it('is dearer the less a word looks like what is seen', () => {
    expect(cost('số', 'số')).toBe(0);
    expect(cost('số', 'so')).toBeLessThan(cost('số', 'sd'));
    expect(cost('số', 'sd')).toBeLessThan(cost('số', 'sài'));
    expect(cost('kế', 'số')).toBeGreaterThan(FAR);
  });

  it('knows signs that stand for marked letters, alone and in pairs', () => {
    for (const [word, seen] of [
      'từ tir',
      'điện dién',
      'sở s&',
      'cơ c¢',
      'ứng mg',
      'là 1a',
      'cổng cé)ng',
      'của ctia',
    ].map((pair) => pair.split(' '))) {
      expect(cost(word!, seen!), seen).toBeLessThan(FAR);
    }
  });

  it('stops when it is dearer than asked for', () => {
    expect(misreadCost('thống', 'thong', 0.2)).toBeGreaterThan(FAR);
  });
});

describe('decode', () => {
  const scanned = (text: string): Scanned[] =>
    text.split(' ').map((seen, i) => ({ seen, opens: i === 0, fixed: false, name: false, hint: null }));
  const read = (text: string): string =>
    decode(scanned(text), standardLanguage())
      .map(({ word, certainty }) => (certainty > 0.9 ? word : '?'))
      .join(' ');

  it('reads words by their neighbours', () => {
    expect(read('dich vu cong truc tuyén')).toBe('dịch vụ công trực tuyến');
    expect(read('co s& dit liéu qudc gia')).toBe('cơ sở dữ liệu quốc gia');
    expect(read('cong an xa')).toBe('công an xã');
  });

  it('leaves open what can be read in two ways, and what it does not know', () => {
    expect(read('tinh')).toBe('?');
    expect(read('xyzzy')).toBe('xyzzy');
  });

  it("learns from texts of the document's own", () => {
    const language = withTexts(standardLanguage(), ['đập tràn Suối Đá, đập tràn Suối Đá'], 2);
    const [dam] = decode(scanned('dép tran'), language);
    expect(dam!.word).toBe('đập');
  });
});

describe('restore', () => {
  const truth = seed('xa-kon-gang-79-2022.kh.txt');
  const damaged = damage(truth);
  const plan = readPlan(parse(damaged));
  const parent = readPlan(parse(seed('tp-hue-2274-2022.kh.md')));
  const trace = traceTasks(plan, [{ uri: 'file:///cha.kh.md', plan: parent }]);

  it('puts most of a damaged plan right and spoils next to nothing', () => {
    expect(plan.damaged).toBe(true);
    const { wrong, mended, spoiled } = compare(damaged, applied(damaged, restore(plan, null)), truth);
    expect(wrong).toBeGreaterThan(1500);
    expect(mended / wrong).toBeGreaterThan(0.85);
    expect(spoiled / mended).toBeLessThan(0.01);
  });

  it('does better with the parent plan', () => {
    const alone = compare(damaged, applied(damaged, restore(plan, null)), truth);
    const traced = compare(damaged, applied(damaged, restore(plan, trace)), truth);
    expect(traced.mended).toBeGreaterThan(alone.mended);
    expect(traced.spoiled / traced.mended).toBeLessThan(0.01);
  });

  it('gives back edits in order, one for a word', () => {
    const edits = restore(plan, null);
    for (const [i, { span }] of edits.entries()) {
      expect(damaged.slice(span.start, span.end)).toMatch(/^\S+$/);
      if (i > 0) expect(span.start).toBeGreaterThanOrEqual(edits[i - 1]!.span.end);
    }
  });

  it('changes next to nothing in a sound plan', () => {
    expect(restore(readPlan(parse(truth)), null).length).toBeLessThan(15);
  });

  it('keeps names, numbers, abbreviations and capitals as they are', () => {
    const text =
      'KE HOACH\n\nThuc hién Ké hoach s6 40/KH-UBND ngay 23/3/2022 ciia UBND huyén Nam Sach, trién khai chuyén déi s6.\n';
    expect(restored(text)).toBe(
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 40/KH-UBND ngày 23/3/2022 của UBND huyện Nam Sach, triển khai chuyển đổi số.\n',
    );
  });

  it('keeps a number that is written with its word, and sets the blank between them', () => {
    expect(restored('KE HOACH\n\nS6:16 /KH-UBND Nam Trung, ngay30 thdang 3 ndam 2022\n')).toContain(
      'Số:16 /KH-UBND Nam Trung, ngày 30 tháng 3 năm 2022',
    );
    expect(restored('Thuc hién trong thang3 ndam2022, dat 100%dich vu cong.\n')).toContain(
      'Thực hiện trong tháng 3 năm 2022, đạt 100% dịch vụ công.',
    );
  });

  it('keeps the markers of parts and items', () => {
    const text =
      'VI. TO CHUC THUC HIEN\n\nB. Phan cong nhiém vu\n\nd) Trién khai dich vu cong trong quy I nam 2022 va quy IV nam 2022.\n';
    expect(restored(text)).toMatch(
      /^VI\. TỔ CHỨC THỰC HIỆN\n\nB\. .*\n\nd\) Triển khai dịch vụ công .*quý I năm 2022 v[aà] quý IV năm 2022\.\n$/s,
    );
  });

  it('knows words of other languages, and which capitals are none', () => {
    expect(restored('Trién khai cac tinh ning cta chip dién tir trén thé CCCD, phat trién Gmg dung Zalo.\n')).toBe(
      'Triển khai các tính năng của chip điện tử trên thẻ CCCD, phát triển ứng dụng Zalo.\n',
    );
  });

  it('tells what is certain from what should be looked at', () => {
    const edits = restore(plan, null);
    const right = ({ span, text }: Edit): boolean => truth.slice(span.start, span.end) === text;
    const certain = edits.filter((edit) => edit.certain);
    expect(certain.length).toBeGreaterThan(edits.length * 0.8);
    expect(certain.filter(right).length / certain.length).toBeGreaterThan(0.997);
    expect(restore(readPlan(parse('Chuyén ddi so6 quéc gia\n')), null).at(2)).toMatchObject({
      text: 'số',
      certain: false,
    });
  });

  it('gives the đ of symbols its stroke back', () => {
    expect(restored('Quyét dinh s6 06/QD-TTg va Nghi dinh s6 59/2022/ND-CP.')).toContain('06/QĐ-TTg');
  });

  it('takes a line of a million letters', () => {
    const long = `KE HOACH\n\n${'Trién khai dich vu cong. '.repeat(4000)}${'a'.repeat(1_000_000)}\n`;
    expect(restored(long)).toContain('Triển khai dịch vụ công.');
  });
});
