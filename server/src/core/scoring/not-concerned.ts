import type { Figures } from './figures.ts';
import type { Forest } from './forest.ts';
import type { Reckoning } from './reckoning.ts';
import type { Statuses, Weights } from './weights.ts';

/** Takes a node out that is not concerned by its own status or a rule, or by what stands above it (step 3 of the score). */
export function markByItself(
  { forest, deactivated }: Weights,
  { passesNotConcernedDown }: Reckoning,
  statuses: Statuses,
  { notConcerned }: Figures,
  node: number,
): void {
  const isOut = deactivated[node] === 1 || statuses[node] === 'non_concerne';
  notConcerned[node] =
    isOut || (passesNotConcernedDown && isBelowNotConcerned(forest, statuses, notConcerned, node)) ? 1 : 0;
}

// Within a unit, the parent is marked already; above units, those above may be marked later.
function isBelowNotConcerned(
  { parent, unit }: Forest,
  statuses: Statuses,
  notConcerned: Uint8Array,
  node: number,
): boolean {
  for (let at = parent[node] ?? -1; at >= 0; at = parent[at] ?? -1) {
    if (statuses[at] === 'non_concerne') return true;
    if (unit[at] !== -1) return notConcerned[at] === 1;
  }
  return false;
}

/** Takes a node out of which no child is concerned; those below it are marked already. */
export function markByChildren(
  forest: Forest,
  { statusKeepsConcerned }: Reckoning,
  statuses: Statuses,
  { notConcerned }: Figures,
  node: number,
): void {
  if (statusKeepsConcerned && statuses[node] !== undefined) return;
  if (noChildIsConcerned(forest, notConcerned, node)) notConcerned[node] = 1;
}

/** True where there are children, and none of them is concerned. */
export function noChildIsConcerned({ end, counts }: Forest, notConcerned: Uint8Array, node: number): boolean {
  const last = end[node] ?? 0;
  let some = false;
  for (let child = node + 1; child < last; child = end[child] ?? last) {
    if (counts[child] === 0) continue;
    if (notConcerned[child] === 0) return false;
    some = true;
  }
  return some;
}
