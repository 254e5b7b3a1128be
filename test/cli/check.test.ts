import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kehoach, PLAN, world } from './io';

const rulesOf = (out: string): string[] =>
  (JSON.parse(out) as { diagnostics: { rule: string }[] }).diagnostics.map((it) => it.rule);

describe('kehoach check', () => {
  it('says what is wrong, where, and how to mend it', async () => {
    const { kehoach } = world({ 'a.kh.txt': PLAN });
    const { status, out, err } = await kehoach('check', 'a.kh.txt');
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('a.kh.txt:16:4  cần xác minh  missing-owner');
    expect(out).toMatch(/ 16 │ a\) Tổ chức tuyên truyền.*\n {4}│ {4}─+\n/);
    expect(out).toContain('✎ cách sửa:');
    expect(out).toMatch(/2 chỗ cần xem lại trong 1 kế hoạch: 2 cần xác minh\.\n$/);
  });

  it('speaks English when asked to, by option or by locale', async () => {
    const files = { 'a.kh.txt': PLAN };
    for (const ran of [
      await world(files).kehoach('check', '--language', 'en', 'a.kh.txt'),
      await world(files, { env: { LANG: 'en_GB.UTF-8' } }).kehoach('check', 'a.kh.txt'),
    ]) {
      expect(ran.out).toContain('Findings: 2 (2 warning). Plans checked: 1.');
      expect(ran.out).not.toContain('cần xác minh');
    }
  });

  it('gives places in JSON that cut out the words', async () => {
    const { kehoach } = world({ 'a.kh.txt': PLAN });
    const { out } = await kehoach('check', '--format', 'json', 'a.kh.txt');
    const report = JSON.parse(out);
    expect(report).toMatchObject({ version: 1, summary: { files: 1, errors: 0, warnings: 2, infos: 0, hints: 0 } });
    for (const it of report.diagnostics) {
      expect(Object.keys(it)).toEqual(
        'file line column endLine endColumn rule severity message related fixes'.split(' '),
      );
      const words = PLAN.split('\n')[it.line - 1]!.slice(it.column - 1, it.endColumn - 1);
      expect(words).toMatch(/^(Tổ chức tuyên truyền|Rà soát, cập nhật)/);
      expect(it.fixes.length).toBeGreaterThan(0);
    }
  });

  it('shows colours on a terminal, but not to those who decline them', async () => {
    const terminal = { outIsTerminal: true, columns: 80 };
    const files = { 'a.kh.txt': PLAN };
    expect((await world(files, terminal).kehoach('check')).out).toContain('\u001b[');
    expect((await world(files, { ...terminal, env: { NO_COLOR: '1' } }).kehoach('check')).out).not.toContain('\u001b[');
    expect((await world(files).kehoach('check')).out).not.toContain('\u001b[');
  });

  it('reads standard input', async () => {
    const stdin = async () => Buffer.from(PLAN);
    const { status, out } = await kehoach(['check', '--format', 'json', '-'], { stdin });
    expect(status).toBe(0);
    expect(JSON.parse(out).diagnostics[0]).toMatchObject({ file: '-', line: 16 });
  });

  it('takes folders, globs and many files, each once', async () => {
    const { kehoach } = world({
      'x/a.kh.txt': PLAN,
      'x/y/b.kh.md': PLAN,
      'x/c.kehoach': PLAN,
      'x/d.txt': PLAN,
      'x/node_modules/e.kh.txt': PLAN,
      'x/out/f.kh.txt': PLAN,
      'x/.gitignore': 'out/\n',
    });
    const filesOf = (out: string) => [...new Set(JSON.parse(out).diagnostics.map((it: { file: string }) => it.file))];
    expect(filesOf((await kehoach('check', '--format=json', 'x')).out)).toEqual([
      'x/a.kh.txt',
      'x/c.kehoach',
      'x/y/b.kh.md',
    ]);
    expect(filesOf((await kehoach('check', '--format=json', 'x/*.txt')).out)).toEqual(['x/a.kh.txt', 'x/d.txt']);
    expect(filesOf((await kehoach('check', '--format=json')).out)).toHaveLength(3);
    const twice = await kehoach('check', '--format=json', 'x/a.kh.txt', 'x', 'x/a.kh.txt');
    expect(JSON.parse(twice.out).summary.files).toBe(3);
  });
});

describe('severities', () => {
  it('are set by --rule, and errors fail', async () => {
    const { kehoach } = world({ 'a.kh.txt': PLAN });
    const failing = await kehoach(
      'check',
      '--format=json',
      '--rule',
      'missing-owner=error',
      '--rule',
      'missing-deadline=off',
    );
    expect(failing.status).toBe(1);
    expect(rulesOf(failing.out)).toEqual(['missing-owner']);
  });

  it('come from kehoach.json, the command line counting first', async () => {
    const config = '{ // ghi chú\n "rules": { "missing-owner": "error", "missing-deadline": "off" }, }';
    const { kehoach } = world({ 'a.kh.txt': PLAN, 'kehoach.json': config });
    expect((await kehoach('check', '--format=json')).status).toBe(1);
    const eased = await kehoach('check', '--format=json', '--rule', 'missing-owner=hint');
    expect(eased.status).toBe(0);
    expect(JSON.parse(eased.out).summary).toMatchObject({ errors: 0, hints: 1 });
  });

  it('allow as many warnings as --max-warnings says', async () => {
    const { kehoach } = world({ 'a.kh.txt': PLAN });
    expect((await kehoach('check', '--max-warnings', '2')).status).toBe(0);
    expect((await kehoach('check', '--max-warnings', '1')).status).toBe(1);
  });
});

describe('files that cannot be checked', () => {
  it('are named on standard error, and the others are checked', async () => {
    const { kehoach } = world({
      'a.kh.txt': PLAN,
      'empty.kh.txt': '',
      'binary.kh.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3]),
      'tcvn3.kh.txt': Buffer.from('C\xE9ng hoµ x· héi', 'latin1'),
      'large.kh.txt': 'Nhiệm vụ. '.repeat(420_000),
      'letter.kh.txt': 'Kính gửi anh Nam,\n\nMai chúng ta gặp nhau lúc 9 giờ nhé.\n',
    });
    const { status, out, err } = await kehoach('check', '--format=json', '.', 'none.kh.txt', 'none*.txt');
    expect(status).toBe(2);
    expect(rulesOf(out)).toEqual(['missing-owner', 'missing-deadline']);
    for (const line of [
      'kehoach: none.kh.txt: không có tệp hoặc thư mục này',
      'kehoach: none*.txt: không có tệp nào khớp với mẫu này',
      'kehoach: binary.kh.txt: đây không phải tệp văn bản thuần',
      'kehoach: tcvn3.kh.txt: văn bản không ở bảng mã Unicode',
      'kehoach: large.kh.txt: tệp quá lớn (',
      'kehoach: empty.kh.txt: tệp trống',
      'kehoach: letter.kh.txt: văn bản này không giống một kế hoạch',
    ]) {
      expect(err).toContain(line);
    }
  });

  it('include files without permission', async () => {
    const { cwd, kehoach } = world({ 'a.kh.txt': PLAN, 'b.kh.txt': PLAN });
    chmodSync(join(cwd, 'b.kh.txt'), 0);
    const { status, out, err } = await kehoach('check', '--format=json');
    // The superuser reads everything.
    if (process.getuid?.() === 0) expect(status).toBe(0);
    else {
      expect(status).toBe(2);
      expect(err).toContain('b.kh.txt: không đọc được tệp này (EACCES)');
      expect(rulesOf(out)).toHaveLength(2);
    }
  });

  it('a folder without plans is said, and is no failure', async () => {
    const { kehoach } = world({ 'x/readme.txt': 'Không có gì' });
    const { status, out, err } = await kehoach('check', '--format=json', 'x');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ summary: { files: 0 }, diagnostics: [] });
    expect(err).toContain('kehoach: x: không có kế hoạch nào trong thư mục này');
  });

  it('a byte order mark and UTF-16 are no trouble', async () => {
    const utf16 = Buffer.from(`\ufeff${PLAN}`, 'utf16le');
    const { kehoach } = world({
      'a.kh.txt': `\ufeff${PLAN}`,
      'b.kh.txt': utf16,
      'c.kh.txt': Buffer.from(utf16).swap16(),
    });
    const { status, out } = await kehoach('check', '--format=json');
    expect(status).toBe(0);
    expect(rulesOf(out)).toHaveLength(6);
    expect(JSON.parse(out).diagnostics[0]).toMatchObject({ line: 16, column: 4 });
  });
});

describe('parents', () => {
  const parent = PLAN.replace('12/KH-UBND', '39/KH-UBND')
    .replaceAll('xã Đông Hải', 'huyện Đông Hưng')
    .replace('XÃ ĐÔNG HẢI', 'HUYỆN ĐÔNG HƯNG')
    .replace('a) Tổ chức', 'a) Công an huyện chủ trì tổ chức');
  const uncited = PLAN.replace(
    'III. KINH PHÍ',
    'c) Trồng cây xanh, cây bóng mát dọc các tuyến đường liên thôn, chăm sóc vườn hoa trước trụ sở.\n\nCơ quan thực hiện: Công an xã.\n\nThời gian hoàn thành: Trong tháng 6 năm 2022.\n\nIII. KINH PHÍ',
  );
  const child = uncited.replace(
    'I. MỤC ĐÍCH',
    'Thực hiện Kế hoạch số 39/KH-UBND ngày 10 tháng 5 năm 2022 của UBND huyện Đông Hưng về chuyển đổi số, UBND xã ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH',
  );
  const stray = (out: string) => rulesOf(out).filter((rule) => rule === 'task-not-in-parent').length;

  it('are found by citation in the same folder', async () => {
    const { kehoach } = world({ 'con.kh.txt': child, 'cha.kh.txt': parent });
    const { out, err } = await kehoach('check', '--format=json', 'con.kh.txt');
    expect(err).toBe('');
    expect(stray(out)).toBe(1);
    expect(JSON.parse(out).summary.files).toBe(1);
  });

  it('that are not there are said, and nothing is claimed', async () => {
    const { kehoach } = world({ 'con.kh.txt': child });
    const { status, out, err } = await kehoach('check', '--format=json');
    expect(status).toBe(0);
    expect(stray(out)).toBe(0);
    expect(err).toContain('con.kh.txt: không tìm thấy kế hoạch cấp trên 39/KH-UBND');
    expect((await kehoach('check', '--format=json', '--quiet')).err).toBe('');
  });

  it('are named by --parent', async () => {
    const { kehoach } = world({ 'con.kh.txt': child, 'tren/cha.txt': parent });
    expect(stray((await kehoach('check', '--format=json', 'con.kh.txt', '--parent', 'tren/cha.txt')).out)).toBe(1);
    const missing = await kehoach('check', '--format=json', 'con.kh.txt', '--parent', 'tren/ba.txt');
    expect(missing.status).toBe(2);
    expect(missing.err).toContain('tren/ba.txt: không đọc được tệp này (ENOENT)');
    expect(stray(missing.out)).toBe(0);
    expect(rulesOf(missing.out)).toContain('missing-owner');
  });

  it('are named by kehoach.json, for all plans or for one', async () => {
    const files = { 'con.kh.txt': child, 'khac.kh.txt': uncited, 'tren/cha.txt': parent };
    const all = world({ ...files, 'kehoach.json': '{"parents": ["tren/cha.txt"]}' });
    expect(stray((await all.kehoach('check', '--format=json')).out)).toBe(2);
    const one = world({ ...files, 'kehoach.json': '{"parents": {"con.kh.txt": ["tren/cha.txt"]}}' });
    expect(stray((await one.kehoach('check', '--format=json')).out)).toBe(1);
    const other = world({ ...files, 'khac.json': '{"parents": ["tren/cha.txt"]}' });
    expect(stray((await other.kehoach('check', '--format=json', '--config', 'khac.json')).out)).toBe(2);
  });
});

describe('kehoach.json', () => {
  it('leaves files of folders out, but not those named', async () => {
    const { kehoach } = world({ 'a.kh.txt': PLAN, 'cu/b.kh.txt': PLAN, 'kehoach.json': '{"exclude": ["cu/"]}' });
    expect(JSON.parse((await kehoach('check', '--format=json')).out).summary.files).toBe(1);
    expect(JSON.parse((await kehoach('check', '--format=json', 'cu/b.kh.txt')).out).summary.files).toBe(1);
  });

  it('with mistakes is said, and the rest of it holds', async () => {
    const config = '{"rules": {"no-such": "off", "missing-owner": "loud", "missing-deadline": "off"}, "parents": 3}';
    const { kehoach } = world({ 'a.kh.txt': PLAN, 'kehoach.json': config });
    const { status, out, err } = await kehoach('check', '--format=json');
    expect(status).toBe(0);
    expect(rulesOf(out)).toEqual(['missing-owner']);
    expect(err).toContain('kehoach.json:1: Không có quy tắc nào tên “no-such”');
    expect(err).toContain('kehoach.json:1: Mục “missing-owner” phải là một trong: error, warning, info, hint, off');
    expect(err).toContain('kehoach.json:1: Mục “parents” phải là');
    const broken = world({ 'a.kh.txt': PLAN, 'kehoach.json': '{\n"rules": {\n' });
    expect((await broken.kehoach('check')).err).toContain('kehoach.json:3: Tệp này viết sai cú pháp.');
  });

  it('that was named and is not there is a failure', async () => {
    const { kehoach } = world({ 'a.kh.txt': PLAN });
    const { status, err } = await kehoach('check', '--config', 'none.json');
    expect(status).toBe(2);
    expect(err).toContain('none.json: không đọc được tệp cấu hình (ENOENT)');
  });
});

describe('--fix', () => {
  it('writes what is safe, keeps the rest of the file, and finds nothing more to do', async () => {
    const damaged = PLAN.replace('b) Rà soát', 'c) Rà soát');
    const { cwd, kehoach } = world({ 'a.kh.txt': `\ufeff${damaged.replace(/\n/g, '\r\n')}` });
    const before = rulesOf((await kehoach('check', '--format=json')).out);
    const first = await kehoach('check', '--format=json', '--fix');
    const text = readFileSync(join(cwd, 'a.kh.txt'), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toContain('\n');
    const second = await kehoach('check', '--format=json', '--fix');
    expect(second.err).toBe('');
    expect(rulesOf(second.out)).toEqual(rulesOf(first.out));
    expect(before).toEqual(expect.arrayContaining(rulesOf(first.out)));
    expect(readFileSync(join(cwd, 'a.kh.txt'), 'utf8')).toBe(text);
  });

  it('does not go with standard input', async () => {
    const { status, err } = await kehoach(['check', '--fix', '-']);
    expect(status).toBe(2);
    expect(err).toContain('"--fix" không dùng được với đầu vào chuẩn');
  });
});

describe('other forms', () => {
  const check = (format: string) => world({ 'thư mục/a, b.kh.txt': PLAN }).kehoach('check', '--format', format);

  it('SARIF', async () => {
    const log = JSON.parse((await check('sarif')).out);
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [{ columnKind: 'utf16CodeUnits', tool: { driver: { name: 'kehoach' } } }],
    });
    const [run] = log.runs;
    expect(run.results).toHaveLength(2);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.level).toBe('warning');
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(decodeURIComponent(artifactLocation.uri)).toBe('thư mục/a, b.kh.txt');
      expect(artifactLocation.uri).not.toMatch(/[^!-~]/);
      expect(region.endColumn).toBeGreaterThan(region.startColumn);
    }
  });

  it('annotations of GitHub', async () => {
    const lines = (await check('github')).out.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::warning file=thư mục\/a%2C b\.kh\.txt,line=16,endLine=16,col=4,endColumn=\d+,title=missing-owner::Nhiệm vụ/,
    );
  });

  it('JUnit, well-formed', async () => {
    const { out } = await check('junit');
    expect(out).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="kehoach" tests="2" failures="2">/,
    );
    expect(out.match(/<testcase /g)).toHaveLength(2);
    expect(out).toContain('<failure type="warning" message="');
    const stack: string[] = [];
    for (const [, close, name, self] of out
      .slice(out.indexOf('?>') + 2)
      .matchAll(/<(\/?)(\w+)(?:\s+\w+="[^"<]*")*\s*(\/?)>/g)) {
      if (close) expect(stack.pop()).toBe(name);
      else if (!self) stack.push(name!);
    }
    expect(stack).toEqual([]);
    expect(
      out
        .replace(/<(\/?)(\w+)(?:\s+\w+="[^"<]*")*\s*(\/?)>/g, '')
        .replace('<?xml version="1.0" encoding="UTF-8"?>', ''),
    ).not.toMatch(/[<>]/);
  });
});

describe('wrong usage', () => {
  it.each([
    [['chek'], 'không có lệnh "chek"'],
    [['check', '--nope'], 'không có tùy chọn "--nope"'],
    [['check', '--format', 'pdf'], 'tùy chọn "--format": không có "pdf"'],
    [['check', '--format'], 'cần có giá trị'],
    [['check', '--fix=yes'], 'không nhận giá trị'],
    [['check', '--rule', 'missing-owner'], '--rule MÃ=off'],
    [['check', '--rule', 'missing=off'], 'không có quy tắc "missing"; các quy tắc: missing-owner'],
    [['check', '--max-warnings', '-1'], '--max-warnings'],
    [['check', '--language', 'fr'], 'tùy chọn "--language": không có "fr"'],
    [['tasks', '--format', 'sarif'], 'chọn một trong: text, json, csv, md'],
  ])('%j', async (args, message) => {
    const { status, out, err } = await kehoach(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('without a command shows how to use it', async () => {
    expect(await kehoach([])).toMatchObject({ status: 2, out: '', err: expect.stringContaining('Cách dùng:') });
    expect(await kehoach(['--help'])).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('kehoach check'),
    });
    expect(await kehoach(['--help', '--language=en'])).toMatchObject({ out: expect.stringContaining('Usage:') });
    expect(await kehoach(['check', '--help'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('--max-warnings'),
    });
    expect(await kehoach(['--version'])).toMatchObject({ status: 0, out: '0.0.0-test\n' });
  });
});

it('progress is shown on a terminal only, and wiped out', async () => {
  const files = { 'a.kh.txt': PLAN, 'b.kh.txt': PLAN };
  expect((await world(files).kehoach('check', '--format=json')).err).toBe('');
  const { err } = await world(files, { errIsTerminal: true }).kehoach('check', '--format=json');
  expect(err).toContain('Đang đọc 2/2: b.kh.txt');
  expect(err.endsWith('\r\u001b[2K')).toBe(true);
});
