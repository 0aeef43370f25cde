// How far the importer lets sums be off, relative to the points (domain, section 2).
const TOLERANCE = 1e-5;

/**
 * True for points that the importer takes for the same, and where there are none on both sides. Below 1 the tolerance stays what
 * it is at 1, so that what is 0 but for the binary figures is 0.
 */
export function sameAmount(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
}
