/** A socket on which a program of the same user asks for texts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Texts by their paths, with slashes. */
export type Texts = Readonly<Record<string, string>>;

export interface TextSocket {
  /** Where it is; it is opened when this is asked for first. @throws where the system gives none */
  readonly path: () => Promise<string>;
  /** Ends it, and removes what it left on the disk. */
  readonly close: () => Promise<void>;
}

/** Whoever connects gets the texts as they are then, as JSON, and is let go; what it says is not heard. */
export function textSocket(texts: () => Texts): TextSocket {
  let opened: Promise<Opened> | undefined;
  return {
    async path() {
      opened ??= open(texts);
      return (await opened).path;
    },
    async close() {
      if (opened === undefined) return;
      const { server, folder } = await opened;
      server.close();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Opened {
  readonly server: Server;
  readonly path: string;
  /** Made for the socket; undefined for a pipe of Windows, which stands in no folder. */
  readonly folder: string | undefined;
}

async function open(texts: () => Texts): Promise<Opened> {
  // A folder that nobody else may enter.
  const folder = process.platform === 'win32' ? undefined : await mkdtemp(join(tmpdir(), 'referentiel-'));
  const path = folder === undefined ? `\\\\.\\pipe\\referentiel-${crypto.randomUUID()}` : join(folder, 'texts');
  const server = createServer(connection => {
    // It may be gone before all is told.
    connection.on('error', () => connection.destroy());
    connection.end(JSON.stringify(texts()));
  });
  await new Promise<void>((settle, refuse) => server.once('error', refuse).listen(path, settle));
  return { server, path, folder };
}
