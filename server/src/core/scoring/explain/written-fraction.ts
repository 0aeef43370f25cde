import type { Expression } from '../../model/expression.ts';
import type { Formula } from '../../model/formula.ts';
import type { Personalised } from '../personalise.ts';
import type { PreparedRule } from '../prepare.ts';
import { decisionOf } from './decision.ts';
import { decisionIn } from './decision-2026.ts';

/** A quotient of two numbers as a formula writes it: `2/12`. */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/**
 * The fraction that a rule on the potential gives a collectivité; undefined where what it gives is written as no fraction of
 * two numbers. Authors think in points out of points, and look for `2/12` where 0.167 would be told.
 */
export function fractionOf(
  { rule, expression }: PreparedRule,
  { profile, context }: Pick<Personalised, 'profile' | 'context'>,
): Fraction | undefined {
  if (expression) return expressionFraction(decisionIn(expression, context).giving);
  return formulaFraction(decisionOf(rule.formula, { profile, scoreOf: () => undefined }).giving);
}

function formulaFraction(formula: Formula | undefined): Fraction | undefined {
  if (formula?.kind !== 'arithmetic') return undefined;
  const [over, under, ...others] = formula.operands;
  if (over?.kind !== 'number' || under?.kind !== 'number' || others.length > 0) return undefined;
  return formula.operators[0] === '/' ? { over: over.value, under: under.value } : undefined;
}

function expressionFraction(expression: Expression | undefined): Fraction | undefined {
  if (expression?.kind !== 'operation') return undefined;
  const [over, under, ...others] = expression.operands.map(operand =>
    operand.kind === 'literal' && typeof operand.value === 'number' ? operand.value : undefined,
  );
  if (over === undefined || under === undefined || others.length > 0) return undefined;
  return expression.operators[0] === '/' ? { over, under } : undefined;
}
