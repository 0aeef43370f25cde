import { memory } from '../../memory/memory.ts';
import type { ExpressionLanguage } from '../../model/expression.ts';
import type { ScalarItem } from '../../model/source.ts';
import { type ParsedExpression, parseExpression } from './parse-expression.ts';

/**
 * A formula in a language of the platform of 2026, read once: only who knows that it is of that platform asks. Places count from
 * the beginning of the formula.
 */
export function expressionOf(formula: ScalarItem, language: ExpressionLanguage): ParsedExpression {
  return read(formula, [language], () => parseExpression(formula.text, language));
}

const read = memory<ScalarItem, ParsedExpression>();
