import { memory } from '../../memory/memory.ts';
import type { ExpressionLanguage } from '../../model/expression.ts';
import { type ParsedExpression, parseExpression } from './parse-expression.ts';

/** A formula, wherever it stands: the object is what its reading is remembered with. */
export interface Formula {
  readonly text: string;
}

/**
 * A formula in a language of the platform of 2026, read once: only who knows that it is of that platform asks. Places count from
 * the beginning of the formula.
 */
export function expressionOf(formula: Formula, language: ExpressionLanguage): ParsedExpression {
  return read(formula, [language], () => parseExpression(formula.text, language));
}

const read = memory<Formula, ParsedExpression>();
