/** How scores differ from those of the baseline. Pure. */
import type { WireScore } from '../../../server/src/protocol/simulation.ts';
import { isChange } from '../base/format.ts';
import type { Move } from './shown.ts';

/** A score now, and under the baseline. */
export interface Compared {
  readonly score: WireScore;
  readonly before: WireScore | null;
}

/** What differs; null where nothing does, and where there is nothing to compare with. */
export function differenceOf({ score, before }: Compared): Move | null {
  if (before === null) return null;
  const done = score.done - before.done;
  const potential = score.potential - before.potential;
  const differs = isChange(done) || isChange(potential) || isChange(score.planned - before.planned);
  return differs ? { done, potential } : null;
}
