/** The life of the language server: started, started again where it is lost, given up when it must be, and stopped. */
import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/node';
import { stackOf } from '../../../l10n/said-by.ts';
import { say } from '../../../l10n/say.ts';
import type { DidUpdateParams } from '../../../server/src/protocol/language.ts';
import type { ServerHost } from './new-client.ts';
import { offerRestart } from './offer-restart.ts';
import { startingAgain } from './starting-again.ts';

/** Idle until something needs it. */
export type ServerState = 'idle' | 'starting' | 'running' | 'stopped';

export interface ServerLife {
  readonly state: ServerState;
  /** Null where none is being started, or runs. */
  readonly client: BaseLanguageClient | null;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface LifeEvents {
  readonly entered: (state: ServerState) => void;
  readonly updated: (update: DidUpdateParams) => void;
  /** A client was left: one that hangs answers nothing more, and its connection may stay open for ever. */
  readonly left: () => void;
}

/** Idle. */
export function serverLife(host: ServerHost, log: vscode.LogOutputChannel, events: LifeEvents): ServerLife {
  let state: ServerState = 'idle';
  let client: BaseLanguageClient | null = null;
  const again = startingAgain(() => void start());
  /** How often somebody asked for a start or an end: of two at once, the later one counts. */
  let asked = 0;

  const enter = (next: ServerState): void => {
    if (state === next) return;
    state = next;
    events.entered(next);
  };
  const leave = async (): Promise<void> => {
    const old = client;
    client = null;
    events.left();
    if (old !== null) await disposed(old, log);
  };
  /** Starts the server again after a while, or gives it up; a failing start is told twice, by its promise and its connection. */
  const lost = (failed: BaseLanguageClient, hasRun: boolean): void => {
    if (failed !== client) return;
    void leave();
    if (!again.soon()) {
      enter('stopped');
      offerRestart(hasRun, restart, log);
      return;
    }
    enter('starting');
    log.warn(say('The language server has stopped and is started again.'));
  };
  const stop = (): Promise<void> => {
    asked++;
    again.callOff();
    return leave();
  };
  const start = async (): Promise<void> => {
    const own = asked;
    // The library of the protocol is most of what the extension loads: views and commands stand there before it does.
    const { newClient } = await import('./new-client.ts');
    const fresh = await newClient(host, log, {
      starting: one => one === client && enter('starting'),
      running: one => one === client && enter('running'),
      closed: lost,
      updated: (one, update) => one === client && events.updated(update),
    });
    // Meanwhile another start was asked for, or the end.
    if (own !== asked) return disposed(fresh, log);
    client = fresh;
    state = 'stopped';
    enter('starting');
    try {
      await fresh.start();
    } catch (error) {
      log.error(stackOf(error));
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
    again.forget();
    await start();
  };

  return {
    get state() {
      return state;
    },
    get client() {
      return client;
    },
    restart,
    stop,
  };
}

// One that never ran, or has stopped, may refuse to be stopped: worth a line, but no reason not to start another.
function disposed(old: BaseLanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  return old.dispose().catch((error: unknown) => log.warn(stackOf(error)));
}
