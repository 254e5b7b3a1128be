/** Completion in a ward's plan: where a list opens, what comes first, and that the editor's own filter lets it through. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, InsertReplaceEdit } from 'vscode-languageserver-types';
import { complete } from '../../server/src/features/completion';
import type { ItemData } from '../../server/src/features/completion/item';
import { documentation } from '../../server/src/features/completion/resolve';
import { type At, cursor } from './support';

const DRAFT = readFileSync(new URL('../../seeds/du-thao-phuong.kh.md', import.meta.url), 'utf8');
const RICH = { snippets: true, labelDetails: true, insertReplace: true, markdown: true };
const POOR = { snippets: false, labelDetails: false, insertReplace: false, markdown: false };

/** The draft with `typed` behind the first `before`, the cursor at its end; `after` follows the cursor. */
function typing(before: string, typed: string, after = ''): At {
  const end = DRAFT.indexOf(before) + before.length;
  if (end < before.length) throw new Error(`Not in the draft: ${before}`);
  return cursor(`${DRAFT.slice(0, end)}${typed}<|>${after}${DRAFT.slice(end)}`);
}

const listAt = (at: At, client = RICH, invoked = false): CompletionList =>
  complete({ ...at, invoked, trace: null, today: '2022-05-20', language: 'vi', client });

const labels = (list: CompletionList, most = 3): readonly string[] => list.items.slice(0, most).map((it) => it.label);

/** The text after accepting `item`, with the words behind the cursor kept or replaced. */
function accept({ text, lines }: At, item: CompletionItem, replacing = false): string {
  const edit = item.textEdit as InsertReplaceEdit;
  const range = replacing ? edit.replace : edit.insert;
  return text.slice(0, lines.offsetAt(range.start)) + edit.newText + text.slice(lines.offsetAt(range.end));
}

const HEADING = '### 1. Công tác chuẩn bị';
const SECOND_ROW = /^2\t.*$/m.exec(DRAFT)![0];

describe('services', () => {
  it.each([
    ['without accents', 'dang ky thuong'],
    ['with accents', 'Đăng ký thường'],
    ['with accents, in part', 'đăng ký thuờng'],
    ['with i for y', 'dang ki thuong'],
    ['with keys of Telex', 'ddawng kys thuwowng'],
    ['by initials', 'dktt'],
    ['in the middle of a word', 'dang ky thuo'],
    ['behind a blank', 'dang ky thuong '],
  ])('are found in a cell typed %s', (_, typed) => {
    const at = typing(SECOND_ROW, `\n3\t${typed}`);
    const list = listAt(at);
    expect(labels(list)[0]).toBe('Đăng ký thường trú');
    expect(accept(at, list.items[0]!)).toContain('\n3\tĐăng ký thường trú\n');
  });

  it('are found where a sentence lists them', () => {
    const at = typing(HEADING, '\n\na) Tiếp nhận các thủ tục: Đăng ký thường trú; khai bao tam');
    const list = listAt(at);
    expect(labels(list)).toEqual(['Khai báo tạm vắng']);
    expect(accept(at, list.items[0]!)).toContain('Đăng ký thường trú; Khai báo tạm vắng');
  });

  it('that the table holds already come after those it lacks', () => {
    const list = listAt(typing(SECOND_ROW, '\n3\tđăng ký '));
    const held = list.items.findIndex((item) => item.labelDetails?.description === 'đã có trong bảng');
    const lacking = list.items.findLastIndex((item) => item.labelDetails?.description?.startsWith('Quyết định'));
    expect(lacking).toBeGreaterThan(0);
    expect(held).toBeGreaterThan(0);
    expect(labels(list)[0]).toBe('Đăng ký, cấp biển số mô tô, xe gắn máy');
  });
});

describe('agencies', () => {
  it('of the document come first, the most used one on top', () => {
    expect(labels(listAt(typing('Cơ quan thực hiện: ', '')))[0]).toBe('Công an phường');
    expect(labels(listAt(typing('Cơ quan thực hiện: ', 'tu ph')), 1)).toEqual(['Công chức Tư pháp - Hộ tịch phường']);
  });

  it('follow a comma, “và” and “phối hợp với” in the list of an owner line', () => {
    for (const between of [', ', ' và ', ', phối hợp với ']) {
      const at = typing('phối hợp với Công an phường', `${between}van ph`);
      const list = listAt(at);
      expect(labels(list, 1)).toEqual(['Văn phòng - Thống kê phường']);
      expect(accept(at, list.items[0]!)).toContain(`Công an phường${between}Văn phòng - Thống kê phường.`);
    }
  });

  it('of the catalogue are offered where the document does not name them', () => {
    const [item] = listAt(typing('Cơ quan thực hiện: ', 'dia chinh')).items;
    expect(item).toMatchObject({
      label: expect.stringMatching(/^Công chức Địa chính/),
      labelDetails: { description: 'danh mục cơ quan' },
    });
  });
});

describe('deadlines', () => {
  it('stand behind their label and in the bracket of a sentence', () => {
    expect(labels(listAt(typing('Thời gian hoàn thành: ', 'quy iii')))).toContain('Quý III/2022');
    const bracket = typing(HEADING, '\n\na) Tổ chức tập huấn (thời gian thực hiện: thuong', ').');
    expect(accept(bracket, listAt(bracket).items[0]!)).toContain('(thời gian thực hiện: Thường xuyên).');
  });

  it('that are over on the day of issue come last', () => {
    const all = listAt(typing('Thời gian hoàn thành: ', 'trong thang')).items.map((item) => item.label);
    expect(all.indexOf('Trong tháng 6 năm 2022')).toBeLessThan(all.indexOf('Trong tháng 4 năm 2022'));
  });
});

describe('other places', () => {
  it('offer label lines at the start of a line, the missing one first', () => {
    const behind = (line: string) => labels(listAt(typing(line, '\n\nco q')), 1);
    expect(behind('Thời gian hoàn thành: Trong tháng 6 năm 2022.')).toEqual(['Cơ quan thực hiện']);
    expect(behind('Thời gian hoàn thành: Trong tháng 4 năm 2022.')).toEqual(['Cơ quan phối hợp']);
  });

  it('offer documents already cited', () => {
    const at = typing('## I. MỤC ĐÍCH, YÊU CẦU', '\n\n1. Tiếp tục thực hiện ke hoach so 22');
    expect(accept(at, listAt(at).items[0]!)).toContain(
      'Tiếp tục thực hiện Kế hoạch số 2274/KH-UBND ngày 07 tháng 4 năm 2022',
    );
  });

  it('offer standard tasks behind a marker, with agencies and deadline to choose', () => {
    const at = typing(HEADING, '\n\na) tuyen truyen khuyen khich');
    const [item] = listAt(at).items;
    expect(item).toMatchObject({
      label: expect.stringContaining('thanh toán không dùng tiền mặt'),
      insertTextFormat: 2,
    });
    expect(item!.textEdit!.newText).toMatch(
      /\.\n\nCơ quan thực hiện: \$\{1.+\n\nThời gian (?:hoàn thành|thực hiện): \$\{2/,
    );
  });

  it('offer nothing in running text, in headings and in the header', () => {
    for (const [before, typed] of [
      ['huy động sự vào cuộc của cả', ' he thong'],
      ['Độc lập - Tự do', ' va'],
      ['# KẾ HOẠCH', ' tr'],
      ['bảo đảm an toàn', ', an ninh '],
    ] as const) {
      expect(listAt(typing(before, typed)).items, before).toEqual([]);
    }
  });
});

describe('items', () => {
  it('begin their filter text with exactly what stands in their range, on one line', () => {
    for (const typed of ['dang ky', 'Đăng ký thu', 'ddawng kys', 'DANG  KY', 'dk', 'đăng ký']) {
      const at = typing(SECOND_ROW, `\n3\t${typed}`);
      const list = listAt(at);
      expect(list.isIncomplete).toBe(true);
      expect(list.items.length).toBeGreaterThan(0);
      for (const item of list.items) {
        const { insert, replace } = item.textEdit as InsertReplaceEdit;
        expect(item.filterText!.startsWith(at.lines.getText(insert))).toBe(true);
        expect(insert.start).toEqual(replace.start);
        expect(insert.start.line).toBe(replace.end.line);
        expect(at.lines.offsetAt(insert.end)).toBe(at.offset);
      }
    }
  });

  it('keep the server’s order in the editor', () => {
    const { items } = listAt(typing('Cơ quan thực hiện: ', 'c'));
    expect(items.map((item) => item.sortText)).toEqual([...items.map((item) => item.sortText)].sort());
  });

  it('replace the words behind the cursor where the drafter wants it so', () => {
    const at = typing(SECOND_ROW, '\n3\tdang ky tam', ' trú\t4');
    expect(accept(at, listAt(at).items[0]!, true)).toContain('\n3\tĐăng ký tạm trú\t4');
  });

  it('for a poor client have no snippets, details in a plain field, and one range', () => {
    const [item] = listAt(typing(HEADING, '\n\na) tuyen truyen khuyen khich'), POOR).items;
    expect(item!.insertTextFormat).toBeUndefined();
    expect(item!.textEdit).toMatchObject({ range: expect.anything(), newText: expect.not.stringContaining('${') });
    expect(item!.detail).toBe('danh mục nhiệm vụ chuẩn');
  });

  it('explain themselves when looked at', () => {
    const at = typing(SECOND_ROW, '\n3\tdang ky thuong');
    const { about } = listAt(at).items[0]!.data as ItemData;
    expect(documentation(about, at.source.plan, null, '2022-05-20', 'vi')).toContain(
      'Dịch vụ số 3 trong danh mục Quyết định số 06/QĐ-TTg',
    );
  });
});
