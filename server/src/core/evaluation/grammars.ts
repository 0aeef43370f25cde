import { type Expression, partsOf, withoutGroups } from '../model/expression.ts';
import type { Formula } from '../model/formula.ts';
import { type Span, span } from '../text/span.ts';
import type { Grammar } from './build-shape.ts';

/** The language of 2023, which has no parentheses; `start` is where the formula begins in its file. */
export function grammar2023(start: number): Grammar<Formula> {
  return {
    bare: part => part,
    choice: part => (part.kind === 'conditional' ? part : undefined),
    junction: part => (part.kind === 'and' || part.kind === 'or' ? part : undefined),
    isCondition: part => part.kind === 'identity' || (part.kind === 'answer' && part.choice !== undefined),
    innerChoices: () => [],
    placed: ({ start: from, end }: Span) => span(from - start, end - start),
  };
}

/** The language of 2026, where a `si` may stand in parentheses anywhere. */
export const GRAMMAR_2026: Grammar<Expression> = {
  bare: withoutGroups,
  choice: part => (part.kind === 'choice' ? part : undefined),
  junction: part => (part.kind === 'and' || part.kind === 'or' ? part : undefined),
  isCondition,
  innerChoices,
  placed: same => same,
};

function isCondition(part: Expression): boolean {
  if (part.kind === 'answer') return part.value !== undefined;
  return part.kind === 'comparison' || part.kind === 'identity' || part.kind === 'referential';
}

/** The outermost ones. */
function innerChoices(part: Expression): readonly Expression[] {
  return partsOf(part).flatMap(inner => (inner.kind === 'choice' ? [inner] : innerChoices(inner)));
}
