import type { Entry } from '../model/source.ts';
import type { Both } from './both.ts';
import type { ConvertedKeys } from './changed.ts';

export const NO_KEYS: ConvertedKeys = { gained: [], lost: [] };

/** The keys that some entries have in one version alone, whichever of them it is: another platform has other keys. */
export function convertedKeys(entries: Both<Iterable<Entry>>): ConvertedKeys {
  const [old, now] = [keysIn(entries.before), keysIn(entries.after)];
  return { gained: [...now].filter(key => !old.has(key)).sort(), lost: [...old].filter(key => !now.has(key)).sort() };
}

/** Both together, each key once. */
export function joinedKeys(all: readonly ConvertedKeys[]): ConvertedKeys {
  const joined = (of: (keys: ConvertedKeys) => readonly string[]) => [...new Set(all.flatMap(of))].sort();
  return { gained: joined(({ gained }) => gained), lost: joined(({ lost }) => lost) };
}

function keysIn(entries: Iterable<Entry>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { block } of entries) for (const { key } of block?.fields ?? []) keys.add(key);
  return keys;
}
