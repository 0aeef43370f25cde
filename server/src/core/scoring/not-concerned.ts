import type { Forest } from './forest.ts';
import type { Reckoning } from './reckoning.ts';
import { codeOf, NOT_CONCERNED_WORD, NOTHING } from './said.ts';
import { isOut, type Sheet } from './sheet.ts';
import type { Statuses, Weights } from './weights.ts';

/** Writes what is said of a node, and whether it is not concerned by its own status or a rule, or by what stands above it (step 3 of the score). */
export function markByItself(
  { forest, deactivated }: Weights,
  { passesNotConcernedDown }: Reckoning,
  statuses: Statuses,
  sheet: Sheet,
  node: number,
): void {
  const code = codeOf(statuses[node]);
  const isByItself = deactivated[node] === 1 || code === NOT_CONCERNED_WORD;
  sheet.said[node] = code;
  const isTaken = isByItself || (passesNotConcernedDown && isBelowNotConcerned(forest, statuses, sheet, node));
  sheet.out[node] = isTaken ? 1 : 0;
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
  sheet: Sheet,
  node: number,
): void {
  if (statusKeepsConcerned && sheet.said[node] !== NOTHING) return;
  if (noChildIsConcerned(forest, sheet, node)) sheet.out[node] = 1;
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
