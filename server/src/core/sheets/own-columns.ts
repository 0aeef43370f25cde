import type { CellNote, SheetCode, SheetProblem } from '../model/sheet.ts';
import { columnLetters, isTruthWord } from './cells.ts';
import { RESERVED_COLUMNS } from './columns.ts';
import { problemAt, problemInColumn } from './problem.ts';
import { columnsOf, type Sheet, textIn } from './sheet.ts';

/**
 * What the platform does not read of a sheet, and says nothing of: columns, rows without id, other words than true and false; and
 * what stands for a text.
 */
export function ownOfTable(sheet: Sheet): readonly SheetProblem[] {
  return [
    ...columnProblems(sheet),
    ...rowProblems(sheet),
    ...truthProblems(sheet),
    ...sheet.table.notes.map(note => noteProblem(sheet, note)),
  ];
}

function columnProblems(sheet: Sheet): SheetProblem[] {
  const { table, form } = sheet;
  const headers = table.rows[0] ?? [];
  const known = columnsOf(table, form);
  const names = new Set(form.columns.map(({ name }) => name.toLowerCase()));
  const found: SheetProblem[] = [];
  if (!sheet.columns.has(form.id)) {
    found.push(problemAt({ sheet }, 'sheet-column-missing', 'error', { args: { column: form.id } }));
  }
  for (const [at, header] of headers.entries()) {
    const name = known.get(at)?.name;
    const last = name === undefined ? undefined : sheet.columns.get(name)?.at(-1);
    const args = { header: header.trim(), column: columnLetters(at), last: columnLetters(form.width - 1) };
    const tell = (code: SheetCode, severity: SheetProblem['severity'], variant?: string) =>
      found.push(problemInColumn(sheet, 0, at, code, severity, { ...(variant && { variant }), args }));
    if (name === undefined && isFilled(sheet, at)) {
      const isTooFar = at >= form.width && names.has(header.trim().toLowerCase());
      if (isTooFar) tell('sheet-column-beyond-z', 'error');
      else if (header.trim() !== '') tell('sheet-column-unknown', 'information');
      // In a first row that is not that of the headers, all are without: that there is no id says so.
      else if (sheet.columns.has(form.id)) tell('sheet-column-unknown', 'information', 'unnamed');
    } else if (name !== undefined && last !== at) tell('sheet-column-duplicate', 'warning');
    else if (name !== undefined && RESERVED_COLUMNS.has(name)) tell('sheet-column-reserved', 'warning');
  }
  return found;
}

function isFilled({ table }: Sheet, column: number): boolean {
  return table.rows.some(row => (row[column] ?? '').trim() !== '');
}

function rowProblems(sheet: Sheet): SheetProblem[] {
  // Without the column itself every row lacks its id, which is told once.
  if (!sheet.columns.has(sheet.form.id)) return [];
  const column = sheet.form.id;
  return sheet.passedOver.map(row =>
    problemAt({ sheet, row, name: column }, 'sheet-row-without-id', 'warning', { args: { column } }),
  );
}

/** What is neither true nor false is false to the platform: `OUI`, `VRAI`, a cross. */
function truthProblems(sheet: Sheet): SheetProblem[] {
  const truths = sheet.form.columns.filter(({ type }) => type === 'boolean');
  return sheet.rows.flatMap(row =>
    truths.flatMap(({ name }) => {
      const text = textIn(row, name);
      if (text === undefined || isTruthWord(text)) return [];
      return [problemAt({ sheet, row, name }, 'truth-unread', 'warning', { args: { text } })];
    }),
  );
}

function noteProblem(sheet: Sheet, { kind, row, column, text }: CellNote): SheetProblem {
  if (kind === 'error') return problemInColumn(sheet, row, column, 'sheet-cell-error', 'warning', { args: { text } });
  const variant = kind === 'no-result' ? 'no-result' : 'result';
  const severity = kind === 'no-result' ? 'error' : 'information';
  return problemInColumn(sheet, row, column, 'sheet-formula', severity, { variant, args: { text } });
}
