/** From a reference to the place it means, and back. */
import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../server/src/features/hover';
import { definition, type NavigationRequest, references } from '../../server/src/features/navigation';
import { emptyWorkspace } from '../../server/src/workspace';
import { cursor } from './support';

const PLAN = `KẾ HOẠCH

Chuyển đổi số năm 2023

I. MỤC TIÊU

1. Hoàn thành các nhiệm vụ tại mục 1 và mục 2 Phần II.

II. NHIỆM VỤ

1. Công an xã chủ trì tuyên truyền theo mục II Kế hoạch số 80/KH-UBND.

2. Công an xã chủ trì tập huấn sau mục 1, theo mục 9.
`;

/** What `ask` gives with the cursor in front of `words`: line and column of each place, from 1. */
function places(ask: typeof definition, words: string): string[] {
  const at = cursor(PLAN.replace(words, `<|>${words}`));
  const none = { workspace: emptyWorkspace(), traces: () => null, open: () => undefined };
  const request = { ...at, ...none, uri: at.source.uri, trace: null } as unknown as NavigationRequest;
  return ask(request).map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
}

describe('the definition of a reference', () => {
  it('is the marker of the place', () => {
    expect(places(definition, 'mục 1 và')).toEqual(['11:1']);
    expect(places(definition, '2 Phần II')).toEqual(['13:1']);
    expect(places(definition, 'II.\n\nII.')).toEqual(['9:1']);
    expect(places(definition, 'mục 1, theo')).toEqual(['11:1']);
  });

  it('is none where it leads nowhere or into a document that is not at hand', () => {
    expect(places(definition, 'mục 9')).toEqual([]);
    expect(places(definition, 'mục II Kế hoạch')).toEqual([]);
  });
});

describe('the references', () => {
  it('to a marker, and to what a reference means', () => {
    expect(places(references, 'II. NHIỆM VỤ')).toEqual(['7:32', '7:41']);
    expect(places(references, '1. Công an')).toEqual(['7:32', '13:36']);
    expect(places(references, 'mục 1, theo')).toEqual(['7:32', '13:36']);
    expect(places(references, '2. Công an')).toEqual(['7:41']);
  });
});

describe('the hover over a reference', () => {
  const said = (words: string): string => {
    const at = cursor(PLAN.replace(words, `<|>${words}`));
    const shown = hover({
      ...at,
      trace: null,
      today: '2026-01-01',
      language: 'vi',
      markdown: false,
      fileOf: () => null,
    });
    return (shown!.contents as MarkupContent).value;
  };

  it('says what stands there, and what it stands in', () => {
    expect(said('2 Phần II')).toBe('II. NHIỆM VỤ › 2. Công an xã chủ trì tập huấn sau mục 1, theo mục 9.');
    expect(said('II.\n\nII.')).toBe('II. NHIỆM VỤ');
  });

  it('says that it leads nowhere', () => {
    expect(said('mục 9')).toMatch(/^Không thấy mục này/);
  });
});
