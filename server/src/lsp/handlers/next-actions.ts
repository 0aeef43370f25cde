import { settingsOf } from '../../core/index/workspace-settings.ts';
import { type MarginalGain, marginalGains } from '../../core/scoring/marginal-gains.ts';
import { wayToNextStar } from '../../core/scoring/next-star.ts';
import { isWithin } from '../../core/scoring/rule-use.ts';
import type { NextActions, NextActionsParams, WireGain } from '../../protocol/simulation.ts';
import { placeOf, type Simulated } from '../simulator.ts';

/** The open tasks of a scope by what they bring, and those that lead its référentiel to the next star. */
export function nextActions(simulated: Simulated, { shown, most }: NextActionsParams): NextActions | null {
  const place = placeOf(simulated, shown);
  if (place === undefined) return null;
  const { workspace } = simulated;
  const { referential, scores, node: top } = place;
  const gains = marginalGains(scores).filter(({ node }) => isWithin(scores.personalised, node, top));
  const way = wayToNextStar(scores, referential, settingsOf(workspace.settings, referential.folder).stars);
  return {
    gains: gains.slice(0, most).map(wireGain),
    nextStar: way ? { ...way, gains: way.gains.map(wireGain) } : null,
  };
}

function wireGain({ action: { id, title }, gain }: MarginalGain): WireGain {
  return { id, title, gain };
}
