import type { Table } from '../core/model/sheet.ts';

/** A table as a CSV text: commas, quotes where a cell needs them, its rows ended as they came in. */
export function csvText({ rows, lineEnds }: Table): string {
  const end = lineEnds.rows === 'CRLF' ? '\r\n' : '\n';
  const width = rows[0]?.length ?? 0;
  const lines = rows.map(row => Array.from({ length: width }, (_, at) => quoted(row[at] ?? '')).join(','));
  return lines.join(end) + (lineEnds.hasFinal ? end : '');
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
