import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, symlink } from 'node:fs/promises';
import { replacementOf, writeText } from '../../server/src/disk/write.ts';
import { inFolder } from '../kit/disk.ts';

describe('what takes the place of a text', () => {
  it('has the byte order mark of its file', () =>
    inFolder({ 'a.md': '\ufeffé', 'b.md': 'é' }, async folder => {
      assert.deepEqual(await replacementOf(folder.at('a.md'), 'é', 'è'), { text: '\ufeffè' });
      assert.deepEqual(await replacementOf(folder.at('b.md'), 'é', 'è'), { text: 'è' });
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
});

describe('writing a text', () => {
  it('goes to what a link leads to', () =>
    inFolder({ 'a.md': 'é' }, async folder => {
      await symlink('a.md', folder.at('b.md'));
      await writeText(folder.at('b.md'), 'è');
      assert.equal(await readFile(folder.at('a.md'), 'utf8'), 'è');
      assert((await lstat(folder.at('b.md'))).isSymbolicLink());
    }));

  it('leaves nothing behind where it fails', () =>
    inFolder({ 'a/b.md': 'é' }, async folder => {
      await assert.rejects(writeText(folder.at('a'), 'è'));
      assert.deepEqual(await readdir(folder.path), ['a']);
    }));
});
