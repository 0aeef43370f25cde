/** The language server as the rest of the extension sees it: started, restarted, asked and listened to. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/node';
import { say } from '../../../l10n/say.ts';
import type { DidUpdateParams } from '../../../server/src/protocol/language.ts';
import type { ServerHost } from './new-client.ts';
import { type ServerState, serverLife } from './server-life.ts';
import { type ServerRequests, serverRequests } from './server-requests.ts';
import { unanswered } from './unanswered.ts';

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
  const questions = unanswered();
  const life = serverLife(host, log, {
    entered: state => stateChanged.fire(state),
    updated: update => updated.fire(update),
    left: () => questions.giveUp(new Error(say('The language server has stopped'))),
  });
  const running = (): BaseLanguageClient => {
    if (life.client === null || life.state !== 'running') throw new Error(say('The language server has stopped'));
    return life.client;
  };

  return {
    get state() {
      return life.state;
    },
    onDidChangeState: stateChanged.event,
    onDidUpdate: updated.event,
    startOnce: () => {
      if (life.state === 'idle') void life.restart();
    },
    restart: life.restart,
    stop: life.stop,
    ...serverRequests(running, questions.wait),
    dispose: () => {
      void life.stop();
      stateChanged.dispose();
      updated.dispose();
    },
  };
}
