import { type Expression, indicatorsIn } from '../../model/expression.ts';
import type { AskedContext, ExpressionValue } from './context.ts';
import { evaluated } from './evaluate.ts';

/**
 * The value of an expression of indicators (expressions, section 6): none where it is no finite number, true or false; and
 * where neither targets and limits are known nor the value of any of its indicators, or any at all if it reads none.
 * @throws EvaluationFault where it cannot be evaluated
 */
export function indicatorResult(expression: Expression, context: AskedContext): ExpressionValue {
  const { values, complements } = context;
  const names = indicatorsIn(expression);
  const isAnyKnown = names.length > 0 ? names.some(name => values?.get(name) !== undefined) : (values?.size ?? 0) > 0;
  if (complements === undefined && !isAnyKnown) return null;
  const value = evaluated(expression, context);
  if (typeof value === 'string') return null;
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
