import { groupsOf } from '../../memory/groups.ts';
import { memory } from '../../memory/memory.ts';
import type { WeighedAction } from '../../model/referential.ts';
import type { ReferentialView } from '../view.ts';

/** What decides for a whole référentiel how weights are read. */
export type Scale = Pick<ReferentialView, 'dialect' | 'measureLevel' | 'isTransition'>;

/** What one action shows, with what stands below it. */
export type Look<Found> = (node: WeighedAction, scale: Scale) => readonly Found[];

type Weighed = Scale & Pick<ReferentialView, 'weighed'>;

/** The lists that a subtree shows, each at the place of the look that found it. */
type Lists = (readonly unknown[] | undefined)[];

// One for all looks: a root may have hundreds of branches, each of which is asked after at every change.
const known = memory<WeighedAction | readonly WeighedAction[], Lists>();
const askers: ((node: WeighedAction, scale: Scale, key: readonly unknown[]) => void)[] = [];

/**
 * What all actions of a référentiel show, in the order of the tree. It is remembered for each measure, for all that stands above the
 * measures and for groups of siblings there: after a keystroke only the measure that has changed is looked at, its group, and what
 * stands above it.
 */
export function perSubtree<Found>(look: Look<Found>): (view: Weighed) => readonly Found[] {
  const place = askers.length;
  const collect = (node: WeighedAction, scale: Scale, key: readonly unknown[], into: Found[]): void => {
    for (const one of look(node, scale)) into.push(one);
    if (node.action.level >= scale.measureLevel) {
      collectAll(node.children, scale, key, into);
      return;
    }
    for (const group of groupsOf(node.children)) {
      const found = remembered(group, key, all => collectAll(group, scale, key, all));
      for (const one of found) into.push(one);
    }
  };
  const collectAll = (nodes: readonly WeighedAction[], scale: Scale, key: readonly unknown[], into: Found[]): void => {
    for (const node of nodes) {
      if (node.action.level > scale.measureLevel) collect(node, scale, key, into);
      else for (const one of foundIn(node, scale, key)) into.push(one);
    }
  };
  const foundIn = (node: WeighedAction, scale: Scale, key: readonly unknown[]): readonly Found[] =>
    remembered(node, key, found => collect(node, scale, key, found));
  const remembered = (
    subject: WeighedAction | readonly WeighedAction[],
    key: readonly unknown[],
    find: (found: Found[]) => void,
  ): readonly Found[] => {
    const lists = known(subject, key, noLists);
    // What is kept at its place is what this look found.
    const list = lists[place] as readonly Found[] | undefined;
    if (list) return list;
    const found: Found[] = [];
    find(found);
    // Nearly all show nothing: they share one list.
    lists[place] = found.length === 0 ? NOTHING : found;
    return found;
  };
  askers.push(foundIn);
  return view => foundIn(view.weighed, view, keyOf(view));
}

/** Looks at each branch of a référentiel in turn for all that rules may ask of it, which then takes them a short while. */
export function* subtreesAhead(view: Weighed): Generator<void> {
  const key = keyOf(view);
  for (const branch of view.weighed.children) {
    for (const foundIn of askers) foundIn(branch, view, key);
    yield;
  }
}

const NOTHING: readonly never[] = [];

function noLists(): Lists {
  return [];
}

function keyOf({ dialect, measureLevel, isTransition }: Scale): readonly unknown[] {
  return [dialect, measureLevel, isTransition];
}
