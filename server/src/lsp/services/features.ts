import type {
  Connection,
  DocumentSymbolParams,
  ReferenceParams,
  TextDocumentPositionParams,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { Scenario } from '../../core/model/scenario.ts';
import { definition } from '../handlers/definition.ts';
import { documentSymbols } from '../handlers/document-symbols.ts';
import { hover } from '../handlers/hover.ts';
import { references } from '../handlers/references.ts';
import { workspaceSymbols } from '../handlers/workspace-symbols.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import type { KnownScenarios } from '../scenarios/known-scenarios.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Answer, AnswerAt } from '../session/answers.ts';

export interface FeaturesHost {
  readonly scenarios: Scenarios;
  readonly knownScenarios: KnownScenarios;
  readonly support: () => ClientSupport;
  readonly answer: Answer;
  readonly answerAt: AnswerAt;
  /** The scenario in use; undefined without one. */
  readonly inUse: () => Promise<Scenario | undefined>;
}

/** Answers the questions of the protocol that editors ask of any language. */
export function serveFeatures(
  connection: Connection,
  { scenarios, knownScenarios, support, answer, answerAt, inUse }: FeaturesHost,
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
    answer('references', async (workspace, params: ReferenceParams) =>
      references(workspace, scenarios.opened(), await knownScenarios.told(), params),
    ),
  );
  connection.onDocumentSymbol(
    answerAt('document symbols', (workspace, params: DocumentSymbolParams) =>
      documentSymbols(workspace, scenarios.opened(), params, {
        isNested: support().nestsSymbols,
        kinds: support().symbolKinds,
      }),
    ),
  );
  connection.onWorkspaceSymbol(
    answer('workspace symbols', (workspace, params: WorkspaceSymbolParams) =>
      workspaceSymbols(workspace, params, support().workspaceSymbolKinds),
    ),
  );
}
