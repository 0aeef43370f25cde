import { alternativeOf, atPlace, isAlternative, placeOf } from '../model/id.ts';
import type { Action } from '../model/referential.ts';
import { type NewIds, newIdsBelow } from './new-ids.ts';

/** An action and what may take its place, which has its number: they go together. */
export interface Sibling {
  readonly action: Action;
  readonly alternatives: readonly Action[];
}

/** What stands below an action, alternatives with their measures; without what its number sets apart (`2.1.0`). */
export function siblingsIn({ children }: Action): readonly Sibling[] {
  const isLed = (child: Action) => isAlternative(child.id) && children.some(({ id }) => id === alternativeOf(child.id));
  return children
    .filter(child => !isLed(child) && placeOf(child.id) > 0)
    .map(action => ({
      action,
      alternatives: children.filter(child => isLed(child) && alternativeOf(child.id) === action.id),
    }));
}

/** What stands below an action and is the sibling of nothing: what its number sets apart. */
export function setApartIn(action: Action): readonly Action[] {
  const known = new Set(siblingsIn(action).flatMap(sibling => [sibling.action, ...sibling.alternatives]));
  return action.children.filter(child => !known.has(child));
}

/** The other ids of siblings, of their alternatives, and of all that stands below them; of those that change alone. */
export function newIdsOf(changes: Iterable<readonly [sibling: Sibling, id: string]>): NewIds {
  const ids = new Map<string, string>();
  for (const [{ action, alternatives }, id] of changes) {
    if (id === action.id) continue;
    for (const one of [action, ...alternatives]) {
      const now = id + one.id.slice(action.id.length);
      for (const [old, other] of newIdsBelow(one, now)) ids.set(old, other);
    }
  }
  return ids;
}

/** Siblings in another order: they share out the ids that are there. */
export function idsInOrder(
  siblings: readonly Sibling[],
  order: readonly Sibling[],
): readonly (readonly [Sibling, string])[] {
  return order.map((sibling, at) => [sibling, siblings[at]?.action.id ?? sibling.action.id]);
}

/** The ids of those behind one that goes: each takes the number before its own, as far as there is no gap. */
export function idsClosing(siblings: readonly Sibling[], gone: Sibling): readonly (readonly [Sibling, string])[] {
  const at = siblings.indexOf(gone);
  const closing: (readonly [Sibling, string])[] = [];
  for (const [place, sibling] of siblings.entries()) {
    if (place <= at) continue;
    const before = siblings[place - 1]?.action.id ?? '';
    if (placeOf(sibling.action.id) !== placeOf(before) + 1) break;
    closing.push([sibling, before]);
  }
  return closing;
}

/** The id for what comes before a sibling, its own, and the ids of those that make room: as far as there is no gap. */
export function idsOpening(siblings: readonly Sibling[], before: Sibling): readonly (readonly [Sibling, string])[] {
  const opening: (readonly [Sibling, string])[] = [];
  let last: string | undefined;
  for (const sibling of siblings.slice(siblings.indexOf(before))) {
    const { id } = sibling.action;
    if (last !== undefined && placeOf(id) !== placeOf(last) + 1) break;
    opening.push([sibling, atPlace(id, placeOf(id) + 1)]);
    last = id;
  }
  return opening;
}
