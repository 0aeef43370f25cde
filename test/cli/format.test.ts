import assert from 'node:assert/strict';
import { chmod, readFile, stat } from 'node:fs/promises';
import { runCli } from '../kit/cli.ts';
import { type Folder, inFolder, measure } from '../kit/disk.ts';

const UNTIDY = measure('1.1.1').replace('id: ', 'id : ');
const TIDY = '# Mesure\n```yaml\nid: 1.1.1\n```\n';
const CONFLICT = `${TIDY}<<<<<<< ours\nUn\n=======\nDeux\n>>>>>>> theirs\n`;

function textOf(folder: Folder, name: string): Promise<string> {
  return readFile(folder.at(name), 'utf8');
}

describe('format', () => {
  it('lays out the files of a folder, names them, and has nothing to do when it runs again', () =>
    inFolder({ '1.1.1.md': UNTIDY, '1.1.2.md': TIDY.replace('1.1.1', '1.1.2') }, async ({ path, ...folder }) => {
      const first = await runCli(['format', '.'], undefined, path);
      assert.deepEqual(first, { code: 0, out: 'Changed: 1.1.1.md\nFiles formatted: 1 of 2.\n', err: '' });
      assert.equal(await textOf({ path, ...folder }, '1.1.1.md'), TIDY);
      const second = await runCli(['format', '.'], undefined, path);
      assert.deepEqual(second, { code: 0, out: 'Files formatted: 0 of 2.\n', err: '' });
    }));

  it('with --check writes nothing, and fails where a file would change', () =>
    inFolder({ '1.1.1.md': UNTIDY }, async folder => {
      const { code, out, err } = await runCli(['format', '--check', '.'], undefined, folder.path);
      assert.deepEqual([code, out, err], [1, 'Would change: 1.1.1.md\nFiles to format: 1 of 1.\n', '']);
      assert.equal(await textOf(folder, '1.1.1.md'), UNTIDY);
      await folder.write('1.1.1.md', TIDY);
      assert.equal((await runCli(['format', '--check', folder.path])).code, 0);
    }));

  it('lays out a file alone, and once a file that is named twice', () =>
    inFolder({ '1.1.1.md': UNTIDY, '1.1.2.md': UNTIDY }, async folder => {
      const { out } = await runCli(['format', '1.1.1.md', './1.1.1.md'], undefined, folder.path);
      assert.equal(out, 'Changed: 1.1.1.md\nFiles formatted: 1 of 1.\n');
      assert.equal(await textOf(folder, '1.1.2.md'), UNTIDY);
    }));

  it('keeps a byte order mark, line ends and permissions', () =>
    inFolder({ '1.1.1.md': `\ufeff${UNTIDY.replaceAll('\n', '\r\n')}` }, async folder => {
      await chmod(folder.at('1.1.1.md'), 0o640);
      await runCli(['format', folder.path]);
      assert.equal(await textOf(folder, '1.1.1.md'), `\ufeff${TIDY.replaceAll('\n', '\r\n')}`);
      assert.equal((await stat(folder.at('1.1.1.md'))).mode & 0o777, 0o640);
    }));

  it('leaves what is none of ours, scenarios and referentiel.json as they are', () => {
    const others = {
      'README.md': '#  Projet\n\n\n',
      'a.scenario.yml': 'Statuts :  {}\n\n\n',
      'referentiel.json': '{ }\n\n',
    };
    return inFolder({ '1.1.1.md': TIDY, ...others }, async folder => {
      assert.equal((await runCli(['format', folder.path])).code, 0);
      for (const [name, text] of Object.entries(others)) assert.equal(await textOf(folder, name), text);
    });
  });

  it('says of a file that it cannot lay out why, lays out the others, and fails', () => {
    const latin = Buffer.from(TIDY.replace('Mesure', 'Priorité'), 'latin1');
    return inFolder({ '1.1.1.md': UNTIDY, '1.1.2.md': CONFLICT, '1.1.3.md': latin }, async folder => {
      const { code, out, err } = await runCli(['format', '.'], undefined, folder.path);
      assert.equal(code, 1);
      assert.equal(out, 'Changed: 1.1.1.md\nFiles formatted: 1 of 3.\n');
      assert.match(err, /^1\.1\.2\.md is not formatted: .*conflict.*\n1\.1\.3\.md is not formatted: .*UTF-8.*\n$/);
      assert.equal(await textOf(folder, '1.1.2.md'), CONFLICT);
      assert(latin.equals(await readFile(folder.at('1.1.3.md'))));
    });
  });

  it('writes no file where one is read-only', () =>
    inFolder({ '1.1.1.md': UNTIDY, '1.1.2.md': UNTIDY }, async folder => {
      await chmod(folder.at('1.1.2.md'), 0o444);
      const { code, out, err } = await runCli(['format', '.'], undefined, folder.path);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^The file 1\.1\.2\.md is read-only\. Nothing was written/);
      assert.equal(await textOf(folder, '1.1.1.md'), UNTIDY);
    }));
});
