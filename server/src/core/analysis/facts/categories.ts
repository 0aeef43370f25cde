import { levelOf } from '../../model/id.ts';
import type { ReferentialView } from '../view.ts';
import { isKeyMeant } from './keys.ts';
import { acrossShapes } from './per-shape.ts';
import type { BoneShape, Shape } from './shape.ts';

/** True for a référentiel that divides its sub-actions by what they are about. */
export function usesCategories(view: ReferentialView): boolean {
  return categoryTallies(view).having > 0;
}

/** True for a sub-action whose block can be read, and names no category, nor means to. */
export function lacksCategory({ isBroken, keys }: BoneShape): boolean {
  return !isBroken && !keys.some(key => isKeyMeant(key, ['categorie']));
}

/** The sub-actions that a file declares. */
export function subActionsIn({ bones }: Shape, measureLevel: number): BoneShape[] {
  return bones.filter(({ declared }) => declared !== undefined && levelOf(declared) === measureLevel + 1);
}

interface Tallies {
  readonly having: number;
  readonly lacking: number;
}

/** How many sub-actions of a référentiel have a category, and how many lack one. */
export const categoryTallies = acrossShapes<Tallies>(
  (shape, measureLevel) => {
    const actions = subActionsIn(shape, measureLevel);
    const having = actions.filter(({ hasCategory }) => hasCategory).length;
    return { having, lacking: actions.filter(lacksCategory).length };
  },
  (a, b) => ({ having: a.having + b.having, lacking: a.lacking + b.lacking }),
  { having: 0, lacking: 0 },
);
