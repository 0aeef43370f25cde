import { PLATFORM_REFERENTIALS } from '../../model/platform-referentials.ts';

/** The référentiel that the name of an export tells, `Export_CAE_Nom_2026-08-07.csv`; undefined where it tells none. */
export function referentialIn(fileName: string): string | undefined {
  const parts = fileName.toLowerCase().split(/[_.\s]+/);
  return parts.find(part => PLATFORM_REFERENTIALS.includes(part));
}

/**
 * The day of a date as an export writes it, also as a workbook counts it, in days from the end of 1899, and as a spreadsheet in
 * French shows it.
 */
export function dateIn(text: string): string | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=T|\s|$)/.exec(text.trim()) ?? [];
  if (day !== undefined) return day;
  const [, dayOfMonth, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})(?=\s|$)/.exec(text.trim()) ?? [];
  if (year !== undefined) return `${year}-${month}-${dayOfMonth}`;
  const days = /^\d{5}(?:\.\d+)?$/.test(text.trim()) ? Math.floor(Number(text)) : undefined;
  if (days === undefined) return undefined;
  return new Date((days - DAYS_TO_1970) * MILLISECONDS).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

const DAYS_TO_1970 = 25_569;
const MILLISECONDS = 86_400_000;
