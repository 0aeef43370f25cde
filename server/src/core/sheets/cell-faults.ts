import { cellNumber } from '../model/cell-number.ts';
import { isDate } from '../model/iso-date.ts';
import type { QUESTION_TYPES } from '../model/personalisation.ts';
import { PLATFORM_REFERENTIALS } from '../model/platform-referentials.ts';
import type { SheetCode, TableKind } from '../model/sheet.ts';
import { EXPOSURES } from '../model/transition.ts';
import { CATEGORIES } from '../model/words.ts';
import { cellItems } from './cells.ts';
import { type Column, RESERVED_COLUMNS } from './columns.ts';
import type { Told } from './problem.ts';
import { type Row, textIn } from './sheet.ts';

/** The types of collectivités that a question may be asked of are written in small letters: `commune`, `epci`. */
const CONCERNED = /^[a-z_]+$/;

/** A cell of a wrong type, or one that is missing. */
export interface CellFault {
  readonly column: Column;
  /** In the platform's words. */
  readonly reason: string;
  /** In ours. */
  readonly told: (kind: TableKind) => Told & { readonly code: SheetCode };
}

/** What is wrong with the cell of a column, by its type alone; undefined where nothing is. */
export function cellFault(column: Column, row: Row): CellFault | undefined {
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

function wrongAs({ name, type }: Column, text: string): Pick<CellFault, 'reason' | 'told'> | undefined {
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
      return RESERVED_COLUMNS.has(name) && !PLATFORM_REFERENTIALS.includes(text)
        ? oneOf([...PLATFORM_REFERENTIALS], text, text, 'sheet-column-reserved', 'value')
        : undefined;
    case 'text':
    case 'list':
    case 'boolean':
      return undefined;
  }
}

function noNumber(name: string, text: string): Pick<CellFault, 'reason' | 'told'> {
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
): Pick<CellFault, 'reason' | 'told'> | undefined {
  if (allowed.includes(text)) return undefined;
  const list = allowed.map(one => `"${one}"`).join('|');
  const args = { text: written, known: allowed.join(', ') };
  return {
    reason: `Invalid option: expected one of ${list} (invalid_value)`,
    told: () => ({ code, ...(variant && { variant }), args }),
  };
}
