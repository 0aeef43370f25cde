/** What arrows walk along: items in lines, as they stand in the page. */

export type Item = HTMLElement | SVGElement;
export type Lines = readonly (readonly Item[])[];

export interface Place {
  /** The line. */
  readonly at: number;
  /** Where in the line. */
  readonly place: number;
}

/** The items, in the order of the page: those inside the same holder make a line, one without a holder is a line by itself. */
export function linesIn(root: Element | null, items: string, holders: string | undefined): Lines {
  const all = [...(root?.querySelectorAll<Item>(items) ?? [])];
  if (holders === undefined) return all.length === 0 ? [] : [all];
  const lines: Item[][] = [];
  let last: Element | null = null;
  for (const item of all) {
    const holder = item.closest(holders);
    if (holder !== null && holder === last) lines.at(-1)?.push(item);
    else lines.push([item]);
    last = holder;
  }
  return lines;
}

/** Null for what is none of the items. */
export function placeOf(item: EventTarget | null, lines: Lines): Place | null {
  const at = lines.findIndex(line => line.some(one => one === item));
  const place = lines[at]?.indexOf(item as Item);
  return place === undefined ? null : { at, place };
}

/** The item at a place of a line, or the last before it; of the last line where there are fewer lines. */
export function inLine(lines: Lines, at: number, place: number): Item | undefined {
  const line = lines[Math.min(at, lines.length - 1)];
  return line?.[Math.min(place, line.length - 1)];
}

/** Where a key leads; undefined for a key that leads nowhere. */
export function itemAfter(key: string, { at, place }: Place, lines: Lines): Item | undefined {
  const line = lines[at] ?? [];
  switch (key) {
    case 'ArrowLeft':
      return line[place - 1];
    case 'ArrowRight':
      return line[place + 1];
    case 'ArrowUp':
      return at > 0 ? inLine(lines, at - 1, place) : undefined;
    case 'ArrowDown':
      return at + 1 < lines.length ? inLine(lines, at + 1, place) : undefined;
    case 'Home':
      return lines.length === 1 ? line[0] : inLine(lines, 0, place);
    case 'End':
      return lines.length === 1 ? line.at(-1) : inLine(lines, lines.length - 1, place);
    default:
      return undefined;
  }
}
