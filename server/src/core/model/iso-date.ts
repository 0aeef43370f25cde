/** True for a day of the calendar as the platform of 2026 has dates written, `2030-01-31`. */
export function isDate(text: string): boolean {
  // A day that is not in its month is read as one of the next.
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && ((new Date(text).toJSON() as string | null)?.startsWith(text) ?? false);
}
