/** Gives items with what a work makes of each, in order; the work on the next begins while one is dealt with. */
export async function* ahead<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const begin = (item: Item) => {
    const result = work(item);
    // Its failure is told to whoever comes for it; nobody may, where one before it has failed.
    result.catch(() => undefined);
    return { item, result };
  };
  const [first, ...others] = items;
  let current = first === undefined ? undefined : begin(first);
  for (const next of [...others, undefined]) {
    if (current === undefined) return;
    const { item, result } = current;
    const made = await result;
    current = next === undefined ? undefined : begin(next);
    yield [item, made];
  }
}
