import type { Scenario } from '../model/scenario.ts';
import type { Prepared } from '../scoring/prepare.ts';
import { preparedParts } from '../scoring/prepared-parts.ts';
import { scoredParts } from '../scoring/scored-parts.ts';
import { alteredScores, givesTheSame, mutatedWorkspace } from './altered-scores.ts';
import type { Mutant, RuleMutant, WeightMutant } from './mutant.ts';
import { isWeighedAlike } from './weighed-alike.ts';
import { misses, scoresOn, type Trial } from './trial.ts';

/** What becomes of a mutant: a scenario notices it; it is no other référentiel, which is proved; or it survives. */
export type Fate = { readonly kind: 'noticed'; readonly by: Scenario } | { readonly kind: 'equivalent' | 'survives' };

/** The first scenario that misses an expectation under a mutant, and else whether there is anything to be noticed. */
export function fateOf(trial: Trial, mutant: Mutant): Fate {
  return 'original' in mutant ? fateOfRule(trial, mutant) : fateOfWeight(trial, mutant);
}

function fateOfRule(trial: Trial, mutant: RuleMutant): Fate {
  const part = partOf(trial, mutant);
  const by = trial.scenarios.find(tried => {
    const scores = part && scoresOn(tried, part);
    if (scores === undefined || givesTheSame(mutant, scores.personalised)) return false;
    return misses(tried, scores, alteredScores(scores, mutant));
  });
  return by ? { kind: 'noticed', by: by.scenario } : { kind: 'survives' };
}

function fateOfWeight({ workspace, scenarios }: Trial, mutant: WeightMutant): Fate {
  const mutated = mutatedWorkspace(workspace, mutant);
  if (isWeighedAlike(workspace, mutated)) return { kind: 'equivalent' };
  const parts = preparedParts(mutated);
  const by = scenarios.find(({ scenario, met }) => {
    const own = new Set(met.map(({ expectation }) => expectation));
    return scoredParts(parts, scenario).expectations.some(one => own.has(one.expectation) && one.met === false);
  });
  return by ? { kind: 'noticed', by: by.scenario } : { kind: 'survives' };
}

/** The part of the référentiels that holds the rule of a mutant. */
export function partOf({ parts }: Trial, { original }: RuleMutant): Prepared | undefined {
  return parts.parts.find(({ entries }) => entries.some(({ rules }) => rules.includes(original)));
}
