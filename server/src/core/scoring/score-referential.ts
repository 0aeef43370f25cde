import type { Referential } from '../model/referential.ts';
import { UNKNOWN_PROFILE } from '../model/scenario.ts';
import { type Score, type Status, sharesOf } from '../model/score.ts';
import { prepare } from './prepare.ts';
import { type StatusByNode, score, scoreAt } from './score.ts';

/**
 * The score of every action of a référentiel under some statuses, by id and without rules; `""` is the whole. Statuses of
 * unknown ids count for nothing.
 */
export function scoreReferential(
  referential: Referential,
  statuses: ReadonlyMap<string, Status>,
): ReadonlyMap<string, Score> {
  const prepared = preparedOf(referential);
  const nodes = prepared.forest.nodes.get(referential) ?? new Map<string, number>();
  const byNode: StatusByNode = new Map(
    [...statuses].flatMap(([id, status]) => {
      const node = nodes.get(id);
      return node === undefined ? [] : [[node, status] as const];
    }),
  );
  const scores = score(prepared, UNKNOWN_PROFILE, byNode);
  return new Map([...nodes].map(([id, node]) => [id, scoreAt(scores, node)]));
}

/**
 * The ids of the actions whose own status, or lack of one, does not count, because an action above them has a status with
 * shares or is not concerned.
 */
export function overridden(referential: Referential, statuses: ReadonlyMap<string, Status>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const action of referential.actions.values()) {
    for (let above = action.parent; above; above = above.parent) {
      const status = statuses.get(above.id);
      if (status !== 'non_concerne' && sharesOf(status) === undefined) continue;
      ids.add(action.id);
      break;
    }
  }
  return ids;
}

// A référentiel is immutable, so what a simulation asks of it again and again is prepared once.
const prepared = new WeakMap<Referential, ReturnType<typeof prepare>>();

function preparedOf(referential: Referential): ReturnType<typeof prepare> {
  const known = prepared.get(referential);
  if (known) return known;
  const made = prepare([referential]);
  prepared.set(referential, made);
  return made;
}
