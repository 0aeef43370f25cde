import { memory } from '../../memory/memory.ts';
import type { Expression } from '../../model/expression.ts';
import { compile, type Evaluation } from './compile.ts';
import type { AskedContext, ExpressionValue } from './context.ts';
import { EvaluationFault } from './faults.ts';
import { mayFail } from './may-fail.ts';

/**
 * The value of an expression, as the platform of 2026 computes it (expressions, section 4): every part is evaluated, also
 * those that decide nothing; a division by zero is no error.
 * @throws EvaluationFault where it has none: but inside parentheses, and inside `min` and `max`, an error is swallowed
 */
export function evaluated(expression: Expression, context: AskedContext): ExpressionValue {
  return whole(expression, [], () => compile(expression, false))(context);
}

/**
 * The same in a context of which identity and answers are given. Where nothing in the expression can end its evaluation, what
 * is not taken decides nothing, and is not looked at.
 */
export function evaluatedLazily(expression: Expression, context: AskedContext): ExpressionValue {
  return lazy(expression, [], () => compile(expression, !mayFail(expression)))(context);
}

/** The value of a part by itself; undefined where an error ends it. */
export function attempted(expression: Expression, context: AskedContext): ExpressionValue {
  try {
    return evaluated(expression, context);
  } catch (error) {
    if (error instanceof EvaluationFault) return undefined;
    throw error;
  }
}

// Each is evaluated for many collectivités.
const whole = memory<Expression, Evaluation>();
const lazy = memory<Expression, Evaluation>();
