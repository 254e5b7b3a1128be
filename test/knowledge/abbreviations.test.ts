/** The list of abbreviations: fits its schema, and does not contradict itself. */
import { expect, it } from 'vitest';
import { longForm, needsNoIntroduction } from '../../server/src/knowledge/abbreviations';
import { fold } from '../../server/src/text/fold';
import { readData } from './data';
import { type Schema, validate } from './json-schema';

const data = readData('abbreviations.json');
const known: readonly { abbr: string; long: string; source: string }[] = data.known;

it('fits its schema and names a source for everything', () => {
  expect(validate(data, readData('schema/abbreviations.schema.json') as Schema)).toEqual([]);
  const named = [...data.common, data.international, ...known];
  expect(named.filter(({ source }) => !(source in data.sources))).toEqual([]);
});

it('gives every abbreviation one meaning that begins with its letters', () => {
  expect(new Set(known.map(({ abbr }) => abbr)).size).toBe(known.length);
  expect(known.filter(({ abbr }) => needsNoIntroduction(abbr))).toEqual([]);
  const astray = known.filter(({ abbr, long }) => {
    const words = fold(long).match(/[a-z0-9]+/g) ?? [];
    // Small words ("và", "về") may be left out.
    let at = 0;
    for (const letter of fold(abbr).match(/[a-z]|\d+/g) ?? []) {
      while (at < words.length && !words[at]!.startsWith(letter)) at++;
      if (at++ >= words.length) return true;
    }
    return false;
  });
  expect(astray).toEqual([]);
});

it('reads one abbreviation in its spellings', () => {
  expect(longForm('KT-XH')).toBe('kinh tế - xã hội');
  expect(longForm('TN&TKQ')).toBe(longForm('TNTKQ'));
  expect(needsNoIntroduction('UBND')).toBe(true);
  expect(longForm('UBND')).toBeNull();
});
