import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Workspace } from '../core/index/workspace.ts';
import { applyEdits } from '../core/text/edits.ts';
import {
  type Baseline,
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
  type NextActionsParams,
  nextActionsRequest,
  type SimulateParams,
  type Simulation,
  simulateRequest,
} from '../protocol/simulation.ts';
import { createCommitted } from './committed.ts';
import { collectivity } from './handlers/collectivity.ts';
import { scenarioEdits } from './handlers/edit-scenario.ts';
import { explanation } from './handlers/explain.ts';
import { exportScenario } from './handlers/export-scenario.ts';
import { nextActions } from './handlers/next-actions.ts';
import { simulate } from './handlers/simulate.ts';
import type { Scenarios } from './scenarios.ts';
import { createSimulationResults } from './simulation-results.ts';
import { type Simulated, simulated } from './simulator.ts';
import { toRange } from './to-proto.ts';

/** What simulations need of the server around them. */
export interface SimulationHost {
  readonly scenarios: Scenarios;
  readonly revision: () => number;
  /** Called when what a simulation is compared with has changed. */
  readonly changed: () => void;
  /** Guards a request, and gives it the workspace when it has been read. */
  readonly answer: <Params, Result>(
    name: string,
    handle: (workspace: Workspace, params: Params) => Promise<Result>,
  ) => (params: Params, token: CancellationToken) => Promise<Result>;
}

/** Answers what is asked about simulations. */
export function serveSimulations(
  connection: Connection,
  { scenarios, revision, changed, answer }: SimulationHost,
): void {
  const committed = createCommitted(changed);
  const results = createSimulationResults();

  const simulatedIn = async (workspace: Workspace, uri: string): Promise<Simulated | undefined> => {
    const scenario = await scenarios.get(uri);
    return scenario && simulated(workspace, scenario);
  };

  const baselineOf = async (
    { workspace, scenario }: Simulated,
    baseline: Baseline | null,
  ): Promise<Simulated | undefined> => {
    if (baseline === null) return undefined;
    if (baseline.kind === 'scenario') return simulatedIn(workspace, baseline.uri);
    const before = committed.workspace(workspace);
    return before && simulated(before, scenario);
  };

  const simulation = async (
    now: Simulated,
    { shown, previous, baseline }: SimulateParams,
  ): Promise<Simulation | null> => {
    const whole = simulate(now, shown, await baselineOf(now, baseline), revision());
    return whole && results.answer(whole, previous);
  };

  const edit = async (
    workspace: Workspace,
    { simulate: params, version, change }: EditScenarioParams,
  ): Promise<EditScenarioAnswer> => {
    const document = scenarios.document(params.scenario);
    const now = await simulatedIn(workspace, params.scenario);
    if (document === undefined || document.version !== version || now === undefined) {
      throw new ResponseError(LSPErrorCodes.ContentModified, `${params.scenario} is not open in version ${version}`);
    }
    const { scenario } = now;
    const edits = scenarioEdits(now, params.shown, change);
    const after = scenarios.read(params.scenario, applyEdits(scenario.text, edits)) ?? scenario;
    return {
      edits: edits.map(({ span, text }) => ({ range: toRange(scenario.lines, span), newText: text })),
      simulation: await simulation(simulated(workspace, after), params),
    };
  };

  /** Answers a request about one scenario; null where its file cannot be read. */
  const about = <Params extends { readonly scenario: string }>(
    request: string,
    handle: (now: Simulated, params: Params) => Answer | Promise<Answer>,
  ): void => {
    const ask = async (workspace: Workspace, params: Params): Promise<Answer> => {
      const now = await simulatedIn(workspace, params.scenario);
      return now === undefined ? null : handle(now, params);
    };
    connection.onRequest<Answer, unknown>(request, answer(request, ask));
  };

  about<SimulateParams>(simulateRequest, simulation);
  about(explainRequest, (now, params: ExplainParams) => explanation(now, params));
  about(collectivityRequest, (now, { shown }: CollectivityParams) => collectivity(now, shown));
  about(nextActionsRequest, (now, params: NextActionsParams) => nextActions(now, params));
  about(exportScenarioRequest, (now, params: ExportScenarioParams) => exportScenario(now, params));
  connection.onRequest(editScenarioRequest, answer(editScenarioRequest, edit));
  connection.onNotification(committedNotification, (params: CommittedParams) => committed.tell(params));
}

type Answer = object | string | null;
