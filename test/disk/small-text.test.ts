import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlink, truncate } from 'node:fs/promises';
import { platform } from 'node:process';
import { smallText } from '../../server/src/disk/small-text.ts';
import { SMALL } from '../../server/src/files/small-text.ts';
import { inFolder } from '../kit/disk.ts';

describe('a small file of a workspace', () => {
  it('is read without its byte order mark', () =>
    inFolder({ 'a.json': '\ufeffé' }, async ({ at, path }) =>
      assert.deepEqual(smallText(at('a.json'), path), { kind: 'text', text: 'é' }),
    ));

  it('is none where nothing stands', () =>
    inFolder({}, async ({ at, path }) => assert.deepEqual(smallText(at('a.json'), path), { kind: 'none' })));

  it('is read behind a link within the folder', () =>
    inFolder({ 'b/a.json': 'é' }, async ({ at, path }) => {
      await symlink('b/a.json', at('a.json'));
      assert.deepEqual(smallText(at('a.json'), path), { kind: 'text', text: 'é' });
    }));

  it('is not read where a link leads out of the folder', () =>
    inFolder({ 'in/x': '', 'inner/secret': 'é' }, async ({ at }) => {
      await symlink('../inner/secret', at('in/a.json'));
      assert.deepEqual(smallText(at('in/a.json'), at('in')), { kind: 'refused', reason: 'outside' });
    }));

  it('is read where the folder itself is a link', () =>
    inFolder({ 'in/a.json': 'é' }, async ({ at }) => {
      await symlink('in', at('link'));
      assert.deepEqual(smallText(at('link/a.json'), at('link')), { kind: 'text', text: 'é' });
    }));

  it('is not read where it is far too large', () =>
    inFolder({ 'a.json': '' }, async ({ at, path }) => {
      await truncate(at('a.json'), SMALL + 1);
      assert.deepEqual(smallText(at('a.json'), path), { kind: 'refused', reason: 'too-large' });
    }));

  it('is no folder', () =>
    inFolder({ 'a.json/x': '' }, async ({ at, path }) =>
      assert.deepEqual(smallText(at('a.json'), path), { kind: 'refused', reason: 'not-a-file' }),
    ));

  it('is no pipe, and nobody waits for one', () =>
    inFolder({}, async ({ at, path }) => {
      if (platform === 'win32') return;
      execFileSync('mkfifo', [at('a.json')]);
      assert.deepEqual(smallText(at('a.json'), path), { kind: 'refused', reason: 'not-a-file' });
    }));

  it('is no device, which never ends', () => {
    if (platform === 'win32') return;
    assert.deepEqual(smallText('/dev/zero'), { kind: 'refused', reason: 'not-a-file' });
  });
});
