import type { Action } from '../model/referential.ts';
import { DONE, figure } from './figures.ts';
import { lineageOf, type ReferentialTree } from './forest.ts';
import { type OpenAction, openActions } from './open-actions.ts';
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
  return openActions(scores)
    .flatMap(open => marginalGain(scores, open) ?? [])
    .sort(bestFirst);
}

/** The same of some of those that are open, in steps, one for each. */
export function* marginalGainSteps(
  scores: Scores,
  among: readonly OpenAction[],
): Generator<void, readonly MarginalGain[]> {
  const gains: MarginalGain[] = [];
  for (const open of among) {
    const gain = marginalGain(scores, open);
    if (gain) gains.push(gain);
    yield;
  }
  return gains.sort(bestFirst);
}

function bestFirst(a: MarginalGain, b: MarginalGain): number {
  return b.gain - a.gain || a.node - b.node;
}

function marginalGain(scores: Scores, { node, points, watched }: OpenAction): MarginalGain | undefined {
  const { forest } = scores.personalised;
  const action = forest.actions[node];
  const referential = forest.referentials[forest.owner[node] ?? 0];
  const gain = watched.length > 0 ? gainByRule(scores, node) : points;
  return action !== undefined && referential !== undefined && gain > 1e-9
    ? { referential, action, node, gain }
    : undefined;
}

function gainByRule(scores: Scores, node: number): number {
  const root = lineageOf(scores.personalised.forest, node).at(-1) ?? node;
  const after = withStatus(scores, node, 'fait');
  return figure(after.figures, root, DONE) - figure(scores.figures, root, DONE);
}
