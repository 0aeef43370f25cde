/** A client of the language server that leaves it to others whether it is started again. */
import type * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, State } from 'vscode-languageclient/node';
import { type DidUpdateParams, didUpdateNotification } from '../../server/src/protocol/language.ts';
import { type ShowPlacesParams, showPlacesNotification } from '../../server/src/protocol/restructure.ts';
import { askInDialogs } from './ask-in-dialogs.ts';
import { clientOptions, serverOptions } from './client-options.ts';
import { showPlaces } from './restructuring/show-places.ts';

/** What a client tells of itself. */
export interface ClientEvents {
  readonly starting: (client: LanguageClient) => void;
  readonly running: (client: LanguageClient) => void;
  /** Its connection ended without being asked to. `hasRun` is false where it never came about. */
  readonly closed: (client: LanguageClient, hasRun: boolean) => void;
  readonly updated: (client: LanguageClient, update: DidUpdateParams) => void;
}

/** A client, not yet started. `module` is the path of the server's bundle. */
export function newClient(module: string, log: vscode.LogOutputChannel, events: ClientEvents): LanguageClient {
  let hasRun = false;
  const client = new LanguageClient('referentiel', 'Référentiel', serverOptions(module), {
    ...clientOptions(log),
    // Said in our own words.
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (_error, _message, count) => ({
        action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => {
        // Its own restart knows no pause: another client takes its place.
        setImmediate(() => events.closed(client, hasRun));
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  });
  client.onNotification(didUpdateNotification, (update: DidUpdateParams) => events.updated(client, update));
  client.onNotification(showPlacesNotification, ({ places }: ShowPlacesParams) => {
    showPlaces(places).catch((error: unknown) => log.warn(String(error)));
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) events.starting(client);
    if (newState !== State.Running) return;
    hasRun = true;
    // Before it runs, the library would put its own in this place.
    askInDialogs(client);
    events.running(client);
  });
  return client;
}
