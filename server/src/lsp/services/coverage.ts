import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type Coverage, coverageOf, NO_COVERAGE, together } from '../../core/coverage/coverage.ts';
import { coveredFiles } from '../../core/coverage/covered-files.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { preparedParts } from '../../core/scoring/prepared-parts.ts';
import { scoredInPassing } from '../../core/scoring/scored-parts.ts';
import {
  type CoverageAnswer,
  type CoverageParams,
  coverageRequest,
  type FileCoverageAnswer,
  type FileCoverageParams,
  fileCoverageRequest,
} from '../../protocol/coverage.ts';
import { fileCoverage, fileCoverageCounts } from '../handlers/coverage.ts';
import { pathOf } from '../proto/uris.ts';
import type { Scenarios } from '../scenarios/scenarios.ts';
import type { Answer } from '../session/answers.ts';
import { turns } from '../turns/turns.ts';

export interface CoverageHost {
  readonly scenarios: Scenarios;
  readonly answer: Answer;
}

/** Answers what is asked about what scenarios try. */
export function serveCoverage(connection: Connection, { scenarios, answer }: CoverageHost): void {
  const known = memory<Scenario, Coverage>();

  const coverage = async (
    workspace: Workspace,
    uris: readonly string[],
    token: CancellationToken,
  ): Promise<Coverage> => {
    const prepared = preparedParts(workspace);
    const rest = turns();
    let all = NO_COVERAGE;
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      const scenario = await scenarios.get(uri);
      if (scenario === undefined) continue;
      const own = () => coverageOf(scoredInPassing(prepared, scenario));
      all = together(all, known(scenario, [prepared.names, ...prepared.parts], own));
      await rest();
    }
    return all;
  };

  connection.onRequest(
    coverageRequest,
    answer('coverage', async (workspace, params: CoverageParams, token): Promise<CoverageAnswer> => {
      const files = coveredFiles(workspace, await coverage(workspace, params.scenarios, token));
      return { files: files.map(fileCoverageCounts) };
    }),
  );
  connection.onRequest<FileCoverageAnswer | null, unknown>(
    fileCoverageRequest,
    answer('coverage of a file', async (workspace, params: FileCoverageParams, token) => {
      const path = pathOf(params.uri);
      const files = coveredFiles(workspace, await coverage(workspace, params.scenarios, token));
      const found = files.find(({ file }) => file.path === path);
      return found ? fileCoverage(found) : null;
    }),
  );
}
