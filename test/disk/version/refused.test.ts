import assert from 'node:assert/strict';
import { chmod, stat } from 'node:fs/promises';
import { withSlashes } from '../../../server/src/disk/paths.ts';
import { readVersion } from '../../../server/src/disk/version.ts';
import { inFolder, measure } from '../../kit/disk.ts';
import { gitIn, inRepository, type Repository } from '../../kit/repository.ts';
import { at, isRefused, titles } from './support.ts';

describe('a version that cannot be read', () => {
  const inOne = (test: (repository: Repository) => Promise<void>) => inRepository({ 'a/1.1.md': measure('1.1') }, test);

  for (const revision of ['inconnue', 'HEAD~9', '', '-h', '--all', '--output=x', '^main', 'main..main', 'a\nb']) {
    it(`is of an unknown revision: ${JSON.stringify(revision)}`, () =>
      inOne(({ path }) => isRefused(at(path, revision), 'unknown-revision', { revision, isShallow: false })));
  }

  it('is of a revision that a shallow clone may lack', () =>
    inOne(async ({ path, at: inside, git, commit }) => {
      commit();
      git('clone', '--quiet', '--depth=1', `file://${path}`, 'copie');
      await isRefused(at(inside('copie'), 'HEAD~1'), 'unknown-revision', { isShallow: true });
    }));

  it('is of a repository that has no commit yet', () =>
    inOne(async ({ at: inside, git }) => {
      git('init', '--quiet', 'neuf');
      await isRefused(at(inside('neuf')), 'no-commit', { path: withSlashes(inside('neuf')) });
    }));

  it('stands in no repository', () =>
    inFolder({ '1.1.md': measure('1.1') }, ({ path }) =>
      isRefused(at(path), 'no-repository', { path: withSlashes(path) }),
    ));

  it('is of a repository that belongs to somebody else', () =>
    inOne(async ({ path }) => {
      process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
      try {
        await isRefused(at(path), 'git-refuses', { path: withSlashes(path) });
      } finally {
        delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
      }
    }));

  it('leads out of the repository', () => inOne(({ at: inside }) => isRefused(at(inside('../..')), 'no-repository')));

  it('is no folder of the commit', () =>
    inOne(async ({ at: inside }) => {
      await isRefused(at(inside('b')), 'no-folder', { path: 'b', found: 'nothing' });
      await isRefused(at(inside('a/1.1.md')), 'no-folder', { path: 'a/1.1.md', found: 'file' });
    }));

  it('is no folder of the disk', () =>
    inOne(async ({ at: inside }) => {
      const folder = withSlashes(inside('b'));
      await isRefused(readVersion({ folder, revision: undefined }), 'no-folder', { path: folder, found: 'nothing' });
    }));

  it('is of a repository that was cloned in part, which is not fetched', () =>
    inOne(async ({ path, at: inside, git, write }) => {
      git('config', 'uploadpack.allowFilter', 'true');
      git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${path}`, 'copie');
      await write('copie/piege.sh', '#!/bin/sh\ntouch "$(dirname "$0")/execute"\n');
      await chmod(inside('copie/piege.sh'), 0o755);
      gitIn(inside('copie'))('config', 'remote.origin.uploadpack', inside('copie/piege.sh'));
      await isRefused(at(inside('copie/a')), 'incomplete');
      await assert.rejects(stat(inside('copie/execute')));
    }));

  it('runs nothing that a repository is configured to run', () =>
    inOne(async ({ at: inside, git, write }) => {
      await write('.git/piege.sh', '#!/bin/sh\ntouch "$(dirname "$0")/execute"\ncat\n');
      await chmod(inside('.git/piege.sh'), 0o755);
      await write('.git/info/attributes', '* filter=piege diff=piege\n');
      const trap = `sh '${inside('.git/piege.sh')}'`;
      for (const key of [
        'core.fsmonitor',
        'core.pager',
        'pager.cat-file',
        'core.sshCommand',
        'filter.piege.smudge',
        'diff.piege.textconv',
        'alias.cat-file',
        'alias.ls-tree',
        'alias.rev-parse',
      ])
        git('config', key, key.startsWith('alias') ? `!${trap}` : trap);
      assert.deepEqual(titles(await at(inside('a'))), { '1.1.md': 'Mesure' });
      await assert.rejects(stat(inside('.git/execute')));
    }));
});
