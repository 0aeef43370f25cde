/** What a view compares with, and how that is called. */
import type { Baseline } from '../../../server/src/protocol/simulation.ts';

export interface Comparison {
  readonly baseline: Baseline;
  /** The name of the moment: of a commit, or of a scenario that is being renamed. */
  readonly label: () => string;
}
