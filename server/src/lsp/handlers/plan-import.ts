import { childPath } from '../../disk/paths.ts';
import { TableFault } from '../../disk/tables/fault.ts';
import type { FileChange, PlanImportAnswer, PlanImportParams } from '../../protocol/sheets.ts';
import { pathOf, uriOf } from '../uris.ts';
import { saidProblem } from './said-problem.ts';
import { sayTableFault } from './table-fault.ts';

/** The text of a document that is open; undefined for any other file. */
export type OpenText = (path: string) => string | undefined;

/** What an import would do, and what the platform would say of it. */
export async function planImport(params: PlanImportParams, openText: OpenText): Promise<PlanImportAnswer> {
  const { source, into, name } = params;
  const folder = pathOf(into);
  // Spreadsheets are read by libraries that nothing else needs.
  const { importPlan } = await import('../../disk/tables/import-plan.ts');
  try {
    const { outcome, changes } = await importPlan({
      source: pathOf(source),
      into: folder,
      referential: name ?? undefined,
      known: undefined,
      currentVersion: undefined,
    });
    return {
      kind: 'plan',
      verdict: outcome.verdict,
      problems: outcome.problems.map(saidProblem),
      changes: changes.flatMap(({ name: file, held, text }): FileChange[] => {
        const path = childPath(folder, file);
        const before = openText(path) ?? held?.toString('utf8') ?? null;
        const after = text === undefined ? null : text.toString();
        return before === after ? [] : [{ uri: uriOf(path), before, after }];
      }),
    };
  } catch (error) {
    const isUnnamed = error instanceof TableFault && UNNAMED.has(error.reason);
    if (name === null && isUnnamed) return { kind: 'unnamed' };
    return { kind: 'unreadable', message: sayTableFault(error) };
  }
}

const UNNAMED: ReadonlySet<TableFault['reason']> = new Set(['no-name', 'several']);
