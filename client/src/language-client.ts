/** The language server as the rest of the extension sees it: started, restarted, asked, and given up when it must be. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/node';
import { say } from '../../l10n/say.ts';
import type { DidUpdateParams } from '../../server/src/protocol/language.ts';
import type { ServerHost } from './new-client.ts';
import { offerRestart } from './offer-restart.ts';
import { restartPolicy } from './restart-policy.ts';
import { type ServerRequests, serverRequests } from './server-requests.ts';
import { unanswered } from './unanswered.ts';

/** Idle until something needs it. */
export type ServerState = 'idle' | 'starting' | 'running' | 'stopped';

export interface LanguageServer extends ServerRequests, vscode.Disposable {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** At each change of the server's knowledge. Its numbers begin anew when the server does. */
  readonly onDidUpdate: vscode.Event<DidUpdateParams>;
  /** Starts the server where nothing has started it yet. */
  startOnce(): void;
  /** Starts the server, or stops it and starts it again. A failure is shown to the user, not thrown. */
  restart(): Promise<void>;
  /** Stops the server for good. */
  stop(): Promise<void>;
}

/** The language server, idle. `host` runs it. */
export function languageServer(host: ServerHost, log: vscode.LogOutputChannel): LanguageServer {
  const stateChanged = new vscode.EventEmitter<ServerState>();
  const updated = new vscode.EventEmitter<DidUpdateParams>();
  let state: ServerState = 'idle';
  let client: BaseLanguageClient | null = null;
  // Renewed when somebody asks for a restart: whatever has happened before, it is tried again.
  let pauseBefore = restartPolicy();
  let pausing: NodeJS.Timeout | undefined;
  /** How often somebody asked for a start or an end: of two at once, the later one counts. */
  let asked = 0;
  const questions = unanswered();

  const enter = (next: ServerState): void => {
    if (state === next) return;
    state = next;
    stateChanged.fire(next);
  };
  /** One that hangs answers nothing more, and its connection may stay open for ever. */
  const leave = (): void => {
    client = null;
    questions.giveUp(new Error(say('The language server has stopped')));
  };
  /** Starts the server again after a while, or gives it up; a failing start is told twice, by its promise and its connection. */
  const lost = (failed: BaseLanguageClient, hasRun: boolean): void => {
    if (failed !== client) return;
    leave();
    void disposed(failed, log);
    const pause = pauseBefore(Date.now());
    if (pause === null) {
      enter('stopped');
      offerRestart(hasRun, restart, log);
      return;
    }
    enter('starting');
    log.warn(say('The language server has stopped and is started again.'));
    pausing = setTimeout(() => void start(), pause);
  };
  const stop = async (): Promise<void> => {
    asked++;
    clearTimeout(pausing);
    const old = client;
    leave();
    if (old !== null) await disposed(old, log);
  };
  const start = async (): Promise<void> => {
    const own = asked;
    // The library of the protocol is most of what the extension loads: views and commands stand there before it does.
    const { newClient } = await import('./new-client.ts');
    const fresh = await newClient(host, log, {
      starting: one => one === client && enter('starting'),
      running: one => one === client && enter('running'),
      closed: lost,
      updated: (one, update) => one === client && updated.fire(update),
    });
    if (own !== asked) {
      // Meanwhile another start was asked for, or the end.
      await disposed(fresh, log);
      return;
    }
    client = fresh;
    state = 'stopped';
    enter('starting');
    try {
      await fresh.start();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      lost(fresh, false);
    }
  };
  const restart = async (): Promise<void> => {
    enter('starting');
    const stopped = stop();
    const own = asked;
    await stopped;
    // While it stopped, another restart may have begun, which starts one, or all may have come to its end.
    if (own !== asked) return;
    pauseBefore = restartPolicy();
    await start();
  };
  const running = (): BaseLanguageClient => {
    if (client === null || state !== 'running') throw new Error(say('The language server has stopped'));
    return client;
  };

  return {
    get state() {
      return state;
    },
    onDidChangeState: stateChanged.event,
    onDidUpdate: updated.event,
    startOnce: () => {
      if (state === 'idle') void restart();
    },
    restart,
    stop,
    ...serverRequests(running, questions.wait),
    dispose: () => {
      void stop();
      stateChanged.dispose();
      updated.dispose();
    },
  };
}

// One that never ran, or has stopped, may refuse to be stopped: worth a line, but no reason not to start another.
function disposed(old: BaseLanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  return old.dispose().catch((error: unknown) => log.warn(String(error)));
}
