import { connect, type Socket } from 'node:net';
import { saidBy } from '../../../../l10n/said-by.ts';
import type { Output } from '../output.ts';
import { type CommandSpec, EXIT, Failure, UsageError } from '../usage.ts';

export const LSP = {
  name: 'lsp',
  operands: '--stdio',
  does: 'Runs the language server, for any editor.',
  options: {},
  notes: [],
} as const satisfies CommandSpec;

/** `lsp --stdio`: the language server; it ends the process when the client is gone. */
export async function serve(args: readonly string[], _: Output, keep: () => Promise<void>): Promise<number> {
  const way = wayIn(args);
  const socket = way.kind === 'socket' ? await reached(way.place) : undefined;
  // Loaded only here: a check should not pay for the protocol.
  const { main } = await import('../../lsp/main.ts');
  await main(keep, socket);
  return EXIT.fine;
}

/** Where a client waits: a port of this machine, or a pipe. */
type Place = { readonly port: number } | { readonly path: string };

/** How the first word that says so has the client reached. @throws UsageError where none does, or it does not say where */
function wayIn(
  args: readonly string[],
): { readonly kind: 'standard' } | { readonly kind: 'socket'; readonly place: Place } {
  for (const [at, word] of args.entries()) {
    const [, option = '', inline] = /^(--(?:stdio|node-ipc|socket|pipe))(?:=(.*))?$/.exec(word) ?? [];
    const value = inline ?? args[at + 1] ?? '';
    if (option === '--socket') return { kind: 'socket', place: { port: portOf(option, value) } };
    if (option === '--pipe') return { kind: 'socket', place: { path: pipeOf(option, value) } };
    if (option !== '') return { kind: 'standard' };
  }
  throw new UsageError('Say how the client is reached: lsp --stdio.');
}

function portOf(option: string, value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port === 0 || port > LAST_PORT)
    throw new UsageError('Give the number of a port to {option}: {option}=6009.', { option });
  return port;
}

function pipeOf(option: string, value: string): string {
  if (value === '') throw new UsageError('Give the name of a pipe to {option}: {option}=NAME.', { option });
  return value;
}

const LAST_PORT = 65_535;
const HERE = '127.0.0.1';

/** The connection to a client that waits for it. @throws Failure where none does */
function reached(place: Place): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = 'port' in place ? connect(place.port, HERE) : connect(place.path);
    const shown = 'port' in place ? `${HERE}:${place.port}` : place.path;
    socket.once('connect', () => done(socket));
    socket.once('error', error =>
      fail(new Failure('The client cannot be reached at {place}: {reason}.', { place: shown, reason: saidBy(error) })),
    );
  });
}
