import assert from 'node:assert/strict';
import { chmod, stat, symlink } from 'node:fs/promises';
import { TEXT_LIMIT } from '../../server/src/core/parse/parse-file.ts';
import { withSlashes } from '../../server/src/disk/paths.ts';
import { readVersion, type Version, versionPlace } from '../../server/src/disk/version.ts';
import { loadTexts } from '../../server/src/files/load-texts.ts';
import { relativePath } from '../../server/src/files/paths.ts';
import { VersionRefused } from '../../server/src/files/version-refused.ts';
import { type Files, inFolder, measure } from '../kit/disk.ts';
import { gitIn, inRepository, type Repository } from '../kit/repository.ts';

const at = (folder: string, revision = 'HEAD') => readVersion({ folder: withSlashes(folder), revision });

/** Titles by path, relative to the folder of the version. */
function titles({ files, folder }: Version): Record<string, string | undefined> {
  return Object.fromEntries(
    [...files].map(([path, { entries }]) => [path.slice(folder.length + 1), entries[0]?.title ?? undefined]),
  );
}

/** A version of a commit holds what the folder holds that was committed. */
async function readsAlike(files: Files): Promise<void> {
  await inRepository(files, async ({ path }) => {
    const [committed, now] = [await at(path), await readVersion({ folder: withSlashes(path), revision: undefined })];
    assert.deepEqual(committed.files, now.files);
    assert.deepEqual(committed.configuration, now.configuration);
    assert.deepEqual(committed.workspace.settings, now.workspace.settings);
  });
}

async function isRefused(reading: Promise<unknown>, kind: string, more: Readonly<Record<string, unknown>> = {}) {
  const error = await reading.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  assert.ok(error instanceof VersionRefused, String(error));
  assert.deepEqual({ ...error.refusal, ...more, kind }, error.refusal);
}

describe('the place of a version', () => {
  const here = withSlashes(process.cwd());
  for (const [word, folder, revision] of [
    ['.', here, undefined],
    ['a/b/', `${here}/a/b`, undefined],
    ['git:HEAD~1:.', here, 'HEAD~1'],
    ['git:main:référentiel/exemple', `${here}/référentiel/exemple`, 'main'],
    ['git:v1^{tree}:a:b', `${here}/a:b`, 'v1^{tree}'],
    ['git:HEAD@{2026-01-01 10:00}:.', here, 'HEAD@{2026-01-01 10:00}'],
  ] as const) {
    it(`is read of ${word}`, () => assert.deepEqual(versionPlace(word), { folder, revision }));
  }

  for (const word of ['git:', 'git:main', 'git:main:', 'git::.', 'git:HEAD@{:.', `git:${'{}'.repeat(2000)}`]) {
    it(`is refused where a revision or a folder lacks: ${word.slice(0, 20)}`, () =>
      assert.throws(() => versionPlace(word), VersionRefused));
  }
});

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

describe('a version that is read beside another', () => {
  const settings = (platform: number) => JSON.stringify({ platform });
  const versions: Files = {
    'old/1.1.md': measure('1.1'),
    'old/1.2.md': measure('1.2'),
    'old/1.3.md': measure('1.3'),
    'old/lisez-moi.md': 'Rien.\n',
    'new/1.1.md': measure('1.1'),
    'new/1.2.md': measure('1.2', 'Autrement.'),
    'new/1.4.md': measure('1.4'),
  };
  const both = async (root: string) => {
    const old = await readVersion({ folder: `${root}/old`, revision: undefined });
    return { old, young: await readVersion({ folder: `${root}/new`, revision: undefined }, old) };
  };

  it('has what both hold in common with it, as if it stood below the same root', () =>
    inFolder(versions, async ({ path: root }) => {
      const { old, young } = await both(withSlashes(root));
      assert.equal(young.root, old.root);
      assert.deepEqual(
        [...young.files].map(([path, file]) => [relativePath(young.root, path), file === old.files.get(path)]),
        [
          ['1.1.md', true],
          ['1.2.md', false],
          ['1.4.md', false],
        ],
      );
    }));

  it('is what it is alone', () =>
    inFolder(
      { ...versions, 'old/referentiel.json': settings(2023), 'new/referentiel.json': settings(2026) },
      async ({ path: root }) => {
        const { old, young } = await both(withSlashes(root));
        const texts = Object.fromEntries(
          [...young.files].map(([path, { text }]) => [relativePath(old.root, path), text]),
        );
        const alone = loadTexts(old.root, { ...texts, 'referentiel.json': settings(2026) });
        assert.deepEqual(young.files, alone.files);
        assert.deepEqual(young.configuration, alone.configuration);
        assert.deepEqual(young.workspace.settings, alone.workspace.settings);
        assert.deepEqual([...young.workspace.files].sort(), [...alone.workspace.files].sort());
        assert.deepEqual(
          young.workspace.referentials.map(({ root: tree }) => tree),
          alone.workspace.referentials.map(({ root: tree }) => tree),
        );
      },
    ));
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
