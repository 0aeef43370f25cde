import assert from 'node:assert/strict';
import { readFile, symlink } from 'node:fs/promises';
import { TEXT_LIMIT } from '../../../server/src/core/parse/parse-file.ts';
import { withSlashes } from '../../../server/src/disk/paths.ts';
import { readVersion } from '../../../server/src/disk/version.ts';
import { measure } from '../../kit/disk.ts';
import { inRepository } from '../../kit/repository.ts';
import { at, isRefused, readsAlike, titles } from './support.ts';

describe('a version of a commit', () => {
  it('is what the folder holds', () =>
    readsAlike({
      'mesures/1.1.md': measure('1.1', 'Voir 1.2.', [30, 70]),
      'mesures/Évaluée à l’été.md': measure('1.2'),
      'README.md': 'Rien.',
      'referentiel.json': '{ "ignore": ["brouillons"], "rules": { "dangling-reference": "off" } }',
      'brouillons/1.3.md': measure('1.3'),
    }));

  it('leaves out what is committed though .gitignore leaves it out, as a folder does', () =>
    inRepository({ 'a/1.1.md': measure('1.1'), 'b/1.2.md': measure('1.2') }, async ({ path, write, commit }) => {
      await write('b/.gitignore', '*.md\n');
      commit();
      assert.deepEqual(Object.keys(titles(await at(path))), ['a/1.1.md']);
    }));

  it('takes the configuration of folders below, and none of the disk', () =>
    inRepository(
      { 'a/referentiel.json': '{ "referentials": { ".": { "name": "alors" } } }', 'a/1.1.md': measure('1.1') },
      async ({ path, write }) => {
        await write('a/referentiel.json', '{ "referentials": { ".": { "name": "depuis" } } }');
        const { workspace } = await at(path);
        assert.deepEqual([...workspace.settings.byFolder.values()], [{ name: 'alors' }]);
      },
    ));

  it('takes two runs of git, whatever stands in it', () => {
    const files = {
      'a/b/.gitignore': '*.txt\n',
      'a/b/referentiel.json': '{}',
      'a/b/c/d/1.1.md': measure('1.1'),
      'a/b/e/1.2.md': measure('1.2'),
    };
    return inRepository(files, async ({ at: inside, git, commit }) => {
      await symlink('e/1.2.md', inside('a/b/1.3.md'));
      commit();
      const trace = inside('.git/trace');
      process.env['GIT_TRACE'] = trace;
      try {
        assert.equal((await at(inside('a/b'))).files.size, 3);
      } finally {
        delete process.env['GIT_TRACE'];
      }
      const runs = (await readFile(trace, 'utf8')).match(/(?<=built-in: git )[\w-]+/g);
      assert.deepEqual([runs, git('status', '--short')], [['rev-parse', 'cat-file'], '']);
    });
  });

  it('is one of any revision, and of a folder that is gone', () =>
    inRepository(
      { 'a/1.1.md': measure('1.1'), 'b/1.2.md': measure('1.2') },
      async ({ path, at: inside, git, remove, commit }) => {
        git('tag', 'v1');
        await remove('a');
        commit();
        for (const revision of ['v1', 'HEAD~1', 'main^', 'v1^{tree}']) {
          assert.deepEqual(titles(await at(inside('a'), revision)), { '1.1.md': 'Mesure' }, revision);
        }
        assert.deepEqual(Object.keys(titles(await at(path))), ['b/1.2.md']);
      },
    ));

  it('tells its commit, and none for a tree', () =>
    inRepository({ '1.1.md': measure('1.1') }, async ({ path, git }) => {
      assert.equal((await at(path, 'main')).commit, git('rev-parse', 'main').trim());
      assert.equal((await at(path, 'main^{tree}')).commit, undefined);
    }));

  it('is read of a bare repository', () =>
    inRepository({ 'a/1.1.md': measure('1.1') }, async ({ at: inside, git }) => {
      git('clone', '--quiet', '--bare', '.', 'copie.git');
      assert.deepEqual(titles(await at(inside('copie.git/a'))), { '1.1.md': 'Mesure' });
      await isRefused(at(inside('copie.git/hooks')), 'no-folder', { found: 'nothing' });
    }));

  it('is found by its folder, whatever a hook of git says', () =>
    inRepository({ 'a/1.1.md': measure('1.1') }, async ({ at: inside }) => {
      process.env['GIT_DIR'] = inside('nulle-part');
      try {
        assert.deepEqual(titles(await at(inside('a'))), { '1.1.md': 'Mesure' });
      } finally {
        delete process.env['GIT_DIR'];
      }
    }));

  it('takes files as they were read where they hold the same', () =>
    inRepository({ '1.1.md': measure('1.1'), '1.2.md': measure('1.2') }, async ({ path, write }) => {
      await write('1.2.md', measure('1.2', 'Autrement.'));
      const now = await readVersion({ folder: withSlashes(path), revision: undefined });
      const then = await readVersion({ folder: withSlashes(path), revision: 'HEAD' }, now);
      assert.deepEqual(
        [...then.files].map(([name, file]) => [name.slice(path.length + 1), file === now.files.get(name)]),
        [
          ['1.1.md', true],
          ['1.2.md', false],
        ],
      );
    }));
});

describe('what stands in a commit and is no file', () => {
  it('is followed where it is a link to a file of the folder, and nowhere else', () =>
    inRepository({ 'in/a/1.1.md': measure('1.1'), 'secret.md': measure('9.9') }, async ({ at: inside, commit }) => {
      await symlink('a/1.1.md', inside('in/lien.md'));
      await symlink('../secret.md', inside('in/dehors.md'));
      await symlink('/etc/hostname', inside('in/absolu.md'));
      await symlink('a', inside('in/dossier'));
      await symlink('moi.md', inside('in/moi.md'));
      commit();
      assert.deepEqual(Object.keys(titles(await at(inside('in')))), ['a/1.1.md', 'lien.md']);
    }));

  it('is told where it is a repository of its own', () =>
    inRepository({ '1.1.md': measure('1.1') }, async ({ path, at: inside, git, commit }) => {
      git('clone', '--quiet', '.', 'sous/module');
      commit();
      const { submodules, files } = await at(path);
      assert.deepEqual([submodules, files.size], [[withSlashes(inside('sous/module'))], 1]);
    }));

  it('is refused where a text is a pointer of Git LFS', () =>
    inRepository(
      { '1.1.md': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n' },
      async ({ path, at: inside }) => isRefused(at(path), 'elsewhere', { path: withSlashes(inside('1.1.md')) }),
    ));

  it('is as much of a huge file as a folder gives', () =>
    readsAlike({ '1.1.md': measure('1.1', 'é'.repeat(4 * TEXT_LIMIT)), '1.2.md': measure('1.2') }));

  it('is a configuration that is refused where it is too large', () =>
    readsAlike({ 'referentiel.json': `{${' '.repeat(2_000_001)}}`, '1.1.md': measure('1.1') }));
});
