import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Workspace } from '../core/index/workspace.ts';
import {
  type CollectivityParams,
  collectivityRequest,
  type StakesParams,
  stakesRequest,
} from '../protocol/collectivity.ts';
import {
  type ComparedWith,
  type ComparisonParams,
  comparisonRequest,
  type ScenarioTitles,
  type ScenarioTitlesParams,
  scenarioTitlesRequest,
  type WireComparison,
} from '../protocol/comparison.ts';
import { type ExplainParams, explainRequest } from '../protocol/explanation.ts';
import {
  type NextActionsParams,
  nextActionsRequest,
  type PlanParams,
  plannedScenarioRequest,
  planRequest,
} from '../protocol/plan.ts';
import {
  type BeginParams,
  beginRequest,
  type CommittedParams,
  committedNotification,
  copiedScenarioRequest,
  type EditScenarioAnswer,
  type EditScenarioParams,
  type ExportScenarioParams,
  editScenarioRequest,
  exportScenarioRequest,
  type SimulateParams,
  type Simulation,
  simulateRequest,
  switchScenarioRequest,
} from '../protocol/simulation.ts';
import { type SwitchReportParams, switchReportRequest } from '../protocol/switch.ts';
import type { Answer } from './answers.ts';
import { changeOpenScenario } from './change-open-scenario.ts';
import type { Committed } from './committed.ts';
import { guarded } from './guard.ts';
import { begin } from './handlers/begin.ts';
import { collectivity } from './handlers/collectivity.ts';
import { comparison } from './handlers/comparison.ts';
import { copiedScenario } from './handlers/copied-scenario.ts';
import { wishOf } from './handlers/edit-scenario.ts';
import { explanation } from './handlers/explain.ts';
import { exportScenario } from './handlers/export-scenario.ts';
import { nextActions } from './handlers/next-actions.ts';
import { plan } from './handlers/plan.ts';
import { plannedScenario } from './handlers/planned-scenario.ts';
import { simulate, type TextFaults, textFaults } from './handlers/simulate.ts';
import { stakes } from './handlers/stakes.ts';
import { switchedText, switchReport } from './handlers/switch-scenario.ts';
import { demandParams, type RequestName } from './params.ts';
import type { SavedTexts } from './saved-texts.ts';
import type { ScenarioProblems } from './scenario-problems.ts';
import type { Scenarios } from './scenarios.ts';
import { createSimulationResults } from './simulation-results.ts';
import { type Simulated, simulated } from './simulator.ts';

/** What simulations need of the server around them. */
export interface SimulationHost {
  readonly scenarios: Scenarios;
  readonly committed: Committed;
  readonly saved: SavedTexts;
  readonly problemsOf: ScenarioProblems;
  readonly revision: () => number;
  readonly answer: Answer;
}

/** Answers what is asked about simulations. */
export function serveSimulations(
  connection: Connection,
  { scenarios, committed, saved, problemsOf, revision, answer }: SimulationHost,
): void {
  const results = createSimulationResults();

  const simulatedIn = async (workspace: Workspace, uri: string): Promise<Simulated | undefined> => {
    const scenario = await scenarios.get(uri);
    return scenario && simulated(workspace, scenario);
  };

  const baselineOf = async (
    { workspace, scenario }: Simulated,
    baseline: ComparedWith | null,
  ): Promise<Simulated | undefined> => {
    if (baseline === null) return undefined;
    if (baseline.kind === 'scenario') return simulatedIn(workspace, baseline.uri);
    const before = baseline.kind === 'saved' ? saved(workspace) : committed.workspace(workspace, baseline.commit);
    return before && simulated(before, scenario);
  };

  const compared = async (now: Simulated, { shown, sides }: ComparisonParams): Promise<WireComparison | null> => {
    return comparison(now.workspace, shown, await Promise.all(sides.map(side => baselineOf(now, side))));
  };

  const faultsOf = (now: Simulated): TextFaults => textFaults(now.scenario, problemsOf(now));
  const simulation = async (
    now: Simulated,
    { shown, previous, baseline, scenario }: SimulateParams,
    at: number,
    faults = faultsOf(now),
  ): Promise<Simulation | null> => {
    const held = results.held(scenario, shown, previous);
    const whole = simulate(now, faults, shown, await baselineOf(now, baseline), at, held);
    return whole && results.answer(scenario, whole, previous);
  };

  const edit = async (
    workspace: Workspace,
    { simulate: params, version, change }: EditScenarioParams,
  ): Promise<EditScenarioAnswer> => {
    const at = revision();
    const now = await simulatedIn(workspace, params.scenario);
    const { scenario, edits } = changeOpenScenario(scenarios, { ...params, version }, now, one =>
      wishOf(one, params.shown, change),
    );
    // Those of the text as it still is: to look for others takes as long as to score, and they come once it is written.
    const faults = now && faultsOf(now);
    return { edits, simulation: await simulation(simulated(workspace, scenario), params, at, faults) };
  };

  /** Answers a request about one scenario; null where its file cannot be read. */
  const about = <Params extends { readonly scenario: string }>(
    request: RequestName,
    handle: (now: Simulated, params: Params, at: number, isWanted: () => boolean) => Told | Promise<Told>,
  ): void => {
    const ask = async (workspace: Workspace, params: Params, token: CancellationToken): Promise<Told> => {
      // That of the workspace: while a file is read, there may be another.
      const at = revision();
      const now = await simulatedIn(workspace, params.scenario);
      return now === undefined ? null : handle(now, params, at, () => !token.isCancellationRequested);
    };
    connection.onRequest<Told, unknown>(request, answer(request, ask));
  };

  about(beginRequest, (now, params: BeginParams) => begin(now, params));
  about<SimulateParams>(simulateRequest, (now, params, at) => simulation(now, params, at));
  about(explainRequest, (now, params: ExplainParams, _, isWanted) => explanation(now, params, isWanted));
  about(collectivityRequest, (now, { shown }: CollectivityParams) => collectivity(now, shown));
  about<ComparisonParams>(comparisonRequest, compared);
  about(stakesRequest, (now, params: StakesParams, _, isWanted) => stakes(now, params, isWanted));
  about(nextActionsRequest, (now, params: NextActionsParams) => nextActions(now, params));
  about(planRequest, (now, params: PlanParams, _, isWanted) => plan(now, params, isWanted));
  about(plannedScenarioRequest, (now, params: PlanParams, _, isWanted) => plannedScenario(now, params, isWanted));
  about(copiedScenarioRequest, now => copiedScenario(now));
  about(switchScenarioRequest, now => switchedText(now));
  about<SwitchReportParams>(switchReportRequest, switchReport);
  about(exportScenarioRequest, (now, params: ExportScenarioParams, _, isWanted) =>
    exportScenario(now, params, isWanted),
  );
  const titles = async (params: ScenarioTitlesParams, token: CancellationToken) => {
    demandParams(scenarioTitlesRequest, params);
    return scenarios.titles(params.scenarios, () => !token.isCancellationRequested);
  };
  connection.onRequest<ScenarioTitles | undefined, unknown>(
    scenarioTitlesRequest,
    guarded(scenarioTitlesRequest, connection.console, titles),
  );
  connection.onRequest(editScenarioRequest, answer(editScenarioRequest, edit));
  connection.onNotification(committedNotification, (params: CommittedParams) => committed.tell(params));
}

type Told = object | string | null;
