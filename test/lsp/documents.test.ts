import assert from 'node:assert/strict';
import { measure } from '../kit/disk.ts';
import { withServer, withWorkspace } from '../kit/lsp.ts';
import { problemLines, untilProblems } from '../kit/lsp-lines.ts';
import { definitionAt, hoverText, outlineOf, symbolsOf, treeLines, treeOf } from '../kit/lsp-requests.ts';

const UNTITLED = 'untitled:Untitled-1';
const DANGLING = '5:9-5:14 reference-unknown';

describe('a document that has no file', () => {
  it('has diagnostics, hovers and definitions, in no folder at all', () =>
    withServer({}, async client => {
      client.open(UNTITLED, measure('1.1.1', 'Voir la 1.1.2 et la 1.1.1.'));
      await client.settle();
      assert.deepEqual(
        client
          .shown()
          .get(UNTITLED)
          ?.filter(({ code }) => code === 'reference-unknown').length,
        1,
      );
      assert.match(await hoverText(client, UNTITLED, [3, 6]), /1\\\.1\\\.1/);
      assert.equal((await definitionAt(client, UNTITLED, [5, 22]))?.[0]?.targetUri, UNTITLED);
      assert.equal((await outlineOf(client, UNTITLED))?.[0]?.name, '1.1.1 Mesure');
    }));

  it('is a référentiel of its own: it takes no part in that of a folder', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      client.open(UNTITLED, measure('1.1.1'));
      await client.settle();
      assert.deepEqual(problemLines(client, folder), []);
      const keys = (await treeOf(client)).referentials.map(({ key }) => key);
      assert.deepEqual(keys, ['', folder.uri()]);
    }));

  it('is forgotten when it is closed', () =>
    withServer({}, async client => {
      client.open(UNTITLED, measure('1.1.1', 'Voir la 1.1.2.'));
      await client.settle();
      client.close(UNTITLED);
      await client.until('no more diagnostics', () => client.shown().get(UNTITLED)?.length === 0);
      assert.deepEqual((await treeOf(client)).referentials, []);
    }));
});

describe('a document outside the workspace folders', () => {
  it('counts while it is open', () =>
    withWorkspace({ 'ws/1.1.1.md': measure('1.1.1'), '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      client.changeFolders([folder.uri('ws')], [folder.uri()]);
      client.open(folder.uri('1.1.1.md'), measure('1.1.1', 'Voir la 1.1.2.'));
      await untilProblems(client, folder, [`1.1.1.md:${DANGLING}`]);
      client.close(folder.uri('1.1.1.md'));
      await untilProblems(client, folder, []);
      assert.deepEqual(await treeLines(client), ['ws', '  1.1.1 Mesure']);
    }));
});

describe('a document that is no Markdown file', () => {
  it('leaves nothing when it is closed', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1'), 'notes.txt': measure('1.1.2') }, async (client, folder) => {
      client.open(folder.uri('notes.txt'), measure('1.1.2'));
      assert.equal((await symbolsOf(client)).length, 2);
      await client.settle();
      client.close(folder.uri('notes.txt'));
      await client.until('its end', () => client.published.at(-1)?.version === undefined);
      assert.deepEqual((await symbolsOf(client)).length, 1);
    }));
});

describe('a document whose file is deleted', () => {
  it('counts until it is closed', () =>
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

describe('a document that is saved', () => {
  it('keeps its problems when it is closed', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      const text = measure('1.1.1', 'Voir la 1.1.2.');
      client.open(uri, measure('1.1.1'));
      client.change(uri, text);
      await client.settle();
      await folder.write('1.1.1.md', text);
      client.watched(2, uri);
      client.close(uri);
      await client.until('diagnostics without a version', () => client.published.at(-1)?.version === undefined);
      assert.deepEqual(problemLines(client, folder), [`1.1.1.md:${DANGLING}`]);
    }));

  it('and reopened before it was read again counts as it was opened', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, measure('1.1.1'));
      await client.settle();
      await client.together(() => {
        client.close(uri);
        client.open(uri, measure('1.1.1', 'Voir la 1.1.2.'));
      });
      await untilProblems(client, folder, [`1.1.1.md:${DANGLING}`]);
    }));
});
