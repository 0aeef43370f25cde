import assert from 'node:assert/strict';
import { formulaBlock, indicator } from '../../../../server/src/core/analysis/samples.ts';
import { computedLensesOf } from '../../../../server/src/core/features/lenses/computed-lenses.ts';
import { readScenario } from '../../../../server/src/core/parse/scenario/read-scenario.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';
import { sayComputedTrial } from '../../../../server/src/words/indicator-trial.ts';
import { openFixture } from '../../../kit/workspace.ts';

const PATH = '/ws/indicateurs.md';

/** What stands above the formula of a computed indicator in a scenario. */
function lensOf(formula: string, values: string, title = 'Calcul'): string {
  const texts = indicator('te_1') + indicator('te_2') + indicator('te_3', `## ${title}\n${formulaBlock(formula)}`);
  const { workspace } = openFixture(`//- indicateurs.md\n${texts}`);
  const scenario = readScenario('ville.scenario.yml', `Indicateurs: { ${values} }\nStatuts: {}\n`, true);
  assert(scenario);
  const [lens, ...others] = computedLensesOf(workspace, PATH, scenario);
  assert(lens && others.length === 0);
  assert.equal(textOf(workspace.files.get(PATH)?.text ?? '', lens.span), title);
  return sayComputedTrial('Ville', lens.trial);
}

describe('the lens of a computed indicator', () => {
  it('tells what the values of the scenario come to, reached and aimed at; case counts for nothing', () => {
    assert.equal(lensOf('val(te_1) + OPT_VAL(TE_2)', 'te_1: 3'), '3, for “Ville”');
    assert.equal(lensOf('val(te_1) * 2', 'te_1: { fait: 3, programme: 5 }', 'calcul'), '6 · 10 aimed at, for “Ville”');
  });

  it('names the indicators of which the scenario gives no value', () =>
    assert.equal(lensOf('val(te_1) / val(te_2)', 'te_1: 3'), 'no value: no figure for te_2, for “Ville”'));

  it('names none that it does without', () =>
    assert.equal(
      lensOf('val(te_1) + opt_val(te_2) + val(te_9)', 'te_1: 3'),
      'no value: no figure for te_9, for “Ville”',
    ));

  it('tells where nothing comes of it, where the platform breaks down, and where it cannot be read', () => {
    assert.equal(lensOf('val(te_1) / 0', 'te_1: 3'), 'no value, for “Ville”');
    assert.match(lensOf('val(te_1) + cible(te_2)', 'te_1: 3'), /^no value: the platform fails: /);
    assert.equal(lensOf('val(te_1', 'te_1: 3'), 'no value: the formula cannot be read, for “Ville”');
  });
});
