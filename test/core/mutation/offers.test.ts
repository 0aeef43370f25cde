import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { Workspace } from '../../../server/src/core/index/workspace.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import type { Scenario } from '../../../server/src/core/model/scenario.ts';
import { mutatedWorkspace } from '../../../server/src/core/mutation/altered-scores.ts';
import { fateOf } from '../../../server/src/core/mutation/judge.ts';
import { mutantsOf } from '../../../server/src/core/mutation/mutants.ts';
import { acceptedScenario, offersFor } from '../../../server/src/core/mutation/offers.ts';
import { type Trial, trialOf } from '../../../server/src/core/mutation/trial.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { formulas, hidings, questionsFrom } from '../../kit/random-formulas.ts';
import { exampleScenarios, exampleWorkspace, workspaceFrom } from '../scoring/support.ts';
import { trialFrom, withFormula } from './support.ts';

function isGreen(workspace: Workspace, scenario: Scenario): boolean {
  return scoreScenario(prepareWorkspace(workspace), scenario).expectations.every(({ met }) => met);
}

/** Holds every offer against the référentiels as they are, and against each mutant that it is to notice. */
function checkOffers(trial: Trial): void {
  const survivors = mutantsOf(trial).filter(mutant => fateOf(trial, mutant).kind === 'survives');
  for (const { text, notices } of offersFor(trial, survivors, 'offert.scenario.yml')) {
    const { scenario } = acceptedScenario(trial, 'offert.scenario.yml', text);
    equal(isGreen(trial.workspace, scenario), true);
    for (const mutant of notices) equal(isGreen(mutatedWorkspace(trial.workspace, mutant), scenario), false, mutant.id);
  }
}

/** A rule over the questions that random formulas ask. */
function randomTrial(
  platform: Platform,
  title: string,
  formula: string,
  hidden: Parameters<typeof questionsFrom>[0],
): Trial {
  const questions = questionsFrom(hidden).get('a')?.file.text ?? '';
  return trialOf(workspaceFrom(`${withFormula(title, formula)}//- autres.md\n${questions}`, platform), []);
}

describe('the scenarios that would notice what survives', () => {
  it('name the actions of a référentiel that has no name', () => {
    const unnamed = withFormula('Désactivation', 'reponse(plu, NON)').replace('referentiel: cae\n', '');
    const trial = trialFrom(unnamed, []);
    const weights = mutantsOf(trial).filter(mutant => !('original' in mutant));
    deepEqual(
      new Set(offersFor(trial, weights, 'offert.scenario.yml').flatMap(({ notices }) => notices)),
      new Set(weights),
    );
    checkOffers(trial);
  });

  it('say who the collectivité is, what it answers, what is done, and what waits to be accepted', () => {
    const trial = trialFrom(withFormula('Désactivation', 'reponse(plu, NON)'), []);
    const survivors = mutantsOf(trial).filter(mutant => 'original' in mutant);
    deepEqual(
      offersFor(trial, survivors, 'offert.scenario.yml').map(({ text }) => text),
      [
        `Test: "cae_1.1.1, Désactivation\u00a0: plu = OUI"

Réponses:
  plu: OUI

Statuts:
  cae_1.1.1.1: fait
  cae_1.1.1.2: fait

Scores:
  cae_1.1.1:
    desactive: a_accepter
    point_potentiel: a_accepter
    point_fait: a_accepter
`,
      ],
    );
  });

  it('answer what a rule on the score asks before it looks at scores', () => {
    for (const platform of ['2023', '2026'] as const) {
      const formula = 'si reponse(plu, OUI) alors min(score(cae_1.1.1), 0.5) sinon min(score(cae_1.1.1), 0.2)';
      const trial = trialFrom(withFormula('Score réalisé', formula), [], platform);
      const survivors = mutantsOf(trial).filter(mutant => 'original' in mutant);
      const offered = offersFor(trial, survivors, 'offert.scenario.yml').flatMap(({ notices }) => notices);
      deepEqual(new Set(offered), new Set(survivors), platform);
      checkOffers(trial);
    }
  });

  it('give what a rule watches below it shares of its own', () => {
    const formula = 'max(score(cae_1.1.1.1), score(cae_1.1.1.2))';
    const trial = trialFrom(withFormula('Score réalisé', formula), []);
    const survivors = mutantsOf(trial).filter(({ change }) => change === 'extremum');
    deepEqual(
      offersFor(trial, survivors, 'offert.scenario.yml').map(({ notices }) => notices),
      [survivors],
    );
    checkOffers(trial);
  });

  it('notice it once they are accepted: of the example', () =>
    checkOffers(trialOf(exampleWorkspace(), exampleScenarios())));

  for (const platform of ['2023', '2026'] as const) {
    it(`notice it once they are accepted: of random rules (${platform})`, () =>
      fc.assert(
        fc.property(
          formulas(platform),
          fc.constantFrom('Désactivation', 'Réduction de potentiel'),
          hidings(platform),
          (formula, title, hidden) => checkOffers(randomTrial(platform, title, formula, hidden)),
        ),
        { numRuns: 40 },
      ));

    it(`are wanted by no mutant that is proved to change nothing (${platform})`, () =>
      fc.assert(
        fc.property(formulas(platform), hidings(platform), (formula, hidden) => {
          const trial = randomTrial(platform, 'Réduction de potentiel', formula, hidden);
          const same = mutantsOf(trial).filter(mutant => fateOf(trial, mutant).kind === 'equivalent');
          deepEqual(offersFor(trial, same, 'offert.scenario.yml'), []);
        }),
        { numRuns: 60 },
      ));
  }
});
