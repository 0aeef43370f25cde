import { folderOf, type Workspace } from '../../core/index/workspace.ts';
import type { Referential } from '../../core/model/referential.ts';
import type { Tables } from '../../core/model/sheet.ts';
import type { ImportOutcome } from '../../core/sheets/import.ts';
import { loadFolder } from '../../disk/load.ts';
import type { Unsaved } from '../../files/unsaved.ts';
import type { PlanExportAnswer, PlanExportParams } from '../../protocol/sheets.ts';
import { pathOf } from '../uris.ts';
import { saidProblem } from './said-problem.ts';
import { sayTableFault } from './table-fault.ts';

export interface Exporting {
  readonly unsaved: Unsaved;
  /** True for what stands in a folder of the workspace. */
  readonly holds: (path: string) => boolean;
}

/** The sheets of a référentiel, unsaved texts included, and what the platform would say of them. Null without such a référentiel. */
export async function planExport(
  workspace: Workspace,
  { referential: key, form }: PlanExportParams,
  { unsaved, holds }: Exporting,
): Promise<PlanExportAnswer | null> {
  const folder = pathOf(key);
  const referential = workspace.referentials.find(one => one.folder === folder);
  if (referential === undefined) return null;
  // Spreadsheets are written by libraries that nothing else needs.
  const { exportTables } = await import('../../disk/tables/export-tables.ts');
  const { csvFiles, workbookFile } = await import('../../disk/tables/sheet-contents.ts');
  const above = folderOf(folder);
  const root = holds(above) ? above : folder;
  try {
    const exported = exportTables(await loadFolder(root, unsaved), root, referential.name);
    const { verdict, problems } = await outcomeOf(exported.tables, workspace, referential);
    const contents = form === 'sheets' ? csvFiles(exported.tables) : await workbookFile(exported);
    const files = Array.from(contents, ([name, content]) => ({
      name,
      base64: Buffer.from(content).toString('base64'),
    }));
    return { kind: 'plan', verdict, problems: problems.map(saidProblem), files };
  } catch (error) {
    return { kind: 'unwritable', message: sayTableFault(error) };
  }
}

async function outcomeOf(tables: Tables, { referentials }: Workspace, { name }: Referential): Promise<ImportOutcome> {
  const { importOf } = await import('../../core/sheets/import.ts');
  const { knownActions } = await import('../../disk/tables/known-actions.ts');
  return importOf(tables, {
    referential: name,
    currentVersion: undefined,
    // A version is added when the sheets are handed over.
    wantsVersions: false,
    actions: knownActions({ referentials, own: [] }, []),
    knowsAllReferentials: false,
    questions: undefined,
    indicators: undefined,
  });
}
