import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { saidBy } from '../../../../l10n/said-by.ts';
import { say } from '../../../../l10n/say.ts';
import { type Output, tellBug } from '../output.ts';
import { folderOf, pathFromHere } from '../places.ts';
import { answer } from '../site/answer.ts';
import { SERVE, speakAsAsked } from '../site/arguments.ts';
import { liveSite } from '../site/live-site.ts';
import { EXIT, Failure, parsedArguments, UsageError } from '../usage.ts';

/** This computer alone, whatever networks it is in. */
const LOOPBACK = '127.0.0.1';
const USUAL_PORT = 8021;

/** `serve DIR`: the référentiels below DIR as pages in a browser of this computer, until it is interrupted. */
export async function serveSite(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parsedArguments(args, SERVE.options);
  speakAsAsked(values.language);
  const asked = portOf(values.port);
  const folder = await folderOf(positionals);
  const site = liveSite(folder);
  // What cannot be read is told now, not in the browser.
  await site();
  const server = createServer((request, response) => {
    answer(request, response, site).catch((error: unknown) => {
      tellBug(output, error, 'serve: ');
      response.destroy();
    });
  });
  const port = await listening(server, asked);
  output.lines([
    say('{folder} can be read at {address}. Ctrl+C ends it.', {
      folder: pathFromHere(folder) || '.',
      address: `http://${LOOPBACK}:${port}/`,
    }),
  ]);
  await interrupted();
  await closed(server);
  return EXIT.fine;
}

function portOf(given: string | undefined): number {
  if (given === undefined) return USUAL_PORT;
  if (/^\d{1,5}$/.test(given) && Number(given) < 2 ** 16) return Number(given);
  throw new UsageError('--port takes a number from 0 to 65535.');
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE' ? 'Port {port} is taken: give another one, --port 0 for any.' : undefined;
      reject(
        message
          ? new Failure(message, { port })
          : new Failure('Port {port} cannot be used: {reason}.', { port, reason: saidBy(error) }),
      );
    });
    // A server on a port tells an address with a port.
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}

function interrupted(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
