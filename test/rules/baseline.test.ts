/** Accepted findings: by words, not by lines; each so many times; idle entries are said. */
import { describe, expect, test } from 'vitest';
import { type Accepted, acceptedIn, entriesFor, readBaseline, writeBaseline } from '../../server/src/rules/baseline';
import { say } from '../../server/src/text/localized';
import { judge } from './harness';

const PLAN = `II. NHIỆM VỤ

1. Tuyên truyền

a) Tổ chức tuyên truyền về về dịch vụ công trực tuyến.

Cơ quan thực hiện: Công an xã.

b) Rà soát danh mục thủ tục hành chính của xã.

Thời gian hoàn thành: Tháng 6/2022.
`;

const found = (text: string, baseline: Accepted | null = null) =>
  judge(text, { baseline }).findings.map(({ rule }) => rule.id);

function accept(text: string): Accepted {
  const { plan, findings } = judge(text);
  const file = writeBaseline(entriesFor(plan, 'a.kh.txt', findings));
  return acceptedIn(readBaseline(file).entries, 'a.kh.txt')!;
}

describe('the baseline', () => {
  const all = found(PLAN);

  test('has something to accept', () => {
    expect(all).toContain('missing-owner');
    expect(all).toContain('missing-deadline');
    expect(all).toContain('repeated-word');
  });

  test('accepts what is there, and shows what is new', () => {
    expect(found(PLAN, accept(PLAN))).toEqual([]);
    const more = PLAN.replace('Thời gian hoàn thành: Tháng 6/2022.', '');
    const fresh = found(more, accept(PLAN));
    expect(fresh).toContain('missing-deadline');
    expect(fresh).not.toContain('missing-owner');
  });

  test('outlives text above, other markers, other spacing and decomposed letters', () => {
    const accepted = accept(PLAN);
    expect(found(`KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\nNâng cao nhận thức.\n\n${PLAN}`, accepted)).toEqual([]);
    expect(found(PLAN.replace('a) Tổ', 'c) Tổ').replace('b) Rà', 'd) Rà'), accepted)).not.toContain('missing-owner');
    expect(found(PLAN.replace('dịch vụ công', 'dịch  vụ công'), accepted)).toEqual([]);
    const decomposed = PLAN.normalize('NFD');
    expect(found(decomposed, accepted).filter((id) => id !== 'unicode-form')).toEqual([]);
  });

  test('shows a finding again when its words have changed, and says that the old entry is idle', () => {
    const changed = found(PLAN.replace('Rà soát danh mục', 'Công khai danh sách'), accept(PLAN));
    expect(changed.filter((id) => id === 'missing-owner')).toHaveLength(1);
    expect(changed).toContain('unused-silencing');
  });

  test('accepts each finding so many times', () => {
    const twice = `${PLAN}\nc) Rà soát danh mục thủ tục hành chính của xã.\n\nThời gian hoàn thành: Tháng 6/2022.\n`;
    expect(found(twice, accept(PLAN)).filter((id) => id === 'missing-owner')).toHaveLength(1);
    expect(found(twice, accept(twice))).toEqual([]);
  });

  test('says once which entries no longer occur, but not of rules that have not run', () => {
    const mended = PLAN.replace('về về', 'về').replace('của xã.', 'của xã.\n\nCơ quan thực hiện: Công an xã.');
    const { findings } = judge(mended, { baseline: accept(PLAN) });
    expect(findings.map(({ rule, severity }) => [rule.id, severity])).toEqual([['unused-silencing', 'hint']]);
    expect(say(findings[0]!.message, 'vi')).toContain(
      '2 lỗi không còn trong kế hoạch này (missing-owner, repeated-word)',
    );
    const severities = new Map([
      ['missing-owner', 'off' as const],
      ['repeated-word', 'off' as const],
    ]);
    expect(judge(mended, { baseline: accept(PLAN), severities }).findings).toEqual([]);
  });

  test('is of one plan', () => {
    const { plan, findings } = judge(PLAN);
    const entries = entriesFor(plan, 'x/á.kh.txt'.normalize('NFD'), findings);
    expect(acceptedIn(entries, 'a.kh.txt')).toBeNull();
    expect(acceptedIn(entries, 'x/á.kh.txt')?.size).toBe(findings.length);
  });
});

describe('the file of the baseline', () => {
  const { plan, findings } = judge(PLAN);
  const entries = entriesFor(plan, 'a.kh.txt', findings);

  test('is the same whatever order it was made in, one entry a line, and comes back', () => {
    const text = writeBaseline(entries);
    expect(writeBaseline([...entries].reverse())).toBe(text);
    expect(text.trimEnd().split('\n')).toHaveLength(entries.length + 5);
    expect(writeBaseline(readBaseline(text).entries)).toBe(text);
    expect(readBaseline(text).errors).toEqual([]);
    expect(text).toContain('"words":"Rà soát danh mục thủ tục hành chính của xã');
    expect(text).not.toMatch(/"line"/);
  });

  test('is read as far as it goes, with the place of what is wrong', () => {
    const text = writeBaseline(entries).replace('"count":1', '"count":"x"');
    const reading = readBaseline(text);
    expect(reading.entries).toHaveLength(entries.length - 1);
    expect(reading.errors.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      expect.stringMatching(/^\{"plan":.*"count":"x"\}$/),
    ]);
    for (const bad of ['', '[]', '{', '{"findings": 3}', 'null', '{"findings": [1, null, {}]}']) {
      expect(readBaseline(bad).entries).toEqual([]);
      expect(readBaseline(bad).errors).not.toEqual([]);
    }
  });
});
