import { dirname } from 'node:path';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Referential } from '../../core/model/referential.ts';
import type { Tables } from '../../core/model/sheet.ts';
import { type ImportOutcome, importOf } from '../../core/sheets/import.ts';
import { loadFolder } from '../../disk/load.ts';
import { withSlashes } from '../../disk/paths.ts';
import type { PlanExportAnswer, PlanExportParams, SheetFile } from '../../protocol/sheets.ts';
import { pathOf } from '../uris.ts';
import type { OpenText } from './plan-import.ts';
import { saidProblem } from './said-problem.ts';
import { sayTableFault } from './table-fault.ts';

export interface Exporting {
  readonly openText: OpenText;
  /** True for what stands in a folder of the workspace. */
  readonly holds: (path: string) => boolean;
}

/** The sheets of a référentiel, unsaved texts included, and what the platform would say of them. Null without such a référentiel. */
export async function planExport(
  workspace: Workspace,
  { referential: key, form }: PlanExportParams,
  { openText, holds }: Exporting,
): Promise<PlanExportAnswer | null> {
  const folder = pathOf(key);
  const referential = workspace.referentials.find(one => one.folder === folder);
  if (referential === undefined) return null;
  // Spreadsheets are written by libraries that nothing else needs.
  const { exportTables } = await import('../../disk/tables/export-tables.ts');
  const above = withSlashes(dirname(folder));
  const root = holds(above) ? above : folder;
  try {
    const { name, tables } = exportTables(await loadFolder(root, openText), root, referential.name);
    const { verdict, problems } = await outcomeOf(tables, workspace, referential);
    const files = form === 'sheets' ? await csvFiles(tables) : [await workbook(tables, name)];
    return { kind: 'plan', verdict, problems: problems.map(saidProblem), files };
  } catch (error) {
    return { kind: 'unwritable', message: sayTableFault(error) };
  }
}

async function outcomeOf(tables: Tables, { referentials }: Workspace, { name }: Referential): Promise<ImportOutcome> {
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

async function csvFiles(tables: Tables): Promise<readonly SheetFile[]> {
  const { csvText } = await import('../../disk/tables/csv-text.ts');
  return [...tables.values()].map(table => ({
    name: table.name,
    base64: Buffer.from(csvText(table)).toString('base64'),
  }));
}

async function workbook(tables: Tables, name = 'referentiel'): Promise<SheetFile> {
  const { workbookBytes } = await import('../../disk/tables/workbook-bytes.ts');
  return { name: `${name}.xlsx`, base64: Buffer.from(await workbookBytes(tables, name)).toString('base64') };
}
