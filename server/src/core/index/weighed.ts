import type { WeighedAction } from '../model/referential.ts';
import { towards } from './tree.ts';

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
