import type { Forest } from '../scoring/forest.ts';
import { childrenOf } from '../scoring/forest.ts';

/** A measure, and what below it takes a status. */
export interface MeasurePlaces {
  readonly subActions: readonly SubActionPlaces[];
}

/** A sub-action, and its tasks, by their nodes. */
export interface SubActionPlaces {
  readonly node: number;
  readonly tasks: readonly number[];
}

/** What takes a status in a forest, measure by measure, in the order of the text. */
export function measurePlaces(forest: Forest): readonly MeasurePlaces[] {
  return forest.actions.flatMap(({ kind }, measure) => {
    if (kind !== 'measure') return [];
    const subActions = childrenOf(forest, measure).map(node => ({ node, tasks: childrenOf(forest, node) }));
    return subActions.length > 0 ? [{ subActions }] : [];
  });
}
