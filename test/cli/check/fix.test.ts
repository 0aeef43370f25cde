import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { mendFolder } from '../../../server/src/cli/check/mend.ts';
import { NO_SEVERITIES } from '../../../server/src/core/analysis/severities.ts';
import { loadFolder } from '../../../server/src/disk/load.ts';
import { runCli } from '../../kit/cli.ts';
import { type Folder, inFolder, measure } from '../../kit/disk.ts';

// Two faults that can be mended safely, and one that nobody can mend without its author.
const FAULTY = measure('1.1.1', 'Voir la 1.1.9.', [40, 60])
  .replace('points: 40', 'points: 40 %')
  .replace('points: 60', 'points: 60,0');
const MENDED = FAULTY.replace('40 %', '40').replace('60,0', '60.0');

const MACHINE_FORMATS = ['json', 'sarif', 'github'] as const;

function textOf(folder: Folder, name: string): Promise<string> {
  return readFile(folder.at(name), 'utf8');
}

describe('check --fix', () => {
  it('mends what can be mended safely, tells what is left, and how much it mended', () =>
    inFolder({ '1.1.1.md': FAULTY }, async folder => {
      const { code, out, err } = await runCli(['check', folder.path, '--fix']);
      assert.equal(await textOf(folder, '1.1.1.md'), MENDED);
      assert.match(out, /1\.1\.1\.md:5:9-5:14 warning reference-unknown /);
      assert.match(
        out,
        /\nFiles: 1, errors: 0, warnings: 1, .*\nChanged: .*\.md\nFaults mended: 2, files changed: 1\n$/,
      );
      assert.deepEqual([code, err], [0, '']);
    }));

  it('changes nothing when it runs again', () =>
    inFolder({ '1.1.1.md': FAULTY }, async folder => {
      await runCli(['check', folder.path, '--fix']);
      const { mtimeMs } = await stat(folder.at('1.1.1.md'));
      const { out } = await runCli(['check', folder.path, '--fix']);
      assert.match(out, /Faults mended: 0, files changed: 0\n$/);
      assert.equal((await stat(folder.at('1.1.1.md'))).mtimeMs, mtimeMs);
      assert.deepEqual(await readdir(folder.path), ['1.1.1.md']);
    }));

  it('keeps to the exit codes: an error that is left is one', () =>
    inFolder({ '1.1.1.md': FAULTY.replace('60,0', '70,0') }, async folder => {
      const { code, out } = await runCli(['check', folder.path, '--fix']);
      assert.equal(code, 1);
      assert.match(out, / error points-sum /);
    }));

  for (const format of MACHINE_FORMATS) {
    it(`says in the format ${format} how much it mended on standard error alone`, () =>
      inFolder({ '1.1.1.md': FAULTY }, async folder => {
        const { out, err } = await runCli(['check', folder.path, '--fix', '--format', format]);
        assert.equal(err, 'Faults mended: 2, files changed: 1\n');
        assert(!out.includes('mended:'));
      }));
  }

  it('keeps a byte order mark, line ends and permissions', () =>
    inFolder({ '1.1.1.md': `\ufeff${FAULTY.replaceAll('\n', '\r\n')}` }, async folder => {
      await chmod(folder.at('1.1.1.md'), 0o640);
      await runCli(['check', folder.path, '--fix']);
      assert.equal(await textOf(folder, '1.1.1.md'), `\ufeff${MENDED.replaceAll('\n', '\r\n')}`);
      assert.equal((await stat(folder.at('1.1.1.md'))).mode & 0o777, 0o640);
    }));

  it('never rewrites a file that is not in UTF-8, and mends the others', () => {
    const latin = Buffer.from(FAULTY.replace('Voir', 'Voir à'), 'latin1');
    return inFolder({ '1.1.1.md': latin, '1.1.2.md': FAULTY.replaceAll('1.1.1', '1.1.2') }, async folder => {
      const { code, out } = await runCli(['check', folder.path, '--fix']);
      assert(latin.equals(await readFile(folder.at('1.1.1.md'))));
      assert.equal(await textOf(folder, '1.1.2.md'), MENDED.replaceAll('1.1.1', '1.1.2'));
      assert.match(out, / error text-encoding /);
      assert.equal(code, 1);
    });
  });

  it('fails at a read-only file, and writes no other one', () =>
    inFolder({ '1.1.1.md': FAULTY, '1.1.2.md': FAULTY.replaceAll('1.1.1', '1.1.2') }, async folder => {
      await chmod(folder.at('1.1.2.md'), 0o444);
      const { code, out, err } = await runCli(['check', '.', '--fix'], undefined, folder.path);
      assert.match(
        err,
        /^The file 1\.1\.2\.md is read-only\. Nothing was written; make it writable, or leave it out\.\n$/,
      );
      assert.deepEqual([code, out], [2, '']);
      assert.equal(await textOf(folder, '1.1.1.md'), FAULTY);
    }));

  it('leaves alone what a link out of the folder leads to', () =>
    inFolder({ 'dir/1.1.2.md': FAULTY.replaceAll('1.1.1', '1.1.2'), 'own.txt': FAULTY }, async folder => {
      await symlink('../own.txt', folder.at('dir/1.1.1.md'));
      const { out } = await runCli(['check', 'dir', '--fix'], undefined, folder.path);
      assert.match(out, /\nChanged: dir\/1\.1\.2\.md\nFaults mended: 2, files changed: 1\n$/);
      assert.equal(await textOf(folder, 'own.txt'), FAULTY);
    }));

  it('mends through a link inside the folder, once', () =>
    inFolder({ '1.1.1.md': FAULTY }, async folder => {
      await mkdir(folder.at('lien'));
      await symlink('../1.1.1.md', folder.at('lien/1.1.1.md'));
      const { code, out, err } = await runCli(['check', folder.path, '--fix']);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /files changed: 1\n$/);
      assert.equal(await textOf(folder, '1.1.1.md'), MENDED);
      assert((await lstat(folder.at('lien/1.1.1.md'))).isSymbolicLink());
    }));

  it('leaves a file as it is that something else changes while others are written', () => {
    const names = Array.from({ length: 60 }, (_, at) => `1.1.${at + 1}.md`);
    const [first = '', last = ''] = [names[0], names.at(-1)];
    const texts = names.map(name => FAULTY.replaceAll('1.1.1', name.slice(0, -'.md'.length)));
    return inFolder(Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ''])), async folder => {
      const { workspace } = await loadFolder(folder.path);
      const mending = mendFolder(workspace, {
        folder: folder.path,
        isAsked: () => true,
        shownPath: basename,
        severities: NO_SEVERITIES,
      });
      const refused = assert.rejects(mending, /^Error: The file 1\.1\.60\.md was changed .* is left as it is/);
      while ((await textOf(folder, first)) === texts[0]);
      writeFileSync(folder.at(last), 'Mine.');
      await refused;
      assert.equal(await textOf(folder, last), 'Mine.');
    });
  });

  it('mends nothing of what is switched off or left out', () => {
    const settings = '{ "rules": { "points-invalid": "off" }, "ignore": ["vieux"] }';
    return inFolder({ '1.1.1.md': FAULTY, 'vieux/1.1.1.md': FAULTY, 'referentiel.json': settings }, async folder => {
      const { out } = await runCli(['check', folder.path, '--fix']);
      assert.match(out, /Faults mended: 0, files changed: 0\n$/);
      assert.equal(await textOf(folder, '1.1.1.md'), FAULTY);
      assert.equal(await textOf(folder, 'vieux/1.1.1.md'), FAULTY);
    });
  });
});
