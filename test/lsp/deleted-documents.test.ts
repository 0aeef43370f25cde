import assert from 'node:assert/strict';
import { type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { problemLines, untilProblems } from '../kit/lsp-lines.ts';
import { outlineOf, symbolsOf, treeLines } from '../kit/lsp-requests.ts';

const DANGLING = '5:9-5:14 reference-unknown';

const PAIR = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'), '1.1.2.md': measure('1.1.2') };
const GONE = 'The file of this document is gone: what it says counts only while it is open. Save it, or close it.';

function messagesOf(client: LspClient, uri: string): string[] {
  return (client.shown().get(uri) ?? []).map(({ message }) => `${message}`);
}

/** Calls a test with a document of which nothing is unsaved, once its file is gone and whoever cites it is told so. */
const withoutFile = (test: (client: LspClient, folder: Folder, uri: string) => Promise<void>): Promise<void> =>
  withWorkspace(PAIR, async (client, folder) => {
    const uri = folder.uri('1.1.2.md');
    client.open(uri, PAIR['1.1.2.md']);
    await client.settle();
    await folder.remove('1.1.2.md');
    client.watched(3, uri);
    await untilProblems(client, folder, [`1.1.1.md:${DANGLING}`]);
    await test(client, folder, uri);
  });

describe('a document whose file is deleted', () => {
  it('counts no more where nothing in it is unsaved, as when a branch without it is checked out', () =>
    withoutFile(async (client, _, uri) => assert.equal(await outlineOf(client, uri), null)));

  it('takes no id away from another file, such as the one that it was renamed from', () =>
    withWorkspace({ '1.1.8.md': measure('1.1.3', '', [100]) }, async (client, folder) => {
      client.open(folder.uri('1.1.8.md'), measure('1.1.3', '', [100]));
      await client.settle();
      await folder.move('1.1.8.md', '1.1.3.md');
      client.watched(1, folder.uri('1.1.3.md'));
      client.watched(3, folder.uri('1.1.8.md'));
      // Taken in after the others.
      await folder.write('b/1.1.1.md', measure('1.1.1', 'Voir la 1.1.2.'));
      client.watched(1, folder.uri('b/1.1.1.md'));
      await untilProblems(client, folder, [`b/1.1.1.md:${DANGLING}`]);
      assert.equal((await symbolsOf(client, 'Mesure')).length, 2);
    }));

  it('counts again when something is typed into it, and says that its file is gone', () =>
    withoutFile(async (client, folder, uri) => {
      client.change(uri, measure('1.1.2', 'Un texte.'));
      await client.until('the warning', () => messagesOf(client, uri).includes(GONE));
      await untilProblems(client, folder, []);
    }));

  it('counts with what was not saved, and says that its file is gone until it is there again', () =>
    withWorkspace(PAIR, async (client, folder) => {
      const uri = folder.uri('1.1.2.md');
      client.open(uri, PAIR['1.1.2.md']);
      client.change(uri, measure('1.1.2', 'Un texte.'));
      await client.settle();
      await folder.remove('1.1.2.md');
      client.watched(3, uri);
      await client.until('the warning', () => messagesOf(client, uri).includes(GONE));
      assert.deepEqual(problemLines(client, folder), []);
      await folder.write('1.1.2.md', measure('1.1.2', 'Un texte.'));
      client.watched(1, uri);
      await client.until('no warning', () => !messagesOf(client, uri).includes(GONE));
    }));

  it('says nothing of the kind where it never had one', () =>
    withWorkspace(PAIR, async (client, folder) => {
      const uri = folder.uri('1.1.3.md');
      client.open(uri, measure('1.1.3'));
      client.watched(3, uri);
      await folder.remove('1.1.2.md');
      client.watched(3, folder.uri('1.1.2.md'));
      await untilProblems(client, folder, [`1.1.1.md:${DANGLING}`]);
      assert.deepEqual(messagesOf(client, uri), []);
    }));

  it('counts until it is closed, where it holds what was not saved', () =>
    withWorkspace({ 'a/1.1.1.md': measure('1.1.1'), 'a/1.1.2.md': measure('1.1.2') }, async (client, folder) => {
      client.open(folder.uri('a/1.1.1.md'), measure('1.1.1', 'Voir la 1.1.2.'));
      await client.settle();
      await folder.remove('a');
      client.watched(3, folder.uri('a'));
      await untilProblems(client, folder, [`a/1.1.1.md:${DANGLING}`]);
      client.close(folder.uri('a/1.1.1.md'));
      await untilProblems(client, folder, []);
      assert.deepEqual(await treeLines(client), []);
    }));
});
