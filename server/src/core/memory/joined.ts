/** Lists put together; nearly all are empty, and no list is made where one will do. */
export function joined<Item>(...lists: readonly (readonly Item[])[]): readonly Item[] {
  const filled = lists.filter(list => list.length > 0);
  return filled.length < 2 ? (filled[0] ?? []) : filled.flat();
}
