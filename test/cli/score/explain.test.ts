import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../kit/cli.ts';
import { inFolder, measure } from '../../kit/disk.ts';
import { EXAMPLE } from './example.ts';

const SCENARIO = fileURLToPath(
  new URL('../../../referentiel/exemple/scenarios/commune_rurale.scenario.yml', import.meta.url),
);
const UNNAMED = { 'mesures/1.1.1.md': measure('1.1.1', '', [40, 60]), 's.yml': 'Statuts: {}\n' };
const TWO = { ...UNNAMED, 'autres/1.1.1.md': measure('1.1.1', '', [40, 60]) };

function explained(folder: string, scenario: string, name: string) {
  return runCli(['score', folder, '--scenario', scenario, '--explain', name]);
}

describe('score --explain', () => {
  for (const name of ['nature_2.1.2', '2.1.2']) {
    it(`explains the action that is called ${name}`, async () => {
      const { code, out } = await explained(EXAMPLE, SCENARIO, name);
      assert.equal(code, 0);
      assert.match(out, /gives it 12 points/);
    });
  }

  it('explains the whole by its name', async () => {
    const { code, out } = await explained(EXAMPLE, SCENARIO, 'nature');
    assert.equal(code, 0);
    assert.match(out, /The référentiel is worth 100 points/);
  });

  for (const [name, message] of [
    ['toto', 'No action is called “toto”. Write the id of an action, or the name of a référentiel: nature.'],
    ['natur', 'No action is called “natur”. Did you mean nature?'],
    ['nature_', 'No action is called “nature_”. Did you mean nature?'],
    ['natur_1.1', 'No action is called “natur_1.1”. Did you mean nature_1.1?'],
    ['nature_2.1.22', 'No action is called “nature_2.1.22”. Did you mean nature_2.1.2?'],
    ['2.1.22', 'No action is called “2.1.22”. Did you mean 2.1.2?'],
    ['9.9.9', 'No action is called “9.9.9”. Write the id of an action, or the name of a référentiel: nature.'],
    ['', 'No action is called “”. Write the id of an action, or the name of a référentiel: nature.'],
  ] as const) {
    it(`says in one line that no action is called so: ${name}`, async () => {
      const { code, out, err } = await explained(EXAMPLE, SCENARIO, name);
      assert.deepEqual([code, out, err], [2, '', `${message}\n`]);
    });
  }

  for (const name of ['9.9.9', 'toto', 'mesures_']) {
    it(`takes no word for a référentiel without a name: ${name}`, () =>
      inFolder(UNNAMED, async folder => {
        const { code, err } = await explained(folder.path, folder.at('s.yml'), name);
        assert.equal(code, 2);
        assert.match(err, /^No action is called .*\n$/);
      }));
  }

  for (const name of ['mesures', 'cae_1.1.1', 'mesures_1.1.1', '1.1.1']) {
    it(`finds what a référentiel without a name answers to: ${name}`, () =>
      inFolder(UNNAMED, async folder => {
        assert.equal((await explained(folder.path, folder.at('s.yml'), name)).code, 0);
      }));
  }

  it('asks which référentiel is meant where several have the action', () =>
    inFolder(TWO, async folder => {
      const { code, err } = await explained(folder.path, folder.at('s.yml'), '1.1.1');
      assert.equal(code, 2);
      assert.equal(err, 'Several référentiels have an action “1.1.1”. Choose one of: autres_1.1.1, mesures_1.1.1.\n');
    }));
});
