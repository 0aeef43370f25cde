import { BINARY_ERROR } from './binary-error.ts';

/** The shares realised, 0–1, from which the second, third, fourth and fifth star are given; the first is given from 0. */
export const STAR_THRESHOLDS: readonly number[] = [0.35, 0.5, 0.65, 0.75];

/** The stars of the label, 1 to 5, for a share realised (0–1) of a whole référentiel. */
export function starsFor(share: number, thresholds: readonly number[] = STAR_THRESHOLDS): number {
  return 1 + thresholds.filter(threshold => share >= threshold - BINARY_ERROR).length;
}
