import type { Action } from '../model/referential.ts';
import type { Both } from './both.ts';

/** The actions of two trees while they are being matched: which are taken, by which, and which are free. */
export interface Pairing {
  readonly afterOf: ReadonlyMap<string, string>;
  readonly beforeOf: ReadonlyMap<string, string>;
  /** Takes two actions for one; false where either is taken already. */
  readonly link: (before: Action, after: Action) => boolean;
  /** The pairs until now, each once, in the order in which they were made. What is linked meanwhile comes as well. */
  readonly pairs: readonly (readonly [before: Action, after: Action])[];
}

/** Finds more pairs, and links them, step by step; false where it found none. */
export type Round = (pairing: Pairing) => Generator<void, boolean>;

/** A round that looks at one pair after the other, those among them that are found meanwhile. */
export function roundOfPairs(find: (pairing: Pairing, pair: Pairing['pairs'][number]) => boolean): Round {
  return function* (pairing) {
    let found = false;
    for (const [at, pair] of pairing.pairs.entries()) {
      if (at % STEP === STEP - 1) yield;
      found = find(pairing, pair) || found;
    }
    return found;
  };
}

/** A pair may have many children. */
const STEP = 20;

/** Without pairs; `taken` is not free on either side, and in no pair. */
export function emptyPairing(taken: Pick<Pairing, 'afterOf' | 'beforeOf'> = NOTHING): Pairing {
  const afterOf = new Map(taken.afterOf);
  const beforeOf = new Map(taken.beforeOf);
  const pairs: (readonly [Action, Action])[] = [];
  return {
    afterOf,
    beforeOf,
    pairs,
    link(before, after) {
      if (afterOf.has(before.id) || beforeOf.has(after.id)) return false;
      afterOf.set(before.id, after.id);
      beforeOf.set(after.id, before.id);
      pairs.push([before, after]);
      return true;
    },
  };
}

const NOTHING: Pick<Pairing, 'afterOf' | 'beforeOf'> = { afterOf: new Map(), beforeOf: new Map() };

/** The children of two actions that are one, as far as they are free. */
export interface FreeChildren extends Both<readonly Action[]> {
  /** Those that have the same place below both. */
  readonly inPlace: readonly (readonly [Action, Action])[];
}

export function freeChildren({ afterOf, beforeOf }: Pairing, [a, b]: readonly [Action, Action]): FreeChildren {
  const before = a.children.filter(({ id }) => !afterOf.has(id));
  const after = b.children.filter(({ id }) => !beforeOf.has(id));
  if (before.length === 0 || after.length === 0) return { before, after, inPlace: [] };
  // An orphan hangs on its nearest ancestor: its place has several segments.
  const byPlace = new Map(after.map(action => [action.id.slice(b.id.length), action]));
  const inPlace = before.flatMap(action => {
    const other = byPlace.get(action.id.slice(a.id.length));
    return other ? [[action, other] as const] : [];
  });
  return { before, after, inPlace };
}

/** Pairs of those for which a key is the same on both sides and nobody else's; an empty key is nobody's. */
export function uniquePairs(
  before: readonly Action[],
  after: readonly Action[],
  keyBefore: (action: Action) => string,
  keyAfter: (action: Action) => string,
): readonly (readonly [Action, Action])[] {
  if (before.length === 0 || after.length === 0) return [];
  const [old, now] = [unique(before, keyBefore), unique(after, keyAfter)];
  return [...old].flatMap(([key, action]) => {
    const other = now.get(key);
    return action && other ? [[action, other] as const] : [];
  });
}

/** Actions by a key of theirs; undefined for one that several have, and an empty one is nobody's. */
export function unique(
  actions: readonly Action[],
  keyOf: (action: Action) => string,
): ReadonlyMap<string, Action | undefined> {
  const found = new Map<string, Action | undefined>();
  for (const action of actions) {
    const key = keyOf(action);
    if (key !== '') found.set(key, found.has(key) ? undefined : action);
  }
  return found;
}
