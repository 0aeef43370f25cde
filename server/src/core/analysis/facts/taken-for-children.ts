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
    const other = byShorterId(own, action.id);
    return other ? [{ action, other }] : [];
  });
}

/** The one whose id is this one without the last figures of its last number: of several, the longest. */
function byShorterId(known: ReadonlyMap<string, Action>, id: string): Action | undefined {
  const start = id.lastIndexOf('.') + 1;
  for (let end = id.length - 1; end > start; end--) {
    const found = known.get(id.slice(0, end));
    if (found) return found;
  }
  return undefined;
}
