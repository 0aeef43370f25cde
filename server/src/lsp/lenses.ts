import type { CodeLensParams, Connection } from 'vscode-languageserver';
import type { Workspace } from '../core/index/workspace.ts';
import type { Scenario } from '../core/model/scenario.ts';
import { type LensesParams, lensesNotification } from '../protocol/simulation.ts';
import type { Aids } from './aids.ts';
import type { Answer, Notified } from './answers.ts';
import type { ClientSupport } from './client-support.ts';
import { createGiven, type Given } from './given.ts';
import { codeLenses, type DocumentLenses, type LensBasis } from './handlers/code-lens.ts';
import { ruleLenses } from './handlers/rule-lenses.ts';
import type { Log } from './log.ts';
import type { LensCommands } from './options.ts';
import type { Scenarios } from './scenarios.ts';
import type { Session } from './session.ts';
import { simulated } from './simulator.ts';
import { pathOf } from './uris.ts';
import { CodeLensRefreshRequest } from './values.ts';
import { whenQuiet } from './when-quiet.ts';

export interface LensesHost {
  readonly session: Session;
  readonly scenarios: Scenarios;
  readonly commands: () => LensCommands;
  readonly aids: () => Aids;
  readonly support: () => ClientSupport;
  readonly answer: Answer;
  readonly notified: Notified;
  readonly log: Log;
}

/** The lenses that a client was given. */
export interface Lenses extends Pick<Given<DocumentLenses>, 'renew' | 'askAgain'> {
  /** The scenario that they are of; undefined without one. */
  readonly inUse: () => Promise<Scenario | undefined>;
}

/** Answers what stands above the titles of a document. The result has the client ask again where that is another by now. */
export function serveLenses(
  connection: Connection,
  { session, scenarios, commands, aids, support, answer, notified, log }: LensesHost,
): Lenses {
  // What the client says that the lenses are of, once it says anything.
  let told: LensesParams | undefined;

  const inUse = async () => {
    if (told === undefined) return { scenario: scenarios.opened().at(-1)?.scenario, shown: undefined };
    const { scenario: uri, shown } = told.simulation ?? {};
    return { scenario: uri !== undefined && scenarios.holds(uri) ? await scenarios.get(uri) : undefined, shown };
  };
  const basisOf = async (workspace: Workspace): Promise<LensBasis> => {
    const { scenario, shown } = await inUse();
    const scored = scenario && simulated(workspace, scenario);
    return { workspace, simulated: scored, shown, commands: commands(), aids: aids() };
  };
  const given = createGiven<DocumentLenses>({
    session,
    asksAgain: () => support().refreshes.lenses,
    async now(workspace) {
      const basis = await basisOf(workspace);
      return (uri, before) => lensesOf(basis, uri, before);
    },
    // Whatever their places: these move with the text, and a client asks by itself when it has changed a text.
    seen: ({ lenses }) => JSON.stringify(lenses.map(({ command }) => command?.title)),
    refresh: () => connection.sendRequest(CodeLensRefreshRequest.type),
    logged: error => log.error(`code lenses: ${String(error)}`),
  });
  connection.onCodeLens(
    answer('code lenses', async (workspace, { textDocument: { uri } }: CodeLensParams) => {
      const own = lensesOf(await basisOf(workspace), uri, given.of(uri));
      given.keep(uri, own);
      return [...own.lenses];
    }),
  );
  const schedule = whenQuiet(() => notified('code lenses', given.renew)(undefined));
  connection.onNotification(
    lensesNotification,
    notified('code lenses', (params: LensesParams) => {
      told = params;
      schedule();
    }),
  );
  return { ...given, inUse: async () => (await inUse()).scenario };
}

/** A document holds measures or what stands around them, never both. */
function lensesOf(basis: LensBasis, uri: string, before: DocumentLenses | undefined): DocumentLenses {
  return (basis.workspace.around.has(pathOf(uri)) ? ruleLenses : codeLenses)(basis, uri, before);
}
