import type { Connection } from 'vscode-languageserver';
import { BYTE_LIMIT, type Files } from '../../files/files.ts';
import { entry } from '../../files/memory-files.ts';
import { childPath } from '../../files/paths.ts';
import { type BoundedBytes, SMALL, type SmallText } from '../../files/small-text.ts';
import { bytesOf } from '../../protocol/base64.ts';
import {
  type FileStat,
  type ListedFiles,
  type ListFilesParams,
  listFilesRequest,
  type ReadFile,
  type ReadFileParams,
  readFileRequest,
  type StatFileParams,
  statFileRequest,
} from '../../protocol/client-files.ts';
import { uriOf } from '../proto/uris.ts';

/**
 * The files that the client reads for the server, wherever it keeps them. What steers the program comes with the lists of folders,
 * and is as it was when its folder was listed last. A link is never followed: nobody tells where it leads to.
 */
export function clientFiles(connection: Pick<Connection, 'sendRequest'>): Files {
  const steering = new Map<string, SmallText>();
  const looked = new Map<string, readonly string[]>();

  const stat = (path: string): Promise<FileStat | null> => {
    const params: StatFileParams = { uri: uriOf(path) };
    return connection.sendRequest(statFileRequest, params);
  };
  const read = (path: string, most: number): Promise<ReadFile> => {
    const params: ReadFileParams = { uri: uriOf(path), most };
    return connection.sendRequest(readFileRequest, params);
  };
  const keep = (folder: string, found: ListedFiles | null): void => {
    for (const path of looked.get(folder) ?? []) steering.delete(path);
    const texts = Object.entries(found?.steering ?? {}).map(([name, text]) => [childPath(folder, name), text] as const);
    looked.set(
      folder,
      texts.map(([path]) => path),
    );
    for (const [path, text] of texts) steering.set(path, smallText(text));
  };
  const list: Files['list'] = async folder => {
    const params: ListFilesParams = { folder: uriOf(folder) };
    const found: ListedFiles | null = await connection.sendRequest(listFilesRequest, params);
    keep(folder, found);
    return found?.entries.map(({ name, kind }) => entry(name, kind));
  };

  return {
    list,
    async kindOf(path) {
      const { kind } = (await stat(path)) ?? {};
      return kind === 'file' || kind === 'folder' ? kind : 'none';
    },
    stampOf: async path => (await stat(path))?.stamp,
    isLink: async path => (await stat(path))?.isLink ?? false,
    async realPath(path) {
      const found = await stat(path);
      return found === null || found.isLink ? undefined : path;
    },
    async read(path) {
      const found = await read(path, BYTE_LIMIT);
      return found.kind === 'bytes' ? { text: decoded(bytesOf(found.base64)), stamp: found.stamp } : undefined;
    },
    bytes: async (path, limit) => bounded(await read(path, limit)),
    shared: [],
    lockOf: async path => ((await stat(path))?.isReadOnly ? 'read-only' : undefined),
    small: async path => smallText(await read(path, SMALL)),
    steering: path => steering.get(path) ?? { kind: 'none' },
    async look(folders) {
      await Promise.all(folders.map(list));
    },
  };
}

function bounded(read: ReadFile): BoundedBytes {
  switch (read.kind) {
    case 'bytes':
      return read.isWhole ? { kind: 'bytes', bytes: bytesOf(read.base64) } : { kind: 'refused', reason: 'too-large' };
    case 'none':
      return read;
    case 'not-a-file':
    case 'unreadable':
      return { kind: 'refused', reason: read.kind };
  }
}

function smallText(read: ReadFile): SmallText {
  const found = bounded(read);
  return found.kind === 'bytes' ? { kind: 'text', text: decoded(found.bytes) } : found;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
