import type { Status } from '../model/score.ts';
import type { Figures } from './figures.ts';
import { POTENTIAL, WIDTH } from './figures.ts';
import type { Forest } from './forest.ts';

/** What the potentials of a forest depend on, beside the statuses. */
export interface Weights {
  readonly forest: Forest;
  /** By node, the points of the référentiel times the factors of the rules. */
  readonly points: Float64Array;
  /** By node, 1 where a rule deactivates it or an action above it. */
  readonly deactivated: Uint8Array;
}

export type Statuses = readonly (Status | undefined)[];

/**
 * Tells which nodes of one unit are not concerned, and the potential of each (steps 3 and 4 of the score): what those not
 * concerned give up is shared out among their siblings, and the children follow their parent.
 */
export function unitPotentials(weights: Weights, statuses: Statuses, figures: Figures, unit: number): void {
  const { forest } = weights;
  const end = forest.end[unit] ?? unit;
  for (let node = end - 1; node >= unit; node--) markNotConcerned(weights, statuses, figures, node);
  for (let node = end - 1; node >= unit; node--) {
    shareOutAmongChildren(weights, figures, node);
    sumUpPotential(weights, figures, node);
  }
  for (let node = unit; node < end; node++) scaleChildren(weights, figures, node);
}

/** The same for one node above the measure level, whose children are up to date: there a total shrinks, nothing else. */
export function upperPotential(weights: Weights, statuses: Statuses, figures: Figures, node: number): void {
  markNotConcerned(weights, statuses, figures, node);
  sumUpPotential(weights, figures, node);
}

function markNotConcerned(
  { forest, deactivated }: Weights,
  statuses: Statuses,
  { notConcerned }: Figures,
  node: number,
): void {
  const concerned =
    deactivated[node] === 0 && statuses[node] !== 'non_concerne' && !everyChild(forest, notConcerned, node);
  notConcerned[node] = concerned ? 0 : 1;
}

function everyChild({ end, counts }: Forest, notConcerned: Uint8Array, node: number): boolean {
  const last = end[node] ?? 0;
  let some = false;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 0) continue;
    if (notConcerned[child] === 0) return false;
    some = true;
  }
  return some;
}

function sumUpPotential({ forest, points }: Weights, { values, notConcerned }: Figures, node: number): void {
  const { end, counts } = forest;
  const last = end[node] ?? 0;
  let potential = 0;
  if (notConcerned[node] === 0) {
    if (last === node + 1) potential = points[node] ?? 0;
    for (let child = node + 1; child < last; child = end[child] ?? last) {
      if (counts[child] === 1) potential += values[child * WIDTH + POTENTIAL] ?? 0;
    }
  }
  values[node * WIDTH + POTENTIAL] = potential;
}

function shareOutAmongChildren({ forest, points }: Weights, { values, notConcerned }: Figures, node: number): void {
  const { end } = forest;
  const last = end[node] ?? 0;
  let given = 0;
  let receivers = 0;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    const own = points[child] ?? 0;
    if (notConcerned[child] === 1) given += own;
    else if (own !== 0) receivers++;
  }
  if (given === 0 || receivers === 0) return;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (notConcerned[child] === 1 || points[child] === 0) continue;
    values[child * WIDTH + POTENTIAL] = (values[child * WIDTH + POTENTIAL] ?? 0) + given / receivers;
  }
}

// A parent whose potential is not its personalised points passes the difference on, in proportion.
function scaleChildren({ forest, points }: Weights, { values }: Figures, node: number): void {
  const { end } = forest;
  const last = end[node] ?? 0;
  const own = points[node] ?? 0;
  const potential = values[node * WIDTH + POTENTIAL] ?? 0;
  if (potential === own) return;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    const at = child * WIDTH + POTENTIAL;
    values[at] = own === 0 ? 0 : ((values[at] ?? 0) / own) * potential;
  }
}
