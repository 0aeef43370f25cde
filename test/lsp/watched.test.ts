import assert from 'node:assert/strict';
import { FileChangeType, type Registration } from 'vscode-languageserver/node';
import { type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { problemLines, untilProblems } from '../kit/lsp-lines.ts';
import { treeLines } from '../kit/lsp-requests.ts';

const { Created, Changed, Deleted } = FileChangeType;
const DANGLING = '1.1.1.md:5:9-5:14 reference-unknown';
const PAIR = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'), '1.1.2.md': measure('1.1.2') };

describe('what happens on the disk', () => {
  it('is asked for where the client can tell it', () =>
    withServer({}, async client => {
      await client.until('a registration', () => client.registrations.length > 0);
      const watchers = client.registrations.flatMap(({ registerOptions }: Registration) => registerOptions?.watchers);
      assert(watchers.length > 0, JSON.stringify(client.registrations));
    }));

  it('is not asked for where the client cannot', () =>
    withServer({ capabilities: {} }, async client => {
      await client.settle();
      assert.deepEqual(client.registrations, []);
    }));

  it('counts when a file is deleted, created again and changed', () =>
    withWorkspace(PAIR, async (client, folder) => {
      await folder.remove('1.1.2.md');
      client.watched(Deleted, folder.uri('1.1.2.md'));
      await untilProblems(client, folder, [DANGLING]);
      await folder.write('1.1.2.md', measure('1.1.2'));
      client.watched(Created, folder.uri('1.1.2.md'));
      await untilProblems(client, folder, []);
      await folder.write('1.1.2.md', measure('1.1.3'));
      client.watched(Changed, folder.uri('1.1.2.md'));
      await untilProblems(client, folder, [DANGLING]);
    }));

  it('counts when a folder is deleted, and comes back', () =>
    withWorkspace({ 'a/b/1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.') }, async (client, folder) => {
      const dangling = [`a/b/${DANGLING}`];
      await untilProblems(client, folder, dangling);
      await folder.move('a', 'elsewhere');
      client.watched(Deleted, folder.uri('a'));
      await untilProblems(client, folder, []);
      await folder.move('elsewhere', 'a');
      client.watched(Created, folder.uri('a'));
      await untilProblems(client, folder, dangling);
    }));

  it('counts when the workspace folder itself is deleted, and comes back', () =>
    withWorkspace({ 'ws/1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.') }, async (client, folder) => {
      client.changeFolders([folder.uri('ws')], [folder.uri()]);
      await untilProblems(client, folder, [`ws/${DANGLING}`]);
      await folder.move('ws', 'elsewhere');
      client.watched(Deleted, folder.uri('ws'));
      await untilProblems(client, folder, []);
      await folder.move('elsewhere', 'ws');
      client.watched(Created, folder.uri('ws'));
      await untilProblems(client, folder, [`ws/${DANGLING}`]);
    }));

  it('counts when a file is renamed in letters alone, or becomes a folder', () =>
    withWorkspace({ ...PAIR, 'b.md': measure('1.1.3', 'Voir la 1.1.9.') }, async (client, folder) => {
      await untilProblems(client, folder, ['b.md:5:9-5:14 reference-unknown']);
      await folder.move('b.md', 'B.MD');
      client.watched(Deleted, folder.uri('b.md'));
      client.watched(Created, folder.uri('B.MD'));
      await untilProblems(client, folder, ['B.MD:5:9-5:14 reference-unknown']);
      await folder.remove('B.MD');
      await folder.write('B.MD/1.1.1.md', measure('1.1.1', 'Voir la 1.1.4.'));
      client.watched(Changed, folder.uri('B.MD'));
      await untilProblems(client, folder, ['B.MD/1.1.1.md:5:9-5:14 reference-unknown']);
    }));

  it('is one update when every file changes at once', () =>
    withWorkspace(manyFiles('a'), async (client, folder) => {
      await client.settle();
      const before = client.revisions.length;
      const names = Object.keys(manyFiles('b'));
      for (const [name, text] of Object.entries(manyFiles('b'))) await folder.write(name, text);
      client.watched(Changed, ...names.map(name => folder.uri(name)));
      await client.until('an update', () => client.revisions.length > before);
      assert.equal(problemLines(client, folder).length, names.length);
      assert.equal(client.revisions.length, before + 1);
      assert.equal(client.revisions.at(-1), (client.revisions.at(-2) ?? 0) + 1);
    }));

  it('is no update where it concerns none of our files', () =>
    withWorkspace({ ...PAIR, 'image.png': 'x' }, async (client, folder) => {
      await client.settle();
      client.watched(Changed, folder.uri('image.png'));
      client.watched(Created, 'file:///un%2Fdeux.md', 'untitled:Untitled-1', 'file://ailleurs/1.1.1.md');
      await changeSomething(client, folder);
      await client.settle();
      assert.equal(client.revisions.at(-1), (client.revisions.at(-2) ?? 0) + 1);
    }));

  it('concerns neither files outside the workspace folders nor those of other kinds', () =>
    withWorkspace({ 'ws/1.1.1.md': measure('1.1.1'), '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      client.changeFolders([folder.uri('ws')], [folder.uri()]);
      await folder.write('ws/1.1.2.txt', measure('1.1.2'));
      client.watched(Created, folder.uri('1.1.1.md'), folder.uri('ws/1.1.2.txt'));
      await folder.write('ws/1.1.1.md', measure('1.1.9'));
      client.watched(Changed, folder.uri('ws/1.1.1.md'));
      await client.until('the change', () => client.shown().size > 0);
      await client.settle();
      assert.deepEqual(await treeLines(client), ['ws', '  1.1.9 Mesure']);
    }));
});

function manyFiles(title: string): Record<string, string> {
  const ids = Array.from({ length: 60 }, (_, at) => `1.1.${at + 1}`);
  const text = title === 'a' ? '' : 'Voir la 9.9.9.';
  return Object.fromEntries(ids.map(id => [`${id}.md`, measure(id, text)]));
}

async function changeSomething(client: LspClient, folder: Folder): Promise<void> {
  await folder.remove('1.1.2.md');
  client.watched(Deleted, folder.uri('1.1.2.md'));
  await untilProblems(client, folder, [DANGLING]);
}
