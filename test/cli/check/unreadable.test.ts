import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { platform } from 'node:process';
import { runCli } from '../../kit/cli.ts';
import { inFolder, measure } from '../../kit/disk.ts';

// A file that is there and that nobody can read, not even the superuser who runs some tests.
const LOCKED = platform === 'linux' ? '/proc/self/mem' : undefined;

describe('a file that cannot be read', () => {
  it('is a failure, and no success with one file less', () =>
    inFolder({ '1.1.1.md': measure('1.1.1') }, async folder => {
      if (LOCKED === undefined) return;
      await symlink(LOCKED, folder.at('1.1.2.md'));
      for (const command of ['check', 'export']) {
        const { code, out, err } = await runCli([command, folder.path]);
        assert.deepEqual([code, out], [2, '']);
        assert.equal(err, `${folder.path}/1.1.2.md cannot be read.\n`);
      }
    }));
});
