/** Memory for functions of a text alone. */

/**
 * `read` with its answers to short texts remembered: a language has a few thousand syllables, and a table's cells say the
 * same names over and over; longer texts seldom come back. When `most` answers are known, all are forgotten. `longest` in
 * UTF-16 code units. `read` must depend on the text alone, and never answer with undefined.
 */
function rememberTexts<T>(read: (text: string) => T, longest: number, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return read(text);
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = read(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/** `read` for single words. */
export const rememberWords = <T>(read: (word: string) => T): ((word: string) => T) => rememberTexts(read, 12, 8000);

/** `read` for what stands in a table's cell, or in a short line. */
export const rememberPhrases = <T>(read: (text: string) => T): ((text: string) => T) => rememberTexts(read, 160, 1000);
