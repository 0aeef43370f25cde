const NOTHING: readonly never[] = [];

/** The items of a list that has grown, without the room that it holds for more; all empty lists are one. */
export function trimmed<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NOTHING : list.slice();
}
