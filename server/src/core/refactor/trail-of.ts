import type { NewIds } from './new-ids.ts';
import type { Heir, Trail } from './plan.ts';

/** The trail of new ids, and of the actions that not exactly one continues. */
export function trailOf(ids: NewIds, others: Trail): Trail {
  const one = (id: string): readonly Heir[] => [{ id, weight: 1 }];
  return new Map([...Array.from(ids, ([old, id]) => [old, one(id)] as const), ...others]);
}
