import assert from 'node:assert/strict';
import { HoverRequest, InitializeRequest, type InitializeResult, ShutdownRequest } from 'vscode-languageserver/node';
import { scenarioTitlesRequest } from '../../server/src/protocol/comparison.ts';
import { measure } from '../kit/disk.ts';
import { withServer } from '../kit/lsp.ts';
import { symbolsOf } from '../kit/lsp-requests.ts';
import { inProcess } from '../kit/lsp-transport.ts';

const HOVER = { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 0, character: 0 } };
const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };
/** Asked of no text of a workspace. */
const TITLES = { scenarios: ['untitled:Untitled-1'] };
const NOT_INITIALIZED = { code: -32002 };
const INVALID = { code: -32600 };

describe('a server that was not initialized', () => {
  it('answers no request, known or unknown, but initialize', async () => {
    const { connection, stop } = inProcess();
    connection.listen();
    await assert.rejects(connection.sendRequest(HoverRequest.type, HOVER), NOT_INITIALIZED);
    await assert.rejects(connection.sendRequest('referentiel/tree', {}), NOT_INITIALIZED);
    await assert.rejects(connection.sendRequest(scenarioTitlesRequest, TITLES), NOT_INITIALIZED);
    await assert.rejects(connection.sendRequest('textDocument/moniker', HOVER), NOT_INITIALIZED);
    await assert.rejects(connection.sendRequest(ShutdownRequest.type), NOT_INITIALIZED);
    await connection.sendRequest(InitializeRequest.type, INITIALIZE);
    assert.equal(await connection.sendRequest(HoverRequest.type, HOVER), null);
    await stop();
  });
});

describe('a client that says nothing of itself', () => {
  for (const [how, said] of [
    ['at all', {}],
    ['but null', { processId: null, rootUri: null, capabilities: null }],
  ] as const)
    it(`${how}, is one that has no abilities`, async () => {
      const { connection, stop } = inProcess();
      connection.listen();
      const { capabilities } = await connection.sendRequest<InitializeResult>(InitializeRequest.method, said);
      assert.deepEqual([capabilities.positionEncoding, capabilities.hoverProvider], ['utf-16', true]);
      await stop();
    });
});

describe('a server that was initialized', () => {
  it('is so once and for all', () =>
    withServer({}, async ({ connection }) => {
      await assert.rejects(connection.sendRequest(InitializeRequest.type, INITIALIZE), INVALID);
    }));

  it('says of a request that it does not know that it does not', () =>
    withServer({}, async ({ connection }) => {
      await assert.rejects(connection.sendRequest('textDocument/moniker', HOVER), { code: -32601 });
    }));
});

describe('a server that was shut down', () => {
  it('answers no request any more, and takes nothing in', () =>
    withServer({}, async client => {
      client.open('untitled:Untitled-1', measure('1.1.1'));
      assert.equal((await symbolsOf(client)).length, 1);
      await client.connection.sendRequest(ShutdownRequest.type);
      await assert.rejects(client.connection.sendRequest(HoverRequest.type, HOVER), INVALID);
      await assert.rejects(client.connection.sendRequest(scenarioTitlesRequest, TITLES), INVALID);
      await assert.rejects(client.connection.sendRequest(ShutdownRequest.type), INVALID);
    }));
});
