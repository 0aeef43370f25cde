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
  const collect = (node: WeighedAction, scale: Scale, into: Found[]): void => {
    for (const one of look(node, scale)) into.push(one);
    for (const child of node.children) {
      if (child.action.level > scale.measureLevel) collect(child, scale, into);
      else for (const one of foundIn(child, scale)) into.push(one);
    }
  };
  const foundIn = (node: WeighedAction, scale: Scale): readonly Found[] =>
    remembered(node, [scale.dialect, scale.measureLevel], () => {
      const found: Found[] = [];
      collect(node, scale, found);
      // Nearly all show nothing: they share one list.
      return found.length === 0 ? NOTHING : found;
    });
  looks.push(foundIn);
  return view => foundIn(view.weighed, view);
}

const NOTHING: readonly never[] = [];

const looks: ((node: WeighedAction, scale: Scale) => readonly unknown[])[] = [];

/** Looks at each part of a référentiel in turn for all that rules may ask of it, which then takes them a short while. */
export function* lookAhead(view: Scale & Pick<ReferentialView, 'weighed'>): Generator<void> {
  try {
    for (const branch of view.weighed.children) {
      for (const foundIn of looks) foundIn(branch, view);
      yield;
    }
  } catch {
    // The rule that asks will fail, and say so.
  }
}
