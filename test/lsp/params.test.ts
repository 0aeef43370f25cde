import assert from 'node:assert/strict';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { hoverText } from '../kit/lsp-requests.ts';

const FILES = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'), '1.1.2.md': measure('1.1.2') };
const MALFORMED = -32602;

/** What each request of the protocol is asked with, of the file with this URI. */
function goodParams(uri: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const textDocument = { uri };
  const position = { line: 4, character: 10 };
  const range = { start: position, end: position };
  const item = { uri, name: '1.1.1', kind: 1, range, selectionRange: range };
  const options = { tabSize: 2, insertSpaces: true };
  return {
    'textDocument/hover': { textDocument, position },
    'textDocument/definition': { textDocument, position },
    'textDocument/references': { textDocument, position, context: { includeDeclaration: true } },
    'textDocument/documentHighlight': { textDocument, position },
    'textDocument/completion': { textDocument, position },
    'completionItem/resolve': { label: '1.1.2' },
    'textDocument/signatureHelp': { textDocument, position },
    'textDocument/linkedEditingRange': { textDocument, position },
    'textDocument/documentSymbol': { textDocument },
    'workspace/symbol': { query: '1.1.2' },
    'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
    'codeAction/resolve': { title: 'Corriger' },
    'textDocument/codeLens': { textDocument },
    'textDocument/documentLink': { textDocument },
    'textDocument/foldingRange': { textDocument },
    'textDocument/selectionRange': { textDocument, positions: [position] },
    'textDocument/semanticTokens/full': { textDocument },
    'textDocument/semanticTokens/range': { textDocument, range },
    'textDocument/inlayHint': { textDocument, range },
    'textDocument/prepareCallHierarchy': { textDocument, position },
    'callHierarchy/incomingCalls': { item },
    'callHierarchy/outgoingCalls': { item },
    'textDocument/formatting': { textDocument, options },
    'textDocument/rangeFormatting': { textDocument, range, options },
    'textDocument/prepareRename': { textDocument, position },
    'textDocument/rename': { textDocument, position, newName: '1.1.3' },
    'workspace/willRenameFiles': { files: [{ oldUri: uri, newUri: uri }] },
  };
}

const SHOWN = { referential: '', scope: '' };

/** Values of another kind than any that is asked for. */
const WRONG = [undefined, null, -1, 1.5, [null], {}];

describe('a request that is asked with something malformed', () => {
  for (const method of Object.keys(goodParams(''))) {
    it(`is answered so, and another one as if nothing had been: ${method}`, () =>
      withWorkspace(FILES, async ({ connection }, folder) => {
        const good = goodParams(folder.uri('1.1.1.md'))[method] ?? {};
        await connection.sendRequest(method, good);
        const wrong = WRONG.flatMap(value => Object.keys(needed(good)).map(key => ({ ...good, [key]: value })));
        for (const params of [{}, ...wrong]) {
          await assert.rejects(connection.sendRequest(method, params), { code: MALFORMED }, JSON.stringify(params));
        }
        await connection.sendRequest(method, good);
      }));
  }

  it('is told which part of it is at fault', () =>
    withWorkspace(FILES, async ({ connection }, folder) => {
      const textDocument = { uri: folder.uri('1.1.1.md') };
      const asked = connection.sendRequest('textDocument/hover', { textDocument, position: { line: 4 } });
      await assert.rejects(asked, /position\.character/);
    }));

  it('is answered so where the kinds of code actions are none, which may be null instead', () =>
    withWorkspace(FILES, async ({ connection }, folder) => {
      const asked = goodParams(folder.uri('1.1.1.md'))['textDocument/codeAction'] ?? {};
      const askFor = (only: unknown) =>
        connection.sendRequest('textDocument/codeAction', { ...asked, context: { diagnostics: [], only } });
      for (const only of ['quickfix', [null], {}]) await assert.rejects(askFor(only), { code: MALFORMED });
      assert.deepEqual(await askFor(null), await askFor(undefined));
    }));

  it('may be one of those that the protocol does not know', () =>
    withWorkspace(FILES, async (client, folder) => {
      for (const method of ['children', 'simulate', 'place', 'map', 'preview', 'editScenario', 'coverage']) {
        await assert.rejects(client.connection.sendRequest(`referentiel/${method}`, {}), { code: MALFORMED }, method);
      }
      const unknown = { kind: 'somewhere' };
      const asked = {
        changes: [{ since: unknown }, { since: { kind: 'folder' } }, { since: { kind: 'committed', commit: 1 } }],
        simulate: [unknown, { kind: 'scenario' }].map(baseline => ({ scenario: '', shown: SHOWN, baseline })),
        comparison: [{ scenario: '', shown: SHOWN, sides: [unknown] }],
      };
      for (const [method, wrong] of Object.entries(asked)) {
        for (const params of wrong) {
          const request = client.connection.sendRequest(`referentiel/${method}`, params);
          await assert.rejects(request, { code: MALFORMED }, JSON.stringify(params));
        }
      }
      assert.match(await hoverText(client, folder.uri('1.1.1.md'), [5, 10]), /1\.1\.2/);
    }));
});

/** Without what only says how a document is to be laid out. */
function needed({ options, ...others }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return others;
}
