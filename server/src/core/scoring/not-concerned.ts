import type { Forest } from './forest.ts';
import type { Reckoning } from './reckoning.ts';
import type { Sheet } from './sheet.ts';
import { NOT_CONCERNED_SAID, NOTHING_SAID, type Statuses } from './statuses.ts';
import type { Weights } from './weights.ts';

/** Tells whether a node is not concerned by its own status or a rule, or by what stands above it (step 3 of the score). */
export function markByItself(
  { forest, deactivated }: Weights,
  { passesNotConcernedDown }: Reckoning,
  { codes }: Statuses,
  { out }: Sheet,
  node: number,
): boolean {
  const isTaken =
    deactivated[node] === 1 ||
    codes[node] === NOT_CONCERNED_SAID ||
    (passesNotConcernedDown && isBelowNotConcerned(forest, codes, out, node));
  out[node] = isTaken ? 1 : 0;
  return isTaken;
}

// Within a unit, the parent is marked already; above units, those above may be marked later.
function isBelowNotConcerned({ parent, unit }: Forest, codes: Uint8Array, out: Uint8Array, node: number): boolean {
  for (let at = parent[node] ?? -1; at >= 0; at = parent[at] ?? -1) {
    if (unit[at] !== -1) return out[at] === 1;
    if (codes[at] === NOT_CONCERNED_SAID) return true;
  }
  return false;
}

/** Takes a node out of which no child is concerned; those below it are marked already. */
export function markByChildren(
  forest: Forest,
  { statusKeepsConcerned }: Reckoning,
  { codes }: Statuses,
  sheet: Sheet,
  node: number,
): void {
  if (statusKeepsConcerned && codes[node] !== NOTHING_SAID) return;
  if (noChildIsConcerned(forest, sheet, node)) sheet.out[node] = 1;
}

/** True where there are children, and none of them is concerned. */
export function noChildIsConcerned({ end, counts }: Forest, { out }: Sheet, node: number): boolean {
  const last = end[node] ?? 0;
  let some = false;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 0) continue;
    if (out[child] !== 1) return false;
    some = true;
  }
  return some;
}
