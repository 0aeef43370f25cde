import { memory } from '../memory/memory.ts';
import { type Figures, NOT_CONCERNED, pageOf, pageToWrite, startOf, WIDTH } from './figures.ts';
import { childrenOf, type Forest } from './forest.ts';
import { UPPER } from './places.ts';

/** What scores are reckoned on: the numbers of all nodes, side by side. */
export type Sheet = Float64Array;

export function emptySheet({ size }: Forest): Sheet {
  return new Float64Array(size * WIDTH);
}

/** The figures of a sheet on which every node is scored, and on which nothing is written any more. */
export function figuresOn(sheet: Sheet, { places, unit, end }: Forest): Figures {
  const upper = new Float64Array((places.rows[UPPER] ?? 0) * WIDTH);
  const pages: Float64Array[] = [upper];
  for (let node = 0; node < unit.length; node++) {
    if (unit[node] === node) pages.push(sheet.subarray(node * WIDTH, (end[node] ?? node) * WIDTH));
    else if (unit[node] === -1) copyRow(sheet, node * WIDTH, upper, (places.row[node] ?? 0) * WIDTH);
  }
  return { places, pages };
}

/**
 * The sheet on which some of a forest is reckoned again, as the reckoning before left it: it clears what it writes and copies
 * what it reads.
 */
export function sheetOf(forest: Forest): Sheet {
  return sheets(forest, [], () => emptySheet(forest));
}

const sheets = memory<Forest, Sheet>();

/** Clears the rows of a unit. */
export function clearUnit(sheet: Sheet, { end }: Forest, unit: number): void {
  sheet.fill(0, unit * WIDTH, (end[unit] ?? unit) * WIDTH);
}

/** Makes a page of the rows of a unit. */
export function keepUnit(sheet: Sheet, { end }: Forest, { places, pages }: Figures, unit: number): void {
  pages[places.page[unit] ?? UPPER] = sheet.slice(unit * WIDTH, (end[unit] ?? unit) * WIDTH);
}

/** Clears the row of a node above units and copies those of its children. */
export function spreadChildren(sheet: Sheet, forest: Forest, figures: Figures, node: number): void {
  sheet.fill(0, node * WIDTH, (node + 1) * WIDTH);
  for (const child of childrenOf(forest, node)) {
    copyRow(pageOf(figures, child), startOf(figures, child), sheet, child * WIDTH);
  }
}

/** Writes the row of a node above units on the page of these. */
export function keepUpper(sheet: Sheet, before: Figures, figures: Figures, node: number): void {
  copyRow(sheet, node * WIDTH, pageToWrite(figures, before, node), startOf(figures, node));
}

/** True where a node is not concerned. */
export function isOut(sheet: Sheet, node: number): boolean {
  return sheet[node * WIDTH + NOT_CONCERNED] === 1;
}

/** What `set` does: for so few numbers, a call into the engine costs more than they do. */
function copyRow(from: Float64Array, start: number, to: Float64Array, at: number): void {
  for (let column = 0; column < WIDTH; column++) to[at + column] = from[start + column] ?? 0;
}
