/** Rounded figures that add up to a rounded total, by the method of largest remainders. Pure. */

/** So many decimals have points as they are shown. */
export const SHOWN_DECIMALS = 2;
export const STEPS = 10 ** SHOWN_DECIMALS;
/** Sums of binary fractions come out a trace beside what is meant. In steps. */
export const TRACE = 1e-6;

/** Points as they are shown, in whole steps. */
export function inSteps(points: number): number {
  return Math.round(asShown(points) * STEPS);
}

/** True where points, as they are shown, come to a total as it is shown. */
export function comesTo(total: number, points: readonly number[]): boolean {
  let steps = 0;
  for (const one of points) steps += Math.round(one * STEPS);
  return steps === Math.round(total * STEPS);
}

/**
 * Points with two decimals, as they are shown: of the three decimals that are told everywhere else, so that whoever rounds
 * those comes to the same.
 */
export function asShown(points: number): number {
  const thousandths = Math.round(points * 1000);
  return (Math.sign(thousandths) * Math.round(Math.abs(thousandths) / 10)) / STEPS;
}

/**
 * Each part rounded to two decimals, down or up, so that together they are the total, itself rounded. Plainly rounded where
 * no such rounding leads there: then the parts do not add up to begin with.
 */
export function roundedSum(parts: readonly number[], total: number): readonly number[] {
  const floors = parts.map(part => Math.floor(part * STEPS + TRACE));
  const missing = inSteps(total) - floors.reduce((sum, floor) => sum + floor, 0);
  const remainder = (at: number): number => (parts[at] ?? 0) * STEPS - (floors[at] ?? 0);
  const nearest = parts
    .map((_, at) => at)
    .filter(at => remainder(at) > TRACE)
    .sort((a, b) => remainder(b) - remainder(a));
  if (missing < 0 || missing > nearest.length) return parts.map(asShown);
  const raised = new Set(nearest.slice(0, missing));
  return floors.map((floor, at) => (floor + (raised.has(at) ? 1 : 0)) / STEPS);
}
