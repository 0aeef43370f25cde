/** A record that says something of each of some keys. */
export function recordOfAll<Key extends string, Value>(
  keys: readonly Key[],
  of: (key: Key, at: number) => Value,
): Readonly<Record<Key, Value>> {
  // An object made of pairs is of any keys for the compiler; these are all of them.
  return Object.fromEntries(keys.map((key, at) => [key, of(key, at)])) as Record<Key, Value>;
}
