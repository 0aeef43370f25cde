import { sharesOf } from '../model/score.ts';
import {
  CAPPED,
  COMPLETED,
  DONE,
  DONE_TASKS,
  type Figures,
  NOT_CONCERNED_TASKS,
  NOT_DONE,
  NOT_DONE_TASKS,
  NOT_FILLED,
  PLANNED,
  PLANNED_TASKS,
  POTENTIAL,
  SUMMED,
  TASKS,
  WIDTH,
} from './figures.ts';
import { type Forest, reckoningAt } from './forest.ts';
import type { Statuses } from './weights.ts';

/**
 * The points and the counts of tasks of one node, whose potential and whose children are known (step 5 of the score); until then,
 * all of them are 0.
 */
export function scoreNode(forest: Forest, statuses: Statuses, figures: Figures, node: number): void {
  const { values, notConcerned } = figures;
  const at = node * WIDTH;
  const potential = values[at + POTENTIAL] ?? 0;
  const shares = sharesOf(statuses[node]);
  const isLeaf = forest.end[node] === node + 1;
  if (notConcerned[node] === 0 && shares === undefined && !isLeaf) {
    sumOverChildren(forest, values, node);
    return;
  }
  const countsEveryLeaf = !isLeaf && notConcerned[node] === 0 && reckoningAt(forest, node).statusCountsEveryLeaf;
  const tasks = (countsEveryLeaf ? forest.leaves : forest.ownTasks)[node] ?? 1;
  values[at + TASKS] = tasks;
  if (notConcerned[node] === 1) {
    values[at + NOT_FILLED] = potential;
    values[at + COMPLETED] = tasks;
    values[at + NOT_CONCERNED_TASKS] = tasks;
  } else if (shares === undefined) values[at + NOT_FILLED] = potential;
  else {
    const [done, planned, notDone] = shares;
    values[at + DONE] = potential * done;
    values[at + PLANNED] = potential * planned;
    values[at + NOT_DONE] = potential * notDone;
    values[at + COMPLETED] = tasks;
    values[at + DONE_TASKS] = tasks * done;
    values[at + PLANNED_TASKS] = tasks * planned;
    values[at + NOT_DONE_TASKS] = tasks * notDone;
  }
}

/** Sets the parts of a node's points to the sums over its children. The counts of tasks stay. */
export function sumPoints({ end, counts }: Forest, { values }: Figures, node: number): void {
  const last = end[node] ?? 0;
  const at = node * WIDTH;
  clear(values, at, at + CAPPED + 1);
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 0) continue;
    for (let column = 0; column <= CAPPED; column++) {
      values[at + column] = (values[at + column] ?? 0) + (values[child * WIDTH + column] || 0);
    }
  }
}

function sumOverChildren({ end, counts }: Forest, values: Float64Array, node: number): void {
  const last = end[node] ?? 0;
  const at = node * WIDTH;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 0) continue;
    for (let column = 0; column < SUMMED; column++) {
      values[at + column] = (values[at + column] ?? 0) + (values[child * WIDTH + column] || 0);
    }
  }
}

/** What `fill` does: for so few numbers, a call into the engine costs more than they do. */
function clear(values: Float64Array, from: number, to: number): void {
  for (let at = from; at < to; at++) values[at] = 0;
}
