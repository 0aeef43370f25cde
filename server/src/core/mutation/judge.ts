import type { Scenario } from '../model/scenario.ts';
import type { Prepared } from '../scoring/prepare.ts';
import { preparedParts } from '../scoring/prepared-parts.ts';
import { scoredParts } from '../scoring/scored-parts.ts';
import { alteredScores, doesTheSame, mutatedWorkspace } from './altered-scores.ts';
import { isProvedSame } from './differing-profiles.ts';
import type { Mutant, RuleMutant, WeightMutant } from './mutant.ts';
import { misses, scoresOn, type Trial, type TriedScenario } from './trial.ts';
import { isWeighedAlike } from './weighed-alike.ts';

/** What becomes of a mutant: a scenario notices it; it is no other référentiel, which is proved; or it survives. */
export type Fate = { readonly kind: 'noticed'; readonly by: Scenario } | { readonly kind: 'equivalent' | 'survives' };

/** What becomes of a mutant among the scenarios of a trial. */
export function fateOf(trial: Trial, mutant: Mutant): Fate {
  const by = noticedBy(trial, mutant);
  if (by) return { kind: 'noticed', by: by.scenario };
  return { kind: changesNothing(trial, mutant) ? 'equivalent' : 'survives' };
}

/** The first scenario that misses an expectation under a mutant; undefined where none does. */
export function noticedBy(trial: Trial, mutant: Mutant): TriedScenario | undefined {
  return 'original' in mutant ? noticesRule(trial, mutant) : noticesWeight(trial, mutant);
}

function noticesRule(trial: Trial, mutant: RuleMutant): TriedScenario | undefined {
  const part = partOf(trial, mutant);
  return trial.scenarios.find(tried => {
    const scores = part && scoresOn(tried, part);
    if (scores === undefined || doesTheSame(mutant, scores.personalised)) return false;
    return misses(tried, scores, alteredScores(scores, mutant));
  });
}

function noticesWeight({ workspace, scenarios }: Trial, mutant: WeightMutant): TriedScenario | undefined {
  const parts = preparedParts(mutatedWorkspace(workspace, mutant));
  return scenarios.find(({ scenario, met }) => {
    const own = new Set(met.map(({ expectation }) => expectation));
    return scoredParts(parts, scenario).expectations.some(one => own.has(one.expectation) && one.met === false);
  });
}

function changesNothing(trial: Trial, mutant: Mutant): boolean {
  if (!('original' in mutant)) return isWeighedAlike(trial.workspace, mutatedWorkspace(trial.workspace, mutant));
  const part = partOf(trial, mutant);
  return part !== undefined && isProvedSame(mutant, part);
}

/** The part of the référentiels that holds the rule of a mutant. */
export function partOf({ parts }: Trial, { original }: RuleMutant): Prepared | undefined {
  return parts.parts.find(({ entries }) => entries.some(({ rules }) => rules.includes(original)));
}
