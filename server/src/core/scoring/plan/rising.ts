import type { Expression } from '../../model/expression.ts';
import { callsOf } from '../../model/expression.ts';
import { callsIn, type Formula } from '../../model/formula.ts';
import { type Forest, lineageOf } from '../forest.ts';
import type { PreparedRule } from '../prepare.ts';
import type { Scores } from '../score.ts';
import { hasShares } from '../statuses.ts';

/**
 * True where it is sure that more points done never make fewer through the rules on the score: each gives more, or the same,
 * where scores are higher, and changes nothing that another rule looks at but its own action as a whole.
 */
export function rulesRise({ personalised: { scoreRules, forest }, statuses }: Scores): boolean {
  const named = new Set(scoreRules.flatMap(({ node, scored }) => [node, ...scored.values()]));
  return scoreRules.every(rule => {
    const [, ...above] = lineageOf(forest, rule.node);
    const isLeaf = forest.end[rule.node] === rule.node + 1;
    // A status there would be replaced by the sum of what is below.
    const summed = isLeaf ? above : [rule.node, ...above];
    return (
      rises(rule) &&
      !above.some(node => named.has(node)) &&
      !namesBelow(forest, rule.node, named) &&
      summed.every(node => !hasShares(statuses, node))
    );
  });
}

function namesBelow({ end }: Forest, top: number, named: ReadonlySet<number>): boolean {
  return [...named].some(node => node > top && node < (end[top] ?? top));
}

function rises({ expression, rule }: PreparedRule): boolean {
  return expression === undefined ? formulaRises(rule.formula) : expressionRises(expression);
}

/** What is not told here is taken not to rise: that costs a proof, never a right answer. */
function formulaRises(formula: Formula): boolean {
  switch (formula.kind) {
    case 'score':
      return true;
    case 'number':
      return formula.value >= 0;
    case 'min':
    case 'max':
      return formulaRises(formula.left) && formulaRises(formula.right);
    case 'arithmetic':
      return (
        formula.operators.every(operator => operator === '+' || operator === '*') &&
        formula.operands.every(formulaRises)
      );
    case 'conditional': {
      const { condition, consequence, alternative } = formula;
      const isSettled = !callsIn(condition).some(({ kind }) => kind === 'score');
      return isSettled && formulaRises(consequence) && (alternative === undefined || formulaRises(alternative));
    }
    default:
      return false;
  }
}

function expressionRises(expression: Expression): boolean {
  switch (expression.kind) {
    case 'score':
      return true;
    case 'literal':
      return typeof expression.value === 'number' && expression.value >= 0;
    case 'group':
      return expressionRises(expression.inner);
    case 'min':
    case 'max':
      return expressionRises(expression.left) && expressionRises(expression.right);
    case 'operation':
      return (
        expression.operators.every(operator => operator === '+' || operator === '*') &&
        expression.operands.every(expressionRises)
      );
    case 'choice': {
      const { condition, consequence, alternative } = expression;
      const isSettled = !callsOf(condition).some(({ kind }) => kind === 'score');
      return isSettled && expressionRises(consequence) && (alternative === undefined || expressionRises(alternative));
    }
    default:
      return false;
  }
}
