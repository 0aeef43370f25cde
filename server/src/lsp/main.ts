/** The language server for Node: over a socket that it is given, else over IPC or stdio, as its arguments say. */
// Before all others.
import './young-room.ts';
import type { Socket } from 'node:net';
import { pipeline, type Readable, Transform, Writable } from 'node:stream';
import { languageOf, localeOf, speak } from '../../../l10n/say.ts';
import { diskFiles } from '../disk/disk-files.ts';
import { pagesBeside } from '../disk/pages.ts';
import { filesByPlace } from '../files/files-by-place.ts';
import { clientFiles } from './folders/client-files.ts';
import { rulePages } from './proto/rule-pages.ts';
import { isKept } from './proto/uris.ts';
import { serve } from './server.ts';
import { createFraming } from './wire/framing.ts';
import { createJoining } from './wire/joining.ts';
import { READING_MESSAGES } from './wire/reading-messages.ts';
import { createConnection, ProposedFeatures } from './wire/values.ts';
import { keepYoungRoom } from './young-room.ts';

/**
 * Serves the client until it is gone; ends once the client has been told of all for the first time, after `keep`, which keeps what
 * V8 made of the program until then.
 */
export function main(keep: () => Promise<void>, socket?: Socket): Promise<void> {
  speak(languageOf(localeOf(process.env)));
  const input = socket ?? (process.argv.includes('--stdio') ? process.stdin : undefined);
  const connection =
    input === undefined
      ? createConnection(ProposedFeatures.all, READING_MESSAGES)
      : createConnection(
          ProposedFeatures.all,
          messagesIn(input),
          writingTo(socket ?? process.stdout),
          READING_MESSAGES,
        );
  const ofClient = clientFiles(connection);
  const started = new Promise<void>(whole =>
    serve(connection, {
      files: filesByPlace(path => (isKept(path) ? ofClient : diskFiles), diskFiles.shared),
      pageOf: rulePages(folder => pagesBeside(process.argv[1], folder)),
      locale: localeOf(process.env),
      whole,
    }),
  );
  connection.listen();
  const room = keepYoungRoom();
  return started.then(() => room.setAside(keep));
}

/** What a client writes, without what is no message of the protocol. */
function messagesIn(input: Readable): Readable {
  const framing = createFraming(() => process.stderr.write('Something was passed over that has no Content-Length.\n'));
  const messages = new Transform({ transform: (chunk: Uint8Array, _, pass) => pass(null, framing(chunk)) });
  // Where the input ends, however it does, the messages do, and with them the server.
  return pipeline(input, messages, () => undefined);
}

/** What is written to a client, in as few pieces as there are turns. */
function writingTo(output: Writable): Writable {
  const { add, flush } = createJoining(pieces => output.write(Buffer.concat(pieces)));
  process.once('exit', flush);
  const writes = new Writable({
    write(piece: Uint8Array, _, taken) {
      add(piece);
      taken();
    },
  });
  output.once('error', error => writes.destroy(error));
  output.once('close', () => writes.destroy());
  return writes;
}
