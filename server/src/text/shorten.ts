/**
 * `text` on one line, of at most `most` UTF-16 code units: cut behind a whole word, with "…", where it is longer. A word
 * that is longer than that itself is cut inside.
 */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const blank = line.lastIndexOf(' ', most - 1);
  return `${line.slice(0, blank > most / 2 ? blank : most - 1).replace(/[\s,;:.–-]+$/, '')}…`;
}
