/** What a hover says, and what the outline, folding and selection are made of. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, MarkupContent, SelectionRange } from 'vscode-languageserver-types';
import { foldingRanges } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover';
import { selectionRanges } from '../../server/src/features/selection';
import { documentSymbols, flatSymbols } from '../../server/src/features/symbols';
import { traceTasks } from '../../server/src/workspace';
import { PARENT, PLAN } from '../protocol/plan';
import { cursor, sourceOf } from './support';

/** The hover over the first `words` of the plan. */
function over(words: string, markdown = true, text = PLAN): string {
  const at = cursor(text.replace(words, `<|>${words}`));
  const trace = traceTasks(at.source.plan, [{ uri: 'file:///huyen.kh.txt', plan: sourceOf(PARENT).plan, depth: 1 }]);
  const found = hover({ ...at, trace, today: '2026-01-01', language: 'vi', markdown, fileOf: () => 'huyen.kh.txt' });
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

describe('hover', () => {
  it('over a task says who, when, and what the parent plan says', () => {
    const said = over('Rà soát, làm sạch');
    expect(said).toContain('**Nhiệm vụ tại mục II.1.c**');
    expect(said).toContain('**Chủ trì:** Công an xã');
    expect(said).toContain('**Thời hạn:** chưa ghi');
    expect(said).toContain(
      '| | Kế hoạch này | Cấp trên 40/KH-UBND, mục II.1.c |\n|---|---|---|\n| Nội dung | Rà soát, làm sạch',
    );
    expect(said).toMatch(/\| Thời hạn ≠ \| \*chưa ghi\* \| \*\*[^|]+\*\* \|/);
  });

  it('over an agency says how often and how it is written', () => {
    expect(over('Công an xã chủ trì')).toMatch(/^\*\*Công an xã Tân An\*\*\n\nTrong văn bản: \d+ lần/);
  });

  it('over a body that is no more says what came after, and the source', () => {
    const old = PLAN.replace('Công an xã chủ trì', 'Sở Thông tin và Truyền thông chủ trì');
    const said = over('Sở Thông tin', true, old);
    expect(said).toContain('**Còn hoạt động:** đến hết 28/02/2025');
    expect(said).toContain('**Cơ quan kế tục:** Sở Khoa học và Công nghệ');
    expect(said).toContain('*Nguồn: Nghị định 45/2025/NĐ-CP');
  });

  it('over a deadline says from when to when', () => {
    expect(over('Tháng 6/2023')).toContain('từ 01/06/2023 đến hết 30/06/2023');
  });

  it('over a citation says what it cites and whether it is at hand', () => {
    const said = over('Kế hoạch số 40/KH-UBND');
    expect(said).toContain('**Ngày ban hành:** 10/02/2023');
    expect(said).toContain('**Có trong thư mục làm việc:** huyen.kh.txt');
  });

  it('over a service says its row, level, sector and usual lead in the list that the plan goes by', () => {
    const table = 'Phụ lục I\nDANH MỤC\n\nTT\tThủ tục hành chính\tCấp độ\tCơ quan thực hiện\n';
    const rows = '1\tĐăng ký khai sinh\t3\tUBND xã\n2\tCấp giấy phép xây dựng\t4\tUBND xã\n';
    const text = `${PLAN}\n${table}${rows}`;
    const said = over('Đăng ký khai sinh', true, text);
    expect(said).toContain('**Đăng ký khai sinh**\n\nDịch vụ số 9 trong danh mục Quyết định số 06/QĐ-TTg');
    expect(said).toMatch(/Mức độ 3 · \*\*Lĩnh vực:\*\* Tư pháp · \*\*Thường do:\*\* [^\n·]+/);
    expect(over('Cấp giấy phép xây dựng', true, text)).toContain('*Không có trong danh mục Quyết định số 06/QĐ-TTg*');
    // A list whose rows are not known has neither this service nor lacks it.
    const later = text.replaceAll('Đề án 06', 'Quyết định số 206/QĐ-TTg ngày 28/02/2024');
    expect(over('Cấp giấy phép xây dựng', true, later)).toContain(
      '*Chưa có sẵn tên từng dịch vụ của danh mục Quyết định số 206/QĐ-TTg để đối chiếu*',
    );
  });

  it('is plain for clients that know no Markdown, and absent in free text', () => {
    const plain = over('Rà soát, làm sạch', false);
    expect(plain).toMatch(/^Nhiệm vụ tại mục II\.1\.c\n\nChủ trì: Công an xã\n/);
    expect(plain).toContain('Kế hoạch cấp trên 40/KH-UBND, mục II.1.c');
    expect(plain).not.toContain('|');
    expect(over('Triển khai kịp thời')).toBe('');
  });
});

describe('the outline', () => {
  const source = sourceOf(PLAN);

  it('has sections, and tasks under them', () => {
    const names = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
      symbols.flatMap((it) => [`${'  '.repeat(depth)}${it.name.slice(0, 40)}`, ...names(it.children ?? [], depth + 1)]);
    expect(names(documentSymbols(source, 'vi'))).toMatchInlineSnapshot(`
      [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. NỘI DUNG VÀ PHÂN CÔNG NHIỆM VỤ",
        "  1. Công tác tuyên truyền",
        "    a) Tổ chức tuyên truyền, phổ biến nội du",
        "    b) Tổ chức tập huấn cho Tổ công nghệ số ",
        "    c) Rà soát, làm sạch dữ liệu dân cư trên",
        "  2. Công tác cải cách thủ tục hành chính",
        "    a) Niêm yết công khai các thủ tục hành c",
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
      ]
    `);
  });

  it('keeps every selection inside its range, in all seeds', () => {
    for (const name of ['tp-hue-2274-2022.kh.md', 'xa-nam-trung-16-2022.ocr.kh.txt', 'tinh-bac-giang-2023.kh.txt']) {
      const seed = sourceOf(readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8'));
      const check = (symbol: DocumentSymbol): void => {
        const [outer, inner] = [symbol.range, symbol.selectionRange].map((range) => [
          seed.offsetAt(range.start),
          seed.offsetAt(range.end),
        ]);
        expect(inner![0]).toBeGreaterThanOrEqual(outer![0]!);
        expect(inner![1]).toBeLessThanOrEqual(outer![1]!);
        expect(symbol.name.trim()).not.toBe('');
        for (const child of symbol.children ?? []) check(child);
      };
      const symbols = documentSymbols(seed, 'vi');
      expect(symbols.length).toBeGreaterThan(2);
      symbols.forEach(check);
      expect(flatSymbols(seed, 'vi').length).toBeGreaterThan(symbols.length);
    }
  });
});

describe('folding', () => {
  it('folds sections and tasks from their first line, and leaves empty lines at their end', () => {
    const lines = PLAN.split('\n');
    const folded = foldingRanges(sourceOf(PLAN)).map((it) => [lines[it.startLine]!.slice(0, 12), lines[it.endLine]!]);
    expect(folded).toContainEqual(['II. NỘI DUNG', 'Thời gian hoàn thành: Tháng 4/2023.']);
    expect(folded).toContainEqual(['a) Tổ chức t', 'Thời gian hoàn thành: Tháng 6/2023.']);
  });
});

describe('the selection', () => {
  it('grows from the word to the document, each range inside the next', () => {
    const at = cursor(PLAN.replace('Công an xã chủ trì', 'Công a<|>n xã chủ trì'));
    const texts: string[] = [];
    const [range] = selectionRanges(at.source, [at.lines.positionAt(at.offset)]);
    for (let it: SelectionRange | undefined = range; it; it = it.parent) texts.push(at.lines.getText(it.range));
    expect(texts.slice(0, 2)).toEqual(['an', 'Công an xã']);
    expect(texts.at(-1)).toBe(at.text);
    texts.reduce((inner, outer) => {
      expect(outer).toContain(inner);
      return outer;
    });
  });
});
