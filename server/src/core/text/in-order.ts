/**
 * The place of the last of some items that begins at an offset or before it; -1 where none does. They stand in the order of
 * where they begin.
 */
export function lastUpTo<Item>(
  items: Readonly<ArrayLike<Item>>,
  offset: number,
  startOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
