import type * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { LanguageServer } from './language-client.ts';

/**
 * Logs the errors of what is asked of the server, under a name. One that stops or starts anew fails all of it, and is asked for
 * it again: that is nothing to tell of.
 */
export function failedRequest(
  server: Pick<LanguageServer, 'state'>,
  log: Pick<vscode.LogOutputChannel, 'error'>,
  asked: string,
): (error: unknown) => void {
  return error => {
    if (server.state === 'running') log.error(`${asked}: ${stackOf(error)}`);
  };
}
