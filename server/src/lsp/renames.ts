import type {
  Connection,
  RenameFilesParams,
  RenameParams,
  ServerCapabilities,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { say } from '../../../l10n/say.ts';
import { type Changes, NO_CHANGES } from '../core/analysis/fix.ts';
import { declarationOf } from '../core/features/references.ts';
import { followFiles, renamedWithFiles } from '../core/features/rename/rename-files.ts';
import { actionRename, renaming } from '../core/features/rename.ts';
import { fileNameOf } from '../core/index/workspace.ts';
import type { Place } from '../core/model/problem.ts';
import { sayRefusal } from '../words/restructuring.ts';
import type { Answer } from './answers.ts';
import { createAskingAlternatives } from './asking-alternatives.ts';
import type { ClientSupport } from './client-support.ts';
import type { Folders } from './folders.ts';
import { demandChanges, type OpenBeside, pointedToRename, prepareRename } from './handlers/rename.ts';
import type { HindranceOf } from './hindrances.ts';
import type { NamedDocuments } from './named-documents.ts';
import type { OutsideTexts, ReadOutside } from './outside.ts';
import type { Scenarios } from './scenarios.ts';
import type { Session } from './session.ts';
import { pathOf, uriOf } from './uris.ts';
import {
  FileOperationPatternKind,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from './values.ts';
import { type LinesOf, toWorkspaceEdit } from './workspace-edit.ts';

/** What a client is told of renames, by what it says that it can do. */
export function renameCapabilities({ renames }: ClientSupport): ServerCapabilities {
  const filters = [
    { scheme: 'file', pattern: { glob: '**/*.md', matches: FileOperationPatternKind.file } },
    { scheme: 'file', pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } },
  ];
  return {
    renameProvider: renames.prepares ? { prepareProvider: true } : true,
    ...(renames.files && { workspace: { fileOperations: { willRename: { filters } } } }),
  };
}

export interface RenamesHost {
  readonly session: Session;
  readonly hindranceOf: HindranceOf;
  readonly scenarios: Scenarios;
  readonly settings: NamedDocuments;
  readonly folders: Folders;
  readonly outside: ReadOutside;
  readonly support: () => ClientSupport;
  readonly answer: Answer;
}

/** Answers how things are renamed, in their texts and in the explorer. */
export function serveRenames(
  connection: Connection,
  { session, hindranceOf, scenarios, settings, folders, outside, support, answer }: RenamesHost,
): void {
  const linesIn =
    (texts: OutsideTexts): LinesOf =>
    path =>
      session.workspace().files.get(path)?.lines ?? texts.linesOf(path);

  const warn = (message: string): void => {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };

  const toEdit = (changes: Changes, texts: OutsideTexts, from?: Place): WorkspaceEdit => {
    const { edits } = support();
    const kept = edits.resources ? [] : changes.renames;
    for (const { from: path, to } of kept) warn(say(KEPT, namesOf(path, to)));
    const made = { ...changes, renames: edits.resources ? changes.renames : [] };
    const versionOf = (path: string) => session.document(path)?.version ?? texts.versionOf(path);
    return toWorkspaceEdit(linesIn(texts), made, edits, versionOf, from) ?? {};
  };

  const { ask, askAll } = createAskingAlternatives(connection, () => support().asks, warn);

  /** Changes that nothing stands in the way of; thought of again where the disk held something newer. */
  const unhindered = async (think: () => Changes): Promise<Changes> => {
    const changes = think();
    const hindrance = await hindranceOf(changes);
    if (hindrance === undefined) return changes;
    if (hindrance.stale.length === 0) throw failed(hindrance.message);
    await folders.changed(hindrance.stale.map(uriOf));
    const again = think();
    const left = await hindranceOf(again);
    if (left) throw failed(left.message);
    return again;
  };

  const beside = (): OpenBeside => ({ scenarios: scenarios.opened(), settings: settings.document });

  const rename = async (params: RenameParams): Promise<WorkspaceEdit | null> => {
    const point = () => pointedToRename(session.workspace(), beside(), params)?.subject;
    const pointed = point();
    if (pointed === undefined) return null;
    const texts = await outside(declarationOf(pointed)?.file ?? pointed.file);
    const think = (withAlternatives: boolean): Changes => {
      // Somebody may have typed meanwhile.
      const subject = point();
      if (subject === undefined) return NO_CHANGES;
      return demandChanges(renaming(session.workspace(), subject, params.newName, texts, withAlternatives));
    };
    // What is refused anyway is refused before anything is asked.
    think(false);
    const withAlternatives = await ask(actionRename(pointed, params.newName));
    if (withAlternatives === undefined) return {};
    return toEdit(await unhindered(() => think(withAlternatives)), texts, pointed);
  };

  /** What goes with other names and folders of files, which the client gives by itself: ids, what names them, links. */
  const renameFiles = async ({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> => {
    const pairs = files.map(({ oldUri, newUri }) => ({ from: pathOf(oldUri), to: pathOf(newUri) }));
    const texts = await outside(...pairs.map(({ from }) => from));
    const together = await askAll(renamedWithFiles(session.workspace(), pairs));
    if (together === undefined) return null;
    let refusals: ReturnType<typeof followFiles>['refusals'] = [];
    const follow = (): Changes => {
      const followed = followFiles(session.workspace(), pairs, texts, id => together.has(id));
      refusals = followed.refusals;
      return followed.changes;
    };
    // The files get their names all the same.
    const leave = (reason: string) => warn(say('Ids are left as they are. {reason}', { reason }));
    try {
      const changes = await unhindered(follow);
      for (const refusal of refusals) leave(sayRefusal(refusal));
      return isNothing(changes) ? null : toEdit(changes, texts);
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      leave(error.message);
      return null;
    }
  };

  connection.onPrepareRename(
    answer('name before a rename', (workspace, params: TextDocumentPositionParams) =>
      prepareRename(workspace, beside(), params),
    ),
  );
  connection.onRenameRequest(answer('rename', (_, params: RenameParams) => rename(params)));
  connection.workspace.onWillRenameFiles(
    answer('rename of files', (_, params: RenameFilesParams) => renameFiles(params)),
  );
}

function isNothing({ edits, renames }: Changes): boolean {
  return edits.length + renames.length === 0;
}

function namesOf(path: string, to: string): { readonly file: string; readonly name: string } {
  return { file: fileNameOf(path), name: fileNameOf(to) };
}

function failed(message: string): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

const KEPT = '{file} keeps its name, which this editor cannot change: rename it to {name}.';
