import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { problemLines, untilProblems } from '../kit/lsp-lines.ts';
import { hoverAt, outlineOf } from '../kit/lsp-requests.ts';

const { Created, Changed, Deleted } = FileChangeType;
const BAD = measure('1.1.1', 'Voir la 1.1.2.');
const DANGLING = '1.1.1.md:5:9-5:14 reference-unknown';

describe('what is left out', () => {
  for (const name of ['node_modules/a', '.git/a', 'a/node_modules/b', 'dist/a', 'a/out', 'build', 'a/ignored', 'tmp']) {
    const files = {
      'seen/1.1.1.md': BAD,
      [`${name}/1.1.1.md`]: BAD,
      '.gitignore': 'dist\nout/\n',
      'a/.gitignore': '/ignored',
    };
    const setup = { initializationOptions: { exclude: ['**/build', '{tmp,temp}'] } };

    it(`is not read: ${name}`, () =>
      withWorkspace(
        files,
        async (client, folder) => {
          await client.settle();
          assert.deepEqual(problemLines(client, folder), [`seen/${DANGLING}`]);
        },
        setup,
      ));

    it(`is not read when it changes: ${name}`, () =>
      withWorkspace(
        files,
        async (client, folder) => {
          await client.settle();
          client.watched(Changed, folder.uri(`${name}/1.1.1.md`), folder.uri(name));
          await client.settle();
          const before = client.revisions.at(-1) ?? 0;
          await folder.write('seen/1.1.1.md', measure('1.1.1', 'Voir la 1.1.1.'));
          client.watched(Changed, folder.uri('seen/1.1.1.md'));
          await untilProblems(client, folder, []);
          await client.settle();
          assert.equal(client.revisions.at(-1), before + 1);
        },
        setup,
      ));

    it(`gets nothing when it is opened, and leaves nothing when it is closed: ${name}`, () =>
      withWorkspace(
        files,
        async (client, folder) => {
          const uri = folder.uri(`${name}/1.1.1.md`);
          client.open(uri, BAD);
          assert.equal(await hoverAt(client, uri, [3, 6]), null);
          assert.equal(await outlineOf(client, uri), null);
          client.close(uri);
          await folder.write('seen/1.1.1.md', measure('1.1.1', 'Voir la 1.1.1.'));
          client.watched(Changed, folder.uri('seen/1.1.1.md'));
          await untilProblems(client, folder, []);
          assert.deepEqual(
            client.published.filter(params => params.uri === uri),
            [],
          );
        },
        setup,
      ));
  }

  it('follows a .gitignore that is created, changed and deleted', () =>
    withWorkspace({ 'a/1.1.1.md': BAD, 'b/1.1.1.md': BAD }, async (client, folder) => {
      await untilProblems(client, folder, [`a/${DANGLING}`, `b/${DANGLING}`]);
      await folder.write('.gitignore', 'a\n');
      client.watched(Created, folder.uri('.gitignore'));
      await untilProblems(client, folder, [`b/${DANGLING}`]);
      await folder.write('.gitignore', 'b\n');
      client.watched(Changed, folder.uri('.gitignore'));
      await untilProblems(client, folder, [`a/${DANGLING}`]);
      await folder.remove('.gitignore');
      client.watched(Deleted, folder.uri('.gitignore'));
      await untilProblems(client, folder, [`a/${DANGLING}`, `b/${DANGLING}`]);
    }));

  it('follows a .gitignore for open documents too', () =>
    withWorkspace({ 'a/1.1.1.md': BAD }, async (client, folder) => {
      client.open(folder.uri('a/1.1.1.md'), BAD);
      await untilProblems(client, folder, [`a/${DANGLING}`]);
      await folder.write('a/.gitignore', '*\n');
      client.watched(Created, folder.uri('a/.gitignore'));
      await untilProblems(client, folder, []);
      await folder.remove('a/.gitignore');
      client.watched(Deleted, folder.uri('a/.gitignore'));
      await untilProblems(client, folder, [`a/${DANGLING}`]);
    }));

  it('follows the .gitignore of a folder that comes back with another one', () =>
    withWorkspace({ 'a/1.1.1.md': BAD, 'a/.gitignore': '*.md\n' }, async (client, folder) => {
      await client.settle();
      await folder.remove('a');
      client.watched(Deleted, folder.uri('a'));
      await folder.write('a/1.1.1.md', BAD);
      client.watched(Created, folder.uri('a'));
      await untilProblems(client, folder, [`a/${DANGLING}`]);
    }));

  it('follows no .gitignore in a folder that is left out', () =>
    withWorkspace({ '1.1.1.md': BAD, 'node_modules/a/x.md': BAD }, async (client, folder) => {
      await client.settle();
      await folder.write('node_modules/a/.gitignore', '*\n');
      client.watched(Created, folder.uri('node_modules/a/.gitignore'));
      await folder.write('1.1.1.md', measure('1.1.1'));
      client.watched(Changed, folder.uri('1.1.1.md'));
      await untilProblems(client, folder, []);
      await client.settle();
      assert.equal(client.revisions.at(-1), (client.revisions.at(-2) ?? 0) + 1);
    }));

  it('of one folder may be the whole of another one inside it', () =>
    withWorkspace({ 'a/1.1.1.md': BAD, '.gitignore': 'a\n' }, async (client, folder) => {
      client.changeFolders([folder.uri('a')], []);
      await untilProblems(client, folder, [`a/${DANGLING}`]);
      await folder.write('a/1.1.1.md', measure('1.1.1'));
      client.watched(Changed, folder.uri('a/1.1.1.md'));
      await untilProblems(client, folder, []);
      await folder.write('a/1.1.1.md', BAD);
      client.watched(Changed, folder.uri('a'));
      await untilProblems(client, folder, [`a/${DANGLING}`]);
    }));
});
