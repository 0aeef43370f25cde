/** A language server over stdio, seen from an editor, with a clock beside it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface Session {
  readonly connection: ProtocolConnection;
  /** Milliseconds since the server's process was started. */
  clock(): number;
  /** Opens a document, as version 1; settles with its diagnostics. */
  open(uri: string, text: string): Promise<PublishDiagnosticsParams>;
  /** Puts a text in the place of another; settles with the diagnostics of the new version. */
  edit(uri: string, version: number, range: Range, text: string): Promise<PublishDiagnosticsParams>;
  stop(): Promise<void>;
}

/** Starts the server on a folder. It is told `published` of every diagnostics that arrive. */
export async function startSession(
  server: string,
  folder: string,
  published: (params: PublishDiagnosticsParams) => void,
): Promise<Session> {
  const start = performance.now();
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (params: PublishDiagnosticsParams) => void>();
  const answered = async (uri: string, version: number, sending: Promise<void>): Promise<PublishDiagnosticsParams> => {
    const answer = new Promise<PublishDiagnosticsParams>(settle => waiting.set(key(uri, version), settle));
    await sending;
    return answer.finally(() => waiting.delete(key(uri, version)));
  };
  connection.onNotification(PublishDiagnosticsNotification.type, params => {
    published(params);
    waiting.get(key(params.uri, params.version))?.(params);
  });
  connection.listen();
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    clock: () => performance.now() - start,
    open: (uri, text) => {
      const textDocument = { uri, languageId: 'markdown', version: 1, text };
      return answered(uri, 1, connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }));
    },
    edit: (uri, version, range, text) => {
      const change = { textDocument: { uri, version }, contentChanges: [{ range, text }] };
      return answered(uri, version, connection.sendNotification(DidChangeTextDocumentNotification.type, change));
    },
    stop: () => stop(connection, child),
  };
}

function key(uri: string, version: number | undefined): string {
  return `${uri} ${version}`;
}

async function stop(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  const ended = new Promise(settle => child.once('exit', settle));
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  await ended;
  connection.dispose();
}
