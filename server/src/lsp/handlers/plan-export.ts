import { folderOf, type Workspace } from '../../core/index/workspace.ts';
import type { Files } from '../../files/files.ts';
import { bytesIn } from '../../files/folder-changes.ts';
import { loadFolder } from '../../files/load-folder.ts';
import type { Unsaved } from '../../files/unsaved.ts';
import { base64Of } from '../../protocol/base64.ts';
import type { PlanExportAnswer, PlanExportParams } from '../../protocol/sheets.ts';
import { referentialWith } from '../proto/referential-key.ts';
import { saidProblem } from './said-problem.ts';
import { sayTableFault } from './table-fault.ts';

export interface Exporting {
  readonly files: Files;
  readonly unsaved: Unsaved;
  /** True for what stands in a folder of the workspace. */
  readonly holds: (path: string) => boolean;
}

/** The sheets of a référentiel, unsaved texts included, and what the platform would say of them. Null without such a référentiel. */
export async function planExport(
  workspace: Workspace,
  { referential: key, form }: PlanExportParams,
  { files, unsaved, holds }: Exporting,
): Promise<PlanExportAnswer | null> {
  const referential = referentialWith(workspace, key);
  if (referential === undefined) return null;
  const { folder } = referential;
  // Spreadsheets are written by libraries that nothing else needs.
  const { exportTables } = await import('../../tables/export-tables.ts');
  const { exportOutcome } = await import('../../tables/export-outcome.ts');
  const { csvFiles, workbookFile } = await import('../../tables/sheet-contents.ts');
  const above = folderOf(folder);
  const root = holds(above) ? above : folder;
  try {
    const exported = exportTables(await loadFolder(files, root, unsaved), root, referential.name, files.steering);
    const { verdict, problems } = exportOutcome(exported, workspace.referentials);
    const contents = form === 'sheets' ? csvFiles(exported.tables) : await workbookFile(exported);
    const written = Array.from(contents, ([name, content]) => ({
      name,
      base64: base64Of(bytesIn(content)),
    }));
    return { kind: 'plan', verdict, problems: problems.map(saidProblem), files: written };
  } catch (error) {
    return { kind: 'unwritable', message: sayTableFault(error) };
  }
}
