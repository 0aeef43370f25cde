import { addTo } from '../memory/grouped.ts';
import { parentId } from '../model/id.ts';
import type { PointsOrigin } from '../model/referential.ts';
import { sameAmount } from '../model/same-amount.ts';
import type { Both } from './both.ts';
import type { PointsShift } from './change.ts';
import { lineage } from './lineage.ts';
import { pointsOf } from './lookups.ts';
import type { ReferentialPair } from './versions.ts';

/** The actions of two versions of a référentiel whose points differ, in the order of their ids of after; those that came or went are left out. */
function pointsShifts({ before, after, same }: ReferentialPair): readonly PointsShift[] {
  if (before.weighed === after.weighed) return [];
  const known = pointsOf(before.weighed);
  return Array.from(pointsOf(after.weighed).values()).flatMap(weighed => {
    const old = same.beforeOf.get(weighed.id);
    const was = old === undefined ? undefined : known.get(old);
    if (was === undefined || was === weighed || sameAmount(was.own.points, weighed.own.points)) return [];
    return [{ id: weighed.id, before: was.own.points, after: weighed.own.points }];
  });
}

/** Something that decides on points, with the actions of after at which it does: of what went, that which it stood in. */
export interface Cause {
  /** What has other points because somebody wrote so. */
  readonly at: readonly string[];
  /** The actions whose children are otherwise. */
  readonly among: readonly string[];
}

/**
 * What follows from each cause: an action that is the sum of what stands below it follows from the causes there, any other from the
 * nearest ones above, or beside it where its share depends on these. What follows from several is told of each.
 */
export function consequencesOf<Of extends Cause>(
  pair: ReferentialPair,
  causes: readonly Of[],
): { readonly byCause: ReadonlyMap<Of, readonly PointsShift[]>; readonly unexplained: readonly PointsShift[] } {
  const byCause = new Map<Of, PointsShift[]>();
  const unexplained: PointsShift[] = [];
  const parentsOf = ({ at, among }: Cause) => [...at.flatMap(id => parentId(id) ?? []), ...among];
  const written = byId(causes, ({ at }) => at);
  const amid = byId(causes, parentsOf);
  const shifts = pointsShifts(pair);
  const shifted = new Set(shifts.map(({ id }) => id));
  const isKept = (id: string) => pair.same.beforeOf.has(id) && !shifted.has(id);
  const passesOn = (id: string) => !isKept(id) && !isGiven(originsOf(pair, id).after);
  const anywhere = byId(causes, cause => parentsOf(cause).flatMap(parent => [...lineage(parent)]));
  // What is worth the same as before, or whose points do not come from below, passes nothing on to what stands above it.
  const above = byId(causes, cause => parentsOf(cause).flatMap(parent => asLongAs([...lineage(parent)], passesOn)));
  for (const shift of shifts) {
    if (written.has(shift.id)) continue;
    const isSum = originsOf(pair, shift.id).after === 'sum';
    // Who stands above decides before those who stand beside that.
    const nearest = [...lineage(shift.id)]
      .map(id => written.get(id) ?? (hasOwnShare(pair, id) ? undefined : amid.get(parentId(id) ?? '')))
      .find(own => own !== undefined);
    const below = above.get(shift.id) ?? anywhere.get(shift.id);
    const own = (isSum ? (below ?? nearest) : (nearest ?? below)) ?? [];
    if (own.length === 0) unexplained.push(shift);
    for (const cause of own) addTo(byCause, cause, shift);
  }
  return { byCause, unexplained };
}

/** True of points that are not made of those below. */
function isGiven(origin: PointsOrigin | undefined): boolean {
  return origin !== undefined && origin !== 'sum' && origin !== 'own-scale' && origin !== 'unknown';
}

/** True of a share that is written, before and after: whatever stands beside it leaves it as it is. */
function hasOwnShare(pair: ReferentialPair, id: string): boolean {
  const { before, after } = originsOf(pair, id);
  return before === 'percent' && after === 'percent';
}

/** Where the points of an action of after come from; undefined on the side on which it is not. */
function originsOf({ before, after, same }: ReferentialPair, id: string): Both<PointsOrigin | undefined> {
  const old = same.beforeOf.get(id);
  return {
    before: old === undefined ? undefined : pointsOf(before.weighed).get(old)?.own.origin,
    after: pointsOf(after.weighed).get(id)?.own.origin,
  };
}

function asLongAs(ids: readonly string[], is: (id: string) => boolean): readonly string[] {
  const end = ids.findIndex(id => !is(id));
  return end < 0 ? ids : ids.slice(0, end);
}

/** Causes by the ids that each is told under. */
function byId<Of>(causes: readonly Of[], idsOf: (cause: Of) => readonly string[]): ReadonlyMap<string, readonly Of[]> {
  const found = new Map<string, Of[]>();
  for (const cause of causes) {
    for (const id of new Set(idsOf(cause))) addTo(found, id, cause);
  }
  return found;
}
