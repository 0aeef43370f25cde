/** A weight or a share with the decimals that files give it, six: added up in another order, it is no other one. */
export function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A weight or a share as files write it: a point, six decimals at most. */
export function writtenNumber(value: number): string {
  return String(sixDecimals(value));
}
