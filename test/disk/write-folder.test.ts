import assert from 'node:assert/strict';
import fs from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { writeFolder } from '../../server/src/disk/write-folder.ts';
import { folderChanges } from '../../server/src/files/folder-changes.ts';
import { FolderRefused } from '../../server/src/files/folder-refused.ts';
import { type Folder, inFolder } from '../kit/disk.ts';

/** Everything below a folder, files with their texts. */
async function contentOf(folder: Folder): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder.path, { recursive: true })).sort();
  const texts = names.map(async name => {
    return [name, (await stat(folder.at(name))).isFile() ? await readFile(folder.at(name), 'utf8') : '/'] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** Looks after each step that changes the names in a folder, while something is done. */
async function afterEachStep(look: () => void, work: () => Promise<void>): Promise<void> {
  const { renameSync, linkSync } = fs;
  const followed = (step: (from: fs.PathLike, to: fs.PathLike) => void) => (from: fs.PathLike, to: fs.PathLike) => {
    step(from, to);
    look();
  };
  Object.assign(fs, { renameSync: followed(renameSync), linkSync: followed(linkSync) });
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(fs, { renameSync, linkSync });
    syncBuiltinESMExports();
  }
}

/** What a file is besides its text. */
async function lookOf(folder: Folder, name: string) {
  const { ino: inode, uid, gid, mode } = await stat(folder.at(name));
  return { inode, uid, gid, mode };
}

describe('writing a folder', () => {
  it('makes the folders that it needs, and leaves alone what is as it should be', () =>
    inFolder({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' }, async folder => {
      const texts = new Map([
        ['a.md', 'a'],
        ['b.md', 'autre'],
        ['d/e/f.md', 'f'],
      ]);
      const changes = await folderChanges(diskFiles, folder.path, texts, ['c.md', 'gone.md']);
      assert.deepEqual(
        changes.map(({ name }) => name),
        ['b.md', 'd/e/f.md', 'c.md'],
      );
      await writeFolder(folder.path, changes);
      assert.deepEqual(await contentOf(folder), { 'a.md': 'a', 'b.md': 'autre', d: '/', 'd/e': '/', 'd/e/f.md': 'f' });
    }));

  it('leaves all as it was where one file cannot be written', () =>
    inFolder({ 'b.md': 'b' }, async folder => {
      const before = await contentOf(folder);
      const texts = new Map([
        ['b.md', 'autre'],
        ['d/e.md', 'e'],
        [`${'x'.repeat(300)}.md`, 'x'],
      ]);
      const changes = await folderChanges(diskFiles, folder.path, new Map([...texts].slice(0, 2)));
      const all = [...changes, { name: [...texts.keys()][2] ?? '', held: undefined, text: 'x' }];
      await assert.rejects(writeFolder(folder.path, all), /ENAMETOOLONG/);
      assert.deepEqual(await contentOf(folder), before);
    }));

  it('takes back what it has put in place where a later one cannot be', () =>
    inFolder({ 'b.md': 'b', 'c.md': 'c' }, async folder => {
      const texts = new Map([
        ['a.md', 'a'],
        ['b.md', 'autre'],
        ['z.md', 'z'],
      ]);
      const changes = await folderChanges(diskFiles, folder.path, texts, ['c.md']);
      const inTheWay = changes.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      await mkdir(folder.at('z.md/x'), { recursive: true });
      await chmod(folder.at('c.md'), 0o600);
      const before = await contentOf(folder);
      const looks = await Promise.all(['b.md', 'c.md'].map(name => lookOf(folder, name)));
      await assert.rejects(writeFolder(folder.path, inTheWay), /EISDIR|ENOTEMPTY|EEXIST/);
      assert.deepEqual(await contentOf(folder), before);
      assert.deepEqual(await Promise.all(['b.md', 'c.md'].map(name => lookOf(folder, name))), looks);
    }));

  it('leaves no moment in which a file is missing that stays', () =>
    inFolder({ 'a.md': 'a', 'b.md': 'b', 'c.md': 'c' }, async folder => {
      const texts = new Map([
        ['a.md', 'autre'],
        ['b.md', 'autre'],
      ]);
      const changes = await folderChanges(diskFiles, folder.path, texts, ['c.md']);
      const missing: string[] = [];
      await afterEachStep(
        () => missing.push(...[...texts.keys()].filter(name => !fs.existsSync(folder.at(name)))),
        () => writeFolder(folder.path, changes),
      );
      assert.deepEqual(missing, []);
      assert.deepEqual(await contentOf(folder), { 'a.md': 'autre', 'b.md': 'autre' });
    }));

  it('keeps the owner and the permissions', () =>
    inFolder({ 'b.md': 'b' }, async folder => {
      if (process.getuid?.() === 0) await chown(folder.at('b.md'), 12345, 12345);
      await chmod(folder.at('b.md'), 0o640);
      const { inode: _, ...before } = await lookOf(folder, 'b.md');
      await writeFolder(folder.path, await folderChanges(diskFiles, folder.path, new Map([['b.md', 'autre']])));
      const { inode: __, ...after } = await lookOf(folder, 'b.md');
      assert.deepEqual(after, before);
      assert.deepEqual(await contentOf(folder), { 'b.md': 'autre' });
    }));

  for (const [what, locked, reason] of [
    ['a file that is locked', 'd/b.md', 'read-only'],
    ['a file whose folder is locked', 'd', 'read-only-folder'],
  ] as const) {
    it(`replaces and removes nothing where there is ${what}`, () =>
      inFolder({ 'a.md': 'a', 'd/b.md': 'b' }, async folder => {
        const before = await contentOf(folder);
        for (const [texts, goers] of [
          [{ 'a.md': 'autre', 'd/b.md': 'autre' }, []],
          [{ 'a.md': 'autre' }, ['d/b.md']],
        ] as const) {
          const changes = await folderChanges(diskFiles, folder.path, new Map(Object.entries(texts)), goers);
          await chmod(folder.at(locked), 0o555);
          await assert.rejects(
            writeFolder(folder.path, changes),
            (error: unknown) => error instanceof FolderRefused && error.reason === reason && error.at === 'd/b.md',
          );
          await chmod(folder.at(locked), 0o755);
          assert.deepEqual(await contentOf(folder), before);
        }
      }));
  }

  it('overwrites nothing that changed since it was looked at', () =>
    inFolder({ 'b.md': 'b' }, async folder => {
      const changes = await folderChanges(diskFiles, folder.path, new Map([['b.md', 'autre']]));
      await folder.write('b.md', 'entre-temps');
      await assert.rejects(
        writeFolder(folder.path, changes),
        (error: unknown) => error instanceof FolderRefused && error.reason === 'changed',
      );
      assert.deepEqual(await contentOf(folder), { 'b.md': 'entre-temps' });
    }));
});
