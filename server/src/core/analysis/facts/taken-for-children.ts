import { parentId } from '../../model/id.ts';
import type { Action } from '../../model/referential.ts';

/** An action with a file of its own, and the sibling for whose child the importer of 2022/23 takes it. */
export interface TakenForChild {
  readonly action: Action;
  readonly other: Action;
}

/** The children of an action whose file has an id that begins with that of a sibling's file, sign by sign (domain, section 7). */
export function takenForChildren({ children }: Action): readonly TakenForChild[] {
  const beginning = children.filter(({ beginsFile }) => beginsFile);
  const own = new Map(beginning.map(child => [child.id, child]));
  return beginning.flatMap(action => {
    const prefix = shorter(action.id).find(one => own.has(one));
    const other = prefix === undefined ? undefined : own.get(prefix);
    return other ? [{ action, other }] : [];
  });
}

/** An id without the last figures of its last number, the longest first. */
function shorter(id: string): string[] {
  const start = (parentId(id) ?? '').length + (id.includes('.') ? 1 : 0);
  return Array.from({ length: Math.max(0, id.length - start - 1) }, (_, at) => id.slice(0, id.length - 1 - at));
}
