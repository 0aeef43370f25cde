import { turns } from './turns.ts';

/** What is found for each, in their order; others have their turn between two. Undefined once nobody waits for it any more. */
export async function eachInTurn<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Promise<Found>,
  isWanted: () => boolean,
): Promise<readonly Found[] | undefined> {
  const rest = turns();
  const found: Found[] = [];
  for (const item of items) {
    if (!isWanted()) return undefined;
    found.push(await find(item));
    await rest();
  }
  return found;
}
