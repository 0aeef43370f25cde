import { joined } from '../../memory/joined.ts';
import { memory } from '../../memory/memory.ts';
import type { WeighedAction } from '../../model/referential.ts';
import type { ReferentialView } from '../view.ts';

/** What decides for a whole référentiel how weights are read. */
export type Scale = Pick<ReferentialView, 'dialect' | 'measureLevel'>;

/** What one action shows, with what stands below it. */
export type Look<Found> = (node: WeighedAction, scale: Scale) => readonly Found[];

/**
 * What all actions of a référentiel show, in the order of the tree. It is remembered for each measure and for all that
 * stands above the measures, so that after a keystroke only the measure that has changed is looked at, and those above it.
 */
export function perSubtree<Found>(
  look: Look<Found>,
): (view: Scale & Pick<ReferentialView, 'weighed'>) => readonly Found[] {
  const remembered = memory<WeighedAction, readonly Found[]>();
  const foundIn = (node: WeighedAction, scale: Scale): readonly Found[] => {
    const find = () => joined(look(node, scale), ...node.children.map(child => foundIn(child, scale)));
    const { dialect, measureLevel } = scale;
    return node.action.level > measureLevel ? find() : remembered(node, [dialect, measureLevel], find);
  };
  return view => foundIn(view.weighed, view);
}
