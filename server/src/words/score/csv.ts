import { visible } from '../visible.ts';
import type { ScoreReport } from './report.ts';
import { actionRows, type Cell } from './rows.ts';

/**
 * A row for each action of each scenario, all columns, for programs: commas between the cells, points in the numbers,
 * whatever the language. What a spreadsheet would take for a formula is made text.
 */
export function csvOf(report: ScoreReport): string {
  return csvOfRows(actionRows(report), PLAIN);
}

/**
 * The same for a French spreadsheet, whatever the language: it wants semicolons and decimal commas, and would show it all in
 * one column otherwise; the mark at the beginning tells it that the text is UTF-8.
 */
export function frenchCsvOf(report: ScoreReport): string {
  return csvOfRows(actionRows(report), FRENCH);
}

export interface CsvFormat {
  readonly mark: '' | '\ufeff';
  readonly separator: string;
  readonly decimal: string;
}

/** For programs, and for a French spreadsheet. */
export const PLAIN: CsvFormat = { mark: '', separator: ',', decimal: '.' };
export const FRENCH: CsvFormat = { mark: '\ufeff', separator: ';', decimal: ',' };

/** Any rows, in a format. */
export function csvOfRows(rows: readonly (readonly Cell[])[], format: CsvFormat): string {
  const lines = rows.map(row => `${row.map(cell => csvCell(cell, format)).join(format.separator)}\r\n`);
  return `${format.mark}${lines.join('')}`;
}

function csvCell(cell: Cell, { separator, decimal }: CsvFormat): string {
  // A number is what it says, also below zero.
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const text = visible(String(cell ?? ''));
  const harmless = typeof cell === 'string' && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(harmless) || harmless.includes(separator) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
