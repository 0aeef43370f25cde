import { isWithin } from '../../core/scoring/explain/rule-use.ts';
import { marginalGains } from '../../core/scoring/marginal-gains.ts';
import { planWishes } from '../../core/scoring/plan/plan-wishes.ts';
import type { NextActions, NextActionsParams } from '../../protocol/plan.ts';
import { placeOf, type Simulated } from '../scenarios/simulator.ts';

/** The open tasks of a scope by what they bring. */
export function nextActions(simulated: Simulated, { shown, most }: NextActionsParams): NextActions | null {
  const place = placeOf(simulated, shown);
  if (place === undefined) return null;
  const { scores, node: top } = place;
  const { effortOf } = planWishes(scores.personalised.prepared, simulated.scenario);
  const gains = marginalGains(scores).filter(({ node }) => isWithin(scores.personalised, node, top));
  return {
    gains: gains
      .slice(0, most)
      .map(({ action: { id, title }, node, gain }) => ({ id, title, gain, effort: effortOf(node) })),
  };
}
