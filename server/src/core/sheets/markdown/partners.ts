import type { TableKind, Tables } from '../../model/sheet.ts';
import type { SourceFile } from '../../model/source.ts';
import { tablesOf } from './read-tables.ts';
import type { AllSheetSettings } from './sheet-settings.ts';
import { OWNERS } from './write-around.ts';

/**
 * The sheets, and with each that shares its files with another that is not given, that other as the files of the folder tell it:
 * choices alone leave the questions above them as they are, and questions alone leave their choices.
 */
export function withPartners(tables: Tables, files: readonly SourceFile[], settings: AllSheetSettings): Tables {
  const missing = missingPartners(tables);
  if (missing.length === 0) return tables;
  // Actions are none of these: whose they are makes no difference.
  const own = tablesOf(files, { name: '', folder: '' }, settings);
  const partners = missing.flatMap(kind => {
    const table = own.get(kind);
    return table ? [[kind, table] as const] : [];
  });
  return new Map([...tables, ...partners]);
}

function missingPartners(tables: Tables): readonly TableKind[] {
  return Object.entries(OWNERS).flatMap(([lower, owner]): TableKind[] => {
    const has = { owner: tables.has(owner), lower: tables.has(lower as keyof typeof OWNERS) };
    if (has.owner === has.lower) return [];
    return [has.owner ? (lower as keyof typeof OWNERS) : owner];
  });
}
