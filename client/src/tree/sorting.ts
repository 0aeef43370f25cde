/** The orders in which the actions of a level may stand. Pure. */
import type { TreeAction } from '../../../server/src/protocol/tree.ts';
import { type ActionNode, isAction, type TreeNode } from './nodes.ts';

/** By id as the files have it; by points, most first; by problems, errors before warnings, most first. */
export const SORTS = ['id', 'points', 'problems'] as const;
export type Sort = (typeof SORTS)[number];

/** A level in another order: among equals by id, copies behind their originals, what stands around behind the actions. */
export function sorted(level: readonly TreeNode[], sort: Sort): readonly TreeNode[] {
  if (sort === 'id') return level;
  const actions = level.filter(isAction);
  const originals = actions.filter(({ action }) => action.copyIn === null);
  const copiesOf = ({ action }: ActionNode) =>
    actions.filter(({ action: { id, copyIn } }) => id === action.id && copyIn !== null);
  const compare = COMPARE[sort];
  const inOrder = originals.toSorted((a, b) => compare(a.action, b.action));
  return [...inOrder.flatMap(original => [original, ...copiesOf(original)]), ...level.filter(node => !isAction(node))];
}

const COMPARE: Readonly<Record<Exclude<Sort, 'id'>, (a: TreeAction, b: TreeAction) => number>> = {
  points: (a, b) => weightOf(b) - weightOf(a),
  problems: ({ problems: a }, { problems: b }) => b.errors - a.errors || b.warnings - a.warnings,
};

// One whose points cannot be told comes last.
function weightOf({ points }: TreeAction): number {
  return points ?? Number.NEGATIVE_INFINITY;
}
