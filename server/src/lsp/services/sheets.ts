import type { Connection } from 'vscode-languageserver';
import type { Files } from '../../files/files.ts';
import type { Unsaved } from '../../files/unsaved.ts';
import {
  type PlanExportAnswer,
  type PlanExportParams,
  type PlanImportAnswer,
  type PlanImportParams,
  planExportRequest,
  planImportRequest,
} from '../../protocol/sheets.ts';
import { type PlanScenarioAnswer, type PlanScenarioParams, planScenarioRequest } from '../../protocol/state-of-play.ts';
import { planExport } from '../handlers/plan-export.ts';
import { planImport } from '../handlers/plan-import.ts';
import { planScenario } from '../handlers/plan-scenario.ts';
import type { Answer } from '../session/answers.ts';

export interface SheetsHost {
  readonly files: Files;
  /** The open text of a Markdown file, or of a `referentiel.json`. */
  readonly unsaved: Unsaved;
  /** True for what stands in a folder of the workspace. */
  readonly holds: (path: string) => boolean;
  readonly answer: Answer;
}

/** Answers what is asked about the sheets of the platform, and about what collectivités get from it. */
export function serveSheets(connection: Connection, { files, unsaved, holds, answer }: SheetsHost): void {
  connection.onRequest<PlanImportAnswer, unknown>(
    planImportRequest,
    answer('import of sheets', (_, params: PlanImportParams) => planImport(files, params, unsaved)),
  );
  connection.onRequest<PlanExportAnswer | null, unknown>(
    planExportRequest,
    answer('export as sheets', (workspace, params: PlanExportParams) =>
      planExport(workspace, params, { files, unsaved, holds }),
    ),
  );
  connection.onRequest<PlanScenarioAnswer, unknown>(
    planScenarioRequest,
    answer('export as a scenario', (_, params: PlanScenarioParams) => planScenario(files, params)),
  );
}
