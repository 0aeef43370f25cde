import type { CodeLensParams, Connection } from 'vscode-languageserver';
import { stackOf } from '../../../../l10n/said-by.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { type LensesParams, lensesNotification } from '../../protocol/simulation.ts';
import { codeLenses, type DocumentLenses, type LensBasis } from '../handlers/code-lens.ts';
import { ruleLenses } from '../handlers/rule-lenses.ts';
import type { Aids } from '../options/aids.ts';
import type { LensCommands } from '../options/options.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import { pathOf } from '../proto/uris.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import { simulated } from '../scenarios/simulator.ts';
import type { Answer, Notified } from '../session/answers.ts';
import { createGiven, type Given } from '../session/given.ts';
import type { Session } from '../session/session.ts';
import { whenQuiet } from '../turns/when-quiet.ts';
import type { Log } from '../wire/log.ts';
import { CodeLensRefreshRequest } from '../wire/values.ts';

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
    logged: error => log.error(`code lenses: ${stackOf(error)}`),
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
