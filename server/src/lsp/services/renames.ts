import type {
  Connection,
  RenameFilesParams,
  RenameParams,
  ServerCapabilities,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import { type Changes, NO_CHANGES } from '../../core/analysis/fix.ts';
import { declarationOf } from '../../core/features/references.ts';
import { followFiles, renamedWithFiles } from '../../core/features/rename/rename-files.ts';
import { actionRename, renaming } from '../../core/features/rename.ts';
import { sayRefusal } from '../../words/restructuring.ts';
import { createAskingAlternatives } from '../edits/asking-alternatives.ts';
import type { HindranceOf } from '../edits/hindrances.ts';
import type { OutsideTexts, ReadOutside } from '../edits/outside.ts';
import { createRenameEdits } from '../edits/rename-edits.ts';
import { createUnhindered } from '../edits/unhindered.ts';
import type { Folders } from '../folders/folders.ts';
import { demandChanges, type OpenBeside, pointedToRename, prepareRename } from '../handlers/rename.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import { pathOf } from '../proto/uris.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Answer } from '../session/answers.ts';
import type { NamedDocuments } from '../session/named-documents.ts';
import type { Session } from '../session/session.ts';
import { FileOperationPatternKind, MessageType, ResponseError, ShowMessageNotification } from '../wire/values.ts';

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
  const warn = (message: string): void => {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };

  const edits = () => ({ ...support().edits, previews: support().renames.previews });
  const toEdit = createRenameEdits(session, edits, warn);
  const unhindered = createUnhindered(hindranceOf, folders);
  const { ask, askAll } = createAskingAlternatives(connection, () => support().asks, warn);

  const beside = (): OpenBeside => ({ scenarios: scenarios.opened(), settings: settings.document });

  const rename = async (params: RenameParams): Promise<WorkspaceEdit | null> => {
    const point = () => pointedToRename(session.workspace(), beside(), params)?.subject;
    const pointed = point();
    if (pointed === undefined) return null;
    const read = () => outside(declarationOf(pointed)?.file ?? pointed.file);
    const think = (texts: OutsideTexts, withAlternatives: boolean): Changes => {
      // Somebody may have typed meanwhile.
      const subject = point();
      if (subject === undefined) return NO_CHANGES;
      return demandChanges(renaming(session.workspace(), subject, params.newName, texts, withAlternatives));
    };
    // What is refused anyway is refused before anything is asked.
    think(await read(), false);
    const withAlternatives = await ask(actionRename(pointed, params.newName));
    if (withAlternatives === undefined) return {};
    // Whoever was asked may have gone on writing, beside the workspace as well.
    const texts = await read();
    return toEdit(await unhindered(() => think(texts, withAlternatives)), texts, pointed);
  };

  /** What goes with other names and folders of files, which the client gives by itself: ids, what names them, links. */
  const renameFiles = async ({ files }: RenameFilesParams): Promise<WorkspaceEdit> => {
    const pairs = files.map(({ oldUri, newUri }) => ({ from: pathOf(oldUri), to: pathOf(newUri) }));
    const together = await askAll(renamedWithFiles(session.workspace(), pairs));
    if (together === undefined) return NO_EDIT;
    const texts = await outside(...pairs.map(({ from }) => from));
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
      return isNothing(changes) ? NO_EDIT : toEdit(changes, texts);
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      leave(error.message);
      return NO_EDIT;
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

/** In the place of null, for which lsp-mode gives no file another name; so it does for `{}`, where it reads objects as lists. */
const NO_EDIT: WorkspaceEdit = { changes: {} };

function isNothing({ edits, renames }: Changes): boolean {
  return edits.length + renames.length === 0;
}
