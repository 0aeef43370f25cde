/** What tests ask of renames, and what a client makes of the answers. */
import {
  type ClientCapabilities,
  PrepareRenameRequest,
  type PrepareRenameResult,
  RenameRequest,
  ShowMessageNotification,
  ShowMessageRequest,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Folder } from './disk.ts';
import type { LspClient } from './lsp.ts';
import { type At, place } from './lsp-requests.ts';

/** A client that makes all changes that a server may ask for. */
export const RENAMES: ClientCapabilities = {
  window: { showMessage: {} },
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { willRename: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
  textDocument: {
    codeAction: { honorsChangeAnnotations: true },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
  },
};

export function prepareRenameAt({ connection }: LspClient, uri: string, at: At): Promise<PrepareRenameResult | null> {
  return connection.sendRequest<PrepareRenameResult | null>(PrepareRenameRequest.method, place(uri, at));
}

export function renameAt(
  { connection }: LspClient,
  uri: string,
  at: At,
  newName: string,
): Promise<WorkspaceEdit | null> {
  return connection.sendRequest<WorkspaceEdit | null>(RenameRequest.method, { ...place(uri, at), newName });
}

/** Texts by the URIs of their files in a folder. */
export function urisOf(folder: Folder, texts: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(texts).map(([name, text]) => [folder.uri(name), text]));
}

/** What goes with a new name of a file in the explorer. */
export function willRename(client: LspClient, oldUri: string, newUri: string): Promise<WorkspaceEdit | null> {
  return willRenameAll(client, [[oldUri, newUri]]);
}

/** The same of several files at once. */
export function willRenameAll(
  { connection }: LspClient,
  pairs: readonly (readonly [oldUri: string, newUri: string])[],
): Promise<WorkspaceEdit | null> {
  const files = pairs.map(([oldUri, newUri]) => ({ oldUri, newUri }));
  return connection.sendRequest<WorkspaceEdit | null>(WillRenameFilesRequest.method, { files });
}

/** Gives the same answer to every question, none where it is undefined; the questions that are asked. */
export function answering({ connection }: LspClient, answer: string | undefined): readonly string[] {
  const questions: string[] = [];
  connection.onRequest(ShowMessageRequest.type, ({ message, actions = [] }) => {
    questions.push(message);
    return actions.find(({ title }) => title === answer) ?? null;
  });
  return questions;
}

/** The messages that are shown from now on. */
export function shownMessages({ connection }: LspClient): readonly string[] {
  const shown: string[] = [];
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  return shown;
}

/** Some texts by URI after the changes of an edit, one after the other; open documents of which the version is another refuse it. */
export function editedTexts(
  texts: ReadonlyMap<string, string>,
  { documentChanges = [], changes = {} }: WorkspaceEdit,
  versions: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, string> {
  const edited = new Map(texts);
  for (const [uri, edits] of Object.entries(changes)) edited.set(uri, withEdits(uri, edited, edits));
  for (const change of documentChanges) {
    if ('edits' in change) {
      const { uri, version } = change.textDocument;
      if (version !== (versions.get(uri) ?? null)) throw new Error(`${uri} is not in version ${version}`);
      const edits = change.edits.flatMap(edit => ('newText' in edit ? [edit] : []));
      edited.set(uri, withEdits(uri, edited, edits));
    } else if (change.kind === 'rename') {
      const text = edited.get(change.oldUri);
      if (text === undefined || edited.has(change.newUri)) throw new Error(`${change.oldUri} cannot be renamed`);
      edited.delete(change.oldUri);
      edited.set(change.newUri, text);
    }
  }
  return edited;
}

function withEdits(
  uri: string,
  texts: ReadonlyMap<string, string>,
  edits: Parameters<typeof TextDocument.applyEdits>[1],
) {
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, texts.get(uri) ?? ''), edits);
}
