import type { Setting } from '../evaluation/evaluator.ts';
import type { AskedContext, ExpressionValue } from '../evaluation/expression/context.ts';
import { evaluated } from '../evaluation/expression/evaluate.ts';
import { EvaluationFault } from '../evaluation/expression/faults.ts';
import { evaluate } from '../evaluation/formula/evaluate.ts';
import type { Program } from '../evaluation/program.ts';
import { memory } from '../memory/memory.ts';
import { type Expression, everyPart } from '../model/expression.ts';
import type { Span } from '../text/span.ts';
import { featureOf } from './features.ts';

/** What a program gives in a setting. */
export interface Result {
  /** Undefined or null for nothing; a division by zero gives no finite number in 2026. A text where scores are not known. */
  readonly value: ExpressionValue;
  /** Why it gives nothing though nothing is missing; its place counts from the beginning of the formula. */
  readonly fault: { readonly reason: string; readonly span: Span } | undefined;
}

/** What a program gives in a setting; it looks at no more than decides on that. */
export function resultIn(program: Program, { profile, context, scoreOf = () => undefined }: Setting): Result {
  if (program.platform === '2026') return result2026(program.expression, context);
  const { value, fault } = evaluate(program.formula, { profile, scoreOf });
  if (fault === undefined) return { value, fault };
  const { start, end } = fault.span;
  return { value, fault: { reason: fault.reason, span: { start: start - program.start, end: end - program.start } } };
}

function result2026(expression: Expression, context: AskedContext): Result {
  try {
    const value = mayFail(expression) ? evaluated(expression, context) : lazily(expression, context);
    return { value, fault: undefined };
  } catch (error) {
    if (!(error instanceof EvaluationFault)) throw error;
    return { value: undefined, fault: { reason: error.kind, span: error.span } };
  }
}

/** Where nothing can end an evaluation, what is not taken decides nothing: it need not be looked at. */
function lazily(expression: Expression, context: AskedContext): ExpressionValue {
  const of = (part: Expression) => lazily(part, context);
  switch (expression.kind) {
    case 'choice': {
      const { condition, consequence, alternative } = expression;
      if (of(condition)) return of(consequence);
      return alternative ? of(alternative) : null;
    }
    case 'and':
    case 'or': {
      const [first, ...others] = expression.operands;
      const settles = (value: ExpressionValue) => Boolean(value) === (expression.kind === 'or');
      let value = first && of(first);
      for (const operand of others) {
        if (settles(value)) return value;
        value = of(operand);
      }
      return value;
    }
    case 'group':
      return of(expression.inner);
    default:
      return evaluated(expression, context);
  }
}

/** True where something in an expression may end its evaluation, for some collectivité or for all. */
function mayFail(expression: Expression): boolean {
  return known(expression, [], () => everyPart(expression).some(mayEnd));
}

const known = memory<Expression, boolean>();

/** Unknown properties, values that are no names, référentiels that are none, targets that nobody gave. */
function mayEnd(part: Expression): boolean {
  switch (part.kind) {
    case 'identity':
      return (
        featureOf(part.field.text) === undefined ||
        part.value.kind !== 'literal' ||
        typeof part.value.value !== 'string'
      );
    case 'referential':
    case 'target':
    case 'limit':
      return true;
    default:
      return false;
  }
}
