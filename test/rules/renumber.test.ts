/** Renumbering a list: the references to its items go with it, and it is safe only where they surely say the same. */
import { describe, expect, it } from 'vitest';
import { numbering } from '../../server/src/rules/numbering';
import { say } from '../../server/src/text/localized';
import { apply, judge } from './harness';

const TASK = 'Công an xã chủ trì thực hiện (thời gian: thường xuyên)';
const HEAD = 'KẾ HOẠCH\n\nChuyển đổi số năm 2023\n\n';

/** A plan whose second part lacks its number 2, and where the third part says `words`. */
const plan = (words: string, head = HEAD): string =>
  `${head}I. YÊU CẦU\n\n1. Nâng cao nhận thức.\n\nII. NHIỆM VỤ\n\n1. ${TASK} việc một.\n\n3. ${TASK} việc hai.\n\n4. ${TASK} việc ba.\n\n5. ${TASK} việc bốn.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nCông an xã báo cáo ${words}.\n`;

interface Outcome {
  readonly words: string;
  readonly safe: boolean;
  readonly title: string;
}

/** What the one fix makes of the words, and what it says of itself. */
function outcome(words: string, head?: string): Outcome {
  const { findings, text } = judge(plan(words, head), { rules: [numbering] });
  expect(findings.length).toBe(1);
  const [fix] = findings[0]!.fixes();
  const after = apply(text, fix!.edits);
  expect(after).toContain('2. Công an xã chủ trì thực hiện (thời gian: thường xuyên) việc hai');
  const line = after.slice(after.indexOf('Công an xã báo cáo ') + 'Công an xã báo cáo '.length);
  return { words: line.replace(/\.\n$/, ''), safe: fix!.safe, title: say(fix!.title, 'vi') };
}

const mended = (words: string): string => {
  const { words: now, safe } = outcome(words);
  return safe ? now : `${now} (?)`;
};

describe('references are rewritten as they are written', () => {
  it.each([
    ['theo mục 3 Phần II', 'theo mục 2 Phần II'],
    ['theo Mục II.3', 'theo Mục II.2'],
    ['theo mục 3/II', 'theo mục 2/II'],
    ['theo mục 03 phần II', 'theo mục 02 phần II'],
    ['THEO MỤC 3 PHẦN II', 'THEO MỤC 2 PHẦN II'],
    ['theo mục 3\nphần II', 'theo mục 2\nphần II'],
    ['theo mục **3** Phần *II*', 'theo mục **2** Phần *II*'],
    ['theo các mục 1, 3 và 5 Phần II', 'theo các mục 1, 2 và 4 Phần II'],
    ['theo mục 3 và mục 4 Phần II', 'theo mục 2 và mục 3 Phần II'],
    ['theo Phần II, mục 3 và mục 4', 'theo Phần II, mục 2 và mục 3'],
    ['từ mục 3 đến mục 5 Phần II', 'từ mục 2 đến mục 4 Phần II'],
    ['theo mục 3 - 5 Phần II', 'theo mục 2 - 4 Phần II'],
    ['từ mục 1 đến hết mục 4 Phần II', 'từ mục 1 đến hết mục 3 Phần II'],
    ['theo mục 3 Phần II và mục 1 Phần I', 'theo mục 2 Phần II và mục 1 Phần I'],
    ['theo mục 5 phần II của Kế hoạch này', 'theo mục 4 phần II của Kế hoạch này'],
    // Number 4 stands once in the plan.
    ['theo mục 4', 'theo mục 3'],
  ])('%j', (words, expected) => {
    expect(mended(words)).toBe(expected);
  });

  it('and those to other documents are left alone, which is safe', () => {
    for (const words of [
      'theo khoản 3 Điều 5 Nghị định số 30/2020/NĐ-CP',
      'theo mục 3 Phần II Kế hoạch số 80/KH-UBND ngày 20/4/2022 của UBND huyện',
      'theo Kế hoạch số 80/KH-UBND ngày 20/4/2022 của UBND huyện (mục 3)',
      'theo Điều 3 Luật Cư trú',
    ]) {
      expect(mended(words)).toBe(words);
    }
  });

  it('and those to items that keep their number stay', () => {
    expect(mended('theo mục 1 Phần II')).toBe('theo mục 1 Phần II');
    expect(outcome('theo mục 1 Phần II').title).toBe('Đánh lại thứ tự từ đây (3 mục)');
  });
});

describe('is for review and leaves the reference', () => {
  it.each([
    // Leads nowhere now, and would lead somewhere.
    'theo mục 2 Phần II',
    'theo mục 2',
    // Perhaps of another document.
    'theo mục 3 Phần II của Đề án này',
    'theo mục 4 Kế hoạch của huyện',
    'sau khi sửa đổi mục 3 Phần II',
    // Not read as a reference, but it looks like one.
    'theo nội dung 3 nói trên',
    'tại mục 3, 15 xã',
    // One of the list leads nowhere.
    'theo các mục 2, 3 Phần II',
  ])('%j', (words) => {
    const { words: now, safe, title } = outcome(words);
    expect(now).toBe(words);
    expect(safe).toBe(false);
    expect(title).toContain('cần xem lại 1 chỗ viện dẫn');
  });

  it('a range that would cover something else', () => {
    const text = `${HEAD}I. NHIỆM VỤ\n\n1. ${TASK} việc một.\n\n3. ${TASK} việc hai.\n\n2. ${TASK} việc ba.\n\n4. ${TASK} việc bốn.\n\n5. ${TASK} việc năm.\n\n6. ${TASK} việc sáu.\n\n7. ${TASK} việc bảy.\n\nII. TỔ CHỨC THỰC HIỆN\n\nCông an xã báo cáo từ mục 1 đến mục 2 Phần I, và các mục 1, 2 Phần I.\n`;
    const { findings } = judge(text, { rules: [numbering] });
    const [fix] = findings[0]!.fixes();
    const after = apply(text, fix!.edits);
    expect(after).toContain('từ mục 1 đến mục 2 Phần I, và các mục 1, 3 Phần I');
    expect(fix!.safe).toBe(false);
  });
});

describe('is for review though it rewrites', () => {
  it('when a reference is understood by where it stands', () => {
    const text = `${plan('').replace('báo cáo .', 'báo cáo.')}`.replace('việc ba.', 'việc ba theo mục 3.');
    const twice = text.replace('1. Nâng cao nhận thức.', '1. Nâng cao.\n\n2. Rà soát.\n\n3. Sơ kết.');
    const { findings } = judge(twice, { rules: [numbering] });
    const [fix] = findings[0]!.fixes();
    expect(apply(twice, fix!.edits)).toContain('việc ba theo mục 2.');
    expect(fix!.safe).toBe(false);
    expect(say(fix!.title, 'vi')).toBe('Đánh lại thứ tự từ đây (3 mục), sửa 1 chỗ viện dẫn');
  });

  it('when the plan has its number', () => {
    const issued = `ỦY BAN NHÂN DÂN\nXÃ TÂN AN\n\nSố: 15/KH-UBND\n\n${HEAD}`;
    const draft = issued.replace('15/KH', '    /KH');
    expect(outcome('theo mục 3 Phần II', issued)).toMatchObject({ words: 'theo mục 2 Phần II', safe: false });
    expect(outcome('trước ngày 15 hàng tháng', issued).safe).toBe(false);
    expect(outcome('theo mục 3 Phần II', draft)).toMatchObject({ words: 'theo mục 2 Phần II', safe: true });
  });
});

it('goes through the whole plan: headings, sub-items, points inside a task, cells of an appendix', () => {
  const text = `${HEAD}I. YÊU CẦU

1. Thực hiện điểm d khoản 3.1 Mục III và Phụ lục I kèm theo.

III. NHIỆM VỤ

1. Công tác tuyên truyền

3. Công tác tập huấn (Văn phòng chủ trì; thời gian: thường xuyên):

3.1. Tập huấn, gồm:

a) Cán bộ.

d) Người dân.

Phụ lục I
DANH MỤC NHIỆM VỤ

TT	Nhiệm vụ	Cơ quan chủ trì	Thời gian thực hiện	Ghi chú
1	Phát tờ rơi	Công an xã	Quý I/2023	Theo mục 3.1 Phần III
`;
  const { findings } = judge(text, { rules: [numbering] });
  const [chapters, tasks] = findings.map((finding) => finding.fixes()[0]!);
  expect([chapters!.safe, tasks!.safe]).toEqual([true, true]);
  expect(apply(text, chapters!.edits)).toContain('khoản 3.1 Mục II và Phụ lục I kèm theo');
  expect(apply(text, chapters!.edits)).toContain('Theo mục 3.1 Phần II\n');
  const after = apply(text, tasks!.edits);
  expect(after).toContain('điểm d khoản 2.1 Mục III');
  expect(after).toContain('\n2.1. Tập huấn, gồm:');
  expect(after).toContain('Theo mục 2.1 Phần III\n');
});

it('keeps places in decomposed text', () => {
  const text = plan('theo các mục 3 và 4 Phần II').normalize('NFD');
  const { findings } = judge(text, { rules: [numbering] });
  const [fix] = findings[0]!.fixes();
  expect(apply(text, fix!.edits).normalize('NFC')).toContain('theo các mục 2 và 3 Phần II.');
  expect(fix!.safe).toBe(true);
});
