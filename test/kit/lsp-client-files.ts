import type { Files } from '../../server/src/files/files.ts';
import { memoryFiles } from '../../server/src/files/memory-files.ts';
import { childPath } from '../../server/src/files/paths.ts';
import { clientFiles } from '../../server/src/lsp/folders/client-files.ts';
import { keepWithClient } from '../../server/src/lsp/proto/uris.ts';
import { base64Of } from '../../server/src/protocol/base64.ts';
import {
  type FileStat,
  type ListedFiles,
  type ListFilesParams,
  listFilesRequest,
  type ReadFile,
  type ReadFileParams,
  readFileRequest,
  STEERING_FILES,
  type StatFileParams,
  statFileRequest,
} from '../../server/src/protocol/client-files.ts';
import { type LspClient, withServer } from './lsp.ts';
import { inProcess } from './lsp-transport.ts';

/** Calls a test with a client that keeps some texts, by the paths of their URIs; the scheme is that of the workspace folder. */
export async function withClientFiles(
  texts: Readonly<Record<string, string>>,
  root: string,
  test: (client: LspClient) => Promise<void>,
): Promise<void> {
  const files = memoryFiles(new Map(Object.entries(texts)));
  const transport = () => {
    const made = inProcess(clientFiles);
    made.connection.onRequest(listFilesRequest, ({ folder }: ListFilesParams) => list(files, placeOf(folder)));
    made.connection.onRequest(statFileRequest, ({ uri }: StatFileParams) => stat(files, placeOf(uri)));
    made.connection.onRequest<ReadFile, unknown>(readFileRequest, ({ uri }: ReadFileParams) =>
      read(files, placeOf(uri)),
    );
    return made;
  };
  const initializationOptions = { keeps: [root.slice(0, root.indexOf(':'))] };
  try {
    await withServer({ transport, folders: [root], initializationOptions }, test);
  } finally {
    keepWithClient([]);
  }
}

function placeOf(uri: string): string {
  return decodeURIComponent(new URL(uri).pathname);
}

async function list(files: Files, folder: string): Promise<ListedFiles | null> {
  const entries = await files.list(folder);
  if (entries === undefined) return null;
  const steering = entries.filter(({ name }) => STEERING_FILES.includes(name));
  const texts = steering.map(async ({ name }) => [name, await read(files, childPath(folder, name))] as const);
  return {
    entries: entries.map(entry => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' })),
    steering: Object.fromEntries(await Promise.all(texts)),
  };
}

async function stat(files: Files, path: string): Promise<FileStat | null> {
  const kind = await files.kindOf(path);
  return kind === 'none' ? null : { kind, isLink: false, isReadOnly: false, stamp: (await files.stampOf(path)) ?? '' };
}

async function read(files: Files, path: string): Promise<ReadFile> {
  const found = await files.read(path);
  if (found === undefined) return { kind: 'none' };
  const { text, stamp } = found;
  return { kind: 'bytes', base64: base64Of(new TextEncoder().encode(text)), isWhole: true, stamp };
}
