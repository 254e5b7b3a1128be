import { describe, expect, it } from 'vitest';
import { duplicateTasks, matchBodyAppendix } from '../../server/src/workspace';
import { plan, read, type TaskText } from './plans';

const bodyAndRow = (body: Omit<TaskText, 'text'>, row: Omit<TaskText, 'text'>) => {
  const text = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã';
  const other = 'Đầu tư nâng cấp hệ thống thủy lợi nội đồng phục vụ sản xuất';
  const found = matchBodyAppendix(
    plan({ tasks: [{ text: other }, { text, ...body }], rows: [{ text, ...row }, { text: other }] }),
  );
  const pair = found.pairs.find((it) => it.body.id === 'I.2');
  return pair && { appendix: pair.appendix.id, owner: pair.owner, deadline: pair.deadline };
};

describe('body against appendix', () => {
  it('finds the row and says what agrees', () => {
    expect(
      bodyAndRow(
        { owner: 'Văn phòng - Thống kê xã', deadline: 'Trong tháng 6 năm 2024' },
        { owner: 'Văn phòng Thống kê', deadline: 'Tháng 6/2024' },
      ),
    ).toEqual({ appendix: 'PL1.1', owner: 'same', deadline: 'same' });
  });

  it.each([
    ['another level', { owner: 'Công an xã' }, { owner: 'Công an huyện' }, 'different', 'neither'],
    ['another body', { owner: 'Phòng Kinh tế' }, { owner: 'Phòng Tài chính - Kế hoạch' }, 'different', 'neither'],
    ['one more body', { owner: 'Công an xã' }, { owner: 'Công an xã, Trạm Y tế xã' }, 'different', 'neither'],
    ['no owner in the row', { owner: 'Công an xã' }, {}, 'only-body', 'neither'],
    [
      'month and quarter',
      { deadline: 'Trong tháng 6 năm 2024' },
      { deadline: 'Quý II năm 2024' },
      'neither',
      'different',
    ],
    ['no deadline in the body', {}, { deadline: 'Quý II năm 2024' }, 'neither', 'only-appendix'],
    [
      'an event and a date',
      { deadline: 'Sau khi Chính phủ ban hành Nghị định' },
      { deadline: 'Quý II năm 2024' },
      'neither',
      'different',
    ],
  ])('%s', (_, body, row, owner, deadline) => {
    expect(bodyAndRow(body, row)).toEqual({ appendix: 'PL1.1', owner, deadline });
  });

  it('an event told more shortly is the same', () => {
    const body = { deadline: 'Sau khi Bộ Công an có văn bản đề nghị tham gia góp ý xây dựng Luật' };
    const row = { deadline: 'Sau khi Bộ Công an có văn bản đề nghị tham gia góp ý' };
    expect(bodyAndRow(body, row)?.deadline).toBe('same');
  });

  it('gives each row one task, and leaves alone what has no counterpart', () => {
    const base = (name: string) =>
      `Kết nối, chia sẻ dữ liệu giữa Cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu ${name}`;
    const names = ['đất đai', 'hộ tịch điện tử', 'an sinh xã hội', 'đăng ký doanh nghiệp'];
    const found = matchBodyAppendix(
      plan({
        tasks: [...names.map(base), 'Thành lập Ban Chỉ đạo chuyển đổi số'],
        rows: [...[...names].reverse().map((name) => ({ text: base(name) })), { text: base('thuế') }],
      }),
    );
    expect(found.pairs.map((pair) => [pair.body.id, pair.appendix.id])).toEqual([
      ['I.1', 'PL1.4'],
      ['I.2', 'PL1.3'],
      ['I.3', 'PL1.2'],
      ['I.4', 'PL1.1'],
    ]);
    expect(found.bodyOnly.map((task) => task.id)).toEqual(['I.5']);
    expect(found.appendixOnly.map((task) => task.id)).toEqual(['PL1.5']);
  });

  const followUp = (duties: string, row: string) =>
    matchBodyAppendix(
      read(
        [
          'Số: 12/KH-UBND',
          'KẾ HOẠCH',
          'Phát triển kinh tế tập thể năm 2024',
          'I. MỤC ĐÍCH, YÊU CẦU',
          'Nâng cao hiệu quả của kinh tế tập thể.',
          'II. PHÂN CÔNG NHIỆM VỤ',
          duties,
          'PHỤ LỤC',
          '(Kèm theo Kế hoạch số 12/KH-UBND)',
          'TT\tNội dung công việc\tCơ quan thực hiện\tThời gian',
          row,
        ].join('\n\n'),
      ),
    ).pairs.map((pair) => [pair.body.reading.owners[0]?.text, pair.appendix.id]);
  const accounting =
    '- Tổ chức bồi dưỡng nghiệp vụ kế toán, kiểm toán nội bộ cho cán bộ quản lý của các hợp tác xã nông nghiệp mới thành lập.';

  it('pairs a row with the one duty that it shortens', () => {
    expect(
      followUp(
        `1. Phòng Tài chính - Kế hoạch\n\n${accounting}\n\n2. Phòng Nông nghiệp\n\n- Hướng dẫn các hợp tác xã mua máy cấy.`,
        '1\tBồi dưỡng nghiệp vụ kế toán cho cán bộ quản lý hợp tác xã nông nghiệp\tPhòng Tài chính - Kế hoạch\tQuý II',
      ),
    ).toEqual([['Phòng Tài chính - Kế hoạch', 'PL1.1']]);
  });

  it('but with none where several bodies have that duty', () => {
    expect(
      followUp(
        `1. Phòng Tài chính - Kế hoạch\n\n${accounting}\n\n2. Phòng Nông nghiệp\n\n${accounting}`,
        '1\tBồi dưỡng nghiệp vụ kế toán cho cán bộ quản lý hợp tác xã nông nghiệp\tPhòng Tài chính - Kế hoạch\tQuý II',
      ),
    ).toEqual([]);
  });

  it('a plan without an appendix has nothing to pair', () => {
    expect(matchBodyAppendix(plan({ tasks: ['Làm đường', 'Tập huấn'] }))).toMatchObject({
      pairs: [],
      appendixOnly: [],
    });
  });
});

describe('duplicate tasks', () => {
  const task = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã';

  it('are found within one list, once each', () => {
    const found = duplicateTasks(plan({ tasks: [task, 'Làm đường giao thông', `${task} trên địa bàn xã`, task] }));
    expect(found.map((it) => [it.first.id, it.second.id])).toEqual([
      ['I.1', 'I.3'],
      ['I.1', 'I.4'],
    ]);
  });

  it('the row of a body task is none', () => {
    expect(duplicateTasks(plan({ tasks: [task, 'Làm đường'], rows: [{ text: task }] }))).toEqual([]);
  });

  it('tasks in one mould are none', () => {
    const tasks = ['đất đai', 'hộ tịch', 'thuế', 'bảo hiểm'].map(
      (name) => `Kết nối, chia sẻ dữ liệu giữa Cơ sở dữ liệu quốc gia về dân cư với cơ sở dữ liệu ${name}`,
    );
    expect(duplicateTasks(plan({ tasks }))).toEqual([]);
  });
});
