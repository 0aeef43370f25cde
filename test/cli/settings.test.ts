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

  it('of a folder speaks of the référentiels below it, whatever folder is read', () => {
    const rules =
      '# R\n```yaml\naction_id: eci_1.1.1\n```\n## Règles\n### Désactivation\n```formule\nidentite(soustype, pole)\n```\n';
    const files = {
      'eci/actions/1.1.1.md': measure('1.1.1'),
      'eci/personnalisations/eci_1.md': rules,
      'eci/referentiel.json': '{ "platform": "2026", "referentials": { "actions": { "name": "eci" } } }',
      'referentiel.json': '{ "platform": "2023", "referentials": { "eci/actions": { "measureLevel": 3 } } }',
    };
    return inFolder(files, async folder => {
      for (const path of ['.', 'eci']) {
        const { out } = await runCli(['check', path], undefined, folder.path);
        assert.doesNotMatch(out, /formula-name/, path);
      }
      const { out } = await runCli(['export', folder.path]);
      const [{ name, measureLevel }] = JSON.parse(out).referentials;
      assert.deepEqual({ name, measureLevel }, { name: 'eci', measureLevel: 3 });
    });
  });

  it('is checked itself', () =>
    inFolder({ '1.1.1.md': measure('1.1.1'), 'referentiel.json': '{ "regles": {} }' }, async folder => {
      const { code, out } = await runCli(['check', folder.path], undefined, folder.path);
      assert.equal(code, 1);
      assert.match(out, /^referentiel\.json:1:4-1:10 error settings-key There is no key “regles” here/);
    }));
});
