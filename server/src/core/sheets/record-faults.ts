import type { QUESTION_TYPES } from '../model/personalisation.ts';
import type { SheetCode, SheetProblem, TableKind } from '../model/sheet.ts';
import { CATEGORIES } from '../model/words.ts';
import { cellItems, cellNumber, cellTruth } from './cells.ts';
import { type CellType, type Column, RESERVED_COLUMNS } from './columns.ts';
import { PLATFORM_REFERENTIALS } from './family.ts';
import { refusal, type Told } from './problem.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';

/** How exposed to the change of climate an action makes; written exactly so. */
export const EXPOSURES = ['exposition_faible', 'exposition_partielle', 'exposition_forte'] as const;

/** The types of collectivités that a question may be asked of are written in small letters: `commune`, `epci`. */
const CONCERNED = /^[a-z_]+$/;

/** What stands in a record before its cells do, as the platform writes it. */
type Defaults = Readonly<Record<string, unknown>>;

/**
 * The cells of a wrong type, and those that are missing, row by row: the platform refuses a sheet at the first such row, and
 * shows the record (platform, section 1.1). `version` is the one that is being imported.
 */
export function recordFaults(sheet: Sheet, version: string | undefined): readonly SheetProblem[] {
  return sheet.rows.flatMap(row => {
    const faults = sheet.form.columns.flatMap(column => faultOf(column, row) ?? []);
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

interface RecordFault {
  readonly column: Column;
  /** In the platform's words. */
  readonly reason: string;
  /** In ours. */
  readonly told: (kind: TableKind) => Told & { readonly code: SheetCode };
}

function faultOf(column: Column, row: Row): RecordFault | undefined {
  const text = textIn(row, column.name);
  if (text === undefined) {
    if (!column.isRequired) return undefined;
    const reason = missingReason(column, row.blanks.has(column.name));
    return { column, reason, told: kind => ({ code: MISSING[kind], variant: 'cell', args: { column: column.name } }) };
  }
  const wrong = wrongAs(column, text);
  return wrong && { column, ...wrong };
}

function missingReason({ type }: Column, isBlank: boolean): string {
  if (isBlank) return 'Too small: expected string to have >=1 characters (too_small)';
  return `Invalid input: expected ${type === 'boolean' ? 'boolean' : 'string'}, received undefined (invalid_type)`;
}

const MISSING: Readonly<Record<TableKind, SheetCode>> = {
  structure: 'sheet-column-missing',
  preuves: 'evidence-incomplete',
  versions: 'version-missing',
  questions: 'question-incomplete',
  choix: 'choice-missing',
  thematiques: 'theme-incomplete',
  competences: 'competence-incomplete',
  indicateurs: 'indicator-incomplete',
  objectifs: 'objective-date',
};

function wrongAs({ name, type }: Column, text: string): Pick<RecordFault, 'reason' | 'told'> | undefined {
  switch (type) {
    case 'number':
      return cellNumber(text) === undefined ? noNumber(name, text) : undefined;
    case 'category':
      return oneOf(CATEGORIES, text.toLowerCase(), text, 'category-unknown');
    case 'exposure':
      return oneOf(EXPOSURES, text, text, 'adaptation-unknown');
    case 'question-type':
      return oneOf(
        ['choix', 'binaire', 'proportion'] satisfies (typeof QUESTION_TYPES)[number][],
        text,
        text,
        'question-type',
      );
    case 'concerned':
      return cellItems(text).every(item => CONCERNED.test(item))
        ? undefined
        : { reason: 'Invalid input (invalid_union)', told: () => ({ code: 'question-concerned', args: { text } }) };
    case 'date':
      return isDate(text)
        ? undefined
        : {
            reason: 'Invalid ISO date (invalid_format)',
            told: () => ({ code: 'objective-date', variant: 'form', args: { text } }),
          };
    case 'referential':
      return RESERVED_COLUMNS.has(name) && !PLATFORM_REFERENTIALS.has(text)
        ? oneOf([...PLATFORM_REFERENTIALS], text, text, 'sheet-column-reserved', 'value')
        : undefined;
    case 'text':
    case 'list':
    case 'boolean':
      return undefined;
  }
}

function noNumber(name: string, text: string): Pick<RecordFault, 'reason' | 'told'> {
  // The platform reads codes by another way than figures, and says so.
  const isCode = name === 'competenceCode';
  return {
    reason: `Invalid input: expected number, received ${isCode ? 'NaN' : 'string'} (invalid_type)`,
    told: kind => ({ code: isCode ? CODES[kind] : NO_NUMBER[kind], variant: 'none', args: { text } }),
  };
}

const NO_NUMBER: Readonly<Record<TableKind, SheetCode>> = { ...MISSING, structure: 'points-invalid' };
const CODES: Readonly<Record<TableKind, SheetCode>> = { ...MISSING, questions: 'question-competence' };

function oneOf(
  allowed: readonly string[],
  text: string,
  written: string,
  code: SheetCode,
  variant?: string,
): Pick<RecordFault, 'reason' | 'told'> | undefined {
  if (allowed.includes(text)) return undefined;
  const list = allowed.map(one => `"${one}"`).join('|');
  const args = { text: written, known: allowed.join(', ') };
  return {
    reason: `Invalid option: expected one of ${list} (invalid_value)`,
    told: () => ({ code, ...(variant && { variant }), args }),
  };
}

/** True for a day of the calendar, `2030-01-31`. */
function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === '') return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= days;
}
