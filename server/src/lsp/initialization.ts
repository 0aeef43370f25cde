import type { Connection, InitializeResult, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { WATCHED_FILES } from './folders/watched-files.ts';
import { FIX_ALL } from './handlers/code-actions.ts';
import { type Options, optionsOf } from './options/options.ts';
import { type ClientSupport, clientSupportOf } from './proto/client-support.ts';
import { keepWithClient } from './proto/uris.ts';
import { COMPLETION_CAPABILITIES } from './services/completion.ts';
import { FORMATTING, formattingCapabilities } from './services/formatting.ts';
import { READING_CAPABILITIES } from './services/reading.ts';
import { renameCapabilities } from './services/renames.ts';
import type { Notified } from './session/answers.ts';
import type { Lifecycle } from './wire/lifecycle.ts';
import { register } from './wire/registrations.ts';
import { CodeActionKind, ErrorCodes, ResponseError, TextDocumentSyncKind } from './wire/values.ts';

export interface InitializationHost {
  readonly lifecycle: Lifecycle;
  readonly notified: Notified;
  /** For clients that name none. */
  readonly locale: string;
  /** Called once with what the client says of itself. */
  readonly begin: (client: ClientSupport, options: Options) => void;
  /** Called when the client has heard the answer. */
  readonly initialized: () => void;
  /** Called where the client refuses to tell of changes on the disk, although it says that it does. */
  readonly unwatched: () => void;
  readonly changeFolders: (event: WorkspaceFoldersChangeEvent) => Promise<void>;
}

/** Answers how the client begins and ends, and what nobody else answers. */
export function serveInitialization(
  connection: Connection,
  { lifecycle, notified, locale, begin, initialized, unwatched, changeFolders }: InitializationHost,
): void {
  connection.onInitialize(params => {
    lifecycle.begin();
    const options = optionsOf(params, locale);
    // Before anything is read of its URIs.
    keepWithClient(options.keeps);
    const client = clientSupportOf(params);
    begin(client, options);
    // A client may be asked for something once it has heard the answer.
    connection.onInitialized(
      notified('initialized', async () => {
        initialized();
        if (client.tellsFolders) {
          connection.workspace.onDidChangeWorkspaceFolders(notified('workspace folders', changeFolders));
        }
        const watching = client.watches ? [WATCHED_FILES] : [];
        try {
          await register(connection, [...(client.choosesFormatted ? FORMATTING : []), ...watching]);
        } catch (error) {
          unwatched();
          throw error;
        }
      }),
    );
    return answerTo(client);
  });
  connection.onShutdown(() => {
    lifecycle.demandRunning();
    lifecycle.end();
  });
  connection.onRequest(method => {
    lifecycle.demandRunning();
    throw new ResponseError(ErrorCodes.MethodNotFound, `Unknown request ${method}`);
  });
}

function answerTo(client: ClientSupport): InitializeResult {
  const { workspace, ...renames } = renameCapabilities(client);
  return {
    serverInfo: { name: 'referentiel' },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      ...(client.pulls && {
        diagnosticProvider: {
          identifier: 'referentiel',
          interFileDependencies: true,
          workspaceDiagnostics: true,
        },
      }),
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      codeLensProvider: {},
      ...READING_CAPABILITIES,
      ...COMPLETION_CAPABILITIES,
      ...(client.readsActions && {
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL],
          resolveProvider: true,
        },
      }),
      ...renames,
      ...formattingCapabilities(client),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true }, ...workspace },
    },
  };
}
