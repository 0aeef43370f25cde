import { cellNumber } from '../model/cell-number.ts';
import type { SheetProblem, TableKind } from '../model/sheet.ts';
import { cellFault } from './cell-faults.ts';
import { cellTruth } from './cells.ts';
import type { CellType } from './columns.ts';
import { refusal } from './problem.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';

/** What stands in a record before its cells do, as the platform writes it. */
type Defaults = Readonly<Record<string, unknown>>;

/**
 * The cells of a wrong type, and those that are missing, row by row: the platform refuses a sheet at the first such row, and
 * shows the record (platform, section 1.1). `version` is the one that is being imported.
 */
export function recordFaults(sheet: Sheet, version: string | undefined): readonly SheetProblem[] {
  return sheet.rows.flatMap(row => {
    const faults = sheet.form.columns.flatMap(column => cellFault(column, row) ?? []);
    if (faults.length === 0) return [];
    const reasons = faults.map(({ column, reason }) => `${column.name} - ${reason}`).join(', ');
    const record = JSON.stringify(recordOf(sheet, row, DEFAULTS[sheet.table.kind]?.(version) ?? {}));
    const platform = `Invalid sheet record on line ${row.index} ${record}: ${reasons}`;
    return faults.map(({ column, told }) => {
      const { code, variant, args } = told(sheet.table.kind);
      return refusal({ sheet, row, name: column.name }, code, {
        ...(variant && { variant }),
        ...(args && { args }),
        platform,
      });
    });
  });
}

const DEFAULTS: Partial<Readonly<Record<TableKind, (version: string | undefined) => Defaults>>> = {
  preuves: () => ({ description: '' }),
  questions: version => ({ description: '', version }),
  choix: version => ({ version }),
  indicateurs: version => ({
    version,
    titreCourt: null,
    titreLong: null,
    description: null,
    borneMin: null,
    borneMax: null,
    valeurCalcule: null,
    precision: 2,
    exprCible: null,
    exprSeuil: null,
    libelleCibleSeuil: null,
  }),
};

function recordOf(sheet: Sheet, row: Row, defaults: Defaults): Defaults {
  const typeOf = new Map(sheet.form.columns.map(({ name, type }) => [name, type]));
  const names = [...sheet.columns.keys()];
  const cells = names.flatMap(name => {
    const text = textIn(row, name) ?? (row.blanks.has(name) ? '' : undefined);
    return text === undefined ? [] : [[name, typedValue(typeOf.get(name) ?? 'text', text)] as const];
  });
  return { ...defaults, ...Object.fromEntries(cells) };
}

function typedValue(type: CellType, text: string): unknown {
  if (type === 'number') return cellNumber(text)?.value ?? text;
  return type === 'boolean' ? cellTruth(text) : text;
}
