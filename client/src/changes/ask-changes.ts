/** Asks what has changed, in a way that can be called off. */
import * as vscode from 'vscode';
import type { ChangesAnswer, ChangesSince } from '../../../server/src/protocol/changes.ts';
import type { LanguageServer } from '../server/language-client.ts';

export interface AskedChanges {
  /** Null where it was called off. @throws where the server does not answer */
  ask(since: ChangesSince, scenario: string | null, token?: vscode.CancellationToken): Promise<ChangesAnswer | null>;
  /** Calls off what was asked last. */
  callOff(): void;
  /** Has a folder read anew by the next question. */
  readAnew(): void;
  /** How long the last answer took, in milliseconds. */
  readonly took: number;
}

export function askChanges(server: Pick<LanguageServer, 'changes'>): AskedChanges {
  let asking: vscode.CancellationTokenSource | null = null;
  let anew = true;
  let took = 0;
  return {
    ask: async (since, scenario, token) => {
      const source = new vscode.CancellationTokenSource();
      asking = source;
      const listening = token?.onCancellationRequested(() => source.cancel());
      const params = { since, scenario, anew };
      anew = false;
      const start = Date.now();
      try {
        const answer = await server.changes(params, source.token);
        took = Date.now() - start;
        return source.token.isCancellationRequested ? null : answer;
      } catch (error) {
        // What is called off is answered by an error.
        if (source.token.isCancellationRequested) return null;
        throw error;
      } finally {
        listening?.dispose();
      }
    },
    callOff: () => asking?.cancel(),
    readAnew: () => {
      anew = true;
    },
    get took() {
      return took;
    },
  };
}
