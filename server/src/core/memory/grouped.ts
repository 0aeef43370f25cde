/** Things in lists by a key: each list in their order, the keys in the order in which they come up first. */
export function grouped<Key, One>(all: Iterable<One>, keyOf: (one: One) => Key): Map<Key, One[]> {
  const lists = new Map<Key, One[]>();
  for (const one of all) addTo(lists, keyOf(one), one);
  return lists;
}

/** Puts one more thing behind those of its key. */
export function addTo<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}
