import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  ShowMessageNotification,
  type TextEdit,
} from 'vscode-languageserver/node';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';

const UNTIDY = '# Mesure\n```yaml\nid : 1.1.1\n```\n\nTexte \n';
const OPTIONS = { tabSize: 2, insertSpaces: true };

function editsIn({ connection }: LspClient, uri: string): Promise<TextEdit[] | null> {
  const params = { textDocument: { uri }, options: OPTIONS };
  return connection.sendRequest<TextEdit[] | null>(DocumentFormattingRequest.method, params);
}

function range(line: number, from: number, to: number, toLine = line) {
  return { start: { line, character: from }, end: { line: toLine, character: to } };
}

describe('formatting over LSP', () => {
  it('answers with the least edits of the text as it is typed', () =>
    withWorkspace({ '1.1.1.md': '# Mesure\n' }, async (client, folder) => {
      const uri = folder.uri('1.1.1.md');
      client.open(uri, '# Mesure\n');
      client.change(uri, UNTIDY);
      assert.deepEqual(await editsIn(client, uri), [
        { range: range(2, 2, 3), newText: '' },
        { range: range(4, 0, 0, 5), newText: '' },
        { range: range(5, 5, 6), newText: '' },
      ]);
    }));

  it('lays out a range alone', () =>
    withWorkspace({ '1.1.1.md': UNTIDY }, async ({ connection }, folder) => {
      const params = { textDocument: { uri: folder.uri('1.1.1.md') }, range: range(5, 0, 2), options: OPTIONS };
      assert.deepEqual(await connection.sendRequest(DocumentRangeFormattingRequest.method, params), [
        { range: range(5, 5, 6), newText: '' },
      ]);
    }));

  it('answers nothing for what is none of ours', () =>
    withWorkspace({ 'README.md': '#  Projet\n\n\n' }, async (client, folder) => {
      client.open(folder.uri('README.md'), '#  Projet\n\n\n');
      client.open(folder.uri('a.scenario.yml'), 'Statuts :  {}\n', 'yaml');
      assert.equal(await editsIn(client, folder.uri('README.md')), null);
      assert.equal(await editsIn(client, folder.uri('a.scenario.yml')), null);
    }));

  it('says why it leaves a conflict as it is', () => {
    const text = `${UNTIDY}<<<<<<< ours\nUn\n=======\nDeux\n>>>>>>> theirs\n`;
    return withWorkspace({ '1.1.1.md': text }, async (client, folder) => {
      const told = new Promise<string>(resolve => {
        client.connection.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message));
      });
      assert.equal(await editsIn(client, folder.uri('1.1.1.md')), null);
      assert.match(await told, /^1\.1\.1\.md is not formatted: .*conflict/);
    });
  });

  it('is offered for Markdown alone to a client that lets one choose, and else for all that it asks about', async () => {
    const formatting = { dynamicRegistration: true };
    const capabilities = { textDocument: { formatting, rangeFormatting: formatting } };
    await withServer({ capabilities }, async client => {
      assert.equal(client.initialized.capabilities.documentFormattingProvider, undefined);
      const methods = [DocumentFormattingRequest.method, DocumentRangeFormattingRequest.method];
      await client.until('both registrations', () => client.registrations.length === methods.length);
      for (const [at, { method, registerOptions }] of client.registrations.entries()) {
        assert.equal(method, methods[at]);
        assert.deepEqual(registerOptions, { documentSelector: [{ language: 'markdown' }] });
      }
    });
    await withServer({}, async ({ initialized: { capabilities: told } }) => {
      assert.deepEqual([told.documentFormattingProvider, told.documentRangeFormattingProvider], [true, true]);
    });
  });
});
