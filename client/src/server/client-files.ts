/** Reads files for the language server that it cannot read itself: through VS Code, wherever they are kept. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/node';
import { base64Of } from '../../../server/src/protocol/base64.ts';
import {
  type FileKind,
  type FileStat,
  type ListedEntry,
  type ListedFiles,
  type ListFilesParams,
  listFilesRequest,
  type ReadFile,
  type ReadFileParams,
  readFileRequest,
  STEERING_FILES,
  type StatFileParams,
  statFileRequest,
} from '../../../server/src/protocol/client-files.ts';

/** The most bytes that a file may have that steers the program. */
const SMALL = 2_000_000;

export function serveFiles(client: Pick<BaseLanguageClient, 'onRequest'>): void {
  client.onRequest(listFilesRequest, ({ folder }: ListFilesParams) => list(vscode.Uri.parse(folder, true)));
  client.onRequest(statFileRequest, ({ uri }: StatFileParams) => stat(vscode.Uri.parse(uri, true)));
  client.onRequest<ReadFile, unknown>(readFileRequest, ({ uri, most }: ReadFileParams) =>
    read(vscode.Uri.parse(uri, true), most),
  );
}

async function list(folder: vscode.Uri): Promise<ListedFiles | null> {
  const found = await orNull(vscode.workspace.fs.readDirectory(folder));
  if (found === null) return null;
  const entries = found.map(([name, type]): ListedEntry => ({ name, kind: kindOf(type) }));
  const steering = entries.filter(({ name, kind }) => kind !== 'folder' && STEERING_FILES.includes(name));
  const texts = steering.map(async ({ name, kind }) => {
    // Nobody tells where a link leads to, and what another file holds is nobody's business.
    const text: ReadFile =
      kind === 'file' ? await read(vscode.Uri.joinPath(folder, name), SMALL) : { kind: 'unreadable' };
    return [name, text] as const;
  });
  return { entries, steering: Object.fromEntries(await Promise.all(texts)) };
}

async function stat(uri: vscode.Uri): Promise<FileStat | null> {
  const found = await orNull(vscode.workspace.fs.stat(uri));
  if (found === null) return null;
  const { type, permissions = 0 } = found;
  const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
  const isReadOnly =
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false ||
    (permissions & vscode.FilePermission.Readonly) !== 0;
  return { kind: kindBehindLinks(type), isLink, isReadOnly, stamp: stampIn(found) };
}

function stampIn({ mtime, ctime, size }: vscode.FileStat): string {
  return [mtime, ctime, size].join(' ');
}

async function read(uri: vscode.Uri, most: number): Promise<ReadFile> {
  const found = await orNull(vscode.workspace.fs.stat(uri));
  if (found === null) return { kind: 'none' };
  if (kindBehindLinks(found.type) !== 'file') return { kind: 'not-a-file' };
  const bytes = await orNull(vscode.workspace.fs.readFile(uri));
  if (bytes === null) return { kind: 'unreadable' };
  const base64 = base64Of(bytes.subarray(0, most));
  return { kind: 'bytes', base64, isWhole: bytes.length <= most, stamp: stampIn(found) };
}

function kindOf(type: vscode.FileType): FileKind {
  return (type & vscode.FileType.SymbolicLink) !== 0 ? 'link' : kindBehindLinks(type);
}

function kindBehindLinks(type: vscode.FileType): FileStat['kind'] {
  if ((type & vscode.FileType.Directory) !== 0) return 'folder';
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other';
}

/** What the file system gives; null where it says that there is none, or no right to it, or that it cannot be reached. */
async function orNull<Value>(asked: Thenable<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return null;
    throw error;
  }
}
