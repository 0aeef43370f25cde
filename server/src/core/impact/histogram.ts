/** How many numbers fall between two bounds, the first included; of the last bar the second too. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * The histogram of numbers in ascending order: bars as wide as 1, 2 or 5 times a power of ten, without a gap from the smallest
 * number to the largest, 0 always being a bound. None without numbers.
 */
export function histogramOf(ascending: readonly number[]): readonly Bar[] {
  const [low, high] = [ascending[0], ascending.at(-1)];
  if (low === undefined || high === undefined) return [];
  const width = widthFor(low, high, mostBars(ascending.length));
  const first = Math.floor(low / width);
  const last = Math.max(first, Math.ceil(high / width) - 1);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const value of ascending) {
    const bar = Math.min(last, Math.floor(value / width)) - first;
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return counts.map((count, at) => ({ from: (first + at) * width, to: (first + at + 1) * width, count }));
}

/** More bars nobody reads; of few numbers, most of these would be empty (twice the cube root of how many there are, by Rice). */
function mostBars(count: number): number {
  return Math.min(20, Math.ceil(2 * Math.cbrt(count)));
}

function widthFor(low: number, high: number, most: number): number {
  const least = Math.max(high - low || Math.abs(high), NARROWEST) / most;
  let power = 10 ** Math.floor(Math.log10(least));
  for (;;) {
    for (const times of [1, 2, 5]) if (barsFor(low, high, times * power) <= most) return times * power;
    power *= 10;
  }
}

/** Numbers that differ by less are of one bar. */
const NARROWEST = 1e-9;

function barsFor(low: number, high: number, width: number): number {
  return Math.ceil(high / width) - Math.floor(low / width);
}
