import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markReviewed, NO_REVIEW, traceTasks, writeReview } from '../../server/src/workspace';
import { kehoach, world } from '../cli/io';
import { type PlanText, plan, planText } from './plans';

const TRAINING = 'Tổ chức tập huấn nghiệp vụ kế toán cho hợp tác xã';
const ROAD = 'Nâng cấp đường giao thông nội đồng';
const MARKET = 'Kiểm tra, xử lý vi phạm về an toàn thực phẩm tại các chợ';

const district: PlanText = {
  number: '80/KH-UBND',
  date: '03/3/2024',
  issuer: 'UBND huyện Sơn Động',
  tasks: [
    { text: TRAINING, owner: 'Phòng Tài chính - Kế hoạch', deadline: 'Trong tháng 6 năm 2024' },
    { text: MARKET, owner: 'Phòng Y tế', deadline: 'Thường xuyên' },
  ],
};
const commune: PlanText = {
  parent: 'Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động',
  tasks: [{ text: TRAINING, owner: 'Công an xã', deadline: 'Trong tháng 9 năm 2024' }, ROAD],
};
const files = {
  'huyen.kh.txt': planText(district),
  'xa/hoa-binh.kh.txt': planText(commune),
  'xa/yen-dinh.kh.txt': planText({
    ...commune,
    number: '9/KH-UBND',
    issuer: 'UBND xã Yên Định',
    tasks: [TRAINING, MARKET],
  }),
};
const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1;

describe('kehoach trace', () => {
  it('gives one plan’s links, what nobody took up, and the coverage', async () => {
    const { status, out, err } = await world(files).kehoach(
      ...['trace', 'xa/hoa-binh.kh.txt', '--parent', 'huyen.kh.txt', '--format', 'json'],
    );
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      child: 'xa/hoa-binh.kh.txt',
      parents: ['huyen.kh.txt'],
      links: [
        {
          task: 'I.1',
          line: lineOf(files['xa/hoa-binh.kh.txt'], TRAINING),
          parent: 'huyen.kh.txt',
          parentTask: 'I.1',
          parentLine: lineOf(files['huyen.kh.txt'], TRAINING),
          status: 'inherited',
          score: 1,
          confidence: 'sure',
          differences: ['owner', 'deadline'],
          later: true,
        },
        expect.objectContaining({
          task: 'I.2',
          parent: null,
          parentTask: null,
          parentLine: null,
          status: 'new',
          differences: [],
        }),
      ],
      uncovered: [
        { parent: 'huyen.kh.txt', parentTask: 'I.2', parentLine: lineOf(files['huyen.kh.txt'], MARKET), text: MARKET },
      ],
      coverage: { covered: 1, total: 2 },
    });
  });

  it('takes many plans in one run, with a summary; a parent in the folder is not its own child', async () => {
    const { status, out } = await world(files).kehoach('trace', '.', '--parent', 'huyen.kh.txt', '--format', 'json');
    expect(status).toBe(0);
    const { parents, summary, traces } = JSON.parse(out);
    expect(parents).toEqual(['huyen.kh.txt']);
    expect(traces.map((trace: { child: string }) => trace.child)).toEqual(['xa/hoa-binh.kh.txt', 'xa/yen-dinh.kh.txt']);
    expect(summary).toMatchObject([
      {
        child: 'xa/hoa-binh.kh.txt',
        number: '12/KH-UBND',
        tasks: 2,
        new: 1,
        later: 1,
        coverage: { covered: 1, total: 2 },
      },
      {
        child: 'xa/yen-dinh.kh.txt',
        number: '9/KH-UBND',
        tasks: 2,
        new: 0,
        later: 0,
        coverage: { covered: 2, total: 2 },
      },
    ]);
  });

  it('finds the parent by the citation where none is named', async () => {
    const { status, out, err } = await world(files).kehoach('trace', '.', '--format', 'json');
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out).traces.map((trace: { parents: string[] }) => trace.parents)).toEqual([
      ['huyen.kh.txt'],
      ['huyen.kh.txt'],
    ]);
  });

  it('reads well at a terminal, and keeps colours for terminals', async () => {
    const plain = await world(files).kehoach('trace', 'xa', '--parent', 'huyen.kh.txt');
    expect(plain.out).not.toContain('\u001b');
    for (const words of [
      'Kế hoạch cấp trên: Số 80/KH-UBND · UBND huyện Sơn Động · huyen.kh.txt',
      'Đã đưa vào 1/2 nhiệm vụ của cấp trên (50%)',
      `✓ I.1  ${TRAINING}`,
      'cơ quan thực hiện: “Công an xã”, cấp trên “Phòng Tài chính - Kế hoạch”',
      'muộn hơn cấp trên',
      'Nhiệm vụ cấp trên chưa đưa vào (1)',
      'Không còn nhiệm vụ nào của cấp trên chưa đưa vào.',
      'Tổng hợp',
    ]) {
      expect(plain.out).toContain(words);
    }
    const { cwd } = world(files);
    const colour = await kehoach(['trace', 'xa', '--parent', 'huyen.kh.txt'], {
      cwd,
      outIsTerminal: true,
      columns: 60,
    });
    expect(colour.out).toContain('\u001b[');
    const english = await kehoach(['trace', 'xa', '--parent', 'huyen.kh.txt', '--language', 'en'], { cwd });
    expect(english.out).toContain('1 of 2 parent tasks taken up (50%)');
  });

  it('makes Markdown tables whose cells hold no bars of their own', async () => {
    const odd = { ...files, 'xa/hoa-binh.kh.txt': planText({ ...commune, tasks: [`${TRAINING} | loại A`] }) };
    const { out } = await world(odd).kehoach(
      'trace',
      'xa/hoa-binh.kh.txt',
      '--parent',
      'huyen.kh.txt',
      '--format',
      'md',
    );
    const rows = out.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect([5, 6]).toContain(row.replace(/\\\|/g, '').split('|').length - 1);
    expect(out).toContain('\\| loại A');
  });

  it('makes one page that loads nothing and runs nothing', async () => {
    const odd = {
      ...files,
      'xa/hoa-binh.kh.txt': planText({ ...commune, tasks: [`${TRAINING} "đợt 1" & <b>đợt 2</b>`] }),
    };
    const { out } = await world(odd).kehoach('trace', 'xa', '--parent', 'huyen.kh.txt', '--format', 'html');
    expect(out).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(out).not.toMatch(/<script|<link|<img|src=|url\(|@import|http/i);
    expect(out).toContain('&quot;đợt 1&quot; &amp; ');
    expect(out).toContain('<a href="#p2">xa/yen-dinh.kh.txt</a>');
    for (const tag of ['table', 'tr', 'td', 'section', 'ul', 'li', 'div', 'p']) {
      const count = (pattern: string): number => (out.match(new RegExp(pattern, 'g')) ?? []).length;
      expect([tag, count(`<${tag}[ >]`)]).toEqual([tag, count(`</${tag}>`)]);
    }
  });

  it.each([
    ['no parent known', ['trace', 'xa/mot-minh.kh.txt'], 'chưa biết kế hoạch cấp trên'],
    ['a parent that is not there', ['trace', 'xa/hoa-binh.kh.txt', '--parent', 'khong-co.kh.txt'], 'khong-co.kh.txt'],
    ['a child that is not there', ['trace', 'khong-co.kh.txt', '--parent', 'huyen.kh.txt'], 'khong-co.kh.txt'],
    ['an unknown form', ['trace', 'xa', '--format', 'pdf'], 'text, json, md, html'],
  ])('%s is told, with exit status 2', async (_, args, said) => {
    const alone = { ...files, 'xa/mot-minh.kh.txt': planText({ number: '1/KH-UBND', tasks: [ROAD] }) };
    const { status, out, err } = await world(alone).kehoach(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('has a help text', async () => {
    const { status, out } = await kehoach(['trace', '--help']);
    expect(status).toBe(0);
    expect(out).toContain('--parent');
  });
});

describe('kehoach trace on real plans', () => {
  it('names lines that hold the tasks', async () => {
    const folder = join(__dirname, '../../seeds');
    const [child, parent] = ['xa-kon-gang-79-2022.kh.txt', 'tp-hue-2274-2022.kh.md'];
    const { status, out } = await kehoach(['trace', child!, '--parent', parent!, '--format', 'json'], { cwd: folder });
    expect(status).toBe(0);
    const [ours, theirs] = [child, parent].map((name) => readFileSync(join(folder, name!), 'utf8').split('\n'));
    const { links, uncovered, coverage } = JSON.parse(out);
    const chip = links.filter((link: { line: number }) => ours![link.line - 1]!.includes('chip điện tử gắn trên thẻ'));
    expect(chip.length).toBe(2);
    for (const link of chip) expect(theirs![link.parentLine - 1]).toContain('chip điện tử gắn trên thẻ');
    for (const { parentLine, text } of uncovered) {
      const words = text.split(' ').slice(0, 3).join(' ').toLowerCase();
      expect(
        theirs!
          .slice(parentLine - 1, parentLine + 3)
          .join(' ')
          .toLowerCase(),
      ).toContain(words);
    }
    expect(coverage.total - coverage.covered).toBe(uncovered.length);
  });
});

describe('kehoach trace with a review beside the plan', () => {
  const old = plan({ ...district, tasks: [{ text: TRAINING, owner: 'Phòng Nội vụ' }, ROAD, MARKET] });
  const before = traceTasks(plan(commune), [{ uri: 'huyen', plan: old }]);
  const review = writeReview(markReviewed(NO_REVIEW, before, new Set(before.links.map((link) => link.task))));
  const command = ['trace', 'xa/hoa-binh.kh.txt', '--parent', 'huyen.kh.txt'] as const;
  const reviewed = world.bind(null, { ...files, 'xa/hoa-binh.kh.txt.doi-chieu.json': review });

  it('says which tasks are to be reviewed again, in every format', async () => {
    const text = await reviewed().kehoach(...command);
    expect(text.out).toContain('2 nhiệm vụ cần rà soát lại vì cấp trên đã thay đổi');
    expect(text.out).toContain('cần rà soát lại: nhiệm vụ cấp trên đã thay đổi');
    expect(text.out).toContain('cần rà soát lại: cấp trên không còn nhiệm vụ này');
    const { links } = JSON.parse((await reviewed().kehoach(...command, '--format', 'json')).out);
    expect(links.map((link: { review?: string }) => link.review)).toEqual(['parent-changed', 'parent-gone']);
    for (const format of ['md', 'html']) {
      const { out } = await reviewed().kehoach(...command, '--format', format);
      expect(out.match(/cần rà soát lại/g), format).toHaveLength(3);
    }
  });

  it('says nothing of it where nothing was reviewed', async () => {
    const { out } = await world(files).kehoach(...command);
    expect(out).not.toContain('rà soát lại');
  });

  it('does not take for a review what is none', async () => {
    const broken = world({ ...files, 'xa/hoa-binh.kh.txt.doi-chieu.json': '<<<<<<<' });
    const { status, out, err } = await broken.kehoach(...command);
    expect(status).toBe(2);
    expect(err).toContain('hoa-binh.kh.txt.doi-chieu.json: tệp này không đọc được như một bản ghi rà soát');
    expect(out).toContain(TRAINING);
  });
});
