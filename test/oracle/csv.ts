/** The rows of a well-formed CSV text, by the headers of its first line. */
export function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  const [headers = [], ...others] = rows.filter(row => row.some(cell => cell !== ''));
  return others.map(row => Object.fromEntries(headers.map((header, at) => [header, (row[at] ?? '').trim()])));
}
