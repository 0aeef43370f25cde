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
function fits(weights: readonly number[], { expected, isExact }: Target): boolean {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return isExact ? sum === expected : Math.abs(sum - expected) <= 1e-7 * Math.max(1, expected);
}

/**
 * Rounded down, to two decimals at least: a share of three is 33.33, not 33. What that leaves goes to those who lost most,
 * a smallest unit each. Where floating-point numbers do not add up so, to others.
 */
function rounded(weights: readonly number[], target: Target): number[] | undefined {
  const whole = weights.every(weight => Number.isInteger(round(weight, 6))) ? [0] : [];
  for (const decimals of [...whole, 2, 3, 4, 5, 6]) {
    const shares = roundedTo(weights, target, decimals);
    if (shares !== undefined) return shares;
  }
  return undefined;
}

function roundedTo(weights: readonly number[], target: Target, decimals: number): number[] | undefined {
  const unit = 10 ** decimals;
  const units = weights.map(weight => Math.floor(round(weight * unit, 6)));
  const left = Math.round(target.expected * unit - units.reduce((sum, count) => sum + count, 0));
  const lost = (at: number) => (weights[at] ?? 0) * unit - (units[at] ?? 0);
  const order = units.map((_, at) => at).sort((a, b) => lost(b) - lost(a));
  for (let turn = 0; turn < order.length; turn++) {
    const more = new Set([...order.slice(turn), ...order.slice(0, turn)].slice(0, left));
    const shares = units.map((count, at) => round((count + (more.has(at) ? 1 : 0)) / unit, decimals));
    if (fits(shares, target)) return shares;
    const shifted = withUnitShifted(shares, unit, decimals).find(others => fits(others, target));
    if (shifted !== undefined) return shifted;
  }
  return undefined;
}

/** The shares with a smallest unit of the first taken from another one, each in its turn: floating-point sums differ by the order. */
function withUnitShifted(shares: readonly number[], unit: number, decimals: number): number[][] {
  return shares.flatMap((_, from) =>
    shares.flatMap((own, to) => {
      const moved = shares.map((share, at) =>
        round(share + (Number(at === to) - Number(at === from)) / unit, decimals),
      );
      return from === to || own < 0 || (moved[from] ?? -1) < 0 ? [] : [moved];
    }),
  );
}

// Half of what the importer allows for (domain, section 2).
const CLOSE = 5e-6;

// As weights are written: what is nearer is written as the same number, also once it was moved there and back.
const SAME = 5e-7;

/**
 * The shares, in per cent, that parts are of a whole, of as few decimals as give each part its value again, to the last decimal that
 * is written; where six do not, the nearest ones that give it as closely as the importer looks, else undefined. Their sum is 100,
 * without tolerance where the importer has none.
 */
export function closeShares(parts: readonly number[], whole: number, isExact: boolean): number[] | undefined {
  const shares = [0, 1, 2, 3, 4, 5, 6].flatMap(decimals => {
    const found = roundedTo(
      parts.map(part => (part / whole) * 100),
      { expected: 100, isExact },
      decimals,
    );
    return found ? [found] : [];
  });
  const isWithin = (found: readonly number[], isNear: (off: number, part: number) => boolean) =>
    parts.every((part, at) => isNear(Math.abs(((found[at] ?? 0) * whole) / 100 - part), part));
  return (
    shares.find(found => isWithin(found, off => off < SAME)) ??
    shares.findLast(found => isWithin(found, (off, part) => off <= CLOSE * Math.max(1, part)))
  );
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
