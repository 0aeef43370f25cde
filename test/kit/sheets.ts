import assert from 'node:assert/strict';
import type { SheetProblem, Table, TableKind, Tables } from '../../server/src/core/model/sheet.ts';
import { SHEETS } from '../../server/src/core/sheets/columns.ts';
import { type ImportOutcome, importOf } from '../../server/src/core/sheets/import.ts';
import { saySheetProblem } from '../../server/src/words/sheet-problems.ts';

/** The rows of a sheet, a line each, cells between bars; `¶` is a line end inside a cell. */
export function table(kind: TableKind, text: string): Table {
  const rows = text
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim().replaceAll('¶', '\n')));
  return { kind, name: `${SHEETS[kind].files[0]}.csv`, rows, lineEnds: { rows: 'LF', hasFinal: true }, notes: [] };
}

/** Sheets as texts, by their kinds. */
export type SheetTexts = Readonly<Partial<Record<TableKind, string>>>;

export function tables(texts: SheetTexts): Tables {
  return new Map(Object.entries(texts).map(([kind, text]) => [kind as TableKind, table(kind as TableKind, text)]));
}

/** Imports sheets into a platform that has the actions of another référentiel, if any are given. */
export function imported(texts: SheetTexts, referential = 'te', actions?: readonly string[]): ImportOutcome {
  return importOf(tables(texts), {
    referential,
    currentVersion: '1.0.0',
    actions: actions && new Set(actions),
    wantsVersions: false,
    knowsAllReferentials: true,
    questions: undefined,
    indicators: undefined,
  });
}

/** A problem in one line: its code, its cell, and what the platform makes of it; there are words for it too. */
export function shown(problem: SheetProblem): string {
  const { code, variant, line, column, verdict, severity } = problem;
  assert.match(saySheetProblem(problem), /^.+[.?)]$/s);
  const name = variant === undefined ? code : `${code}/${variant}`;
  return `${name} ${column ?? ''}${line ?? ''} ${verdict ?? severity}`;
}
