/**
 * The sum of numbers, without the drift of adding decimals one by one (Neumaier's compensated sum): a hundred shares of
 * 0.1 are 10.
 */
export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
