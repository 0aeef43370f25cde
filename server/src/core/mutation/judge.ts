import type { Workspace } from '../index/workspace.ts';
import type { Scenario } from '../model/scenario.ts';
import { weighedAnew } from '../scoring/forest-of.ts';
import { reweighed } from '../scoring/personalise.ts';
import type { Prepared } from '../scoring/prepare.ts';
import { preparedParts } from '../scoring/prepared-parts.ts';
import { withPersonalised } from '../scoring/score.ts';
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

// Most weights are altered alone: of what is scored already, only what weighs otherwise is scored again.
function noticesWeight({ workspace, parts, scenarios }: Trial, mutant: WeightMutant): TriedScenario | undefined {
  const mutated = mutatedWorkspace(workspace, mutant);
  const weighed = weighedParts(parts.parts, mutated);
  if (weighed) {
    return scenarios.find(tried =>
      weighed.some(([before, after]) => {
        const scores = scoresOn(tried, before);
        return (
          scores !== undefined && misses(tried, scores, withPersonalised(scores, reweighed(scores.personalised, after)))
        );
      }),
    );
  }
  const anew = preparedParts(mutated);
  return scenarios.find(({ scenario, met }) => {
    const own = new Set(met.map(({ expectation }) => expectation));
    return scoredParts(anew, scenario).expectations.some(one => own.has(one.expectation) && one.met === false);
  });
}

/** The parts in which something weighs otherwise, as they were and as they are; undefined where more than weights is otherwise. */
function weighedParts(
  parts: readonly Prepared[],
  { referentials }: Workspace,
): readonly (readonly [before: Prepared, after: Prepared])[] | undefined {
  const byFolder = new Map(referentials.map(referential => [referential.folder, referential]));
  const weighed: (readonly [Prepared, Prepared])[] = [];
  for (const part of parts) {
    const own = part.forest.referentials.flatMap(({ folder }) => byFolder.get(folder) ?? []);
    if (own.every((one, place) => one.points === part.forest.referentials[place]?.points)) continue;
    const forest = weighedAnew(part.forest, own);
    if (forest === undefined) return undefined;
    weighed.push([part, { ...part, forest }]);
  }
  return weighed;
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
