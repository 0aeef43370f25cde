import type { Edit } from '../analysis/fix.ts';
import { sumOf } from '../index/sum.ts';
import { isAlternative } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { weighing } from './reweigh.ts';

/** What an action of TE counts for in the totals that those above it declare: without the alternatives below it. */
export function countedOf(referential: Referential, action: Action): number {
  const { measureLevel, points } = referential;
  if (action.level >= measureLevel) return points.get(action.id)?.points ?? 0;
  return countedTogether(referential, action.children);
}

/** What actions of TE that stand beside each other count for together. */
export function countedTogether(referential: Referential, actions: readonly Action[]): number {
  const counting = actions.filter(({ id }) => !isAlternative(id));
  return sumOf(counting.map(action => countedOf(referential, action)));
}

/**
 * Writes the total of an axis, a sub-axis or a measure of TE that comes to so much more: what it declares is not read, so it would
 * go stale unseen. One that is right stays right, another one stays off by as much.
 */
export function redeclaring(referential: Referential, action: Action, change: number): readonly Edit[] {
  const { kind, written } = action;
  const isTotal = referential.isTransition && kind !== 'sub-action' && kind !== 'task';
  if (!isTotal || written.points === undefined || change === 0) return [];
  return weighing(referential, action, 'points', written.points + change);
}
