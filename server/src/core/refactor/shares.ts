import { mismatchesOf } from '../analysis/facts/sums.ts';
import { childWeights, filledUp, weighing } from '../analysis/fixes/child-weights.ts';
import { equalShares } from '../analysis/fixes/shares.ts';
import { viewOf } from '../analysis/view.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import { referentialAfter } from './outcome.ts';
import { type Plan, planned, refused } from './plan.ts';

/** Writes the weights of the children of an action: all equal, or what the written ones leave shared among the others. */
export function planShares(
  workspace: Workspace,
  referential: Referential,
  id: string,
  how: 'equal' | 'remainder',
): Plan {
  const parent = referential.actions.get(id);
  if (parent === undefined) return refused('no-action', { id });
  if (parent.children.length === 0) return refused('no-children', { id });
  const sum = childWeights(referential, parent);
  if (sum === undefined) return refused('no-sum', { id });
  const weights = how === 'equal' ? equalShares(parent.children.length, sum.target) : filledUp(sum)?.weights;
  if (weights === undefined) return refused('nothing-left', { id });
  const edits = weighing(sum, weights);
  if (edits.length === 0) return refused('nothing-left', { id });
  const plan = planned({ edits });
  const broken = wrongSums(referentialAfter(workspace, referential, plan)).find(
    at => !wrongSums(referential).includes(at),
  );
  return broken === undefined ? plan : refused('breaks-sum', { id: broken });
}

/** The ids of the actions whose children do not add up. */
function wrongSums(referential: Referential | undefined): readonly string[] {
  return referential === undefined ? [] : [...mismatchesOf(viewOf(referential)).keys()].map(({ id }) => id);
}
