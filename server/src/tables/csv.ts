import { CsvError, parse } from 'csv-parse/sync';
import type { LineEnds, Table, TableKind } from '../core/model/sheet.ts';
import { SHEETS } from '../core/sheets/columns.ts';
import { columnsOf } from '../core/sheets/sheet.ts';
import { TableFault } from './fault.ts';

/** The table of a CSV file: UTF-8, commas, quotes doubled. @throws TableFault for any other file */
export function csvTable(kind: TableKind, name: string, bytes: Uint8Array): Table {
  const text = utf8(name, bytes);
  refuseSeparator(kind, name, text);
  const rows = rowsOf(name, text);
  return { kind, name, rows, lineEnds: lineEndsOf(text), notes: [] };
}

/**
 * The rows of a CSV file that is no sheet of the platform; what separates its cells is told by the line that begins with
 * `first`, and else is a comma. @throws TableFault for what is no CSV file in UTF-8
 */
export function csvRows(name: string, bytes: Uint8Array, first: string): Table['rows'] {
  const text = utf8(name, bytes);
  const at = text.search(new RegExp(`^"?${first} *"?[;\\t]`, 'm'));
  const separator = at < 0 ? ',' : (/[;\t]/.exec(text.slice(at))?.[0] ?? ',');
  return rowsOf(name, text, separator);
}

function utf8(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new TableFault('encoding', name);
    throw error;
  }
}

/** The cells of a CSV text, row by row; an empty line is a row of one empty cell. */
function rowsOf(name: string, text: string, delimiter = ','): Table['rows'] {
  try {
    return parse(text, { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch (error) {
    if (error instanceof CsvError) throw new TableFault('quotes', name, String(error['lines'] ?? ''));
    throw error;
  }
}

/**
 * A table whose headers are known only when they are separated otherwise would seem to be one of nothing. Read in its first line
 * before the rest: under the wrong separator, a quotation mark would seem to be what is wrong.
 */
function refuseSeparator(kind: TableKind, name: string, text: string): void {
  const form = SHEETS[kind];
  const [line = ''] = text.split(/[\r\n]/, 1);
  const headers = (separator: string) => line.split(separator).map(header => header.replace(/^\s*"|"\s*$/g, ''));
  const isKnown = (separator: string) => columnsOf({ rows: [headers(separator)] }, form).size > 0;
  if (isKnown(',')) return;
  const separator = [';', '\t', '|'].find(isKnown);
  if (separator !== undefined) throw new TableFault('separator', name, separator);
}

/** How the rows of a text end, told by the first. */
function lineEndsOf(text: string): LineEnds {
  const [first = '\n'] = /\r\n|\n|\r/.exec(text.replace(/"[^"]*"/g, '')) ?? [];
  return { rows: first === '\r\n' ? 'CRLF' : 'LF', hasFinal: /[\r\n]$/.test(text) };
}
