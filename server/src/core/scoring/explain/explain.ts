import { sharesOf } from '../../model/score.ts';
import { isConcerned, scoreIn } from '../figures.ts';
import { childrenOf, lineageOf } from '../forest.ts';
import { overrides } from '../overridden.ts';
import { actionAt, type Scores, scoreAt } from '../score.ts';
import { statusAt } from '../statuses.ts';
import { potentialSteps } from './explain-potential.ts';
import type { CappingStep, ChildScore, Explanation, PointsSource, RuleUse } from './explanation.ts';
import { isWithin, scoresAtHand, useOf } from './rule-use.ts';

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
    idle: idleRules(scores, node),
    points: pointsSource(scores, node),
    children: childScores(scores, node),
    overriddenBy: overrider(scores, node),
    cappings: cappingsOf(scores, node),
  };
}

function pointsSource({ personalised: { forest }, figures, statuses }: Scores, node: number): PointsSource {
  if (!isConcerned(figures, node)) return { kind: 'not-concerned' };
  const status = statusAt(statuses, node);
  if (status !== undefined && sharesOf(status) !== undefined) return { kind: 'status', status };
  const said = status === 'non_renseigne';
  return { kind: forest.end[node] === node + 1 ? 'not-filled' : 'children', said };
}

/** Those of the action and of what stands above it. */
function idleRules(scores: Scores, node: number): RuleUse[] {
  const { personalised, cappings } = scores;
  const { prepared, forest, reductions, deactivations } = personalised;
  const above = new Set(lineageOf(forest, node));
  const active = new Set([...reductions, ...deactivations, ...cappings].map(({ rule }) => rule));
  const rules = prepared.entries.flatMap(entry => (above.has(entry.node) ? entry.rules : []));
  return rules.filter(rule => !active.has(rule)).map(rule => useOf(scores, rule, scoresAtHand(scores, rule)));
}

function childScores(scores: Scores, node: number): ChildScore[] {
  const { personalised, uncapped } = scores;
  const { forest, points, deactivated } = personalised;
  if (pointsSource(scores, node).kind !== 'children') return [];
  return childrenOf(forest, node)
    .filter(child => forest.counts[child] === 1)
    .map(child => ({
      action: actionAt(scores, child),
      score: scoreIn(uncapped, child, forest, points, deactivated),
    }));
}

function overrider(scores: Scores, node: number): Explanation['overriddenBy'] {
  const [, ...above] = lineageOf(scores.personalised.forest, node);
  for (const ancestor of above) {
    const status = statusAt(scores.statuses, ancestor);
    if (overrides(status)) return { action: actionAt(scores, ancestor), status };
  }
  return undefined;
}

function cappingsOf(scores: Scores, node: number): CappingStep[] {
  const { personalised, cappings } = scores;
  const { forest } = personalised;
  const own = cappings.filter(({ rule }) => forest.owner[rule.node] === forest.owner[node]);
  const above = own.filter(({ rule }) => isWithin(personalised, node, rule.node));
  // On the platform of 2026 a rule takes the place of those above it.
  const nearest = Math.max(...above.map(({ rule }) => rule.node));
  const applied = above.filter(({ rule }) => rule.expression === undefined || rule.node === nearest);
  const touching = own.filter(one => applied.includes(one) || isWithin(personalised, one.rule.node, node));
  return touching.map(({ rule, before, after, readings }) => {
    const factor = rule.expression ? after / before : undefined;
    return { rule: useOf(scores, rule, readings), before, after, factor };
  });
}
