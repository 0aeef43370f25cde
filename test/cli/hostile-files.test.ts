import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readdir, symlink } from 'node:fs/promises';
import { platform } from 'node:process';
import { promisify } from 'node:util';
import { runCli } from '../kit/cli.ts';
import { type Folder, inFolder, measure } from '../kit/disk.ts';
import { built } from '../kit/lsp-transport.ts';

const FILES = { 'in/1.1.1.md': measure('1.1.1'), 'in/s.yml': 'Statuts: {}\n', secret: 'jeton: 12345\n' };

/** What a name may lead to that no file of a workspace is: it never ends, it waits for ever, or it is none of our business. */
const TRAPS: readonly (readonly [string, (folder: Folder, name: string) => Promise<void>])[] = [
  ['a device', ({ at }, name) => symlink('/dev/zero', at(name))],
  ['a link out of the folder', ({ at }, name) => symlink('../secret', at(name))],
  [
    'a pipe',
    async ({ at }, name) => {
      execFileSync('mkfifo', [at(name)]);
    },
  ],
];

describe('a folder with traps', () => {
  for (const [what, set] of TRAPS) {
    for (const name of ['.gitignore', 'referentiel.json', '1.1.2.md', 'b.yml']) {
      it(`is checked in no time, and tells nothing of what is outside: ${name} as ${what}`, () =>
        inFolder(FILES, async folder => {
          if (platform === 'win32') return;
          await set(folder, `in/${name}`);
          const { code, out, err } = await runCli(['check', 'in'], undefined, folder.path);
          assert.equal(err, '');
          assert.match(out, /Files: 2, /);
          assert.doesNotMatch(out, /jeton|12345/);
          // Settings that are not read are not passed over in silence.
          assert.equal(code, name === 'referentiel.json' ? 1 : 0);
        }));
    }
  }

  for (const name of ['/dev/zero', 'pipe.yml']) {
    it(`scores no scenario that is no file: ${name}`, () =>
      inFolder(FILES, async folder => {
        if (platform === 'win32') return;
        execFileSync('mkfifo', [folder.at('pipe.yml')]);
        const { code, err } = await runCli(['score', 'in', '--scenario', name], undefined, folder.path);
        assert.deepEqual([code, err], [2, `${name} is a folder, or no ordinary file: give a file.\n`]);
      }));
  }
});

describe('a result that cannot be written', () => {
  for (const args of [['--version'], ['check', '.'], ['export', '.'], ['check', '.', '--format', 'json']]) {
    it(`is one line on standard error, and a failure: ${args.join(' ')}`, () =>
      inFolder({ '1.1.1.md': measure('1.1.1') }, async folder => {
        if (!existsSync('/dev/full')) return;
        const full = openSync('/dev/full', 'w');
        const stdio = ['ignore', full, 'pipe'] as const;
        const child = spawn(process.execPath, [built('cli.js'), ...args], { cwd: folder.path, stdio: [...stdio] });
        closeSync(full);
        let err = '';
        child.stderr?.setEncoding('utf8').on('data', text => {
          err += text;
        });
        const [code] = await once(child, 'close');
        assert.equal(code, 2);
        assert.match(err, /^The result cannot be written: no space is left on the disk\.\n$/);
      }));
  }
});

describe('numbers and ids without measure', () => {
  const weight = '9'.repeat(400);
  const deep = Array.from({ length: 25_000 }, () => '1').join('.');

  it('are faults, and no figure is infinite', () =>
    inFolder({ '1.1.1.md': measure('1.1.1', '', [40, 60]).replace('40', weight) }, async folder => {
      await folder.write('s.yml', `Statuts: {}\nScores: { r: { point_fait: ${weight} } }\n`);
      const checked = await runCli(['check', folder.path, '--format', 'json']);
      assert(JSON.parse(checked.out).problems.some(({ code }: { code: string }) => code === 'points-invalid'));
      for (const format of ['json', 'csv', 'markdown', 'text']) {
        const { code, out } = await runCli([
          'score',
          folder.path,
          '--scenario',
          folder.at('s.yml'),
          '--format',
          format,
        ]);
        assert.equal(code, 1);
        assert.doesNotMatch(out, /Infinity|NaN|∞/);
        if (format === 'json') assert.doesNotMatch(out, /_(?!perso")[a-z]+": null/);
      }
    }));

  it('of 25,000 parts are no id, and stop nothing', () =>
    inFolder({ '1.1.1.md': measure('1.1.1'), '1.1.2.md': measure(deep, `Voir ${deep}.`) }, async folder => {
      const { code, out } = await runCli(['check', folder.path, '--format', 'json']);
      assert.equal(code, 1);
      assert(JSON.parse(out).problems.some(({ code: found }: { code: string }) => found === 'id-invalid'));
    }));
});

describe('a writer that was killed', () => {
  it('leaves no draft behind the next --fix', () =>
    inFolder({ '1.1.1.md': measure('1.1.1', '', [40, 60]).replace('60', '60,0') }, async folder => {
      const { pid } = await endedProcess();
      await folder.write(`.referentiel-${pid}-12345678-1234-1234-1234-123456789abc.tmp`, 'half a te');
      await runCli(['check', folder.path, '--fix']);
      assert.deepEqual(await readdir(folder.path), ['1.1.1.md']);
    }));
});

async function endedProcess(): Promise<{ readonly pid: number | undefined }> {
  const running = promisify(execFile)(process.execPath, ['--version']);
  await running;
  return { pid: running.child.pid };
}
