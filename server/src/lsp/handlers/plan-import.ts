import type { Files } from '../../files/files.ts';
import { childPath } from '../../files/paths.ts';
import type { Unsaved } from '../../files/unsaved.ts';
import type { PlanImportAnswer, PlanImportParams } from '../../protocol/sheets.ts';
import { TableFault } from '../../tables/fault.ts';
import { pathOf, uriOf } from '../proto/uris.ts';
import { saidProblem } from './said-problem.ts';
import { sayTableFault } from './table-fault.ts';

/** What an import would do, and what the platform would say of it. */
export async function planImport(files: Files, params: PlanImportParams, unsaved: Unsaved): Promise<PlanImportAnswer> {
  const { source, into, name } = params;
  const folder = pathOf(into);
  // Spreadsheets are read by libraries that nothing else needs.
  const { importPlan } = await import('../../tables/import-plan.ts');
  try {
    const { outcome, changes } = await importPlan(files, {
      source: pathOf(source),
      into: folder,
      referential: name ?? undefined,
      known: undefined,
      currentVersion: undefined,
      unsaved,
    });
    return {
      kind: 'plan',
      verdict: outcome.verdict,
      problems: outcome.problems.map(saidProblem),
      changes: changes.map(({ name: file, held, text }) => ({
        uri: uriOf(childPath(folder, file)),
        // As editors show it: without a byte order mark.
        before: held === undefined ? null : new TextDecoder().decode(held),
        after: text === undefined ? null : text.toString(),
      })),
    };
  } catch (error) {
    const isUnnamed = error instanceof TableFault && UNNAMED.has(error.reason);
    if (name === null && isUnnamed) return { kind: 'unnamed' };
    return { kind: 'unreadable', message: sayTableFault(error) };
  }
}

const UNNAMED: ReadonlySet<TableFault['reason']> = new Set(['no-name', 'several']);
