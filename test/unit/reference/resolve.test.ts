/** What references mean: the place of the plan that a reader would turn to. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../server/src/plan/read';
import { type Place, placesOf } from '../../../server/src/plan/reference-places';
import { resolvedReferences } from '../../../server/src/plan/reference-target';
import { parse } from '../../../server/src/syntax/parse';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ TÂN AN

Số: 15/KH-UBND

Tân An, ngày 02 tháng 3 năm 2023

KẾ HOẠCH

Chuyển đổi số năm 2023

I. MỤC TIÊU

1. Nâng cao nhận thức.

2. Xác định trách nhiệm. @1

II. NHIỆM VỤ

1. Công tác tuyên truyền

a) Công an xã chủ trì phát tờ rơi.

đ) Công an xã chủ trì viết tin, bài. @2

2. Công tác tập huấn

2.1. Công an xã chủ trì tập huấn.

2.2. Công an xã chủ trì hướng dẫn. @3

3. Công tác kiểm tra

a) Công an xã chủ trì kiểm tra.

III. TỔ CHỨC THỰC HIỆN

1. Công an xã báo cáo trước ngày 15 hàng tháng.

2. Văn phòng tổng hợp. @4

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phụ lục I
DANH MỤC NHIỆM VỤ

TT	Nhiệm vụ	Cơ quan chủ trì	Thời gian thực hiện	Ghi chú
I	TUYÊN TRUYỀN			
1	Phát tờ rơi	Công an xã	Quý I/2023	@5
2	Viết tin, bài	Công an xã	Quý I/2023
II	TẬP HUẤN			
3	Tập huấn kỹ năng số	Công an xã	Quý I/2023
`;

const nameOf = (places: readonly Place[], at: number): string => {
  const { mark, parent } = places[at]!;
  return parent < 0 ? mark.text : `${nameOf(places, parent)} ${mark.text}`;
};

/** The places that the references in `words`, put at `@at`, mean; "?" for none, a star for those told by where they stand. */
function meaning(at: number, words: string, change: (text: string) => string = (text) => text): string[] {
  const text = change(PLAN.replace(`@${at}`, words).replace(/ ?@\d/g, ''));
  const plan = readPlan(parse(text));
  const places = placesOf(plan);
  return resolvedReferences(plan).map(({ targets }) =>
    targets === null
      ? '-'
      : targets[0]!
          .map((target) => (target ? nameOf(places, target.place) + (target.certain ? '' : '*') : '?'))
          .join(', '),
  );
}

describe('a reference means', () => {
  it.each([
    [1, 'Theo mục 2 Phần II.', ['II 2']],
    [1, 'Theo điểm đ khoản 1 Mục II.', ['II 1 đ']],
    [1, 'Theo mục 2.1.', ['II 2 2.1']],
    [1, 'Theo mục II.2.2.', ['II 2 2.2']],
    [1, 'Theo Mục III.', ['III']],
    [1, 'Theo các mục 1, 3 Phần II và Phụ lục I.', ['II 1, II 3', 'Phụ lục I']],
    [1, 'Theo Phụ lục 1 kèm theo Kế hoạch này.', ['Phụ lục I']],
    [1, 'Theo mục 3 Phụ lục kèm theo.', ['Phụ lục I II 3']],
    [1, 'Theo số thứ tự 2 Phụ lục I.', ['Phụ lục I I 2']],
    // The chapter where it stands comes first.
    [2, 'Theo mục 3.', ['II 3']],
    [2, 'Theo mục 2.', ['II 2*']],
    [2, 'Theo điểm a.', ['II 1 a*']],
    [2, 'Theo điểm a mục 3.', ['II 3 a']],
    [2, 'Theo khoản 2 Mục này.', ['II 2']],
    [2, 'Theo điểm a khoản này.', ['II 1 a']],
    [3, 'Theo điểm 2.1.', ['II 2 2.1']],
    [4, 'Theo mục 1.', ['III 1*']],
    [4, 'Theo mục 3, phần II của Kế hoạch này.', ['II 3']],
    [4, 'Theo mục 3, phần II Kế hoạch số 15/KH-UBND ngày 02/3/2023 của UBND xã Tân An.', ['II 3']],
    // In an appendix its own numbers come first, then those of the body.
    [5, 'Như mục 2', ['Phụ lục I I 2*']],
    [5, 'Mục III', ['III']],
    [4, 'Theo mục 3 của Kế hoạch này.', ['II 3']],
    [5, 'Theo mục 3 Phần II Kế hoạch này', ['II 3']],
    [5, 'Theo điểm đ mục 1 phần II của Kế hoạch này', ['II 1 đ']],
  ])('at %i: %s', (at, words, expected) => {
    expect(meaning(at, words)).toEqual(expected);
  });

  it.each([
    [1, 'Theo mục 7 Phần II.', ['?']],
    [1, 'Theo Mục V.', ['?']],
    [1, 'Theo điểm a Mục II.', ['?']],
    [1, 'Theo điểm a.', ['?']],
    [1, 'Theo Phụ lục II.', ['?']],
    [1, 'Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.', ['-']],
    [1, 'Theo mục II Kế hoạch số 80/KH-UBND ngày 20/4/2022 của UBND huyện.', ['-']],
    [1, 'Theo Phụ lục I kèm theo Quyết định số 06/QĐ-TTg.', ['-']],
    [1, 'Theo mục 2 Đề án 06.', ['-']],
  ])('nothing, at %i: %s', (at, words, expected) => {
    expect(meaning(at, words)).toEqual(expected);
  });

  it('the same in capitals, over broken lines, decomposed, and with CR LF', () => {
    const words = 'Theo điểm đ, khoản 1, Mục II và Phụ lục I.';
    const expected = ['II 1 đ', 'Phụ lục I'];
    expect(meaning(1, words)).toEqual(expected);
    expect(meaning(1, words.toUpperCase())).toEqual(expected);
    expect(meaning(1, words.replace('khoản 1', 'khoản\n1').replace('Mục II', 'Mục\n\nII'))).toEqual(expected);
    expect(meaning(1, words, (text) => text.normalize('NFD'))).toEqual(expected);
    expect(meaning(1, words, (text) => text.replace(/\n/g, '\r\n'))).toEqual(expected);
    expect(meaning(1, `**Theo điểm đ** *khoản 1* Mục **II** và <i>Phụ lục I</i>.`)).toEqual(expected);
  });

  it('a place inside a task, which is no item of its own', () => {
    const text = PLAN.replace('@1', 'Theo điểm b mục 2 Phần III.').replace(
      '2. Văn phòng tổng hợp. @4',
      '2. Văn phòng tổng hợp, báo cáo (Văn phòng chủ trì):\n\na) Số liệu.\n\nb) Kiến nghị.',
    );
    const plan = readPlan(parse(text.replace(/ ?@\d/g, '')));
    const places = placesOf(plan);
    expect(resolvedReferences(plan).map(({ targets }) => nameOf(places, targets![0]![0]!.place))).toEqual(['III 2 b']);
  });
});
