import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ResponseError,
  SemanticTokensRefreshRequest,
  SymbolKind,
  type TextDocumentContentChangeEvent,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver/node';
import { language, speak } from '../../l10n/say.ts';
import { characterEncoding, countIn } from '../../server/src/lsp/proto/character-encoding.ts';
import { type DidUpdateParams, didUpdateNotification } from '../../server/src/protocol/language.ts';
import { type ChildrenAnswer, childrenRequest } from '../../server/src/protocol/tree.ts';
import { type Files, type Folder, inFolder } from './disk.ts';
import { inProcess, type Transport } from './lsp-transport.ts';
import { waiter } from './lsp-wait.ts';

/** What a test says of the client that it plays. Everything has a default: an English client in no folder. */
export interface ClientSetup {
  readonly transport?: () => Transport;
  /** URIs of the workspace folders. */
  readonly folders?: readonly string[];
  /** The one folder of a client that knows no workspace folders. */
  readonly rootUri?: string;
  /** The same as a path, from a client that is older still. */
  readonly rootPath?: string;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  /** False for a client that never says that it has heard the answer to `initialize`. */
  readonly saysInitialized?: boolean;
  /** True where the test provokes errors that the server is to log; else one of them fails the test. */
  readonly logsErrors?: boolean;
  /** True for a client that answers a registration with an error. */
  readonly refusesRegistrations?: boolean;
}

/** A language client that keeps what the server told it. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that was published, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** The revisions of all updates, in order. */
  readonly revisions: readonly number[];
  /** All updates, in order. */
  readonly updates: readonly DidUpdateParams[];
  /** The errors that the server logged. */
  readonly errors: readonly string[];
  readonly registrations: readonly Registration[];
  /** How often it was told to ask again for diagnostics. */
  readonly diagnosticRefreshes: () => number;
  /** The same for lenses. */
  readonly lensRefreshes: () => number;
  /** The same for hints. */
  readonly hintRefreshes: () => number;
  /** The same for tokens. */
  readonly tokenRefreshes: () => number;
  /** The diagnostics by URI as the client shows them now; documents without any are left out. */
  readonly shown: () => ReadonlyMap<string, readonly Diagnostic[]>;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  /** Replaces the text of an open document, or a part of it; tells the new version. */
  readonly change: (uri: string, ...changes: readonly (string | TextDocumentContentChangeEvent)[]) => number;
  readonly close: (uri: string) => void;
  /** Tells that the file of an open document was written. */
  readonly save: (uri: string) => void;
  /** Tells the server what happened on the disk. */
  readonly watched: (type: FileChangeType, ...uris: readonly string[]) => void;
  readonly changeFolders: (added: readonly string[], removed: readonly string[]) => void;
  /** Runs some of the above so that all of it arrives in one go. */
  readonly together: (send: () => void) => Promise<void>;
  /** Resolves as soon as something holds of what the server told; else fails and says what never came. */
  readonly until: (what: string, condition: () => boolean) => Promise<void>;
  /** Resolves when everything sent so far is read and published. Changes of the disk are not waited for. */
  readonly settle: () => Promise<void>;
}

/** Calls a test with an initialized client; the server is shut down afterwards, and must have logged no error. */
export async function withServer(setup: ClientSetup, test: (client: LspClient) => Promise<void>): Promise<void> {
  const transport = (setup.transport ?? (() => inProcess()))();
  // A server in this process chooses the language of all that is said here, and how characters are counted.
  const spoken = language();
  const counted = characterEncoding();
  try {
    const client = await startClient(transport, setup);
    await test(client);
    if (!setup.logsErrors) assert.deepEqual(client.errors, [], 'the server logged errors');
  } finally {
    await transport.stop();
    speak(spoken);
    countIn(counted);
  }
}

/** Calls a test with a client in a new folder that holds some files. */
export function withWorkspace(
  files: Files,
  test: (client: LspClient, folder: Folder) => Promise<void>,
  setup: ClientSetup = {},
): Promise<void> {
  return inFolder(files, folder => withServer({ folders: [folder.uri()], ...setup }, client => test(client, folder)));
}

async function startClient({ connection, together }: Transport, setup: ClientSetup): Promise<LspClient> {
  const published: PublishDiagnosticsParams[] = [];
  const revisions: number[] = [];
  const updates: DidUpdateParams[] = [];
  const errors: string[] = [];
  const registrations: Registration[] = [];
  let diagnosticRefreshes = 0;
  let lensRefreshes = 0;
  let hintRefreshes = 0;
  let tokenRefreshes = 0;
  const versions = new Map<string, number>();
  const { until, check } = waiter();

  connection.onNotification(PublishDiagnosticsNotification.type, params => check(published.push(params)));
  connection.onNotification(didUpdateNotification, (update: DidUpdateParams) => {
    updates.push(update);
    check(revisions.push(update.revision));
  });
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) check(errors.push(message));
  });
  connection.onRequest(RegistrationRequest.type, params => {
    check(registrations.push(...params.registrations));
    if (setup.refusesRegistrations) throw new ResponseError(ErrorCodes.InternalError, 'no registrations here');
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => void check(++diagnosticRefreshes));
  connection.onRequest(CodeLensRefreshRequest.type, () => void check(++lensRefreshes));
  connection.onRequest(InlayHintRefreshRequest.type, () => void check(++hintRefreshes));
  connection.onRequest(SemanticTokensRefreshRequest.type, () => void check(++tokenRefreshes));
  connection.onRequest(WorkspaceFoldersRequest.type, () => null);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: setup.rootUri ?? null,
    ...(setup.rootPath !== undefined && { rootPath: setup.rootPath }),
    ...(setup.locale !== undefined && { locale: setup.locale }),
    ...(setup.folders && { workspaceFolders: setup.folders.map(uri => ({ uri, name: uri })) }),
    initializationOptions: optionsOf(setup.initializationOptions),
    capabilities: withActions(setup.capabilities ?? CAPABILITIES),
  });
  if (setup.saysInitialized ?? true) void connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    initialized,
    published,
    revisions,
    updates,
    errors,
    registrations,
    diagnosticRefreshes: () => diagnosticRefreshes,
    lensRefreshes: () => lensRefreshes,
    hintRefreshes: () => hintRefreshes,
    tokenRefreshes: () => tokenRefreshes,
    shown: () => new Map(published.map(({ uri, diagnostics }) => [uri, diagnostics])),
    open(uri, text, languageId = 'markdown') {
      versions.set(uri, 1);
      const textDocument = { uri, languageId, version: 1, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    change(uri, ...changes) {
      const version = (versions.get(uri) ?? 0) + 1;
      versions.set(uri, version);
      const contentChanges = changes.map(change => (typeof change === 'string' ? { text: change } : change));
      const params = { textDocument: { uri, version }, contentChanges };
      void connection.sendNotification(DidChangeTextDocumentNotification.type, params);
      return version;
    },
    close(uri) {
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    save(uri) {
      void connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    },
    watched(type, ...uris) {
      const changes = uris.map(uri => ({ uri, type }));
      void connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    },
    changeFolders(added, removed) {
      const named = (uris: readonly string[]) => uris.map(uri => ({ uri, name: uri }));
      const event = { added: named(added), removed: named(removed) };
      void connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    },
    together,
    until,
    async settle() {
      const { revision } = await connection.sendRequest<ChildrenAnswer>(childrenRequest, { parents: [] });
      await until(`the update to revision ${revision}`, () => (revisions.at(-1) ?? -1) >= revision);
    },
  };
}

// Waiting for what is read rests on the updates; a test of what other clients hear says that it wants none.
function optionsOf(given: unknown): unknown {
  return given === undefined || (typeof given === 'object' && given !== null) ? { updates: true, ...given } : given;
}

/** A client takes code actions that are more than commands, as all of today do, unless a test says `undefined` of them, or of what it takes. */
function withActions({ textDocument = {}, ...others }: ClientCapabilities): ClientCapabilities {
  const { codeAction = {} } = textDocument;
  if ('codeAction' in textDocument && textDocument.codeAction === undefined) return { ...others, textDocument };
  const taken = {
    codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    isPreferredSupport: true,
    ...codeAction,
  };
  return { ...others, textDocument: { ...textDocument, codeAction: taken } };
}

/** All kinds of symbols that there are. */
const KINDS = Array.from({ length: SymbolKind.TypeParameter }, (_, at) => (at + 1) as SymbolKind);

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    symbol: { symbolKind: { valueSet: KINDS } },
  },
  textDocument: {
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: KINDS } },
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
  },
};
