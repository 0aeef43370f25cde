import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import { platform } from 'node:process';
import { runCli } from '../../kit/cli.ts';
import { asNobody, inFolder, measure } from '../../kit/disk.ts';

describe('a file that cannot be read', () => {
  it('is a failure, and no success with one file less', () =>
    inFolder({ '1.1.1.md': measure('1.1.1'), '1.1.2.md': measure('1.1.2') }, async folder => {
      // Windows knows no such rights.
      if (platform === 'win32') return;
      await chmod(folder.path, 0o755);
      await chmod(folder.at('1.1.2.md'), 0);
      await asNobody(async () => {
        for (const command of ['check', 'export']) {
          const { code, out, err } = await runCli([command, folder.path]);
          assert.deepEqual([code, out], [2, '']);
          const said = /^(?<path>.+) cannot be read\.\n$/.exec(err);
          // As the current folder sees it, where that is shorter.
          assert.equal(resolve(said?.groups?.path ?? ''), folder.at('1.1.2.md'));
        }
      });
    }));
});
