import type { CodeAction, CodeActionParams, Connection } from 'vscode-languageserver';
import { folderOf, type Workspace } from '../../core/index/workspace.ts';
import type { Files } from '../../files/files.ts';
import { isAlikeFixed } from '../../protocol/alike.ts';
import type { ReadEditing } from '../edits/editing.ts';
import { alikeEdit } from '../handlers/alike-fixes.ts';
import { codeActions } from '../handlers/code-actions.ts';
import { lookAgain } from '../handlers/look-again.ts';
import { isAskedFor } from '../handlers/refactorings.ts';
import { textActions } from '../handlers/text-actions.ts';
import type { Publisher } from '../problems/publisher.ts';
import type { Reviews } from '../problems/reviews.ts';
import type { ScenarioDiagnostics } from '../problems/scenario-diagnostics.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { shownActions } from '../proto/shown-actions.ts';
import { pathOf } from '../proto/uris.ts';
import type { Answer } from '../session/answers.ts';
import type { Session } from '../session/session.ts';
import type { Refactored } from './restructuring.ts';
import type { Settings } from './settings.ts';

export interface CodeActionsHost {
  readonly files: Files;
  readonly session: Session;
  readonly publisher: Publisher;
  readonly scenarioDiagnostics: ScenarioDiagnostics;
  readonly settings: Settings;
  readonly reviews: Reviews;
  readonly support: () => ClientSupport;
  /** The command of the client that shows a text as a scenario; undefined where it has none. */
  readonly scenarioCommand: () => string | undefined;
  /** The command of the client that shows a place; undefined where it has none. */
  readonly placeCommand: () => string | undefined;
  readonly editing: ReadEditing;
  readonly refactored: Refactored;
  readonly pageOf: RulePageOf;
  readonly answer: Answer;
}

/** Lists what can be done at a place, and tells the edits that are made once somebody wants them. */
export function serveCodeActions(connection: Connection, host: CodeActionsHost): void {
  const { files, session, publisher, support, scenarioCommand, placeCommand, editing, refactored, pageOf, answer } =
    host;
  const actionsAt = async (workspace: Workspace, params: CodeActionParams): Promise<CodeAction[]> => {
    const { uri } = params.textDocument;
    const path = pathOf(uri);
    const beside = host.settings.at(path) ?? host.scenarioDiagnostics.at(workspace, uri);
    if (beside) return textActions(beside, params, support().edits, pageOf);
    const analysis = await publisher.analysis();
    const approvals = host.reviews.at(analysis, path);
    if (approvals) return textActions(approvals, params, support().edits, pageOf);
    const around = isAskedFor(params.context) ? await editing(folderOf(path)) : undefined;
    const versionOf = (file: string) => session.document(file)?.version ?? null;
    const isTaken = async (at: string) => (await files.kindOf(at)) !== 'none';
    const textAt = async (at: string) => (await files.read(at))?.text;
    const own = { ...support(), scenarioCommand: scenarioCommand(), placeCommand: placeCommand(), isTaken, textAt };
    return [
      ...(await codeActions({ analysis, pageOf }, params, own, versionOf, around)),
      ...lookAgain(analysis, params, host.reviews.around(path), support().edits, pageOf),
    ];
  };
  const resolved = async (workspace: Workspace, action: CodeAction): Promise<CodeAction> => {
    const { data } = action;
    if (!isAlikeFixed(data)) return (await refactored(workspace, action)) ?? action;
    const [analysis, around] = [await publisher.analysis(), await editing(folderOf(pathOf(data.uri)))];
    return { ...action, edit: await alikeEdit(analysis, data, around) };
  };
  connection.onCodeAction(
    answer('code actions', async (workspace, params: CodeActionParams) =>
      // Others would read them as commands, of which we have none.
      support().readsActions ? shownActions(await actionsAt(workspace, params), support()) : [],
    ),
  );
  connection.onCodeActionResolve(answer('refactoring', resolved));
}
