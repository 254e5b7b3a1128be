/** A command line without a process: what it says is kept, the folder is a temporary one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface World {
  readonly cwd: string;
  readonly kehoach: (...args: string[]) => Promise<Ran>;
}

/** A folder with `files`, removed after the test, and the command line in it. */
export function world(files: Readonly<Record<string, string | Uint8Array>> = {}, over: Partial<Io> = {}): World {
  const cwd = mkdtempSync(join(tmpdir(), 'kehoach-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return { cwd, kehoach: (...args) => kehoach(args, { cwd, ...over }) };
}

/** Runs the command line with `args`, by default in the repository's own folder. */
export async function kehoach(args: readonly string[], over: Partial<Io> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new Uint8Array(),
    cwd: process.cwd(),
    env: {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    today: '2022-05-20',
    version: () => '0.0.0-test',
    ...over,
  };
  const status = await run(args, io);
  return { status, out, err };
}

/** A small commune plan: one task without owner, one without deadline. */
export const PLAN = `ỦY BAN NHÂN DÂN XÃ ĐÔNG HẢI

Số: 12/KH-UBND

Đông Hải, ngày 10 tháng 5 năm 2022

KẾ HOẠCH
Triển khai chuyển đổi số trên địa bàn xã Đông Hải năm 2022

I. MỤC ĐÍCH, YÊU CẦU

1. Nâng cao nhận thức của cán bộ và người dân về chuyển đổi số.

II. NỘI DUNG VÀ PHÂN CÔNG NHIỆM VỤ

a) Tổ chức tuyên truyền, phổ biến các dịch vụ công trực tuyến đến người dân.

Thời gian hoàn thành: Trong tháng 6 năm 2022.

b) Rà soát, cập nhật danh mục thủ tục hành chính trên hệ thống một cửa điện tử của xã.

Cơ quan thực hiện: Công chức Văn phòng - Thống kê chủ trì, phối hợp với Công an xã.

III. KINH PHÍ THỰC HIỆN

Kinh phí thực hiện Kế hoạch được bố trí trong dự toán ngân sách xã năm 2022./.

Nơi nhận:
- UBND huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`;
