import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { runCli } from '../../kit/cli.ts';
import { inFolder } from '../../kit/disk.ts';
import { filesIn, importing, SHEETS, STRUCTURE } from './support.ts';

describe('what import writes', () => {
  it('writes nothing in a rehearsal, and the same only once', () =>
    inFolder(SHEETS, async folder => {
      assert.match(
        (await importing(folder, '--dry-run')).out,
        /Nothing was written\. To be written: 6, as they should be already: 0\.\n$/,
      );
      assert.deepEqual(await filesIn(folder.at('d')), []);
      assert.match((await importing(folder)).out, /Files written: 6, removed: 0, as they should be already: 0\.\n$/);
      assert.match((await importing(folder)).out, /Files written: 0, removed: 0, as they should be already: 5\.\n$/);
    }));

  it('adds sheets of other kinds to those that stand in the folder', () =>
    inFolder(SHEETS, async folder => {
      await importing(folder);
      await folder.write('q/questions.csv', 'id,formulation,type\neau,De l’eau ?,binaire\n');
      const { code, out } = await runCli(['import', folder.at('q'), '--into', folder.at('d')]);
      assert.equal(code, 0, out);
      assert.match((await importing(folder)).out, /Files written: 0, removed: 0, as they should be already: 5\.\n$/);
      await folder.write('q/questions.csv', 'formulation,id,type\nDe l’eau ?,eau,binaire\n');
      const again = await runCli(['import', folder.at('q'), '--into', folder.at('d')]);
      assert.match(again.err, /whose rows are gone \(1\): referentiel\.json\. /);
    }));

  it('overwrites what somebody wrote, and removes what lost its rows, only when told to', () =>
    inFolder(SHEETS, async folder => {
      await importing(folder);
      await folder.write('d/notes.md', '# À moi\n');
      await folder.write('d/actions/te.md', '# Mon référentiel\n```yaml\nidentifiant: ""\nreferentiel: te\n```\n');
      await folder.write(
        'd/referentiel.json',
        (await readFile(folder.at('d/referentiel.json'), 'utf8')).replace('{', '{ "rules": { "file-name": "off" },'),
      );
      await folder.write('s/structure.csv', STRUCTURE.replace('haies', 'arbres').replace(/1\.1\.1alter.*\n/, ''));
      const before = await Promise.all(
        (await filesIn(folder.at('d'))).map(name => readFile(folder.at(`d${name}`), 'utf8')),
      );
      const { code, err } = await importing(folder);
      assert.equal(code, 2);
      assert.match(
        err,
        /^Files of .* that are otherwise, or whose rows are gone \(3\): actions\/1\.1\.1\.md, referentiel\.json, actions\/1\.1\.1alter\.md\. Nothing was written; --force overwrites them\.\n$/,
      );
      assert.deepEqual(
        await Promise.all((await filesIn(folder.at('d'))).map(name => readFile(folder.at(`d${name}`), 'utf8'))),
        before,
      );
      const forced = await importing(folder, '--force');
      assert.match(forced.out, /Files written: 2, removed: 1, as they should be already: 2\.\n$/);
      assert.match(await readFile(folder.at('d/actions/1.1.1.md'), 'utf8'), /^# Planter des arbres\n/);
      assert.match(await readFile(folder.at('d/actions/te.md'), 'utf8'), /^# Mon référentiel\n/);
      assert.deepEqual(JSON.parse(await readFile(folder.at('d/referentiel.json'), 'utf8')).rules, {
        'file-name': 'off',
      });
      assert.deepEqual(await filesIn(folder.at('d')), [
        '/actions/1.1.1.md',
        '/actions/1.md',
        '/actions/te.md',
        '/notes.md',
        '/preuves/te_1.md',
        '/referentiel.json',
      ]);
    }));
});
