import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { preparedParts } from '../../core/scoring/prepared-parts.ts';
import { type ScenarioFilesAnswer, scenarioFilesRequest } from '../../protocol/comparison.ts';
import {
  type AcceptExpectationsAnswer,
  type AcceptExpectationsParams,
  acceptExpectationsRequest,
  type CheckExpectationsAnswer,
  type CheckExpectationsParams,
  checkExpectationsRequest,
  type ExpectingScenariosAnswer,
  expectingScenariosRequest,
} from '../../protocol/expectations.ts';
import type { DidUpdateParams } from '../../protocol/language.ts';
import { checkExpectations, expectingScenarios } from '../handlers/check-expectations.ts';
import { accepted } from '../handlers/expectations.ts';
import type { ReadScenarios } from '../scenarios/known-scenarios.ts';
import type { ScenarioProblems } from '../scenarios/scenario-problems.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import { simulated, simulatedInPassing } from '../scenarios/simulator.ts';
import type { Answer } from '../session/answers.ts';
import { changeOpenScenario } from './change-open-scenario.ts';

export interface ExpectationsHost {
  readonly scenarios: Scenarios;
  readonly known: ReadScenarios;
  readonly problemsOf: ScenarioProblems;
  readonly revision: () => number;
  readonly answer: Answer;
}

/** Answers what is asked about the scores that scenarios expect; the result tells whether there may be others than when it told last. */
export function serveExpectations(
  connection: Connection,
  { scenarios, known, problemsOf, revision, answer }: ExpectationsHost,
): () => Pick<DidUpdateParams, 'scenarios'> {
  const checks = memory<Scenario, ReturnType<typeof checkExpectations>>();

  const check = async (
    workspace: Workspace,
    { scenario: uri }: CheckExpectationsParams,
  ): Promise<CheckExpectationsAnswer | null> => {
    // That of the workspace: while a file is read, there may be another.
    const at = revision();
    const scenario = await scenarios.get(uri);
    if (scenario === undefined) return null;
    const { names, parts } = preparedParts(workspace);
    const checked = checks(scenario, [names, ...parts, workspace.around], () => {
      const now = simulatedInPassing(workspace, scenario);
      return checkExpectations(now, problemsOf.of(now));
    });
    return { revision: at, ...checked };
  };
  const accept = async (workspace: Workspace, params: AcceptExpectationsParams): Promise<AcceptExpectationsAnswer> => {
    const scenario = await scenarios.get(params.scenario);
    const now = scenario && simulated(workspace, scenario);
    const { edits } = changeOpenScenario(scenarios, params, now, one => accepted(one, params.figures));
    return { edits };
  };

  connection.onRequest(
    expectingScenariosRequest,
    answer('scenarios with expectations', async (): Promise<ExpectingScenariosAnswer> => {
      return { scenarios: expectingScenarios(await known()) };
    }),
  );
  connection.onRequest(
    scenarioFilesRequest,
    answer('scenarios', async (): Promise<ScenarioFilesAnswer> => {
      return { scenarios: (await known()).map(({ uri }) => uri) };
    }),
  );
  connection.onRequest(checkExpectationsRequest, answer('check of expectations', check));
  connection.onRequest(acceptExpectationsRequest, answer('accepted expectations', accept));
  let told = -1;
  return () => {
    const before = told;
    told = scenarios.revision();
    return { scenarios: told !== before };
  };
}
