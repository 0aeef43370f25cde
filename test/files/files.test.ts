import assert from 'node:assert/strict';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import type { Files } from '../../server/src/files/files.ts';
import { memoryFiles } from '../../server/src/files/memory-files.ts';
import { inFolder } from '../kit/disk.ts';

const CONTENT = { '.gitignore': 'vu.md\n', 'a.md': 'A', 'b/c.md': '', 'b/d/e.yml': 'é' };

const KEPT: Readonly<Record<string, (test: (files: Files, root: string) => Promise<void>) => Promise<void>>> = {
  'on the disk': test => inFolder(CONTENT, ({ path }) => test(diskFiles, path)),
  'in memory': test =>
    test(memoryFiles(new Map(Object.entries(CONTENT).map(([name, text]) => [`/ws/${name}`, text]))), '/ws'),
};

for (const [place, withFiles] of Object.entries(KEPT)) {
  describe(`files that are kept ${place}`, () => {
    it('are listed by name and kind, folder by folder', () =>
      withFiles(async (files, root) => {
        const listed = async (folder: string) =>
          (await files.list(folder))?.map(entry => `${entry.name}${entry.isDirectory() ? '/' : ''}`).sort();
        assert.deepEqual(await listed(root), ['.gitignore', 'a.md', 'b/']);
        assert.deepEqual(await listed(`${root}/b`), ['c.md', 'd/']);
        assert.equal(await listed(`${root}/nowhere`), undefined);
        assert.equal(await listed(`${root}/a.md`), undefined);
      }));

    it('are told from folders, and from nothing', () =>
      withFiles(async (files, root) => {
        const kinds = await Promise.all(['a.md', 'b', 'b/d', 'b/z'].map(name => files.kindOf(`${root}/${name}`)));
        assert.deepEqual(kinds, ['file', 'folder', 'folder', 'none']);
      }));

    it('are read as texts', () =>
      withFiles(async (files, root) => {
        assert.equal((await files.read(`${root}/b/d/e.yml`))?.text, 'é');
        assert.equal((await files.read(`${root}/b/c.md`))?.text, '');
        assert.equal((await files.read(`${root}/b`))?.text, undefined);
        assert.equal((await files.read(`${root}/nowhere.md`))?.text, undefined);
      }));

    it('steer the program at once, once their folder was looked at', () =>
      withFiles(async (files, root) => {
        await files.look([root, `${root}/b`]);
        assert.deepEqual(files.steering(`${root}/.gitignore`, root), { kind: 'text', text: 'vu.md\n' });
        assert.deepEqual(files.steering(`${root}/b/.gitignore`, root), { kind: 'none' });
        assert.deepEqual(await files.small(`${root}/a.md`), { kind: 'text', text: 'A' });
        assert.deepEqual(await files.small(`${root}/b`), { kind: 'refused', reason: 'not-a-file' });
        assert.deepEqual(await files.small(`${root}/nowhere`), { kind: 'none' });
      }));

    it('have a stamp while they are there, the same while nothing changes', () =>
      withFiles(async (files, root) => {
        const stamp = await files.stampOf(`${root}/a.md`);
        assert.equal(typeof stamp, 'string');
        assert.equal(await files.stampOf(`${root}/a.md`), stamp);
        assert.equal((await files.read(`${root}/a.md`))?.stamp, stamp);
        assert.equal(await files.stampOf(`${root}/nowhere`), undefined);
      }));

    it('are no links, are not locked, and stand where they are', () =>
      withFiles(async (files, root) => {
        assert.equal(await files.isLink(`${root}/a.md`), false);
        assert.equal(await files.lockOf(`${root}/a.md`), undefined);
        assert.equal(await files.realPath(`${root}/a.md`), `${root}/a.md`);
        assert.equal(await files.realPath(`${root}/nowhere`), undefined);
      }));
  });
}

describe('files in memory', () => {
  it('are what the map holds now', async () => {
    const texts = new Map([['/ws/a.md', 'A']]);
    const files = memoryFiles(texts);
    const stamp = await files.stampOf('/ws/a.md');
    texts.set('/ws/a.md', 'B').set('/ws/b/c.md', 'C');
    assert.notEqual(await files.stampOf('/ws/a.md'), stamp);
    assert.equal((await files.read('/ws/a.md'))?.text, 'B');
    assert.equal(await files.kindOf('/ws/b'), 'folder');
  });
});
