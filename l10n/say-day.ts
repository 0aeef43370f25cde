import { language } from './say.ts';

/** A day as a reader writes it, `26 novembre 2026` or `November 26, 2026`: in the zone of the reader, or in another one. */
export function sayDay(date: Date, timeZone?: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone }).format(date);
}

/** The same of a day as data have it, `2026-11-26`. */
export function sayIsoDay(day: string): string {
  return sayDay(new Date(`${day}T00:00:00Z`), 'UTC');
}
