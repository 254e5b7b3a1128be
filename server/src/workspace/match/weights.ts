/** How much a feature says: what stands in every second task says nothing, what stands in two says which. */
/**
 * Numbers of tasks are taken in steps of a quarter of a doubling. A weight then stays exactly the same through nearly
 * every edit, so that one edited task does not set all others to be compared again.
 */
export const step = (count: number): number => Math.round(4 * Math.log2(Math.max(1, count)));

/** Fewer tasks than these say little about what is rare: two plans of one task each may have the same one. */
const FEWEST = 8;

/**
 * Weight of a feature that stands in `count` of `total` tasks: the square of its inverse document frequency. The square,
 * because boilerplate is long: forty words that half the tasks share must not outweigh the two that name the database.
 */
export function weightOf(count: number, total: number): number {
  const rarity = (step(Math.max(total, FEWEST)) - step(count)) / 4;
  return rarity > 0 ? rarity * rarity : 0;
}

/** `weightOf` for one total, worked out once for each count. */
export function weightTable(total: number): (count: number) => number {
  const weights: number[] = [];
  return (count) => (weights[count] ??= weightOf(count, total));
}
