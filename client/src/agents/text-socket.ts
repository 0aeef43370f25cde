/** A socket on which a program of the same user asks for texts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Texts by their paths, with slashes. */
export type Texts = Readonly<Record<string, string>>;

export interface TextSocket {
  /** Where it is; it is opened when this is asked for first. @throws where the system gives none */
  readonly path: () => Promise<string>;
  /** Ends it, and removes what it left on the disk: at once, as whoever closes it may end with it. */
  readonly close: () => void;
}

/** Whoever connects gets the texts as they are then, as JSON, and is let go; what it says is not heard. */
export function textSocket(texts: () => Texts): TextSocket {
  let opened: Opened | undefined;
  return {
    async path() {
      opened ??= open(texts);
      await opened.isListening;
      return opened.path;
    },
    close() {
      opened?.server.close();
      if (opened?.folder !== undefined) rmSync(opened.folder, { recursive: true, force: true });
    },
  };
}

interface Opened {
  readonly server: Server;
  readonly isListening: Promise<void>;
  readonly path: string;
  /** Made for the socket; undefined for a pipe of Windows, which stands in no folder. */
  readonly folder: string | undefined;
}

function open(texts: () => Texts): Opened {
  // A folder that nobody else may enter.
  const folder = process.platform === 'win32' ? undefined : mkdtempSync(join(tmpdir(), 'referentiel-'));
  const path = folder === undefined ? `\\\\.\\pipe\\referentiel-${crypto.randomUUID()}` : join(folder, 'texts');
  const server = createServer(connection => {
    // It may be gone before all is told.
    connection.on('error', () => connection.destroy());
    connection.end(JSON.stringify(texts()));
  });
  const isListening = new Promise<void>((settle, refuse) => server.once('error', refuse).listen(path, settle));
  return { server, isListening, path, folder };
}
