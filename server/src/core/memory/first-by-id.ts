/** Things by their ids; of two with one id, the first, here as everywhere. */
export function firstById<One extends { readonly id: string }>(
  all: readonly One[],
  idOf: (one: One) => string = ({ id }) => id,
): ReadonlyMap<string, One> {
  const found = new Map<string, One>();
  for (const one of all) {
    const id = idOf(one);
    if (!found.has(id)) found.set(id, one);
  }
  return found;
}
