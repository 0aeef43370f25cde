import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { problemLines } from '../kit/lsp-lines.ts';

const BAD = measure('1.1.1', 'Voir la 1.1.2.');
const DANGLING = '1.1.1.md:5:9-5:14 reference-unknown';
const OFF = '{ "rules": { "reference-unknown": "off" } }';

/** The codes of what is shown in a document, and the version that they were found in. */
function shownIn(client: LspClient, uri: string): readonly [codes: readonly unknown[], version: number | undefined] {
  const last = client.published.findLast(published => published.uri === uri);
  return [(last?.diagnostics ?? []).map(({ code }) => code), last?.version];
}

describe('referentiel.json while it is typed', () => {
  it('is judged as it is typed, and counts once it is saved', () =>
    withWorkspace({ '1.1.1.md': BAD, 'referentiel.json': '{}' }, async (client, folder) => {
      const uri = folder.uri('referentiel.json');
      await client.settle();
      client.open(uri, '{}', 'json');
      client.change(uri, '{ "rule": {} }');
      await client.until('the fault that is typed', () => shownIn(client, uri)[1] === 2);
      assert.deepEqual(shownIn(client, uri), [['settings-key'], 2]);
      client.change(uri, OFF);
      await client.until('a text without a fault', () => shownIn(client, uri)[1] === 3);
      assert.deepEqual(shownIn(client, uri), [[], 3]);
      await client.settle();
      assert.deepEqual(problemLines(client, folder), [DANGLING], 'an unsaved configuration counts');
      await folder.write('referentiel.json', OFF);
      client.watched(FileChangeType.Changed, uri);
      await client.until('no problem', () => problemLines(client, folder).length === 0);
    }));

  it('is judged as it is saved again, once it is closed', () =>
    withWorkspace({ 'referentiel.json': '{ "regles": {} }' }, async (client, folder) => {
      const uri = folder.uri('referentiel.json');
      await client.settle();
      client.open(uri, '{}', 'json');
      await client.until('the text that is open', () => shownIn(client, uri)[1] === 1);
      assert.deepEqual(shownIn(client, uri), [[], 1]);
      client.close(uri);
      await client.until('the file', () => shownIn(client, uri)[1] === undefined);
      assert.deepEqual(shownIn(client, uri), [['settings-key'], undefined]);
    }));

  it('is that of a workspace folder alone', () =>
    withWorkspace({ '1.1.1.md': BAD }, async (client, folder) => {
      await client.settle();
      client.open(folder.uri('a/referentiel.json'), '{ "rule": {} }', 'json');
      client.open(folder.uri('referentiel.json'), '{ "rule": {} }', 'json');
      const shown = () => shownIn(client, folder.uri('referentiel.json'))[0];
      await client.until('the fault of the new file', () => shown().length > 0);
      assert.deepEqual(shownIn(client, folder.uri('a/referentiel.json')), [[], undefined]);
    }));

  const broken = '{\n  "rule": {},\n  "ignore" []\n}\n';
  for (const [what, checksJson, expected] of [
    ['a client that shows faults of JSON itself is not told of them', true, ['settings-key']],
    ['any other client is', false, ['settings-key', 'settings-syntax']],
  ] as const) {
    it(what, () =>
      withWorkspace(
        { '1.1.1.md': BAD },
        async (client, folder) => {
          const uri = folder.uri('referentiel.json');
          await client.settle();
          client.open(uri, broken, 'json');
          await client.until('its faults', () => shownIn(client, uri)[1] === 1);
          assert.deepEqual(shownIn(client, uri)[0], expected);
        },
        { initializationOptions: { checksJson } },
      ),
    );
  }

  it('shows in a file that is not open what is no JSON, to any client', () =>
    withWorkspace(
      { 'referentiel.json': broken },
      async (client, folder) => {
        await client.settle();
        await client.until('its faults', () => shownIn(client, folder.uri('referentiel.json'))[0].length > 0);
        assert.deepEqual(shownIn(client, folder.uri('referentiel.json'))[0], ['settings-key', 'settings-syntax']);
      },
      { initializationOptions: { checksJson: true } },
    ));
});
