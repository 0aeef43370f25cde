import type { Changed, PotentialStep } from './explanation.ts';
import { figure, POTENTIAL } from './figures.ts';
import { childrenOf, type ReferentialTree } from './forest.ts';
import { actionAt, isWithin, useOf } from './rule-use.ts';
import type { Scores } from './score.ts';
import { writtenFraction } from './written-fraction.ts';

/** What leads to the potential of a node, step by step. */
export function potentialSteps(scores: Scores, node: number, referential: ReferentialTree): PotentialStep[] {
  const { personalised, uncapped, figures } = scores;
  const { forest, points } = personalised;
  const { percent, origin = 'unknown' } = referential.points.get(actionAt(scores, node).id) ?? {};
  const steps: PotentialStep[] = [
    { kind: 'weight', points: forest.weights[node] ?? 0, percent, origin },
    ...factors(scores, node),
  ];
  const own = points[node] ?? 0;
  if (uncapped.notConcerned[node] === 1) steps.push(whyNotConcerned(scores, node));
  else {
    const children = childrenOf(forest, node);
    const sum = potentialOfOwn(scores, node);
    if (children.length > 0 && differs(sum, own)) {
      steps.push({ kind: 'children', points: sum, changed: changedChildren(scores, node) });
    }
    steps.push(...received(scores, node, sum), ...scaled(scores, node));
  }
  const [before, after] = [figure(uncapped, node, POTENTIAL), figure(figures, node, POTENTIAL)];
  if (differs(before, after)) steps.push({ kind: 'recounted', points: after });
  return steps;
}

/** The children that are not worth what the référentiel and the rules on their parent make them worth. */
function changedChildren(scores: Scores, node: number): Changed[] {
  const { forest, points } = scores.personalised;
  const weight = forest.weights[node] ?? 0;
  const factor = weight === 0 ? 1 : (points[node] ?? 0) / weight;
  return childrenOf(forest, node).flatMap(child => {
    const from = (forest.weights[child] ?? 0) * factor;
    const to = potentialOfOwn(scores, child);
    return differs(from, to) ? [{ action: actionAt(scores, child), from, to }] : [];
  });
}

function factors(scores: Scores, node: number): PotentialStep[] {
  const { personalised } = scores;
  let points = personalised.forest.weights[node] ?? 0;
  const applied = personalised.reductions.filter(({ rule }) => isWithin(personalised, node, rule.node));
  return applied.map(({ rule, value }) => {
    points *= value;
    const facts = { profile: personalised.profile, scoreOf: () => undefined };
    const fraction = writtenFraction(rule.rule.formula, facts);
    return { kind: 'factor', points, factor: value, fraction, rule: useOf(scores, rule) };
  });
}

function whyNotConcerned(scores: Scores, node: number): PotentialStep {
  const { personalised, statuses } = scores;
  const deactivation = personalised.deactivations.find(({ rule }) => isWithin(personalised, node, rule.node));
  if (deactivation) return { kind: 'deactivated', points: 0, rule: useOf(scores, deactivation.rule) };
  return { kind: 'not-concerned', points: 0, by: statuses[node] === 'non_concerne' ? 'status' : 'children' };
}

/** The potential before what siblings give and before the parent passes on its own: personalised points, or a sum. */
function potentialOfOwn(scores: Scores, node: number): number {
  const { personalised, uncapped } = scores;
  const { forest, points } = personalised;
  if (uncapped.notConcerned[node] === 1) return 0;
  const children = childrenOf(forest, node).filter(child => forest.counts[child] === 1);
  if (forest.end[node] === node + 1) return points[node] ?? 0;
  return children.reduce((sum, child) => sum + potentialOfOwn(scores, child) + gift(scores, child).received, 0);
}

interface Gift {
  readonly received: number;
  readonly givers: readonly number[];
  readonly receivers: number;
}

const NO_GIFT: Gift = { received: 0, givers: [], receivers: 0 };

function gift({ personalised, uncapped }: Scores, node: number): Gift {
  const { forest, points } = personalised;
  const parent = forest.parent[node] ?? -1;
  const receives = uncapped.notConcerned[node] === 0 && points[node] !== 0;
  if (parent < 0 || (forest.unit[parent] ?? -1) < 0 || !receives) return NO_GIFT;
  const siblings = childrenOf(forest, parent);
  const givers = siblings.filter(sibling => uncapped.notConcerned[sibling] === 1);
  const receivers = siblings.filter(sibling => uncapped.notConcerned[sibling] === 0 && points[sibling] !== 0).length;
  const given = givers.reduce((sum, giver) => sum + (points[giver] ?? 0), 0);
  return { received: given / receivers, givers, receivers };
}

function received(scores: Scores, node: number, sum: number): PotentialStep[] {
  const { received: share, givers, receivers } = gift(scores, node);
  if (share === 0) return [];
  const from = givers.map(giver => ({
    action: actionAt(scores, giver),
    points: scores.personalised.points[giver] ?? 0,
  }));
  return [{ kind: 'received', points: sum + share, received: share, from, receivers }];
}

function scaled(scores: Scores, node: number): PotentialStep[] {
  const { personalised, uncapped } = scores;
  const { forest, points } = personalised;
  const parent = forest.parent[node] ?? -1;
  if (parent < 0 || (forest.unit[parent] ?? -1) < 0) return [];
  const [from, to] = [points[parent] ?? 0, figure(uncapped, parent, POTENTIAL)];
  if (!differs(from, to)) return [];
  return [{ kind: 'scaled', points: figure(uncapped, node, POTENTIAL), parent: actionAt(scores, parent), from, to }];
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-9;
}
