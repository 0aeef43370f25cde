import { mismatchesOf } from '../analysis/facts/sums.ts';
import { childWeights, filledUp, weighing } from '../analysis/fixes/child-weights.ts';
import { equalShares } from '../analysis/fixes/shares.ts';
import { viewOf } from '../analysis/view.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import { referentialAfter } from './outcome.ts';
import { type Plan, planned, type Refused, refused } from './plan.ts';

type Sharing = 'equal' | 'remainder';

/** Writes the weights of the children of an action: all equal, or what the written ones leave shared among the others. */
export function planShares(workspace: Workspace, referential: Referential, id: string, how: Sharing): Plan {
  const shared = sharing(referential, id, how);
  if ('kind' in shared) return shared;
  const plan = planned(shared);
  const broken = wrongSums(referentialAfter(workspace, referential, plan)).find(
    at => !wrongSums(referential).includes(at),
  );
  return broken === undefined ? plan : refused('breaks-sum', { id: broken });
}

/** Why weights are not shared out so, as far as that is known without trying what becomes of the points. */
export function obstacleToShares(referential: Referential, id: string, how: Sharing): Refused | undefined {
  const shared = sharing(referential, id, how);
  return 'kind' in shared ? shared : undefined;
}

function sharing(
  referential: Referential,
  id: string,
  how: Sharing,
): Refused | { readonly edits: ReturnType<typeof weighing> } {
  const parent = referential.actions.get(id);
  if (parent === undefined) return refused('no-action', { id });
  if (parent.children.length === 0) return refused('no-children', { id });
  const sum = childWeights(referential, parent);
  if (sum === undefined) return refused('no-sum', { id });
  const weights = how === 'equal' ? equalShares(parent.children.length, sum.target) : filledUp(sum)?.weights;
  const edits = weights === undefined ? [] : weighing(sum, weights);
  return edits.length === 0 ? refused('nothing-left', { id }) : { edits };
}

/** The ids of the actions whose children do not add up. */
function wrongSums(referential: Referential | undefined): readonly string[] {
  return referential === undefined ? [] : [...mismatchesOf(viewOf(referential)).keys()].map(({ id }) => id);
}
