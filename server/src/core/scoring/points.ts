import { sharesOf } from '../model/score.ts';
import {
  COMPLETED,
  DONE,
  DONE_TASKS,
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
import { isOut, type Sheet } from './sheet.ts';
import type { Statuses } from './weights.ts';

/**
 * The points and the counts of tasks of one node, whose potential and whose children are known (step 5 of the score); until then,
 * all of them are 0.
 */
export function scoreNode(forest: Forest, statuses: Statuses, sheet: Sheet, node: number): void {
  const at = node * WIDTH;
  const potential = sheet[at + POTENTIAL] ?? 0;
  const shares = sharesOf(statuses[node]);
  const isLeaf = forest.end[node] === node + 1;
  if (!isOut(sheet, node) && shares === undefined && !isLeaf) {
    sumOverChildren(forest, sheet, node);
    return;
  }
  const countsEveryLeaf = !isLeaf && !isOut(sheet, node) && reckoningAt(forest, node).statusCountsEveryLeaf;
  const tasks = (countsEveryLeaf ? forest.leaves : forest.ownTasks)[node] ?? 1;
  sheet[at + TASKS] = tasks;
  if (isOut(sheet, node)) {
    sheet[at + NOT_FILLED] = potential;
    sheet[at + COMPLETED] = tasks;
    sheet[at + NOT_CONCERNED_TASKS] = tasks;
  } else if (shares === undefined) sheet[at + NOT_FILLED] = potential;
  else {
    const [done, planned, notDone] = shares;
    sheet[at + DONE] = potential * done;
    sheet[at + PLANNED] = potential * planned;
    sheet[at + NOT_DONE] = potential * notDone;
    sheet[at + COMPLETED] = tasks;
    sheet[at + DONE_TASKS] = tasks * done;
    sheet[at + PLANNED_TASKS] = tasks * planned;
    sheet[at + NOT_DONE_TASKS] = tasks * notDone;
  }
}

function sumOverChildren({ end, counts }: Forest, sheet: Sheet, node: number): void {
  const last = end[node] ?? 0;
  const at = node * WIDTH;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 0) continue;
    for (let column = 0; column < SUMMED; column++) {
      sheet[at + column] = (sheet[at + column] ?? 0) + (sheet[child * WIDTH + column] || 0);
    }
  }
}
