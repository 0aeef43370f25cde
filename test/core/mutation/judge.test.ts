import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { mutatedWorkspace } from '../../../server/src/core/mutation/altered-scores.ts';
import { fateOf } from '../../../server/src/core/mutation/judge.ts';
import { mutantsOf, sampleOf } from '../../../server/src/core/mutation/mutants.ts';
import { trialOf } from '../../../server/src/core/mutation/trial.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { exampleScenarios, exampleWorkspace } from '../scoring/support.ts';
import { fatesIn, trialFrom, withFormula, withRuleOn } from './support.ts';

const HALVED = withFormula('Réduction de potentiel', 'si reponse(plu, OUI) alors 0.5 sinon 1');
const YES = 'Réponses: { plu: OUI }\nStatuts: {}\nScores: { cae_1.1.1: { point_potentiel: 5 } }\n';

describe('a mutant', () => {
  it('is noticed where a met expectation is missed under it, and else survives', () =>
    deepEqual(fatesIn(trialFrom(HALVED, [YES])), [
      'cae_1.1.1/reduction/negation-1 noticed',
      'cae_1.1.1/reduction/branch-1 survives',
      'cae_1.1.1/reduction/branch-2 noticed',
      'cae_1.1.1/reduction/answer-1 noticed',
      'cae_1.1.1/reduction/number-1 noticed',
      'cae_1.1.1/reduction/number-2 noticed',
      'cae_1.1.1/reduction/number-3 survives',
      'cae_1.1.1/points noticed',
      'cae_1.1.1.1/pourcentage noticed',
      'cae_1.1.1.2/pourcentage noticed',
    ]));

  it('is noticed by no expectation that is not met, or waits to be accepted', () => {
    const missed = YES.replace('5', '6');
    const waiting = YES.replace('5', 'a_accepter');
    const fates = fatesIn(trialFrom(HALVED, [missed, waiting]));
    equal(
      fates.some(fate => fate.endsWith(' noticed')),
      false,
    );
  });

  it('of a weight that weighs nothing is proved to change nothing', () => {
    const fixture = HALVED.replace('identifiant: 1.1.1\n', 'identifiant: 1.1.1\npourcentage: 30\n');
    const fates = fatesIn(trialFrom(fixture, [YES]));
    deepEqual(
      fates.filter(fate => fate.startsWith('cae_1.1.1/pourcentage')),
      ['cae_1.1.1/pourcentage equivalent'],
    );
  });

  it('of a reduction that changes nothing is proved to do so, whether it gives 1 or nothing', () => {
    const formula = 'si reponse(plu, OUI) alors 1';
    for (const platform of ['2023', '2026'] as const) {
      const fixture = withFormula('Réduction de potentiel', formula);
      deepEqual(rulesIn(fixture, 'reduction', platform), [
        'cae_1.1.1/reduction/branch-1 equivalent',
        'cae_1.1.1/reduction/branch-2 equivalent',
        'cae_1.1.1/reduction/answer-1 equivalent',
        'cae_1.1.1/reduction/number-1 survives',
      ]);
    }
  });

  it('of a reduction to 1 makes a difference in 2026 below one that may be 0', () => {
    const [one, half] = ['si reponse(plu, OUI) alors 1', 'si reponse(plu, NON) alors 0'];
    const fixture =
      withFormula('Réduction de potentiel', half) + withRuleOn('cae_1.1.1.1', 'Réduction de potentiel', one);
    const fate = (platform: Platform) => rulesIn(fixture, 'cae_1.1.1.1/reduction/branch-1', platform);
    deepEqual(fate('2026'), ['cae_1.1.1.1/reduction/branch-1 survives']);
    deepEqual(fate('2023'), ['cae_1.1.1.1/reduction/branch-1 equivalent']);
  });

  it('of a rule in the place of which another counts in 2026 is proved to change nothing', () => {
    const fixture =
      withFormula('Réduction de potentiel', '0.5') + withRuleOn('cae_1.1.1', 'Réduction de potentiel', '0.8');
    const fates = (platform: Platform) => rulesIn(fixture, 'number-1', platform).map(fate => fate.split(' ')[1]);
    deepEqual(fates('2026').toSorted(), ['equivalent', 'survives']);
    deepEqual(fates('2023'), ['survives', 'survives']);
  });

  it('of a rule that makes no sense in 2023 is proved to change nothing: neither has an effect', () => {
    const fixture = withFormula('Réduction de potentiel', 'si reponse(plu, OUI) alors 1 / 0');
    deepEqual(rulesIn(fixture, 'branch-2', '2023'), ['cae_1.1.1/reduction/branch-2 equivalent']);
  });

  it('of a rule on the score of 2023 is proved to change nothing where both compute the same of scores', () => {
    const formula = 'si reponse(plu, OUI) ou reponse(plu, OUI) alors min(score(cae_1.1.1), 0.4)';
    deepEqual(rulesIn(withFormula('Score réalisé', formula), 'connective', '2023'), [
      'cae_1.1.1/score/connective-1 equivalent',
    ]);
  });

  it('that survives leaves all expectations of the example met, and one that is noticed does not', () => {
    const workspace = exampleWorkspace();
    const scenarios = exampleScenarios();
    const trial = trialOf(workspace, scenarios);
    for (const mutant of mutantsOf(trial)) {
      const prepared = prepareWorkspace(mutatedWorkspace(workspace, mutant));
      const isGreen = scenarios.every(one => scoreScenario(prepared, one).expectations.every(({ met }) => met));
      equal(fateOf(trial, mutant).kind === 'noticed', !isGreen, mutant.id);
    }
  });
});

/** The fates of the mutants whose ids hold some words, where there is no scenario. */
function rulesIn(fixture: string, words: string, platform: Platform): readonly string[] {
  return fatesIn(trialFrom(fixture, [], platform)).filter(fate => fate.includes(words));
}

describe('a sample', () => {
  it('is the same for the same seed, in the order of all, and never more', () =>
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.nat({ max: 50 }), fc.integer({ min: 1 }), (size, most, seed) => {
        const all = Array.from({ length: size }, (_, at) => at);
        const drawn = sampleOf(all, most, seed);
        deepEqual(drawn, sampleOf(all, most, seed));
        equal(drawn.length, Math.min(size, most));
        deepEqual(
          drawn,
          [...new Set(drawn)].sort((a, b) => a - b),
        );
      }),
    ));
});
