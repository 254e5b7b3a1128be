/** The list of expressions: fits its schema, and does not contradict itself. */
import { describe, expect, it } from 'vitest';
import { alike, expressions, nameFor, slips, usualSyllable } from '../../server/src/knowledge/spelling';
import { isPossibleSyllable } from '../../server/src/text/syllable';
import { undoneTelex } from '../../server/src/text/telex';
import { inToneStyle, toneStyle, withToneInPlace } from '../../server/src/text/tone';
import { readData } from './data';
import { type Schema, validate } from './json-schema';

const data = readData('spelling.json');
const allExpressions = [...expressions.values()].flat();

describe('spelling.json', () => {
  it('fits its schema and names a source for everything', () => {
    expect(validate(data, readData('schema/spelling.schema.json') as Schema)).toEqual([]);
    const named = [...data.terms, data.right, ...data.slips, ...data.names, data.common, data.loans];
    expect(named.filter(({ source }) => !(source in data.sources))).toEqual([]);
  });

  it('holds expressions of two words or more, spelled as Vietnamese is', () => {
    expect(allExpressions.filter(({ words }) => words.length < 2)).toEqual([]);
    const odd = allExpressions.flatMap(({ words }) => words).filter((word) => !isPossibleSyllable(word));
    expect(odd).toEqual([]);
    expect(data.common.words.filter((word: string) => !isPossibleSyllable(word))).toEqual([]);
  });

  it('calls nothing wrong that it calls right', () => {
    const right = new Set(allExpressions.map(({ words }) => words.join(' ')));
    expect([...slips.values()].flat().filter(({ words }) => right.has(words.join(' ')))).toEqual([]);
    expect(data.loans.words.filter((word: string) => isPossibleSyllable(word))).toEqual([]);
  });

  it('finds syllables by letters and by any tone placement', () => {
    expect(usualSyllable('thuỷ')).toBe(usualSyllable('thủy'));
    expect(usualSyllable('hoà')).toBe(usualSyllable('hòa'));
    expect(alike('thuc')).toContain('thực');
    expect(nameFor('VneID')).toBe('VNeID');
    expect(nameFor('VNeID')).toBeNull();
  });
});

describe('tone placement', () => {
  it.each([
    ['đựơc', 'được'],
    ['qúy', 'quý'],
    ['qủa', 'quả'],
    ['kíêm', 'kiếm'],
    ['hòan', 'hoàn'],
    ['tòan', 'toàn'],
    ['gìa', 'già'],
    ['thủơ', 'thuở'],
  ])('%s is a slip for %s', (written, right) => expect(withToneInPlace(written)).toBe(right));

  it.each('hòa hoà thủy thuỷ khỏe khoẻ quý của mùa giữa gì giếng khuỷu ngoẹo khuya thuở hoàn quyển yếu ưỡn'.split(' '))(
    '%s is right',
    (word) => expect(withToneInPlace(word)).toBeNull(),
  );

  it('tells the two ways of open syllables apart', () => {
    expect(['hòa', 'thủy', 'khỏe'].map(toneStyle)).toEqual(['old', 'old', 'old']);
    expect(['hoà', 'thuỷ', 'khoẻ'].map(toneStyle)).toEqual(['new', 'new', 'new']);
    expect(['quý', 'hoàn', 'của', 'hoa', 'CỦA', 'abc'].map(toneStyle)).toEqual([null, null, null, null, null, null]);
    expect(inToneStyle('HOÁ', 'old')).toBe('HÓA');
    expect(inToneStyle('Thủy', 'new')).toBe('Thuỷ');
    expect(inToneStyle('toàn', 'old')).toBe('toàn');
  });
});

describe('keys left undone', () => {
  it.each([
    ['cuar', 'của'],
    ['thuwcj', 'thực'],
    ['ddược', 'được'],
    ['tieens', 'tiến'],
    ['nguwowif', 'người'],
    ['quyeets', 'quyết'],
  ])('%s is %s', (keys, word) => expect(undoneTelex(keys)).toBe(word));

  it.each(['xã', 'chip', 'email', 'khaong', 'poster', 'f', ''])('%s is none', (word) =>
    expect(undoneTelex(word)).toBeNull(),
  );
});
