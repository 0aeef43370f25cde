import assert from 'node:assert/strict';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { trailName } from '../../../server/src/core/refactor/trail-name.ts';
import { block } from '../../kit/disk.ts';
import { openFixture } from '../../kit/workspace.ts';

/** The name in the trail of the référentiel of `mesures/`, beside one that has a name and scenarios that give these a status. */
function nameBeside(statuses: readonly string[], root = ''): string {
  const measure = (folder: string) => `//- ${folder}/1.1.1.md\n# M\n${block('identifiant: 1.1.1')}`;
  const { workspace } = openFixture(
    `//- cae/index.md\n# CAE\n${block('identifiant: ""\nreferentiel: cae')}${measure('cae')}${root}${measure('mesures')}`,
  );
  const own = workspace.referentials.find(({ folder }) => folder.endsWith('mesures'));
  assert(own, 'the fixture has no such référentiel');
  const scenarios = statuses.flatMap(
    (id, at) => readScenario(`/ws/${at}.scenario.yml`, `Statuts:\n  ${id}: fait\n`) ?? [],
  );
  assert.equal(scenarios.length, statuses.length);
  return trailName(workspace, own, { scenarios, settings: [] });
}

describe('the name of a référentiel in a trail', () => {
  it('is its own, whatever scenarios say', () => {
    const root = `//- mesures/index.md\n# ECi\n${block('identifiant: ""\nreferentiel: eci')}`;
    assert.equal(nameBeside(['mesures_1.1.1'], root), 'eci');
  });

  it('is what all scenarios call it where it has none, so that they can be carried over', () => {
    assert.equal(nameBeside(['cae_1.1.1', 'eci_1.1.1', 'eci_1.1.1']), 'eci');
  });

  it('is what its folder is called where scenarios name it not, or in several ways', () => {
    assert.equal(nameBeside([]), 'mesures');
    assert.equal(nameBeside(['cae_1.1.1']), 'mesures');
    assert.equal(nameBeside(['eci_1.1.1', 'autre_1.1.1']), 'mesures');
  });
});
