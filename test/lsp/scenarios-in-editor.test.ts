import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { FileChangeType } from 'vscode-languageserver/node';
import { inFolder, measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { codesShown } from '../kit/lsp-lines.ts';
import { openScenario, rowOf, withExample } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:essai.scenario.yml';

const WITH_SCENARIO = {
  '1.1.1.md': measure('1.1.1', '', [40, 60]),
  'a.scenario.yml': 'Statuts: { x_1.1.1.1: fini }\n',
};

/** Waits until a document has just these problems. */
function showing(client: LspClient, uri: string) {
  return (what: string, codes: readonly string[]): Promise<void> =>
    client.until(what, () => isDeepStrictEqual(codesShown(client, uri), codes));
}

describe('scenarios in the editor', () => {
  it('have diagnostics while they are open, and none of ours for other YAML', () =>
    withExample(async client => {
      client.open(UNTITLED, 'Statuts:\n  nature_1.1.1.1: fini\n', 'yaml');
      client.open('untitled:autre.yml', 'version: 3\n', 'yaml');
      await client.settle();
      assert.deepEqual(codesShown(client, UNTITLED), ['scenario-status']);
      assert.deepEqual(client.shown().get('untitled:autre.yml') ?? [], []);
      client.close(UNTITLED);
      await client.until('an empty list', () => client.shown().get(UNTITLED)?.length === 0);
    }));

  it('are what a file is that is named as one, whatever its keys', () =>
    withExample(async client => {
      client.open(UNTITLED, 'Statuts:\n  nature_1.1.1.1: fini\nScore: {}\n', 'yaml');
      await client.settle();
      assert.deepEqual(codesShown(client, UNTITLED), ['scenario-status', 'scenario-key']);
    }));

  it('have diagnostics while no editor shows them, too', () =>
    withWorkspace(WITH_SCENARIO, async (client, folder) => {
      const [uri, measureUri] = [folder.uri('a.scenario.yml'), folder.uri('1.1.1.md')];
      const shows = showing(client, uri);
      await shows('what the file says', ['scenario-status']);
      client.open(uri, 'Statuts: { x_1.1.1.1: fait }\n', 'yaml');
      await shows('what the document says', []);
      client.close(uri);
      await shows('the file again', ['scenario-status']);
      await folder.write('a.scenario.yml', 'Statuts: { x_1.1.1.1: fait }\n');
      client.watched(FileChangeType.Changed, uri);
      await shows('the file as it is now', []);
      client.open(measureUri, measure('1.1.1'), 'markdown');
      await shows('that the action is gone', ['scenario-action']);
      await folder.remove('a.scenario.yml');
      client.watched(FileChangeType.Deleted, uri);
      await shows('that the file is gone', []);
    }));

  it('have none while a .gitignore leaves them out', () =>
    withWorkspace(WITH_SCENARIO, async (client, folder) => {
      const [uri, ignore] = [folder.uri('a.scenario.yml'), folder.uri('.gitignore')];
      const shows = showing(client, uri);
      await shows('what the file says', ['scenario-status']);
      await folder.write('.gitignore', '*.yml\n');
      client.watched(FileChangeType.Created, ignore);
      await shows('that it is left out', []);
      await folder.remove('.gitignore');
      client.watched(FileChangeType.Deleted, ignore);
      await shows('the file again', ['scenario-status']);
    }));

  it('are read anew when their file changes on disk', () =>
    inFolder({ '1.1.1.md': measure('1.1.1', '', [40, 60]), 'a.scenario.yml': 'Statuts: {}\n' }, folder =>
      withServer({ folders: [folder.uri()] }, async client => {
        const scenario = openScenario(client, UNTITLED, '', { referential: folder.uri(), scope: '1.1.1' });
        const file = { scenario: folder.uri('a.scenario.yml') };
        assert.equal(rowOf(await scenario.simulate(file), '1.1.1').score.done, 0);
        await client.settle();
        const known = client.revisions.length;
        await folder.write('a.scenario.yml', 'Statuts: { x_1.1.1.2: fait }\n');
        client.watched(FileChangeType.Changed, file.scenario);
        await client.until('an update', () => client.revisions.length > known);
        assert.equal(rowOf(await scenario.simulate(file), '1.1.1').score.done, 60);
      }),
    ));
});
