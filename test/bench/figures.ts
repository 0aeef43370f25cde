/** The median of some values. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The mean of some values, of which there must be at least one. */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no mean of nothing');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The least of some values, of which there must be at least one. */
export function least(values: readonly number[]): number {
  return percentile(values, 0);
}

/** The most of some values, of which there must be at least one. */
export function most(values: readonly number[]): number {
  return percentile(values, 100);
}

/** The nearest-rank percentile of some values, of which there must be at least one. */
export function percentile(values: readonly number[], rank: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((rank / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is no percentile of nothing');
  return value;
}

/** A figure as a line: what, how much. */
export function line(what: string, milliseconds: number): string {
  return `${what.padEnd(64)}${milliseconds.toFixed(1).padStart(9)} ms`;
}
