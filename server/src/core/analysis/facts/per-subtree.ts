import { memory } from '../../index/memory.ts';
import type { Action, Referential } from '../../model/referential.ts';

/** What one action shows: to be read from itself, its children, theirs, and the points of all of them. */
export type Look<Found> = (action: Action, referential: Referential) => readonly Found[];

/**
 * What all actions of a référentiel show, in the order of the tree. It is remembered for each measure and for all that
 * stands above the measures, so that after a keystroke only the measure that has changed is looked at, and those above it.
 */
export function perSubtree<Found>(look: Look<Found>): (referential: Referential) => readonly Found[] {
  const remembered = memory<Action, readonly Found[]>();
  const foundIn = (action: Action, referential: Referential): readonly Found[] => {
    const find = () => [...look(action, referential), ...action.children.flatMap(child => foundIn(child, referential))];
    if (action.level > referential.measureLevel) return find();
    return remembered(action, [referential.points.get(action.id)], find);
  };
  return referential => foundIn(referential.root, referential);
}
