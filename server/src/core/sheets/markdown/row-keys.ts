import { addTo } from '../../memory/grouped.ts';
import type { TableKind } from '../../model/sheet.ts';
import { SHEETS } from '../columns.ts';

/** The columns that together name a row. */
export function keyColumns(kind: TableKind): readonly string[] {
  return kind === 'objectifs' ? ['identifiantReferentiel', 'dateValeur'] : [SHEETS[kind].id];
}

/** What names a row of which these are the cells that name it. */
export function rowKey(texts: readonly string[]): string {
  return texts.join(' ');
}

/**
 * Puts rows in an order that names them: the first row of a name where that stands first. One that the order lacks comes
 * behind the one before it, or at the beginning.
 */
export function inNamedOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  order: readonly string[],
): Item[] {
  const places = new Map<string, number[]>();
  for (const [place, key] of order.entries()) addTo(places, key, place);
  let last = -1;
  const placed = items.map(item => {
    last = places.get(keyOf(item))?.shift() ?? last;
    return { item, place: last };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item);
}
