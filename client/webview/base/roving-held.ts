/** The focus among things that may go: where it was, and what has it then. */
import { type Item, inLine, type Lines, type Place, placeOf } from './roving-lines.ts';

export interface Held extends Place {
  /** What is to keep the focus, the nearest first: the place is told from that one. */
  readonly within: readonly Element[];
}

/** Where the focus is; null where it is not in the group. */
export function heldIn(
  group: HTMLElement | null,
  regions: string | undefined,
  linesWithin: (root: Element | null) => Lines,
): Held | null {
  const focused = document.activeElement;
  if (group === null || focused === null || !group.contains(focused)) return null;
  const within = regionsAround(focused, group, regions);
  const place = placeOf(focused, linesWithin(within[0] ?? group));
  return place === null ? null : { within, ...place };
}

/** What stands in the place now; where nothing is left around it, the beginning of what is farther around. */
export function inItsPlace(
  { within: [nearest, ...farther], at, place }: Held,
  linesWithin: (root: Element | null) => Lines,
): Item | undefined {
  const left = (region: Element | undefined): Lines => (region?.isConnected ? linesWithin(region) : []);
  return inLine(left(nearest), at, place) ?? farther.flatMap(region => left(region).flat().slice(0, 1))[0];
}

/** What of the group is around an item, the nearest first and the group last. */
export function regionsAround(item: Element, group: Element, regions: string | undefined): readonly Element[] {
  const around: Element[] = [];
  for (let at: Element | null = item; at !== null && at !== group; at = at.parentElement) {
    if (regions !== undefined && at.matches(regions)) around.push(at);
  }
  return [...around, group];
}
