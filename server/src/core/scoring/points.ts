import {
  COMPLETED,
  DONE,
  DONE_TASKS,
  type Figures,
  NOT_CONCERNED,
  NOT_CONCERNED_TASKS,
  NOT_FILLED,
  POTENTIAL,
  pageOf,
  SUMMED,
  startOf,
  TASKS,
  WIDTH,
} from './figures.ts';
import { type Forest, reckoningAt } from './forest.ts';
import type { Sheet } from './sheet.ts';
import { DETAILED, FIRST_SHARES, NOTHING_SAID, type Statuses, sharesAt } from './statuses.ts';

/**
 * The points and the counts of tasks of all nodes of a unit whose potentials are known (step 5 of the score); until then, all
 * of them are 0.
 */
export function unitPoints(forest: Forest, statuses: Statuses, sheet: Sheet, figures: Figures, unit: number): void {
  writeNodes(forest, statuses, sheet, figures, unit, forest.end[unit] ?? unit);
}

/** The same for one node above the measure level, whose children are up to date. */
export function upperPoints(forest: Forest, statuses: Statuses, sheet: Sheet, figures: Figures, node: number): void {
  const { end, counts } = forest;
  const page = pageOf(figures, node);
  const at = startOf(figures, node);
  const last = end[node] ?? node;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 1) addRow(pageOf(figures, child), startOf(figures, child), page, at);
  }
  writeNodes(forest, statuses, sheet, figures, node, node + 1);
}

/*
 * Below, `at` is where the figures of a node begin on a page, `above` where those of its parent do, if they count there: else
 * -1. No number that is not whole is handed on: wherever V8 takes no function into another, it makes an object of each.
 */

/**
 * The nodes from a top on, up to the last (excluded), children before their parent. What a node is by itself takes the place of
 * what its children add up to, where there is a status, or it is not concerned.
 */
function writeNodes(
  forest: Forest,
  statuses: Statuses,
  { potential, out }: Sheet,
  figures: Figures,
  top: number,
  last: number,
): void {
  const { end, upwards, parent, counts, ownTasks } = forest;
  const { codes } = statuses;
  const tasks = reckoningAt(forest, top).statusCountsEveryLeaf ? forest.leaves : ownTasks;
  const page = pageOf(figures, top);
  const origin = startOf(figures, top) - top * WIDTH;
  for (let place = top; place < last; place++) {
    const node = upwards[place] ?? top;
    const at = origin + node * WIDTH;
    const above = node !== top && counts[node] === 1 ? origin + (parent[node] ?? top) * WIDTH : -1;
    const isLeaf = end[node] === node + 1;
    const isTaken = out[node] === 1;
    const said = codes[node] ?? NOTHING_SAID;
    const hasShares = !isTaken && said >= FIRST_SHARES;
    page[at + POTENTIAL] = potential[node] ?? 0;
    if (!isLeaf && (isTaken || hasShares)) page.fill(0, at, at + SUMMED);
    if (isTaken) writeOut(page, at, above, ownTasks[node] ?? 1);
    else if (hasShares) {
      // What is no number stays none, also in a part that is nothing.
      const isWhole = said !== DETAILED && Number.isFinite(page[at + POTENTIAL]);
      if (isWhole) writeWhole(page, at, above, said - FIRST_SHARES, tasks[node] ?? 1);
      else writeShares(page, at, above, tasks[node] ?? 1, sharesAt(statuses, node) ?? []);
    } else if (isLeaf) writeNotFilled(page, at, above, ownTasks[node] ?? 1);
    else if (above >= 0) addRow(page, at, page, above);
  }
}

function writeOut(page: Float64Array, at: number, above: number, tasks: number): void {
  page[at + NOT_CONCERNED] = 1;
  writeNotFilled(page, at, above, tasks);
  putTasks(page, at, above, COMPLETED, tasks);
  putTasks(page, at, above, NOT_CONCERNED_TASKS, tasks);
}

function writeNotFilled(page: Float64Array, at: number, above: number, tasks: number): void {
  putPoints(page, at, above, NOT_FILLED);
  putTasks(page, at, above, TASKS, tasks);
}

/** A word says all of a node to be one part: so it is of most, and their points stand in one column. */
function writeWhole(page: Float64Array, at: number, above: number, part: number, tasks: number): void {
  putPoints(page, at, above, DONE + part);
  putTasks(page, at, above, TASKS, tasks);
  putTasks(page, at, above, COMPLETED, tasks);
  putTasks(page, at, above, DONE_TASKS + part, tasks);
}

function writeShares(page: Float64Array, at: number, above: number, tasks: number, shares: readonly number[]): void {
  page[at + TASKS] = tasks;
  page[at + COMPLETED] = tasks;
  const potential = page[at + POTENTIAL] ?? 0;
  for (let part = 0; part < shares.length; part++) {
    const share = shares[part] ?? 0;
    page[at + DONE + part] = potential * share;
    page[at + DONE_TASKS + part] = tasks * share;
  }
  if (above >= 0) addRow(page, at, page, above);
}

/** Writes what a node can reach in one column, and adds it to that of its parent. */
function putPoints(page: Float64Array, at: number, above: number, column: number): void {
  const points = page[at + POTENTIAL] ?? 0;
  page[at + column] = points;
  // What is no number counts as nothing in a sum of the platform.
  if (above >= 0) page[above + column] = (page[above + column] ?? 0) + (points || 0);
}

function putTasks(page: Float64Array, at: number, above: number, column: number, tasks: number): void {
  page[at + column] = tasks;
  if (above >= 0) page[above + column] = (page[above + column] ?? 0) + tasks;
}

function addRow(from: Float64Array, start: number, to: Float64Array, at: number): void {
  for (let column = 0; column < SUMMED; column++) {
    to[at + column] = (to[at + column] ?? 0) + (from[start + column] || 0);
  }
}
