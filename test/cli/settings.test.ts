import assert from 'node:assert/strict';
import { runCli } from '../kit/cli.ts';
import { inFolder, measure } from '../kit/disk.ts';

describe('referentiel.json on the command line', () => {
  it('chooses severities', () =>
    inFolder(
      {
        '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.'),
        'referentiel.json': '{ "rules": { "reference-unknown": "error" } }',
      },
      async folder => {
        const { code, out } = await runCli(['check', folder.path], undefined, folder.path);
        assert.equal(code, 1);
        assert.match(out, /^1\.1\.1\.md:5:9-5:14 error reference-unknown /);
      },
    ));

  it('gives a référentiel its name and its measure level', () =>
    inFolder(
      {
        'r/1.1.md': measure('1.1'),
        'referentiel.json': '{ "referentials": { "r": { "name": "eci", "measureLevel": 1 } } }',
      },
      async folder => {
        const { out } = await runCli(['export', folder.path]);
        const [{ name, measureLevel }] = JSON.parse(out).referentials;
        assert.deepEqual({ name, measureLevel }, { name: 'eci', measureLevel: 1 });
      },
    ));

  it('is checked itself', () =>
    inFolder({ '1.1.1.md': measure('1.1.1'), 'referentiel.json': '{ "regles": {} }' }, async folder => {
      const { code, out } = await runCli(['check', folder.path], undefined, folder.path);
      assert.equal(code, 1);
      assert.match(out, /^referentiel\.json:1:4-1:10 error settings-key There is no key “regles” here/);
    }));
});
