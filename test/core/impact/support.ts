import { scenarioProblems } from '../../../server/src/core/analysis/run-scenario.ts';
import type { People } from '../../../server/src/core/impact/people.ts';
import type { Workspace } from '../../../server/src/core/index/workspace.ts';
import type { Scenario } from '../../../server/src/core/model/scenario.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { preparedParts } from '../../../server/src/core/scoring/prepared-parts.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { scoredParts } from '../../../server/src/core/scoring/scored-parts.ts';
import { type Standing, standingOf } from '../../../server/src/core/scoring/standing.ts';
import { questionFrom, referentialFrom, rulesFrom, type Shape } from '../scoring/support.ts';

/** Two axes, three measures, seven sub-actions, 30 points in all. */
export const MEASURES: readonly (readonly Shape[])[] = [
  [
    [4, 6],
    [3, 7],
  ],
  [[[1, 4], 5]],
];

/** The same, whose first sub-action weighs 4 points more. */
export const HEAVIER: readonly (readonly Shape[])[] = [
  [
    [8, 6],
    [3, 7],
  ],
  ...MEASURES.slice(1),
];

/** A référentiel with rules of all kinds, on answers of all kinds, one of which is not asked of all. */
export function ruledFrom(measures: readonly (readonly Shape[])[] = MEASURES, factor = 0.5): string {
  return [
    referentialFrom(measures),
    `//- questions/eau.md\n${questionFrom('Eau ?', 'eau', 'binaire')}`,
    `//- questions/part.md\n${questionFrom('Part ?', 'part', 'proportion', '## Visibilité\n```formule\nreponse(eau, OUI)\n```\n')}`,
    rulesFrom('ref_1.1', { 'Réduction de potentiel': `si reponse(eau, OUI) alors ${factor}` }),
    rulesFrom('ref_1.2', { Désactivation: 'reponse(eau, NON)' }),
    rulesFrom('ref_2.1', { 'Score réalisé': 'si identite(type, commune) alors min(score(ref_2.1), 0.4)' }),
  ].join('');
}

/** Some collectivités, drawn from the mixture that nobody described. */
export function drawn(size: number, seed = 1): People & { readonly kind: 'drawn' } {
  return { kind: 'drawn', mixture: undefined, seed, size };
}

/** The standing of the only référentiel of a workspace, as `score` tells it. */
export function standingUnder(workspace: Workspace, scenario: Scenario): Standing {
  const { scores } = scoreScenario(prepareWorkspace(workspace), scenario);
  return standingOf(scores, 0);
}

/** What is wrong with a scenario over a workspace. */
export function problemsOf(workspace: Workspace, scenario: Scenario): readonly string[] {
  return scenarioProblems(workspace, scoredParts(preparedParts(workspace), scenario)).map(({ code }) => code);
}
