/** What two lists share at their ends; an edit leaves most of a document's blocks and tasks the same objects there. */

/** How many items two lists have in common (by identity) at their start, and behind that at their end. */
export function commonEnds(
  a: readonly unknown[],
  b: readonly unknown[],
): { readonly start: number; readonly end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}
