import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Workspace } from '../../core/index/workspace.ts';
import {
  type CollectivityParams,
  collectivityRequest,
  type StakesParams,
  stakesRequest,
} from '../../protocol/collectivity.ts';
import {
  type ComparisonParams,
  comparisonRequest,
  type ScenarioTitles,
  type ScenarioTitlesParams,
  scenarioTitlesRequest,
} from '../../protocol/comparison.ts';
import { type ExplainParams, explainRequest } from '../../protocol/explanation.ts';
import {
  type NextActionsParams,
  nextActionsRequest,
  type PlanParams,
  plannedScenarioRequest,
  planRequest,
} from '../../protocol/plan.ts';
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
  simulateRequest,
  switchScenarioRequest,
} from '../../protocol/simulation.ts';
import { type SwitchReportParams, switchReportRequest } from '../../protocol/switch.ts';
import { begin } from '../handlers/begin.ts';
import { collectivity } from '../handlers/collectivity.ts';
import { copiedScenario } from '../handlers/copied-scenario.ts';
import { explanation } from '../handlers/explain.ts';
import { exportScenario } from '../handlers/export-scenario.ts';
import { nextActions } from '../handlers/next-actions.ts';
import { plan } from '../handlers/plan.ts';
import { plannedScenario } from '../handlers/planned-scenario.ts';
import { stakes } from '../handlers/stakes.ts';
import { switchedText, switchReport } from '../handlers/switch-scenario.ts';
import type { Simulated } from '../scenarios/simulator.ts';
import type { Answer, AnswerAtOnce, Notified } from '../session/answers.ts';
import type { RequestName } from '../wire/params.ts';
import { createSimulatedScenarios, type SimulatedHost } from './simulated-scenarios.ts';

/** What simulations need of the server around them. */
export interface SimulationHost extends SimulatedHost {
  readonly revision: () => number;
  readonly answer: Answer;
  readonly answerAtOnce: AnswerAtOnce;
  readonly notified: Notified;
}

/** Answers what is asked about simulations. */
export function serveSimulations(
  connection: Connection,
  { scenarios, committed, saved, problemsOf, revision, answer, answerAtOnce, notified }: SimulationHost,
): void {
  const { simulatedIn, compared, told, edited } = createSimulatedScenarios({ scenarios, committed, saved, problemsOf });

  const edit = (workspace: Workspace, params: EditScenarioParams): Promise<EditScenarioAnswer> =>
    edited(workspace, params, revision());

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
  about<SimulateParams>(simulateRequest, (now, params, at) => told(now, params, at));
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
  const titles = (params: ScenarioTitlesParams, token: CancellationToken) =>
    scenarios.titles(params.scenarios, () => !token.isCancellationRequested);
  connection.onRequest<ScenarioTitles | undefined, unknown>(
    scenarioTitlesRequest,
    answerAtOnce(scenarioTitlesRequest, titles),
  );
  connection.onRequest(editScenarioRequest, answer(editScenarioRequest, edit));
  connection.onNotification(
    committedNotification,
    notified('committed', (params: CommittedParams) => committed.tell(params)),
  );
}

type Told = object | string | null;
