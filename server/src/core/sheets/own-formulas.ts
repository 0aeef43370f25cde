import type { Known, Purpose } from '../analysis/expressions/known.ts';
import { ownFaults } from '../analysis/expressions/own-checks.ts';
import { skippedFaults } from '../analysis/expressions/skipped.ts';
import type { SheetProblem, TableKind } from '../model/sheet.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { problemAt } from './problem.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';

/** What the formula of a column is written for. */
const PURPOSES: Partial<Readonly<Record<TableKind, Readonly<Record<string, Purpose>>>>> = {
  structure: { score: 'score', desactivation: 'deactivation', reduction: 'reduction', exprScore: 'indicators' },
  questions: { exprVisible: 'visibility' },
  indicateurs: { valeurCalcule: 'indicators', exprCible: 'target', exprSeuil: 'target' },
  objectifs: { formule: 'target' },
};

/** What the platform accepts in formulas and should not: what is true of those of our files as well. */
export function ownOfFormulas(sheet: Sheet, questions: Known['questions']): readonly SheetProblem[] {
  const purposes = Object.entries(PURPOSES[sheet.table.kind] ?? {});
  return sheet.rows.flatMap(row =>
    purposes.flatMap(([name, purpose]) => ownOfFormula(sheet, row, name, purpose, questions)),
  );
}

function ownOfFormula(
  sheet: Sheet,
  row: Row,
  name: string,
  purpose: Purpose,
  questions: Known['questions'],
): readonly SheetProblem[] {
  const text = textIn(row, name);
  if (text === undefined) return [];
  const { expression, skipped } = parseExpression(text, purpose === 'indicators' ? 'indicateur' : 'personnalisation');
  const own = expression ? ownFaults(text, expression, purpose, { questions }) : [];
  return [...skippedFaults(text, skipped), ...own].map(({ code, variant, args }) =>
    problemAt({ sheet, row, name }, code, 'warning', { ...(variant !== undefined && { variant }), args }),
  );
}
