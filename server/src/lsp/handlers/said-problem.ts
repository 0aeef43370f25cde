import type { SheetProblem } from '../../core/model/sheet.ts';
import type { SaidProblem } from '../../protocol/sheets.ts';
import { saySheetProblem } from '../../words/sheet-problems.ts';

/** What is wrong with a sheet, in the language of the client. */
export function saidProblem(problem: SheetProblem): SaidProblem {
  const { file, line, column, header, severity, verdict, platform } = problem;
  return {
    file,
    line: line ?? null,
    column: column ?? null,
    header: header ?? null,
    severity,
    isRefused: verdict !== undefined,
    message: saySheetProblem(problem),
    platform: platform ?? null,
  };
}
