/** Decimals that shares are rounded to, the fewest first. */
const DECIMALS = [0, 1, 2, 3, 4, 6];

/** What the sum of some weights must be. */
export interface Target {
  readonly expected: number;
  /** True where the importer adds them up as written, without tolerance. */
  readonly isExact: boolean;
}

/** The weights with the difference put on one of them; undefined where it would be negative, or no decimal number fits. */
export function withDifferenceAt(weights: readonly number[], at: number, target: Target): number[] | undefined {
  const others = weights.reduce((sum, weight, place) => (place === at ? sum : sum + weight), 0);
  return withValueAt(weights, at, target.expected - others, target);
}

/** The weights scaled to the sum, rounded as little as need be; undefined where they are all 0, or no numbers fit. */
export function scaled(weights: readonly number[], target: Target): number[] | undefined {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum <= 0) return undefined;
  return rounded(
    weights.map(weight => (weight * target.expected) / sum),
    target,
  );
}

/** Equal weights of that sum; the last one takes what rounding leaves. */
export function equalShares(count: number, target: Target): number[] | undefined {
  return rounded(
    Array.from({ length: count }, () => target.expected / count),
    target,
  );
}

/** True where the weights have the sum, as the importer adds them up. */
export function fits(weights: readonly number[], { expected, isExact }: Target): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return isExact ? sum === expected : Math.abs(sum - expected) <= 1e-7 * Math.max(1, expected);
}

/** Rounded to two decimals first: a share of three is 33.33, not 33. */
function rounded(weights: readonly number[], target: Target): number[] | undefined {
  const whole = weights.every(weight => Number.isInteger(round(weight, 6))) ? [0] : [];
  const largest = weights.reduce((best, weight, at) => (weight >= (weights[best] ?? 0) ? at : best), 0);
  for (const decimals of [...whole, 2, 3, 4, 6]) {
    const own = weights.map(weight => round(weight, decimals));
    const fitting = withDifferenceAt(own, largest, target);
    if (fitting) return fitting;
  }
  return undefined;
}

function withValueAt(weights: readonly number[], at: number, value: number, target: Target): number[] | undefined {
  for (const decimals of DECIMALS) {
    const changed = weights.map((weight, place) => (place === at ? round(value, decimals) : weight));
    if ((changed[at] ?? -1) >= 0 && fits(changed, target)) return changed;
  }
  return undefined;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
