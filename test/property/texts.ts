/** Texts to try the whole way from a file to its findings on. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { linesOf } from '../../server/src/cli/lines';
import { documentJson } from '../../server/src/cli/tasks-json';
import type { Plan } from '../../server/src/plan/model';
import { readPlan } from '../../server/src/plan/read';
import { servicesOf } from '../../server/src/plan/service-lists';
import { check } from '../../server/src/rules/check';
import { serviceName } from '../../server/src/rules/service-name';
import { parse } from '../../server/src/syntax/parse';

export const SEEDS = [
  'xa-kon-gang-79-2022.kh.txt',
  'tp-da-nang-52-2023.kh.txt',
  'tinh-bac-giang-2023.kh.txt',
  'tp-hue-2274-2022.kh.md',
  'xa-nam-trung-16-2022.ocr.kh.txt',
] as const;

export const seed = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url)), 'utf8');

/** Stretches of a plan that between them show its header, its body and a table. */
export function excerpts(name: string, length: number): readonly string[] {
  const text = seed(name);
  const table = Math.max(text.lastIndexOf('STT\t'), text.lastIndexOf('TT\t'));
  const from = (at: number) => text.slice(Math.max(0, at), Math.max(0, at) + length);
  return [from(0), from(Math.floor(text.length / 3)), from(table > 0 ? table - 200 : text.length - length)];
}

/** Everything that the program makes of a text. Throws only when the program does. */
export function everything(text: string): { readonly plan: Plan; readonly said: unknown } {
  const plan = readPlan(parse(text));
  const findings = check(plan, { trace: null, today: '2022-05-16' });
  const broken = findings.find((finding) => finding.thrown !== undefined);
  if (broken) throw broken.thrown;
  const fixes = findings.map((finding) => finding.fixes());
  return { plan, said: { document: documentJson('x', plan, linesOf(text)), findings: plainly(findings), fixes } };
}

/** What a plan says, without the tree that it was read from. */
export function sayings({ tree: _, ...said }: Plan): unknown {
  return plainly(said);
}

/** Which lists of services the plan goes by, and what is wrong by them. */
export function servicesSaid(plan: Plan): readonly [lists: readonly string[], findings: readonly unknown[]] {
  const today = '2024-05-16';
  const lists = servicesOf(plan, today).applied.map(({ list }) => list.id);
  return [lists, [...serviceName.check({ plan, trace: null, today })].map(plainly)];
}

/** A value without functions, so that two of them can be compared. */
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Pieces that plans are made of, and pieces that they are broken with. */
const PIECES = [
  'KẾ HOẠCH\n',
  'I. MỤC ĐÍCH, YÊU CẦU\n',
  'II. NHIỆM VỤ\n\n',
  '1. Công an xã\n',
  'a) ',
  'đ) ',
  '- ',
  '3.2. ',
  '### ',
  '**',
  'Công an xã chủ trì, phối hợp với Sở Lao động, Thương binh và Xã hội ',
  'Triển khai hiệu quả dịch vụ công trực tuyến ',
  'Cơ quan thực hiện: Công an xã.\n',
  'Thời gian hoàn thành: ',
  'Trong tháng 3 năm 2022',
  '(*Thời gian thực hiện: Quý I/2022*)',
  'Thực hiện Kế hoạch số 39/KH-UBND ngày 03/03/2022 của UBND huyện Đak Đoa ',
  'TT\tThủ tục hành chính\tCấp độ\tCơ quan thực hiện\tThời gian\n',
  '1\tĐăng ký thường trú\t4\tCông an xã\tTháng 3/2022\n',
  '2\tThay đổi chủ thẻ hợp đồng mua bán điện\t4\tĐiện lực\tTháng 3/2022\n',
  'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ',
  'Quyết định số 206/QĐ-TTg ngày 28/02/2024 của Thủ tướng Chính phủ',
  '| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|\n',
  '| 1 | Rà soát | Công an xã | |\n',
  'Phụ lục I\n',
  'Nơi nhận:\n- Lưu: VT.\n',
  '<!-- kehoach: bỏ qua -->',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  '\t',
  ' ',
  '|',
  '(',
  ')',
  '31/02/2022',
  'ễ'.normalize('NFD'),
  '\u0301',
  '\u00a0',
  '\ufeff',
  '\ud800',
  '計画',
];

export const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** A text out of such pieces. */
export const planText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
