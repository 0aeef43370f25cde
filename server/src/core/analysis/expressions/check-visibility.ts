import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { platformRefusal } from '../../parse/expression/refusal.ts';
import type { ExpressionFault } from './known.ts';

/** Why the importer refuses the visibility of a question, its `exprVisible`: it looks at the syntax alone. */
export function checkVisibility(question: string, text: string): readonly ExpressionFault[] {
  const parsed = parseExpression(text, 'personnalisation');
  if (parsed.fault === undefined) return [];
  const refusal = platformRefusal(text, 'personnalisation', parsed);
  const platform = refusal === undefined ? undefined : `Invalid expression for question ${question}: "${refusal}"`;
  return [{ ...parsed.fault, code: 'formula-syntax', platform }];
}
