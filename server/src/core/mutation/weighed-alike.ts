import type { Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';

/** True where all actions of two workspaces are worth the same, as it comes about: no score can differ then. */
export function isWeighedAlike({ referentials }: Workspace, other: Workspace): boolean {
  const others = new Map(other.referentials.map(referential => [referential.folder, referential]));
  return referentials.every(one => {
    const same = others.get(one.folder);
    return same !== undefined && (one === same || isAlike(one, same));
  });
}

// A weight that is altered leaves all ids as they are.
function isAlike(a: Referential, b: Referential): boolean {
  for (const [id, { points, origin }] of a.points) {
    const other = b.points.get(id);
    if (other?.points !== points || other?.origin !== origin) return false;
  }
  return true;
}
