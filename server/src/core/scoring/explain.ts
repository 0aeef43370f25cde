import { sharesOf } from '../model/score.ts';
import { potentialSteps } from './explain-potential.ts';
import type { CappingStep, Explanation, PointsSource } from './explanation.ts';
import { scoreIn } from './figures.ts';
import { lineageOf } from './forest.ts';
import { actionAt, isWithin, useOf } from './rule-use.ts';
import { type Scores, scoreAt } from './score.ts';

/** Explains the score of one node. */
export function explain(scores: Scores, node: number): Explanation {
  const { forest } = scores.personalised;
  const action = actionAt(scores, node);
  const referential = forest.referentials[forest.owner[node] ?? 0];
  if (referential === undefined) throw new RangeError(`no node ${node}`);
  return {
    referential,
    action,
    score: scoreAt(scores, node),
    uncapped: scoreIn(scores.uncapped, node, forest, scores.personalised.points, scores.personalised.deactivated),
    potential: potentialSteps(scores, node, referential),
    points: pointsSource(scores, node),
    overriddenBy: overrider(scores, node),
    cappings: cappingsOf(scores, node),
  };
}

function pointsSource({ personalised: { forest }, figures, statuses }: Scores, node: number): PointsSource {
  if (figures.notConcerned[node] === 1) return { kind: 'not-concerned' };
  const status = statuses[node];
  if (status !== undefined && sharesOf(status) !== undefined) return { kind: 'status', status };
  return { kind: forest.end[node] === node + 1 ? 'not-filled' : 'children' };
}

function overrider(scores: Scores, node: number): Explanation['overriddenBy'] {
  const [, ...above] = lineageOf(scores.personalised.forest, node);
  for (const ancestor of above) {
    const status = scores.statuses[ancestor];
    if (status !== undefined) return { action: actionAt(scores, ancestor), status };
  }
  return undefined;
}

function cappingsOf(scores: Scores, node: number): CappingStep[] {
  const { personalised, cappings } = scores;
  const touching = cappings.filter(
    ({ rule }) => isWithin(personalised, node, rule.node) || isWithin(personalised, rule.node, node),
  );
  return touching.map(({ rule, before, after, readings }) => ({ rule: useOf(scores, rule, readings), before, after }));
}
