import type { PersistentMap } from './persistent-map.ts';

/** The names of what has a key, by the key, in order. */
export type IndexByKey = PersistentMap<readonly string[]>;

/** One thing, by its name, with the keys that it had and has. */
export interface KeyChange {
  readonly name: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** The index after some things have other keys. */
export function withKeys(index: IndexByKey, changes: Iterable<KeyChange>): IndexByKey {
  const changed = new Map<string, Set<string>>();
  const namesOf = (key: string): Set<string> => {
    const names = changed.get(key) ?? new Set(index.get(key));
    changed.set(key, names);
    return names;
  };
  for (const { name, before, after } of changes) {
    for (const key of before) if (!after.has(key)) namesOf(key).delete(name);
    for (const key of after) if (!before.has(key)) namesOf(key).add(name);
  }
  return index.withAll([...changed].map(([key, names]) => [key, names.size === 0 ? undefined : [...names].sort()]));
}
