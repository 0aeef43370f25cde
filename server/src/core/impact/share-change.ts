/** Points done, and what can be reached; absolute and not rounded. */
export interface Reached {
  readonly done: number;
  readonly potential: number;
}

/** What of a change of the share of a whole a part of it explains, as a share: −1 to 1. */
export type ExplainedBy = (before: Reached, after: Reached) => number;

/**
 * Divides the change of a share (points done out of potential) among the parts of the whole. With s̄ and P̄ the means of share
 * and potential of before and after, a part explains (Δdone − s̄ × Δpotential) ÷ P̄: a part whose potential alone grows
 * explains a loss. What all parts explain totals the change exactly, whichever version is called the first. Undefined where
 * one of the versions has nothing to reach, and thereby no share.
 */
export function explainedBy(before: Reached, after: Reached): ExplainedBy | undefined {
  if (before.potential === 0 || after.potential === 0) return undefined;
  const share = (before.done / before.potential + after.done / after.potential) / 2;
  const potential = (before.potential + after.potential) / 2;
  return (left, right) => (right.done - left.done - share * (right.potential - left.potential)) / potential;
}

/** What is not there has nothing done and nothing to reach. */
export const NOTHING_REACHED: Reached = { done: 0, potential: 0 };

/** In points, and as a share: a difference that is no larger is one of binary figures. */
export const NEGLIGIBLE = 1e-9;
