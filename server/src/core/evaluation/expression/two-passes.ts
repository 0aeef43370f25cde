import { memoryOfTexts } from '../../memory/memory.ts';
import { parseExpression } from '../../parse/expression/parse-expression.ts';
import { span } from '../../text/span.ts';
import type { ExpressionValue } from './context.ts';
import { type ExpressionResult, resultOfRead } from './result.ts';

/** What a rule on a score gives, by the scores of actions (0–1). */
export type SecondPass = (scores: ReadonlyMap<string, number>) => ExpressionResult;

/**
 * What a rule on a score gives in the end, of what it gave before there were scores (expressions, section 5): that text is
 * read as an expression again. Undefined where the first pass gave none: the rule has no effect. Where it gave no text, the
 * platform breaks down.
 */
export function secondPassOf(first: ExpressionValue): SecondPass | undefined {
  if (first === null || first === undefined) return undefined;
  if (typeof first !== 'string') {
    return () => ({ kind: 'interne', message: 'Invalid array length', span: span(0, 0) });
  }
  const read = readAgain(first, () => parseExpression(first, 'personnalisation'));
  return scores => resultOfRead(first, read, 'personnalisation', { scores });
}

// Of many collectivités, rules give the same few texts.
const readAgain = memoryOfTexts<ReturnType<typeof parseExpression>>(500);
