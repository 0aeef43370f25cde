import type { StatusShares } from '../model/score.ts';
import {
  COMPLETED,
  DONE,
  DONE_TASKS,
  type Figures,
  NOT_CONCERNED,
  NOT_CONCERNED_TASKS,
  NOT_DONE,
  NOT_DONE_TASKS,
  NOT_FILLED,
  PLANNED,
  PLANNED_TASKS,
  POTENTIAL,
  pageOf,
  SUMMED,
  startOf,
  TASKS,
  WIDTH,
} from './figures.ts';
import { type Forest, reckoningAt } from './forest.ts';
import type { Reckoning } from './reckoning.ts';
import { isOut, type Sheet } from './sheet.ts';
import { hasShares, type Statuses, sharesAt } from './statuses.ts';

/** What the points of nodes are reckoned of, whose potentials are known. */
interface Known {
  readonly forest: Forest;
  readonly reckoning: Reckoning;
  readonly statuses: Statuses;
  readonly sheet: Sheet;
}

/** Where the figures of a node are written, and those of its parent, if they count there: else -1. */
interface Rows {
  readonly page: Float64Array;
  at: number;
  above: number;
}

/**
 * The points and the counts of tasks of all nodes of a unit whose potentials are known (step 5 of the score); until then, all
 * of them are 0.
 */
export function unitPoints(forest: Forest, statuses: Statuses, sheet: Sheet, figures: Figures, unit: number): void {
  const { end, upwards, parent, counts } = forest;
  const known = { forest, reckoning: reckoningAt(forest, unit), statuses, sheet };
  const rows = { page: pageOf(figures, unit), at: 0, above: -1 };
  const origin = startOf(figures, unit) - unit * WIDTH;
  const last = end[unit] ?? unit;
  for (let place = unit; place < last; place++) {
    const node = upwards[place] ?? unit;
    rows.at = origin + node * WIDTH;
    rows.above = node !== unit && counts[node] === 1 ? origin + (parent[node] ?? unit) * WIDTH : -1;
    writeNode(known, rows, node);
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
  writeNode({ forest, reckoning: reckoningAt(forest, node), statuses, sheet }, { page, at, above: -1 }, node);
}

/** What a node is by itself takes the place of what its children add up to, where there is a status, or it is not concerned. */
function writeNode({ forest, reckoning, statuses, sheet }: Known, rows: Rows, node: number): void {
  const { page, at } = rows;
  const potential = sheet.potential[node] ?? 0;
  const isLeaf = forest.end[node] === node + 1;
  page[at + POTENTIAL] = potential;
  if (isOut(sheet, node)) {
    if (!isLeaf) page.fill(0, at, at + SUMMED);
    page[at + NOT_CONCERNED] = 1;
    writeOut(rows, potential, forest.ownTasks[node] ?? 1);
  } else if (hasShares(statuses, node)) {
    if (!isLeaf) page.fill(0, at, at + SUMMED);
    const shares = sharesAt(statuses, node);
    const tasks = (reckoning.statusCountsEveryLeaf && !isLeaf ? forest.leaves : forest.ownTasks)[node] ?? 1;
    if (shares) writeShares(rows, potential, tasks, shares);
  } else if (isLeaf) {
    put(rows, NOT_FILLED, potential);
    put(rows, TASKS, forest.ownTasks[node] ?? 1);
  } else if (rows.above >= 0) addRow(page, at, page, rows.above);
}

function writeOut(rows: Rows, potential: number, tasks: number): void {
  put(rows, NOT_FILLED, potential);
  put(rows, TASKS, tasks);
  put(rows, COMPLETED, tasks);
  put(rows, NOT_CONCERNED_TASKS, tasks);
}

function writeShares(rows: Rows, potential: number, tasks: number, [done, planned, notDone]: StatusShares): void {
  put(rows, TASKS, tasks);
  put(rows, COMPLETED, tasks);
  putShare(rows, DONE, potential, DONE_TASKS, tasks, done);
  putShare(rows, PLANNED, potential, PLANNED_TASKS, tasks, planned);
  putShare(rows, NOT_DONE, potential, NOT_DONE_TASKS, tasks, notDone);
}

function putShare(rows: Rows, points: number, potential: number, counted: number, tasks: number, share: number): void {
  const part = potential * share;
  // Most shares are nothing; what is no number stays none, also of nothing.
  if (part === 0 && share === 0) return;
  put(rows, points, part);
  put(rows, counted, tasks * share);
}

/** Writes a figure of a node, and adds it to that of its parent. */
function put({ page, at, above }: Rows, column: number, value: number): void {
  page[at + column] = value;
  // What is no number counts as nothing in a sum of the platform.
  if (above >= 0) page[above + column] = (page[above + column] ?? 0) + (value || 0);
}

function addRow(from: Float64Array, start: number, to: Float64Array, at: number): void {
  for (let column = 0; column < SUMMED; column++) {
    to[at + column] = (to[at + column] ?? 0) + (from[start + column] || 0);
  }
}
