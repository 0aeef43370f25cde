import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { diff } from '../../../server/src/cli/commands/diff.ts';
import { DIFF_FORMATS } from '../../../server/src/cli/diff/arguments.ts';
import { block, inFolder, measure } from '../../kit/disk.ts';
import { ran } from '../../kit/outputs.ts';
import { inRepository, type Repository } from '../../kit/repository.ts';
import { assertValidReport } from './schema.ts';

const ROOT = `# Essai\n${block('id: ""\nreferentiel: essai')}`;
const RULE = `# Réduction\n${block('action_id: essai_1.1')}## Règles\n### Réduction de potentiel\n\`\`\`formule\nsi identite(type, commune) alors 0.5\n\`\`\`\n`;
const SCENARIO = 'Test: Bourg\nCollectivité: { type: [commune] }\nStatuts: { essai_1.1.1: fait }\n';
const FILES = { 'racine.md': ROOT, '1.1.md': measure('1.1', '', [30, 70]), 'regles.md': RULE, 'bourg.yml': SCENARIO };

/** A repository with one commit, and another weight in its folder. */
function inEdited(test: (repository: Repository) => Promise<void>): Promise<void> {
  return inRepository(FILES, async repository => {
    await repository.write('1.1.md', measure('1.1', '', [50, 50]));
    await test(repository);
  });
}

describe('diff', () => {
  it('tells the same of a commit and of a folder', () =>
    inEdited(async ({ path, commit }) => {
      const before = JSON.parse((await ran(diff, [`git:HEAD:${path}`, path, '--format', 'json'])).out);
      commit();
      const { out } = await ran(diff, [`git:HEAD~1:${path}`, `git:main:${path}`, '--format', 'json']);
      const { changes } = JSON.parse(out);
      assert.ok(changes.length > 0);
      assert.deepEqual(changes, before.changes);
    }));

  it('leaves out of a folder what a commit has as a repository of its own, and says so', () =>
    inRepository(FILES, async ({ path, git, commit }) => {
      git('clone', '--quiet', '.', 'sous');
      commit();
      const { out, err } = await ran(diff, [`git:HEAD:${path}`, path]);
      assert.equal(out, 'Nothing changed in meaning.\n');
      assert.match(
        err,
        /^\S.*sous is a repository of its own, of which a commit holds nothing: it is not compared\.\n$/,
      );
      const { out: backwards } = await ran(diff, [path, `git:HEAD:${path}`]);
      assert.equal(backwards, out);
    }));

  it('says of a conflict and of lost letters where they stand, in a line each', () =>
    inEdited(async ({ path, at, write }) => {
      await write('1.1.md', `<<<<<<< HEAD\n# A\n=======\n# B\n>>>>>>> autre\n${block('id: 1.1')}`);
      await writeFile(at('1.2.md'), Buffer.from(`# Énergie\n${block('id: 1.2')}`, 'latin1'));
      const { err } = await ran(diff, [`git:HEAD:${path}`, path]);
      const lines = err.trimEnd().split('\n').sort();
      assert.match(lines[0] ?? '', /1\.1\.md:1:1 conflict-marker .* What stands there is not compared\.$/);
      assert.match(lines[1] ?? '', /1\.2\.md:1:\d+ text-encoding .*“Save with Encoding”\)\.$/);
      assert.equal(lines.length, 2);
    }));

  it('tells what both versions make of a scenario, by a JSON that its schema describes', () =>
    inEdited(async ({ path, at }) => {
      const args = [`git:HEAD:${path}`, path, '--scenario', at('bourg.yml'), '--format', 'json'];
      const { out, err, code } = await ran(diff, args);
      const told = JSON.parse(out);
      assertValidReport(told);
      const [{ title, referentials }] = told.scenarios;
      assert.deepEqual([title, referentials[0].before.share, referentials[0].after.share], ['Bourg', 0.3, 0.5]);
      assert.deepEqual([err, code], ['', 0]);
    }));

  it('tells nothing of a version and itself, and no word of it as a comment', () =>
    inRepository(FILES, async ({ path, at }) => {
      const told = await Promise.all(
        DIFF_FORMATS.map(format =>
          ran(diff, [`git:HEAD:${path}`, path, '--scenario', at('bourg.yml'), '--format', format]),
        ),
      );
      assert.deepEqual(
        told.map(({ code, err }) => [code, err]),
        DIFF_FORMATS.map(() => [0, '']),
      );
      const [text, json, markdown] = told.map(({ out }) => out);
      assert.deepEqual([text, JSON.parse(json ?? '').changes, markdown], ['Nothing changed in meaning.\n', [], '']);
    }));

  it('fails where it is asked to', () =>
    inEdited(async ({ path, at }) => {
      const args = [`git:HEAD:${path}`, path, '--scenario', at('bourg.yml')];
      const codes = [
        [],
        ['--fail-on', 'breaking'],
        ['--fail-on', 'changed'],
        ['--fail-on', 'changed', '--threshold', '20'],
        ['--fail-on', 'changed', '--threshold', '20,5'],
      ].map(async more => (await ran(diff, [...args, ...more])).code);
      assert.deepEqual(await Promise.all(codes), [0, 0, 1, 1, 0]);
    }));

  it('names places of a commit as git does, those of a folder as the terminal sees them', () =>
    inRepository(FILES, async ({ path, at, remove }) => {
      await remove('1.1.md');
      const { out } = await ran(diff, [`git:HEAD:${path}`, path]);
      assert.match(out, new RegExp(`HEAD:${at('1.1.md')}:1:3`));
    }));

  it('lets nothing of a file be more than text', () =>
    inRepository(FILES, async ({ path, write, at }) => {
      const hostile = '<script>alert(1)</script> @maire | \u001b[31m ##[error]x [a](javascript:b)';
      await write('1.1.md', measure('1.1', hostile, [30, 70]).replace('# Mesure', `# ${hostile}`));
      const args = [`git:HEAD:${path}`, path, '--scenario', at('bourg.yml'), '--format'];
      const [text, json, markdown, html] = await Promise.all(
        DIFF_FORMATS.map(async format => (await ran(diff, [...args, format])).out),
      );
      for (const out of [text, json, markdown, html]) {
        assert.ok(out !== undefined && !out.includes('\u001b') && !out.includes('##['));
      }
      assert.doesNotMatch(markdown ?? '', /(?<!\\)<script|@maire|(?<!\\)\]\(javascript/);
      assert.doesNotMatch(html ?? '', /<script|<u\+|javascript:(?!b\))/i);
      assert.match(html ?? '', /&#60;script&#62;/);
    }));
});

describe('diff of what cannot be read', () => {
  const refused = async (args: readonly string[], line: RegExp): Promise<void> => {
    const { code, out, err } = await ran(diff, args);
    assert.deepEqual([code, out, err.trimEnd().split('\n').length], [2, '', 1]);
    assert.match(err, line);
  };

  it('tells an unknown revision', () =>
    inRepository(FILES, ({ path }) => refused([`git:inconnue:${path}`, path], /Git knows no revision inconnue here/)));

  it('tells how to complete a shallow clone', () =>
    inRepository(FILES, async ({ path, at, git, commit }) => {
      commit();
      git('clone', '--quiet', '--depth=1', `file://${path}`, 'copie');
      await refused([`git:HEAD~1:${at('copie')}`, at('copie')], /shallow clone.*git fetch --unshallow/);
    }));

  it('tells a path outside of every repository', () =>
    inFolder(FILES, ({ path }) => refused([`git:HEAD:${path}`, path], /stands in no git repository/)));

  it('tells a folder that is not there, on the disk and in a commit', () =>
    inRepository(FILES, async ({ path, at }) => {
      await refused([path, at('b')], /There is no folder .*b\./);
      await refused([path, `git:HEAD:${at('b')}`], /There is no folder b in HEAD\./);
    }));

  it('tells what is no version, and what is no pair of them', async () => {
    await refused(['git:main', '.'], /“git:main” is no version/);
    await refused(['.'], /Give two versions: OLD NEW/);
    await refused(['.', '.', '--threshold', '1'], /--threshold is compared with scores/);
  });

  it('tells each place of a side that cannot be read, and compares the rest', () =>
    inRepository(FILES, async ({ path, write }) => {
      await write('1.2.md', '# Illisible\n```yaml\nid: 1.2\npoints: [1\n```\n');
      const { code, out, err } = await ran(diff, [`git:HEAD:${path}`, path]);
      assert.match(err, /^\S.*1\.2\.md:\d+:\d+ yaml-syntax .* What stands there is not compared\.\n$/);
      assert.deepEqual([code, out.length > 0], [0, true]);
    }));

  it('tells what is wrong in a scenario in either version, and not what changed', () =>
    inRepository(FILES, async ({ path, at, write }) => {
      await write('1.1.md', measure('1.1', '', [100]));
      await write('fautif.yml', 'Test: Bourg\nStatuts: { essai_1.1.1: fait, essai_1.1.2: fait, essai_9.9: fait }\n');
      const { code, err } = await ran(diff, [`git:HEAD:${path}`, path, '--scenario', at('fautif.yml')]);
      assert.match(err, /^\S.*fautif\.yml:2:\d+ \w+ scenario-action .*9\.9.*\n$/);
      assert.equal(code, 0);
    }));

  it('tells where nothing of a référentiel stands', () =>
    inRepository({ ...FILES, 'vide/lisez.txt': '' }, async ({ path, at }) => {
      const { err } = await ran(diff, [at('vide'), path]);
      assert.match(err, /^Nothing of a référentiel stands in .*vide\.\n$/);
    }));
});
