import type { StatusShares } from '../model/score.ts';
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
import { isOut, type Sheet } from './sheet.ts';
import { hasShares, type Statuses, sharesAt } from './statuses.ts';

/** What the points of nodes are reckoned of, whose potentials are known. */
interface Known {
  readonly forest: Forest;
  /** The tasks that a status counts for, by node. */
  readonly tasks: Int32Array;
  readonly statuses: Statuses;
  readonly sheet: Sheet;
}

/**
 * The points and the counts of tasks of all nodes of a unit whose potentials are known (step 5 of the score); until then, all
 * of them are 0.
 */
export function unitPoints(forest: Forest, statuses: Statuses, sheet: Sheet, figures: Figures, unit: number): void {
  const { end, upwards, parent, counts } = forest;
  const known = knownAt(forest, statuses, sheet, unit);
  const page = pageOf(figures, unit);
  const origin = startOf(figures, unit) - unit * WIDTH;
  const last = end[unit] ?? unit;
  for (let place = unit; place < last; place++) {
    const node = upwards[place] ?? unit;
    const above = node !== unit && counts[node] === 1 ? origin + (parent[node] ?? unit) * WIDTH : -1;
    writeNode(known, page, origin + node * WIDTH, above, node);
  }
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
  writeNode(knownAt(forest, statuses, sheet, node), page, at, -1, node);
}

function knownAt(forest: Forest, statuses: Statuses, sheet: Sheet, node: number): Known {
  const { statusCountsEveryLeaf } = reckoningAt(forest, node);
  return { forest, tasks: statusCountsEveryLeaf ? forest.leaves : forest.ownTasks, statuses, sheet };
}

/*
 * Below, `at` is where the figures of a node begin on a page, `above` where those of its parent do, if they count there: else
 * -1. No number that is not whole is handed on: wherever V8 takes no function into another, it makes an object of each.
 */

/** What a node is by itself takes the place of what its children add up to, where there is a status, or it is not concerned. */
function writeNode(known: Known, page: Float64Array, at: number, above: number, node: number): void {
  const { forest, statuses, sheet } = known;
  const isLeaf = forest.end[node] === node + 1;
  page[at + POTENTIAL] = sheet.potential[node] ?? 0;
  if (isOut(sheet, node)) {
    if (!isLeaf) page.fill(0, at, at + SUMMED);
    page[at + NOT_CONCERNED] = 1;
    writeOut(page, at, above, forest.ownTasks[node] ?? 1);
  } else if (hasShares(statuses, node)) {
    if (!isLeaf) page.fill(0, at, at + SUMMED);
    const shares = sharesAt(statuses, node);
    if (shares) writeShares(page, at, above, known.tasks[node] ?? 1, shares);
  } else if (isLeaf) writeNotFilled(page, at, above, forest.ownTasks[node] ?? 1);
  else if (above >= 0) addRow(page, at, page, above);
}

function writeOut(page: Float64Array, at: number, above: number, tasks: number): void {
  writeNotFilled(page, at, above, tasks);
  put(page, at, above, COMPLETED, tasks);
  put(page, at, above, NOT_CONCERNED_TASKS, tasks);
}

function writeNotFilled(page: Float64Array, at: number, above: number, tasks: number): void {
  put(page, at, above, NOT_FILLED, page[at + POTENTIAL] ?? 0);
  put(page, at, above, TASKS, tasks);
}

function writeShares(page: Float64Array, at: number, above: number, tasks: number, shares: StatusShares): void {
  put(page, at, above, TASKS, tasks);
  put(page, at, above, COMPLETED, tasks);
  const potential = page[at + POTENTIAL] ?? 0;
  // Most shares are nothing; what is no number stays none, also of nothing.
  const isNumber = Number.isFinite(potential);
  for (let part = 0; part < shares.length; part++) {
    const share = shares[part] ?? 0;
    if (share === 0 && isNumber) continue;
    put(page, at, above, DONE + part, potential * share);
    put(page, at, above, DONE_TASKS + part, tasks * share);
  }
}

/** Writes a figure of a node, and adds it to that of its parent. */
function put(page: Float64Array, at: number, above: number, column: number, value: number): void {
  page[at + column] = value;
  // What is no number counts as nothing in a sum of the platform.
  if (above >= 0) page[above + column] = (page[above + column] ?? 0) + (value || 0);
}

function addRow(from: Float64Array, start: number, to: Float64Array, at: number): void {
  for (let column = 0; column < SUMMED; column++) {
    to[at + column] = (to[at + column] ?? 0) + (from[start + column] || 0);
  }
}
