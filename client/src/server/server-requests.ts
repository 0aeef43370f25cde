/** What the rest of the extension asks of the language server. */
import type { BaseLanguageClient, CancellationToken, ReferenceParams } from 'vscode-languageclient/node';
import { type ChangesAnswer, type ChangesParams, changesRequest } from '../../../server/src/protocol/changes.ts';
import {
  type CitationsAnswer,
  type CitationsParams,
  citationsRequest,
} from '../../../server/src/protocol/citations.ts';
import {
  type Collectivity,
  type CollectivityParams,
  collectivityRequest,
  type StakesParams,
  stakesRequest,
  type WireStake,
} from '../../../server/src/protocol/collectivity.ts';
import {
  type ComparisonParams,
  comparisonRequest,
  type ScenarioFilesAnswer,
  type ScenarioFilesParams,
  type ScenarioTitles,
  type ScenarioTitlesParams,
  scenarioFilesRequest,
  scenarioTitlesRequest,
  type WireComparison,
} from '../../../server/src/protocol/comparison.ts';
import {
  type CoverageAnswer,
  type CoverageParams,
  coverageRequest,
  type FileCoverageAnswer,
  type FileCoverageParams,
  fileCoverageRequest,
} from '../../../server/src/protocol/coverage.ts';
import {
  type AcceptExpectationsAnswer,
  type AcceptExpectationsParams,
  acceptExpectationsRequest,
  type CheckExpectationsAnswer,
  type CheckExpectationsParams,
  checkExpectationsRequest,
  type ExpectingScenariosAnswer,
  type ExpectingScenariosParams,
  expectingScenariosRequest,
} from '../../../server/src/protocol/expectations.ts';
import { type ExplainParams, explainRequest, type WireExplanation } from '../../../server/src/protocol/explanation.ts';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import { type MapParams, mapRequest, type WireMap } from '../../../server/src/protocol/map.ts';
import {
  type FormulasParams,
  formulasRequest,
  type OutcomesParams,
  outcomesRequest,
  type WireFormulas,
  type WireOutcomes,
} from '../../../server/src/protocol/outcomes.ts';
import {
  type NextActions,
  type NextActionsParams,
  nextActionsRequest,
  type PlannedScenario,
  type PlanParams,
  plannedScenarioRequest,
  planRequest,
  type WirePlan,
} from '../../../server/src/protocol/plan.ts';
import { type PreviewAnswer, type PreviewParams, previewRequest } from '../../../server/src/protocol/preview.ts';
import {
  type NewReferentialParams,
  newReferentialRequest,
  type RestructureAnswer,
  type RestructureParams,
  restructureRequest,
  type TrailKeptParams,
  trailKeptNotification,
} from '../../../server/src/protocol/restructure.ts';
import { type ReviewAnswer, type ReviewParams, reviewRequest } from '../../../server/src/protocol/review.ts';
import {
  type PlanExportAnswer,
  type PlanExportParams,
  type PlanImportAnswer,
  type PlanImportParams,
  planExportRequest,
  planImportRequest,
} from '../../../server/src/protocol/sheets.ts';
import {
  type BeginParams,
  beginRequest,
  type CommittedParams,
  type CopiedScenario,
  type CopiedScenarioParams,
  committedNotification,
  copiedScenarioRequest,
  type EditScenarioAnswer,
  type EditScenarioParams,
  type ExportScenarioParams,
  editScenarioRequest,
  exportScenarioRequest,
  type LensesParams,
  lensesNotification,
  type Scope,
  type SimulateParams,
  type Simulation,
  type SwitchScenarioAnswer,
  type SwitchScenarioParams,
  simulateRequest,
  switchScenarioRequest,
} from '../../../server/src/protocol/simulation.ts';
import {
  type PlanScenarioAnswer,
  type PlanScenarioParams,
  planScenarioRequest,
} from '../../../server/src/protocol/state-of-play.ts';
import {
  type SwitchReportAnswer,
  type SwitchReportParams,
  switchReportRequest,
} from '../../../server/src/protocol/switch.ts';
import {
  type ActionAtParams,
  type ActionPlace,
  type AroundPlaceParams,
  actionAtRequest,
  aroundPlaceRequest,
  type ChildrenAnswer,
  type ChildrenParams,
  childrenRequest,
  type PlaceParams,
  placeRequest,
  type ReferentialsAnswer,
  type ReferentialsParams,
  referentialsRequest,
  type SurroundingsAnswer,
  type SurroundingsParams,
  surroundingsRequest,
  type TitleAndId,
} from '../../../server/src/protocol/tree.ts';
import type { Unanswered } from './unanswered.ts';

/** Each throws where the server does not answer, and where its token calls it off. */
export interface ServerRequests {
  referentials(params: ReferentialsParams): Promise<ReferentialsAnswer>;
  children(params: ChildrenParams): Promise<ChildrenAnswer>;
  /** Null where there is no action. */
  actionAt(params: ActionAtParams): Promise<ActionPlace | null>;
  /** Null where there is no such action. */
  place(params: PlaceParams): Promise<ActionPlace | null>;
  /** The places that name what is at a place; null where that is nothing. */
  references(params: ReferenceParams): Promise<readonly WireLocation[] | null>;
  /** Null where it is there no more. */
  aroundPlace(params: AroundPlaceParams): Promise<TitleAndId | null>;
  /** Null where there is no such action. */
  surroundings(params: SurroundingsParams): Promise<SurroundingsAnswer | null>;
  /** Null where no file declares the action. */
  citations(params: CitationsParams): Promise<CitationsAnswer | null>;
  /** Null for a document that is none of ours. */
  preview(params: PreviewParams): Promise<PreviewAnswer | null>;
  /** Null without référentiels. */
  begin(params: BeginParams): Promise<Scope | null>;
  simulate(params: SimulateParams): Promise<Simulation | null>;
  /** @throws also where the scenario's document is not in the version that was named */
  editScenario(params: EditScenarioParams): Promise<EditScenarioAnswer>;
  explain(params: ExplainParams): Promise<WireExplanation | null>;
  collectivity(params: CollectivityParams): Promise<Collectivity | null>;
  /** What the answers to questions decide on. */
  stakes(params: StakesParams, token?: CancellationToken): Promise<readonly WireStake[] | null>;
  nextActions(params: NextActionsParams): Promise<NextActions | null>;
  /** What has changed in the référentiels. */
  changes(params: ChangesParams, token?: CancellationToken): Promise<ChangesAnswer>;
  /** Has approvals written; the edit is made when this ends. */
  review(params: ReviewParams): Promise<ReviewAnswer>;
  /** Simulations side by side. Null where no side has such an action. */
  comparison(params: ComparisonParams): Promise<WireComparison | null>;
  /** The scenarios that expect scores. */
  expectingScenarios(params: ExpectingScenariosParams): Promise<ExpectingScenariosAnswer>;
  /** Null when there is no such scenario. */
  checkExpectations(
    params: CheckExpectationsParams,
    token?: CancellationToken,
  ): Promise<CheckExpectationsAnswer | null>;
  /** @throws also where the scenario's document is not in the version that was named */
  acceptExpectations(params: AcceptExpectationsParams): Promise<AcceptExpectationsAnswer>;
  /** What scenarios try together. */
  coverage(params: CoverageParams, token?: CancellationToken): Promise<CoverageAnswer>;
  /** The same in detail. Null where there is nothing to be tried. */
  fileCoverage(params: FileCoverageParams, token?: CancellationToken): Promise<FileCoverageAnswer | null>;
  /** The scenarios that are open, and those of the workspace. */
  scenarioFiles(params: ScenarioFilesParams): Promise<ScenarioFilesAnswer>;
  /** What scenarios call themselves. */
  scenarioTitles(params: ScenarioTitlesParams): Promise<ScenarioTitles>;
  /** Null where there is no such référentiel. */
  plan(params: PlanParams, token?: CancellationToken): Promise<WirePlan | null>;
  plannedScenario(params: PlanParams): Promise<PlannedScenario | null>;
  /** Null when there is no such scenario. */
  exportScenario(params: ExportScenarioParams): Promise<string | null>;
  /** Null when there is no such scenario. */
  copiedScenario(params: CopiedScenarioParams): Promise<CopiedScenario | null>;
  /** What becomes of a scenario in TE. @throws with the reason where nothing does; null when there is no such scenario */
  switchScenario(params: SwitchScenarioParams): Promise<SwitchScenarioAnswer | null>;
  /** The same to be looked at, or kept, without a scenario of its own. Null when there is no such scenario. */
  switchReport(params: SwitchReportParams): Promise<SwitchReportAnswer | null>;
  /** All that formulas are about. */
  formulas(params: FormulasParams): Promise<readonly WireFormulas[]>;
  /** All outcomes of the formulas about something. Null where none is about it. */
  outcomes(params: OutcomesParams): Promise<WireOutcomes | null>;
  /** Who cites whom, seen from a référentiel. Null where there is none. */
  citationMap(params: MapParams): Promise<WireMap | null>;
  /** What an import of sheets would do. */
  planImport(params: PlanImportParams): Promise<PlanImportAnswer>;
  /** Null where there is no such référentiel. */
  planExport(params: PlanExportParams): Promise<PlanExportAnswer | null>;
  /** The scenario that an export or a snapshot makes. */
  planScenario(params: PlanScenarioParams): Promise<PlanScenarioAnswer>;
  /** Makes a change of a référentiel, in the texts themselves. */
  restructure(params: RestructureParams): Promise<RestructureAnswer>;
  /** Begins a référentiel in a folder. */
  newReferential(params: NewReferentialParams): Promise<RestructureAnswer>;
  /** Tells what the files were in a commit. */
  tellCommitted(params: CommittedParams): Promise<void>;
  /** Tells which simulation the points above the titles of measure files are of. */
  tellLenses(params: LensesParams): Promise<void>;
  /** Tells that the trail of a référentiel was kept. */
  tellTrailKept(params: TrailKeptParams): Promise<void>;
}

/** Asks the client that runs; `running` throws where there is none. `wait` waits for the answer. */
export function serverRequests(running: () => BaseLanguageClient, wait: Unanswered['wait']): ServerRequests {
  const ask =
    <Params, Answer>(request: string) =>
    async (params: Params, token?: CancellationToken): Promise<Answer> =>
      wait(
        token === undefined
          ? running().sendRequest<Answer>(request, params)
          : running().sendRequest<Answer>(request, params, token),
      );
  return {
    referentials: ask(referentialsRequest),
    children: ask(childrenRequest),
    actionAt: ask(actionAtRequest),
    place: ask(placeRequest),
    references: ask('textDocument/references'),
    aroundPlace: ask(aroundPlaceRequest),
    surroundings: ask(surroundingsRequest),
    citations: ask(citationsRequest),
    preview: ask(previewRequest),
    begin: ask(beginRequest),
    simulate: ask(simulateRequest),
    editScenario: ask(editScenarioRequest),
    explain: ask(explainRequest),
    collectivity: ask(collectivityRequest),
    stakes: ask(stakesRequest),
    nextActions: ask(nextActionsRequest),
    changes: ask(changesRequest),
    review: ask(reviewRequest),
    comparison: ask(comparisonRequest),
    expectingScenarios: ask(expectingScenariosRequest),
    checkExpectations: ask(checkExpectationsRequest),
    acceptExpectations: ask(acceptExpectationsRequest),
    coverage: ask(coverageRequest),
    fileCoverage: ask(fileCoverageRequest),
    scenarioFiles: ask(scenarioFilesRequest),
    scenarioTitles: ask(scenarioTitlesRequest),
    plan: ask(planRequest),
    plannedScenario: ask(plannedScenarioRequest),
    exportScenario: ask(exportScenarioRequest),
    copiedScenario: ask(copiedScenarioRequest),
    switchScenario: ask(switchScenarioRequest),
    switchReport: ask(switchReportRequest),
    formulas: ask(formulasRequest),
    outcomes: ask(outcomesRequest),
    citationMap: ask(mapRequest),
    planImport: ask(planImportRequest),
    planExport: ask(planExportRequest),
    planScenario: ask(planScenarioRequest),
    restructure: ask(restructureRequest),
    newReferential: ask(newReferentialRequest),
    tellCommitted: async params => running().sendNotification(committedNotification, params),
    tellLenses: async params => running().sendNotification(lensesNotification, params),
    tellTrailKept: async params => running().sendNotification(trailKeptNotification, params),
  };
}
