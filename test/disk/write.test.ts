import assert from 'node:assert/strict';
import { chmod, chown, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { replacementOf, writeText } from '../../server/src/disk/write.ts';
import { inFolder } from '../kit/disk.ts';

describe('what takes the place of a text', () => {
  it('has the byte order mark of its file', () =>
    inFolder({ 'a.md': '\ufeffé', 'b.md': 'é' }, async folder => {
      assert.deepEqual(await replacementOf(folder.at('a.md'), 'é', 'è'), {
        target: folder.at('a.md'),
        text: '\ufeffè',
      });
      assert.deepEqual(await replacementOf(folder.at('b.md'), 'é', 'è'), { target: folder.at('b.md'), text: 'è' });
    }));

  it('is refused where the file is another one by now, or gone', () =>
    inFolder({ 'a.md': 'é' }, async folder => {
      assert.deepEqual(await replacementOf(folder.at('a.md'), 'e', 'è'), { refused: 'changed' });
      assert.deepEqual(await replacementOf(folder.at('b.md'), '', 'è'), { refused: 'changed' });
    }));

  it('is refused where letters would be lost', () =>
    inFolder({ 'a.md': Buffer.from('é', 'latin1') }, async folder =>
      assert.deepEqual(await replacementOf(folder.at('a.md'), '\ufffd', 'è'), { refused: 'encoding' }),
    ));

  it('is refused where the file is locked', () =>
    inFolder({ 'a.md': 'é' }, async folder => {
      await chmod(folder.at('a.md'), 0o444);
      assert.deepEqual(await replacementOf(folder.at('a.md'), 'é', 'è'), { refused: 'read-only' });
    }));

  it('is refused where its folder is locked', () =>
    inFolder({ 'a/a.md': 'é' }, async folder => {
      await chmod(folder.at('a'), 0o555);
      assert.deepEqual(await replacementOf(folder.at('a/a.md'), 'é', 'è'), { refused: 'read-only-folder' });
      await chmod(folder.at('a'), 0o755);
    }));

  it('is refused where a link leads out of the folder that is asked for', () =>
    inFolder({ 'in/a.md': 'é', 'inner/b.md': 'é' }, async folder => {
      await symlink('../inner/b.md', folder.at('in/b.md'));
      await symlink('a.md', folder.at('in/c.md'));
      await symlink('in', folder.at('link'));
      const at = (name: string, root: string) => replacementOf(folder.at(name), 'é', 'è', folder.at(root));
      assert.deepEqual(await at('in/b.md', 'in'), { refused: 'outside' });
      assert.deepEqual(await at('link/b.md', 'link'), { refused: 'outside' });
      assert.deepEqual(await at('in/c.md', 'in'), { target: folder.at('in/a.md'), text: 'è' });
      assert.deepEqual(await at('link/a.md', 'link'), { target: folder.at('in/a.md'), text: 'è' });
    }));
});

describe('writing a text', () => {
  it('goes to what a link leads to', () =>
    inFolder({ 'a.md': 'é' }, async folder => {
      await symlink('a.md', folder.at('b.md'));
      await writeText(folder.at('b.md'), 'è');
      assert.equal(await readFile(folder.at('a.md'), 'utf8'), 'è');
      assert((await lstat(folder.at('b.md'))).isSymbolicLink());
    }));

  it('goes by way of no file that is there already, nor of what a link leads to', () =>
    inFolder({ 'a.md': 'é', 'other.txt': 'mine' }, async folder => {
      await symlink('other.txt', folder.at(`a.md.${process.pid}.tmp`));
      await writeText(folder.at('a.md'), 'è');
      assert.equal(await readFile(folder.at('a.md'), 'utf8'), 'è');
      assert.equal(await readFile(folder.at('other.txt'), 'utf8'), 'mine');
      assert.deepEqual((await readdir(folder.path)).sort(), ['a.md', `a.md.${process.pid}.tmp`, 'other.txt']);
    }));

  it('takes a file with the longest of names', () => {
    const name = `${'a'.repeat(252)}.md`;
    return inFolder({ [name]: 'é' }, async folder => {
      await writeText(folder.at(name), 'è');
      assert.equal(await readFile(folder.at(name), 'utf8'), 'è');
    });
  });

  it('keeps the owner and the permissions', () =>
    inFolder({ 'a.md': 'é' }, async folder => {
      const isSuperuser = process.getuid?.() === 0;
      if (isSuperuser) await chown(folder.at('a.md'), 12345, 12345);
      await chmod(folder.at('a.md'), 0o640);
      const before = await stat(folder.at('a.md'));
      await writeText(folder.at('a.md'), 'è');
      const after = await stat(folder.at('a.md'));
      assert.deepEqual([after.uid, after.gid, after.mode], [before.uid, before.gid, before.mode]);
    }));

  it('leaves nothing behind where it fails', () =>
    inFolder({ 'a/b.md': 'é' }, async folder => {
      await assert.rejects(writeText(folder.at('a'), 'è'));
      assert.deepEqual(await readdir(folder.path), ['a']);
    }));
});
