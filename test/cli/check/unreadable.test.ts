import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import { platform } from 'node:process';
import { TEXT_LIMIT } from '../../../server/src/core/parse/parse-file.ts';
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

describe('a file that is too long to be read', () => {
  it('is told and fails the check, whatever it holds, and is no measure of the référentiel beside it', () =>
    inFolder({ 'a/1.1.1.md': measure('1.1.1'), 'notes.md': 'a'.repeat(10 * TEXT_LIMIT) }, async folder => {
      const { code, out } = await runCli(['check', folder.path, '--format', 'json']);
      const { problems } = JSON.parse(out) as { problems: readonly { file: string; code: string }[] };
      assert.equal(code, 1);
      assert.deepEqual(
        problems.map(problem => `${problem.file} ${problem.code}`),
        ['notes.md file-too-large'],
      );
      const exported = await runCli(['export', folder.path, '--format', 'json']);
      assert.equal((JSON.parse(exported.out) as { referentials: readonly unknown[] }).referentials.length, 1);
    }));
});
