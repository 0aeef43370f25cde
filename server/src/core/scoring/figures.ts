import type { Score } from '../model/score.ts';
import type { Forest } from './forest.ts';
import { type Places, UPPER } from './places.ts';

/**
 * The scores of all nodes of a forest, `WIDTH` numbers a node. From scratch they stand on one sheet. Figures that follow from
 * others share it, and have pages of their own where they say something else: of a unit, or of all that stands above the
 * units; this makes a changed status cheap. The columns up to `SUMMED` (excluded) are sums over children.
 */
export interface Figures {
  readonly places: Places;
  /** The rows of all nodes, in order. */
  readonly sheet: Float64Array;
  /** By page, where it is one of its own. */
  readonly pages: (Float64Array | undefined)[];
}

// The shares of a status fill three columns in a row, and so do the tasks that they are shares of.
export const DONE = 0;
export const PLANNED = 1;
export const NOT_DONE = 2;
export const NOT_FILLED = 3;
export const CAPPED = 4;
export const TASKS = 5;
export const COMPLETED = 6;
export const DONE_TASKS = 7;
export const PLANNED_TASKS = 8;
export const NOT_DONE_TASKS = 9;
export const NOT_CONCERNED_TASKS = 10;
export const SUMMED = 11;
export const POTENTIAL = 11;
/** 1 where a node is not concerned. */
export const NOT_CONCERNED = 12;
export const WIDTH = 13;

/** Figures to be written, of a forest of which nothing is scored yet. */
export function emptyFigures(places: Places): Figures {
  return { places, sheet: new Float64Array(places.page.length * WIDTH), pages: [] };
}

/** The same figures with nothing on them: what was read there is gone. */
export function cleared(figures: Figures): Figures {
  figures.sheet.fill(0);
  return figures;
}

/** Figures that say the same until something is written on them (`pageToWrite`). */
export function following({ places, sheet, pages }: Figures): Figures {
  return { places, sheet, pages: pages.slice() };
}

/** The page of a node of figures that follow from others; one of its own, once they share it. */
export function pageToWrite(figures: Figures, before: Figures, node: number): Float64Array {
  const at = figures.places.page[node] ?? UPPER;
  const page = figures.pages[at];
  if (page !== undefined && page !== before.pages[at]) return page;
  const own = page?.slice() ?? pageOfSheet(figures, at);
  figures.pages[at] = own;
  return own;
}

/** An empty page for the unit of a node, which takes the place of what figures had for it. */
export function pageAnew({ places, pages }: Figures, node: number): Float64Array {
  const at = places.page[node] ?? UPPER;
  const own = new Float64Array((places.rows[at] ?? 0) * WIDTH);
  pages[at] = own;
  return own;
}

function pageOfSheet({ places, sheet }: Figures, page: number): Float64Array {
  const rows = places.rows[page] ?? 0;
  const first = places.first[page];
  if (first !== undefined) return sheet.slice(first * WIDTH, (first + rows) * WIDTH);
  const own = new Float64Array(rows * WIDTH);
  // One number after the other: a view of each row costs more than the row.
  let at = 0;
  for (const node of places.upper) {
    const from = node * WIDTH;
    for (let column = 0; column < WIDTH; column++) own[at++] = sheet[from + column] ?? 0;
  }
  return own;
}

/** The page that a node stands on, to read it. */
export function pageOf({ places, sheet, pages }: Figures, node: number): Float64Array {
  return pages[places.page[node] ?? UPPER] ?? sheet;
}

/** Where the numbers of a node begin on its page. */
export function startOf({ places, pages }: Figures, node: number): number {
  return (pages[places.page[node] ?? UPPER] === undefined ? node : (places.row[node] ?? 0)) * WIDTH;
}

/** One column of one node. */
export function figure({ places, sheet, pages }: Figures, node: number, column: number): number {
  const page = pages[places.page[node] ?? UPPER];
  if (page === undefined) return sheet[node * WIDTH + column] ?? 0;
  return page[(places.row[node] ?? 0) * WIDTH + column] ?? 0;
}

/** True where a node is concerned by what the collectivité is, answered and said of it. */
export function isConcerned(figures: Figures, node: number): boolean {
  return figure(figures, node, NOT_CONCERNED) === 0;
}

/** True where two forests' worth of figures say the same of a node. */
export function areSameFigures(a: Figures, b: Figures, node: number): boolean {
  if (a.places === b.places && pageOf(a, node) === pageOf(b, node)) return true;
  for (let column = 0; column < WIDTH; column++) {
    if (figure(a, node, column) !== figure(b, node, column)) return false;
  }
  return true;
}

/** The score of one node. `personalised` and `deactivated` are the profile's, by node. */
export function scoreIn(
  figures: Figures,
  node: number,
  forest: Forest,
  personalised: Float64Array,
  deactivated: Uint8Array,
): Score {
  return {
    done: figure(figures, node, DONE),
    planned: figure(figures, node, PLANNED),
    notDone: figure(figures, node, NOT_DONE),
    notFilled: figure(figures, node, NOT_FILLED),
    capped: figure(figures, node, CAPPED),
    potential: figure(figures, node, POTENTIAL),
    referentialPoints: forest.weights[node] ?? 0,
    personalisedPoints: personalised[node] ?? 0,
    tasks: figure(figures, node, TASKS),
    completedTasks: figure(figures, node, COMPLETED),
    doneTasks: figure(figures, node, DONE_TASKS),
    plannedTasks: figure(figures, node, PLANNED_TASKS),
    notDoneTasks: figure(figures, node, NOT_DONE_TASKS),
    notConcernedTasks: figure(figures, node, NOT_CONCERNED_TASKS),
    concerned: isConcerned(figures, node),
    deactivated: deactivated[node] === 1,
  };
}
