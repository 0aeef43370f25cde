import { type Cell, type CellValue, formatValue } from 'hucre';
import type { CellNote } from '../core/model/sheet.ts';
import { inFrench } from './date-format.ts';

/** What is to be told of a cell of a workbook; undefined where its value alone counts. */
export function noteOf(cell: Cell | undefined): Pick<CellNote, 'kind' | 'text'> | undefined {
  if (cell === undefined) return undefined;
  const { type, value, formula } = cell;
  if (type === 'error') return { kind: 'error', text: String(value) };
  if (isNoDate(value)) return { kind: 'error', text: NO_DATE };
  if (formula === undefined) return undefined;
  const isEmpty = value === null || value === undefined;
  // One that many cells share is written in the first of them alone.
  return { kind: isEmpty ? 'no-result' : 'formula', text: `=${formula || '…'}` };
}

/** True for a number that is too large for the date as which it is to be shown. */
function isNoDate(value: CellValue | undefined): boolean {
  return value instanceof Date && Number.isNaN(value.getTime());
}

/** What a spreadsheet shows in its place. */
const NO_DATE = '#####';

/** A value as a spreadsheet in French shows it; a plain number with a point, for it may be an id. */
export function displayed(value: CellValue, format: string | undefined, is1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isNoDate(value)) return NO_DATE;
  if (value instanceof Date)
    return formatValue(value, inFrench(format ?? 'yyyy-mm-dd', value), { locale: 'fr-FR', is1904 });
  if (format === undefined || format === 'General' || format === '@') return plain(value);
  return formatted(value, format, is1904);
}

function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/**
 * A number in a format that the library would misread as it stands: `General` is there the number itself, a `%` that is a text
 * takes no hundredths, and where nothing is shown as a dash, the places that may stay empty (`"-"??`) hold no 0.
 */
function formatted(value: number, format: string, is1904: boolean): string {
  const own = `"${plain(Math.abs(value))}"`;
  const emptied = value === 0 ? format.replace(FOR_NOTHING, section => section.replaceAll('?', '')) : format;
  const spelt = emptied.replace(LITERAL_OR_GENERAL, part =>
    /^general$/i.test(part) ? own : part.replaceAll('%', LITERAL_PERCENT),
  );
  const text = formatValue(value, spelt, { locale: 'fr-FR', is1904 }).replaceAll(LITERAL_PERCENT, '%');
  // Of one section the sign stands before all; where there are several, the second says how what is negative shows.
  const isSigned = value < 0 && /general/i.test(format) && !format.replace(LITERAL_OR_GENERAL, '').includes(';');
  return isSigned ? `-${text}` : text;
}

/** The third section of a format says how 0 shows. */
const FOR_NOTHING = /(?<=^[^;]*;[^;]*;)[^;]*/;
const LITERAL_OR_GENERAL = /"[^"]*"|\\.|general/gi;
/** Of the private use area: no format holds it. */
const LITERAL_PERCENT = '\ue000';
