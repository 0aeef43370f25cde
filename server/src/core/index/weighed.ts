import type { Action, ActionPoints } from '../model/referential.ts';

/** A subtree with its points. Where an action and its own points are the same, so is all that is below it. */
export interface Weighed {
  readonly action: Action;
  readonly own: ActionPoints;
  readonly children: readonly Weighed[];
}

/** The points of every action of a tree. */
export function weighedById(root: Weighed): Map<string, ActionPoints> {
  const points = new Map<string, ActionPoints>();
  const collect = ({ action, own, children }: Weighed): void => {
    points.set(action.id, own);
    children.forEach(collect);
  };
  collect(root);
  return points;
}
