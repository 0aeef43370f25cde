import { type Status, sharesOf } from '../model/score.ts';
import type { Scores } from './score.ts';
import { statusAt } from './statuses.ts';

/** True for a status that counts instead of those below it: one with shares, or not concerned. */
export function overrides(status: Status | undefined): status is Status {
  return status === 'non_concerne' || sharesOf(status) !== undefined;
}

/**
 * By node, 1 where its own status, or lack of one, does not count, because an action above it has a status: with shares, or
 * not concerned.
 */
export function overriddenNodes({ personalised: { forest }, statuses }: Scores): Uint8Array {
  const overridden = new Uint8Array(forest.size);
  // Parents come before their children.
  for (let node = 0; node < forest.size; node++) {
    const parent = forest.parent[node] ?? -1;
    if (parent >= 0 && (overridden[parent] === 1 || overrides(statusAt(statuses, parent)))) overridden[node] = 1;
  }
  return overridden;
}
