/** Anchors: findings found again after edits above, inside and around them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../server/src/lsp/document';
import { anchor, moveAnchors, stillShown } from '../../server/src/lsp/shown';

const RULE = { id: 'rule' };
const TEXT = 'một hai ba bốn';
const HAI = { rule: RULE, span: { start: 4, end: 7 } };

/** What is left of the finding on "hai" after `start..end` became `text`, when `now` is found. */
function after(start: number, end: number, text: string, now: { start: number; end: number }): number {
  const changed = TEXT.slice(0, start) + text + TEXT.slice(end);
  const anchors = moveAnchors(anchor([HAI], TEXT), { span: { start, end }, text });
  return stillShown([{ rule: RULE, span: now }], anchors, changed).length;
}

describe('a finding stays', () => {
  it.each([
    ['after text typed above', 0, 0, 'xyz ', { start: 8, end: 11 }],
    ['after text typed below', 14, 14, ' năm', { start: 4, end: 7 }],
    ['after letters typed inside', 5, 5, 'x', { start: 4, end: 8 }],
    ['after words typed on at its end', 7, 7, ' rưỡi', { start: 4, end: 12 }],
    ['when it is found longer than before', 14, 14, '.', { start: 4, end: 10 }],
    ['when its text was cut and pasted elsewhere', 0, 14, 'ba hai', { start: 3, end: 6 }],
  ])('%s', (_, start, end, text, now) => {
    expect(after(start, end, text, now)).toBe(1);
  });
});

describe('a finding waits for saving', () => {
  it.each([
    ['at another place', 0, 0, 'x', { start: 9, end: 11 }],
    ['on a line begun at the end of another', 7, 7, '\ntư', { start: 8, end: 10 }],
    ['when the old one’s text is gone', 4, 7, 'tám', { start: 8, end: 10 }],
  ])('%s', (_, start, end, text, now) => {
    expect(after(start, end, text, now)).toBe(0);
  });

  it('when one place was marked and two are now', () => {
    const anchors = anchor([HAI], TEXT);
    const found = [
      { rule: RULE, span: { start: 4, end: 5 } },
      { rule: RULE, span: { start: 6, end: 7 } },
    ];
    expect(stillShown(found, anchors, TEXT)).toEqual([found[0]]);
  });

  it('when another rule finds it', () => {
    expect(stillShown([{ ...HAI, rule: { id: 'other' } }], anchor([HAI], TEXT), TEXT)).toEqual([]);
  });
});

it('everything that was shown is shown as long as nothing is typed', () => {
  const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(5), fc.constantFrom('a', 'b')));
  fc.assert(
    fc.property(spans, (drawn) => {
      const text = 'x'.repeat(30);
      const findings = drawn.map(([start, length, id]) => ({ rule: { id }, span: { start, end: start + length } }));
      expect(stillShown(findings, anchor(findings, text), text)).toEqual(findings);
    }),
  );
});

it('the difference of two texts turns one into the other', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (before, changed) => {
      const { span, text } = difference(before, changed);
      expect(before.slice(0, span.start) + text + before.slice(span.end)).toBe(changed);
    }),
  );
});
