import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recognisePlan } from '../../../server/src/plan/recognise';

const SEEDS = new URL('../../../seeds/', import.meta.url);
const seeds = readdirSync(SEEDS).filter((name) => /\.kh\.(?:txt|md)$/.test(name));

describe('plans', () => {
  test.each(seeds)('%s', (name) => {
    const text = readFileSync(new URL(name, SEEDS), 'utf8');
    expect(recognisePlan(text)).toEqual({ recognised: true, damaged: name.includes('.ocr.') });
  });
  test.each([
    'KẾ HOẠCH\nChuyển đổi số năm 2025\n\nI. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nII. NHIỆM VỤ\n1. Sở Y tế chủ trì.\nIII. TỔ CHỨC THỰC HIỆN\n',
    'UBND XÃ A\nSố:     /KH-UBND\n\nKẾ HOẠCH\nPhòng chống thiên tai\n\nCăn cứ Luật A;\n\nI. MỤC ĐÍCH\n',
    '# KẾ HOẠCH\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 01/02/2025 của UBND tỉnh, UBND xã ban hành.\n\n## I. Mục tiêu\n\n## II. Nhiệm vụ\n',
  ])('%j', (text) => {
    expect(recognisePlan(text).recognised).toBe(true);
  });
});

describe('other texts', () => {
  test.each([
    '',
    'Xin chào.\n',
    '# Kế hoạch – Trợ lý soạn thảo\n\nTiện ích đọc kế hoạch: nhiệm vụ, cơ quan chủ trì, thời hạn.\n\n## Cài đặt\n\n1. npm ci\n2. npm start\n',
    'QUYẾT ĐỊNH\nVề việc ban hành quy chế\n\nCăn cứ Luật A;\n\nĐiều 1. Ban hành kèm theo.\n\nNơi nhận:\n',
    'import { test } from "vitest";\n\ntest("x", () => {});\n',
    'The quick brown fox jumps over the lazy dog. '.repeat(100),
    'Kế hoạch đi chơi cuối tuần: sáng đi biển, chiều về nhà.\n',
    '\u0000\u0001\u0002'.repeat(1000),
  ])('%j', (text) => {
    expect(recognisePlan(text)).toEqual({ recognised: false, damaged: false });
  });
});
