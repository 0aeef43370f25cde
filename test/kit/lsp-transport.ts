import assert from 'node:assert/strict';
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  type Connection,
  createConnection,
  createProtocolConnection,
  ErrorCodes,
  ExitNotification,
  ProposedFeatures,
  type ProtocolConnection,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import type { Files } from '../../server/src/files/files.ts';
import { NO_RULE_PAGES } from '../../server/src/lsp/proto/rule-pages.ts';
import { serve } from '../../server/src/lsp/server.ts';
import { READING_MESSAGES } from '../../server/src/lsp/wire/reading-messages.ts';

/** A running language server and the client's end of the connection to it, which is not listening yet. */
export interface Transport {
  readonly connection: ProtocolConnection;
  /** Runs some sends so that all they send arrives in one go. */
  readonly together: (send: () => void) => Promise<void>;
  /** Shuts the server down as the protocol demands, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** The server in this very process, behind two streams; its files are those of the disk, where nothing else is said. */
export function inProcess(filesOf: (connection: Connection) => Files = () => diskFiles): Transport {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    READING_MESSAGES,
  );
  serve(server, { files: filesOf(server), pageOf: NO_RULE_PAGES, locale: 'en' });
  server.listen();
  const connection = clientOf(toClient, toServer);
  return {
    connection,
    together: send => inOneGo(toServer, send),
    // No `exit`: it would end the tests.
    async stop() {
      await connection.sendRequest(ShutdownRequest.type).catch(refusedAgain);
      connection.dispose();
      server.dispose();
    },
  };
}

/** The server as it ships: `dist/server.js --stdio`, or `dist/cli.js lsp --stdio`. */
export function spawned(...args: readonly string[]): Transport {
  return spawnedIn({}, ...args);
}

/** The same in an environment with these variables. */
export function spawnedIn(env: NodeJS.ProcessEnv, ...args: readonly string[]): Transport {
  const [script = '', ...others] = args;
  const options = {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'] as ['pipe', 'pipe', 'inherit'],
  };
  return transportTo(spawn(process.execPath, [built(script), ...others], options));
}

/** The same in a shell that lets a process have so few files open at once. */
export function spawnedWithOpenFiles(most: number, ...args: readonly string[]): Transport {
  const [script = '', ...others] = args;
  const command = ['-c', `ulimit -n ${most}; exec "$@"`, 'sh', process.execPath, built(script), ...others];
  return transportTo(spawn('sh', command, { stdio: ['pipe', 'pipe', 'inherit'] }));
}

/** What was shut down by the test itself says so. */
function refusedAgain(error: unknown): void {
  if (!(error instanceof ResponseError) || error.code !== ErrorCodes.InvalidRequest) throw error;
}

function transportTo(child: ChildProcessByStdio<Writable, Readable, null>): Transport {
  const connection = clientOf(child.stdout, child.stdin);
  return {
    connection,
    together: send => inOneGo(child.stdin, send),
    async stop() {
      const ended = endOf(child);
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
      assert.equal(await ended, 0, 'the exit code of the server');
    },
  };
}

/** The path of a bundle that `npm run build` makes; of a copy, its own. */
export function built(script: string): string {
  return resolve(fileURLToPath(new URL('../../dist', import.meta.url)), script);
}

function clientOf(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): ProtocolConnection {
  return createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
}

async function inOneGo(stream: PassThrough | ChildProcess['stdin'], send: () => void): Promise<void> {
  assert(stream, 'the server has an input');
  stream.cork();
  send();
  // Each message is written in a later turn.
  for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
  stream.uncork();
}

const TURNS = 50;

async function endOf(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, 'exit');
  return code;
}
