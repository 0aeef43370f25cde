/**
 * The format of a date as a spreadsheet in French reads it: names of months and days in French, unless the format asks for
 * English, and the formats that follow the language of the reader in the order of days, months and years that is French.
 */
export function inFrench(format: string, date: Date): string {
  const own = FOLLOWING.get(format.toLowerCase()) ?? format;
  if (ENGLISH.test(own)) return own;
  return own.replace(LITERAL_OR_NAME, part =>
    /^(?:m{3,5}|d{3,4})$/i.test(part) ? `"${nameIn(part.toLowerCase(), date)}"` : part,
  );
}

/** Those that a workbook keeps by a number (14 and 22), for each language has its own. */
const FOLLOWING: ReadonlyMap<string, string> = new Map([
  ['mm-dd-yy', 'dd/mm/yyyy'],
  ['m/d/yy', 'dd/mm/yyyy'],
  ['m/d/yyyy', 'dd/mm/yyyy'],
  ['m/d/yy h:mm', 'dd/mm/yyyy hh:mm'],
  ['m/d/yyyy h:mm', 'dd/mm/yyyy hh:mm'],
]);

/** A language among the brackets of a format: the last two digits of its number are 09 for all that is English. */
const ENGLISH = /\[\$[^\]-]*-[0-9a-f]*09\]/i;
const LITERAL_OR_NAME = /"[^"]*"|\\.|\[[^\]]*\]|m{3,5}|d{3,4}/gi;

function nameIn(part: string, date: Date): string {
  const options = part.startsWith('d')
    ? ({ weekday: part.length === 4 ? 'long' : 'short' } as const)
    : ({ month: part.length === 4 ? 'long' : part.length === 5 ? 'narrow' : 'short' } as const);
  // Spreadsheets leave out the point behind what is cut short.
  return new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' }).format(date).replace(/\.$/, '');
}
