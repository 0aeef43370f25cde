import { type Expression, everyPart, type Operation } from '../../model/expression.ts';
import type { Known, OwnFault, Purpose } from './known.ts';
import { resultsOf } from './result-kinds.ts';

/**
 * Where `score()` does not do what it seems to: until there are scores it is a text, which rules on scores carry into a second
 * evaluation, and all else into nothing (expressions, section 5).
 */
export function scoreTraps(
  expression: Expression,
  purpose: Purpose,
  questions: Known['questions'],
): readonly OwnFault[] {
  const parts = everyPart(expression);
  if (purpose !== 'score') return parts.flatMap(part => (part.kind === 'score' ? [trap('early', part)] : []));
  return [
    ...outermost(parts.flatMap(conditionIn)).map(part => trap('condition', part)),
    ...parts.flatMap(part => (part.kind === 'operation' ? trapsIn(part) : [])),
    ...resultsOf(expression, questions).flatMap(result => {
      return hasScore(result.expression) ? [] : [trap('none', result.expression)];
    }),
  ];
}

/** What decides on a score: as a text it always holds. */
function conditionIn(part: Expression): readonly Expression[] {
  switch (part.kind) {
    case 'choice':
      return hasScore(part.condition) ? [part.condition] : [];
    case 'comparison':
    case 'and':
    case 'or':
      return part.operands.some(hasScore) ? [part] : [];
    default:
      return [];
  }
}

/** Without those that stand in another; they come in the order of the text, outer ones first. */
function outermost(parts: readonly Expression[]): readonly Expression[] {
  let end = -1;
  return parts.filter(({ span }) => {
    const isOuter = span.start >= end;
    if (isOuter) end = span.end;
    return isOuter;
  });
}

function trapsIn(operation: Operation): readonly OwnFault[] {
  const { operands, operators } = operation;
  const isAdded = operators.includes('+') && operands.some(hasScore);
  const lost = operands.filter(operand => operand.kind === 'group' && isComposed(operand.inner));
  return [...(isAdded ? [trap('plus', operation)] : []), ...lost.map(operand => trap('parentheses', operand))];
}

/** True for what would be read otherwise without its parentheses. */
function isComposed(inner: Expression): boolean {
  return inner.kind === 'group' ? isComposed(inner.inner) : inner.kind === 'operation' && hasScore(inner);
}

function hasScore(expression: Expression): boolean {
  return everyPart(expression).some(({ kind }) => kind === 'score');
}

function trap(variant: string, { span }: Expression): OwnFault {
  return { code: 'formula-score', variant, severity: 'warning', span, args: {} };
}
