import type { Referential } from '../../model/referential.ts';
import { originsOf } from '../../parse/origins.ts';

/** An action that another one continues, by its qualified id, and how much it counts. */
export interface Continued {
  readonly prefix: string;
  readonly id: string;
  readonly weight: number;
}

/**
 * What the sub-actions and tasks of a référentiel continue, by their ids, in the order of the tree: only they take statuses
 * over, and nothing of what stands above them. Lines that name no action are left out: the importer refuses them.
 */
export function continuedIn({
  actions,
  sources,
}: Pick<Referential, 'actions' | 'sources'>): ReadonlyMap<string, readonly Continued[]> {
  const found = new Map<string, readonly Continued[]>();
  for (const [id, { kind }] of actions) {
    const entry = kind === 'sub-action' || kind === 'task' ? sources.get(id)?.declaration.entry : undefined;
    const origins = entry === undefined ? [] : originsOf(entry);
    const named = origins.flatMap(({ target, weight = 1 }) => (target ? [{ ...target, weight }] : []));
    if (named.length > 0) found.set(id, named);
  }
  return found;
}
