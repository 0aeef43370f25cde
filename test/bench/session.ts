/** A language server over stdio, seen from an editor, with a clock beside it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeLensRefreshRequest,
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Place } from './benchmark.ts';

const PROBE = join(import.meta.dirname, 'preloaded/probe.cjs');

/** What the probe in the process of the server tells. */
export type Question = 'heap' | 'watchTurns' | 'longestTurn';

export interface Session {
  readonly connection: ProtocolConnection;
  /** Milliseconds since the server's process was started. */
  readonly clock: () => number;
  /** Settles with the diagnostics that fulfil a condition, as soon as they arrive. */
  readonly published: (condition: (params: PublishDiagnosticsParams) => boolean) => Promise<PublishDiagnosticsParams>;
  /** Settles as soon as the files have been told to have these numbers of problems, by their paths in the folder. */
  readonly counted: (problems: ReadonlyMap<string, number>) => Promise<void>;
  readonly ask: (question: Question) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts the server on a folder; it is asked to begin, and nothing else is waited for. */
export async function startSession({ built, folder }: Place): Promise<Session> {
  const start = performance.now();
  const args = ['--expose-gc', '--require', PROBE, built.server, '--stdio'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('The server has no pipes');
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const listeners = new Set<(params: PublishDiagnosticsParams) => void>();
  const shown = new Map<string, number>();
  connection.onNotification(PublishDiagnosticsNotification.type, params => {
    shown.set(params.uri, params.diagnostics.length);
    for (const listener of listeners) listener(params);
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(CodeLensRefreshRequest.type, () => undefined);
  connection.listen();
  const published: Session['published'] = condition =>
    new Promise(settle => {
      const listener = (params: PublishDiagnosticsParams): void => {
        if (!condition(params)) return;
        listeners.delete(listener);
        settle(params);
      };
      listeners.add(listener);
    });
  const uri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'bench' }],
    initializationOptions: { updates: true },
    capabilities: {
      workspace: {
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        codeLens: { refreshSupport: true },
      },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    clock: () => performance.now() - start,
    published,
    async counted(problems) {
      const wanted = new Map([...problems].map(([path, count]) => [pathToFileURL(join(folder, path)).href, count]));
      const missing = new Map([...wanted].filter(([file, count]) => shown.get(file) !== count));
      if (missing.size === 0) return;
      await published(params => {
        const count = wanted.get(params.uri);
        if (count === params.diagnostics.length) missing.delete(params.uri);
        else if (count !== undefined) missing.set(params.uri, count);
        return missing.size === 0;
      });
    },
    ask: question => asked(child, question),
    stop: () => stop(connection, child),
  };
}

function asked(child: ChildProcess, question: Question): Promise<number> {
  return new Promise(settle => {
    child.once('message', (answer: { readonly value: number }) => settle(answer.value));
    child.send({ question });
  });
}

/** Whatever the server is doing. */
async function stop(connection: ProtocolConnection, child: ChildProcess): Promise<void> {
  connection.end();
  connection.dispose();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
