import type { Action } from '../model/referential.ts';
import { sharesOf } from '../model/score.ts';
import { DONE, figure, POTENTIAL } from './figures.ts';
import { lineageOf, type ReferentialTree } from './forest.ts';
import { type Scores, withStatus } from './score.ts';

/** What doing one more thing would bring. */
export interface MarginalGain {
  readonly referential: ReferentialTree;
  readonly action: Action;
  readonly node: number;
  /** The points done that the whole référentiel would gain. */
  readonly gain: number;
}

/**
 * For each open task, the points that the whole would gain if it were done, the best first. A sub-action that has a status
 * of its own stands for its tasks, whose statuses do not count. What is not concerned is left out, and what gains nothing.
 */
export function marginalGains(scores: Scores): readonly MarginalGain[] {
  const { forest } = scores.personalised;
  const watched = watchedNodes(scores);
  const gains: MarginalGain[] = [];
  for (let node = 0; node < forest.size; node++) {
    const action = forest.actions[node];
    const referential = forest.referentials[forest.owner[node] ?? 0];
    if (action === undefined || referential === undefined || !isOpen(scores, node)) continue;
    const gain = lineageOf(forest, node).some(at => watched.has(at))
      ? gainByRule(scores, node)
      : plainGain(scores, node);
    if (gain > 1e-9) gains.push({ referential, action, node, gain });
  }
  return gains.sort((a, b) => b.gain - a.gain || a.node - b.node);
}

/** True for a task, or a sub-action with a status of its own, that is concerned, is not all done, and whose status counts. */
function isOpen({ personalised: { forest }, figures, statuses }: Scores, node: number): boolean {
  const kind = forest.actions[node]?.kind;
  const shares = sharesOf(statuses[node]);
  const isLeaf = forest.end[node] === node + 1;
  if ((kind !== 'task' && kind !== 'sub-action') || (!isLeaf && shares === undefined)) return false;
  if ((shares?.[0] ?? 0) >= 1) return false;
  const [, ...above] = lineageOf(forest, node);
  const isOverridden = above.some(at => sharesOf(statuses[at]) !== undefined);
  return !isOverridden && ![node, ...above].some(at => figures.notConcerned[at] === 1);
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

function plainGain({ personalised: { forest }, uncapped }: Scores, node: number): number {
  if (lineageOf(forest, node).some(at => forest.counts[at] === 0)) return 0;
  return figure(uncapped, node, POTENTIAL) - figure(uncapped, node, DONE);
}

function gainByRule(scores: Scores, node: number): number {
  const root = lineageOf(scores.personalised.forest, node).at(-1) ?? node;
  const after = withStatus(scores, node, 'fait');
  return figure(after.figures, root, DONE) - figure(scores.figures, root, DONE);
}
