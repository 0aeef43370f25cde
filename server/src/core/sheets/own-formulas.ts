import type { Purpose } from '../analysis/expressions/known.ts';
import { ownFaults } from '../analysis/expressions/own-checks.ts';
import { skippedFaults } from '../analysis/expressions/skipped.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import type { ImportContext } from './import-context.ts';
import { problemAt } from './problem.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';
import type { StructureRow } from './structure.ts';

/** What the platform accepts in formulas and should not: what is true of those of our files as well. */
export function ownOfFormulas(
  sheet: Sheet,
  rows: readonly StructureRow[],
  { questions }: ImportContext,
): readonly SheetProblem[] {
  return rows.flatMap(({ row }) =>
    Object.entries(PURPOSES).flatMap(([name, purpose]) => ownOfFormula(sheet, row, name, purpose, questions)),
  );
}

/** What the formula of a column is written for. */
const PURPOSES: Readonly<Record<string, Purpose>> = {
  score: 'score',
  desactivation: 'deactivation',
  reduction: 'reduction',
  exprScore: 'indicators',
};

function ownOfFormula(
  sheet: Sheet,
  row: Row,
  name: string,
  purpose: Purpose,
  questions: ImportContext['questions'] = new Map(),
): readonly SheetProblem[] {
  const text = textIn(row, name);
  if (text === undefined) return [];
  const { expression, skipped } = parseExpression(text, purpose === 'indicators' ? 'indicateur' : 'personnalisation');
  const own = expression ? ownFaults(text, expression, purpose, { questions }) : [];
  return [...skippedFaults(text, skipped), ...own].map(({ code, variant, args }) =>
    problemAt({ sheet, row, name }, code, 'warning', { ...(variant !== undefined && { variant }), args }),
  );
}
