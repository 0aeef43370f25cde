import type { Forest } from './forest.ts';

/** What the potentials of a forest depend on, beside the statuses. */
export interface Weights {
  readonly forest: Forest;
  /**
   * By node, the points of the référentiel times the factors of the rules; on the platform of 2026, where no factor is on
   * it or above it, what its children are worth so.
   */
  readonly points: Float64Array;
  /** By node, 1 where a rule deactivates it or an action above it. */
  readonly deactivated: Uint8Array;
}
