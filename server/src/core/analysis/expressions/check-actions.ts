import { type ExpressionName, everyPart } from '../../model/expression.ts';
import { faultsOfRule, type RuleCell, readRule } from './check-rule.ts';
import { indicatorUses, missingTargets, type ReadScore, readScore, unknownIndicator } from './check-score.ts';
import { type ExpressionColumn, type ExpressionFault, type Known, RULE_COLUMNS, type RuleColumn } from './known.ts';

/** The expressions of an action as its row holds them; what is absent or empty is not there. */
export interface ActionExpressions {
  /** Its qualified id, `cae_1.1`. */
  readonly action: string;
  readonly rules: Readonly<Partial<Record<RuleColumn, string>>>;
  readonly exprScore?: string | undefined;
  /** The ids of its list of indicators, with their places in the cell. */
  readonly indicators: readonly ExpressionName[];
}

/** A fault in a cell. */
export interface CellFault extends ExpressionFault {
  readonly action: string;
  readonly column: ExpressionColumn;
}

/**
 * What the importer refuses in the formulas of a référentiel, in its order: the syntax of all rules, the meaning of those that
 * it can read, the syntax of the scores by indicators, indicators that do not exist, targets and limits that are missing
 * (platform, section 4.2).
 */
export function checkActions(
  actions: readonly ActionExpressions[],
  referential: string,
  known: Known,
): readonly CellFault[] {
  const rules = actions.flatMap(({ action, rules: texts }) =>
    COLUMNS.flatMap(column => {
      const text = texts[column];
      return text ? [readRule({ action, column, text, referential })] : [];
    }),
  );
  const rows = actions.map(({ action, exprScore, indicators }): ScoredRow => {
    return { action, indicators, score: exprScore ? readScore(action, exprScore) : undefined };
  });
  return [
    ...rules.flatMap(({ cell, fault }) => (fault ? [inRule(fault, cell)] : [])),
    ...rules.flatMap(({ cell, expression }) => {
      return expression ? faultsOfRule(cell, expression, known).map(fault => inRule(fault, cell)) : [];
    }),
    ...rows.flatMap(({ action, score }) => (score?.fault ? [inScore(score.fault, action)] : [])),
    ...unknownIndicators(rows, known),
    ...rows.flatMap(({ action, score }) => {
      return score ? missingTargets(action, score, known).map(fault => inScore(fault, action)) : [];
    }),
  ];
}

const COLUMNS = Object.values(RULE_COLUMNS);

interface ScoredRow {
  readonly action: string;
  readonly indicators: readonly ExpressionName[];
  readonly score: ReadScore | undefined;
}

function inRule(fault: ExpressionFault, { action, column }: RuleCell): CellFault {
  return { ...fault, action, column };
}

function inScore(fault: ExpressionFault, action: string): CellFault {
  return { ...fault, action, column: 'exprScore' };
}

/** Each is told once, where it is named first. */
function unknownIndicators(rows: readonly ScoredRow[], known: Known): readonly CellFault[] {
  const faults = new Map<string, CellFault>();
  const isTold = (id: string) => known.indicators.has(id) || faults.has(id);
  for (const { action, score, indicators } of rows) {
    for (const { id, first } of score?.expression ? indicatorUses(everyPart(score.expression)) : []) {
      if (isTold(id)) continue;
      const where = `expression "${score?.expression ? score.text : ''}" de l'action ${action}`;
      faults.set(id, inScore(unknownIndicator(id, first, known, where), action));
    }
    for (const name of indicators) {
      if (isTold(name.text)) continue;
      const where = `liste indicateurs de l'action ${action}`;
      const fault = unknownIndicator(name.text, name, known, where);
      faults.set(name.text, { ...fault, ...(name.text === '' && { variant: 'empty' }), action, column: 'indicateurs' });
    }
  }
  return [...faults.values()];
}
