import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Texts, textSocket } from '../../../client/src/agents/text-socket.ts';
import { unsavedTexts } from '../../../server/src/mcp/unsaved-texts.ts';

describe('the socket on which agents ask for unsaved texts', () => {
  it('tells them as they are when somebody asks', async () => {
    let texts: Texts = { '/a.md': 'é' };
    const { path, close } = textSocket(() => texts);
    try {
      assert.equal((await unsavedTexts(await path()))('/a.md'), 'é');
      texts = { '/b.md': '' };
      const now = await unsavedTexts(await path());
      assert.deepEqual([now('/a.md'), now('/b.md')], [undefined, '']);
    } finally {
      close();
    }
  });

  it('is for its user alone, and leaves nothing behind', async () => {
    if (process.platform === 'win32') return;
    const { path, close } = textSocket(() => ({}));
    const folder = dirname(await path());
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    close();
    assert(!existsSync(folder));
  });
});
