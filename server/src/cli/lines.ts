/** From offsets to the lines and columns that people count: from 1, in UTF-16 units. */

export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export interface Lines {
  readonly count: number;
  readonly at: (offset: number) => LineColumn;
  /** The text of line `line` (from 1) without its terminator; empty beyond the last line. */
  readonly text: (line: number) => string;
}

/** Lines end with LF, CR LF or a lone CR, as in the editor. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return {
    count: starts.length,
    at: (offset) => {
      const clamped = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! <= clamped) low = middle + 1;
        else high = middle;
      }
      return { line: low, column: clamped - starts[low - 1]! + 1 };
    },
    text: (line) => {
      const start = starts[line - 1];
      if (start === undefined) return '';
      let end = starts[line] ?? text.length;
      while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
      return text.slice(start, end);
    },
  };
}
