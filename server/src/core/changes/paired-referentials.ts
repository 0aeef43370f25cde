import { calledIn } from '../index/called.ts';
import { referentialPairs } from '../index/referential-pairs.ts';
import { addTo } from '../memory/grouped.ts';
import type { Referential } from '../model/referential.ts';
import type { Heir, Trail } from '../refactor/plan.ts';
import type { Both } from './both.ts';
import { crossingsBetween } from './crossings.ts';
import { allActions } from './lookups.ts';
import { newOrigins } from './new-origins.ts';
import { sameActions } from './same-actions.ts';
import type { ReferentialPair, Version } from './versions.ts';

/** By the name of a référentiel of before, the trail that leads on from its actions. */
export type Trails = ReadonlyMap<string, Trail>;

/** The référentiels of two versions, those that are the same in pairs. */
export interface PairedReferentials {
  readonly pairs: readonly ReferentialPair[];
  /** What went from one of them into another. */
  readonly crossings: readonly ReferentialPair[];
  readonly added: readonly Referential[];
  readonly removed: readonly Referential[];
}

/** The référentiels of two versions, and which of their actions are the same. */
export function* pairedReferentials(
  { before, after }: Both<Version>,
  trails: Trails,
): Generator<void, PairedReferentials> {
  const all = referentialPairs(before.workspace.referentials, after.workspace.referentials);
  const pairs: ReferentialPair[] = [];
  for (const [old, young] of all) {
    if (old === undefined || young === undefined) continue;
    const pair = { before: old, after: young };
    const told: Trail = (old.name === undefined ? undefined : trails.get(old.name)) ?? new Map();
    const ways = { told, byOrigins: originTrail(pair) };
    yield;
    const called = { before: calledIn(before.workspace, old), after: calledIn(after.workspace, young) };
    pairs.push({ ...pair, called, same: yield* sameActions(pair, ways) });
  }
  return {
    pairs,
    crossings: yield* crossingsBetween(pairs),
    added: all.flatMap(([old, young]) => (old === undefined && young ? [young] : [])),
    removed: all.flatMap(([old, young]) => (young === undefined && old ? [old] : [])),
  };
}

/** What the actions of a référentiel say that they continue of its own, and did not say before. */
function originTrail({ before, after }: Both<Referential>): Trail {
  const trail = new Map<string, Heir[]>();
  const stays = (id: string) => {
    const was = before.actions.get(id);
    return was !== undefined && after.actions.get(id)?.title === was.title;
  };
  for (const action of allActions(after.root)) {
    const gone = newOrigins({ before, after }, action).flatMap(({ target, weight }) => {
      const isOwn = target && target.prefix === before.name && before.actions.has(target.id);
      // Who goes on beside what stays is new.
      return isOwn && !stays(target.id) ? [{ id: target.id, weight: weight ?? 1 }] : [];
    });
    // What others became part of goes on as itself, too.
    const own = gone.length > 0 && stays(action.id) ? [{ id: action.id, weight: 1 }] : [];
    for (const { id, weight } of [...own, ...gone]) addTo(trail, id, { id: action.id, weight });
  }
  return trail;
}
