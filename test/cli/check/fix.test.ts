import assert from 'node:assert/strict';
import { chmod, readdir, readFile, stat } from 'node:fs/promises';
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
      assert.match(out, /^1\.1\.1\.md:5:9-5:14 warning reference-unknown /);
      assert.match(out, /\nFiles: 1, errors: 0, warnings: 1\nFaults mended: 2, files changed: 1\n$/);
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
      const { code, out, err } = await runCli(['check', folder.path, '--fix']);
      assert.equal(err, 'The file 1.1.2.md is read-only. Nothing was written; make it writable, or leave it out.\n');
      assert.deepEqual([code, out], [2, '']);
      assert.equal(await textOf(folder, '1.1.1.md'), FAULTY);
    }));

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
