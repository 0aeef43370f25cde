import { everyPart } from '../model/expression.ts';
import { everyFormula } from '../model/formula.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { parseFormula } from '../parse/formula/parse-formula.ts';
import { type Span, span, textOf } from '../text/span.ts';

/** The parts of a formula, in whichever language it can be read, each within another; none where it can be read in none. */
export function formulaSpansIn(text: string, content: Span): readonly Span[] {
  const of2023 = parseFormula(text, content);
  if (of2023.faults.length === 0) return everyFormula(of2023.formula).map(part => part.span);
  for (const language of ['personnalisation', 'indicateur'] as const) {
    const { expression } = parseExpression(textOf(text, content), language);
    if (expression) {
      return everyPart(expression).map(part => span(content.start + part.span.start, content.start + part.span.end));
    }
  }
  return [];
}
