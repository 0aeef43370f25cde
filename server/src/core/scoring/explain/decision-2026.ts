import type { Expression } from '../../model/expression.ts';
import type { ExpressionContext, ExpressionValue } from '../expression/context.ts';
import { evaluated } from '../expression/evaluate.ts';
import type { Decision, Mark, Turn } from './decision.ts';

/**
 * What decides on the value of an expression of the platform of 2026, in a context. All of it is evaluated; what decides is
 * the same as if it were not: the branch taken, and of its condition the parts by which it holds or fails.
 */
export function decisionIn(expression: Expression, context: ExpressionContext): Decision<Expression> {
  switch (expression.kind) {
    case 'choice': {
      const { condition, consequence, alternative } = expression;
      const branch = valueIn(condition, context) ? consequence : alternative;
      const decision = branch && decisionIn(branch, context);
      return { giving: decision?.giving, marks: [...conditionMarks(condition, context), ...(decision?.marks ?? [])] };
    }
    case 'group':
      return decisionIn(expression.inner, context);
    case 'min':
    case 'max': {
      const value = valueIn(expression, context);
      const chosen = [expression.left, expression.right].find(operand => valueIn(operand, context) === value);
      return typeof value === 'number' && chosen ? decisionIn(chosen, context) : unknown(expression);
    }
    default: {
      const value = valueIn(expression, context);
      if (value === null || value === undefined) return unknown(expression);
      const isCondition = typeof value === 'boolean' && expression.kind !== 'literal';
      const marks = isCondition
        ? conditionMarks(expression, context)
        : [{ span: expression.span, turn: 'gives' } as const];
      return { giving: expression, marks };
    }
  }
}

function unknown(expression: Expression): Decision<Expression> {
  return { giving: undefined, marks: [{ span: expression.span, turn: 'unknown' }] };
}

function conditionMarks(condition: Expression, context: ExpressionContext): readonly Mark[] {
  switch (condition.kind) {
    case 'group':
      return conditionMarks(condition.inner, context);
    case 'and':
    case 'or': {
      const isDecisive = (operand: Expression) => Boolean(valueIn(operand, context)) === (condition.kind === 'or');
      const deciding = condition.operands.filter(isDecisive);
      return (deciding.length > 0 ? deciding : condition.operands).flatMap(part => conditionMarks(part, context));
    }
    default:
      return [{ span: condition.span, turn: turnOf(valueIn(condition, context)) }];
  }
}

/** Whatever counts as true holds. */
function turnOf(value: ExpressionValue): Turn {
  if (value === null || value === undefined) return 'unknown';
  return value ? 'holds' : 'fails';
}

/** The value of a part, none where it has none by itself. */
function valueIn(inner: Expression, context: ExpressionContext): ExpressionValue {
  return evaluated({ kind: 'group', inner, span: inner.span }, context);
}
