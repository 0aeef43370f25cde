import { placeBefore } from '../analysis/fixes/insert-child.ts';
import type { Workspace } from '../index/workspace.ts';
import { isActionId } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import { textOfSkeleton } from '../skeletons/skeleton.ts';
import { siblingOf } from './move.ts';
import { byFile, entries, filesOf, levelsBelow } from './new-action.ts';
import { freedByChild } from './outcome.ts';
import type { Outside } from './outside.ts';
import { type Plan, refused } from './plan.ts';
import { rearranged } from './rearrange.ts';
import { makingRoom } from './reweigh.ts';
import { idsOpening, newIdsOf } from './siblings.ts';

/** A new action before another one, whose id it gets: those behind make room, as far as there is no gap. */
export function planInsertion(workspace: Workspace, referential: Referential, id: string, outside: Outside): Plan {
  const found = siblingOf(referential, id);
  const own = found?.siblings[found.at];
  if (own === undefined) return refused(referential.actions.has(id) ? 'goes-along' : 'no-action', { id });
  const opening = idsOpening(found?.siblings ?? [], own);
  if (!opening.every(([, now]) => isActionId(now))) return refused('too-deep', { id: found?.parent.id ?? '' });
  const { parent: above } = found ?? {};
  const parent = above?.id ?? '';
  const ids = [id, ...(above ? levelsBelow(referential, above, id) : [])];
  const change = { ids: newIdsOf(opening), outside, added: ids, isFree: freedByChild(parent) };
  const said = above ? makingRoom(referential, above, 1) : [];
  return rearranged(workspace, referential, change, renumbering => {
    const edits = [...renumbering, ...said];
    if (own.action.beginsFile) return { edits, creates: filesOf(referential, ids) };
    const [here, elsewhere] = byFile(referential, ids);
    const [home, source] = [parent, id].map(one => referential.sources.get(one));
    const place = home && source && placeBefore(home, source.declaration.entry);
    if (place === undefined) return undefined;
    const text = textOfSkeleton(entries(referential, here, place.depth), place.lineEnd);
    return { edits: [...edits, place.insert(text)], creates: filesOf(referential, elsewhere) };
  });
}
