import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, symlink } from 'node:fs/promises';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { smallText } from '../../server/src/disk/small-text.ts';
import { isReadableFolder, kindOfPath } from '../../server/src/disk/walk.ts';
import { ignoreRules } from '../../server/src/files/ignore.ts';
import { createWalk } from '../../server/src/files/walk.ts';
import { asNobody, type Folder, inFolder } from '../kit/disk.ts';

const { markdownFiles, markdownFilesAt, readTexts } = createWalk(diskFiles);

const FILES = { 'a.md': 'A', 'b/c.MD': 'C', 'b/d.Md': 'D', 'b/e.mdx': '', 'b/f.md.bak': '', 'g/.h.md': 'H' };

async function found(folder: Folder, at = folder.path): Promise<string[]> {
  const files = await markdownFilesAt([at], folder.path, ignoreRules(folder.path, [], smallText));
  return files.map(path => path.slice(folder.path.length + 1));
}

describe('the walk through a folder', () => {
  it('finds Markdown files at any depth, in alphabetical order, whatever the case of their ending', () =>
    inFolder(FILES, async folder => assert.deepEqual(await found(folder), ['a.md', 'b/c.MD', 'b/d.Md', 'g/.h.md'])));

  it('finds nothing where there is no folder', () =>
    inFolder({ 'a.md': '' }, async folder => {
      assert.deepEqual(await markdownFiles(folder.at('nowhere'), ignoreRules(folder.path, [], smallText)), []);
      assert.deepEqual(await markdownFiles(folder.at('a.md'), ignoreRules(folder.path, [], smallText)), []);
    }));

  it('reads a file behind a link, and enters no folder behind one', () =>
    inFolder({ 'a/a.md': 'A' }, async folder => {
      await symlink(folder.at('a/a.md'), folder.at('link.md'));
      await symlink(folder.at('a'), folder.at('folder'));
      await symlink(folder.path, folder.at('a/loop'));
      await symlink(folder.at('nowhere.md'), folder.at('broken.md'));
      await symlink(folder.at('self.md'), folder.at('self.md'));
      await symlink(folder.at('a'), folder.at('folder.md'));
      assert.deepEqual(await found(folder), ['a/a.md', 'link.md']);
    }));

  it('reads no file by a link that leads out of the folder', () =>
    inFolder({ 'in/a.md': 'A', 'secret.md': 'S' }, async folder => {
      await symlink(folder.at('secret.md'), folder.at('in/link.md'));
      const rules = ignoreRules(folder.at('in'), [], smallText);
      assert.deepEqual(await markdownFiles(folder.at('in'), rules), [folder.at('in/a.md')]);
      assert.deepEqual(await markdownFilesAt([folder.at('in/link.md')], folder.at('in'), rules), []);
    }));

  it('asks of a folder whether it is a link once, however many of its files are looked for', () =>
    inFolder(FILES, async ({ path: root, at }) => {
      const asked: string[] = [];
      const isLink = (path: string): Promise<boolean> => {
        asked.push(path);
        return diskFiles.isLink(path);
      };
      const paths = [at('b/c.MD'), at('b/d.Md')];
      const walk = createWalk({ ...diskFiles, isLink });
      assert.deepEqual(await walk.markdownFilesAt(paths, root, ignoreRules(root, [], smallText)), paths);
      assert.deepEqual(asked.sort(), [at('b'), ...paths]);
    }));

  it('takes no folder, pipe or device for a file, whatever its name', async () => {
    if (process.platform === 'win32') return;
    await inFolder({ 'folder.md/a.md': 'A' }, async folder => {
      execFileSync('mkfifo', [folder.at('pipe.md')]);
      await symlink(folder.at('pipe.md'), folder.at('link.md'));
      await symlink('/dev/zero', folder.at('zero.md'));
      assert.deepEqual(await found(folder), ['folder.md/a.md']);
      assert.deepEqual(await found(folder, folder.at('pipe.md')), []);
      assert.equal(await kindOfPath(folder.at('pipe.md')), 'none');
    });
  });

  it('passes over what may not be read', async () => {
    if (process.platform === 'win32') return;
    await inFolder({ 'a.md': 'A', 'b.md': 'B', 'c/c.md': 'C' }, async folder => {
      await chmod(folder.path, 0o755);
      await chmod(folder.at('b.md'), 0);
      await chmod(folder.at('c'), 0);
      await asNobody(async () => {
        assert.deepEqual(await found(folder), ['a.md', 'b.md']);
        assert.deepEqual([...(await readTexts([folder.at('a.md'), folder.at('b.md')])).values()], ['A']);
        assert.equal(await isReadableFolder(folder.at('c')), false);
      });
      assert.equal(await isReadableFolder(folder.path), true);
    });
  });
});

describe('the walk to a path where something happened', () => {
  const files = { 'ws/a/a.md': '', 'ws/b/b.md': '', 'ws/.gitignore': 'b\n', 'a.md': '' };
  for (const [what, path, expected] of [
    ['a file', 'ws/a/a.md', ['ws/a/a.md']],
    ['a folder', 'ws/a', ['ws/a/a.md']],
    ['the root', 'ws', ['ws/a/a.md']],
    ['a folder around the root', '', ['ws/a/a.md']],
    ['a file left out', 'ws/b/b.md', []],
    ['a folder left out', 'ws/b', []],
    ['a file of another kind', 'ws/.gitignore', []],
    ['a file outside the root', 'a.md', []],
    ['a path that is a part of the root’s name', 'w', []],
    ['a file that is gone', 'ws/a/z.md', []],
  ] as const) {
    it(`finds what counts there: ${what}`, () =>
      inFolder(files, async ({ path: top, at }) => {
        const root = at('ws');
        const there = path === '' ? top : at(path);
        const names = (await markdownFilesAt([there], root, ignoreRules(root, [], smallText))).map(file =>
          file.slice(top.length + 1),
        );
        assert.deepEqual(names, expected);
      }));
  }

  it('finds nothing behind a linked folder, as the walk through the root would', () =>
    inFolder({ 'a/a.md': '' }, async folder => {
      await symlink(folder.at('a'), folder.at('link'));
      assert.deepEqual(await found(folder, folder.at('link')), []);
      assert.deepEqual(await found(folder, folder.at('link/a.md')), []);
    }));
});
