import type {
  CompletionItem,
  CompletionParams,
  Connection,
  ServerCapabilities,
  SignatureHelpParams,
} from 'vscode-languageserver';
import type { CitationForm } from '../../core/features/completion/prose.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { completion, folderNeeded, resolvedCompletion, type Written } from '../handlers/completion.ts';
import { signatureHelp } from '../handlers/signature-help.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import type { SuggestCommand } from '../proto/completion-items.ts';
import { scenarioOf } from '../proto/from-proto.ts';
import { pathOf } from '../proto/uris.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Answer, AnswerAt } from '../session/answers.ts';
import type { Session } from '../session/session.ts';
import { createChosen } from './chosen.ts';

/** The signs behind which something is to be chosen: in an id, in brackets, behind a colon or a word that announces an action. */
export const COMPLETION_CAPABILITIES: ServerCapabilities = {
  completionProvider: {
    triggerCharacters: ['.', '_', ' ', '(', '['],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
  signatureHelpProvider: { triggerCharacters: ['(', ','] },
};

export interface CompletionHost {
  readonly session: Session;
  readonly scenarios: Scenarios;
  readonly support: () => ClientSupport;
  /** How actions are cited in prose. */
  readonly form: () => CitationForm;
  readonly suggest: () => SuggestCommand;
  readonly answer: Answer;
  readonly answerAt: AnswerAt;
}

/** Answers what may be written at a place, and tells of each proposal when it is looked at. */
export function serveCompletion(
  connection: Connection,
  { session, scenarios, support, form, suggest, answer, answerAt }: CompletionHost,
): void {
  const chosen = createChosen(uri => (scenarios.document(uri) ?? session.document(pathOf(uri)))?.getText());
  connection.onCompletion(
    answerAt('completion', (workspace, params: CompletionParams) => {
      const { uri } = params.textDocument;
      const written = writtenIn(workspace, { session, scenarios }, uri);
      const wish = { support: support().completion, form: form(), suggest: suggest(), used: chosen.used() };
      const list = completion(workspace, written, params, wish);
      chosen.offered(uri, list);
      return list;
    }),
  );
  connection.onCompletionResolve(
    answer(
      'completion proposal',
      (workspace, item: CompletionItem) => resolvedCompletion(workspace, item, support().completion.documentation),
      folderNeeded,
    ),
  );
}

/** Answers what a function takes in whose parentheses its author writes. */
export function serveSignatures(
  connection: Connection,
  { session, support, answerAt }: Pick<CompletionHost, 'session' | 'support' | 'answerAt'>,
): void {
  connection.onSignatureHelp(
    answerAt('signature help', (workspace, { textDocument, position }: SignatureHelpParams) => {
      const path = pathOf(textDocument.uri);
      const text = session.document(path)?.getText() ?? workspace.files.get(path)?.text;
      return text === undefined ? null : signatureHelp(workspace, path, text, position, support().signatureFormat);
    }),
  );
}

/** The text of a document, whether it counts yet or not. */
function writtenIn(
  { files }: Workspace,
  { session, scenarios }: Pick<CompletionHost, 'session' | 'scenarios'>,
  uri: string,
): Written | undefined {
  const yaml = scenarios.document(uri);
  if (yaml === undefined) {
    const path = pathOf(uri);
    const text = session.document(path)?.getText() ?? files.get(path)?.text;
    return text === undefined ? undefined : { text };
  }
  const scenario = scenarioOf(scenarios.opened(), uri);
  return scenario && { scenario };
}
