import type { Referential } from '../core/model/referential.ts';
import { type ImportOutcome, importOf } from '../core/sheets/import.ts';
import type { ExportedTables } from './export-tables.ts';
import { knownActions } from './known-actions.ts';

/** What the platform would say of sheets that are exported, if it had the référentiels that stand beside. */
export function exportOutcome(
  { name, tables }: Pick<ExportedTables, 'name' | 'tables'>,
  referentials: readonly Referential[],
): ImportOutcome {
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
