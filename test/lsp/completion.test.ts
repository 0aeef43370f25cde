import assert from 'node:assert/strict';
import {
  type CompletionList,
  CompletionTriggerKind,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  InsertTextFormat,
} from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { type ClientSetup, withWorkspace } from '../kit/lsp.ts';
import { rangeText } from '../kit/lsp-lines.ts';
import { completionAt, resolved } from '../kit/lsp-requests.ts';

const FILES = {
  '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'),
  '1.1.2.md': measure('1.1.2', 'Une mesure.', [60, 40]),
};
const SNIPPETS: ClientSetup = {
  capabilities: {
    textDocument: { completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } } },
  },
};
const BLOCK = '# Mesure\n```yaml\nid: 1.1.1\n\n```\n';

const labels = (list: CompletionList | null): readonly string[] => (list?.items ?? []).map(({ label }) => label);

describe('completion', () => {
  it('edits the very text that was begun', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, '# Mesure\n```yaml\nid: 1.1.1\n```\nVoir la 1.1.2.1 ici.\n');
      const list = await completionAt(client, uri, [5, 14]);
      const [first] = list?.items ?? [];
      assert.equal(first?.label, '1.1.2');
      assert(first.textEdit && 'range' in first.textEdit);
      assert.equal(rangeText(first.textEdit.range), '5:9-5:14');
      assert.equal(first.textEdit.newText, '1.1.2');
      assert.equal(first.filterText, '1.1.2');
      assert.equal(list?.isIncomplete, true);
    }));

  it('edits it too where letters overtake each other on their way, as in Helix', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, '# Mesure\n```yaml\nid: 1.1.1\n```\nIci.\n');
      for (const at of [1, 0, 2, 6, 3, 5, 7, 4, 10, 11, 8, 9]) {
        const place = { line: 4, character: 4 + at };
        const contentChanges = [{ range: { start: place, end: place }, text: ' Voir 1.1.2.'.charAt(at) }];
        const params = { textDocument: { uri, version: 2 + at }, contentChanges };
        await client.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
      }
      const [first] = (await completionAt(client, uri, [5, 17]))?.items ?? [];
      assert(first?.textEdit && 'range' in first.textEdit);
      assert.equal(rangeText(first.textEdit.range), '5:11-5:17');
      assert.equal(first.textEdit.newText, '1.1.2.1');
    }));

  it('puts what was chosen last first, in any text', () =>
    withWorkspace({ ...FILES, '1.1.3.md': measure('1.1.3', '') }, async (client, folder) => {
      const [one, other] = [folder.uri('1.1.1.md'), folder.uri('1.1.3.md')];
      const begun = (text: string) => `# Mesure\n\`\`\`yaml\nid: 1.1.1\n\`\`\`\nVoir la ${text}\n`;
      client.open(one, begun('1.'));
      client.open(other, begun('1.').replace('1.1.1', '1.1.3'));
      assert.notEqual(labels(await completionAt(client, other, [5, 11]))[0], '1.1.2.2');
      await completionAt(client, one, [5, 11]);
      client.change(one, begun('1.1.2.2'));
      assert.equal(labels(await completionAt(client, other, [5, 11]))[0], '1.1.2.2');
    }));

  it('gives titles beside the labels where the client shows them, else as a detail', async () => {
    const meaningIn = async (setup: ClientSetup) => {
      let found: unknown;
      await withWorkspace(
        FILES,
        async (client, folder) => {
          const list = await completionAt(client, folder.uri('1.1.1.md'), [5, 9]);
          const item = list?.items.find(({ label }) => label === '1.1.2.1');
          found = item?.detail ?? item?.labelDetails;
        },
        setup,
      );
      return found;
    };
    assert.equal(await meaningIn({}), 'Volet 1');
    assert.deepEqual(await meaningIn(SNIPPETS), { detail: ' Volet 1' });
  });

  it('tells of a proposal what a hover tells, and where it stands, once it is looked at', () =>
    withWorkspace(FILES, async (client, folder) => {
      const list = await completionAt(client, folder.uri('1.1.1.md'), [5, 9]);
      const item = list?.items.find(({ label }) => label === '1.1.2.1');
      assert(item && item.documentation === undefined);
      const { documentation } = await resolved(client, item);
      assert(typeof documentation === 'object');
      assert.match(documentation.value, /^1\.1\.2 Mesure\n\n\*\*1\.1\.2\.1 Volet 1\*\*/);
      assert.match(documentation.value, /60 pts/);
    }));

  it('tells nothing of what it did not propose', () =>
    withWorkspace(FILES, async client => {
      for (const data of [undefined, null, 3, {}, { kind: 'action' }, { kind: 'code', code: 'none' }]) {
        const item = { label: 'x', ...(data !== undefined && { data }) };
        assert.deepEqual(await resolved(client, item), item);
      }
    }));

  it('leaves stops to fill in where the client knows them, else what stands there', async () => {
    const textIn = async (setup: ClientSetup) => {
      const texts: unknown[] = [];
      await withWorkspace(
        FILES,
        async (client, folder) => {
          const uri = folder.uri('1.1.1.md');
          client.open(uri, BLOCK);
          const item = (await completionAt(client, uri, [4, 1]))?.items.find(({ label }) => label === 'points');
          texts.push(item?.textEdit?.newText, item?.insertTextFormat, item?.command?.command);
        },
        setup,
      );
      return texts;
    };
    assert.deepEqual(await textIn({}), ['points: ', InsertTextFormat.PlainText, undefined]);
    const asking = { ...SNIPPETS, initializationOptions: { suggestCommand: 'ask.again' } };
    assert.deepEqual(await textIn(asking), ['points: $1', InsertTextFormat.Snippet, 'ask.again']);
  });

  it('writes the title behind the id for who wants it', () =>
    withWorkspace(
      FILES,
      async (client, folder) => {
        const list = await completionAt(client, folder.uri('1.1.1.md'), [5, 9]);
        assert.equal(list?.items.find(({ label }) => label === '1.1.2.2')?.textEdit?.newText, '1.1.2.2 : Volet 2');
      },
      { initializationOptions: { citation: 'id-and-title' } },
    ));

  it('writes it as soon as it is wanted', () =>
    withWorkspace(FILES, async (client, folder) => {
      const settings = { referentiel: { completion: { citation: 'id-and-title' } } };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      const list = await completionAt(client, folder.uri('1.1.1.md'), [5, 9]);
      assert.equal(list?.items.find(({ label }) => label === '1.1.2.2')?.textEdit?.newText, '1.1.2.2 : Volet 2');
    }));

  it('keeps the ends of the lines of a text', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('1.1.2.md');
      client.open(uri, `${measure('1.1.2', 'Une mesure.', [60, 40])}\n\n`.replaceAll('\n', '\r\n'));
      const text = `${measure('1.1.2', 'Une mesure.', [60, 40])}\n`;
      const list = await completionAt(client, uri, [text.split('\n').length, 1]);
      const begun = list?.items.find(({ label }) => label === 'New sub-action 1.1.2.3')?.textEdit?.newText ?? '';
      assert.match(begun, /\r\n/);
      assert.doesNotMatch(begun, /[^\r]\n/);
    }));

  it('is null where a sign announces nothing', () =>
    withWorkspace(FILES, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, '# Mesure\n```yaml\nid: 1.1.1\n```\nUne phrase \n');
      const context = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' };
      assert.equal(await completionAt(client, uri, [5, 12], context), null);
    }));

  it('helps in a file that is none of ours yet, and in a scenario from its first line', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(folder.uri('1.1.3.md'), '# Une mesure\n```yaml\nid: \n```\n');
      assert.deepEqual(labels(await completionAt(client, folder.uri('1.1.3.md'), [3, 5])), ['1.1.3']);
      client.open(folder.uri('essai.scenario.yml'), '', 'yaml');
      assert.equal(labels(await completionAt(client, folder.uri('essai.scenario.yml'), [1, 1]))[0], 'New scenario');
      client.open(folder.uri('autre.yml'), '', 'yaml');
      assert.equal(await completionAt(client, folder.uri('autre.yml'), [1, 1]), null);
    }));
});
