import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, stat, watch } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Folder, inFolder, measure } from '../kit/disk.ts';
import { withServer } from '../kit/lsp.ts';
import { built, spawned } from '../kit/lsp-transport.ts';

const FILES = ['package.json', 'server.js', 'cli.js', 'language-server.js', 'command-line.js'];
const PATIENCE = 15_000;

/** Copies of the programs, of which nothing is kept, beside a folder of measures. */
const inFolderOfPrograms = (test: (folder: Folder) => Promise<void>): Promise<void> =>
  inFolder({ 'measures/1.1.1.md': measure('1.1.1') }, async folder => {
    await mkdir(folder.at('dist/compiled'), { recursive: true });
    for (const name of FILES) await copyFile(built(name), folder.at(`dist/${name}`));
    await test(folder);
  });

/** What is kept, by program and command: since when. */
async function keptIn({ at }: Folder): Promise<ReadonlyMap<string, number>> {
  const names = (await readdir(at('dist/compiled'))).filter(name => !name.endsWith('.tmp'));
  const found = names.map(async name => {
    const { mtimeMs } = await stat(join(at('dist/compiled'), name));
    return [name.replace(/-\d.*/, ''), mtimeMs] as const;
  });
  return new Map((await Promise.all(found)).sort());
}

async function untilKept(folder: Folder, programs: readonly string[]): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE);
  for await (const _ of watch(folder.at('dist/compiled'), { signal })) {
    const kept = await keptIn(folder);
    if (programs.every(name => kept.has(name))) return;
  }
}

/** Serves the measures, and ends when something else has. */
const serve = (folder: Folder, [script = '', ...args]: readonly string[], end: Promise<void>): Promise<void> =>
  withServer(
    { folders: [folder.uri('measures')], transport: () => spawned(folder.at(`dist/${script}`), ...args) },
    async client => {
      await client.settle();
      await end;
    },
  );

describe('what is kept of the programs', () => {
  // Through either door the server’s program is the only one that is loaded.
  for (const [args, programs] of [
    [['server.js', '--stdio'], ['language-server']],
    [['cli.js', 'lsp', '--stdio'], ['language-server-lsp']],
  ] as const) {
    it(`is what a language server needed until all was told: ${args.join(' ')}`, () =>
      inFolderOfPrograms(async folder => {
        await serve(folder, args, untilKept(folder, programs));
        assert.deepEqual([...(await keptIn(folder)).keys()], programs);
      }));
  }

  it('is what a command needed, and no more is later', () =>
    inFolderOfPrograms(async folder => {
      const check = () =>
        promisify(execFile)(process.execPath, [folder.at('dist/cli.js'), 'check', folder.at('measures')]);
      const { stdout } = await check();
      const kept = await keptIn(folder);
      assert.deepEqual([...kept.keys()], ['command-line-check']);
      assert.deepEqual([(await check()).stdout, await keptIn(folder)], [stdout, kept]);
    }));
});
