import { figure, isConcerned, POTENTIAL } from '../figures.ts';
import { childrenOf, lineageOf, type ReferentialTree, reckoningAt } from '../forest.ts';
import { giftTo, isKeptByStatus, keptOut, potentialOfOwn } from '../own-potential.ts';
import { actionAt, type Scores } from '../score.ts';
import { statusAt } from '../statuses.ts';
import { factorSteps } from './explain-factors.ts';
import type { Changed, Giver, PotentialStep, RuleUse } from './explanation.ts';
import { isWithin, useOf } from './rule-use.ts';

/** What leads to the potential of a node, step by step. */
export function potentialSteps(scores: Scores, node: number, referential: ReferentialTree): PotentialStep[] {
  const { personalised, uncapped, figures } = scores;
  const { forest } = personalised;
  const { percent, origin = 'unknown' } = referential.points.get(actionAt(scores, node).id) ?? {};
  const weight = forest.weights[node] ?? 0;
  const parent = forest.parent[node] ?? -1;
  const parentPoints = parent < 0 ? undefined : forest.weights[parent];
  const steps: PotentialStep[] = [
    { kind: 'weight', points: weight, percent, origin, parentPoints },
    ...factorSteps(scores, node),
  ];
  const own = steps.at(-1)?.points ?? weight;
  if (!isConcerned(uncapped, node)) steps.push(whyNotConcerned(scores, node));
  else {
    const sum = potentialOfOwn(scores, node);
    if (isKeptByStatus(scores, node)) steps.push({ kind: 'kept-by-status', points: sum });
    else if (forest.end[node] !== node + 1 && differs(sum, own)) {
      const changed = changedChildren(scores, node, weight === 0 ? 1 : own / weight);
      steps.push({ kind: 'children', points: sum, changed });
    }
    steps.push(...received(scores, node, sum), ...scaled(scores, node), ...notShared(scores, node));
  }
  const [before, after] = [figure(uncapped, node, POTENTIAL), figure(figures, node, POTENTIAL)];
  if (differs(before, after)) steps.push({ kind: 'recounted', points: after });
  return steps;
}

/**
 * The children that are not worth what the référentiel and the rules on their parent make them worth, and those that
 * receive of them: from the one sum to the other, nothing else changed.
 */
function changedChildren(scores: Scores, node: number, factor: number): Changed[] {
  const { forest } = scores.personalised;
  return childrenOf(forest, node).flatMap(child => {
    const from = (forest.weights[child] ?? 0) * factor;
    const to = potentialOfOwn(scores, child) + giftTo(scores, child).received;
    return differs(from, to) ? [{ action: actionAt(scores, child), from, to, rule: ruleOn(scores, child) }] : [];
  });
}

/** The rule on a node itself that changes what it is worth: it deactivates it, or multiplies its points. */
function ruleOn(scores: Scores, node: number): RuleUse | undefined {
  const { reductions } = scores.personalised;
  const reduction = reductions.find(({ rule }) => rule.node === node);
  return deactivationOf(scores, node) ?? (reduction && useOf(scores, reduction.rule));
}

/** The rule that deactivates a node, itself or with one above it. */
function deactivationOf(scores: Scores, node: number): RuleUse | undefined {
  const { personalised } = scores;
  const deactivation = personalised.deactivations.find(({ rule }) => isWithin(personalised, node, rule.node));
  return deactivation && useOf(scores, deactivation.rule);
}

function whyNotConcerned(scores: Scores, node: number): PotentialStep {
  const { personalised, statuses } = scores;
  const rule = deactivationOf(scores, node);
  if (rule) return { kind: 'deactivated', points: 0, rule };
  if (statusAt(statuses, node) === 'non_concerne') return { kind: 'not-concerned', points: 0, by: 'status' };
  const above = lineageOf(personalised.forest, node).find(at => statusAt(statuses, at) === 'non_concerne');
  const passesDown = reckoningAt(personalised.forest, node).passesNotConcernedDown;
  if (above === undefined || !passesDown) return { kind: 'not-concerned', points: 0, by: 'children' };
  return { kind: 'not-concerned', points: 0, by: actionAt(scores, above) };
}

function received(scores: Scores, node: number, sum: number): PotentialStep[] {
  const { received: share, givers, receivers } = giftTo(scores, node);
  if (share === 0) return [];
  const from = givers.map(giver => giverOf(scores, giver));
  return [{ kind: 'received', points: sum + share, received: share, from, receivers }];
}

function notShared(scores: Scores, node: number): PotentialStep[] {
  const from = keptOut(scores, node).map(giver => giverOf(scores, giver));
  return from.length === 0 ? [] : [{ kind: 'not-shared', points: figure(scores.uncapped, node, POTENTIAL), from }];
}

function giverOf(scores: Scores, node: number): Giver {
  return {
    action: actionAt(scores, node),
    points: scores.personalised.points[node] ?? 0,
    rule: deactivationOf(scores, node),
  };
}

function scaled(scores: Scores, node: number): PotentialStep[] {
  const { personalised, uncapped } = scores;
  const { forest, points } = personalised;
  const parent = forest.parent[node] ?? -1;
  const { redistributes, scalesToPersonalisedPoints } = reckoningAt(forest, node);
  if (!redistributes || parent < 0 || (forest.unit[parent] ?? -1) < 0) return [];
  const from = scalesToPersonalisedPoints ? (points[parent] ?? 0) : potentialOfOwn(scores, parent);
  const to = figure(uncapped, parent, POTENTIAL);
  if (!differs(from, to)) return [];
  return [{ kind: 'scaled', points: figure(uncapped, node, POTENTIAL), parent: actionAt(scores, parent), from, to }];
}

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-9;
}
