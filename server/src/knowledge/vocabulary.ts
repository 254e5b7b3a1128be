/** Everyday words of administrative texts: which words go together. Holds nothing against any text. */
import data from '../../data/vocabulary.json';

/** Expressions in small letters, words parted by single blanks. */
export const everydayExpressions: readonly string[] = data.groups.flatMap(({ words }) => words);

/** Words that stand in nearly every sentence. */
export const commonestWords: readonly string[] = data.syllables.most;

/** Words that stand on nearly every page. */
export const everydayWords: readonly string[] = data.syllables.words;
