import { POTENTIAL, WIDTH } from './figures.ts';
import { type Forest, reckoningAt } from './forest.ts';
import { markByChildren, markByItself, noChildIsConcerned } from './not-concerned.ts';
import type { Reckoning } from './reckoning.ts';
import { isOut, type Sheet } from './sheet.ts';
import type { Statuses, Weights } from './weights.ts';

/**
 * Tells which nodes of one unit are not concerned, and the potential of each (steps 3 and 4 of the score): what those not
 * concerned give up is shared out among their siblings, and the children follow their parent.
 */
export function unitPotentials(weights: Weights, statuses: Statuses, sheet: Sheet, unit: number): void {
  const { forest } = weights;
  const reckoning = reckoningAt(forest, unit);
  const end = forest.end[unit] ?? unit;
  // Most nodes are leaves: where all is about children, there is nothing to do for them.
  const isLeaf = (node: number) => forest.end[node] === node + 1;
  for (let node = unit; node < end; node++) markByItself(weights, reckoning, statuses, sheet, node);
  for (let node = end - 1; node >= unit; node--) {
    if (!isLeaf(node)) markByChildren(forest, reckoning, statuses, sheet, node);
  }
  for (let node = end - 1; node >= unit; node--) {
    if (reckoning.redistributes && !isLeaf(node)) shareOutAmongChildren(weights, reckoning, sheet, node);
    sumUpPotential(weights, reckoning, sheet, node);
  }
  if (!reckoning.redistributes) return;
  for (let node = unit; node < end; node++) if (!isLeaf(node)) scaleChildren(weights, reckoning, sheet, node);
}

/** The same for one node above the measure level, whose children are up to date: there a total shrinks, nothing else. */
export function upperPotential(weights: Weights, statuses: Statuses, sheet: Sheet, node: number): void {
  const reckoning = reckoningAt(weights.forest, node);
  markByItself(weights, reckoning, statuses, sheet, node);
  markByChildren(weights.forest, reckoning, statuses, sheet, node);
  sumUpPotential(weights, reckoning, sheet, node);
}

function sumUpPotential(
  { forest, points }: Weights,
  { statusKeepsConcerned }: Reckoning,
  sheet: Sheet,
  node: number,
): void {
  const { end, counts } = forest;
  const last = end[node] ?? 0;
  let potential = 0;
  if (!isOut(sheet, node)) {
    const standsAlone = statusKeepsConcerned && noChildIsConcerned(forest, sheet, node);
    if (last === node + 1 || standsAlone) potential = points[node] ?? 0;
    for (let child = node + 1; child < last; child = end[child] ?? last) {
      // What is no number counts as nothing in a sum of the platform.
      if (counts[child] === 1) potential += sheet[child * WIDTH + POTENTIAL] || 0;
    }
  }
  sheet[node * WIDTH + POTENTIAL] = potential;
}

function shareOutAmongChildren(
  { forest, points }: Weights,
  { scalesToPersonalisedPoints }: Reckoning,
  sheet: Sheet,
  node: number,
): void {
  const { end } = forest;
  const last = end[node] ?? 0;
  let given = 0;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (isOut(sheet, child)) given += points[child] ?? 0;
  }
  if (given === 0) return;
  const own = (child: number) => (scalesToPersonalisedPoints ? points[child] : sheet[child * WIDTH + POTENTIAL]) ?? 0;
  let receivers = 0;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (!isOut(sheet, child) && own(child) !== 0) receivers++;
  }
  if (receivers === 0) return;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (isOut(sheet, child) || own(child) === 0) continue;
    sheet[child * WIDTH + POTENTIAL] = (sheet[child * WIDTH + POTENTIAL] ?? 0) + given / receivers;
  }
}

// A parent that is worth something else than its own points passes the difference on, in proportion.
function scaleChildren(
  { forest, points }: Weights,
  { scalesToPersonalisedPoints }: Reckoning,
  sheet: Sheet,
  node: number,
): void {
  const { end } = forest;
  const last = end[node] ?? 0;
  const own = scalesToPersonalisedPoints ? (points[node] ?? 0) : sumOfChildren(forest, sheet, node);
  const potential = sheet[node * WIDTH + POTENTIAL] ?? 0;
  if (potential === own) return;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    const at = child * WIDTH + POTENTIAL;
    sheet[at] = own === 0 ? 0 : ((sheet[at] ?? 0) / own) * potential;
  }
}

function sumOfChildren({ end, counts }: Forest, sheet: Sheet, node: number): number {
  const last = end[node] ?? 0;
  let sum = 0;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 1) sum += sheet[child * WIDTH + POTENTIAL] || 0;
  }
  return sum;
}
