/** A client of the language server that leaves it to others whether it is started again. */
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient/node';
import { stackOf } from '../../../l10n/said-by.ts';
import { type DidUpdateParams, didUpdateNotification } from '../../../server/src/protocol/language.ts';
import { type ShowPlacesParams, showPlacesNotification } from '../../../server/src/protocol/restructure.ts';
import { outlines } from '../outline.ts';
import { showPlaces } from '../restructuring/show-places.ts';
import { askInDialogs } from './ask-in-dialogs.ts';
import { serveFiles } from './client-files.ts';
import { clientOptions } from './client-options.ts';
import { whenEnded } from './ended.ts';
import { shownHovers } from './hover-links.ts';
import { keptSchemes } from './kept-schemes.ts';
import { atOnce } from './light-bulb.ts';

/** Makes a client of the language server as the host of the extension runs it; loads the library for it. */
export type Connect = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** How the host of the extension runs the server, and what it can do besides. */
export interface ServerHost {
  readonly connect: Connect;
  /** Where the package stands, for a server that cannot look for its own pages; undefined for any other. */
  readonly pages: vscode.Uri | undefined;
  /** Offers what takes programs of the machine. */
  readonly offered: () => vscode.Disposable;
}

/** What a client tells of itself. */
export interface ClientEvents {
  readonly starting: (client: BaseLanguageClient) => void;
  readonly running: (client: BaseLanguageClient) => void;
  /** Its connection ended without being asked to; may be told twice. `hasRun` is false where it never came about. */
  readonly closed: (client: BaseLanguageClient, hasRun: boolean) => void;
  readonly updated: (client: BaseLanguageClient, update: DidUpdateParams) => void;
}

/** A client, not yet started. */
export async function newClient(
  { connect, pages }: ServerHost,
  log: vscode.LogOutputChannel,
  events: ClientEvents,
): Promise<BaseLanguageClient> {
  let hasRun = false;
  const outlined = outlines();
  const client = await connect('referentiel', 'Référentiel', {
    ...clientOptions(log, pages),
    middleware: { ...outlined.middleware, ...shownHovers(keptSchemes(), tickHover), ...atOnce },
    // Said in our own words.
    initializationFailedHandler: () => false,
    errorHandler: whenEnded({ CloseAction, ErrorAction }, () => events.closed(client, hasRun)),
  });
  serveFiles(client);
  client.onNotification(didUpdateNotification, (update: DidUpdateParams) => events.updated(client, update));
  client.onNotification(showPlacesNotification, ({ places }: ShowPlacesParams) => {
    showPlaces(places).catch((error: unknown) => log.warn(stackOf(error)));
  });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) events.starting(client);
    if (newState === State.Stopped) outlined.dispose();
    if (newState !== State.Running) return;
    hasRun = true;
    // Before it runs, the library would put its own in this place.
    askInDialogs(client);
    events.running(client);
  });
  return client;
}

/** A step of the first steps is done once something was hovered, by the pointer or by a key. */
function tickHover(): void {
  void vscode.commands.executeCommand('setContext', 'referentiel.hovered', true);
}
