import { reckoningAt } from './forest.ts';
import { markByChildren, markByItself, noChildIsConcerned } from './not-concerned.ts';
import type { Reckoning } from './reckoning.ts';
import { isOut, type Sheet } from './sheet.ts';
import { NOT_CONCERNED_SAID, type Statuses } from './statuses.ts';
import type { Weights } from './weights.ts';

/**
 * Tells which nodes of one unit are not concerned, and the potential of each (steps 3 and 4 of the score): what those not
 * concerned give up is shared out among their siblings, and the children follow their parent.
 */
export function unitPotentials(weights: Weights, statuses: Statuses, sheet: Sheet, unit: number): void {
  const { forest } = weights;
  const { inner, innerBefore, parent } = forest;
  const { out, hasOut } = sheet;
  const reckoning = reckoningAt(forest, unit);
  markUnit(weights, reckoning, statuses, sheet, unit);
  const from = innerBefore[unit] ?? 0;
  const to = innerBefore[forest.end[unit] ?? unit] ?? 0;
  for (let at = to - 1; at >= from; at--) {
    const node = inner[at] ?? unit;
    if (hasOut[node] === 1) {
      markByChildren(forest, reckoning, statuses, sheet, node);
      if (out[node] === 1 && node !== unit) hasOut[parent[node] ?? unit] = 1;
      if (reckoning.redistributes) shareOutAmongChildren(weights, reckoning, sheet, node);
    }
    sumUpPotential(weights, reckoning, sheet, node);
  }
  if (!reckoning.redistributes) return;
  for (let at = from; at < to; at++) scaleChildren(weights, reckoning, sheet, inner[at] ?? unit);
}

/** Tells which nodes are taken out by themselves or by what stands above them; the others have their points. */
function markUnit(weights: Weights, reckoning: Reckoning, statuses: Statuses, sheet: Sheet, unit: number): void {
  const { forest, points, deactivated } = weights;
  const { end, parent } = forest;
  const { potential, out, hasOut } = sheet;
  const { codes } = statuses;
  const { passesNotConcernedDown } = reckoning;
  const last = end[unit] ?? unit;
  const isTaken = markByItself(weights, reckoning, statuses, sheet, unit);
  potential[unit] = isTaken ? 0 : (points[unit] ?? 0);
  hasOut[unit] = 0;
  // Children come after their parent.
  for (let node = unit + 1; node < last; node++) {
    const above = parent[node] ?? unit;
    const isOut =
      deactivated[node] === 1 || codes[node] === NOT_CONCERNED_SAID || (passesNotConcernedDown && out[above] === 1);
    out[node] = isOut ? 1 : 0;
    hasOut[node] = 0;
    if (isOut) hasOut[above] = 1;
    potential[node] = isOut ? 0 : (points[node] ?? 0);
  }
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
  const { potential, below } = sheet;
  const last = end[node] ?? 0;
  let sum = 0;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 1) sum += inSum(potential[child]);
  }
  below[node] = sum;
  const standsAlone = last === node + 1 || (statusKeepsConcerned && noChildIsConcerned(forest, sheet, node));
  potential[node] = isOut(sheet, node) ? 0 : standsAlone ? (points[node] ?? 0) + sum : sum;
}

function shareOutAmongChildren(
  { forest, points }: Weights,
  { scalesToPersonalisedPoints }: Reckoning,
  { potential, out }: Sheet,
  node: number,
): void {
  const { end } = forest;
  const own = scalesToPersonalisedPoints ? points : potential;
  const last = end[node] ?? 0;
  let given = 0;
  let receivers = 0;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (out[child] === 1) given += inSum(points[child]);
    else if (own[child] !== 0) receivers++;
  }
  if (given === 0 || receivers === 0) return;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (out[child] === 1 || own[child] === 0) continue;
    potential[child] = (potential[child] ?? 0) + given / receivers;
  }
}

// A parent that is worth something else than its own points passes the difference on, in proportion.
function scaleChildren(
  { forest, points }: Weights,
  { scalesToPersonalisedPoints }: Reckoning,
  { potential, below }: Sheet,
  node: number,
): void {
  const { end } = forest;
  const own = (scalesToPersonalisedPoints ? points : below)[node] ?? 0;
  const whole = potential[node] ?? 0;
  if (whole === own) return;
  const last = end[node] ?? 0;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    potential[child] = own === 0 ? 0 : ((potential[child] ?? 0) / own) * whole;
  }
}

/** What is no number counts as nothing in a sum of the platform. */
function inSum(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}
