import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  markReviewed,
  NO_REVIEW,
  readReview,
  reviewPath,
  reviewStates,
  traceTasks,
  writeReview,
} from '../../server/src/workspace';
import { plan, type TaskText } from '../trace/plans';

const TRAINING = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã';
const MARKET = 'Kiểm tra, xử lý vi phạm về an toàn thực phẩm tại các chợ';
const ROAD = 'Nâng cấp đường giao thông nội đồng';

type Tasks = readonly (TaskText | string)[];
const child = (tasks: Tasks) => plan({ tasks });
const trace = (ours: Tasks, theirs: Tasks) =>
  traceTasks(child(ours), [{ uri: 'parent', plan: plan({ tasks: theirs }) }]);

const print = (task: TaskText | string): string => fingerprint(child([task]).tasks[0]!.reading);

describe('fingerprints', () => {
  it('stay through spacing, case, diacritics and place', () => {
    expect(print(`${TRAINING} trên địa bàn xã Hòa Bình`)).toBe(print(TRAINING.replace('nghiệp vụ', '  NGHIỆP  VỤ ')));
    expect(print(TRAINING)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('change with wording, owner and deadline', () => {
    const prints = [
      TRAINING,
      `${TRAINING} kiểu mới`,
      { text: TRAINING, owner: 'Công an xã' },
      { text: TRAINING, deadline: 'Trong tháng 6 năm 2024' },
      { text: TRAINING, deadline: 'Trong tháng 7 năm 2024' },
    ].map(print);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('reviews', () => {
  const before = trace([TRAINING, ROAD, MARKET], [TRAINING, MARKET]);
  const review = markReviewed(NO_REVIEW, before, new Set(before.links.map((link) => link.task)));

  it('nothing is reviewed until it is marked', () => {
    expect(reviewStates(before, NO_REVIEW)).toEqual(['new', 'new', 'new']);
    const first = new Set([before.links[0]!.task]);
    expect(reviewStates(before, markReviewed(NO_REVIEW, before, first))).toEqual(['reviewed', 'new', 'new']);
    expect(reviewStates(before, review)).toEqual(['reviewed', 'reviewed', 'reviewed']);
  });

  it('a new version of the parent brings its changed and vanished tasks up again', () => {
    const theirs = [{ text: TRAINING, deadline: 'Trong tháng 6 năm 2024' }, ROAD];
    const after = trace([TRAINING, ROAD, MARKET], theirs);
    expect(reviewStates(after, review)).toEqual(['parent-changed', 'parent-changed', 'parent-gone']);
    const again = markReviewed(review, after, new Set([after.links[0]!.task]));
    expect(reviewStates(after, again)).toEqual(['reviewed', 'parent-changed', 'parent-gone']);
  });

  it('reordering and renumbering undo nothing; a reworded task is new again', () => {
    const after = trace([MARKET, `${TRAINING} và kiểm toán`, ROAD], [MARKET, TRAINING]);
    expect(reviewStates(after, review)).toEqual(['reviewed', 'new', 'reviewed']);
    expect(markReviewed(review, after, new Set()).links).toHaveLength(2);
  });
});

describe('the file', () => {
  const before = trace([TRAINING, ROAD], [TRAINING]);
  const review = markReviewed(NO_REVIEW, before, new Set(before.links.map((link) => link.task)));

  it('stands beside the plan, one link a line, and reads back', () => {
    expect(reviewPath('kh/xa.kh.md')).toBe('kh/xa.kh.md.doi-chieu.json');
    const text = writeReview(review);
    expect(text.split('\n').filter((line) => line.includes('"at"'))).toHaveLength(2);
    expect(readReview(text)).toEqual(review);
    expect(readReview(writeReview(NO_REVIEW))).toEqual(NO_REVIEW);
  });

  it.each(['', '{', 'null', '[]', '{"reviewed": 1}', '{"reviewed": [1]}', '{"reviewed": [{"task": 1, "at": "I.1"}]}'])(
    'what is no review is said to be none: %s',
    (text) => expect(readReview(text)).toBeNull(),
  );
});
