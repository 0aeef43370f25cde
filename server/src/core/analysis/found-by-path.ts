import { grouped } from '../memory/grouped.ts';
import type { PersistentMap } from '../memory/persistent-map.ts';
import type { Found } from './rule.ts';
import { sayTheSame } from './say-the-same.ts';

/** What was found, by the path of the file that shows it; only of files in which something is. */
export type FoundByPath<Of extends Found<unknown>> = PersistentMap<readonly Of[]>;

/** The map of what is found now, and of nothing else; a list that says the same as the one before is that one. */
export function foundNow<Of extends Found<unknown>>(
  before: FoundByPath<Of>,
  found: readonly Of[],
  pathOf: (one: Of) => string,
): FoundByPath<Of> {
  const lists = grouped(found, pathOf);
  const gone = [...before.keys()].filter(path => !lists.has(path)).map(path => [path, undefined] as const);
  const changed = [...lists].filter(([path, list]) => !sayTheSame(before.get(path) ?? [], list));
  return before.withAll([...gone, ...changed]);
}
