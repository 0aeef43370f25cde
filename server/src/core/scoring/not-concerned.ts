import { NOT_CONCERNED, WIDTH } from './figures.ts';
import type { Forest } from './forest.ts';
import type { Reckoning } from './reckoning.ts';
import { isOut, type Sheet } from './sheet.ts';
import type { Statuses, Weights } from './weights.ts';

/**
 * Takes a node out that is not concerned by its own status or a rule, or by what stands above it (step 3 of the score); until
 * then it is concerned.
 */
export function markByItself(
  { forest, deactivated }: Weights,
  { passesNotConcernedDown }: Reckoning,
  statuses: Statuses,
  sheet: Sheet,
  node: number,
): void {
  const isByItself = deactivated[node] === 1 || statuses[node] === 'non_concerne';
  if (isByItself || (passesNotConcernedDown && isBelowNotConcerned(forest, statuses, sheet, node)))
    takeOut(sheet, node);
}

// Within a unit, the parent is marked already; above units, those above may be marked later.
function isBelowNotConcerned({ parent, unit }: Forest, statuses: Statuses, sheet: Sheet, node: number): boolean {
  for (let at = parent[node] ?? -1; at >= 0; at = parent[at] ?? -1) {
    if (statuses[at] === 'non_concerne') return true;
    if (unit[at] !== -1) return isOut(sheet, at);
  }
  return false;
}

/** Takes a node out of which no child is concerned; those below it are marked already. */
export function markByChildren(
  forest: Forest,
  { statusKeepsConcerned }: Reckoning,
  statuses: Statuses,
  sheet: Sheet,
  node: number,
): void {
  if (statusKeepsConcerned && statuses[node] !== undefined) return;
  if (noChildIsConcerned(forest, sheet, node)) takeOut(sheet, node);
}

/** True where there are children, and none of them is concerned. */
export function noChildIsConcerned({ end, counts }: Forest, sheet: Sheet, node: number): boolean {
  const last = end[node] ?? 0;
  let some = false;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 0) continue;
    if (!isOut(sheet, child)) return false;
    some = true;
  }
  return some;
}

function takeOut(sheet: Sheet, node: number): void {
  sheet[node * WIDTH + NOT_CONCERNED] = 1;
}
