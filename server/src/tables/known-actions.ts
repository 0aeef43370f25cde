import { namedAction, qualifiedName } from '../core/model/id.ts';
import type { Surroundings } from '../files/surroundings.ts';

/** The qualified ids of all actions of a workspace and of a list; undefined where there are none. */
export function knownActions(
  { referentials }: Surroundings,
  listed: readonly string[],
): ReadonlySet<string> | undefined {
  const known = new Set<string>();
  for (const id of listed) known.add(id).add(namedAction(id).prefix);
  for (const { name, actions } of referentials) {
    if (name === undefined) continue;
    for (const id of actions.keys()) known.add(qualifiedName(name, id));
  }
  return known.size === 0 ? undefined : known;
}
