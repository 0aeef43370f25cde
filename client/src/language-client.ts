/** The language server as the rest of the extension sees it: started, restarted, asked, and given up when it must be. */
import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { language, say } from '../../l10n/say.ts';
import { type DidUpdateParams, didUpdateNotification } from '../../server/src/protocol/language.ts';
import {
  type BeginParams,
  beginRequest,
  type Collectivity,
  type CollectivityParams,
  type CommittedParams,
  collectivityRequest,
  committedNotification,
  type EditScenarioAnswer,
  type EditScenarioParams,
  type ExplainParams,
  type ExportScenarioParams,
  editScenarioRequest,
  explainRequest,
  exportScenarioRequest,
  type NextActions,
  type NextActionsParams,
  nextActionsRequest,
  type Scope,
  type SimulateParams,
  type Simulation,
  simulateRequest,
  type WireExplanation,
} from '../../server/src/protocol/simulation.ts';
import {
  type ActionAtParams,
  type ActionPlace,
  type ActionsInParams,
  actionAtRequest,
  actionsInRequest,
  type ChildrenAnswer,
  type ChildrenParams,
  childrenRequest,
  type PlaceParams,
  placeRequest,
  type ReferentialsAnswer,
  referentialsRequest,
} from '../../server/src/protocol/tree.ts';
import { restartPolicy } from './restart-policy.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

export interface LanguageServer extends vscode.Disposable {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  /** At each change of the server's knowledge. Its numbers begin anew when the server does. */
  readonly onDidUpdate: vscode.Event<DidUpdateParams>;
  /** Starts the server, or stops it and starts it again. A failure is shown to the user, not thrown. */
  restart(): Promise<void>;
  /** Stops the server for good. */
  stop(): Promise<void>;
  /** @throws where the server does not answer, as all below */
  referentials(): Promise<ReferentialsAnswer>;
  children(params: ChildrenParams): Promise<ChildrenAnswer>;
  /** Null where there is no action. */
  actionAt(params: ActionAtParams): Promise<ActionPlace | null>;
  /** Null where there is no such action. */
  place(params: PlaceParams): Promise<ActionPlace | null>;
  actionsIn(params: ActionsInParams): Promise<readonly ActionPlace[]>;
  /** Null without référentiels. */
  begin(params: BeginParams): Promise<Scope | null>;
  simulate(params: SimulateParams): Promise<Simulation | null>;
  /** @throws also where the scenario's document is not in the version that was named */
  editScenario(params: EditScenarioParams): Promise<EditScenarioAnswer>;
  explain(params: ExplainParams): Promise<WireExplanation | null>;
  collectivity(params: CollectivityParams): Promise<Collectivity | null>;
  nextActions(params: NextActionsParams): Promise<NextActions | null>;
  /** Null when there is no such scenario. */
  exportScenario(params: ExportScenarioParams): Promise<string | null>;
  /** Tells what the files were in the last commit. */
  tellCommitted(params: CommittedParams): Promise<void>;
}

/** The language server, not yet started. `module` is the path of its bundle. */
export function languageServer(module: string, log: vscode.LogOutputChannel): LanguageServer {
  const stateChanged = new vscode.EventEmitter<ServerState>();
  const updated = new vscode.EventEmitter<DidUpdateParams>();
  let state: ServerState = 'stopped';
  let client: LanguageClient | null = null;

  const enter = (next: ServerState): void => {
    if (state === next) return;
    state = next;
    stateChanged.fire(next);
  };

  // Renewed when somebody asks for a restart: whatever has happened before, it is tried again.
  let pauseBefore = restartPolicy();
  let pausing: NodeJS.Timeout | undefined;

  /** Starts the server again after a while, or gives it up; a failing start is told twice, by its promise and its connection. */
  const lost = (failed: LanguageClient, hasRun: boolean): void => {
    if (failed !== client) return;
    client = null;
    void disposed(failed);
    const pause = pauseBefore(Date.now());
    if (pause === null) {
      enter('stopped');
      const message = hasRun
        ? say('Référentiel: the language server has stopped several times in a row.')
        : say('Référentiel: the language server could not start.');
      log.error(message);
      offerRestart(message);
      return;
    }
    enter('starting');
    log.warn(say('The language server has stopped and is started again.'));
    pausing = setTimeout(() => void start(), pause);
  };

  const offerRestart = (message: string): void => {
    const restartChoice = say('Restart');
    const outputChoice = say('Show the output');
    vscode.window.showErrorMessage(message, restartChoice, outputChoice).then(
      choice => {
        if (choice === restartChoice) void restart();
        if (choice === outputChoice) log.show(true);
      },
      error => log.error(String(error)),
    );
  };

  const create = (): LanguageClient => {
    let hasRun = false;
    const fresh = new LanguageClient('referentiel', 'Référentiel', serverOptions(module), {
      ...clientOptions(log),
      // Said in our own words.
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (_error, _message, count) => ({
          action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
          handled: true,
        }),
        closed: () => {
          // Its own restart knows no pause: another client takes its place.
          setImmediate(() => lost(fresh, hasRun));
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    fresh.onNotification(didUpdateNotification, (update: DidUpdateParams) => {
      if (fresh === client) updated.fire(update);
    });
    fresh.onDidChangeState(({ newState }) => {
      if (fresh !== client) return;
      if (newState === State.Starting) enter('starting');
      if (newState !== State.Running) return;
      hasRun = true;
      enter('running');
    });
    return fresh;
  };

  // One that never ran, or has stopped, may refuse to be stopped: worth a line, but no reason not to start another.
  const disposed = (old: LanguageClient): Promise<void> =>
    old.dispose().catch((error: unknown) => log.warn(String(error)));

  const stop = async (): Promise<void> => {
    clearTimeout(pausing);
    const old = client;
    client = null;
    if (old !== null) await disposed(old);
  };

  const start = async (): Promise<void> => {
    const fresh = create();
    client = fresh;
    state = 'stopped';
    enter('starting');
    try {
      await fresh.start();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      lost(fresh, false);
    }
  };

  const restart = async (): Promise<void> => {
    await stop();
    pauseBefore = restartPolicy();
    await start();
  };

  const running = (): LanguageClient => {
    if (client === null || state !== 'running') throw new Error(say('The language server has stopped'));
    return client;
  };

  return {
    get state() {
      return state;
    },
    onDidChangeState: stateChanged.event,
    onDidUpdate: updated.event,
    restart,
    stop,
    referentials: async () => running().sendRequest<ReferentialsAnswer>(referentialsRequest, {}),
    children: async params => running().sendRequest<ChildrenAnswer>(childrenRequest, params),
    actionAt: async params => running().sendRequest<ActionPlace | null>(actionAtRequest, params),
    place: async params => running().sendRequest<ActionPlace | null>(placeRequest, params),
    actionsIn: async params => running().sendRequest<readonly ActionPlace[]>(actionsInRequest, params),
    begin: async params => running().sendRequest<Scope | null>(beginRequest, params),
    simulate: async params => running().sendRequest<Simulation | null>(simulateRequest, params),
    editScenario: async params => running().sendRequest<EditScenarioAnswer>(editScenarioRequest, params),
    explain: async params => running().sendRequest<WireExplanation | null>(explainRequest, params),
    collectivity: async params => running().sendRequest<Collectivity | null>(collectivityRequest, params),
    nextActions: async params => running().sendRequest<NextActions | null>(nextActionsRequest, params),
    exportScenario: async params => running().sendRequest<string | null>(exportScenarioRequest, params),
    tellCommitted: async params => running().sendNotification(committedNotification, params),
    dispose: () => {
      void stop();
      stateChanged.dispose();
      updated.dispose();
    },
  };
}

function serverOptions(module: string): ServerOptions {
  const run = { module, transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=0'] } } };
}

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // Scenarios are YAML.
    documentSelector: [
      ...['markdown', 'yaml'].flatMap(language => ['file', 'untitled'].map(scheme => ({ scheme, language }))),
      { scheme: 'file', pattern: '**/referentiel.json' },
    ],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Syntax faults of JSON are told by VS Code itself.
    initializationOptions: () => ({
      language: language(),
      exclude: excludedPatterns(),
      updates: true,
      checksJson: true,
    }),
  };
}

/** What the user has VS Code leave out of sight; an exclusion that hangs on another file is not one. */
function excludedPatterns(): readonly string[] {
  const excluded = vscode.workspace.getConfiguration('files').get<Readonly<Record<string, unknown>>>('exclude', {});
  return Object.keys(excluded).filter(pattern => excluded[pattern] === true);
}
