import type { Edit } from '../analysis/fix.ts';
import type { Place } from '../model/problem.ts';

/** What could be written anew, and what could not. */
export interface Written {
  /** They do not overlap. */
  readonly edits: readonly Edit[];
  /** The places that are written in a way which nobody may change without losing something. */
  readonly unwritten: readonly Place[];
}

/** Several of them as one. */
export function written(parts: readonly Written[]): Written {
  return { edits: parts.flatMap(({ edits }) => edits), unwritten: parts.flatMap(({ unwritten }) => unwritten) };
}
