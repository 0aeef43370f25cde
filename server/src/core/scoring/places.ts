/** Where the figures of the nodes of a forest stand: a page for each unit, and one for all that stands above the units. */
export interface Places {
  /** By node. */
  readonly page: Int32Array;
  /** By node, its row on its page. */
  readonly row: Int32Array;
  /** By page. */
  readonly rows: readonly number[];
  /** By page, the first node on it; undefined for `UPPER`, whose nodes do not follow each other. */
  readonly first: readonly (number | undefined)[];
  /** The nodes above the units, in order: those of the page `UPPER`. */
  readonly upper: readonly number[];
}

/** The page of what stands above the units. */
export const UPPER = 0;

/** The places of nodes of which is told at which unit they stand (`Forest.unit`), in the order of the nodes. */
export function placesOf(unit: Int32Array): Places {
  const page = new Int32Array(unit.length);
  const row = new Int32Array(unit.length);
  const rows = [0];
  const first: (number | undefined)[] = [undefined];
  const upper: number[] = [];
  unit.forEach((top, node) => {
    if (top === node) first[rows.push(0) - 1] = node;
    else if (top < 0) upper.push(node);
    const own = top < 0 ? UPPER : top === node ? rows.length - 1 : (page[top] ?? UPPER);
    page[node] = own;
    row[node] = rows[own] ?? 0;
    rows[own] = (rows[own] ?? 0) + 1;
  });
  return { page, row, rows, first, upper };
}
