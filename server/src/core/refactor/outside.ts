import type { PlacedText } from '../analysis/fix.ts';
import type { Scenario } from '../model/scenario.ts';

/** What names actions, questions and indicators beside the files of a workspace: open, and on the disk. */
export interface Outside {
  readonly scenarios: readonly Scenario[];
  /** The `referentiel.json` files. */
  readonly settings: readonly PlacedText[];
}
