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
    const trail = trailOf(pair, trails);
    yield;
    const called = { before: calledIn(before.workspace, old), after: calledIn(after.workspace, young) };
    pairs.push({ ...pair, called, same: yield* sameActions(pair, trail) });
  }
  return {
    pairs,
    crossings: yield* crossingsBetween(pairs),
    added: all.flatMap(([old, young]) => (old === undefined && young ? [young] : [])),
    removed: all.flatMap(([old, young]) => (young === undefined && old ? [old] : [])),
  };
}

/** What is told of a référentiel's trail, and what its own actions say that they continue and did not say before. */
function trailOf({ before, after }: Both<Referential>, trails: Trails): Trail {
  const told = before.name === undefined ? undefined : trails.get(before.name);
  const trail = new Map<string, Heir[]>();
  for (const action of allActions(after.root)) {
    for (const { target, weight } of newOrigins({ before, after }, action)) {
      const was = target && target.prefix === before.name ? before.actions.get(target.id) : undefined;
      // Who goes on beside what stays is new.
      if (was === undefined || after.actions.get(was.id)?.title === was.title) continue;
      addTo(trail, was.id, { id: action.id, weight: weight ?? 1 });
    }
  }
  return new Map([...trail, ...(told ?? [])]);
}
