/** The list of everyday words: fits its schema, and is spelled as Vietnamese is. */
import { describe, expect, it } from 'vitest';
import { commonestWords, everydayExpressions, everydayWords } from '../../server/src/knowledge/vocabulary';
import { isPossibleSyllable } from '../../server/src/text/syllable';
import { withToneInPlace } from '../../server/src/text/tone';
import { readData } from './data';
import { type Schema, validate } from './json-schema';

describe('vocabulary.json', () => {
  const data = readData('vocabulary.json');

  it('fits its schema and names a source for everything', () => {
    expect(validate(data, readData('schema/vocabulary.schema.json') as Schema)).toEqual([]);
    const named = [...data.groups, data.syllables] as { source: string }[];
    expect(named.filter(({ source }) => !(source in data.sources))).toEqual([]);
  });

  it('says everything once, in small letters', () => {
    const all = [...everydayExpressions];
    expect(all.filter((text, i) => all.indexOf(text) !== i)).toEqual([]);
    expect(everydayWords.filter((word) => commonestWords.includes(word))).toEqual([]);
    expect([...all, ...everydayWords, ...commonestWords].filter((text) => text !== text.toLowerCase())).toEqual([]);
  });

  it('is spelled as Vietnamese is', () => {
    const words = [...everydayExpressions, ...everydayWords, ...commonestWords].flatMap(
      (text) => text.match(/\p{L}+/gu) ?? [],
    );
    const odd = words.filter((word) => !isPossibleSyllable(word) || withToneInPlace(word) !== null);
    // Numerals, abbreviations, and words of other languages, which have a group of their own.
    const foreign: string[] = data.groups.find(({ group }: { group: string }) => group === 'nuoc-ngoai').words;
    const allowed = new Set(['ii', 'iii', 'iv', 'ubnd', 'hđnd', ...foreign.flatMap((text) => text.split(' '))]);
    expect(odd.filter((word) => !allowed.has(word))).toEqual([]);
  });
});
