/** What a function gives for each of some items, with a pause before each. */
export function* stepwise<Item, Result>(items: Iterable<Item>, of: (item: Item) => Result): Generator<void, Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    yield;
    results.push(of(item));
  }
  return results;
}
