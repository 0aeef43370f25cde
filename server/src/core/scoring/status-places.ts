import { childrenOf, type Forest } from './forest.ts';

/** The highest nodes at or below a node that take a status, in the order of the text: sub-actions, tasks where there are none. */
export function statusPlaces(forest: Forest, node: number): readonly number[] {
  const kind = forest.actions[node]?.kind;
  if (kind === 'sub-action' || kind === 'task') return [node];
  return childrenOf(forest, node).flatMap(child => statusPlaces(forest, child));
}
