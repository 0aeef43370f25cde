import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, chown, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { removeDrafts, replacementOf, writeText } from '../../server/src/disk/write.ts';
import { inFolder } from '../kit/disk.ts';

describe('what takes the place of a text', () => {
  it('has the byte order mark of its file', () =>
    inFolder({ 'a.md': '\ufeffé', 'b.md': 'é' }, async folder => {
      const [a, b] = [folder.at('a.md'), folder.at('b.md')];
      assert.deepEqual(await replacementOf(a, 'é', 'è'), { target: a, held: Buffer.from('\ufeffé'), text: '\ufeffè' });
      assert.deepEqual(await replacementOf(b, 'é', 'è'), { target: b, held: Buffer.from('é'), text: 'è' });
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
      const allowed = { target: folder.at('in/a.md'), held: Buffer.from('é'), text: 'è' };
      assert.deepEqual(await at('in/c.md', 'in'), allowed);
      assert.deepEqual(await at('link/a.md', 'link'), allowed);
    }));
});

describe('writing a text', () => {
  it('goes to what a link leads to', () =>
    inFolder({ 'a.md': 'é' }, async folder => {
      await symlink('a.md', folder.at('b.md'));
      await writing(folder.at('b.md'));
      assert.equal(await readFile(folder.at('a.md'), 'utf8'), 'è');
      assert((await lstat(folder.at('b.md'))).isSymbolicLink());
    }));

  it('goes by way of no file that is there already, nor of what a link leads to', () =>
    inFolder({ 'a.md': 'é', 'other.txt': 'mine' }, async folder => {
      await symlink('other.txt', folder.at(`a.md.${process.pid}.tmp`));
      await writing(folder.at('a.md'));
      assert.equal(await readFile(folder.at('a.md'), 'utf8'), 'è');
      assert.equal(await readFile(folder.at('other.txt'), 'utf8'), 'mine');
      assert.deepEqual((await readdir(folder.path)).sort(), ['a.md', `a.md.${process.pid}.tmp`, 'other.txt']);
    }));

  it('takes a file with the longest of names', () => {
    const name = `${'a'.repeat(252)}.md`;
    return inFolder({ [name]: 'é' }, async folder => {
      await writing(folder.at(name));
      assert.equal(await readFile(folder.at(name), 'utf8'), 'è');
    });
  });

  it('keeps the owner and the permissions', () =>
    inFolder({ 'a.md': 'é' }, async folder => {
      const isSuperuser = process.getuid?.() === 0;
      if (isSuperuser) await chown(folder.at('a.md'), 12345, 12345);
      await chmod(folder.at('a.md'), 0o640);
      const before = await stat(folder.at('a.md'));
      await writing(folder.at('a.md'));
      const after = await stat(folder.at('a.md'));
      assert.deepEqual([after.uid, after.gid, after.mode], [before.uid, before.gid, before.mode]);
    }));

  it('leaves nothing behind where it fails', () =>
    inFolder({ 'a/b.md': 'é' }, async folder => {
      await assert.rejects(writeText({ target: folder.at('a/b.md/c.md'), held: Buffer.from('é'), text: 'è' }));
      assert.deepEqual(await readdir(folder.path, { recursive: true }), ['a', 'a/b.md']);
    }));

  it('leaves a file that was saved since it was looked at as it is, and no draft behind', () =>
    inFolder({ 'a.md': 'é' }, async folder => {
      const replacement = await replacementOf(folder.at('a.md'), 'é', 'è');
      assert('target' in replacement);
      await folder.write('a.md', 'mine');
      assert.equal(await writeText(replacement), false);
      assert.equal(await readFile(folder.at('a.md'), 'utf8'), 'mine');
      assert.deepEqual(await readdir(folder.path), ['a.md']);
    }));

  it('removes the drafts of writers that were killed, and no other file', () => {
    // A process that has ended, and this one.
    const { pid: gone } = spawnSync(process.execPath, ['--version']);
    const draft = (pid: number) => `.referentiel-${pid}-${randomUUID()}.tmp`;
    const [stale, live, other] = [draft(gone), draft(process.pid), '.referentiel-mine.tmp'];
    return inFolder({ [stale]: '', [live]: '', [other]: '' }, async folder => {
      await removeDrafts(folder.path);
      assert.deepEqual((await readdir(folder.path)).sort(), [live, other].sort());
    });
  });
});

async function writing(path: string): Promise<void> {
  const replacement = await replacementOf(path, 'é', 'è');
  assert('target' in replacement);
  assert(await writeText(replacement));
}
