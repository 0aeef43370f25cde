import { greatestOf } from '../core/memory/long-lists.ts';
import { escapeMarkdown } from './markdown.ts';

/** Rows of cells below a head. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table in Markdown, line by line. */
export function markdownTable(table: Table): string[] {
  return markdownTableOf(table, escapeMarkdown);
}

/** The same, where what stands around it asks for more: `cell` makes a text harmless there. */
export function markdownTableOf({ head, rows }: Table, cell: (text: string) => string): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(text => cell(text)).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)];
}

/** A table for a terminal, line by line: its columns stand one below the other. */
export function textTable({ head, rows }: Table): string[] {
  const widths = head.map((title, at) =>
    greatestOf(
      rows.map(row => row[at]?.length ?? 0),
      title.length,
    ),
  );
  const line = (cells: readonly string[]) =>
    `  ${cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()}`;
  return [head, ...rows].map(line);
}
