import type { CancellationToken } from 'vscode-languageserver';
import { stackOf } from '../../../../l10n/said-by.ts';
import { failed } from './failed.ts';
import type { Log } from './log.ts';
import { LSPErrorCodes, ResponseError } from './values.ts';

/**
 * The one boundary for errors and cancellation: a cancelled request is answered as cancelled, and a bug in a feature is
 * logged and answered as an error, never as « nothing found »; neither takes anything else down.
 */
export function guarded<Params, Result>(
  name: string,
  log: Log,
  handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    if (token.isCancellationRequested) throw cancelled(name);
    try {
      const result = await handle(params, token);
      if (!token.isCancellationRequested) return result;
    } catch (error) {
      // An answer of the protocol, such as « the document has changed meanwhile », is no bug.
      if (error instanceof ResponseError) throw error;
      const text = stackOf(error);
      log.error(`${name}: ${text}`);
      throw failed(`${name}: ${text.split('\n', 1)[0]}`);
    }
    throw cancelled(name);
  };
}

/** The same for notifications, which have no answer: an error is logged. */
export function guardedNotification<Params>(
  name: string,
  log: Log,
  handle: (params: Params) => void | Promise<void>,
): (params: Params) => Promise<void> {
  return async params => {
    try {
      await handle(params);
    } catch (error) {
      log.error(`${name}: ${stackOf(error)}`);
    }
  };
}

function cancelled(name: string): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${name}: cancelled`);
}
