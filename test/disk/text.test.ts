import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { truncate } from 'node:fs/promises';
import { promisify } from 'node:util';
import { TEXT_LIMIT } from '../../server/src/core/parse/parse-file.ts';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { readText } from '../../server/src/disk/text.ts';
import { createWalk } from '../../server/src/files/walk.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { built } from '../kit/lsp-transport.ts';

describe('the text of a file', () => {
  for (const [what, content, text] of [
    ['UTF-8', 'Été 🌍', 'Été 🌍'],
    ['nothing', '', ''],
    ['a byte order mark, which is no part of it', '\ufeffÉté', 'Été'],
    ['a second byte order mark, which is one', '\ufeff\ufeffÉté', '\ufeffÉté'],
    ['line ends as they are', 'a\r\nb\rc\n', 'a\r\nb\rc\n'],
    ['Latin-1, whose accents are lost', Buffer.from('Été', 'latin1'), '\ufffdt\ufffd'],
    ['a sign cut in its middle', Buffer.from('🌍').subarray(0, 2), '\ufffd'],
    ['NUL bytes', new Uint8Array(3), '\0\0\0'],
  ] as const) {
    it(`is read: ${what}`, () =>
      inFolder({ 'a.md': content }, async folder => {
        assert.equal((await readText(folder.at('a.md')))?.text, text);
      }));
  }

  it('is undefined for a file that is gone, or a folder', () =>
    inFolder({ 'a/b.md': '' }, async folder => {
      for (const path of [folder.at('z.md'), folder.at('a'), folder.at('a/b.md/c.md')]) {
        assert.equal(await readText(path), undefined);
      }
    }));

  it('is undefined for a pipe, which nobody may ever write into', () =>
    inFolder({}, async ({ at }) => {
      if (process.platform === 'win32') return;
      execFileSync('mkfifo', [at('pipe.md')]);
      assert.equal(await readText(at('pipe.md')), undefined);
    }));

  it('is no more than its beginning where it is far too long to be parsed', () =>
    inFolder({ 'a.md': measure('1.1.1') }, async folder => {
      // A file of 3 GB, which takes no place on the disk, and that no single text can hold.
      await truncate(folder.at('a.md'), 3_000_000_000);
      const text = (await readText(folder.at('a.md')))?.text ?? '';
      assert(text.length > TEXT_LIMIT, `${text.length}`);
      assert(text.length < 4 * TEXT_LIMIT, `${text.length}`);
      assert(text.startsWith(measure('1.1.1')));
    }));
});

describe('the texts of many files', () => {
  it('come in the order that was asked for, without those that are gone', () =>
    inFolder({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C' }, async ({ at }) => {
      const texts = await createWalk(diskFiles).readTexts([at('c.md'), at('z.md'), at('a.md'), at('b.md')]);
      assert.deepEqual(
        [...texts],
        [
          [at('c.md'), 'C'],
          [at('a.md'), 'A'],
          [at('b.md'), 'B'],
        ],
      );
    }));

  it('are all read where the system allows few open files', async () => {
    if (process.platform === 'win32') return;
    const names = Array.from({ length: 400 }, (_, at) => `${at}/1.1.1.md`);
    await inFolder(Object.fromEntries(names.map(name => [name, measure('1.1.1')])), async folder => {
      const command = 'ulimit -n 100; exec "$@"';
      const run = ['-c', command, 'sh', process.execPath, built('cli.js'), 'check', folder.path, '--format', 'json'];
      const { stdout } = await promisify(execFile)('sh', run, { maxBuffer: 1e8 });
      assert.equal(JSON.parse(stdout).summary.files, names.length);
    });
  });
});
