import type { Expression } from '../model/expression.ts';
import type { Formula } from '../model/formula.ts';
import { evaluate, type Facts } from './evaluate.ts';
import type { ExpressionContext, ExpressionValue } from './expression/context.ts';
import { evaluated } from './expression/evaluate.ts';
import type { Personalised } from './personalise.ts';
import type { PreparedRule } from './prepare.ts';

/** A quotient of two numbers as a formula writes it: `2/12`. */
export interface Fraction {
  readonly over: number;
  readonly under: number;
}

/** The fraction that a rule on the potential gives a collectivité; undefined where what it gives is written as none. */
export function fractionOf(
  { rule, expression }: PreparedRule,
  { profile, context }: Pick<Personalised, 'profile' | 'context'>,
): Fraction | undefined {
  if (expression) return fractionIn(expression, context);
  return writtenFraction(rule.formula, { profile, scoreOf: () => undefined });
}

/**
 * The fraction that a formula gives under some facts; undefined where what it gives is written as no fraction of two
 * numbers. Authors think in points out of points, and look for `2/12` where 0.167 would be told.
 */
function writtenFraction(formula: Formula, facts: Facts): Fraction | undefined {
  switch (formula.kind) {
    case 'conditional': {
      const { value } = evaluate(formula.condition, facts);
      const branch = value === true ? formula.consequence : value === false ? formula.alternative : undefined;
      return branch && writtenFraction(branch, facts);
    }
    case 'min':
    case 'max': {
      const { left, right } = formula;
      const { value } = evaluate(formula, facts);
      const chosen = [left, right].find(operand => evaluate(operand, facts).value === value);
      return value === undefined || chosen === undefined ? undefined : writtenFraction(chosen, facts);
    }
    case 'arithmetic': {
      const [over, under, ...others] = formula.operands;
      if (over?.kind !== 'number' || under?.kind !== 'number' || others.length > 0) return undefined;
      return formula.operators[0] === '/' ? { over: over.value, under: under.value } : undefined;
    }
    case 'and':
    case 'or':
    case 'identity':
    case 'answer':
    case 'score':
    case 'boolean':
    case 'number':
    case 'name':
    case 'missing':
      return undefined;
  }
}

/** The same of an expression of the platform of 2026, which has a value. */
function fractionIn(expression: Expression, context: ExpressionContext): Fraction | undefined {
  switch (expression.kind) {
    case 'choice': {
      const branch = valueIn(expression.condition, context) ? expression.consequence : expression.alternative;
      return branch && fractionIn(branch, context);
    }
    case 'group':
      return fractionIn(expression.inner, context);
    case 'min':
    case 'max': {
      const value = valueIn(expression, context);
      const chosen = [expression.left, expression.right].find(operand => valueIn(operand, context) === value);
      return typeof value === 'number' && chosen ? fractionIn(chosen, context) : undefined;
    }
    case 'operation': {
      const [over, under, ...others] = expression.operands.map(operand =>
        operand.kind === 'literal' && typeof operand.value === 'number' ? operand.value : undefined,
      );
      if (over === undefined || under === undefined || others.length > 0) return undefined;
      return expression.operators[0] === '/' ? { over, under } : undefined;
    }
    default:
      return undefined;
  }
}

/** The value of a part, none where it has none by itself. */
function valueIn(inner: Expression, context: ExpressionContext): ExpressionValue {
  return evaluated({ kind: 'group', inner, span: inner.span }, context);
}
