import type { ActionPoints, WeighedAction } from '../model/referential.ts';
import { towards } from './tree.ts';

/** The points of an action of a tree with its points; undefined where there is none of that id. */
export function pointsAt(root: WeighedAction, id: string): ActionPoints | undefined {
  return weighedAt(root, id)?.own;
}

/** An action with its points and all below it; undefined where there is none of that id. */
export function weighedAt(root: WeighedAction, id: string): WeighedAction | undefined {
  let at: WeighedAction | undefined = root;
  while (at && at.id !== id) at = towards(at.children, id);
  return at;
}

/** An action with its points, and all below it, in the order of their ids. */
export function* weighedFrom(weighed: WeighedAction): Generator<WeighedAction> {
  yield weighed;
  for (const child of weighed.children) yield* weighedFrom(child);
}
