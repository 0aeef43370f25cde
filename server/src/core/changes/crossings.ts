import { addTo } from '../memory/grouped.ts';
import type { Action } from '../model/referential.ts';
import { allActions } from './lookups.ts';
import { newOrigins } from './new-origins.ts';
import { emptyPairing, type Pairing } from './pairing.ts';
import { type SameActions, settleAnywhere } from './same-actions.ts';
import type { ReferentialPair } from './versions.ts';

/**
 * What went from one référentiel into another, both of which are in both versions: an action that is gone there and new here, by
 * what it says that it continues, else by what it says. Each is told as a pair of the two, in which those actions alone are the same.
 */
export function* crossingsBetween(pairs: readonly ReferentialPair[]): Generator<void, readonly ReferentialPair[]> {
  const found: ReferentialPair[] = [];
  for (const from of pairs) {
    for (const into of pairs) {
      if (from === into || !hasGone(from, found) || !hasCome(into, found)) continue;
      const crossing = yield* crossingOf(from, into, found);
      if (crossing) found.push(crossing);
    }
  }
  return found;
}

function hasGone(from: ReferentialPair, found: readonly ReferentialPair[]): boolean {
  const taken = takenBefore(from, found);
  return allActions(from.before.root).some(({ id }) => !taken.has(id));
}

function hasCome(into: ReferentialPair, found: readonly ReferentialPair[]): boolean {
  const taken = takenAfter(into, found);
  return allActions(into.after.root).some(({ id }) => !taken.has(id));
}

function* crossingOf(
  from: ReferentialPair,
  into: ReferentialPair,
  found: readonly ReferentialPair[],
): Generator<void, ReferentialPair | undefined> {
  const pairing = emptyPairing({ afterOf: takenBefore(from, found), beforeOf: takenAfter(into, found) });
  const trailed = linkOrigins(pairing, from, into);
  const versions = { before: from.before, after: into.after };
  yield* settleAnywhere(pairing, versions);
  const { pairs } = pairing;
  const called = { before: from.called.before, after: into.called.after };
  return pairs.length === 0 ? undefined : { ...versions, called, same: sameIn(pairs, trailed) };
}

function sameIn(pairs: Pairing['pairs'], trailed: ReadonlySet<string>): SameActions {
  return {
    afterOf: new Map(pairs.map(([{ id }, other]) => [id, other.id])),
    beforeOf: new Map(pairs.map(([{ id }, other]) => [other.id, id])),
    pairs,
    isUnmoved: false,
    trailed,
    splits: new Map(),
    merges: new Map(),
  };
}

/** The actions of before of which something is known already, by their ids. */
function takenBefore({ before, same }: ReferentialPair, found: readonly ReferentialPair[]): Map<string, string> {
  const parts = [...same.splits.keys(), ...[...same.merges.values()].flat()];
  const crossed = found.filter(one => one.before === before).flatMap(one => [...one.same.afterOf]);
  return new Map([...same.afterOf, ...parts.map(id => [id, id] as const), ...crossed]);
}

function takenAfter({ after, same }: ReferentialPair, found: readonly ReferentialPair[]): Map<string, string> {
  const parts = [...same.merges.keys(), ...[...same.splits.values()].flat()];
  const crossed = found.filter(one => one.after === after).flatMap(one => [...one.same.beforeOf]);
  return new Map([...same.beforeOf, ...parts.map(id => [id, id] as const), ...crossed]);
}

/** Links what alone says that it continues one that is gone; gives the ids of before. */
function linkOrigins(pairing: Pairing, from: ReferentialPair, into: ReferentialPair): ReadonlySet<string> {
  const heirs = new Map<string, Action[]>();
  for (const action of allActions(into.after.root)) {
    if (pairing.beforeOf.has(action.id)) continue;
    const ids = newOrigins(into, action).flatMap(({ target }) => {
      return target && target.prefix === from.before.name ? [target.id] : [];
    });
    // Who continues several became part of something.
    const [id] = ids;
    if (id !== undefined && ids.length === 1) addTo(heirs, id, action);
  }
  const linked = [...heirs].filter(([id, [heir, ...others]]) => {
    const old = from.before.actions.get(id);
    return old && heir && others.length === 0 && pairing.link(old, heir);
  });
  return new Set(linked.map(([id]) => id));
}
