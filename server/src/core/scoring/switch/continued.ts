import { memory } from '../../memory/memory.ts';
import type { Referential } from '../../model/referential.ts';
import type { Entry } from '../../model/source.ts';
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
    const named = kind === 'sub-action' || kind === 'task' ? continuedBy({ sources }, id) : NONE;
    if (named.length > 0) found.set(id, named);
  }
  return found;
}

/** What one action names as its origins, in the order of its text; the same list as long as its text is. */
export function continuedBy({ sources }: Pick<Referential, 'sources'>, id: string): readonly Continued[] {
  const entry = sources.get(id)?.declaration.entry;
  if (entry === undefined) return NONE;
  return known(entry, [], () => {
    const named = originsOf(entry).flatMap(({ target, weight = 1 }) => (target ? [{ ...target, weight }] : []));
    return named.length > 0 ? named : NONE;
  });
}

const NONE: readonly Continued[] = [];
const known = memory<Entry, readonly Continued[]>();
