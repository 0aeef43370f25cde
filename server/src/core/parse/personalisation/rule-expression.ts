import { memory } from '../../memory/memory.ts';
import type { Rule } from '../../model/personalisation.ts';
import type { SourceFile } from '../../model/source.ts';
import { textOf } from '../../text/span.ts';
import { type ParsedExpression, parseExpression } from '../expression/parse-expression.ts';
import { withoutConflicts } from '../markdown/conflicts.ts';

/**
 * A rule in the language of the platform of 2026: only who knows that its référentiel is of that platform asks for it, so it
 * is read then, and once. Places count from the beginning of the formula.
 */
export function expressionOf(rule: Rule, file: Pick<SourceFile, 'text'>): ParsedExpression {
  return read(rule, [], () =>
    parseExpression(textOf(withoutConflicts(file.text).text, rule.formulaSpan), 'personnalisation'),
  );
}

const read = memory<Rule, ParsedExpression>();
