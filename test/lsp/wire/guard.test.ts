import assert from 'node:assert/strict';
import {
  CancellationToken,
  CancellationTokenSource,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { HoverRequest } from 'vscode-languageserver/node';
import { guarded, guardedNotification } from '../../../server/src/lsp/wire/guard.ts';
import { measure } from '../../kit/disk.ts';
import { withServer, withWorkspace } from '../../kit/lsp.ts';
import { hoverText, referentialsOf } from '../../kit/lsp-requests.ts';

const quiet = { error: () => undefined };
const isError = (code: number) => (error: unknown) => error instanceof ResponseError && error.code === code;

describe('the boundary around a request', () => {
  it('hands on its answer', async () => {
    const handle = guarded('double', quiet, async (value: number) => 2 * value);
    assert.equal(await handle(21, CancellationToken.None), 42);
  });

  it('answers a cancelled request as cancelled, without working', async () => {
    let worked = false;
    const handle = guarded('work', quiet, async () => {
      worked = true;
    });
    await assert.rejects(handle(undefined, CancellationToken.Cancelled), isError(LSPErrorCodes.RequestCancelled));
    assert.equal(worked, false);
  });

  it('answers as cancelled what is cancelled meanwhile, whatever came of it', async () => {
    const source = new CancellationTokenSource();
    const handle = guarded('work', quiet, async () => {
      source.cancel();
      return 'found';
    });
    await assert.rejects(handle(undefined, source.token), isError(LSPErrorCodes.RequestCancelled));
  });

  it('answers a bug as an error with its name, and logs where it is', async () => {
    const logged: string[] = [];
    const handle = guarded('hover', { error: message => logged.push(message) }, async () => {
      throw new TypeError('no such thing');
    });
    await assert.rejects(handle(undefined, CancellationToken.None), error => {
      assert(isError(LSPErrorCodes.RequestFailed)(error), String(error));
      assert.equal((error as Error).message, 'hover: TypeError: no such thing');
      return true;
    });
    assert.match(logged.join('\n'), /^hover: TypeError: no such thing\n.*guard\.test\.ts/s);
  });

  it('logs a bug in a notification, and goes on', async () => {
    const logged: string[] = [];
    const handle = guardedNotification('open', { error: message => logged.push(message) }, () => {
      throw new Error('no such document');
    });
    await handle(undefined);
    assert.match(logged.join('\n'), /^open: Error: no such document/);
  });
});

describe('a server under a request', () => {
  it('answers as cancelled what the client has cancelled', () =>
    withServer({}, async ({ connection }) => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 0, character: 0 } };
      const answer = connection.sendRequest(HoverRequest.type, params, source.token);
      source.cancel();
      await assert.rejects(answer, isError(LSPErrorCodes.RequestCancelled));
    }));

  it('answers as malformed what it cannot make sense of, and goes on', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const nonsense = client.connection.sendRequest('referentiel/simulate', {
        referential: folder.uri(),
        scope: '',
      });
      await assert.rejects(nonsense, isError(ErrorCodes.InvalidParams));
      assert.equal((await referentialsOf(client)).referentials.length, 1);
    }));

  it('survives the change of a document that nobody opened', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1') },
      async (client, folder) => {
        client.change(folder.uri('1.1.1.md'), measure('1.1.2'));
        assert.match(await hoverText(client, folder.uri('1.1.1.md'), [3, 6]), /1\.1\.1/);
        assert.match(client.errors.join('\n'), /^change: Error: .*not open/);
      },
      { logsErrors: true },
    ));

  it('answers a method that it does not know as such', () =>
    withServer({}, async ({ connection }) => {
      await assert.rejects(connection.sendRequest('referentiel/inconnu', {}), isError(-32601));
    }));
});
