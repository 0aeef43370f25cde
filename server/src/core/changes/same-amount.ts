// The importer's own tolerance (domain, section 2).
const TOLERANCE = 1e-5;

/** True for points that the importer takes for the same, and where there are none on both sides. */
export function sameAmount(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a));
}
