import { type Answer, type Expression, partsOf } from '../model/expression.ts';
import { between, choiceSite, type OperatorWord, type Site, wordAt } from './site.ts';

/** The places of an expression of 2026 where something can be altered, as places of the expression. */
export function sitesOf2026(expression: Expression): readonly Site[] {
  return [...(isTruth(expression) ? [{ kind: 'whole', span: expression.span } as const] : []), ...sitesIn(expression)];
}

function isTruth(expression: Expression): boolean {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'comparison':
    case 'identity':
      return true;
    case 'answer':
      return expression.value !== undefined;
    default:
      return false;
  }
}

function sitesIn(expression: Expression): readonly Site[] {
  return [...ownSites(expression), ...valueSites(expression)];
}

function ownSites(expression: Expression): readonly Site[] {
  switch (expression.kind) {
    case 'choice':
      return [choiceSite<Expression>(expression, part => (part.kind === 'choice' ? part : undefined))];
    case 'and':
    case 'or':
      return operatorSites(expression.operands, [], expression.kind === 'and' ? 'et' : 'ou');
    case 'comparison':
      return operatorSites(expression.operands.slice(0, 2), expression.operators, '=');
    case 'operation':
      return operatorSites(expression.operands, expression.operators, '+');
    case 'min':
    case 'max':
      return [{ kind: 'extremum', span: wordAt(expression.span, expression.kind), word: expression.kind }];
    case 'identity':
      return [{ kind: 'identity', span: expression.value.span, property: expression.field.text }];
    case 'answer':
      return answerSites(expression);
    case 'literal':
      return literalSites(expression);
    case 'group':
    case 'value':
    case 'score':
    case 'referential':
    case 'target':
    case 'limit':
      return [];
  }
}

/** The sites of what is computed in it; the value of an identity or of an answer is a site as a whole. */
function valueSites(expression: Expression): readonly Site[] {
  if (expression.kind === 'identity' || expression.kind === 'answer') return [];
  return partsOf(expression).flatMap(sitesIn);
}

function operatorSites(
  operands: readonly Expression[],
  operators: readonly OperatorWord[],
  usual: OperatorWord,
): readonly Site[] {
  return between(operands).map((span, at) => ({ kind: 'operator', span, operator: operators[at] ?? usual }));
}

function answerSites({ value, question }: Answer): readonly Site[] {
  return value ? [{ kind: 'answer', span: value.span, question: question.text }] : [];
}

function literalSites({ value, span }: Expression & { readonly kind: 'literal' }): readonly Site[] {
  if (typeof value === 'number') return [{ kind: 'number', span, value }];
  return typeof value === 'boolean' ? [{ kind: 'truth', span, value }] : [];
}
