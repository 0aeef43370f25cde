import { joined } from '../../memory/joined.ts';
import { memory } from '../../memory/memory.ts';
import type { Action, Referential, WeighedAction } from '../../model/referential.ts';

/** What one action shows: to be read from itself, its children, theirs, and the points of all of them. */
export type Look<Found> = (action: Action, referential: Referential) => readonly Found[];

/**
 * What all actions of a référentiel show, in the order of the tree. It is remembered for each measure and for all that
 * stands above the measures, so that after a keystroke only the measure that has changed is looked at, and those above it.
 */
export function perSubtree<Found>(look: Look<Found>): (referential: Referential) => readonly Found[] {
  const remembered = memory<WeighedAction, readonly Found[]>();
  const foundIn = (weighed: WeighedAction, referential: Referential): readonly Found[] => {
    const { action, children } = weighed;
    const find = () => joined(look(action, referential), ...children.map(child => foundIn(child, referential)));
    return action.level > referential.measureLevel ? find() : remembered(weighed, [], find);
  };
  return referential => foundIn(referential.weighed, referential);
}
