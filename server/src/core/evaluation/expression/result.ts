import type { Expression, ExpressionLanguage } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import { type ParsedExpression, parseExpression } from '../../parse/expression/parse-expression.ts';
import { platformRefusal } from '../../parse/expression/refusal.ts';
import type { Span } from '../../text/span.ts';
import type { AskedContext, ExpressionValue } from './context.ts';
import { evaluated } from './evaluate.ts';
import { EvaluationFault, type EvaluationKind } from './faults.ts';
import { indicatorResult } from './indicator.ts';

/** What comes of an expression: a value, a fault of its syntax, or the error that ended its evaluation. */
export type ExpressionResult =
  | { readonly kind: 'value'; readonly value: ExpressionValue }
  | {
      readonly kind: 'syntax';
      readonly fault: Fault;
      /** What the platform's parser says, where it refuses the expression too. */
      readonly platform?: string | undefined;
    }
  | { readonly kind: EvaluationKind; readonly message: string; readonly span: Span };

/** Reads an expression and evaluates it. */
export function resultOf(text: string, language: ExpressionLanguage, context: AskedContext): ExpressionResult {
  return resultOfRead(text, parseExpression(text, language), language, context);
}

/** Evaluates an expression that was read of a text. */
export function resultOfRead(
  text: string,
  read: ParsedExpression,
  language: ExpressionLanguage,
  context: AskedContext,
): ExpressionResult {
  if (read.fault) return { kind: 'syntax', fault: read.fault, platform: platformRefusal(text, language, read) };
  try {
    return { kind: 'value', value: EVALUATE[language](read.expression, context) };
  } catch (error) {
    if (!(error instanceof EvaluationFault)) throw error;
    const { kind, message, span } = error;
    return { kind, message, span };
  }
}

const EVALUATE: Readonly<
  Record<ExpressionLanguage, (expression: Expression, context: AskedContext) => ExpressionValue>
> = { personnalisation: evaluated, indicateur: indicatorResult };
