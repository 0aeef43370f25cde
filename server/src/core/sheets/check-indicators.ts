import {
  checkIndicators as checkExpressions,
  type IndicatorExpressions,
} from '../analysis/expressions/check-indicators.ts';
import type { Known } from '../analysis/expressions/known.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { cellItems } from './cells.ts';
import { toldOf } from './check-formulas.ts';
import { problemAt, refusal } from './problem.ts';
import { recordFaults } from './record-faults.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';

const ID = 'identifiantReferentiel';

/** What is wrong with indicators and their objectives (platform, section 5). */
export function checkIndicatorSheets(
  sheet: Sheet | undefined,
  objectives: Sheet | undefined,
  version: string | undefined,
  before: Known['indicators'] | undefined,
): readonly SheetProblem[] {
  return [
    ...(sheet
      ? [...recordFaults(sheet, version), ...duplicates(sheet), ...formulas(sheet), ...parents(sheet, before)]
      : []),
    ...(objectives ? [...recordFaults(objectives, version), ...objectiveFaults(objectives, sheet)] : []),
  ];
}

/** The indicators of a sheet, as formulas name them. */
export function knownIndicators(sheet: Sheet | undefined): Known['indicators'] | undefined {
  return (
    sheet &&
    new Map(
      sheet.rows.map(row => [
        textIn(row, ID) ?? '',
        { hasTarget: row.cells.has('exprCible'), hasLimit: row.cells.has('exprSeuil') },
      ]),
    )
  );
}

function duplicates(sheet: Sheet): SheetProblem[] {
  const seen = new Set<string>();
  return sheet.rows.flatMap(row => {
    const id = textIn(row, ID);
    if (id === undefined) return [];
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [refusal({ sheet, row, name: ID }, 'indicator-duplicate', { args: { id } })] : [];
  });
}

function formulas(sheet: Sheet): SheetProblem[] {
  const rows = sheet.rows.filter(({ cells }) => cells.has(ID));
  const rowOf = new Map(rows.map(row => [expressionsIn(row), row]));
  return checkExpressions([...rowOf.keys()]).map(fault =>
    refusal({ sheet, row: rowOf.get(fault.indicator), name: fault.column }, fault.code, toldOf(fault)),
  );
}

function expressionsIn(row: Row): IndicatorExpressions {
  return {
    id: textIn(row, ID) ?? '',
    valeurCalcule: textIn(row, 'valeurCalcule'),
    exprCible: row.cells.get('exprCible'),
    exprSeuil: row.cells.get('exprSeuil'),
  };
}

function parents(sheet: Sheet, before: Known['indicators'] | undefined): SheetProblem[] {
  const ids = new Set(sheet.rows.map(row => textIn(row, ID)));
  return sheet.rows.flatMap(row =>
    cellItems(textIn(row, 'parents') ?? '').flatMap(parent => {
      if (parent === '' || ids.has(parent) || before?.has(parent)) return [];
      return [problemAt({ sheet, row, name: 'parents' }, 'indicator-parent', 'warning', { args: { text: parent } })];
    }),
  );
}

function objectiveFaults(sheet: Sheet, indicators: Sheet | undefined): SheetProblem[] {
  const ids = indicators && new Set(indicators.rows.map(row => textIn(row, ID)));
  return sheet.rows.flatMap(row => {
    const found: SheetProblem[] = [];
    const id = textIn(row, ID);
    if (id !== undefined && ids && !ids.has(id)) {
      found.push(problemAt({ sheet, row, name: ID }, 'objective-indicator', 'warning', { args: { text: id } }));
    }
    const formula = textIn(row, 'formule');
    const parsed = formula === undefined ? undefined : parseExpression(formula, 'personnalisation');
    if (parsed?.fault !== undefined) {
      const { variant, args } = parsed.fault;
      const told = { ...(variant !== undefined && { variant }), args };
      found.push(problemAt({ sheet, row, name: 'formule' }, 'formula-syntax', 'warning', told));
    }
    return found;
  });
}
