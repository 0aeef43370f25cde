import type { Score } from '../model/score.ts';
import type { Forest } from './forest.ts';
import { type Places, UPPER } from './places.ts';

/**
 * The scores of all nodes of a forest, `WIDTH` numbers a node, in pages: those of a unit, and one for all that stands above
 * the units. Figures that follow from others share the pages that say the same, which makes a changed status cheap. The
 * columns up to `SUMMED` (excluded) are sums over children.
 */
export interface Figures {
  readonly places: Places;
  readonly pages: Float64Array[];
}

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

/** Figures that say the same until something is written on them (`pageToWrite`). */
export function following({ places, pages }: Figures): Figures {
  return { places, pages: pages.slice() };
}

/** The page of a node of figures that follow from others; one of its own, once they share it. */
export function pageToWrite({ places, pages }: Figures, before: Figures, node: number): Float64Array {
  const at = places.page[node] ?? UPPER;
  const page = pageOf({ places, pages }, node);
  if (page !== before.pages[at]) return page;
  const own = page.slice();
  pages[at] = own;
  return own;
}

/** The page of a node, to read it. */
export function pageOf({ places, pages }: Figures, node: number): Float64Array {
  const page = pages[places.page[node] ?? UPPER];
  if (page === undefined) throw new RangeError(`no node ${node}`);
  return page;
}

/** Where the numbers of a node begin on its page. */
export function startOf({ places }: Figures, node: number): number {
  return (places.row[node] ?? 0) * WIDTH;
}

/** One column of one node. */
export function figure({ places, pages }: Figures, node: number, column: number): number {
  return pages[places.page[node] ?? UPPER]?.[(places.row[node] ?? 0) * WIDTH + column] ?? 0;
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
