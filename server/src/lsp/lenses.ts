import type { CodeLens, CodeLensParams, Connection } from 'vscode-languageserver';
import { isWhole, type Workspace } from '../core/index/workspace.ts';
import { type LensesParams, lensesNotification } from '../protocol/simulation.ts';
import type { Answer, Notified } from './answers.ts';
import type { ClientSupport } from './client-support.ts';
import { codeLenses, type DocumentLenses, NO_LENSES } from './handlers/code-lens.ts';
import type { Scenarios } from './scenarios.ts';
import type { Session } from './session.ts';
import { simulated } from './simulator.ts';
import { pathOf } from './uris.ts';
import { CodeLensRefreshRequest } from './values.ts';
import { whenQuiet } from './when-quiet.ts';

export interface LensesHost {
  readonly session: Session;
  readonly scenarios: Scenarios;
  /** The client's command behind a lens, where it has one. */
  readonly command: () => string | undefined;
  readonly support: () => ClientSupport;
  readonly answer: Answer;
  readonly notified: Notified;
}

/**
 * Answers what stands above the titles of a document. The result has the client ask again where any of the texts that it was
 * given is another by now, once for each document.
 */
export function serveLenses(
  connection: Connection,
  { session, scenarios, command, support, answer, notified }: LensesHost,
): () => Promise<void> {
  // What the client says that the lenses are of, once it says anything.
  let told: LensesParams | undefined;
  // Of open documents, to a client that can be told to ask again.
  const given = new Map<string, DocumentLenses>();

  const inUse = async () => {
    if (told === undefined) return { scenario: scenarios.opened().at(-1)?.scenario, shown: undefined };
    const { scenario: uri, shown } = told.simulation ?? {};
    return { scenario: uri !== undefined && scenarios.holds(uri) ? await scenarios.get(uri) : undefined, shown };
  };
  /** What tells the lenses of a document of a workspace. */
  const looking = async (workspace: Workspace): Promise<(uri: string) => DocumentLenses> => {
    const { scenario, shown } = await inUse();
    const now = scenario && simulated(workspace, scenario);
    return uri => (now ? codeLenses(now, uri, shown, command(), given.get(uri)) : NO_LENSES);
  };

  connection.onCodeLens(
    answer('code lenses', async (workspace, { textDocument: { uri } }: CodeLensParams) => {
      const own = (await looking(workspace))(uri);
      if (support().refreshesLenses && session.document(pathOf(uri))) given.set(uri, own);
      return [...own.lenses];
    }),
  );
  const refresh = notified('code lenses', async () => {
    for (const uri of given.keys()) if (session.document(pathOf(uri)) === undefined) given.delete(uri);
    const workspace = session.workspace();
    if (given.size === 0 || !isWhole(workspace)) return;
    const lensesNow = await looking(workspace);
    let isStale = false;
    for (const [uri, before] of given) {
      const now = lensesNow(uri);
      if (saySame(before.lenses, now.lenses)) given.set(uri, now);
      else isStale = given.delete(uri);
    }
    // Nothing waits for the client to have understood.
    if (isStale) void connection.sendRequest(CodeLensRefreshRequest.type).catch(logged);
  });
  const logged = (error: unknown): void => connection.console.warn(`code lenses: ${String(error)}`);
  const schedule = whenQuiet(() => refresh(undefined));
  connection.onNotification(
    lensesNotification,
    notified('code lenses', (params: LensesParams) => {
      told = params;
      schedule();
    }),
  );
  return () => refresh(undefined);
}

// Whatever their places: these move with the text, and a client asks by itself when it has changed a text.
function saySame(some: readonly CodeLens[], others: readonly CodeLens[]): boolean {
  return some === others || textsOf(some) === textsOf(others);
}

function textsOf(lenses: readonly CodeLens[]): string {
  return JSON.stringify(lenses.map(({ command }) => command));
}
