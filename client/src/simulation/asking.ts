import type { CancellationToken, CancellationTokenSource } from 'vscode';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { ToView } from '../../../server/src/protocol/view.ts';
import { type Coalesced, coalesce } from '../base/coalesce.ts';
import type { LanguageServer } from '../server/language-client.ts';

/** Asks the server something about a scenario and what is shown of it; null where there is nothing to tell the page. */
export type Ask = (scenario: string, shown: Scope, token: CancellationToken) => Promise<ToView | null>;

/** Makes a question that is asked again whenever that is wished, once a delay is over, and whose answer the page is sent. */
export type Asking = (delay: () => number, ask: Ask) => Coalesced;

export interface AskingParts {
  readonly server: Pick<LanguageServer, 'state'>;
  readonly send: (message: ToView) => void;
  /** The scenario and what is shown of it; null where nothing is. */
  readonly subject: () => { readonly scenario: string; readonly shown: Scope } | null;
  readonly onError: (error: unknown) => void;
  /** Makes a way to call a request off. */
  readonly callingOff: () => CancellationTokenSource;
}

/** Asks where something is shown; what was being asked when there is more to ask is called off, or not sent. */
export function askingFor({ server, send, subject, onError, callingOff }: AskingParts): Asking {
  return (delay, ask) => {
    let asked: CancellationTokenSource | null = null;
    const run = async (): Promise<void> => {
      const about = subject();
      if (about === null || server.state !== 'running') return;
      const own = callingOff();
      asked = own;
      try {
        const message = await ask(about.scenario, about.shown, own.token);
        if (message !== null && !questions.pending) send(message);
      } catch (error) {
        if (!own.token.isCancellationRequested) throw error;
      } finally {
        asked = null;
        own.dispose();
      }
    };
    const questions = coalesce(run, delay, onError);
    return {
      request: () => {
        asked?.cancel();
        questions.request();
      },
      get pending() {
        return questions.pending;
      },
      dispose: () => {
        asked?.cancel();
        questions.dispose();
      },
    };
  };
}
