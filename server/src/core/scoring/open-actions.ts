import { DONE, figure, isConcerned, POTENTIAL } from './figures.ts';
import { lineageOf } from './forest.ts';
import type { Scores } from './score.ts';
import { hasShares, sharesAt } from './statuses.ts';

/** What can still be done: a task, or a sub-action with a status of its own, which stands for its tasks. */
export interface OpenAction {
  readonly node: number;
  /** The points done that it would bring, before the rules on the score. */
  readonly points: number;
  /** What rules on the score look at or change, of the node and those above it; where there is none, points add up. */
  readonly watched: readonly number[];
}

/** Each open action, in the order of the text. What is not concerned is left out, and what counts in no total. */
export function openActions(scores: Scores): readonly OpenAction[] {
  const { forest } = scores.personalised;
  const watched = watchedNodes(scores);
  const open: OpenAction[] = [];
  for (let node = 0; node < forest.size; node++) {
    if (!isOpen(scores, node)) continue;
    const lineage = lineageOf(forest, node);
    const counts = lineage.every(at => forest.counts[at] === 1);
    const points = counts ? figure(scores.uncapped, node, POTENTIAL) - figure(scores.uncapped, node, DONE) : 0;
    open.push({ node, points, watched: lineage.filter(at => watched.has(at)) });
  }
  return open;
}

/** True for a task, or a sub-action with a status of its own, that is concerned, is not all done, and whose status counts. */
function isOpen({ personalised: { forest }, figures, statuses }: Scores, node: number): boolean {
  const kind = forest.actions[node]?.kind;
  const shares = sharesAt(statuses, node);
  const isLeaf = forest.end[node] === node + 1;
  if ((kind !== 'task' && kind !== 'sub-action') || (!isLeaf && shares === undefined)) return false;
  if ((shares?.[0] ?? 0) >= 1) return false;
  const [, ...above] = lineageOf(forest, node);
  const isOverridden = above.some(at => hasShares(statuses, at));
  return !isOverridden && ![node, ...above].some(at => !isConcerned(figures, at));
}

/**
 * The nodes that rules on the score look at or change, and those above them within a measure: below all these, points do
 * not simply add up.
 */
function watchedNodes({ personalised: { scoreRules, forest } }: Scores): ReadonlySet<number> {
  const named = new Set(scoreRules.flatMap(({ node, scored }) => [node, ...scored.values()]));
  const above = [...named].flatMap(node => lineageOf(forest, node)).filter(node => (forest.unit[node] ?? -1) >= 0);
  return new Set([...named, ...above]);
}
