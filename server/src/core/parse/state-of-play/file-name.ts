import { PLATFORM_REFERENTIALS } from '../../model/platform-referentials.ts';

/** The référentiel that the name of an export tells, `Export_CAE_Nom_2026-08-07.csv`; undefined where it tells none. */
export function referentialIn(fileName: string): string | undefined {
  const parts = fileName.toLowerCase().split(/[_.\s]+/);
  return parts.find(part => PLATFORM_REFERENTIALS.includes(part));
}

/**
 * The day of a date as an export writes it, also as a workbook counts it, in days from the end of 1899, and as a spreadsheet in
 * French shows it; undefined for one that no calendar has.
 */
export function dateIn(text: string): string | undefined {
  const written = text.trim();
  const [, ...iso] = /^(\d{4})-(\d{2})-(\d{2})(?=T|\s|$)/.exec(written) ?? [];
  const [, ...french] = /^(\d{2})\/(\d{2})\/(\d{4})(?=\s|$)/.exec(written) ?? [];
  const day = iso.length > 0 ? iso.join('-') : french.toReversed().join('-');
  if (day !== '') return dayOf(Date.parse(day)) === day ? day : undefined;
  const days = /^\d{5}(?:\.\d+)?$/.test(written) ? Math.floor(Number(written)) : undefined;
  return days === undefined ? undefined : dayOf((days - DAYS_TO_1970) * MILLISECONDS);
}

const DAYS_TO_1970 = 25_569;
const MILLISECONDS = 86_400_000;

/** In milliseconds from 1970; a day that a month lacks is one of the next month, or none. */
function dayOf(time: number): string | undefined {
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
