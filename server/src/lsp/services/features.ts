import type {
  CodeAction,
  CodeActionParams,
  Connection,
  DocumentSymbolParams,
  ReferenceParams,
  TextDocumentPositionParams,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { folderOf, type Workspace } from '../../core/index/workspace.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { Files } from '../../files/files.ts';
import type { ReadEditing } from '../edits/editing.ts';
import { codeActions } from '../handlers/code-actions.ts';
import { definition } from '../handlers/definition.ts';
import { documentSymbols } from '../handlers/document-symbols.ts';
import { hover } from '../handlers/hover.ts';
import { lookAgain } from '../handlers/look-again.ts';
import { isAskedFor } from '../handlers/refactorings.ts';
import { references } from '../handlers/references.ts';
import { textActions } from '../handlers/text-actions.ts';
import { workspaceSymbols } from '../handlers/workspace-symbols.ts';
import type { Publisher } from '../problems/publisher.ts';
import type { Reviews } from '../problems/reviews.ts';
import type { ScenarioDiagnostics } from '../problems/scenario-diagnostics.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { shownActions } from '../proto/shown-actions.ts';
import { pathOf } from '../proto/uris.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Answer, AnswerAt } from '../session/answers.ts';
import type { Session } from '../session/session.ts';
import type { Settings } from './settings.ts';

export interface FeaturesHost {
  readonly files: Files;
  readonly session: Session;
  readonly scenarios: Scenarios;
  readonly publisher: Publisher;
  readonly scenarioDiagnostics: ScenarioDiagnostics;
  readonly settings: Settings;
  readonly reviews: Reviews;
  readonly support: () => ClientSupport;
  /** The command of the client that shows a text as a scenario; undefined where it has none. */
  readonly scenarioCommand: () => string | undefined;
  readonly editing: ReadEditing;
  readonly pageOf: RulePageOf;
  readonly answer: Answer;
  readonly answerAt: AnswerAt;
  /** The scenario in use; undefined without one. */
  readonly inUse: () => Promise<Scenario | undefined>;
}

/** Answers the questions of the protocol that editors ask of any language. */
export function serveFeatures(
  connection: Connection,
  {
    files,
    session,
    scenarios,
    publisher,
    scenarioDiagnostics,
    settings,
    reviews,
    support,
    scenarioCommand,
    editing,
    pageOf,
    answer,
    answerAt,
    inUse,
  }: FeaturesHost,
): void {
  connection.onHover(
    answerAt('hover', async (workspace, params: TextDocumentPositionParams) =>
      hover(workspace, scenarios.opened(), params, support().hoverFormat, await inUse()),
    ),
  );
  connection.onDefinition(
    answerAt('definition', (workspace, params: TextDocumentPositionParams) =>
      definition(workspace, scenarios.opened(), params, support().links),
    ),
  );
  connection.onReferences(
    answer('references', (workspace, params: ReferenceParams) => references(workspace, scenarios.opened(), params)),
  );
  connection.onDocumentSymbol(
    answerAt('document symbols', (workspace, params: DocumentSymbolParams) =>
      documentSymbols(workspace, params, { isNested: support().nestsSymbols, kinds: support().symbolKinds }),
    ),
  );
  connection.onWorkspaceSymbol(
    answer('workspace symbols', (workspace, params: WorkspaceSymbolParams) =>
      workspaceSymbols(workspace, params, support().workspaceSymbolKinds),
    ),
  );
  const actionsAt = async (workspace: Workspace, params: CodeActionParams): Promise<CodeAction[]> => {
    const { uri } = params.textDocument;
    const path = pathOf(uri);
    const beside = settings.at(path) ?? scenarioDiagnostics.at(workspace, uri);
    if (beside) return textActions(beside, params, support().edits, pageOf);
    const analysis = await publisher.analysis();
    const approvals = reviews.at(analysis, path);
    if (approvals) return textActions(approvals, params, support().edits, pageOf);
    const around = isAskedFor(params.context) ? await editing(folderOf(path)) : undefined;
    const versionOf = (file: string) => session.document(file)?.version ?? null;
    const isTaken = async (at: string) => (await files.kindOf(at)) !== 'none';
    const textAt = async (at: string) => (await files.read(at))?.text;
    const own = { ...support(), scenarioCommand: scenarioCommand(), isTaken, textAt };
    return [
      ...(await codeActions({ analysis, pageOf }, params, own, versionOf, around)),
      ...lookAgain(analysis, params, reviews.around(path), support().edits, pageOf),
    ];
  };
  connection.onCodeAction(
    answer('code actions', async (workspace, params: CodeActionParams) =>
      // Others would read them as commands, of which we have none.
      support().readsActions ? shownActions(await actionsAt(workspace, params), support()) : [],
    ),
  );
}
