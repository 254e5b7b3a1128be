import { describe, expect, it } from 'vitest';
import { traceTasks } from '../../server/src/workspace';
import { type PlanText, plan, type TaskText } from './plans';

type Tasks = readonly (TaskText | string)[];

function trace(child: Tasks, parent: Tasks, more: Pick<PlanText, 'rows'> = {}) {
  const parents = [{ uri: 'parent', plan: plan({ issuer: 'UBND huyện Sơn Động', tasks: parent, ...more }) }];
  return traceTasks(plan({ tasks: child }), parents);
}

/** Parent task ids by child task, "-" for a task that the parent does not have. */
const linked = (child: Tasks, parent: Tasks, more: Pick<PlanText, 'rows'> = {}): readonly string[] =>
  trace(child, parent, more).links.map((link) => link.parentTask?.id ?? '-');

const OTHERS: Tasks = [
  'Hỗ trợ xây dựng thương hiệu nông sản chủ lực, truy xuất nguồn gốc sản phẩm',
  'Đầu tư nâng cấp hệ thống thủy lợi nội đồng phục vụ sản xuất',
  'Kiểm tra, xử lý vi phạm về an toàn thực phẩm tại các chợ',
  'Thành lập Ban Chỉ đạo phát triển kinh tế tập thể',
];

describe('plans of one task', () => {
  const only = (text: string) => plan({ tasks: [text] });

  it('have the same task, or another', () => {
    const parents = [{ uri: 'parent', plan: only('Tập huấn kế toán hợp tác xã') }];
    const status = (text: string) => traceTasks(only(text), parents).links.map((link) => link.status);
    expect(status('Tập huấn kế toán hợp tác xã')).toEqual(['inherited']);
    expect(status('Phòng cháy, chữa cháy rừng')).toEqual(['new']);
  });
});

describe('one task in other words', () => {
  it('the place and the level do not matter', () => {
    const child = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã trên địa bàn xã Hòa Bình';
    const parent = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã trên địa bàn huyện Sơn Động';
    const { links } = trace([child], [...OTHERS, parent]);
    expect(links).toMatchObject([{ parentTask: { id: 'I.5' }, status: 'inherited', confidence: 'sure' }]);
    expect(links[0]!.score).toBeGreaterThan(0.95);
  });

  it.each([
    [
      'abbreviations',
      'Kết nối CSDLQG về dân cư với hệ thống một cửa',
      'Kết nối Cơ sở dữ liệu quốc gia về dân cư với hệ thống một cửa',
    ],
    [
      'tone placement and case',
      'HOÀ GIẢI tranh chấp đất đai, khiếu nại về hoá đơn',
      'Hòa giải tranh chấp đất đai, khiếu nại về hóa đơn',
    ],
    [
      'lost diacritics',
      'To chuc tap huan nghiep vu ke toan cho hop tac xa',
      'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã',
    ],
    [
      'the legal basis',
      'Rà soát hợp tác xã ngừng hoạt động theo Nghị định số 113/2024/NĐ-CP ngày 12/9/2024 của Chính phủ',
      'Rà soát hợp tác xã ngừng hoạt động',
    ],
  ])('%s do not matter', (_, child, parent) => {
    expect(trace([child], [...OTHERS, parent]).links).toMatchObject([
      { parentTask: { id: 'I.5' }, confidence: 'sure' },
    ]);
  });

  it('a task that the child widens is still the parent’s, with the wording said to differ', () => {
    const parent = 'Phát triển nhãn hiệu tập thể cho vải thiều';
    const child =
      'Phát triển nhãn hiệu tập thể cho vải thiều, mật ong rừng và các sản phẩm dược liệu; mở gian hàng giới thiệu tại hội chợ xuân, bố trí cán bộ hướng dẫn đóng gói, tem nhãn cho hộ gia đình';
    expect(trace([child], [...OTHERS, parent]).links).toMatchObject([
      { parentTask: { id: 'I.5' }, status: 'changed', differences: ['wording'] },
    ]);
  });
});

const BASES = [
  'bảo hiểm xã hội',
  'đất đai',
  'hộ tịch điện tử',
  'an sinh xã hội',
  'đăng ký doanh nghiệp',
  'giáo dục và đào tạo',
];
const connect = (base: string): string =>
  `Kết nối, chia sẻ dữ liệu giữa Cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu ${base}`;

describe('many tasks in one mould', () => {
  it('what differs decides', () => {
    const order = [3, 0, 5, 2, 1, 4];
    const child = order.map((i) => connect(BASES[i]!));
    expect(linked(child, [...OTHERS, ...BASES.map(connect)])).toEqual(order.map((i) => `I.${OTHERS.length + i + 1}`));
  });

  it('what the parent does not name is not claimed', () => {
    const { links } = trace([connect('thi đua khen thưởng')], [...OTHERS, ...BASES.map(connect)]);
    expect(links).toMatchObject([{ status: 'new', parentTask: null }]);
    expect(links[0]!.candidates.length).toBeGreaterThan(0);
  });

  it('a second, weaker claim in the same list gives way', () => {
    const parent =
      'Hướng dẫn công dân sử dụng tài khoản định danh điện tử để thực hiện thủ tục hành chính trên môi trường điện tử';
    const child = [
      parent,
      'Bảo đảm an toàn danh tính số, tài khoản định danh điện tử khi thực hiện thủ tục hành chính trên môi trường điện tử của cơ quan',
    ];
    expect(trace(child, [...OTHERS, parent]).links).toMatchObject([
      { status: 'inherited', confidence: 'sure' },
      { status: 'new', confidence: 'unsure' },
    ]);
  });
});

describe('no forced pairs', () => {
  const parent = 'Tuyên truyền Luật Hợp tác xã năm 2023 đến cán bộ, hội viên nông dân';

  it('several tasks may carry out one', () => {
    const child = [
      'Tuyên truyền Luật Hợp tác xã năm 2023 đến cán bộ trên loa truyền thanh',
      'Tuyên truyền Luật Hợp tác xã năm 2023 đến hội viên nông dân qua hội nghị',
    ];
    expect(linked(child, [...OTHERS, parent])).toEqual(['I.5', 'I.5']);
  });

  it('one task may carry out several: all of them count as taken up', () => {
    const child = [
      `Thành lập Ban Chỉ đạo phát triển kinh tế tập thể. Kiểm tra, xử lý vi phạm về an toàn thực phẩm tại các chợ`,
    ];
    expect(trace(child, [...OTHERS, parent]).uncovered.map((it) => it.task.id)).toEqual(['I.1', 'I.2', 'I.5']);
  });

  it('what is in no parent is new, and for sure', () => {
    const { links, uncovered, coverage } = trace(['Sửa chữa nhà văn hóa thôn, mua sắm bàn ghế'], [...OTHERS, parent]);
    expect(links).toMatchObject([{ status: 'new', confidence: 'sure', parent: null, differences: [], later: false }]);
    expect(uncovered).toHaveLength(5);
    expect(coverage).toEqual({ covered: 0, total: 5 });
  });

  it('a task of the parent that stands in body and appendix is one task, known by its row', () => {
    const [first, second] = OTHERS as readonly string[];
    const rows = [{ text: second!, owner: 'Phòng Nông nghiệp' }, { text: 'Lập dự toán kinh phí thực hiện hằng năm' }];
    const { uncovered, coverage } = trace([first!], [first!, second!], { rows });
    expect(uncovered.map((it) => [it.task.id, it.twin?.id])).toEqual([
      ['PL1.1', 'I.2'],
      ['PL1.2', undefined],
    ]);
    expect(coverage).toEqual({ covered: 1, total: 3 });
  });
});

describe('owners and deadlines', () => {
  const text = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã';
  const compare = (ours: Omit<TaskText, 'text'>, theirs: Omit<TaskText, 'text'>) => {
    const { differences, later } = trace([{ text, ...ours }], [...OTHERS, { text, ...theirs }]).links[0]!;
    return { differences, later };
  };

  it('the same body at another level is no difference', () => {
    expect(compare({ owner: 'Công an xã' }, { owner: 'Công an huyện Sơn Động' }).differences).toEqual([]);
    expect(compare({ owner: 'Công chức Tư pháp' }, { owner: 'Phòng Tư pháp huyện' }).differences).toEqual([]);
  });

  it('another body is', () => {
    expect(compare({ owner: 'Công an xã' }, { owner: 'Phòng Tư pháp huyện' }).differences).toEqual(['owner']);
  });

  it('a later deadline is told apart from an earlier one', () => {
    const june = { deadline: 'Trong tháng 6 năm 2024' };
    const september = { deadline: 'Trong tháng 9 năm 2024' };
    expect(compare(september, june)).toEqual({ differences: ['deadline'], later: true });
    expect(compare(june, september)).toEqual({ differences: ['deadline'], later: false });
    expect(compare({ deadline: 'Trong quý II năm 2024' }, { deadline: 'Quý II/2024' })).toEqual({
      differences: [],
      later: false,
    });
    expect(compare({ deadline: 'Thường xuyên' }, june).later).toBe(false);
  });
});

describe('several parents', () => {
  it('the nearer plan of the chain is named, the farther one only where it alone has the task', () => {
    const task = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã';
    const only = 'Thí điểm mô hình hợp tác xã số';
    const district = { uri: 'huyen', plan: plan({ tasks: [task, ...OTHERS] }), depth: 1 };
    const province = { uri: 'tinh', plan: plan({ tasks: [only, task] }), depth: 2 };
    const { links, uncovered } = traceTasks(plan({ tasks: [task, only] }), [district, province]);
    expect(links.map((link) => link.parent?.uri)).toEqual(['huyen', 'tinh']);
    expect(new Set(uncovered.map((it) => it.parent.uri))).toEqual(new Set(['huyen']));
  });

  it('no parent, or one without tasks, leaves every task new', () => {
    const child = plan({ tasks: OTHERS });
    expect(traceTasks(child, []).links.map((link) => link.status)).toEqual(['new', 'new', 'new', 'new']);
    expect(traceTasks(child, [{ uri: 'x', plan: plan({ tasks: [] }) }]).coverage).toEqual({ covered: 0, total: 0 });
    expect(traceTasks(plan({ tasks: [] }), [{ uri: 'x', plan: child }])).toMatchObject({
      links: [],
      coverage: { covered: 0, total: 4 },
    });
  });
});
