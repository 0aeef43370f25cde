import type { Reduction } from '../effects.ts';
import { lineageOf, reckoningAt } from '../forest.ts';
import type { Scores } from '../score.ts';
import type { PotentialStep } from './explanation.ts';
import { isWithin, useOf } from './rule-use.ts';
import { fractionOf } from './written-fraction.ts';

/** The factors that rules put on a node or above it, as they multiply its points one after the other. */
export function factorSteps(scores: Scores, node: number): PotentialStep[] {
  const { personalised } = scores;
  let points = personalised.forest.weights[node] ?? 0;
  return appliedTo(scores, node).map(({ rule, value }) => {
    points *= value;
    const fraction = fractionOf(rule, personalised);
    return { kind: 'factor', points, factor: value, fraction, rule: useOf(scores, rule) };
  });
}

function appliedTo(scores: Scores, node: number): readonly Reduction[] {
  const { forest, reductions } = scores.personalised;
  const own = reductions.filter(({ rule }) => isWithin(scores.personalised, node, rule.node));
  if (reckoningAt(forest, node).platform === '2023') return own;
  const byNode = new Map(own.map(reduction => [reduction.rule.node, reduction]));
  const fromTheTop = lineageOf(forest, node)
    .toReversed()
    .flatMap(at => byNode.get(at) ?? []);
  // Above another factor, 0 counts as 1: it and those above it decide nothing here.
  const last = fromTheTop.findLastIndex(({ value }, at) => value === 0 && at < fromTheTop.length - 1);
  return fromTheTop.slice(last + 1);
}
