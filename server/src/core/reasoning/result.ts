import type { Setting } from '../evaluation/evaluator.ts';
import type { AskedContext, ExpressionValue } from '../evaluation/expression/context.ts';
import { evaluatedLazily } from '../evaluation/expression/evaluate.ts';
import { EvaluationFault, type EvaluationKind } from '../evaluation/expression/faults.ts';
import { evaluate, type SenseFault } from '../evaluation/formula/evaluate.ts';
import type { Program } from '../evaluation/program.ts';
import type { Expression } from '../model/expression.ts';
import type { Span } from '../text/span.ts';

/** What a program gives in a setting. */
export interface Result {
  /** Undefined or null for nothing; a division by zero gives no finite number in 2026. A text where scores are not known. */
  readonly value: ExpressionValue;
  /** Why it gives nothing though nothing is missing; its place counts from the beginning of the formula. */
  readonly fault: ResultFault | undefined;
}

interface ResultFault {
  /** That of 2026 ends the whole reckoning, whatever it is. */
  readonly reason: SenseFault['reason'] | EvaluationKind;
  readonly span: Span;
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
    return { value: evaluatedLazily(expression, context), fault: undefined };
  } catch (error) {
    if (!(error instanceof EvaluationFault)) throw error;
    return { value: undefined, fault: { reason: error.kind, span: error.span } };
  }
}
