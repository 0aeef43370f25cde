import { type ActionExpressions, checkActions } from '../analysis/expressions/check-actions.ts';
import type { ExpressionFault, Known } from '../analysis/expressions/known.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { span } from '../text/span.ts';
import { cellItems } from './cells.ts';
import type { Family } from './family.ts';
import type { ImportContext } from './import-context.ts';
import { refusal, type Told } from './problem.ts';
import { type Sheet, textIn } from './sheet.ts';
import type { StructureRow } from './structure.ts';

/** The formulas of a référentiel and the indicators that it names, in the order of the platform (platform, section 4.2). */
export function checkFormulas(
  sheet: Sheet,
  rows: readonly StructureRow[],
  { name }: Family,
  known: Pick<ImportContext, 'questions' | 'indicators'>,
): readonly SheetProblem[] {
  const actions = new Set(rows.map(({ qualified }) => qualified));
  // Of two rows of one action, the one that has the formula.
  const byCell = new Map(
    rows.toReversed().flatMap(({ qualified, row }) => [...row.cells.keys()].map(name => [`${qualified} ${name}`, row])),
  );
  const questions: Known['questions'] = known.questions ?? new Map();
  const indicators: Known['indicators'] = known.indicators ?? new Map();
  const faults = checkActions(rows.map(expressionsOf), name, { questions, indicators, actions });
  return faults
    .filter(({ code }) => !isUntold(code, known))
    .map(fault =>
      refusal(
        { sheet, row: byCell.get(`${fault.action} ${fault.column}`), name: fault.column },
        fault.code,
        toldOf(fault),
      ),
    );
}

/** True for what cannot be told where nobody knows any question, or any indicator. */
function isUntold(code: ExpressionFault['code'], known: Pick<ImportContext, 'questions' | 'indicators'>): boolean {
  if (known.questions === undefined && (code === 'formula-question' || code === 'formula-choice')) return true;
  return known.indicators === undefined && (code === 'indicator-unknown' || code === 'indicator-target-missing');
}

/** A fault of a formula, as the cell tells it. */
export function toldOf({ variant, args, platform }: ExpressionFault): Told {
  return { ...(variant !== undefined && { variant }), args, platform };
}

const RULES = ['score', 'desactivation', 'reduction'] as const;

function expressionsOf({ row, qualified }: StructureRow): ActionExpressions {
  const list = textIn(row, 'indicateurs');
  return {
    action: qualified,
    rules: Object.fromEntries(RULES.flatMap(column => (row.cells.has(column) ? [[column, textIn(row, column)]] : []))),
    exprScore: textIn(row, 'exprScore'),
    indicators: list === undefined ? [] : cellItems(list).map(text => ({ text, span: span(0, text.length) })),
  };
}
