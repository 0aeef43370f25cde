import assert from 'node:assert/strict';
import { withScore2026 } from '../../../../server/src/core/analysis/samples.ts';
import { indicatorLensesOf } from '../../../../server/src/core/features/lenses/indicator-lenses.ts';
import { readScenario } from '../../../../server/src/core/parse/scenario/read-scenario.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';
import { sayIndicatorTrial } from '../../../../server/src/words/indicator-trial.ts';
import { openFixture } from '../../../kit/workspace.ts';

const PATH = '/ws/1.1.1.md';

/** What stands above the score by indicators of a measure in a scenario; null where nothing does. */
function checkLens(fixture: string, scenario: string | undefined, expected: string | null | undefined): void {
  const { workspace } = openFixture(fixture);
  const read = scenario === undefined ? undefined : readScenario('ville.scenario.yml', scenario, true);
  const [lens, ...others] = indicatorLensesOf(workspace, PATH, read);
  assert.equal(others.length, 0);
  if (expected === null) {
    assert.equal(lens, undefined);
    return;
  }
  assert(lens);
  assert.equal(textOf(workspace.files.get(PATH)?.text ?? '', lens.span), 'Score indicatif');
  assert.equal(lens.trial && sayIndicatorTrial('Ville', lens.trial), expected);
}

const SHARE = 'val(te_1) / cible(te_1) + opt_val(te_2)';

describe('the lens of a score by indicators', () => {
  it('tells what the scenario makes of it, reached and aimed at, and from which figures', () => {
    checkLens(
      withScore2026(SHARE),
      'Indicateurs: { te_1: 3 }\nStatuts: {}\n',
      '30% done (te_1: 3 (target 10)), for “Ville”',
    );
    checkLens(
      withScore2026(SHARE),
      'Indicateurs: { te_1: { fait: 3, programme: 5 } }\nStatuts: {}\n',
      '30% done (te_1: 3 (target 10)) · 50% planned (te_1: 5 (target 10)), for “Ville”',
    );
  });

  it('names the indicators of which the scenario gives no value', () =>
    checkLens(withScore2026(SHARE), 'Statuts: {}\n', 'no score: no value of te_1, te_2, for “Ville”'));

  it('names no indicator that it does without: where a target lacks, another value would not help', () =>
    checkLens(
      withScore2026('val(te_2) / cible(te_2) + opt_val(te_1)'),
      'Indicateurs: { te_2: 3 }\nStatuts: {}\n',
      'no score, for “Ville”',
    ));

  it('tells where nothing comes of it, and where it cannot be read', () => {
    checkLens(withScore2026('val(te_1) / 0'), 'Indicateurs: { te_1: 3 }\nStatuts: {}\n', 'no score, for “Ville”');
    checkLens(
      withScore2026('val(te_1'),
      'Indicateurs: { te_1: 3 }\nStatuts: {}\n',
      'no score: the formula cannot be read, for “Ville”',
    );
  });

  it('is there without a scenario, and tells nothing', () => checkLens(withScore2026(SHARE), undefined, undefined));

  it('is not there where the platform of 2023 would not read the formula', () =>
    checkLens(
      '//- 1.1.1.md\n# M\n```yaml\nid: 1.1.1\n```\n## Score indicatif\n```formule\n1\n```\n',
      'Statuts: {}\n',
      null,
    ));
});
